import { missing, ok, type Result, refuse } from "@levier/kernel";
import type { Estimate, Estimated } from "../estimate.ts";
import { studentPValue, studentReach } from "../numerics/distributions.ts";
import { mean, variance } from "../numerics/moments.ts";
import { type ComparisonFault, checkedFigures } from "./counts.ts";

/** Fewer territories than this say nothing of how figures spread among them. */
export const fewestSimilar = 5;

export type SimilarContrastOptions = {
  /** Level of the interval; 0.95 unless said. */
  readonly level?: number;
  /** Said of figures known to spread evenly about their mean: they are then judged on their plain scale alone. */
  readonly evenly?: boolean;
};

/** Student's prediction interval of one more of the group; missing when they are all alike. */
const predicted = (figure: number, similar: readonly number[], level: number): Estimate | undefined => {
  const n = similar.length;
  const error = Math.sqrt(variance(similar) * (1 + 1 / n));
  if (error === 0) return undefined;
  const value = figure - mean(similar);
  const reach = studentReach(level, n - 1) * error;
  return { value, low: value - reach, high: value + reach, pValue: studentPValue(value / error, n - 1) };
};

/**
 * A figure against those of territories that resemble it: the figure less their mean, in its unit, with the room that one more territory
 * of the same kind would take at that level (t s √(1 + 1/n), n − 1 degrees of freedom). The interval excludes zero when the territory
 * stands out of the group, not when the mean is well known. Fewer than five, or all alike: `not-applicable`.
 *
 * Sizes and amounts have long tails, in which one territory in twelve would stand out by nature. Figures above zero must therefore stand
 * out of the group in their logarithms too: the p-value is the larger of the two.
 */
export const againstSimilar = (
  figure: number,
  similar: readonly number[],
  { level = 0.95, evenly = false }: SimilarContrastOptions = {},
): Result<Estimated, ComparisonFault> => {
  const fault = checkedFigures(level, [figure, ...similar].map(Math.abs));
  if (fault) return refuse(fault);
  if (similar.length < fewestSimilar) return ok(missing("not-applicable"));
  const plain = predicted(figure, similar, level);
  if (!plain) return ok(missing("not-applicable"));
  if (evenly || figure <= 0 || similar.some((other) => other <= 0)) return ok(plain);
  const inLogarithms = predicted(Math.log(figure), similar.map(Math.log), level);
  return ok({ ...plain, pValue: Math.max(plain.pValue, inLogarithms?.pValue ?? 1) });
};
