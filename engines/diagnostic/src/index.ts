export { againstSimilar, fewestSimilar, type SimilarContrastOptions } from "./comparison/against-similar.ts";
export { adjustedPValues } from "./comparison/benjamini-hochberg.ts";
export type { ComparisonFault, Frequency, Part } from "./comparison/counts.ts";
export { type Contrast, type EstablishedContrast, establishedDifferences } from "./comparison/established.ts";
export { shareOfFalseClaims } from "./comparison/false-claims.ts";
export { frequencyAgainstRest, frequencyDifference } from "./comparison/frequency-difference.ts";
export { growthClustering } from "./comparison/growth-clustering.ts";
export { type Growth, growthAgainstRest, growthDifference } from "./comparison/growth-difference.ts";
export { meanDifference } from "./comparison/mean-difference.ts";
export { medianDifference } from "./comparison/median-difference.ts";
export { shareAgainstRest, shareDifference } from "./comparison/share-difference.ts";
export { type EllisonGlaeser, type EstablishmentJobs, ellisonGlaeser } from "./concentration/ellison-glaeser.ts";
export { type Entropy, entropy, theil } from "./concentration/entropy.ts";
export { type GiniWeights, specialisationGini } from "./concentration/gini.ts";
export { hachman } from "./concentration/hachman.ts";
export { type Herfindahl, herfindahl } from "./concentration/herfindahl.ts";
export { hoover, krugman } from "./concentration/krugman.ts";
export { type BetaConvergence, betaConvergence, type Coefficient } from "./convergence/beta-convergence.ts";
export type { ConvergenceFault } from "./convergence/convergence-fault.ts";
export { type Dispersion, type PanelYear, type SigmaConvergence, sigmaConvergence } from "./convergence/sigma-convergence.ts";
export type { CohortAge, CohortFault } from "./creations/cohort.ts";
export { creationsGrowth } from "./creations/creations-growth.ts";
export { logRank, type SurvivalContrast } from "./creations/log-rank.ts";
export { type SurvivalCurve, type SurvivalStep, survivalAt, survivalCurve } from "./creations/survival-curve.ts";
export { survivalDifference } from "./creations/survival-difference.ts";
export type { EmployerDependence, JobBounds } from "./employers/dependence.ts";
export { dependenceFromClasses } from "./employers/dependence-from-classes.ts";
export { type Disclosure, dependenceFromHeadcounts } from "./employers/dependence-from-headcounts.ts";
export { type EmployerFault, type SizeClass, sireneSizeClasses } from "./employers/size-class.ts";
export type { Estimate, Estimated } from "./estimate.ts";
export type { Figures, FiguresRefusal } from "./figures.ts";
export { normalPValue, normalReach, studentPValue, studentReach } from "./numerics/distributions.ts";
export { densities } from "./relatedness/density.ts";
export { diversificationPotential, type Potential, type Support } from "./relatedness/potential.ts";
export { type JobsTable, type Presence, specialisedIn } from "./relatedness/presence.ts";
export { type Proximity, proximity } from "./relatedness/proximity.ts";
export {
  type ActivityEffects,
  type ComparedPeriod,
  type Effects,
  type PeriodJobs,
  type ShiftShare,
  shiftShare,
} from "./shift-share/classical.ts";
export { type ComparedSeries, type DynamicShiftShare, dynamicShiftShare } from "./shift-share/dynamic.ts";
export { type PartedEffects, type PartedShiftShare, partedShiftShare } from "./shift-share/esteban-marquillas.ts";
export type { DroppedFeature, Feature, Profile } from "./similar/profile.ts";
export {
  type FeatureGap,
  type Neighbour,
  type SimilarOptions,
  type SimilarTerritories,
  similarTerritories,
} from "./similar/similar-territories.ts";
export { type ProfileFault, type StandardisedProfiles, standardise } from "./similar/standardise.ts";
export { jobsClustering } from "./specialisation/clustering.ts";
export { locationQuotient, locationQuotientOfShares, type ShareQuotient } from "./specialisation/location-quotient.ts";
export {
  type HiddenQuotient,
  type JobsRow,
  locationQuotients,
  type QuotientCell,
  type RowPair,
} from "./specialisation/location-quotients.ts";
export type { IntervalOptions, Jobs, Quotient } from "./specialisation/log-quotient.ts";
export { type SpecialisationChange, type SpecialisationStatus, specialisationChange } from "./specialisation/specialisation-dynamics.ts";
export {
  type DecompositionFault,
  decomposeRates,
  type GroupPart,
  type RateDecomposition,
  type RatedGroup,
} from "./unemployment/rate-decomposition.ts";
export { type GapTarget, type PathStanding, type TargetFault, targetPath } from "./unemployment/target-path.ts";
export {
  type GapChange,
  gapChange,
  type PeriodGap,
  type RatedPeriod,
  type RateFault,
  unemploymentGaps,
} from "./unemployment/unemployment-gap.ts";
