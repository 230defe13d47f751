import type { Result } from "@levier/kernel";
import type { ReadDocument } from "../documents/document.ts";
import type { ExtractedDraft } from "../extracted-draft.ts";
import { loadGazetteer } from "./official-gazetteer.ts";

/** Refuses a text in a language it does not read, by its code (`de`). */
export type Extract = (document: ReadDocument) => Promise<Result<ExtractedDraft, { readonly language: string }>>;

/**
 * The engine over the official geography, made ready when the first text comes: a document that is refused does not wait
 * for it. `root` is the folder of the program.
 */
export const createExtractor = (root: string): Extract => {
  const load = async () => {
    const { extract } = await import("@levier/extraction");
    return { extract, gazetteer: await loadGazetteer(root) };
  };
  let loaded: ReturnType<typeof load> | undefined;
  return async ({ text, name, mediaType, sha256 }) => {
    loaded ??= load();
    const { extract, gazetteer } = await loaded;
    return extract(text, { gazetteer, name, mediaType, sha256 });
  };
};
