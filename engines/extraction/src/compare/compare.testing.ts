import fc from "fast-check";
import type { Pact } from "../draft-pact.ts";

/** Drafts made at will out of few words, so that two of them often speak of the same things. */

const noPact: Pact = {
  title: null,
  pactType: null,
  pactName: null,
  place: null,
  publishedOn: null,
  signedOn: null,
  votedOn: null,
  period: null,
  pacts: [],
  signatories: [],
  attendees: [],
  partners: [],
  territories: [],
  frameworks: [],
  axes: [],
  actions: [],
  commitments: [],
  amounts: [],
  indicators: [],
  linkedContracts: [],
  governance: [],
  contacts: [],
};

/** A pact that says this and nothing else. */
export const pactOf = (said: Partial<Pact>): Pact => ({ ...noPact, ...said });

let at = 0;
/** What every read value carries: a passage of its own. */
export const read = () => ({ evidence: [{ start: (at += 10), end: at + 5 }], confidence: 0.9 });

const spans = fc.record({
  evidence: fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 40 })).map(([start, length]) => [{ start, end: start + length }]),
  confidence: fc.constant(0.9),
});
const withSpans = <T extends object>(value: fc.Arbitrary<T>) =>
  fc.tuple(value, spans).map(([parts, passage]) => ({ ...parts, ...passage }));
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 4 });

const label = fc
  .array(fc.constantFrom("douze", "12", "ateliers", "bornes", "rénover", "gare", "de", "lycée", "filière", "bois", ""), { maxLength: 5 })
  .map((words) => words.join(" "));
const date = fc.constantFrom("2024", "2024-03", "2024-03-14", "--03-14", "2025-03-14", "demain");
const organisation = fc.constantFrom("Région Ligerie", "la Région", "CC du Val de Rive", "Rive", "État", "");
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const person = withSpans(
  fc.record({
    name: orNull(fc.constantFrom("Dominique Rive", "D. Rive", "Sacha Pré", "")),
    role: orNull(fc.constantFrom("présidente", "président de la Région", "préfète", "vice-président", "")),
    organisation: orNull(organisation),
  }),
);
const dated = withSpans(fc.record({ value: date, precision: fc.constant("day" as const) }));
const texted = withSpans(fc.record({ value: label }));
const target = fc.record({
  value: fc.constantFrom(3, 12, 0.5),
  unit: fc.constantFrom("ateliers", "bornes", "%", ""),
  direction: fc.constant(null),
  shape: fc.constant(null),
  deadline: orNull(date),
  frequency: orNull(fc.constantFrom("par an", "par mois")),
});

export const anyPact: fc.Arbitrary<Pact> = fc.record({
  title: orNull(texted),
  pactType: orNull(withSpans(fc.record({ value: fc.constantFrom("POCE", "CRSD", "OTHER") }))),
  pactName: orNull(texted),
  place: orNull(texted),
  publishedOn: orNull(dated),
  signedOn: orNull(dated),
  votedOn: orNull(
    withSpans(
      fc.record({
        value: date,
        precision: fc.constant("day" as const),
        body: orNull(organisation),
        result: orNull(fc.constantFrom("unanimity", "majority")),
      }),
    ),
  ),
  period: orNull(withSpans(fc.record({ value: fc.constantFrom("2022-2026", "2022-", "2022", "cinq ans") }))),
  pacts: fc.constant([]),
  signatories: few(person),
  attendees: few(person),
  partners: few(withSpans(fc.record({ organisation, role: orNull(label) }))),
  territories: few(
    withSpans(
      fc.record({
        name: fc.constantFrom("Rive", "Ligerie", "Val de Rive"),
        kind: orNull(fc.constantFrom("region", "commune", "petr")),
        code: orNull(fc.constantFrom("com-99001", "reg-99")),
        departments: fc.constant([]),
        inferred: fc.constant([]),
        source: fc.constant(null),
      }),
    ),
  ),
  frameworks: few(withSpans(fc.record({ acronym: orNull(fc.constantFrom("SRDEII", "CPRDFOP")), name: orNull(label) }))),
  axes: few(withSpans(fc.record({ label }))),
  actions: few(withSpans(fc.record({ label, axis: fc.constant(null), target: orNull(target), stage: fc.constant(null) }))),
  commitments: few(withSpans(fc.record({ who: few(organisation), what: label, deadline: orNull(date) }))),
  amounts: few(
    withSpans(
      fc.record({
        valueEur: fc.constantFrom(0, 92e6, 91.72e6, 5e6),
        kind: fc.constantFrom("planned" as const, "paid" as const),
        payer: orNull(organisation),
        label: fc.constantFrom("Le financement atteint 92 M€", "la Région apporte 5 M€", "pour la gare", "", "rénover le lycée"),
        approximate: fc.boolean(),
      }),
    ),
  ),
  indicators: few(
    withSpans(
      fc.record({
        label,
        value: fc.constantFrom(3, 300, 310),
        unit: fc.constantFrom("emplois", "%"),
        kind: fc.constantFrom("baseline", "target"),
        date: orNull(date),
        approximate: fc.boolean(),
      }),
    ),
  ),
  linkedContracts: few(withSpans(fc.record({ name: label, type: fc.constantFrom("CRTE", "CPER", ""), relation: orNull(label) }))),
  governance: few(withSpans(fc.record({ body: label }))),
  contacts: few(
    withSpans(
      fc.record({
        name: orNull(fc.constantFrom("Sacha Pré", "Dominique Rive")),
        phones: few(fc.constant("03 00 00 00 00")),
        emails: few(fc.constant("a@example.org")),
        organisation: orNull(organisation),
      }),
    ),
  ),
});
