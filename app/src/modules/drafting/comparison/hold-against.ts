import { type ComparisonPoint, compareStated, type Finding, type Stated, statedOf } from "@levier/extraction";
import { keptResults } from "../../../platform/kept-results.ts";
import type { Draft } from "../drafts.repository.ts";
import { type ExtractedDraft, itemsOf } from "../extracted-draft.ts";
import { type Field, fields, isField, isSingle } from "../fields.ts";
import { foldDraft, keptItems, type ReviewedItem } from "../fold-draft.ts";
import type { Values } from "../values.ts";
import type { DraftDocument } from "./documents.repository.ts";

/** What one side says: its value, and the passages of one of the documents (0 is the draft's own text, then by order). */
export type HeldSide = { readonly key: string; readonly values: Values; readonly stated: Stated };

/** A finding about a further document, both sides as the draft's fields have them. */
export type HeldFinding = Pick<Finding, "kind" | "atOdds" | "more" | "approximate"> & {
  readonly field: Field;
  readonly first: HeldSide | null;
  readonly second: HeldSide | null;
};

export type Held = { readonly findings: readonly HeldFinding[]; readonly points: readonly ComparisonPoint[] };

/** An action's axis is a key of its own draft: it says nothing in another. */
const partsOf = ({ axis: _, ...values }: Values, approximate: unknown): Stated["parts"] =>
  approximate === true ? { ...values, approximate } : values;

/** Figures said to be approximate, by field and rank, where the draft's own parts do not keep it. */
const approximations = (read: ExtractedDraft): ReadonlySet<string> =>
  new Set(statedOf(read, 0).flatMap(({ field, key, parts }) => (parts["approximate"] === true ? [`${field} ${key}`] : [])));

const ofItem = (item: ReviewedItem, documents: readonly DraftDocument[], isApproximate: boolean): HeldSide => {
  const { field, key, values, evidence, elsewhere } = item;
  const document = elsewhere ? documents.findIndex(({ id }) => id === elsewhere.document) + 1 : 0;
  const parts = partsOf(values, isApproximate);
  return { key, values, stated: { field, key, document, parts, evidence: elsewhere ? [elsewhere.span] : evidence } };
};

/** The draft as it stands without what this document brought to it. */
const firstSides = (draft: Draft, documents: readonly DraftDocument[], id: string): HeldSide[] => {
  const brought = draft.decisions.filter(({ document }) => document === id);
  const reviewed = foldDraft(draft.extracted, [
    ...draft.decisions.filter(({ document }) => document !== id),
    ...draft.former.filter(({ subject, key }) => brought.some((one) => one.subject === subject && one.key === key)),
  ]);
  const about = approximations(draft.extracted);
  return fields.flatMap((field) =>
    keptItems(reviewed, field).map((item) => ofItem(item, documents, item.state !== "corrected" && about.has(`${field} ${item.key}`))),
  );
};

const secondSides = ({ extracted }: DraftDocument, document: number): HeldSide[] => {
  const about = approximations(extracted);
  return fields.flatMap((field) =>
    itemsOf(extracted, field).flatMap((item, position): HeldSide[] => {
      if (!item) return [];
      const key = String(position);
      const parts = partsOf(item.values, about.has(`${field} ${key}`));
      return [{ key, values: item.values, stated: { field, key, document, parts, evidence: item.evidence } }];
    }),
  );
};

const compared = (first: readonly HeldSide[], second: readonly HeldSide[]): Held => {
  const sides = new Map([...first, ...second].map((side) => [side.stated, side] as const));
  const { findings, points } = compareStated(
    first.map(({ stated }) => stated),
    second.map(({ stated }) => stated),
  );
  const sideOf = (stated: Stated | null): HeldSide | null => (stated && sides.get(stated)) ?? null;
  const held = findings.flatMap(({ field, first: one, second: other, ...found }): HeldFinding[] =>
    isField(field) ? [{ ...found, field, first: sideOf(one), second: sideOf(other) }] : [],
  );
  return { findings: held.map((finding) => ofOneValue(finding, first)), points };
};

/** A dozen drafts with all the documents they may have. */
const comparisons = keptResults<Held>(256);

/** To be called once a document is erased: what it was held against tells what stood in it. */
export const forgetComparisons = (): void => comparisons.forget();

/** Holds a further document against the rest of its draft. Each page asks for it again: it is worked out when a value has changed. */
export const holdAgainst = (draft: Draft, documents: readonly DraftDocument[], id: string): Held => {
  const position = documents.findIndex((document) => document.id === id);
  const document = documents[position];
  if (!document) throw new Error(`document ${id} is not one of draft ${draft.id}`);
  const [first, second] = [firstSides(draft, documents, id), secondSides(document, position + 1)];
  return comparisons.of([first, second], () => compared(first, second));
};

/** A field of one value that has one already cannot take another beside it: a person must say which. */
const ofOneValue = (finding: HeldFinding, first: readonly HeldSide[]): HeldFinding => {
  const { kind, field } = finding;
  const known = kind === "adds" && isSingle(field) ? first.find(({ stated }) => stated.field === field) : undefined;
  return known ? { ...finding, kind: "contradicts", first: known, atOdds: ["value"] } : finding;
};
