import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../hold-pact.ts";
import { lifeOf } from "../life/life.repository.ts";
import { contributionsOf, pledgesOf } from "./commitments.repository.ts";
import { pactContribution, pactPledge } from "./commitments.tables.ts";
import { bindingFault, type CommitmentRefusal, pledgeFault, pledgeRow } from "./judge-commitments.ts";
import type { Contribution } from "./pledge.ts";
import type { PledgeFields } from "./read-pledge.ts";

type About = {
  readonly pactId: string;
  /** The parties the writer acts for. */
  readonly speaksFor: ReadonlySet<string>;
  readonly newId: () => string;
};
type Done = Promise<Result<null, CommitmentRefusal>>;

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
  const { parties } = await lifeOf(write.sql, write.tenant, pactId);
  const fault = pledgeFault(parties, before, fields, speaksFor);
  if (fault) return refuse(fault);
  const row = { ...pledgeRow(before, fields), updatedAt: write.now };
  if (before) await write.update(pactPledge, before.id, row);
  else await write.insert(pactPledge, [{ ...row, id: newId(), pactId, position: pledges.length, createdAt: write.now }]);
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};

export const addContribution = async (write: Write, input: About & { readonly fields: Omit<Contribution, "id"> }): Done => {
  const { pactId, speaksFor, fields, newId } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const { parties } = await lifeOf(write.sql, write.tenant, pactId);
  const fault = bindingFault(parties, [fields.memberId]);
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
