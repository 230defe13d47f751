import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import type { KeptChange } from "../kept-since.ts";
import { lifeOf } from "../life/life.repository.ts";
import { contributionsOf, pledgesOf } from "./commitments.repository.ts";
import { pactContribution, pactPledge } from "./commitments.tables.ts";
import type { Contribution } from "./pledge.ts";
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

type About = {
  readonly pactId: string;
  /** The parties the writer acts for. */
  readonly speaksFor: ReadonlySet<string>;
  readonly newId: () => string;
};
type Done = Promise<Result<null, CommitmentRefusal>>;

/** Why these parties may not be bound by something new: unknown, or gone. */
const faultOf = async (write: Write, pactId: string, members: readonly string[]): Promise<CommitmentRefusal | null> => {
  const { parties } = await lifeOf(write.sql, write.tenant, pactId);
  for (const id of members) {
    const party = parties.find((one) => one.id === id);
    if (!party) return { code: "not-a-party" };
    if (party.leftOn !== null) return { code: "party-left", party: party.name, on: party.leftOn };
  }
  return null;
};

/** Adds a commitment (revision 0) or changes one. A party speaks of what binds it, and binds nobody else. */
export const writePledge = async (
  write: Write,
  input: About & { readonly id: string | null; readonly revision: number; readonly fields: PledgeFields },
): Done => {
  const { pactId, speaksFor, id, revision, fields, newId } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const pledges = await pledgesOf(write.sql, write.tenant, pactId);
  const before = id === null ? null : pledges.find((one) => one.id === id);
  if (before === undefined) return refuse({ code: "gone" });
  if (before && before.revision !== revision) {
    const { id: _, revision: __, ...now } = before;
    return refuse({ code: "changed-since", now, typed: fields });
  }
  const bound = new Set(before?.memberIds ?? fields.memberIds);
  const joining = fields.memberIds.filter((member) => !before?.memberIds.includes(member));
  const changed = [...joining, ...[...bound].filter((member) => !fields.memberIds.includes(member))];
  const isOwn = [...bound].some((member) => speaksFor.has(member)) && changed.every((member) => speaksFor.has(member));
  if (!isOwn) return refuse({ code: "not-yours" });
  const owed = fields.towardsMemberIds.filter((member) => !before?.towardsMemberIds.includes(member));
  const fault = await faultOf(write, pactId, [...joining, ...owed]);
  if (fault) return refuse(fault);
  if (fields.towardsMemberIds.some((member) => fields.memberIds.includes(member))) return refuse({ code: "towards-itself" });
  const row = {
    ...fields,
    memberIds: [...fields.memberIds],
    towardsMemberIds: [...fields.towardsMemberIds],
    years: [...fields.years],
    revision: (before?.revision ?? 0) + 1,
    updatedAt: write.now,
  };
  if (before) await write.update(pactPledge, before.id, row);
  else await write.insert(pactPledge, [{ ...row, id: newId(), pactId, position: pledges.length, createdAt: write.now }]);
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

export const addContribution = async (write: Write, input: About & { readonly fields: Omit<Contribution, "id"> }): Done => {
  const { pactId, speaksFor, fields, newId } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const fault = await faultOf(write, pactId, [fields.memberId]);
  if (fault) return refuse(fault);
  if (!speaksFor.has(fields.memberId)) return refuse({ code: "not-yours" });
  const position = (await contributionsOf(write.sql, write.tenant, pactId)).length;
  await write.insert(pactContribution, [{ ...fields, id: newId(), pactId, position, createdAt: write.now, updatedAt: write.now }]);
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

/** Takes back a contribution that was wrongly told; the history keeps it. */
export const removeContribution = async (write: Write, input: About & { readonly id: string }): Done => {
  const { pactId, speaksFor, id } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const contribution = (await contributionsOf(write.sql, write.tenant, pactId)).find((one) => one.id === id);
  if (!contribution) return refuse({ code: "gone" });
  if (!speaksFor.has(contribution.memberId)) return refuse({ code: "not-yours" });
  await write.remove(pactContribution, [id]);
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};
