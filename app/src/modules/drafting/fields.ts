import { pactTypes, territoryKinds } from "@levier/kernel";
import { amountKinds, indicatorKinds, stages, targetShapes } from "../pacts/index.ts";

/** The fields of a draft, what each value of theirs is made of, and what a value cannot do without. */

export const singleFields = ["title", "pactType", "pactName", "place", "publishedOn", "signedOn", "votedOn", "period"] as const;
export const listFields = [
  "signatories",
  "attendees",
  "partners",
  "territories",
  "frameworks",
  "axes",
  "actions",
  "commitments",
  "amounts",
  "indicators",
  "linkedContracts",
  "governance",
  "contacts",
] as const;
export const fields = [...singleFields, ...listFields] as const;

export type SingleField = (typeof singleFields)[number];
export type ListField = (typeof listFields)[number];
export type Field = (typeof fields)[number];

const isOneOf = <T extends string>(names: readonly T[]) => {
  const known = new Set<string>(names);
  return (name: string): name is T => known.has(name);
};
export const isSingle = isOneOf(singleFields);
export const isField = isOneOf(fields);

/** Something for each field. */
export const byField = <T>(make: (field: Field) => T): Readonly<Record<Field, T>> => {
  const made: Partial<Record<Field, T>> = {};
  for (const field of fields) made[field] = make(field);
  // Every field was gone through just above.
  return made as Record<Field, T>;
};

/**
 * One part of a value. `name` is its path in the value (`target.unit`). `lines`: several texts; `axis`: the key of one of
 * the draft's axes; `date`: as precise as it is known; `choice`: one of `options`, which the catalogue names under `words`.
 */
export type Part = { readonly name: string } & (
  | { readonly kind: "text" | "long" | "date" | "number" | "lines" | "flag" | "axis" }
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly words: string }
);

export type FieldShape = {
  readonly parts: readonly Part[];
  /** A value stands once one of each of these groups is given. */
  readonly needs: readonly (readonly string[])[];
  /** One of the four colours shared by the field and its passages. */
  readonly tone: 1 | 2 | 3 | 4;
};

const text = (name: string): Part => ({ name, kind: "text" });
const long = (name: string): Part => ({ name, kind: "long" });
const date = (name: string): Part => ({ name, kind: "date" });
const number = (name: string): Part => ({ name, kind: "number" });
const lines = (name: string): Part => ({ name, kind: "lines" });
const flag = (name: string): Part => ({ name, kind: "flag" });
const choice = (name: string, options: readonly string[], words: string): Part => ({ name, kind: "choice", options, words });

const one = (part: Part): FieldShape => ({ parts: [part], needs: [[part.name]], tone: 1 });
const person: FieldShape = {
  parts: [text("name"), text("role"), text("organisation")],
  needs: [["name", "role", "organisation"]],
  tone: 2,
};

export const shapes: Readonly<Record<Field, FieldShape>> = {
  title: one(text("value")),
  pactType: one(choice("value", pactTypes, "pacts.type")),
  pactName: one(text("value")),
  place: one(text("value")),
  publishedOn: one(date("value")),
  signedOn: one(date("value")),
  votedOn: { ...one(date("value")), parts: [date("value"), text("body"), text("result")] },
  period: one(text("value")),
  signatories: person,
  attendees: person,
  partners: person,
  territories: {
    parts: [text("name"), choice("kind", territoryKinds, "territories.kind"), text("code")],
    needs: [["name"], ["kind"]],
    tone: 1,
  },
  frameworks: { parts: [text("acronym"), text("name")], needs: [["acronym", "name"]], tone: 3 },
  axes: { parts: [text("label")], needs: [["label"]], tone: 3 },
  actions: {
    parts: [
      long("label"),
      { name: "axis", kind: "axis" },
      number("target.value"),
      text("target.unit"),
      date("target.deadline"),
      text("target.frequency"),
      choice("target.direction", ["up", "down"], "drafting.direction"),
      choice("target.shape", targetShapes, "drafting.shape"),
      choice("stage", stages, "pacts.stage"),
      text("owner"),
    ],
    needs: [["label"]],
    tone: 4,
  },
  commitments: { parts: [long("what"), lines("who"), date("deadline")], needs: [["what"]], tone: 4 },
  amounts: {
    parts: [number("valueEur"), choice("kind", amountKinds, "pacts.amountKind"), text("payer"), text("label"), flag("approximate")],
    needs: [["valueEur"]],
    tone: 2,
  },
  indicators: {
    parts: [
      text("label"),
      number("value"),
      text("unit"),
      choice("kind", indicatorKinds, "pacts.indicatorKind"),
      date("date"),
      date("deadline"),
    ],
    needs: [["label"], ["value"], ["kind"]],
    tone: 4,
  },
  linkedContracts: { parts: [text("name"), text("type"), text("relation")], needs: [["name"]], tone: 3 },
  governance: { parts: [text("body")], needs: [["body"]], tone: 3 },
  contacts: {
    parts: [text("name"), text("organisation"), lines("phones"), lines("emails")],
    needs: [["name", "organisation", "phones", "emails"]],
    tone: 1,
  },
};
