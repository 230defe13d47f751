import { ok, type Result } from "@levier/kernel";
import type { Block } from "../panel/panel.ts";
import { collapse } from "../synthetic/collapse.ts";
import { effectOf, type SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import { chooseImportance, type MoreStarts } from "./choose-importance.ts";
import type { PredictorPlan } from "./predictor-plan.ts";
import { type PredictorRefusal, type PredictorWarning, predictorProblem } from "./predictor-problem.ts";
import type { Predictors } from "./prepare-predictors.ts";

/** A predictor of the treated, of its synthetic control, and its mean over the controls, in its own unit. */
export type PredictorBalance = {
  readonly predictor: string;
  /** How much it counted, of 1; 0 where it was left out. */
  readonly importance: number;
  readonly treated: number;
  readonly synthetic: number;
  readonly controls: number;
};

export type PredictorEstimate = SyntheticEstimate & {
  /** Mean square of what the synthetic control misses the outcome by, over the times to follow. */
  readonly loss: number;
  readonly balance: readonly PredictorBalance[];
  readonly warnings: readonly PredictorWarning[];
};

type Options = { readonly fit?: PredictorPlan["fit"]; readonly more?: MoreStarts };

/**
 * Synthetic control with predictors (Abadie & Gardeazabal 2003; Abadie, Diamond & Hainmueller 2010): controls weighed so that their
 * predictors, over their standard deviations, are the nearest to the treated's, each predictor counting as much as lets the outcome be
 * followed the best over `fit` (all times before the treatment where it is null), or as much as the plan tells. `predictors`: of the panel's units, in their order.
 */
export const predictorControl = (
  block: Block,
  predictors: Predictors,
  { fit = null, more }: Options = {},
): Result<PredictorEstimate, PredictorRefusal> => {
  const made = predictorProblem(block, predictors, fit);
  if (!made.ok) return made;
  const { donors, kept, warnings } = made.value;
  const { shares, loss, nearest } = chooseImportance(made.value, more);
  const unitWeights = new Float64Array(block.controls.length);
  nearest.support.forEach((at, place) => {
    unitWeights[donors[at] ?? 0] = nearest.weights[place] ?? 0;
  });
  const timeWeights = new Float64Array(block.from);
  const { names, values } = predictors;
  const of = (unit: number, m: number): number => values[unit * names.length + m] ?? 0;
  const meanOf = (units: readonly number[], m: number): number => units.reduce((sum, unit) => sum + of(unit, m), 0) / units.length;
  const weighed = donors.map((j) => block.controls[j] ?? 0);
  const balance = names.map((predictor, m) => ({
    predictor,
    importance: kept.includes(m) ? (shares[kept.indexOf(m)] ?? 0) : 0,
    treated: meanOf(block.treated, m),
    synthetic: donors.reduce((sum, j) => sum + (unitWeights[j] ?? 0) * of(block.controls[j] ?? 0, m), 0),
    controls: meanOf(weighed, m),
  }));
  return ok({ effect: effectOf(collapse(block), unitWeights, timeWeights), unitWeights, timeWeights, loss, balance, warnings });
};
