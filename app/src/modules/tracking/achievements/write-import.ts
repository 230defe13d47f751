import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import type { AchievementRefusal } from "./achievements.errors.ts";
import { actionNames, allAchievements, indicatorsOf } from "./achievements.repository.ts";
import { achievement, achievementCount } from "./achievements.tables.ts";
import { type AchievementImport, type ImportNeeds, planImport } from "./plan-import.ts";
import { recount } from "./recount.ts";
import { type Declarer, tell, writeCounts } from "./write-achievements.ts";

type ImportInput = Pick<ImportNeeds, "placeOf" | "evidenceWords" | "mayChange"> & {
  readonly pactId: string;
  readonly bytes: Uint8Array;
  /** Of what was shown to the person who confirms. */
  readonly digest: string;
  readonly declarer: Declarer;
  readonly newId: () => string;
};

export type ImportRefusal = AchievementRefusal | { readonly code: "not-as-shown"; readonly plan: AchievementImport };

/** Adds what a file adds and changes what it changes, all of it or nothing, provided that it is what was shown. */
export const importAchievements = async (write: Write, input: ImportInput): Promise<Result<AchievementImport, ImportRefusal>> => {
  const { sql, tenant, now } = write;
  const { pactId, bytes, declarer, newId } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const indicators = await indicatorsOf(sql, tenant, pactId);
  const actions = await actionNames(sql, tenant, pactId);
  const achievements = await allAchievements(sql, tenant, pactId);
  const plan = planImport(bytes, { ...input, indicators, actions, achievements });
  if (plan.faults.length > 0 || plan.digest !== input.digest) return refuse({ code: "not-as-shown", plan });
  const kept = { pactId, organisationId: declarer.id, declaredBy: declarer.name, mergedInto: null, removedBecause: null, revision: 1 };
  const added = plan.added.map((row) => ({ ...row, id: newId() }));
  await write.insert(
    achievement,
    added.map(({ id, importKey, fields }) => ({ ...fields, ...kept, id, importKey, createdAt: now, updatedAt: now })),
  );
  await write.insert(
    achievementCount,
    added.flatMap(({ id, indicatorIds }) => indicatorIds.map((indicatorId) => ({ id: newId(), achievementId: id, indicatorId }))),
  );
  await write.updateMany(
    achievement,
    new Map(plan.changed.map(({ before, fields }) => [before.id, { ...fields, revision: before.revision + 1, updatedAt: now }])),
  );
  for (const { before, indicatorIds } of plan.changed)
    await writeCounts(write, { pactId, id: before.id, newId }, before.indicatorIds, indicatorIds);
  const changedIds = new Set(plan.changed.map(({ before }) => before.id));
  const merged = achievements.filter(({ mergedInto }) => mergedInto !== null && changedIds.has(mergedInto));
  const touched = [...added, ...plan.changed, ...plan.changed.map(({ before }) => before), ...merged];
  await recount(write, pactId, [...new Set(touched.flatMap(({ indicatorIds }) => indicatorIds))]);
  await tell(
    write,
    found.value.slug,
    pactId,
    [...added, ...plan.changed].map(({ fields }) => fields.actionId),
  );
  return ok(plan);
};
