import type { Span } from "@levier/kernel";
import type { Stated, StatedPart, StatedParts } from "./comparison.ts";
import { comparedFields } from "./judges.ts";

/** A draft as it is given or kept: the shape of `DraftPact`, of which only the pact is looked at. */
export type ComparedDraft = { readonly pact: object };

/** What places or weighs a value rather than say it. */
const SILENT = new Set(["evidence", "confidence", "yearFrom", "inferred", "source", "origin", "precision", "axis"]);

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

const isLines = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((line) => typeof line === "string");

const partOf = (value: unknown): StatedPart =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || isLines(value) ? value : null;

/** `{ target: { value: 3 } }` as `{ "target.value": 3 }`. */
const partsOf = (value: Plain, path = ""): StatedParts =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !SILENT.has(name))
      .flatMap(([name, part]): [string, StatedPart][] =>
        isPlain(part) ? Object.entries(partsOf(part, `${path}${name}.`)) : [[`${path}${name}`, partOf(part)]],
      ),
  );

const isSpan = (span: unknown): span is Span => isPlain(span) && typeof span["start"] === "number" && typeof span["end"] === "number";

const isEvidence = (spans: unknown): spans is readonly Span[] => Array.isArray(spans) && spans.every(isSpan);
const evidenceOf = ({ evidence }: Plain): readonly Span[] => (isEvidence(evidence) ? evidence : []);

/** The values of a draft, to be held against those of another; each keeps its rank as its key. `document`: the rank of its text. */
export const statedOf = ({ pact }: ComparedDraft, document: number): Stated[] => {
  const held = new Map<string, unknown>(Object.entries(pact));
  return comparedFields.flatMap((field) =>
    [held.get(field) ?? []]
      .flat()
      .flatMap((value, rank) =>
        isPlain(value) ? [{ field, key: String(rank), document, parts: partsOf(value), evidence: evidenceOf(value) }] : [],
      ),
  );
};
