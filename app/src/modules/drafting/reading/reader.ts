import { refuse } from "@levier/kernel";
import { createWorkerPool, type Unworked } from "../../../platform/worker-pool.ts";
import { type DocumentLimits, tidyName } from "../documents/document.ts";
import type { ReadDraft, ReadingRefusal } from "./read-draft.ts";
import { type ReadingStart, readAnswer } from "./reading-messages.ts";

export type Reader = {
  readonly read: ReadDraft;
  /** Starts what reads, ahead of the first document. */
  readonly warm: () => void;
};

/** Seconds a document may take. */
const TIME_LIMIT = 30;

/** Megabytes a worker may hold, objects and buffers each: several times what a thousand dense pages take. */
const MEMORY_LIMIT = 768;

/** A short document does not wait behind a long one. */
const WORKERS = 2;

/** Each holds its bytes in memory while it waits. */
const WAITING = 20;

const refusalOf = (why: Unworked, value: string, seconds: number): ReadingRefusal => {
  if (why === "too-slow") return { code: "document-too-slow", value, seconds };
  return why === "too-heavy" ? { code: "document-too-heavy", value } : { code: "documents-waiting", value };
};

/** The worker's script stands beside this one, as a source and once built. */
const script = (): URL => new URL(`./reading-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);

/**
 * Reads documents in workers: a long one does not hold the pages, and one that never ends, or fills the memory, is refused.
 * `seconds` is what one may take. Nothing starts before the first document or `warm`.
 */
export const createReader = (root: string, limits: DocumentLimits, seconds = TIME_LIMIT): Reader => {
  const start: ReadingStart = { root, limits };
  const pool = createWorkerPool({
    file: script(),
    data: start,
    timeLimit: seconds * 1000,
    memoryLimit: MEMORY_LIMIT,
    most: WORKERS,
    waiting: WAITING,
    readAnswer,
  });
  return {
    warm: pool.warm,
    read: async (sent) => {
      const worked = await pool.run(sent);
      return worked.ok ? worked.value : refuse(refusalOf(worked.error, tidyName(sent.name), seconds));
    },
  };
};
