import { normalPValue, normalReach, studentPValue, studentReach } from "../numerics/distributions.ts";
import type { GroupTimeEffects } from "./group-time-effects.ts";
import type { Influenced } from "./influenced.ts";
import { standardErrors } from "./standard-errors.ts";

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

/**
 * How many degrees of freedom an error stands on (Welch 1938, Satterthwaite 1946): each cohort, and those never treated, bring their
 * part of its square with as many as they have units less one. What a cohort of one brings was learnt from those it is compared with:
 * it counts with the largest.
 */
const freedomOf = ({ panel }: GroupTimeEffects, influence: Float64Array): number => {
  const parts = new Map<number | null, { square: number; units: number }>();
  panel.adoption.forEach((at, unit) => {
    const { square, units } = parts.get(at) ?? { square: 0, units: 0 };
    parts.set(at, { square: square + (influence[unit] ?? 0) ** 2, units: units + 1 });
  });
  const all = [...parts.values()].sort((one, other) => other.units - one.units);
  const lone = all.filter(({ units }) => units === 1).reduce((sum, part) => sum + part.square, 0);
  const square = all.reduce((sum, part) => sum + part.square, 0);
  const several = all.filter(({ units }) => units > 1);
  return square ** 2 / several.reduce((sum, part, at) => sum + (part.square + (at === 0 ? lone : 0)) ** 2 / (part.units - 1), 0);
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
  const errors = standardErrors(estimates, clusters);
  const groups = new Set(clusters).size;
  return estimates.map(({ estimate, influence }, at) => {
    const standardError = errors[at] ?? null;
    if (standardError === null || (clusters && groups < 2)) return null;
    const small = clusters ? groups - 1 : freedomOf(given, influence);
    const freedom = given.errors === "authors" ? null : small;
    const reach = (freedom === null ? normalReach(level) : studentReach(level, freedom)) * standardError;
    const ratio = estimate / standardError;
    return { standardError, freedom, low: estimate - reach, high: estimate + reach, pValue: pValueOf(ratio, freedom) };
  });
};
