import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import { type Achievement, isCounted } from "./achievement.ts";
import type { AchievementRefusal } from "./achievements.errors.ts";
import { countedIn, findAchievement, mergedInto } from "./achievements.repository.ts";
import { achievement, achievementApart } from "./achievements.tables.ts";
import { bareUnit } from "./judge-counts.ts";
import { pairKey } from "./propose-duplicates.ts";
import { recount } from "./recount.ts";
import { type ChangeRight, held, tell } from "./write-achievements.ts";

type Done = Promise<Result<null, AchievementRefusal>>;
type About = { readonly pactId: string; readonly may: ChangeRight };

/** An achievement as the page that asks has seen it. */
type Seen = { readonly id: string; readonly revision: number };

const standing = async (write: Write, { pactId, may }: About, { id, revision }: Seen): Promise<Result<Achievement, AchievementRefusal>> => {
  const one = await findAchievement(write.sql, write.tenant, pactId, id);
  if (!one) return refuse({ code: "gone" });
  if (!may(one.organisationId)) return refuse({ code: "not-yours" });
  if (one.mergedInto !== null) return refuse({ code: "merged" });
  if (one.revision !== revision) return refuse({ code: "changed-since", now: one });
  return isCounted(one) ? ok(one) : refuse({ code: "set-aside" });
};

/**
 * Makes of two declarations one: what was merged is kept, counts no more by itself, and the other counts in the indicators of both.
 * Asked twice, it is done once; asked of what has changed since it was shown, it is not done.
 */
export const mergeAchievements = async (write: Write, input: About & { readonly keep: Seen; readonly merge: Seen }): Done => {
  const { pactId, keep, merge } = input;
  const [keepId, mergeId] = [keep.id, merge.id];
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const before = await findAchievement(write.sql, write.tenant, pactId, mergeId);
  if (before?.mergedInto === keepId) return ok(null);
  const [kept, merged] = [await standing(write, input, keep), await standing(write, input, merge)];
  if (!kept.ok) return kept;
  if (!merged.ok) return merged;
  if (keepId === mergeId || bareUnit(kept.value.unit) !== bareUnit(merged.value.unit)) return refuse({ code: "not-one" });
  if ((await mergedInto(write.sql, write.tenant, pactId, mergeId)).length > 0) return refuse({ code: "holds-others" });
  await write.update(achievement, mergeId, { mergedInto: keepId, revision: merged.value.revision + 1, updatedAt: write.now });
  await recount(write, pactId, await countedIn(write.sql, write.tenant, pactId, kept.value));
  await tell(write, found.value.slug, pactId, [kept.value.actionId, merged.value.actionId]);
  return ok(null);
};

/** Takes a merged declaration out again: it counts by itself as it did. */
export const unmergeAchievement = async (write: Write, input: About & { readonly id: string; readonly revision: number }): Done => {
  const { pactId, id, revision } = input;
  const found = await held(write, input);
  if (!found.ok) return found;
  const { before, slug } = found.value;
  if (before.mergedInto === null) return ok(null);
  await write.update(achievement, id, { mergedInto: null, revision: revision + 1, updatedAt: write.now });
  await recount(write, pactId, before.indicatorIds);
  await tell(write, slug, pactId, [before.actionId]);
  return ok(null);
};

/** Remembers that two achievements are not the same: they are proposed no more. */
export const tellApart = async (
  write: Write,
  input: About & { readonly oneId: string; readonly otherId: string; readonly id: string; readonly saidBy: string },
): Done => {
  const { pactId, may, id, saidBy } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const [oneId = "", otherId = ""] = pairKey(input.oneId, input.otherId).split(" ");
  const one = await findAchievement(write.sql, write.tenant, pactId, oneId);
  const other = await findAchievement(write.sql, write.tenant, pactId, otherId);
  if (!one || !other || oneId === otherId) return refuse({ code: "gone" });
  if (!may(one.organisationId) && !may(other.organisationId)) return refuse({ code: "not-yours" });
  if ((await apartPairs(write.sql, write.tenant, pactId)).has(pairKey(oneId, otherId))) return ok(null);
  await write.insert(achievementApart, [{ id, pactId, oneId, otherId, saidBy, createdAt: write.now }]);
  return ok(null);
};

/** The pairs that were said not to be the same. */
export const apartPairs = async (sql: Sql, tenant: string, pactId: string): Promise<ReadonlySet<string>> => {
  const { oneId, otherId } = achievementApart;
  const rows = await sql
    .select({ oneId, otherId })
    .from(achievementApart)
    .where(and(eq(achievementApart.tenantId, tenant), eq(achievementApart.pactId, pactId)));
  return new Set(rows.map((row) => pairKey(row.oneId, row.otherId)));
};
