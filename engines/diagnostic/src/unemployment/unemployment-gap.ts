import { isMissing, type Missing, missing, ok, type Result, refuse } from "@levier/kernel";

/** A rate (a share of one: 0.082 for 8.2 %) at a period, named as its source names it: `2024-T1`, `2019`. */
export type RatedPeriod = { readonly period: string; readonly rate: number | Missing };

/** The rate of the territory less that of the nation, as a share of one: 0.01 is one point above; or why there is none. */
export type PeriodGap = { readonly period: string; readonly gap: number | Missing };

/** How a gap changed between two periods, and who moved; `byTerritory` and `byNation` add up to `change`. */
export type GapChange = {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
  readonly change: number;
  /** What the territory's own rate did: below zero, it fell. */
  readonly byTerritory: number;
  /** What the nation's rate did to the gap: above zero when the nation fell, which widens the gap of a territory that stood still. */
  readonly byNation: number;
};

export type RateFault = "rate-not-between-0-and-1" | "same-period-twice" | "unknown-period";

const faultOf = (series: readonly RatedPeriod[]): RateFault | undefined => {
  if (series.some(({ rate }) => !isMissing(rate) && !(rate >= 0 && rate <= 1))) return "rate-not-between-0-and-1";
  return new Set(series.map(({ period }) => period)).size < series.length ? "same-period-twice" : undefined;
};

const gapAt = (ours: number | Missing, theirs: number | Missing | undefined): number | Missing => {
  if (isMissing(ours)) return ours;
  if (theirs === undefined) return missing("not-published");
  return isMissing(theirs) ? theirs : ours - theirs;
};

/**
 * The gap of a territory to the nation at each of its periods, in the order given. A period the nation does not have is `not-published`;
 * a rate that is missing keeps its own reason.
 */
export const unemploymentGaps = (
  territory: readonly RatedPeriod[],
  nation: readonly RatedPeriod[],
): Result<readonly PeriodGap[], RateFault> => {
  const fault = faultOf(territory) ?? faultOf(nation);
  if (fault) return refuse(fault);
  const national = new Map(nation.map(({ period, rate }) => [period, rate]));
  return ok(territory.map(({ period, rate }) => ({ period, gap: gapAt(rate, national.get(period)) })));
};

/** The change of the gap between two periods of both series, split between the two that moved; missing when one of the four rates is. */
export const gapChange = (
  territory: readonly RatedPeriod[],
  nation: readonly RatedPeriod[],
  from: string,
  to: string,
): Result<GapChange | Missing, RateFault> => {
  const fault = faultOf(territory) ?? faultOf(nation);
  if (fault) return refuse(fault);
  const rateAt = (series: readonly RatedPeriod[], at: string) => series.find(({ period }) => period === at)?.rate;
  const rates = [rateAt(territory, from), rateAt(territory, to), rateAt(nation, from), rateAt(nation, to)];
  const known: number[] = [];
  for (const rate of rates) {
    if (rate === undefined) return refuse("unknown-period");
    if (isMissing(rate)) return ok(rate);
    known.push(rate);
  }
  const [before = 0, after = 0, nationBefore = 0, nationAfter = 0] = known;
  const [start, end] = [before - nationBefore, after - nationAfter];
  return ok({ from, to, start, end, change: end - start, byTerritory: after - before, byNation: nationBefore - nationAfter });
};
