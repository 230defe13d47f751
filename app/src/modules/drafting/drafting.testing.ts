import fc from "fast-check";
import { type Decision, decisionKinds, ONLY } from "./decision.ts";
import type { ExtractedDraft } from "./extracted-draft.ts";
import { type Field, fields, isSingle, type Part, shapes } from "./fields.ts";
import { readValues } from "./values.ts";

/** Drafts and decisions made at will, for properties that must hold for all of them. */

const sentence = "Le Val de Rive et la Région signent un pacte de cinq ans : 12 ateliers, 1,2 million d’euros, trois axes. ";

const span = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));

const partValue = (part: Part): fc.Arbitrary<unknown> => {
  if (part.kind === "number") return fc.integer({ min: 1, max: 5000 });
  if (part.kind === "date") return fc.constantFrom("2024", "2024-03", "2024-03-14", "--03-14");
  if (part.kind === "lines") return fc.array(fc.constantFrom("la Région", "03 00 00 00 00"), { maxLength: 2 });
  if (part.kind === "flag") return fc.boolean();
  if (part.kind === "choice") return fc.constantFrom(...part.options);
  return part.kind === "axis" ? fc.option(fc.nat(3)) : fc.constantFrom("un pacte", "12 ateliers", "la Région");
};

const nested = (field: Field, parts: readonly unknown[]): Record<string, unknown> => {
  const item: Record<string, unknown> = {};
  shapes[field].parts.forEach(({ name }, position) => {
    const [outer = "", inner] = name.split(".");
    if (inner === undefined) item[outer] = parts[position];
    else item[outer] = { ...(item[outer] as object | undefined), [inner]: parts[position] };
  });
  return item;
};

const partsOf = (field: Field) => fc.tuple(...shapes[field].parts.map(partValue));

const itemOf = (field: Field, text: string) =>
  fc
    .tuple(partsOf(field), fc.array(span(text), { minLength: 1, maxLength: 2 }))
    .map(([parts, evidence]) => ({ ...nested(field, parts), evidence, confidence: 0.9 }));

export const anyDraft: fc.Arbitrary<ExtractedDraft> = fc.integer({ min: 1, max: 4 }).chain((times) => {
  const text = sentence.repeat(times);
  const point = fc.record({
    field: fc.constantFrom(...fields),
    code: fc.constant("?"),
    values: fc.constant({}),
    why: fc.constant("?"),
    evidence: fc.array(span(text), { maxLength: 2 }),
  });
  const values = fields.map((field) =>
    isSingle(field) ? fc.option(itemOf(field, text)) : fc.array(itemOf(field, text), { maxLength: 3 }),
  );
  return fc.record({
    source: fc.constant({ name: "communique.txt", mediaType: "text/plain", sha256: "0".repeat(64), language: "fr", text }),
    pact: fc.tuple(...values).map((held) => Object.fromEntries(fields.map((field, position) => [field, held[position]]))),
    questions: fc.array(point, { maxLength: 2 }),
    conflicts: fc.array(point, { maxLength: 2 }),
  });
});

const decisionAbout = (draft: ExtractedDraft): fc.Arbitrary<Decision> =>
  fc.constantFrom(...fields).chain((field) =>
    fc
      .record({
        key: isSingle(field) ? fc.constant(ONLY) : fc.oneof(fc.nat(3).map(String), fc.uuid()),
        kind: fc.constantFrom(...decisionKinds),
        parts: partsOf(field),
        span: fc.option(span(draft.source.text)),
        rank: fc.nat(50),
      })
      .map(({ key, kind, parts, span: taken, rank }) => {
        const values =
          kind === "correct" || kind === "add"
            ? readValues(field, Object.fromEntries(shapes[field].parts.map(({ name }, at) => [name, parts[at]])))
            : null;
        return { subject: field, key, kind, values, span: values ? taken : null, rank };
      }),
  );

/** A draft with decisions about it, at most one about each value. */
export const anyReview = anyDraft.chain((draft) =>
  fc.record({
    draft: fc.constant(draft),
    decisions: fc.uniqueArray(decisionAbout(draft), { maxLength: 12, selector: ({ subject, key }) => `${subject} ${key}` }),
  }),
);
