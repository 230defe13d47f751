import { and, eq, inArray, sql as statement } from "drizzle-orm";
import { sha256 } from "../../../platform/audit/canonical.ts";
import { rowsOf } from "../../../platform/database/database.ts";
import type { Write } from "../../../platform/write.ts";
import { indicatorTotal, trackedIndicator } from "../indicators/indicators.tables.ts";
import { withAncestors } from "./with-ancestors.ts";

type Counted = { readonly indicator: string; readonly month: string; readonly quantity: number; readonly count: number };

/**
 * What the achievements of each indicator, and of those that add up into it, come to month by month. Each achievement counts once,
 * however many of them it is told for, and in the indicators of what is merged into it. Sums are of decimals: the same in whatever order the rows come.
 */
const countNow = ({ sql, tenant }: Write, pactId: string, indicatorIds: readonly string[]): Promise<Counted[]> =>
  rowsOf<Counted>(
    sql,
    statement`with recursive tree(root, id) as (
        select id, id from tracked_indicator
        where tenant_id = ${tenant} and pact_id = ${pactId} and id in ${[...indicatorIds]}
        union
        select tree.root, child.id from tree
        join tracked_indicator child on child.tenant_id = ${tenant} and child.pact_id = ${pactId} and child.parent_id = tree.id
      ), counted as (
        select distinct tree.root, kept.id, left(kept.day, 7) as month, kept.quantity from tree
        join achievement_count tie on tie.tenant_id = ${tenant} and tie.indicator_id = tree.id
        join achievement told on told.tenant_id = ${tenant} and told.id = tie.achievement_id
        join achievement kept on kept.tenant_id = ${tenant} and kept.id = coalesce(told.merged_into, told.id)
        where kept.pact_id = ${pactId} and kept.merged_into is null and kept.removed_because is null
      )
      select root as indicator, month, sum(quantity::numeric)::float8 as quantity, count(*) as count from counted group by root, month`,
  );

/** The key of what is kept for a month: the same whoever counts it. */
export const totalId = (month: string, indicator: string): string =>
  sha256(`${month} ${indicator}`).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");

const keyOf = (indicator: string, month: string): string => `${indicator} ${month}`;

/**
 * Makes the kept totals of these indicators, and of all that they add up into, what their achievements come to. To be called in the
 * transaction of whatever changes them, under the lock of the pact (`holdPact`): an achievement or what it counts in (its indicators
 * before and after), an indicator's parent (the indicator, the parent it had, once the row is changed).
 */
export const recount = async (write: Write, pactId: string, indicatorIds: readonly string[]): Promise<void> => {
  if (indicatorIds.length === 0) return;
  const { sql, tenant } = write;
  const parents = await sql
    .select({ id: trackedIndicator.id, parentId: trackedIndicator.parentId })
    .from(trackedIndicator)
    .where(and(eq(trackedIndicator.tenantId, tenant), eq(trackedIndicator.pactId, pactId)));
  const touched = withAncestors(parents, indicatorIds);
  if (touched.length === 0) return;
  const { id, indicatorId, month, quantity, count } = indicatorTotal;
  const kept = await sql
    .select({ id, indicatorId, month, quantity, count })
    .from(indicatorTotal)
    .where(and(eq(indicatorTotal.tenantId, tenant), eq(indicatorTotal.pactId, pactId), inArray(indicatorId, touched)));
  const before = new Map(kept.map((row) => [keyOf(row.indicatorId, row.month), row]));
  const now = await countNow(write, pactId, touched);
  const after = new Set(now.map((row) => keyOf(row.indicator, row.month)));
  const fresh = now.filter((row) => !before.has(keyOf(row.indicator, row.month)));
  const changed = now.flatMap((row) => {
    const was = before.get(keyOf(row.indicator, row.month));
    return was && (was.quantity !== row.quantity || was.count !== row.count)
      ? [[was.id, { quantity: row.quantity, count: row.count }] as const]
      : [];
  });
  await write.remove(
    indicatorTotal,
    // A total of nothing was told by someone: it stands until something is achieved in its month.
    kept.filter((row) => row.count > 0 && !after.has(keyOf(row.indicatorId, row.month))).map((row) => row.id),
  );
  await write.updateMany(indicatorTotal, new Map(changed));
  await write.insert(
    indicatorTotal,
    fresh.map(({ indicator, ...row }) => ({ ...row, id: totalId(row.month, indicator), pactId, indicatorId: indicator })),
  );
};
