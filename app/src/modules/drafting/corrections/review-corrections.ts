import { type ExtractedDraft, type ExtractedItem, itemsOf } from "../extracted-draft.ts";
import { type Field, fields } from "../fields.ts";
import type { ReviewedDraft, ReviewedItem } from "../fold-draft.ts";
import { type AxisName, type GoldValue, goldValue, quotesOf } from "./gold-value.ts";
import { saidItem } from "./said-parts.ts";

/** `add`: nothing was read; `reject`: what was read is not there. */
export const correctionKinds = ["correct", "reject", "add"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** One thing that the reading got wrong, as a person put it right. */
export type ReviewCorrection = {
  readonly field: Field;
  readonly kind: CorrectionKind;
  /** What was read; null for a value that was missed. */
  readonly before: GoldValue | null;
  /** What read it: the rules, or a language model where they had read nothing. */
  readonly readBy: "rules" | "model" | null;
  /** What is right; null for a value set aside, and for one that a person gave outside the text. */
  readonly after: GoldValue | null;
  /** The right value was given of a person's own knowledge: it is not told, since nothing leaves that the text does not hold. */
  readonly outsideText: boolean;
  /** Parts of the right value that its passages do not say: they are not told either. */
  readonly unsaid: readonly string[];
  /** The passages to look at: those of the right value, else those of what was read. */
  readonly quotes: readonly string[];
  /** The day it was decided, `2026-03-14`; null when it is not known. */
  readonly on: string | null;
};

const kindOf: Readonly<Partial<Record<ReviewedItem["state"], CorrectionKind>>> = { corrected: "correct", rejected: "reject", added: "add" };

const labelIn =
  (labels: ReadonlyMap<string, unknown>): AxisName =>
  (key) => {
    const label = labels.get(key);
    return typeof label === "string" ? label : undefined;
  };

type Axes = { readonly read: AxisName; readonly now: AxisName };

const correctionOf = (
  kind: CorrectionKind,
  item: ReviewedItem,
  given: ExtractedItem | null,
  draft: ExtractedDraft,
  axes: Axes,
): ReviewCorrection => {
  const { field, evidence, decidedAt } = item;
  const { text } = draft.source;
  const said = saidItem(draft, item);
  const read = kind === "add" ? null : given;
  const stands = kind !== "reject" && said.stands;
  return {
    field,
    kind,
    before: read && goldValue({ field, ...read }, text, axes.read),
    readBy: read && (read.origin ?? "rules"),
    after: stands ? goldValue(said.item, text, axes.now) : null,
    outsideText: kind !== "reject" && !stands,
    unsaid: kind === "reject" ? [] : said.unsaid,
    quotes: quotesOf(text, stands ? evidence : (read?.evidence ?? [])),
    on: decidedAt?.toISOString().slice(0, 10) ?? null,
  };
};

/** What a review put right, field by field. An action names its axis by its label, on both sides. */
export const reviewCorrections = (draft: ExtractedDraft, { items }: ReviewedDraft): ReviewCorrection[] => {
  const axes = {
    read: labelIn(new Map(itemsOf(draft, "axes").map((item, position) => [String(position), item?.values["label"]]))),
    // The label of an axis that a person gave outside the text stays there too.
    now: labelIn(
      new Map(
        items.axes
          .map((item) => saidItem(draft, item))
          .filter(({ stands }) => stands)
          .map(({ item }) => [item.key, item.values["label"]]),
      ),
    ),
  };
  return fields.flatMap((field) => {
    const given = itemsOf(draft, field);
    return items[field].flatMap((item) => {
      // Another document preferred to this one is a choice between two sources: this text was read as it stands.
      const kind = item.elsewhere ? undefined : kindOf[item.state];
      return kind === undefined ? [] : [correctionOf(kind, item, given[Number(item.key)] ?? null, draft, axes)];
    });
  });
};
