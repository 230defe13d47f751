import { evidenceKinds } from "../evidence.ts";
import { countedReadings, reckoned } from "./counted-readings.ts";
import { feeds } from "./indicator.ts";
import { type Reading, sortReadings } from "./reading.ts";
import type { Known } from "./tracked.ts";

/** What an indicator has of its own, and of those that add up into it; `missing`: those of them of which nothing is known yet. */
export type RollUp = {
  readonly readings: readonly Reading[];
  readonly parts: readonly string[];
  readonly missing: readonly string[];
};

type Span = Pick<Reading, "from" | "day">;

/** A sum rests on the weakest evidence of its parts, and on the feed asked last. */
const sumOf = (parts: readonly Reading[], { from, day }: Span): Reading => {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const feed = feeds.findLast((one) => parts.some((part) => part.feed === one)) ?? "person";
  const evidence = evidenceKinds.find((one) => parts.some((part) => part.evidence === one)) ?? "declared";
  return reckoned({ value, day, from, feed, evidence });
};

type Parts = { readonly counted: readonly Reading[] | null; readonly read: readonly (readonly Reading[])[]; readonly isFlow: boolean };

/** What achievements of one's own add up to over a span; nothing done is nothing added. */
const countedIn = (counted: readonly Reading[], { from, day }: Span): readonly Reading[] => {
  const within = counted.filter((one) => (one.from ?? one.day) >= (from ?? one.day) && one.day <= day);
  return [reckoned({ ...sumOf(within, { from, day }), feed: "achievements", evidence: "declared" })];
};

/** States add up on each day that one is read, once each has been; flows period by period, where each tells the same one. */
const addUp = ({ counted, read, isFlow }: Parts): readonly Reading[] => {
  const series = [...read, ...(counted === null || isFlow ? [] : [counted])];
  if (series.length === 0) return counted ?? [];
  const [only] = series;
  if (series.length === 1 && only && (counted === null || !isFlow)) return only;
  const spans = new Map(series.flat().map(({ from, day }) => [`${from ?? ""} ${day}`, { from: isFlow ? from : null, day }]));
  return [...spans.values()]
    .sort((one, other) => (one.day < other.day ? -1 : 1))
    .flatMap((span) => {
      const found = (one: readonly Reading[]): Reading | undefined =>
        isFlow ? one.find(({ from, day }) => day === span.day && from === span.from) : one.findLast(({ day }) => day <= span.day);
      const parts = series.flatMap((one) => found(one) ?? []);
      if (parts.length < series.length) return [];
      return sumOf([...parts, ...(isFlow && counted ? countedIn(counted, span) : [])], span);
    });
};

/**
 * What each indicator of a pact reads, those that add up into it included, none counted twice: an achievement is in the totals of all
 * the indicators above it already, so one that achievements feed adds nothing else. What an indicator reads itself goes first.
 */
export const rollUp = (all: readonly Known[], today: string): ReadonlyMap<string, RollUp> => {
  const done = new Map<string, RollUp>();
  const childrenOf = new Map<string | null, Known[]>();
  for (const known of all) childrenOf.set(known.indicator.parentId, [...(childrenOf.get(known.indicator.parentId) ?? []), known]);
  const visit = (known: Known): RollUp => {
    const { indicator, readings, totals } = known;
    const before = done.get(indicator.id);
    if (before) return before;
    // Should rows ever make a ring, it ends here.
    done.set(indicator.id, { readings, parts: [], missing: [] });
    const children = childrenOf.get(indicator.id) ?? [];
    const apart = children.filter((child) => child.totals.length === 0 && child.indicator.feed !== "achievements");
    const series = apart.map((child) => sortReadings(visit(child).readings, indicator.measure).retained);
    const missing = apart.filter((_, at) => series[at]?.length === 0).map((child) => child.indicator.id);
    const counted = totals.length === 0 ? null : countedReadings(known, today);
    // A sum without one of its parts is no sum.
    const sums = missing.length > 0 ? [] : addUp({ counted, read: series, isFlow: indicator.measure === "flow" });
    const rolled = { readings: [...readings, ...sums], parts: children.map((child) => child.indicator.id), missing };
    done.set(indicator.id, rolled);
    return rolled;
  };
  for (const known of all) visit(known);
  return done;
};
