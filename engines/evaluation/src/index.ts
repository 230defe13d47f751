export { type AugmentedEstimate, type AugmentedRefusal, type AugmentedWarning, augmentedControl } from "./augmented/augmented-control.ts";
export { augmentedEstimator } from "./augmented/augmented-estimator.ts";
export type { PenaltyRule, PenaltyTried } from "./augmented/choose-penalty.ts";
export { type HullFit, hullFit, type OutOfRange } from "./augmented/hull-fit.ts";
export { blockDid } from "./did/block-did.ts";
export type { Coefficient } from "./did/coefficient.ts";
export { curveOfAggregate, curveOfStudy, type EventCurve, type EventCurveRefusal } from "./did/event-curve.ts";
export {
  type EventEffect,
  type EventStudy,
  type EventStudyOptions,
  type EventStudyRefusal,
  type EventStudyWarning,
  eventStudy,
} from "./did/event-study.ts";
export { type BaconComparison, type BaconDecomposition, type BaconKind, type BaconRefusal, goodmanBacon } from "./did/goodman-bacon.ts";
export { breakdownOf, type TrendBounds, type TrendLimit, type TrendOptions, trendBounds } from "./did/trend-bounds.ts";
export {
  type TwoWayEffect,
  type TwoWayEffectRefusal,
  type TwoWayOptions,
  type TwoWayWarning,
  twoWayEffect,
} from "./did/two-way-effect.ts";
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
export { placeboBlock, rankDraws, setsOrDraws } from "./inference/placebo-sets.ts";
export type { BalanceRow, TraitBalance } from "./matching/balance-table.ts";
export { type EntropyEstimate, type EntropyRefusal, entropyBalance } from "./matching/entropy-balance.ts";
export { matchedInference } from "./matching/matched-inference.ts";
export { type MatchingSample, matchingSample, type SampleRefusal, type Subject } from "./matching/matching-sample.ts";
export { type Match, type MatchedEstimate, type NearestEstimate, type NearestRefusal, nearestMatch } from "./matching/nearest-match.ts";
export { type Propensity, type PropensityRefusal, propensity } from "./matching/propensity.ts";
export { type BlockRefusal, blockOf } from "./panel/block-of.ts";
export { type Block, courseOf, type Panel, type TreatedPanel } from "./panel/panel.ts";
export { type IncompleteUnit, type PanelRefusal, type PanelReport, type PanelRow, preparePanel } from "./panel/prepare-panel.ts";
export { roundingOf } from "./panel/rounding.ts";
export { inTimeOrder, isTimeLike, readTime, type TimeGaps } from "./panel/times.ts";
export { type PanelTransform, type TransformRefusal, transformPanel } from "./panel/transform-panel.ts";
export { adjustedPValues, type Correction } from "./portfolio/adjusted-p-values.ts";
export type { BetweenEstimator, StudyEffect } from "./portfolio/between-variance.ts";
export { errorOfInterval } from "./portfolio/error-of-interval.ts";
export { type PooledEffects, type PooledRefusal, poolEffects, type ShrunkEffect } from "./portfolio/pool-effects.ts";
export { type MinimumDetectableEffect, minimumDetectableEffect, type PowerOptions } from "./power/minimum-detectable-effect.ts";
export { type StaggeredPowerOptions, staggeredDetectableEffect } from "./power/staggered-detectable-effect.ts";
export { visibleByInterval } from "./power/visible-by-interval.ts";
export type { MoreStarts } from "./predictors/choose-importance.ts";
export { type PredictorBalance, type PredictorEstimate, predictorControl } from "./predictors/predictor-control.ts";
export { predictorEstimator } from "./predictors/predictor-estimator.ts";
export { type PlanRefusal, type PredictorPlan, type PredictorSpec, readPredictorPlan } from "./predictors/predictor-plan.ts";
export type { PredictorRefusal, PredictorWarning } from "./predictors/predictor-problem.ts";
export {
  type PredictorRow,
  type Predictors,
  type PredictorsRefusal,
  type PredictorsReport,
  preparePredictors,
} from "./predictors/prepare-predictors.ts";
export { type DonorPool, donorPools } from "./sensitivity/donor-pool.ts";
export {
  type LeaveOneOut,
  type LeaveOneOutOptions,
  type LeaveOneOutRefusal,
  type LeftOut,
  leaveOneOut,
} from "./sensitivity/leave-one-out.ts";
export { type PlaceboFit, placeboFit } from "./sensitivity/placebo-fit.ts";
export { type SpillOver, spillOver } from "./sensitivity/spill-over.ts";
export {
  type Aggregate,
  type AggregateEffect,
  calendarAggregate,
  dynamicAggregate,
  groupAggregate,
  simpleAggregate,
} from "./staggered/aggregate.ts";
export { type BandOptions, bandReaches } from "./staggered/band-reaches.ts";
export type { CellEstimator, ComparisonRefusal, ErrorKind } from "./staggered/cell-effect.ts";
export { type Covariate, type CovariateRefusal, type CovariateRow, covariateOf } from "./staggered/covariate.ts";
export {
  type GroupTimeEffect,
  type GroupTimeEffects,
  groupTimeEffects,
  type MissingCell,
  type StaggeredRefusal,
  type StaggeredWarning,
} from "./staggered/group-time-effects.ts";
export { scaledForClusters } from "./staggered/independent-parts.ts";
export type { Influenced } from "./staggered/influenced.ts";
export { type BootstrapOptions, type Bootstrapped, type Multiplier, multiplierBootstrap } from "./staggered/multiplier-bootstrap.ts";
export { type PreTrendDrift, preTrendDrift } from "./staggered/pre-trend-drift.ts";
export { type PreTrend, preTrendTest } from "./staggered/pre-trend-test.ts";
export type { StaggeredOptions } from "./staggered/staggered-options.ts";
export { standardErrors } from "./staggered/standard-errors.ts";
export { pValueOf, type Uncertainty, type UncertaintyOptions, uncertainties } from "./staggered/uncertainties.ts";
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
