import { dayInParis } from "@levier/kernel";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Sql } from "../../../platform/database/database.ts";
import { isUuid } from "../../../platform/is-uuid.ts";
import { indicatorReading, indicatorTarget, indicatorTotal, trackedIndicator } from "./indicators.tables.ts";
import type { Reading } from "./reading.ts";
import type { KeptTarget, Known, MonthTotal, TrackedIndicator } from "./tracked.ts";

type Table = typeof trackedIndicator | typeof indicatorTarget | typeof indicatorReading | typeof indicatorTotal;
const ofPact = (table: Table, tenant: string, pactId: string) => and(eq(table.tenantId, tenant), eq(table.pactId, pactId));

export const indicatorsOf = async (sql: Sql, tenant: string, pactId: string): Promise<TrackedIndicator[]> => {
  const rows = await sql
    .select()
    .from(trackedIndicator)
    .where(ofPact(trackedIndicator, tenant, pactId))
    .orderBy(asc(trackedIndicator.position), asc(trackedIndicator.id));
  return rows.map(({ tenantId, position, createdAt, updatedAt, ...row }) => ({ ...row, since: dayInParis(createdAt) }));
};

/** Whether anyone may read an indicator of a pact; null when there is none at that address. */
export const isIndicatorPublic = async (sql: Sql, tenant: string, pactId: string, id: string): Promise<boolean | null> => {
  if (!isUuid(id)) return null;
  const [row] = await sql
    .select({ isPublic: trackedIndicator.isPublic })
    .from(trackedIndicator)
    .where(and(ofPact(trackedIndicator, tenant, pactId), eq(trackedIndicator.id, id)));
  return row?.isPublic ?? null;
};

const grouped = <Row extends { readonly indicatorId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const one = found.get(row.indicatorId);
    if (one) one.push(row);
    else found.set(row.indicatorId, [row]);
  }
  return found;
};

type TargetRow = typeof indicatorTarget.$inferSelect;
const targetOf = ({ tenantId, pactId, indicatorId, createdAt, ...target }: TargetRow): KeptTarget => target;

type ReadingRow = typeof indicatorReading.$inferSelect;
const readingOf = ({ tenantId, pactId, indicatorId, of, createdAt, ...reading }: ReadingRow): Reading => ({
  ...reading,
  at: createdAt.toISOString(),
});

const totalOf = ({ month, quantity }: typeof indicatorTotal.$inferSelect): MonthTotal => ({ month, quantity });

/** The indicators of a pact with all that is known of them. */
export const knownOf = async (sql: Sql, tenant: string, pactId: string): Promise<readonly Known[]> => {
  const indicators = await indicatorsOf(sql, tenant, pactId);
  if (indicators.length === 0) return [];
  const [targets, readings, totals] = await Promise.all([
    sql
      .select()
      .from(indicatorTarget)
      .where(ofPact(indicatorTarget, tenant, pactId))
      .orderBy(desc(indicatorTarget.createdAt)),
    sql
      .select()
      .from(indicatorReading)
      .where(ofPact(indicatorReading, tenant, pactId))
      .orderBy(asc(indicatorReading.day)),
    sql
      .select()
      .from(indicatorTotal)
      .where(ofPact(indicatorTotal, tenant, pactId))
      .orderBy(asc(indicatorTotal.month)),
  ]);
  const [targetsOf, readingsOf, totalsOf] = [grouped(targets), grouped(readings), grouped(totals)];
  return indicators.map((indicator) => {
    const read = readingsOf.get(indicator.id) ?? [];
    return {
      indicator,
      targets: (targetsOf.get(indicator.id) ?? []).map(targetOf),
      readings: read.filter(({ of }) => of === "indicator").map(readingOf),
      benchmark: read.filter(({ of }) => of === "benchmark").map(readingOf),
      totals: (totalsOf.get(indicator.id) ?? []).map(totalOf),
    };
  });
};
