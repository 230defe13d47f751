import type { Span } from "@levier/kernel";
import { type Decision, ONLY } from "./decision.ts";
import { type ExtractedDraft, type ExtractedItem, type ExtractedPoint, itemsOf } from "./extracted-draft.ts";
import { byField, type Field, fields, isField, isSingle } from "./fields.ts";
import { missingParts, type Values } from "./values.ts";

/** `proposed`: read and not yet seen; `added`: the text had none, a person gave it. */
export type ItemState = "proposed" | "accepted" | "corrected" | "rejected" | "added";

/** A passage of a further document of the draft. */
export type Elsewhere = { readonly document: string; readonly span: Span };

export type ReviewedItem = {
  readonly field: Field;
  readonly key: string;
  readonly state: ItemState;
  readonly values: Values;
  /** Passages of the draft's own text; empty for a value that a person gave of their own knowledge, or took elsewhere. */
  readonly evidence: readonly Span[];
  /** Passages it was read on before anyone decided: what a question or a conflict about it points to. */
  readonly readOn: readonly Span[];
  /** The passage of a further document that it was taken from instead. */
  readonly elsewhere: Elsewhere | null;
  readonly confidence: number | null;
  /** `model`: a language model proposed it. */
  readonly origin: "model" | null;
  /** When a person last decided it. */
  readonly decidedAt: Date | null;
};

export type PointState = "open" | "settled";
export type ReviewedPoint = ExtractedPoint & {
  readonly kind: "questions" | "conflicts";
  readonly key: string;
  readonly state: PointState;
};

export type ReviewedDraft = {
  readonly items: Readonly<Record<Field, readonly ReviewedItem[]>>;
  /** Questions first, then conflicts. */
  readonly points: readonly ReviewedPoint[];
};

const foldItem = (field: Field, key: string, read: ExtractedItem | null, decision: Decision | undefined): ReviewedItem | null => {
  const elsewhere = decision?.document && decision.span ? { document: decision.document, span: decision.span } : null;
  const evidence = elsewhere || decision?.byPerson ? [] : decision?.span ? [decision.span] : (read?.evidence ?? []);
  const values = decision?.values ?? read?.values;
  if (!values) return null;
  const confidence = read?.confidence ?? null;
  const item = (state: ItemState): ReviewedItem => ({
    field,
    key,
    state,
    values,
    evidence,
    readOn: read?.evidence ?? [],
    elsewhere,
    confidence,
    origin: read?.origin ?? null,
    decidedAt: decision?.at ?? null,
  });
  if (!decision) return item("proposed");
  if (!read) return decision.kind === "reject" || !decision.values ? null : item("added");
  if (decision.kind === "accept") return item("accepted");
  return item(decision.kind === "reject" ? "rejected" : "corrected");
};

const byRank = (a: Decision, b: Decision): number => a.rank - b.rank || (a.key < b.key ? -1 : 1);

const foldField = (draft: ExtractedDraft, field: Field, decisions: ReadonlyMap<string, Decision>): ReviewedItem[] => {
  const read = itemsOf(draft, field);
  const keys = read.map((_, position) => String(position));
  const added = [...decisions.values()].filter(({ key }) => !keys.includes(key) && (!isSingle(field) || key === ONLY)).sort(byRank);
  const items = [
    ...keys.map((key, position) => foldItem(field, key, read[position] ?? null, decisions.get(key))),
    ...added.map((decision) => foldItem(field, decision.key, null, decision)),
  ];
  return items.filter((item) => item !== null);
};

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a question or a conflict on these passages is about the value, as it was read or as it stands. */
export const isAbout = ({ evidence, readOn }: ReviewedItem, passages: readonly Span[]): boolean =>
  [...readOn, ...evidence].some((span) => passages.some((other) => overlaps(span, other)));

const decided = ({ state }: ReviewedItem): boolean => state !== "proposed";

/** A question closes when each value it may be about was decided; a conflict only when a person says so or corrects a value of it. */
const isAnswered = (kind: ReviewedPoint["kind"], evidence: readonly Span[], items: readonly ReviewedItem[]): boolean => {
  const concerned = items.filter((item) => isAbout(item, evidence));
  if (kind === "conflicts") return concerned.some(({ state }) => state === "corrected" || state === "rejected");
  if (concerned.length > 0) return concerned.every(decided);
  return items.some(decided);
};

/**
 * The draft as it stands: what the engine read, with a person's decisions over it. Decisions about different values may come
 * in any order; of several about one value the last of the list holds.
 */
export const foldDraft = (draft: ExtractedDraft, decisions: readonly Decision[]): ReviewedDraft => {
  const about = new Map<string, Map<string, Decision>>();
  for (const decision of decisions) {
    const of = about.get(decision.subject) ?? new Map<string, Decision>();
    about.set(decision.subject, of.set(decision.key, decision));
  }
  const items = byField((field) => foldField(draft, field, about.get(field) ?? new Map()));
  const points = (["questions", "conflicts"] as const).flatMap((kind) =>
    draft[kind].map((point, position): ReviewedPoint => {
      const { field, evidence } = point;
      const key = String(position);
      const own = isField(field) ? items[field] : [];
      const settled = about.get(kind)?.has(key) === true || isAnswered(kind, evidence, own);
      return { ...point, kind, key, state: settled ? "settled" : "open" };
    }),
  );
  return { items, points };
};

/** Whether a language model proposed it and no person has looked at it yet: it waits, and is not published meanwhile. */
export const awaitsPerson = ({ state, origin }: ReviewedItem): boolean => state === "proposed" && origin === "model";

/** Values that will be published: all but those set aside, and those of a model that nobody has looked at. */
export const keptItems = (draft: ReviewedDraft, field: Field): readonly ReviewedItem[] =>
  draft.items[field].filter((item) => item.state !== "rejected" && !awaitsPerson(item));

/** Values kept that lack a part they cannot do without, with the parts of which one is wanted. */
export const incompleteItems = (
  draft: ReviewedDraft,
): { readonly item: ReviewedItem; readonly missing: readonly (readonly string[])[] }[] =>
  fields
    .flatMap((field) => keptItems(draft, field))
    .map((item) => ({ item, missing: missingParts(item.field, item.values) }))
    .filter(({ missing }) => missing.length > 0);

export const openPoints = (draft: ReviewedDraft): readonly ReviewedPoint[] => draft.points.filter(({ state }) => state === "open");
