import { ok, type Result, refuse } from "@levier/kernel";
import type { Handed, PersonFields } from "./hand-over.ts";
import type { Person } from "./persons.repository.ts";

/** Members of the organisations of a pact, each with the organisation they act for. */
export type Candidate = {
  readonly membershipId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
};

export type TypedFault = {
  readonly field: "to" | "name" | "email";
  readonly code: "missing" | "unknown" | "invalid";
  readonly value: string;
};

const LONGEST_NAME = 200;
type Typed = Readonly<Record<string, string>>;

/** The items ticked, `item-KIND-ID` with who answered for them, and the persons all of whose items are, `all-PERSON`. */
export const readChosen = (typed: Typed): Handed => {
  const of = (prefix: string) =>
    Object.entries(typed).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : []));
  return { items: new Map(of("item-")), allOf: new Set(of("all-").map(([id]) => id)) };
};

/** The person a form names: one already known (`person-ID`), a member (`member-ID`), or someone else by name and address. */
export const readPerson = (
  typed: Typed,
  known: { readonly persons: readonly Person[]; readonly candidates: readonly Candidate[] },
  readEmail: (text: string) => string | null,
): Result<PersonFields, TypedFault> => {
  const { to = "", name: saidName = "", email: saidEmail = "" } = typed;
  if (to.startsWith("person-")) {
    const person = known.persons.find(({ id }) => `person-${id}` === to);
    if (!person) return refuse({ field: "to", code: "unknown", value: to });
    const { organisationId, membershipId, name, email } = person;
    return ok({ organisationId, membershipId, name, email });
  }
  if (to.startsWith("member-")) {
    const member = known.candidates.find(({ membershipId }) => `member-${membershipId}` === to);
    if (!member) return refuse({ field: "to", code: "unknown", value: to });
    const { organisationId, membershipId, name, email } = member;
    return ok({ organisationId, membershipId, name, email });
  }
  const name = saidName.trim();
  if (to === "" && name === "" && saidEmail.trim() === "") return refuse({ field: "to", code: "missing", value: "" });
  if (name === "" || name.length > LONGEST_NAME) return refuse({ field: "name", code: name === "" ? "missing" : "invalid", value: name });
  if (saidEmail.trim() === "") return refuse({ field: "email", code: "missing", value: "" });
  const email = readEmail(saidEmail);
  return email === null
    ? refuse({ field: "email", code: "invalid", value: saidEmail })
    : ok({ organisationId: null, membershipId: null, name, email });
};
