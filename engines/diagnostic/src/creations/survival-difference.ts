import { isMissing, missing, ok, type Result, refuse } from "@levier/kernel";
import { hybridInterval } from "../comparison/score-interval.ts";
import type { Estimated } from "../estimate.ts";
import { normalPValue } from "../numerics/distributions.ts";
import type { CohortAge, CohortFault } from "./cohort.ts";
import { type SurvivalCurve, survivalAt, survivalCurve } from "./survival-curve.ts";

/** A survival strictly between 0 and 1 at an age, with its bounds, and where it stands on the scale ln(−ln S), with its variance there. */
const placedAt = (curve: SurvivalCurve, age: number) => {
  const value = survivalAt(curve, age);
  const step = curve.steps.findLast((one) => one.age <= age);
  if (isMissing(value) || !step || isMissing(step.bounds)) return undefined;
  const { low, high } = step.bounds;
  const hazard = -Math.log(value);
  return { value, low, high, scaled: Math.log(hazard), variance: (step.error / (value * hazard)) ** 2 };
};

/**
 * Difference of the survival of two cohorts at one age, `one` less `other`, as a share of one: the hybrid of their log–log intervals, and
 * the p-value of the test on the scale ln(−ln S), which keeps its level in small cohorts (Klein et al. 2007). Missing when one of the two
 * was not followed so long, or has none or all of its members closed by then: on that scale it has no place.
 */
export const survivalDifference = (
  one: readonly CohortAge[],
  other: readonly CohortAge[],
  age: number,
  level = 0.95,
): Result<Estimated, CohortFault> => {
  if (!Number.isFinite(age)) return refuse("not-a-number");
  if (age < 0) return refuse("negative");
  const [ours, theirs] = [survivalCurve(one, level), survivalCurve(other, level)];
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  const [here, there] = [placedAt(ours.value, age), placedAt(theirs.value, age)];
  if (!here || !there) return ok(missing("not-applicable"));
  const z = (here.scaled - there.scaled) / Math.sqrt(here.variance + there.variance);
  return ok({ value: here.value - there.value, ...hybridInterval(here, there), pValue: normalPValue(z) });
};
