import { isRecord, isWithin, type Span } from "@levier/kernel";
import type { Field } from "./fields.ts";
import { shapes } from "./fields.ts";
import type { ModelFailure } from "./language-model/model-failure.ts";
import { spoken } from "./spoken.ts";
import { readValues, type Values } from "./values.ts";

/** A draft as the engine returned it and as it is kept, unchanged: the shape of `extract --json`. */
export type ExtractedDraft = {
  readonly source: {
    readonly name: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly language: string;
    readonly text: string;
  };
  readonly pact: object;
  readonly questions: readonly ExtractedPoint[];
  readonly conflicts: readonly ExtractedPoint[];
  /** Absent unless a language model was asked besides. */
  readonly model?: ModelUse;
};

/** What a language model brought to a draft: of the parts of the text, how many it answered; of its proposals, what came of them. */
export type ModelUse = {
  readonly name: string;
  readonly host: string;
  readonly parts: number;
  readonly answered: number;
  /** Why a part was not answered; null when each that was asked about was. */
  readonly failure: ModelFailure | null;
  readonly admitted: number;
  readonly refused: number;
};

/** What the engine asks, or finds at odds. */
export type ExtractedPoint = {
  readonly field: string;
  /** Why, by the engine's code, with the values its words need. */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly why: string;
  readonly evidence: readonly Span[];
};

/** One value read in the text, as its field's parts. */
export type ExtractedItem = {
  readonly values: Values;
  readonly evidence: readonly Span[];
  readonly confidence: number | null;
  /** `model`: a language model proposed it; null for what the rules read. */
  readonly origin: "model" | null;
};

const isSpan = (value: unknown): value is Span => isRecord(value) && typeof value["start"] === "number" && typeof value["end"] === "number";

const spansOf = (text: string, ...given: readonly unknown[]): Span[] =>
  given
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter(isSpan)
    .filter((span) => isWithin(text, span))
    .map(({ start, end }) => ({ start, end }));

const partOf = (item: Readonly<Record<string, unknown>>, name: string): unknown =>
  name.split(".").reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), item);

const inWords = (field: Field, name: string, value: unknown): unknown =>
  field === "votedOn" && typeof value === "string" ? spoken(field, name, value) : value;

const readItem = (field: Field, item: unknown, text: string): ExtractedItem | null => {
  if (!isRecord(item)) return null;
  const given = Object.fromEntries(shapes[field].parts.map(({ name }) => [name, inWords(field, name, partOf(item, name))]));
  const confidence = typeof item["confidence"] === "number" ? item["confidence"] : null;
  const origin = item["origin"] === "model" ? "model" : null;
  return { values: readValues(field, given), evidence: spansOf(text, item["evidence"], item["yearFrom"]), confidence, origin };
};

/** A list of a pact holds no more; beyond, it is no list of a pact that was read, and no page could show it. */
const MOST_VALUES = 1000;

/**
 * The values the engine read for a field, in its order; a field of one value gives none or one. A value without a passage of
 * the text is not one: it is left out, its place kept, so that the position stays the value's key.
 */
export const itemsOf = ({ pact, source }: ExtractedDraft, field: Field): readonly (ExtractedItem | null)[] => {
  const held = isRecord(pact) ? pact[field] : undefined;
  const list = Array.isArray(held) ? held.slice(0, MOST_VALUES) : [held];
  return list.map((item) => readItem(field, item, source.text)).map((item) => (item && item.evidence.length > 0 ? item : null));
};
