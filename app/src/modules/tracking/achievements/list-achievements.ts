import { and, asc, count, desc, eq, gte, isNull, lte, type SQL, sql as statement } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import type { Achievement } from "./achievement.ts";
import { withCounts } from "./achievements.repository.ts";
import { achievement } from "./achievements.tables.ts";
import type { AchievementQuery } from "./list-query.ts";

/** Whose achievements are listed: of a pact, by someone who reads what is kept from the public or not. */
export type Shelf = { readonly tenant: string; readonly pactId: string; readonly isMember: boolean };

/** What is listed comes to, unit by unit: quantities of several units do not add up. */
export type UnitTotal = { readonly unit: string; readonly quantity: number; readonly count: number };

/** Counted in an indicator, or in one of those that add up into it. */
const countsIn = ({ tenant, pactId }: Shelf, indicator: string): SQL => statement`${achievement.id} in (
  with recursive tree(id) as (
    select id from tracked_indicator where tenant_id = ${tenant} and pact_id = ${pactId} and id = ${indicator}
    union select child.id from tree join tracked_indicator child on child.tenant_id = ${tenant} and child.pact_id = ${pactId} and child.parent_id = tree.id
  )
  select coalesce(told.merged_into, told.id) from tree
  join achievement_count tie on tie.tenant_id = ${tenant} and tie.indicator_id = tree.id
  join achievement told on told.tenant_id = ${tenant} and told.id = tie.achievement_id
)`;

const chosen = (shelf: Shelf, { action, indicator, from, to, evidence, territory }: AchievementQuery) =>
  and(
    eq(achievement.tenantId, shelf.tenant),
    eq(achievement.pactId, shelf.pactId),
    isNull(achievement.mergedInto),
    isNull(achievement.removedBecause),
    shelf.isMember ? undefined : eq(achievement.isPublic, true),
    action === null ? undefined : eq(achievement.actionId, action),
    indicator === null ? undefined : countsIn(shelf, indicator),
    from === null ? undefined : gte(achievement.day, from),
    to === null ? undefined : lte(achievement.day, to),
    evidence === null ? undefined : eq(achievement.evidence, evidence),
    territory === null ? undefined : eq(achievement.territory, territory),
  );

export const totalsOf = (sql: Sql, shelf: Shelf, query: AchievementQuery): Promise<UnitTotal[]> =>
  sql
    .select({
      unit: achievement.unit,
      quantity: statement<number>`sum(${achievement.quantity}::numeric)::float8`,
      count: count(),
    })
    .from(achievement)
    .where(chosen(shelf, query))
    .groupBy(achievement.unit)
    .orderBy(desc(count()), asc(achievement.unit));

/** Those of a page, or all with no `limit`; the newest first. */
export const listAchievements = async (
  sql: Sql,
  shelf: Shelf,
  query: AchievementQuery,
  { limit, offset }: { readonly limit?: number; readonly offset: number },
): Promise<Achievement[]> => {
  const rows = sql
    .select()
    .from(achievement)
    .where(chosen(shelf, query))
    .orderBy(desc(achievement.day), desc(achievement.createdAt), asc(achievement.id))
    .offset(offset);
  return withCounts(sql, shelf.tenant, await (limit === undefined ? rows : rows.limit(limit)));
};

/** The typed codes of the places where something was achieved. */
export const territoriesAchieved = async (sql: Sql, shelf: Shelf): Promise<string[]> => {
  const nothing = { action: null, indicator: null, from: null, to: null, evidence: null, territory: null };
  const rows = await sql.selectDistinct({ territory: achievement.territory }).from(achievement).where(chosen(shelf, nothing));
  return rows.flatMap(({ territory }) => territory ?? []);
};
