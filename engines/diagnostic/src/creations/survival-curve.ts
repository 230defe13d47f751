import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";
import { normalReach } from "../numerics/distributions.ts";
import { atRiskByAge, type CohortAge, type CohortFault } from "./cohort.ts";

/** The curve at an age at which some closed: the share still open just after, Greenwood's standard error, and an interval. */
export type SurvivalStep = {
  readonly age: number;
  readonly atRisk: number;
  readonly closed: number;
  readonly survival: number;
  readonly error: number;
  /** Absent once all have closed: the logarithm of nothing has no bounds. */
  readonly bounds: { readonly low: number; readonly high: number } | Missing;
};

export type SurvivalCurve = {
  readonly size: number;
  readonly steps: readonly SurvivalStep[];
  /** The oldest age at which anyone was followed: beyond it the curve says nothing, unless all have closed. */
  readonly followedUntil: number;
  /** The first age at which half or fewer are still open; absent when that was not reached. */
  readonly median: number | Missing;
};

/** Half, with the digits that a product of shares may lose: six of twelve left must be half of them. */
const half = 0.5 + 1e-12;

/** Interval on the scale ln(−ln S), which stays between 0 and 1 and serves small cohorts (Kalbfleisch & Prentice 1980). */
const boundsOf = (survival: number, greenwood: number, z: number): SurvivalStep["bounds"] => {
  if (survival <= 0) return missing("not-applicable");
  const reach = (z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return { low: survival ** Math.exp(reach), high: survival ** Math.exp(-reach) };
};

/**
 * Survival of a cohort of creations when some are only followed for a while: the product-limit estimate (Kaplan & Meier 1958), one step
 * an age at which some closed, with Greenwood's error (1926) and a log–log interval. Rows may come in any order and repeat an age.
 */
export const survivalCurve = (cohort: readonly CohortAge[], level = 0.95): Result<SurvivalCurve, CohortFault> => {
  if (!(level > 0 && level < 1)) return refuse("level-not-between-0-and-1");
  const rows = atRiskByAge(cohort);
  if (!rows.ok) return rows;
  const z = normalReach(level);
  let [survival, greenwood] = [1, 0];
  const steps = rows.value
    .filter(({ closed }) => closed > 0)
    .map(({ age, atRisk, closed }): SurvivalStep => {
      survival *= 1 - closed / atRisk;
      greenwood += closed / (atRisk * (atRisk - closed));
      const error = survival > 0 ? survival * Math.sqrt(greenwood) : 0;
      return { age, atRisk, closed, survival, error, bounds: boundsOf(survival, greenwood, z) };
    });
  return ok({
    size: rows.value[0]?.atRisk ?? 0,
    steps,
    followedUntil: rows.value.at(-1)?.age ?? 0,
    median: steps.find((step) => step.survival <= half)?.age ?? missing("not-applicable"),
  });
};

/** The share of a cohort still open at an age; missing beyond the age until which it was followed, unless all had closed. */
export const survivalAt = ({ steps, followedUntil }: SurvivalCurve, age: number): number | Missing => {
  const survival = steps.findLast((step) => step.age <= age)?.survival ?? 1;
  return age > followedUntil && survival > 0 ? missing("not-published") : survival;
};
