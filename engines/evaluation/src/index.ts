export { blockDid } from "./did/block-did.ts";
export { type BlockRefusal, blockOf } from "./panel/block-of.ts";
export type { Block, Panel, TreatedPanel } from "./panel/panel.ts";
export { type PanelRefusal, type PanelReport, type PanelRow, preparePanel } from "./panel/prepare-panel.ts";
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
