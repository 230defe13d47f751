import { missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import { studentPValue, studentReach } from "../numerics/distributions.ts";
import { mean, variance } from "../numerics/moments.ts";
import { type ComparisonFault, checkedFigures } from "./counts.ts";

/**
 * Difference of the means of two independent groups, in the unit of the values, when their spreads may differ: Welch's t with
 * Satterthwaite's degrees of freedom (1946–1947). Values may be negative. A group of one, or two groups without any spread, has no
 * error to judge by: `not-applicable`.
 */
export const meanDifference = (one: readonly number[], other: readonly number[], level = 0.95): Result<Estimated, ComparisonFault> => {
  const fault = checkedFigures(level, [...one, ...other].map(Math.abs));
  if (fault) return refuse(fault);
  if (one.length === 0 || other.length === 0) return refuse("nothing-to-compare");
  if (one.length < 2 || other.length < 2) return ok(missing("not-applicable"));
  const [ours, theirs] = [variance(one) / one.length, variance(other) / other.length];
  const error = Math.sqrt(ours + theirs);
  if (error === 0) return ok(missing("not-applicable"));
  const freedom = (ours + theirs) ** 2 / (ours ** 2 / (one.length - 1) + theirs ** 2 / (other.length - 1));
  const value = mean(one) - mean(other);
  const reach = studentReach(level, freedom) * error;
  return ok({ value, low: value - reach, high: value + reach, pValue: studentPValue(value / error, freedom) });
};
