import { pactTypes, readPartialDate, territoryKinds } from "@levier/kernel";
import { z } from "zod";

/** What a pact says, value by value, each with the passages it rests on. The public JSON and the published rows both have this shape. */

const partialDate = z
  .string()
  .refine((text) => readPartialDate(text) !== null, { error: "a date as precise as its source: 2018-08-28, 2018-08, 2018 or --08-28" });

/** Where a value comes from: a passage of a source (`quote`, `start`, `end`) or the source as a whole. */
export const citation = z.strictObject({
  source: z.string().min(1),
  quote: z.string().nullable().default(null),
  start: z.number().int().nonnegative().nullable().default(null),
  end: z.number().int().positive().nullable().default(null),
  /** When the value was entered or corrected by a person rather than read: who and why, in words. */
  note: z.string().nullable().default(null),
});
export type Citation = z.infer<typeof citation>;

const cited = { citations: z.array(citation).min(1) };
const text = z.string().trim().min(1).max(2000);
const optionalText = text.nullable().default(null);

const citedText = z.strictObject({ value: text, ...cited });
const citedDate = z.strictObject({ value: partialDate, ...cited });

export const sourceKinds = [
  "press-release",
  "press-article",
  "official-page",
  "deliberation",
  "convention",
  "minutes",
  "person",
  "dataset",
  "other",
] as const;

/** A document, a data set or a person a value comes from. */
export const source = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(sourceKinds),
  title: text,
  publisher: optionalText,
  url: z.url().nullable().default(null),
  publishedOn: partialDate.nullable().default(null),
  consultedOn: partialDate.nullable().default(null),
  sha256: z.string().length(64).nullable().default(null),
});
export type Source = z.infer<typeof source>;

/** A signatory, an attendee or a partner. A person has a name; an organisation that signs without a named person has none. */
export const party = z
  .strictObject({ name: optionalText, role: optionalText, organisation: optionalText, ...cited })
  .refine((value) => value.name !== null || value.organisation !== null || value.role !== null, {
    error: "a party has a name, a role or an organisation",
  });
export type Party = z.infer<typeof party>;

export const territory = z.strictObject({
  name: text,
  kind: z.enum(territoryKinds),
  /** Typed code of the official geography (`epci-246700488`), or null when the place is not resolved. */
  code: z.string().nullable().default(null),
  ...cited,
});
export type PactTerritory = z.infer<typeof territory>;

/** The four shapes of a target: a stock by a date, a flow per period, a ratio to a baseline, a gap to a benchmark. */
export const targetShapes = ["stock-by-date", "flow-per-period", "ratio-to-baseline", "gap-to-benchmark"] as const;

export const target = z.strictObject({
  value: z.number(),
  unit: text,
  direction: z.enum(["up", "down"]).nullable().default(null),
  shape: z.enum(targetShapes).nullable().default(null),
  deadline: partialDate.nullable().default(null),
  frequency: optionalText,
});
export type Target = z.infer<typeof target>;

/** Maturity of an action; a gate guards the passage to `fiche-action`. */
export const stages = ["idea", "project-sheet", "action-sheet", "engaged", "done", "abandoned"] as const;
export type Stage = (typeof stages)[number];

export const axis = z.strictObject({ label: text, ...cited });
export type Axis = z.infer<typeof axis>;

export const action = z.strictObject({
  label: text,
  /** Index in `axes`, or null for an action under no axis. */
  axis: z.number().int().nonnegative().nullable().default(null),
  stage: z.enum(stages).default("idea"),
  target: target.nullable().default(null),
  owner: optionalText,
  ...cited,
});
export type Action = z.infer<typeof action>;

export const commitment = z.strictObject({
  who: z.array(text).default([]),
  what: text,
  deadline: partialDate.nullable().default(null),
  ...cited,
});
export type Commitment = z.infer<typeof commitment>;

export const amountKinds = ["planned", "engaged", "paid", "leverage", "tax-relief"] as const;

/** A sum of money, in euros. Gross declared money only: an estimated effect is never an amount. */
export const amount = z.strictObject({
  valueEur: z.number().nonnegative(),
  kind: z.enum(amountKinds).default("planned"),
  payer: optionalText,
  label: optionalText,
  approximate: z.boolean().default(false),
  ...cited,
});
export type PactAmount = z.infer<typeof amount>;

export const indicatorKinds = ["baseline", "target", "realised", "forecast", "benchmark", "context"] as const;

export const indicator = z.strictObject({
  label: text,
  value: z.number(),
  unit: optionalText,
  kind: z.enum(indicatorKinds),
  date: partialDate.nullable().default(null),
  deadline: partialDate.nullable().default(null),
  ...cited,
});
export type Indicator = z.infer<typeof indicator>;

export const linkedContract = z.strictObject({ name: text, type: optionalText, relation: optionalText, ...cited });
export type LinkedContract = z.infer<typeof linkedContract>;

export const framework = z.strictObject({ acronym: optionalText, name: text, ...cited });
export type Framework = z.infer<typeof framework>;

export const governanceBody = z.strictObject({ body: text, ...cited });

export const contact = z.strictObject({
  name: optionalText,
  phones: z.array(text).default([]),
  emails: z.array(text).default([]),
  organisation: optionalText,
  ...cited,
});
export type Contact = z.infer<typeof contact>;

/** Two things the text says that cannot both be so, kept as they stand: which part of the pact, what is at odds, the passages. */
export const conflict = z.strictObject({ field: text, why: text, ...cited });
export type PactConflict = z.infer<typeof conflict>;

const list = <T extends z.ZodType>(item: T) => z.array(item).max(1000).default([]);

export const pactContent = z
  .strictObject({
    sources: z.array(source).min(1),
    title: citedText,
    pactType: z.strictObject({ value: z.enum(pactTypes), ...cited }),
    pactName: citedText.nullable().default(null),
    place: citedText.nullable().default(null),
    publishedOn: citedDate.nullable().default(null),
    signedOn: citedDate.nullable().default(null),
    votedOn: z
      .strictObject({ value: partialDate, body: optionalText, result: optionalText, ...cited })
      .nullable()
      .default(null),
    period: citedText.nullable().default(null),
    signatories: list(party),
    attendees: list(party),
    partners: list(party),
    territories: list(territory),
    frameworks: list(framework),
    axes: list(axis),
    actions: list(action),
    commitments: list(commitment),
    amounts: list(amount),
    indicators: list(indicator),
    linkedContracts: list(linkedContract),
    governance: list(governanceBody),
    contacts: list(contact),
    conflicts: list(conflict),
  })
  .superRefine((pact, context) => {
    pact.actions.forEach((item, position) => {
      if (item.axis !== null && item.axis >= pact.axes.length)
        context.addIssue({
          code: "custom",
          path: ["actions", position, "axis"],
          message: `axis ${item.axis} is not among the ${pact.axes.length} axes`,
        });
    });
  });

/** A pact's content as published: every value cited. */
export type PactContent = z.infer<typeof pactContent>;
/** The same before defaults are filled, as a file or a request carries it. */
export type PactContentInput = z.input<typeof pactContent>;
