import { missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import { normalPValue, normalReach } from "../numerics/distributions.ts";
import { ascending, medianOfSorted } from "../numerics/order.ts";
import { type ComparisonFault, checkedFigures } from "./counts.ts";

/** P(B ≤ k) of a fair-coin count B of n tosses, for the few tosses a rank interval leaves out. */
const fairCoinTail = (n: number, k: number): number => {
  let term = 2 ** -n;
  let sum = 0;
  for (let at = 0; at <= k; at += 1) {
    sum += term;
    term *= (n - at) / (at + 1);
  }
  return sum;
};

/** Above this many values 2^-n is lost in double precision, and the normal law is right to more digits than are read. */
const many = 1000;

/**
 * Variance of a median from the distance between two order statistics, by the rule of Price & Bonett (2001): ranks c and n − c + 1 with
 * c = round((n + 1) / 2 − √n), and the z that the exact coverage of those ranks deserves.
 */
const medianVariance = (sorted: Float64Array): number => {
  const n = sorted.length;
  const rank = Math.max(1, Math.round((n + 1) / 2 - Math.sqrt(n)));
  const tail = n > many ? normalPValue((n / 2 - rank + 0.5) / (Math.sqrt(n) / 2)) / 2 : fairCoinTail(n, rank - 1);
  const z = normalReach(1 - 2 * tail);
  return (((sorted[n - rank] ?? 0) - (sorted[rank - 1] ?? 0)) / (2 * z)) ** 2;
};

/**
 * Difference of the medians of two independent groups, in the unit of the values (Bonett & Price 2002). Fewer than five values on a
 * side, or no spread at all, leaves nothing to judge by: `not-applicable`.
 */
export const medianDifference = (one: readonly number[], other: readonly number[], level = 0.95): Result<Estimated, ComparisonFault> => {
  const fault = checkedFigures(level, [...one, ...other].map(Math.abs));
  if (fault) return refuse(fault);
  if (one.length === 0 || other.length === 0) return refuse("nothing-to-compare");
  if (one.length < 5 || other.length < 5) return ok(missing("not-applicable"));
  const [ours, theirs] = [ascending(one), ascending(other)];
  const error = Math.sqrt(medianVariance(ours) + medianVariance(theirs));
  if (error === 0) return ok(missing("not-applicable"));
  const value = medianOfSorted(ours) - medianOfSorted(theirs);
  const reach = normalReach(level) * error;
  return ok({ value, low: value - reach, high: value + reach, pValue: normalPValue(value / error) });
};
