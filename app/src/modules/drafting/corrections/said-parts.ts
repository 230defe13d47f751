import { isDeepStrictEqual } from "node:util";
import { type ExtractedDraft, itemsOf } from "../extracted-draft.ts";
import { shapes } from "../fields.ts";
import type { ReviewedItem } from "../fold-draft.ts";
import { partSaid } from "../passage-holds.ts";
import { missingParts } from "../values.ts";
import { quotesOf } from "./gold-value.ts";

/** A value as an example may tell it, and the names of the parts that its passages do not say: those are left out of it. */
export type SaidItem = {
  readonly item: ReviewedItem;
  readonly unsaid: readonly string[];
  /** Its passages say it: enough of it is left to be a value. */
  readonly stands: boolean;
};

/**
 * What the passages of a value say of what a person made of it. A part left as it was read keeps what it was read on, wherever
 * that stands; any other must be read in the passages, or it would teach to find what no text says.
 */
export const saidItem = ({ source, ...read }: ExtractedDraft, item: ReviewedItem): SaidItem => {
  const { field, key, state, values, evidence } = item;
  const before = itemsOf({ source, ...read }, field)[Number(key)] ?? null;
  const isAsRead = (name: string): boolean =>
    before !== null && isDeepStrictEqual(before.evidence, evidence) && isDeepStrictEqual(before.values[name] ?? null, values[name] ?? null);
  const passages = quotesOf(source.text, evidence);
  const unsaid =
    state === "accepted" || evidence.length === 0
      ? []
      : shapes[field].parts.filter((part) => !isAsRead(part.name) && !partSaid(part, values[part.name], passages)).map(({ name }) => name);
  const said = { ...item, values: { ...values, ...Object.fromEntries(unsaid.map((name) => [name, null])) } };
  return { item: said, unsaid, stands: evidence.length > 0 && (unsaid.length === 0 || missingParts(field, said.values).length === 0) };
};
