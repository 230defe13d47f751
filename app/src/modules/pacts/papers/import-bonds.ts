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
  const parties = judged.filter((one) => one.table === "parties");
  const brought = judged.filter((one) => one.table === "contributions");
  const pledged = judged.filter((one) => one.table === "commitments");
  const fresh = (position: number) => ({ id: newId(), pactId, position, createdAt: now, updatedAt: now });
  const changed = <Before extends { readonly id: string }>(one: { readonly before: Before | null }, row: object | null) =>
    one.before && row ? [[one.before.id, { ...row, updatedAt: now }] as const] : [];
  await write.updateMany(pactMember, new Map(parties.map(({ before, fields }) => [before.id, { ...fields }])));
  await write.updateMany(pactPledge, new Map(pledged.flatMap((one) => changed(one, pledgeRow(one.before, one.fields)))));
  await write.insert(
    pactPledge,
    pledged
      .filter(({ before }) => before === null)
      .map(({ fields }, at) => ({ ...pledgeRow(null, fields), ...fresh(pledges.length + at) })),
  );
  await write.updateMany(pactContribution, new Map(brought.flatMap((one) => changed(one, one.fields))));
  await write.insert(
    pactContribution,
    brought
      .flatMap(({ before, fields }) => (before === null && fields ? [fields] : []))
      .map((fields, at) => ({ ...fields, ...fresh(contributions.length + at) })),
  );
  await write.remove(
    pactContribution,
    brought.flatMap(({ before, fields }) => (before && fields === null ? [before.id] : [])),
  );
  if (judged.length > 0) write.touch("pacts", `pact:${found.value.slug}`);
  return ok({ written: judged.length });
};
