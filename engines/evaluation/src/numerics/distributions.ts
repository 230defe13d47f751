import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import fisherCdf from "@stdlib/stats-base-dists-f-cdf";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import studentCdf from "@stdlib/stats-base-dists-t-cdf";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";

/** How many standard errors stand on each side of an estimate in an interval of that level: 1.959964 for 0.95. */
export const normalReach = (level: number): number => normalQuantile(0.5 + level / 2, 0, 1);

/** The same for an estimate whose error is itself estimated, with `freedom` degrees of freedom. */
export const studentReach = (level: number, freedom: number): number => studentQuantile(0.5 + level / 2, freedom);

/** Two-sided p-value of a standard normal statistic. */
export const normalPValue = (z: number): number => 2 * normalCdf(-Math.abs(z), 0, 1);

/** Two-sided p-value of a Student statistic with `freedom` degrees of freedom. */
export const studentPValue = (t: number, freedom: number): number => 2 * studentCdf(-Math.abs(t), freedom);

/** Chance that a chi-square of `freedom` degrees of freedom is above a statistic. */
export const chiSquarePValue = (statistic: number, freedom: number): number => 1 - chiSquareCdf(statistic, freedom);

/** Chance that a Fisher's F of `above` and `below` degrees of freedom is above a statistic. */
export const fisherPValue = (statistic: number, above: number, below: number): number => 1 - fisherCdf(statistic, above, below);

/** Half the length of an interval of that level around a normal estimate of such a deviation that may be `bias` away from the truth. */
export const biasedReach = (bias: number, deviation: number, level: number): number => {
  if (deviation === 0) return bias;
  const away = bias / deviation;
  let [low, high] = [away, away + normalReach(level) + 1];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    const held = normalCdf(middle - away, 0, 1) - normalCdf(-middle - away, 0, 1);
    if (held < level) low = middle;
    else high = middle;
  }
  return high * deviation;
};
