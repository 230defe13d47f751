import type { DraftPact } from "../draft-pact.ts";
import type { ComparedField, Stated, StatedPart, StatedParts } from "./comparison.ts";
import { comparedFields } from "./judges.ts";

/** What places or weighs a value rather than say it. */
const SILENT = new Set(["evidence", "confidence", "yearFrom", "inferred", "source", "precision", "axis"]);

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

const isLines = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((line) => typeof line === "string");

const partOf = (value: unknown): StatedPart =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || isLines(value) ? value : null;

/** `{ target: { value: 3 } }` as `{ "target.value": 3 }`. */
const partsOf = (value: object, path = ""): StatedParts =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !SILENT.has(name))
      .flatMap(([name, part]: [string, unknown]): [string, StatedPart][] =>
        isPlain(part) ? Object.entries(partsOf(part, `${path}${name}.`)) : [[`${path}${name}`, partOf(part)]],
      ),
  );

/** The values of a draft, to be held against those of another. `document` is the rank of its text. */
export const statedOf = ({ pact }: Pick<DraftPact, "pact">, document: number): Stated[] =>
  comparedFields.flatMap((field: ComparedField) => {
    const held = pact[field];
    const values = held === null ? [] : Array.isArray(held) ? held : [held];
    return values.map((value, rank): Stated => ({ field, key: String(rank), document, parts: partsOf(value), evidence: value.evidence }));
  });
