import { missing, ok, type Result, refuse } from "@levier/kernel";
import { type ComparisonFault, checkedFigures, type Frequency } from "../comparison/counts.ts";
import { wilsonInterval } from "../comparison/score-interval.ts";
import type { Estimated } from "../estimate.ts";
import { binomialLaw, exactPValue } from "../numerics/exact-test.ts";

/**
 * Growth of the creations of one place from one period to another: 0.10 is ten per cent more, −1 none left. The exposure is the length of
 * each period (a year against three quarters), or inhabitants × years. Given their sum, the creations of the end are a binomial count:
 * its Wilson interval turned into a ratio (the score interval of a ratio of Poisson rates; Graham et al. 2003), and its exact p-value. Without
 * creations at the start there is no growth: `not-applicable`.
 */
export const creationsGrowth = (start: Frequency, end: Frequency, level = 0.95): Result<Estimated, ComparisonFault> => {
  const fault = checkedFigures(level, [start.count, start.exposure, end.count, end.exposure]);
  if (fault) return refuse(fault);
  if (start.count === 0 || start.exposure === 0 || end.exposure === 0) return ok(missing("not-applicable"));
  const scale = start.exposure / end.exposure;
  const { low, high } = wilsonInterval(end.count, start.count + end.count, level);
  const growth = (share: number): number => (share / (1 - share)) * scale - 1;
  const law = binomialLaw(Math.round(start.count) + Math.round(end.count), end.exposure / (start.exposure + end.exposure));
  return ok({
    value: (end.count / start.count) * scale - 1,
    low: growth(low),
    high: growth(high),
    pValue: exactPValue(law, Math.round(end.count)),
  });
};
