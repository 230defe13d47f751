import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { pactContribution, pactPledge } from "../commitments/commitments.tables.ts";
import { pledgeRow } from "../commitments/judge-commitments.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { lifeOf } from "../life/life.repository.ts";
import { pactMember } from "../life/life.tables.ts";
import { profilesOf } from "../parties/parties.repository.ts";
import type { BondChange } from "./exchange/bond-changes.ts";
import type { BondFault } from "./exchange/bond-forms.ts";
import { type BondReading, judgeBonds } from "./exchange/judge-bonds.ts";

/** Why what a file changes of the parties cannot be written; `change`: which one, where one is at fault. */
export type BondsFailure = HeldRefusal | (BondFault & { readonly table: BondChange["table"] });

/** Writes what a file changes of the parties of a pact, what they bring and their commitments: all of it, or nothing. */
export const importBonds = async (
  write: Write,
  { pactId, changes, newId }: { readonly pactId: string; readonly changes: readonly BondChange[]; readonly newId: () => string },
): Promise<Result<{ readonly written: number }, BondsFailure>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const { sql, tenant, now } = write;
  const [contributions, pledges] = [await contributionsOf(sql, tenant, pactId), await pledgesOf(sql, tenant, pactId)];
  const bonds = { profiles: await profilesOf(sql, tenant, pactId), contributions, pledges };
  const judged: BondReading[] = [];
  for (const [place, one] of judgeBonds({ life: await lifeOf(sql, tenant, pactId), bonds }, changes).entries()) {
    if (!one.ok) return refuse({ ...one.error, table: changes[place]?.table ?? "parties" });
    judged.push(one.value);
  }
  let [lastContribution, lastPledge] = [contributions.length, pledges.length];
  const apply = async (one: BondReading): Promise<unknown> => {
    if (one.table === "parties") return write.update(pactMember, one.before.id, { ...one.fields, roles: [...one.fields.roles] });
    if (one.table === "commitments") {
      const row = { ...pledgeRow(one.before, one.fields), updatedAt: now };
      if (one.before) return write.update(pactPledge, one.before.id, row);
      return write.insert(pactPledge, [{ ...row, id: newId(), pactId, position: lastPledge++, createdAt: now }]);
    }
    const { before, fields } = one;
    if (before && fields === null) return write.remove(pactContribution, [before.id]);
    if (fields === null) return null;
    if (before) return write.update(pactContribution, before.id, { ...fields, updatedAt: now });
    return write.insert(pactContribution, [
      { ...fields, id: newId(), pactId, position: lastContribution++, createdAt: now, updatedAt: now },
    ]);
  };
  for (const one of judged) await apply(one);
  if (judged.length > 0) write.touch("pacts", `pact:${found.value.slug}`);
  return ok({ written: judged.length });
};
