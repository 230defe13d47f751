import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, inArray } from "drizzle-orm";
import type { Write } from "../../../platform/write.ts";
import { holdPact } from "../../pacts/index.ts";
import { type Achievement, type AchievementFields, isCounted } from "./achievement.ts";
import type { AchievementRefusal } from "./achievements.errors.ts";
import { achievementsChanged } from "./achievements.events.ts";
import { actionNames, countedIn, findAchievement, indicatorsOf, mergedInto } from "./achievements.repository.ts";
import { achievement, achievementCount } from "./achievements.tables.ts";
import { bareUnit, judgeCounts } from "./judge-counts.ts";
import { recount } from "./recount.ts";

export type Declarer = { readonly id: string; readonly name: string };
type Told = { readonly fields: AchievementFields; readonly indicatorIds: readonly string[] };
type About = { readonly pactId: string; readonly id: string; readonly newId: () => string };
/** Whether the writer may change what that organisation declared. */
export type ChangeRight = (organisationId: string | null) => boolean;
type Done = Promise<Result<null, AchievementRefusal>>;

const isSame = (before: Achievement, { fields, indicatorIds }: Told): boolean => {
  const kept: Readonly<Record<string, unknown>> = before;
  const isTold = Object.entries(fields).every(([name, value]) => kept[name] === value);
  return isTold && [...before.indicatorIds].sort().join() === [...indicatorIds].sort().join();
};

/** Makes what an achievement counts in what it is to be. */
export const writeCounts = async (
  write: Write,
  { id, newId }: About,
  before: readonly string[],
  after: readonly string[],
): Promise<void> => {
  const left = before.filter((one) => !after.includes(one));
  if (left.length > 0) {
    const { tenantId, achievementId, indicatorId } = achievementCount;
    const rows = await write.sql
      .select({ id: achievementCount.id })
      .from(achievementCount)
      .where(and(eq(tenantId, write.tenant), eq(achievementId, id), inArray(indicatorId, left)));
    await write.remove(
      achievementCount,
      rows.map((row) => row.id),
    );
  }
  const fresh = after.filter((one) => !before.includes(one));
  await write.insert(
    achievementCount,
    fresh.map((indicatorId) => ({ id: newId(), achievementId: id, indicatorId })),
  );
};

const judged = async (write: Write, pactId: string, { fields, indicatorIds }: Told) => {
  const indicators = await indicatorsOf(write.sql, write.tenant, pactId);
  const actions = await actionNames(write.sql, write.tenant, pactId);
  return judgeCounts({ indicators, actions }, fields, indicatorIds);
};

/** Records one counted thing under the key that its form was shown with: the same form sent twice adds one. */
export const recordAchievement = async (
  write: Write,
  input: About & Told & { readonly declarer: Declarer; readonly importKey?: string },
): Done => {
  const { pactId, id, declarer, importKey = null } = input;
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const told = await judged(write, pactId, input);
  if (!told.ok) return told;
  const [taken] = await write.sql
    .select({ pactId: achievement.pactId })
    .from(achievement)
    .where(and(eq(achievement.tenantId, write.tenant), eq(achievement.id, id)));
  if (taken) {
    const before = await findAchievement(write.sql, write.tenant, pactId, id);
    if (!before || before.organisationId !== declarer.id) return refuse({ code: "key-taken" });
    return isSame(before, told.value) ? ok(null) : refuse({ code: "sent-already", id });
  }
  const { fields, indicatorIds } = told.value;
  const kept = { organisationId: declarer.id, declaredBy: declarer.name, importKey, mergedInto: null, removedBecause: null, revision: 1 };
  await write.insert(achievement, [{ ...fields, ...kept, id, pactId, createdAt: write.now, updatedAt: write.now }]);
  await writeCounts(write, input, [], indicatorIds);
  await recount(write, pactId, indicatorIds);
  await tell(write, found.value.slug, pactId, [fields.actionId]);
  return ok(null);
};

/** Says what changed to public pages and to the modules that follow it. */
export const tell = async (write: Write, slug: string, pactId: string, actions: readonly (string | null)[]): Promise<void> => {
  write.touch("pacts", `pact:${slug}`);
  await write.emit(achievementsChanged, { pactId, actionIds: [...new Set(actions.flatMap((id) => id ?? []))] });
};

/** An achievement that the writer may change, as the page that asks has seen it; else why not. */
export const held = async (
  write: Write,
  { pactId, id, revision, may }: { readonly pactId: string; readonly id: string; readonly revision: number; readonly may: ChangeRight },
): Promise<Result<{ readonly slug: string; readonly before: Achievement }, AchievementRefusal>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const before = await findAchievement(write.sql, write.tenant, pactId, id);
  if (!before) return refuse({ code: "gone" });
  if (!may(before.organisationId)) return refuse({ code: "not-yours" });
  if (before.revision !== revision) return refuse({ code: "changed-since", now: before });
  return ok({ slug: found.value.slug, before });
};

type Change = About & { readonly revision: number; readonly may: ChangeRight };

export const editAchievement = async (write: Write, input: Change & Told): Done => {
  const { pactId, id, revision } = input;
  const found = await held(write, input);
  if (!found.ok) return found;
  const { before, slug } = found.value;
  if (before.mergedInto !== null) return refuse({ code: "merged" });
  if (before.removedBecause !== null) return refuse({ code: "set-aside" });
  const told = await judged(write, pactId, input);
  if (!told.ok) return told;
  if (isSame(before, told.value)) return ok(null);
  const others = await mergedInto(write.sql, write.tenant, pactId, id);
  if (others.some(({ unit }) => bareUnit(unit) !== bareUnit(told.value.fields.unit))) return refuse({ code: "not-one" });
  const { fields, indicatorIds } = told.value;
  await write.update(achievement, id, { ...fields, revision: revision + 1, updatedAt: write.now });
  await writeCounts(write, input, before.indicatorIds, indicatorIds);
  await recount(write, pactId, [...indicatorIds, ...(await countedIn(write.sql, write.tenant, pactId, before))]);
  await tell(write, slug, pactId, [before.actionId, fields.actionId]);
  return ok(null);
};

/** Sets aside what was wrongly told, with why; or, with null, takes it back. What is set aside counts nowhere and is kept. */
export const setAside = async (write: Write, input: Change & { readonly because: string | null }): Done => {
  const { pactId, id, revision, because } = input;
  const found = await held(write, input);
  if (!found.ok) return found;
  const { before, slug } = found.value;
  if (before.mergedInto !== null) return refuse({ code: "merged" });
  if (because === null && isCounted(before)) return ok(null);
  await write.update(achievement, id, { removedBecause: because, revision: revision + 1, updatedAt: write.now });
  await recount(write, pactId, await countedIn(write.sql, write.tenant, pactId, before));
  await tell(write, slug, pactId, [before.actionId]);
  return ok(null);
};
