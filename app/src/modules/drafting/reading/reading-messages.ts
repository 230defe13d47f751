import { isRecord } from "@levier/kernel";
import type { DocumentLimits, SentDocument } from "../documents/document.ts";
import type { ReadDraft } from "./read-draft.ts";

/** What a worker is given when it starts; `root` is the folder of the program. */
export type ReadingStart = { readonly root: string; readonly limits: DocumentLimits };

export const isReadingStart = (value: unknown): value is ReadingStart =>
  isRecord(value) && typeof value["root"] === "string" && isRecord(value["limits"]);

export const isSentDocument = (value: unknown): value is SentDocument =>
  isRecord(value) && typeof value["name"] === "string" && value["bytes"] instanceof Uint8Array;

type Answer = Awaited<ReturnType<ReadDraft>>;

const isAnswer = (value: unknown): value is Answer => isRecord(value) && (value["ok"] === true ? "value" in value : "error" in value);

/** What came back from a worker. */
export const readAnswer = (message: unknown): Answer => {
  if (!isAnswer(message)) throw new TypeError("the worker that reads documents answered something else");
  return message;
};
