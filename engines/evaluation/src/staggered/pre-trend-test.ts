import { factor, solveFactored } from "../numerics/cholesky.ts";
import { chiSquarePValue } from "../numerics/distributions.ts";
import { dot } from "../numerics/vectors.ts";
import type { GroupTimeEffect, GroupTimeEffects } from "./group-time-effects.ts";
import { byCluster } from "./influenced.ts";

export type PreTrend = {
  /** Wald's, a chi-square of `freedom` degrees of freedom if trends were parallel before the treatment. */
  readonly statistic: number;
  readonly freedom: number;
  readonly pValue: number;
};

/**
 * What a statistic is shrunk by for small groups: a covariance of q effects learnt on ν + 1 units makes it ν / (ν − q − 1) times too
 * large on average (Hotelling 1931); the smallest such share of all cohorts. Not above 0 where units are too few.
 */
const shrinkage = (effects: readonly GroupTimeEffect[]): number =>
  Math.min(
    ...[...new Set(effects.map(({ cohort }) => cohort))].map((cohort) => {
      const freedom = cohort.units.length - 1;
      return (freedom - effects.filter((effect) => effect.cohort === cohort).length - 1) / freedom;
    }),
  );

/**
 * Whether all the effects before the treatment may be 0 together. Null when there is none, or too few clusters or units
 * in a cohort to tell them apart. That it is not rejected proves nothing: with few units, hardly any trend would be.
 */
export const preTrendTest = ({ effects, errors }: GroupTimeEffects, clusters?: readonly string[]): PreTrend | null => {
  const before = effects.filter(({ isAfter, isBase }) => !isAfter && !isBase);
  if (before.length === 0) return null;
  const share = errors === "authors" ? 1 : shrinkage(before);
  if (!(share > 0)) return null;
  const sums = before.map(({ influence }) => byCluster(influence, clusters));
  const size = before.length;
  const covariance = Float64Array.from({ length: size * size }, (_, at) => dot(sums[Math.floor(at / size)] ?? [], sums[at % size] ?? []));
  if ((sums[0]?.length ?? 0) <= size || !factor(covariance, size)) return null;
  const estimates = Float64Array.from(before, ({ estimate }) => estimate);
  const solved = Float64Array.from(estimates);
  solveFactored(covariance, size, solved);
  const statistic = share * dot(estimates, solved);
  return { statistic, freedom: size, pValue: chiSquarePValue(statistic, size) };
};
