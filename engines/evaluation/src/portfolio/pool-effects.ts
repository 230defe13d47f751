import { ok, type Result, refuse } from "@levier/kernel";
import type { Interval } from "../inference/inference.ts";
import { normalReach, studentReach } from "../numerics/distributions.ts";
import { type BetweenEstimator, betweenVariance, poolOf, type StudyEffect } from "./between-variance.ts";

export type PooledRefusal =
  | { readonly code: "too-few-studies"; readonly have: number; readonly needed: number }
  /** An effect that is no number, or an error that is none or not positive; `place` in the order given. */
  | { readonly code: "not-an-estimate"; readonly place: number };

/** A study's effect once it is read with the others: drawn to their mean, the more the less it was sure. */
export type ShrunkEffect = StudyEffect & {
  readonly interval: Interval;
  /** How much of the way to the mean: 0 kept as it was, 1 the mean itself. */
  readonly shrinkage: number;
};

/** The distribution of effects over a portfolio. */
export type PooledEffects = {
  readonly mean: number;
  readonly standardError: number;
  readonly interval: Interval;
  /** Standard deviation of true effects, in their unit. */
  readonly between: number;
  /** Where the true effect of one more would stand; null with fewer than three. */
  readonly predicted: Interval | null;
  /** In the order given. */
  readonly shrunk: readonly ShrunkEffect[];
};

const around = (centre: number, reach: number, level: number): Interval => ({ low: centre - reach, high: centre + reach, level });

/**
 * Partial pooling, normal–normal empirical Bayes (Rubin 1981; Morris 1983): true effects are taken for draws of one normal
 * distribution, whose mean and variance the studies tell; each effect goes to the mean by its variance over both, and its error counts
 * that of the mean, not that of the variance between. The prediction is Higgins, Thompson & Spiegelhalter's (2009). At least two.
 */
export const poolEffects = (
  studies: readonly StudyEffect[],
  { level, estimator = "reml" }: { readonly level: number; readonly estimator?: BetweenEstimator },
): Result<PooledEffects, PooledRefusal> => {
  if (studies.length < 2) return refuse({ code: "too-few-studies", have: studies.length, needed: 2 });
  const place = studies.findIndex((one) => !Number.isFinite(one.effect) || !Number.isFinite(one.standardError) || one.standardError <= 0);
  if (place >= 0) return refuse({ code: "not-an-estimate", place });
  const variance = betweenVariance(studies, estimator);
  const { mean, precision } = poolOf(studies, variance);
  const reach = normalReach(level);
  const standardError = Math.sqrt(1 / precision);
  const shrunk = studies.map((study): ShrunkEffect => {
    const own = study.standardError ** 2;
    const shrinkage = own / (own + variance);
    const effect = shrinkage * mean + (1 - shrinkage) * study.effect;
    const error = Math.sqrt((1 - shrinkage) * own + shrinkage ** 2 / precision);
    return { effect, standardError: error, interval: around(effect, reach * error, level), shrinkage };
  });
  const spread = Math.sqrt(variance + 1 / precision);
  const predicted = studies.length < 3 ? null : around(mean, studentReach(level, studies.length - 2) * spread, level);
  return ok({
    ...{ mean, standardError, interval: around(mean, reach * standardError, level) },
    ...{ between: Math.sqrt(variance), predicted, shrunk },
  });
};
