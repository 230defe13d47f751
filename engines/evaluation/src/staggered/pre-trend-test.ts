import { factor, solveFactored } from "../numerics/cholesky.ts";
import { chiSquarePValue } from "../numerics/distributions.ts";
import { dot } from "../numerics/vectors.ts";
import type { GroupTimeEffects } from "./group-time-effects.ts";
import { byCluster } from "./influenced.ts";

export type PreTrend = {
  /** Wald's, a chi-square of `freedom` degrees of freedom if trends were parallel before the treatment. */
  readonly statistic: number;
  readonly freedom: number;
  readonly pValue: number;
};

/**
 * Whether all the effects before the treatment may be 0 together. Null when there is none, or too few clusters to tell them apart. That
 * it is not rejected proves nothing: with few units, hardly any trend would be.
 */
export const preTrendTest = ({ effects }: GroupTimeEffects, clusters?: readonly string[]): PreTrend | null => {
  const before = effects.filter(({ isAfter, isBase }) => !isAfter && !isBase);
  if (before.length === 0) return null;
  const sums = before.map(({ influence }) => byCluster(influence, clusters));
  const size = before.length;
  const covariance = Float64Array.from({ length: size * size }, (_, at) => dot(sums[Math.floor(at / size)] ?? [], sums[at % size] ?? []));
  if ((sums[0]?.length ?? 0) <= size || !factor(covariance, size)) return null;
  const estimates = Float64Array.from(before, ({ estimate }) => estimate);
  const solved = Float64Array.from(estimates);
  solveFactored(covariance, size, solved);
  const statistic = dot(estimates, solved);
  return { statistic, freedom: size, pValue: chiSquarePValue(statistic, size) };
};
