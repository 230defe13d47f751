import { dayInParis } from "@levier/kernel";
import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, or, sql as statement } from "drizzle-orm";
import { rowsOf, type Sql } from "../../../platform/database/database.ts";
import { pact } from "../../pacts/index.ts";
import { reckoned } from "./counted-readings.ts";
import type { Feed } from "./indicator.ts";
import { indicatorTarget, trackedIndicator } from "./indicators.tables.ts";
import type { Reading } from "./reading.ts";
import type { Known, MonthTotal } from "./tracked.ts";

type Compact = readonly [of: "indicator" | "benchmark", value: number, day: string, from: string | null, feed: Feed, at: string];
type Read = {
  readonly indicator: string;
  readonly readings: readonly Compact[] | null;
  readonly totals: readonly (readonly [string, number])[] | null;
};

/** What was read and counted of each indicator of a space, a row for each of them: rows for each reading would be tens of thousands. */
const readOf = (sql: Sql, tenant: string, pactIds: readonly string[]): Promise<Read[]> => {
  const pacts = statement`(${statement.join(
    [...pactIds].map((id) => statement`${id}`),
    statement`, `,
  )})`;
  return rowsOf<Read>(
    sql,
    statement`select indicator_id as indicator,
        json_agg(json_build_array(of, value, day, from_day, feed, created_at)) as readings, null::json as totals
      from indicator_reading where tenant_id = ${tenant} and pact_id in ${pacts} and set_aside_because is null group by indicator_id
      union all
      select indicator_id, null, json_agg(json_build_array(month, quantity) order by month)
      from indicator_total where tenant_id = ${tenant} and pact_id in ${pacts} group by indicator_id`,
  );
};

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

type PactHead = { readonly id: string; readonly slug: string; readonly title: string; readonly stamp: number };

/** The pacts that a space follows, or measures something of, in the order of their titles; `stamp`: the last change of each. */
export const followedHeads = async (sql: Sql, tenant: string): Promise<readonly PactHead[]> =>
  sql
    .select({
      ...{ id: pact.id, slug: pact.slug, title: pact.title },
      stamp: statement<number>`coalesce((select max(sequence) from audit
        where audit.tenant_id = ${pact.tenantId} and audit.thread_id = ${pact.id}), 0)`.mapWith(Number),
    })
    .from(pact)
    .where(
      and(
        eq(pact.tenantId, tenant),
        eq(pact.status, "published"),
        or(
          isNotNull(pact.life),
          statement`exists (select from tracked_indicator i where i.tenant_id = ${pact.tenantId} and i.pact_id = ${pact.id})`,
        ),
      ),
    )
    .orderBy(asc(pact.title), asc(pact.slug));

/** What is known of the indicators of these pacts, by pact: two statements, however many there are. */
export const knownOfPacts = async (sql: Sql, tenant: string, pactIds: readonly string[]): Promise<ReadonlyMap<string, Known[]>> => {
  const pacts = new Map<string, Known[]>(pactIds.map((id) => [id, []]));
  if (pactIds.length === 0) return pacts;
  const rows = await sql
    .select({ indicator: getTableColumns(trackedIndicator), target: getTableColumns(indicatorTarget) })
    .from(trackedIndicator)
    .leftJoin(
      indicatorTarget,
      and(
        eq(indicatorTarget.tenantId, trackedIndicator.tenantId),
        eq(indicatorTarget.indicatorId, trackedIndicator.id),
        isNull(indicatorTarget.replacedBy),
      ),
    )
    .where(and(eq(trackedIndicator.tenantId, tenant), inArray(trackedIndicator.pactId, [...pactIds])))
    .orderBy(asc(trackedIndicator.position), asc(trackedIndicator.id));
  const read = gathered(await readOf(sql, tenant, pactIds));
  for (const { indicator, target } of rows) {
    const { readings, totals } = read.get(indicator.id) ?? NOTHING;
    const of = (what: Compact[0]): readonly Reading[] => readings.filter((one) => one[0] === what).map(readingOf);
    const { tenantId, position, createdAt, updatedAt, ...told } = indicator;
    pacts.get(indicator.pactId)?.push({
      indicator: { ...told, since: dayInParis(createdAt) },
      targets: target ? [target] : [],
      readings: of("indicator"),
      benchmark: of("benchmark"),
      totals,
    });
  }
  return pacts;
};
