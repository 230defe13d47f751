import { ok } from "@levier/kernel";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { translator } from "../../../messages/index.ts";
import { diagnosisOfCode, pact } from "../../pacts/index.ts";
import { type Diagnosis, isTerritoryCode } from "../../territories/index.ts";
import type { Tracking } from "../ports.ts";
import { indicatorReading, trackedIndicator } from "./indicators.tables.ts";
import { officialReadings } from "./official-readings.ts";
import { giveReading, type ReadingFields } from "./write-reading.ts";

type Needs = Pick<Tracking, "platform" | "territories">;
type Bound = typeof trackedIndicator.$inferSelect;

const boundOf = ({ platform: { database } }: Needs): Promise<Bound[]> =>
  database.sql
    .select({ indicator: trackedIndicator })
    .from(trackedIndicator)
    .innerJoin(pact, and(eq(pact.tenantId, trackedIndicator.tenantId), eq(pact.id, trackedIndicator.pactId), eq(pact.status, "published")))
    .where(and(isNotNull(trackedIndicator.figure), isNull(trackedIndicator.closedOn)))
    .then((rows) => rows.map(({ indicator }) => indicator));

const keyOf = ({ of, day, value }: Pick<ReadingFields, "of" | "day" | "value">): string => `${of} ${day} ${value}`;

/** Those that are not kept yet; one that a person set aside is kept, and does not come back. */
const unkept = async ({ platform }: Needs, { tenantId, pactId, id }: Bound, readings: readonly ReadingFields[]) => {
  const { of, day, value, feed } = indicatorReading;
  const kept = await platform.database.sql
    .select({ of, day, value })
    .from(indicatorReading)
    .where(
      and(
        ...[eq(indicatorReading.tenantId, tenantId), eq(indicatorReading.pactId, pactId)],
        ...[eq(indicatorReading.indicatorId, id), eq(feed, "official")],
      ),
    );
  const known = new Set(kept.map(keyOf));
  return readings.filter((reading) => !known.has(keyOf(reading)));
};

/**
 * Reads anew the official figures that indicators are bound to, of every space, and keeps what is not kept yet: twice is once. A figure
 * whose source is not loaded, or that is missing, changes nothing. Gives how many readings were added.
 */
export const refreshOfficial = async (needs: Needs): Promise<number> => {
  const { platform, territories } = needs;
  const t = translator("fr");
  const diagnoses = new Map<string, Diagnosis | null>();
  const diagnosisOf = async (code: string): Promise<Diagnosis | null> => {
    if (!diagnoses.has(code)) diagnoses.set(code, await diagnosisOfCode(territories, code));
    return diagnoses.get(code) ?? null;
  };
  const addressOf = (code: string): string => `${platform.config.origin}/territories/${code}/figures`;
  let added = 0;
  for (const bound of await boundOf(needs)) {
    const { tenantId: tenant, pactId, id: indicatorId, territory, figure, benchmark, measure } = bound;
    const diagnosis = territory === null ? null : await diagnosisOf(territory);
    if (territory === null || figure === null || !diagnosis) continue;
    const own = officialReadings(t, diagnosis, { figure, benchmark, measure }, addressOf(territory));
    const other = benchmark !== null && isTerritoryCode(benchmark) ? await diagnosisOf(benchmark) : null;
    const compared = other ? officialReadings(t, other, { figure, benchmark: null, measure }, addressOf(benchmark ?? "")) : [];
    const readings = await unkept(needs, bound, [...own, ...compared.map((one) => ({ ...one, of: "benchmark" as const }))]);
    if (readings.length === 0) continue;
    await platform.write({ tenant, actor: null, operation: "indicator.official", thread: pactId }, async (write) => {
      for (const fields of readings) {
        const done = await giveReading(write, { pactId, indicatorId, fields, newId: platform.newId });
        if (!done.ok) return done;
        if (done.value.added) added += 1;
      }
      return ok(null);
    });
  }
  return added;
};

/** A new edition of a figure shows within the hour it is loaded in; a diagnosis that did not change is kept ready. */
const ROUND_MS = 60 * 60 * 1000;
/** What people ask first goes first. */
const START_MS = 20_000;

/** Reads official figures anew once the program runs, then at regular intervals until the returned function is called. */
export const startRefresh = (needs: Needs): (() => void) => {
  const round = (): void => {
    refreshOfficial(needs).catch((error: unknown) => needs.platform.log.error("indicators.refresh-failed", error));
  };
  const [first, rounds] = [setTimeout(round, START_MS), setInterval(round, ROUND_MS)];
  first.unref();
  rounds.unref();
  return () => {
    clearTimeout(first);
    clearInterval(rounds);
  };
};
