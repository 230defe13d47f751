import { type Result, refuse } from "@levier/kernel";
import type { DocumentLimits, SentDocument } from "../documents/document.ts";
import { readDocument } from "../documents/read-document.ts";
import type { DocumentRefusal } from "../documents/refusal.ts";
import type { ExtractedDraft } from "../extracted-draft.ts";
import type { Extract } from "./extract-text.ts";

/** Why a document makes no draft. */
export type ReadingRefusal = DocumentRefusal | { readonly code: "language-foreign"; readonly value: string };

/** A document as it was sent → what the engine reads in it, or one refusal. */
export type ReadDraft = (sent: SentDocument) => Promise<Result<ExtractedDraft, ReadingRefusal>>;

/** Reads in the thread it is called in, however long that takes. */
export const createReading =
  (extract: Extract, limits: DocumentLimits): ReadDraft =>
  async ({ bytes, name }) => {
    const document = await readDocument(bytes, name, limits);
    if (!document.ok) return document;
    const extracted = await extract(document.value);
    return extracted.ok ? extracted : refuse({ code: "language-foreign", value: extracted.error.language });
  };
