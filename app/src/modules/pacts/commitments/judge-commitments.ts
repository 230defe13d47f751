import type { HeldRefusal } from "../hold-pact.ts";
import type { KeptChange } from "../kept-since.ts";
import type { LifeParty } from "../life/pact-life.ts";
import type { Pledge } from "./pledge.ts";
import type { PledgeFields } from "./read-pledge.ts";

export type CommitmentRefusal =
  | HeldRefusal
  | { readonly code: "gone" }
  | { readonly code: "not-a-party" }
  /** A party is both bound and the one it is bound towards. */
  | { readonly code: "towards-itself" }
  | { readonly code: "party-left"; readonly party: string; readonly on: string }
  /** The one who writes does not act for a party that the commitment binds. */
  | { readonly code: "not-yours" }
  | ({ readonly code: "changed-since" } & KeptChange<PledgeFields>);

/** Why these parties may not be bound by something new: unknown, or gone. */
export const bindingFault = (parties: readonly LifeParty[], members: readonly string[]): CommitmentRefusal | null => {
  for (const id of members) {
    const party = parties.find((one) => one.id === id);
    if (!party) return { code: "not-a-party" };
    if (party.leftOn !== null) return { code: "party-left", party: party.name, on: party.leftOn };
  }
  return null;
};

/** Why a commitment may not become what it is told to be by who speaks for these parties: a party binds itself, and nobody else. */
export const pledgeFault = (
  parties: readonly LifeParty[],
  before: Pledge | null,
  fields: PledgeFields,
  speaksFor: ReadonlySet<string>,
): CommitmentRefusal | null => {
  const bound = new Set(before?.memberIds ?? fields.memberIds);
  const joining = fields.memberIds.filter((member) => !before?.memberIds.includes(member));
  const changed = [...joining, ...[...bound].filter((member) => !fields.memberIds.includes(member))];
  const isOwn = [...bound].some((member) => speaksFor.has(member)) && changed.every((member) => speaksFor.has(member));
  if (!isOwn) return { code: "not-yours" };
  const owed = fields.towardsMemberIds.filter((member) => !before?.towardsMemberIds.includes(member));
  const fault = bindingFault(parties, [...joining, ...owed]);
  if (fault) return fault;
  return fields.towardsMemberIds.some((member) => fields.memberIds.includes(member)) ? { code: "towards-itself" } : null;
};

/** A commitment as it is kept once these fields are written. */
export const pledgeRow = (before: Pledge | null, fields: PledgeFields) => ({
  ...fields,
  memberIds: [...fields.memberIds],
  towardsMemberIds: [...fields.towardsMemberIds],
  years: [...fields.years],
  revision: (before?.revision ?? 0) + 1,
});
