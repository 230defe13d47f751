import { ok, type Result } from "@levier/kernel";
import type { BlockEstimator } from "../inference/estimator.ts";
import { remembering } from "../inference/remembering.ts";
import type { Block } from "../panel/panel.ts";
import { inTimeOrder } from "../panel/times.ts";
import { collapse } from "../synthetic/collapse.ts";
import { effectOf, type SyntheticEstimate } from "../synthetic/synthetic-estimate.ts";
import { predictorControl } from "./predictor-control.ts";
import type { PredictorPlan } from "./predictor-plan.ts";
import type { PredictorRefusal } from "./predictor-problem.ts";
import type { Predictors } from "./prepare-predictors.ts";

/** All controls alike: what the predictors say of a placebo whose controls they cannot tell apart. */
const evenly = (block: Block): SyntheticEstimate => {
  const unitWeights = new Float64Array(block.controls.length).fill(1 / block.controls.length);
  const timeWeights = new Float64Array(block.from);
  return { effect: effectOf(collapse(block), unitWeights, timeWeights), unitWeights, timeWeights };
};

/** Times to follow, of those before a block's treatment: a placebo in time has fewer. */
const fitBefore = ({ panel, from }: Block, fit: PredictorPlan["fit"]): PredictorPlan["fit"] => {
  const last = panel.times[from - 1] ?? "";
  if (!fit || inTimeOrder(fit.from, last) > 0) return null;
  return inTimeOrder(fit.to, last) > 0 ? { from: fit.from, to: last } : fit;
};

/**
 * What inference asks for: the block without the controls that lack a predictor, which can be no placebo, and its estimator. Refused as
 * `predictorControl` is. Predictors stay those of the true treatment: in a placebo in time they look ahead of it.
 */
export const predictorEstimator = (
  block: Block,
  predictors: Predictors,
  fit: PredictorPlan["fit"] = null,
): Result<{ readonly block: Block; readonly estimator: BlockEstimator }, PredictorRefusal> => {
  const asked = predictorControl(block, predictors, { fit });
  if (!asked.ok) return asked;
  const lacking = new Set(asked.value.warnings.flatMap((one) => (one.code === "donor-without-predictor" ? [one.unit] : [])));
  const controls = block.controls.filter((unit) => !lacking.has(block.panel.units[unit] ?? ""));
  const estimator = remembering((placebo) => {
    const found = predictorControl(placebo, predictors, { fit: fitBefore(placebo, fit) });
    return found.ok ? found.value : evenly(placebo);
  });
  return ok({ block: { ...block, controls }, estimator });
};
