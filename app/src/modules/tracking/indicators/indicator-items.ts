import { dayInParis } from "@levier/kernel";
import { and, eq, exists, inArray, isNotNull, isNull, ne, sql as raw } from "drizzle-orm";
import { pact } from "../../pacts/index.ts";
import type { ItemSource } from "../reminders/item.ts";
import { lastOfMonth } from "./days.ts";
import { indicatorReading, indicatorTarget, indicatorTotal, trackedIndicator } from "./indicators.tables.ts";
import { nextReadingOn } from "./staleness.ts";

/** Readings that somebody is asked for: of an open indicator that has a rhythm, due one period after what was read last. */
export const indicatorItems: ItemSource = async (sql, tenant, { pactIds }) => {
  const { id, pactId, label, rhythm, createdAt, tenantId, closedOn, feed } = trackedIndicator;
  const ofIt = (table: typeof indicatorReading | typeof indicatorTotal | typeof indicatorTarget) =>
    and(eq(table.tenantId, tenantId), eq(table.pactId, pactId), eq(table.indicatorId, id));
  const published = sql
    .select({ id: pact.id })
    .from(pact)
    .where(and(eq(pact.tenantId, tenantId), eq(pact.id, pactId), eq(pact.status, "published")));
  const lastRead = sql
    .select({ day: raw<string | null>`max(${indicatorReading.day})` })
    .from(indicatorReading)
    .where(and(ofIt(indicatorReading), eq(indicatorReading.of, "indicator"), isNull(indicatorReading.setAsideBecause)));
  const lastCounted = sql
    .select({ month: raw<string | null>`max(${indicatorTotal.month})` })
    .from(indicatorTotal)
    .where(ofIt(indicatorTotal));
  const deadline = sql
    .select({ deadline: raw<string | null>`max(${indicatorTarget.deadline})` })
    .from(indicatorTarget)
    .where(and(ofIt(indicatorTarget), isNull(indicatorTarget.replacedBy)));
  const rows = await sql
    .select({
      id,
      pactId,
      label,
      rhythm,
      createdAt,
      read: raw<string | null>`(${lastRead})`,
      counted: raw<string | null>`(${lastCounted})`,
      deadline: raw<string | null>`(${deadline})`,
    })
    .from(trackedIndicator)
    .where(
      and(
        eq(tenantId, tenant),
        pactIds ? inArray(pactId, [...pactIds]) : exists(published),
        isNull(closedOn),
        isNotNull(rhythm),
        // Official figures come by themselves.
        ne(feed, "official"),
      ),
    );
  return rows.flatMap((row) => {
    if (row.rhythm === null) return [];
    const counted = row.counted === null ? "" : lastOfMonth(row.counted);
    const lastOn = [row.read ?? "", counted].sort().at(-1) || null;
    const dueOn = nextReadingOn(row.rhythm, { lastOn, since: dayInParis(row.createdAt), deadline: row.deadline });
    return [{ kind: "indicator", id: row.id, pactId: row.pactId, label: row.label, dueOn, blockedBecause: null }];
  });
};
