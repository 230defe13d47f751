import { and, eq, inArray } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { inParts } from "../../../platform/in-parts.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { pactAction } from "../../pacts/index.ts";
import { trackedIndicator } from "../indicators/indicators.tables.ts";
import type { Achievement } from "./achievement.ts";
import { achievement, achievementCount } from "./achievements.tables.ts";

type Row = typeof achievement.$inferSelect;

const shaped = ({ tenantId, pactId, createdAt, updatedAt, ...row }: Row, indicatorIds: readonly string[]): Achievement => ({
  ...row,
  indicatorIds,
});

/** The indicators that each of these achievements counts in, in one order. */
const countsOf = async (sql: Sql, tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const counts = new Map<string, string[]>(ids.map((id) => [id, []]));
  const { achievementId, indicatorId } = achievementCount;
  // One statement takes 65,535 values.
  await inParts(ids, async (part) => {
    const rows = await sql
      .select({ achievementId, indicatorId })
      .from(achievementCount)
      .where(and(eq(achievementCount.tenantId, tenant), inArray(achievementId, [...part])))
      .orderBy(indicatorId);
    for (const row of rows) counts.get(row.achievementId)?.push(row.indicatorId);
  });
  return counts;
};

/** Rows with what they count in, in their order. */
export const withCounts = async (sql: Sql, tenant: string, rows: readonly Row[]): Promise<Achievement[]> => {
  const counts = await countsOf(
    sql,
    tenant,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => shaped(row, counts.get(row.id) ?? []));
};

export const findAchievement = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<Achievement | null> => {
  if (!isUuid(id)) return null;
  const rows = await sql
    .select()
    .from(achievement)
    .where(and(eq(achievement.tenantId, tenant), eq(achievement.pactId, pactId), eq(achievement.id, id)));
  return (await withCounts(sql, tenant, rows))[0] ?? null;
};

/** Those declared once more, which were merged into this one. */
export const mergedInto = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<Achievement[]> => {
  const rows = await sql
    .select()
    .from(achievement)
    .where(and(eq(achievement.tenantId, tenant), eq(achievement.pactId, pactId), eq(achievement.mergedInto, id)))
    .orderBy(achievement.createdAt, achievement.id);
  return withCounts(sql, tenant, rows);
};

/** The indicators that an achievement counts in: its own, and those of what is merged into it. */
export const countedIn = async (sql: Sql, tenant: string, pactId: string, one: Achievement): Promise<string[]> => {
  const others = await mergedInto(sql, tenant, pactId, one.id);
  return [one, ...others].flatMap(({ indicatorIds }) => indicatorIds);
};

/** All that is kept of a pact, set aside and merged included, the oldest first. */
export const allAchievements = async (sql: Sql, tenant: string, pactId: string): Promise<Achievement[]> => {
  const rows = await sql
    .select()
    .from(achievement)
    .where(and(eq(achievement.tenantId, tenant), eq(achievement.pactId, pactId)))
    .orderBy(achievement.day, achievement.createdAt, achievement.id);
  return withCounts(sql, tenant, rows);
};

/** What achievements may count in, as their forms and filters name it. */
export type CountedIndicator = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly actionId: string | null;
  readonly parentId: string | null;
  readonly isPublic: boolean;
  readonly isOpen: boolean;
};

export const indicatorsOf = async (sql: Sql, tenant: string, pactId: string): Promise<CountedIndicator[]> => {
  const { id, label, unit, actionId, parentId, isPublic, closedOn } = trackedIndicator;
  const rows = await sql
    .select({ id, label, unit, actionId, parentId, isPublic, closedOn })
    .from(trackedIndicator)
    .where(and(eq(trackedIndicator.tenantId, tenant), eq(trackedIndicator.pactId, pactId)))
    .orderBy(trackedIndicator.position, trackedIndicator.id);
  return rows.map(({ closedOn: closed, ...row }) => ({ ...row, isOpen: closed === null }));
};

export type ActionName = { readonly id: string; readonly label: string };

export const actionNames = (sql: Sql, tenant: string, pactId: string): Promise<ActionName[]> =>
  sql
    .select({ id: pactAction.id, label: pactAction.label })
    .from(pactAction)
    .where(and(eq(pactAction.tenantId, tenant), eq(pactAction.pactId, pactId)))
    .orderBy(pactAction.position);
