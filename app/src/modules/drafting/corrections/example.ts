import type { ExtractedDraft } from "../extracted-draft.ts";
import { type Field, fields, isSingle } from "../fields.ts";
import type { ReviewedDraft, ReviewedItem } from "../fold-draft.ts";
import { type GoldValue, goldValue } from "./gold-value.ts";

/** A value that a person gave and that the example cannot show: no passage of the text was named for it. */
export type LeftOut = { readonly field: Field; readonly why: "no-passage" };

/**
 * A reviewed draft as one item of an annotated corpus. `gold` holds what a person accepted, corrected or added on a passage of
 * the text, and nothing of what nobody looked at: the item is never complete, since a review says what it saw, not that it saw
 * all. `reviewed` names the fields of which each value was looked at and stands on a passage: only there is another value wrong.
 */
export type Example = {
  readonly file: string;
  readonly complete: false;
  readonly reviewed: readonly Field[];
  readonly leftOut: readonly LeftOut[];
  readonly gold: Readonly<Partial<Record<Field, GoldValue | readonly GoldValue[] | null>>>;
};

const isKept = ({ state }: ReviewedItem): boolean => state !== "proposed" && state !== "rejected";
const isOutsideText = (item: ReviewedItem): boolean => isKept(item) && item.evidence.length === 0;
const stands = (item: ReviewedItem): boolean => isKept(item) && item.evidence.length > 0;

const isReviewed = (items: readonly ReviewedItem[]): boolean =>
  items.length > 0 && items.every((item) => item.state !== "proposed" && !isOutsideText(item));

/** The example that a review makes; null when nobody decided any value. */
export const exampleOf = ({ source }: ExtractedDraft, { items }: ReviewedDraft, file: string): Example | null => {
  const axes = items.axes.filter(stands).map(({ key }) => key);
  const axisName = (key: string): number | undefined => (axes.includes(key) ? axes.indexOf(key) : undefined);
  const goldOf = (field: Field): GoldValue | readonly GoldValue[] | null => {
    const values = items[field].filter(stands).map((item) => goldValue(item, source.text, axisName));
    return isSingle(field) ? (values[0] ?? null) : values;
  };
  const decided = fields.filter((field) => items[field].some(({ state }) => state !== "proposed"));
  // Of a field whose one value stands outside the text the example says nothing: null would say that the text has none.
  const told = decided.filter((field) => !isSingle(field) || !items[field].some(isOutsideText));
  if (decided.length === 0) return null;
  return {
    file,
    complete: false,
    reviewed: fields.filter((field) => isReviewed(items[field])),
    leftOut: fields.flatMap((field) => items[field].filter(isOutsideText).map(() => ({ field, why: "no-passage" }) as const)),
    gold: Object.fromEntries(told.map((field) => [field, goldOf(field)])),
  };
};
