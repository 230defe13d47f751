import { and, asc, eq, getTableColumns, isNotNull, isNull, or, sql as statement } from "drizzle-orm";
import { rowsOf, type Sql } from "../../../platform/database/database.ts";
import { pact } from "../../pacts/index.ts";
import { reckoned } from "./counted-readings.ts";
import type { Feed } from "./indicator.ts";
import { indicatorTarget, trackedIndicator } from "./indicators.tables.ts";
import type { Reading } from "./reading.ts";
import { type Standing, standingsOf } from "./standing.ts";
import type { Known, MonthTotal } from "./tracked.ts";

/** A followed pact of a space with how each of its indicators stands. */
export type FollowedPact = { readonly slug: string; readonly title: string; readonly standings: readonly Standing[] };

type Compact = readonly [of: "indicator" | "benchmark", value: number, day: string, from: string | null, feed: Feed, at: string];
type Read = {
  readonly indicator: string;
  readonly readings: readonly Compact[] | null;
  readonly totals: readonly (readonly [string, number])[] | null;
};

/** What was read and counted of each indicator of a space, a row for each of them: rows for each reading would be tens of thousands. */
const readOf = (sql: Sql, tenant: string): Promise<Read[]> =>
  rowsOf<Read>(
    sql,
    statement`select indicator_id as indicator,
        json_agg(json_build_array(of, value, day, from_day, feed, created_at)) as readings, null::json as totals
      from indicator_reading where tenant_id = ${tenant} and set_aside_because is null group by indicator_id
      union all
      select indicator_id, null, json_agg(json_build_array(month, quantity) order by month)
      from indicator_total where tenant_id = ${tenant} group by indicator_id`,
  );

const readingOf = ([, value, day, from, feed, at]: Compact): Reading => ({
  ...reckoned({ value, day, from, feed, evidence: "declared" }),
  at,
});

type Gathered = { readonly readings: readonly Compact[]; readonly totals: readonly MonthTotal[] };
const NOTHING: Gathered = { readings: [], totals: [] };

const gathered = (rows: readonly Read[]): ReadonlyMap<string, Gathered> => {
  const found = new Map<string, Gathered>();
  for (const { indicator, readings, totals } of rows) {
    const before = found.get(indicator) ?? NOTHING;
    found.set(indicator, {
      readings: readings ?? before.readings,
      totals: totals?.map(([month, quantity]) => ({ month, quantity })) ?? before.totals,
    });
  }
  return found;
};

/** The pacts that a space follows, or measures something of, in the order of their titles: two statements, however many there are. */
export const followedPacts = async (sql: Sql, tenant: string, today: string): Promise<readonly FollowedPact[]> => {
  const rows = await sql
    .select({ slug: pact.slug, title: pact.title, indicator: getTableColumns(trackedIndicator), target: getTableColumns(indicatorTarget) })
    .from(pact)
    .leftJoin(trackedIndicator, and(eq(trackedIndicator.tenantId, pact.tenantId), eq(trackedIndicator.pactId, pact.id)))
    .leftJoin(
      indicatorTarget,
      and(
        eq(indicatorTarget.tenantId, pact.tenantId),
        eq(indicatorTarget.indicatorId, trackedIndicator.id),
        isNull(indicatorTarget.replacedBy),
      ),
    )
    .where(and(eq(pact.tenantId, tenant), eq(pact.status, "published"), or(isNotNull(pact.life), isNotNull(trackedIndicator.id))))
    .orderBy(asc(pact.title), asc(pact.slug), asc(trackedIndicator.position));
  const read = gathered(await readOf(sql, tenant));
  const pacts = new Map<string, { title: string; known: Known[] }>();
  for (const { slug, title, indicator, target } of rows) {
    const held = pacts.get(slug) ?? { title, known: [] };
    pacts.set(slug, held);
    if (!indicator) continue;
    const { readings, totals } = read.get(indicator.id) ?? NOTHING;
    const of = (what: Compact[0]): readonly Reading[] => readings.filter((one) => one[0] === what).map(readingOf);
    const { tenantId, position, createdAt, updatedAt, ...told } = indicator;
    held.known.push({
      indicator: { ...told, since: createdAt.toISOString().slice(0, 10) },
      targets: target ? [target] : [],
      readings: of("indicator"),
      benchmark: of("benchmark"),
      totals,
    });
  }
  return [...pacts].map(([slug, { title, known }]) => ({ slug, title, standings: standingsOf(known, today) }));
};
