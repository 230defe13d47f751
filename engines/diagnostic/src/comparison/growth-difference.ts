import { missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import { normalReach } from "../numerics/distributions.ts";
import { exactPValue, hypergeometricLaw } from "../numerics/exact-test.ts";
import type { IntervalOptions } from "../specialisation/log-quotient.ts";
import { type ComparisonFault, checkedCounts, less } from "./counts.ts";

/** Counts of one thing in one place, at the start and at the end. */
export type Growth = { readonly start: number; readonly end: number };

/**
 * Difference of two growths of counts, in logarithms: ln(end / start) of `one` less that of `other`, so that 0.10 reads "grew 10 %
 * faster" (e^0.10 = 1.105). The interval is Woolf's (1955): the variance of the logarithm of a count is one over the count. The p-value
 * is Fisher's exact one of the four counts. `clustering` is how many come and go together, as jobs do. A count of zero has no logarithm: `not-applicable`.
 */
export const growthDifference = (one: Growth, other: Growth, options: IntervalOptions = {}): Result<Estimated, ComparisonFault> => {
  const counts = [one.start, one.end, other.start, other.end];
  const fault = checkedCounts(options, counts);
  if (fault) return refuse(fault);
  if (counts.some((count) => count === 0)) return ok(missing("not-applicable"));
  const value = Math.log(one.end / one.start) - Math.log(other.end / other.start);
  const { level = 0.95, clustering = 1 } = options;
  const reach = normalReach(level) * Math.sqrt(counts.reduce((sum, count) => sum + clustering / count, 0));
  const [start = 0, end = 0, otherStart = 0, otherEnd = 0] = counts.map((count) => Math.round(count / clustering));
  const law = hypergeometricLaw(start + end + otherStart + otherEnd, end + otherEnd, start + end);
  return ok({ value, low: value - reach, high: value + reach, pValue: exactPValue(law, end) });
};

/** The growth of a territory less that of the rest of the larger one it lies in. */
export const growthAgainstRest = (part: Growth, whole: Growth, options: IntervalOptions = {}): Result<Estimated, ComparisonFault> => {
  const fault = checkedCounts(options, [part.start, part.end, whole.start, whole.end]);
  if (fault) return refuse(fault);
  const rest = { start: less(whole.start, part.start), end: less(whole.end, part.end) };
  return rest.start < 0 || rest.end < 0 ? refuse("part-exceeds-whole") : growthDifference(part, rest, options);
};
