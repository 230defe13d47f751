import { missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimated } from "../estimate.ts";
import { studentPValue, studentReach } from "../numerics/distributions.ts";
import { mean, variance } from "../numerics/moments.ts";
import { type ComparisonFault, checkedFigures } from "./counts.ts";

/** Fewer territories than this say nothing of how figures spread among them. */
export const fewestSimilar = 5;

/**
 * A figure against those of territories that resemble it: the figure less their mean, in its unit, with the room that one more territory
 * of the same kind would take at that level (Student's prediction interval, t s √(1 + 1/n), n − 1 degrees of freedom). The interval
 * excludes zero when the territory stands out of the group, not when the mean is well known. Fewer than five, or all alike: `not-applicable`.
 */
export const againstSimilar = (figure: number, similar: readonly number[], level = 0.95): Result<Estimated, ComparisonFault> => {
  const fault = checkedFigures(level, [figure, ...similar].map(Math.abs));
  if (fault) return refuse(fault);
  if (similar.length < fewestSimilar) return ok(missing("not-applicable"));
  const n = similar.length;
  const error = Math.sqrt(variance(similar) * (1 + 1 / n));
  if (error === 0) return ok(missing("not-applicable"));
  const value = figure - mean(similar);
  const reach = studentReach(level, n - 1) * error;
  return ok({ value, low: value - reach, high: value + reach, pValue: studentPValue(value / error, n - 1) });
};
