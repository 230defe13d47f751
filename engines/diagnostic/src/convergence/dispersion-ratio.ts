import { type Missing, missing } from "@levier/kernel";
import type { Estimate } from "../estimate.ts";
import { studentPValue, studentReach } from "../numerics/distributions.ts";
import { mean, total, variance } from "../numerics/moments.ts";

/**
 * Ratio of the standard deviation of `end` to that of `start`, of the same territories in the same order (at least three): Pitman (1939)
 * and Morgan (1939). Two years of the same territories go together, which an F test would ignore; here sum and difference are uncorrelated
 * exactly when the two dispersions are equal. The interval excludes 1 exactly when the p-value is below 1 − level. Missing when one year
 * is all alike, or when one year is the other, line for line.
 */
export const dispersionRatio = (start: readonly number[], end: readonly number[], level: number): Estimate | Missing => {
  const [from, to] = [variance(start), variance(end)];
  const [startMean, endMean] = [mean(start), mean(end)];
  const product = total(start.map((value, at) => (value - startMean) * ((end[at] ?? 0) - endMean))) / (start.length - 1);
  const unrelated = 1 - product ** 2 / (from * to);
  if (from === 0 || to === 0 || unrelated <= Number.EPSILON) return missing("not-applicable");
  const freedom = start.length - 2;
  const ratio = to / from;
  const t = ((ratio - 1) * Math.sqrt(freedom)) / (2 * Math.sqrt(unrelated * ratio));
  const stretch = 1 + (2 * unrelated * studentReach(level, freedom) ** 2) / freedom;
  const reach = Math.sqrt(stretch ** 2 - 1);
  return {
    value: Math.sqrt(ratio),
    low: Math.sqrt(ratio * (stretch - reach)),
    high: Math.sqrt(ratio * (stretch + reach)),
    pValue: studentPValue(t, freedom),
  };
};
