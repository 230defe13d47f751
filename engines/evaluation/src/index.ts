export { blockDid } from "./did/block-did.ts";
export { bootstrap } from "./inference/bootstrap.ts";
export { type Clusters, clusterRobust } from "./inference/cluster-robust.ts";
export { conformal, type Orders } from "./inference/conformal.ts";
export { type BlockEstimator, type BlockMethod, blockMethods, estimatorOf } from "./inference/estimator.ts";
export { type InferenceAsked, inferEffect } from "./inference/infer-effect.ts";
export type { Inference, InferenceOptions, InferenceRefusal, Interval } from "./inference/inference.ts";
export { jackknife } from "./inference/jackknife.ts";
export { type InferenceCell, type InferenceKind, inferenceMatrix } from "./inference/matrix.ts";
export { permutation } from "./inference/permutation.ts";
export { placebo } from "./inference/placebo.ts";
export { placebosInTime, type TimePlacebo } from "./inference/placebo-in-time.ts";
export { type BlockRefusal, blockOf } from "./panel/block-of.ts";
export type { Block, Panel, TreatedPanel } from "./panel/panel.ts";
export { type PanelRefusal, type PanelReport, type PanelRow, preparePanel } from "./panel/prepare-panel.ts";
export { type MinimumDetectableEffect, minimumDetectableEffect, type PowerOptions } from "./power/minimum-detectable-effect.ts";
export type { MoreStarts } from "./predictors/choose-importance.ts";
export { type PredictorBalance, type PredictorEstimate, predictorControl } from "./predictors/predictor-control.ts";
export { type PlanRefusal, type PredictorPlan, type PredictorSpec, readPredictorPlan } from "./predictors/predictor-plan.ts";
export type { PredictorRefusal, PredictorWarning } from "./predictors/predictor-problem.ts";
export {
  type PredictorRow,
  type Predictors,
  type PredictorsRefusal,
  type PredictorsReport,
  preparePredictors,
} from "./predictors/prepare-predictors.ts";
export { syntheticControl } from "./synthetic/synthetic-control.ts";
export { syntheticDid } from "./synthetic/synthetic-did.ts";
export { type Courses, coursesOf, type SyntheticEstimate } from "./synthetic/synthetic-estimate.ts";
export type { Solver } from "./synthetic/weigh.ts";
export {
  type Design,
  type Found,
  type LeastDesign,
  leastDesign,
  type Verdict,
  type VerdictReason,
  verdictOf,
  verdictOfRefusal,
} from "./verdict/verdict.ts";
