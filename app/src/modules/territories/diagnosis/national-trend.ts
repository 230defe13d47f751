import { type EstablishedContrast, type Estimate, establishedDifferences, growthAgainstRest } from "@levier/diagnostic";
import { isMissing, type Missing, missing } from "@levier/kernel";
import { NATION } from "../../../sources/open-data/tables.ts";
import type { NationalTrend } from "./diagnosis.ts";
import { keptFor } from "./kept-for.ts";
import { figureAt, type Panel, periodsOf } from "./panel.ts";

/** Years over which one looks at what moved, when the file goes that far back. */
const YEARS = 5;

/** The first period told that is at most so many years before the last one. */
const spanOf = (panel: Panel): readonly [string, string] | null => {
  const periods = periodsOf(panel);
  const last = periods.at(-1);
  const first = periods.find((period) => Number(period.slice(0, 4)) >= Number(last?.slice(0, 4)) - YEARS);
  return last === undefined || first === undefined || first === last ? null : [first, last];
};

type Moved = { readonly activity: string; readonly change: number; readonly estimate: Estimate };

const movedIn = (panel: Panel, [first, last]: readonly [string, string], clustering: number): readonly Moved[] => {
  const [start, end] = [figureAt(panel, NATION, first), figureAt(panel, NATION, last)];
  if (typeof start !== "number" || typeof end !== "number") return [];
  return [...panel.keys()].flatMap((activity): Moved[] => {
    const [before, after] = [figureAt(panel, NATION, first, activity), figureAt(panel, NATION, last, activity)];
    if (activity === "" || typeof before !== "number" || typeof after !== "number" || before === 0) return [];
    const compared = growthAgainstRest({ start: before, end: after }, { start, end }, { clustering });
    return compared.ok && !isMissing(compared.value) ? [{ activity, change: after / before - 1, estimate: compared.value }] : [];
  });
};

const trendsOf = (jobs: Panel, clustering: number | null): ReadonlyMap<string, NationalTrend> => {
  const span = spanOf(jobs);
  if (span === null || clustering === null) return new Map();
  const moved = movedIn(jobs, span, clustering);
  const judged = establishedDifferences(moved.map(({ estimate }) => ({ estimate })));
  if (!judged.ok) throw new Error(judged.error);
  const outcome = (one: EstablishedContrast | Missing | undefined) =>
    one === undefined ? missing("not-published") : isMissing(one) ? one : one.outcome;
  return new Map(
    moved.map(({ activity, change, estimate: { value, low, high } }, at) => [
      activity,
      { value: change, period: span.join("–"), established: outcome(judged.value[at]), difference: value, low, high },
    ]),
  );
};

const kept = keptFor((jobs: Panel) => {
  const made = new Map<number | null, ReadonlyMap<string, NationalTrend>>();
  return (clustering: number | null) => {
    const trends = made.get(clustering) ?? trendsOf(jobs, clustering);
    made.set(clustering, trends);
    return trends;
  };
});

/**
 * How the jobs of each activity moved in the nation, and whether they grew otherwise than those of its other activities: established once
 * the interval of the difference excludes none after the correction for every activity. Empty where one period alone is told.
 */
export const nationalTrends = (jobs: Panel, clustering: number | null): ReadonlyMap<string, NationalTrend> => kept(jobs)(clustering);
