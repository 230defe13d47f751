import type { ExtractedDraft } from "../extracted-draft.ts";
import { byField, type Field, fields, isSingle } from "../fields.ts";
import type { ReviewedDraft } from "../fold-draft.ts";
import { type GoldValue, goldValue } from "./gold-value.ts";
import { type SaidItem, saidItem } from "./said-parts.ts";

/**
 * What a person gave and that the example cannot show: a value for which no passage of the text was named, or the parts of one
 * that its passages do not say; with these goes the value that is none without them.
 */
export type LeftOut =
  | { readonly field: Field; readonly why: "no-passage" }
  | { readonly field: Field; readonly why: "not-in-passage"; readonly parts: readonly string[] };

/**
 * A reviewed draft as one item of an annotated corpus. `gold` holds what a person accepted, corrected or added on a passage of
 * the text, and nothing of what nobody looked at: the item is never complete, since a review says what it saw, not that it saw
 * all. `reviewed` names the fields of which each value was looked at and is said by its passages: only there is another value wrong.
 */
export type Example = {
  readonly file: string;
  readonly complete: false;
  readonly reviewed: readonly Field[];
  readonly leftOut: readonly LeftOut[];
  readonly gold: Readonly<Partial<Record<Field, GoldValue | readonly GoldValue[] | null>>>;
};

const isKept = ({ item: { state } }: SaidItem): boolean => state !== "proposed" && state !== "rejected";
const isOutsideText = (said: SaidItem): boolean => isKept(said) && !said.stands;
const isTold = (said: SaidItem): boolean => isKept(said) && said.stands;

const isReviewed = (items: readonly SaidItem[]): boolean =>
  items.length > 0 && items.every((said) => said.item.state !== "proposed" && !isOutsideText(said));

const leftOutOf = ({ item: { field, evidence }, unsaid }: SaidItem): LeftOut[] => {
  if (evidence.length === 0) return [{ field, why: "no-passage" }];
  return unsaid.length === 0 ? [] : [{ field, why: "not-in-passage", parts: unsaid }];
};

/** The example that a review makes; null when nobody decided any value. */
export const exampleOf = (draft: ExtractedDraft, { items: reviewed }: ReviewedDraft, file: string): Example | null => {
  const items = byField((field) => reviewed[field].map((item) => saidItem(draft, item)));
  const axes = items.axes.filter(isTold).map(({ item }) => item.key);
  const axisName = (key: string): number | undefined => (axes.includes(key) ? axes.indexOf(key) : undefined);
  const goldOf = (field: Field): GoldValue | readonly GoldValue[] | null => {
    const values = items[field].filter(isTold).map(({ item }) => goldValue(item, draft.source.text, axisName));
    return isSingle(field) ? (values[0] ?? null) : values;
  };
  const decided = fields.filter((field) => items[field].some(({ item }) => item.state !== "proposed"));
  // Of a field whose one value stands outside the text the example says nothing: null would say that the text has none.
  const told = decided.filter((field) => !isSingle(field) || !items[field].some(isOutsideText));
  if (decided.length === 0) return null;
  return {
    file,
    complete: false,
    reviewed: fields.filter((field) => isReviewed(items[field])),
    leftOut: fields.flatMap((field) => items[field].filter(isKept).flatMap(leftOutOf)),
    gold: Object.fromEntries(told.map((field) => [field, goldOf(field)])),
  };
};
