import type { Span } from "@levier/kernel";
import { translator } from "../../messages/index.ts";
import type { Citation, PactConflict, PactContentInput, Source } from "../pacts/index.ts";
import { type Field, fields, type ListField, type SingleField, shapes } from "./fields.ts";
import { type Elsewhere, keptItems, type ReviewedDraft, type ReviewedItem, type ReviewedPoint } from "./fold-draft.ts";
import { keptConflicts } from "./kept-conflicts.ts";
import { pointWords } from "./point-words.ts";
import type { Values } from "./values.ts";

/** Where a draft's values come from, once published. `noteOf` tells that a person corrected or gave a value, and when. */
export type Provenance = {
  readonly text: string;
  readonly document: Source;
  /** Its further documents, by their identifier. */
  readonly others: ReadonlyMap<string, { readonly text: string; readonly source: Source }>;
  readonly person: Source;
  readonly noteOf: (item: ReviewedItem) => string | null;
};

/** Content that the schema of a pact has yet to accept: a title may lack, a date may be none. */
export type Unchecked = { readonly [Name in keyof PactContentInput]: unknown };

const citeIn = (text: string, source: Source, { start, end }: Span, note: string | null): Citation => ({
  source: source.id,
  quote: text.slice(start, end),
  start,
  end,
  note,
});

const cite = (span: Span, from: Provenance, note: string | null): Citation => citeIn(from.text, from.document, span, note);

type Passage = Pick<Elsewhere, "span"> & { readonly document: string | null };

/** A passage of a further document, or of the draft's own text when it names none. */
export const citeElsewhere = ({ document, span }: Passage, from: Provenance, note: string | null): Citation[] => {
  if (document === null) return [cite(span, from, note)];
  const other = from.others.get(document);
  return other ? [citeIn(other.text, other.source, span, note)] : [];
};

/** What rests on no passage is of the organisation whose people gave it. */
export const citePerson = ({ person }: Provenance, note: string | null): Citation => ({
  source: person.id,
  quote: null,
  start: null,
  end: null,
  note,
});

export const citationsOf = (item: ReviewedItem, from: Provenance): Citation[] => {
  const note = from.noteOf(item);
  const cited = item.elsewhere ? citeElsewhere(item.elsewhere, from, note) : item.evidence.map((span) => cite(span, from, note));
  return cited.length === 0 ? [citePerson(from, note)] : cited;
};

/** `{ "target.value": 3, "target.unit": "ateliers" }` as `{ target: { value: 3, unit: "ateliers" } }`. */
const nest = (values: Values): Record<string, unknown> => {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [outer, inner] = name.split(".");
    if (outer === undefined) continue;
    if (inner === undefined) whole[outer] = value;
    else {
      const held = whole[outer];
      whole[outer] = { ...(typeof held === "object" ? held : {}), [inner]: value };
    }
  }
  return whole;
};

/** Parts that are null where the schema of a pact has a default of its own. */
const withoutNulls = (field: Field, value: Record<string, unknown>): Record<string, unknown> => {
  const defaulted = shapes[field].parts.filter(({ kind }) => kind === "lines" || kind === "choice").map(({ name }) => name);
  return Object.fromEntries(Object.entries(value).filter(([name, part]) => !(part === null && defaulted.includes(name))));
};

/** An action's target without both its figure and its unit is no target. */
const withTarget = (values: Values, action: Record<string, unknown>): Record<string, unknown> =>
  typeof values["target.value"] === "number" && values["target.unit"] !== null ? action : { ...action, target: null };

const conflictOf = ({ field, evidence, ...point }: ReviewedPoint, from: Provenance): PactConflict => ({
  field,
  why: pointWords(point, translator("fr")),
  citations: evidence.map((span) => cite(span, from, null)),
});

/**
 * The content of the pact that a reviewed draft makes: each value that is not set aside, with its citations, the quotes to the
 * letter. `atOdds`: what its documents contradict each other on. Pure and total: what is missing is for the schema of a
 * pact to say.
 */
export const toPactContent = (draft: ReviewedDraft, from: Provenance, atOdds: readonly PactConflict[] = []): Unchecked => {
  const axes = keptItems(draft, "axes").map(({ key }) => key);
  const published = (item: ReviewedItem): Record<string, unknown> => ({
    ...withoutNulls(item.field, nest(item.values)),
    citations: citationsOf(item, from),
  });
  const single = (field: SingleField): unknown => keptItems(draft, field).map(published)[0] ?? null;
  const list = (field: ListField): Record<string, unknown>[] => keptItems(draft, field).map(published);
  const axisOf = (key: unknown): number | null => (typeof key === "string" && axes.includes(key) ? axes.indexOf(key) : null);
  const actions = keptItems(draft, "actions").map((item) =>
    withTarget(item.values, { ...published(item), axis: axisOf(item.values["axis"]) }),
  );
  const frameworks = list("frameworks").map((framework) => ({ ...framework, name: framework["name"] ?? framework["acronym"] }));
  const conflicts = [...keptConflicts(draft).map((point) => conflictOf(point, from)), ...atOdds];
  const kept = fields.flatMap((field) => keptItems(draft, field).flatMap((item) => citationsOf(item, from)));
  const cited = new Set([...kept, ...conflicts.flatMap(({ citations }) => citations)].map(({ source }) => source));
  const others = [...from.others.values()].map(({ source }) => source);
  return {
    sources: [from.document, ...[...others, from.person].filter(({ id }) => cited.has(id))],
    title: single("title"),
    pactType: single("pactType"),
    pactName: single("pactName"),
    place: single("place"),
    publishedOn: single("publishedOn"),
    signedOn: single("signedOn"),
    votedOn: single("votedOn"),
    period: single("period"),
    signatories: list("signatories"),
    attendees: list("attendees"),
    partners: list("partners"),
    territories: list("territories"),
    frameworks,
    axes: list("axes"),
    actions,
    commitments: list("commitments"),
    amounts: list("amounts"),
    indicators: list("indicators"),
    linkedContracts: list("linkedContracts"),
    governance: list("governance"),
    contacts: list("contacts"),
    conflicts,
  };
};
