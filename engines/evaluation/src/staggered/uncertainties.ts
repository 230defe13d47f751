import { normalPValue, normalReach, studentPValue, studentReach } from "../numerics/distributions.ts";
import { dot } from "../numerics/vectors.ts";
import type { GroupTimeEffects } from "./group-time-effects.ts";
import { freedomOf, independentParts } from "./independent-parts.ts";
import type { Influenced } from "./influenced.ts";

/** What an estimate may be told with, in its unit; `freedom` null where errors are taken as known, as the reference authors do. */
export type Uncertainty = {
  readonly standardError: number;
  readonly freedom: number | null;
  readonly low: number;
  readonly high: number;
  /** Two-sided, that there is no effect. */
  readonly pValue: number;
};

export type UncertaintyOptions = {
  /** 0.95 when not said. */
  readonly level?: number;
  /** The cluster of each unit of the panel; each unit is its own when not said. */
  readonly clusters?: readonly string[];
};

/** Two-sided p-value of an estimate so many errors from 0, with `freedom` degrees of freedom; null where errors are taken as known. */
export const pValueOf = (ratio: number, freedom: number | null): number =>
  freedom === null ? normalPValue(ratio) : studentPValue(ratio, freedom);

/** The error, the interval and the p-value of each estimate made of these effects; null for one without error. */
export const uncertainties = (
  given: GroupTimeEffects,
  estimates: readonly Influenced[],
  { level = 0.95, clusters }: UncertaintyOptions = {},
): (Uncertainty | null)[] => {
  const groups = new Set(clusters).size;
  return estimates.map((one) => {
    const { estimate, influence } = one;
    const parts = independentParts(given, influence, clusters);
    const square = dot(parts, parts);
    if (!(square > 0 && Number.isFinite(square)) || (clusters && groups < 2)) return null;
    const standardError = Math.sqrt(square);
    const most = clusters ? groups - 1 : Number.POSITIVE_INFINITY;
    const freedom = given.errors === "authors" ? null : Math.min(most, freedomOf(given, one, { clusters, level }));
    const reach = (freedom === null ? normalReach(level) : studentReach(level, freedom)) * standardError;
    const ratio = estimate / standardError;
    return { standardError, freedom, low: estimate - reach, high: estimate + reach, pValue: pValueOf(ratio, freedom) };
  });
};
