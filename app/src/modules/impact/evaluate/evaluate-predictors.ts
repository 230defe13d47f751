import {
  type Block,
  type BlockEstimator,
  type PredictorEstimate,
  type Predictors,
  type PredictorWarning,
  predictorControl,
  predictorEstimator,
  preparePredictors,
} from "@levier/evaluation";
import { ok, type Result, refuse, seededRandom } from "@levier/kernel";
import type { Translate } from "../../../messages/index.ts";
import { formatSignificant } from "../../../ui/format-number.ts";
import type { Warning } from "./evaluation.ts";
import type { EvaluationRefusal } from "./evaluation-refusal.ts";
import type { PanelExtras } from "./read-extras.ts";

const warningOf = (t: Translate, { code, ...values }: PredictorWarning): Warning => ({
  code,
  sentence: t(`impact.warning.${code}`, { ...values }),
});

export type Predicted = {
  /** Of the controls that have a value of each predictor. */
  readonly block: Block;
  readonly estimate: PredictorEstimate;
  readonly estimator: BlockEstimator;
  readonly predictors: Predictors;
  readonly warnings: readonly Warning[];
};

/** Starts besides the two classical ones, and the share of their loss below which what they find is another comparison. */
const [OTHER_STARTS, NEARER] = [12, 0.9];

const figure = (value: number): string => formatSignificant(value, 3);

const nearerWarning = (t: Translate, found: PredictorEstimate, nearer: PredictorEstimate): Warning => ({
  code: "nearer-weights",
  sentence: t("impact.warning.nearer-weights", {
    loss: figure(Math.sqrt(found.loss)),
    nearer: figure(Math.sqrt(nearer.loss)),
    effect: figure(found.effect),
    other: figure(nearer.effect),
  }),
});

/** The synthetic control of a block by the predictors of a plan, and the way to have it again on placebos. */
export const evaluatePredictors = (t: Translate, block: Block, extras: PanelExtras): Result<Predicted, EvaluationRefusal> => {
  if (!extras.predictors) return refuse({ code: "no-predictors-given" });
  const { plan, rows } = extras.predictors;
  const made = preparePredictors(rows, block.panel.units, plan);
  if (!made.ok) return made;
  const predictors: Predictors = made.value.predictors;
  const usable = predictorEstimator(block, predictors, plan.fit);
  const all = predictorControl(block, predictors, { fit: plan.fit });
  const found = usable.ok ? predictorControl(usable.value.block, predictors, { fit: plan.fit }) : usable;
  if (!usable.ok) return usable;
  if (!found.ok) return found;
  const sparse = made.value.report.sparse.map(({ predictor, units, fewest, times }) => ({
    code: "sparse-predictor",
    sentence: t("impact.warning.sparse-predictor", { predictor, units, fewest, times }),
  }));
  const nearer = predictorControl(usable.value.block, predictors, {
    fit: plan.fit,
    more: { count: OTHER_STARTS, random: seededRandom(1) },
  });
  const others = nearer.ok && nearer.value.loss < NEARER * found.value.loss ? [nearerWarning(t, found.value, nearer.value)] : [];
  const told = (all.ok ? all.value : found.value).warnings;
  const warnings = [...told.map((warning) => warningOf(t, warning)), ...sparse, ...others];
  return ok({ ...usable.value, predictors, estimate: found.value, warnings });
};
