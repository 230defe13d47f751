import type { Draft } from "../drafts.repository.ts";
import { foldDraft } from "../fold-draft.ts";
import { type Example, exampleOf } from "./example.ts";
import { type ReviewCorrection, reviewCorrections } from "./review-corrections.ts";

/** What a set of reviewed drafts teaches: an item and a text for each, and what was put right in them. */
export type ExampleSet = {
  readonly items: readonly Example[];
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  readonly corrections: readonly (ReviewCorrection & { readonly file: string })[];
};

/** Named by the content and not by the document: a name of file says who sent it. */
const namer = () => {
  const taken = new Map<string, number>();
  return (sha256: string): string => {
    const name = sha256.slice(0, 16);
    const nth = (taken.get(name) ?? 0) + 1;
    taken.set(name, nth);
    return nth === 1 ? `${name}.txt` : `${name}-${nth}.txt`;
  };
};

/**
 * The examples that drafts make. Without `confirmed`, a draft in which nothing was put right is left out. Drafts come in an
 * order that stays, so that two exports of the same drafts are the same.
 */
export const exampleSet = (drafts: readonly Pick<Draft, "extracted" | "decisions">[], confirmed: boolean): ExampleSet => {
  const nameOf = namer();
  const made = drafts.flatMap(({ extracted, decisions }) => {
    const reviewed = foldDraft(extracted, decisions);
    const corrections = reviewCorrections(extracted, reviewed);
    if (corrections.length === 0 && !confirmed) return [];
    const file = nameOf(extracted.source.sha256);
    const item = exampleOf(extracted, reviewed, file);
    return item ? [{ item, text: extracted.source.text, corrections: corrections.map((one) => ({ file, ...one })) }] : [];
  });
  return {
    items: made.map(({ item }) => item),
    texts: made.map(({ item, text }) => ({ file: item.file, text })),
    corrections: made.flatMap(({ corrections }) => corrections),
  };
};
