export { againstSimilar, fewestSimilar } from "./comparison/against-similar.ts";
export { adjustedPValues } from "./comparison/benjamini-hochberg.ts";
export type { ComparisonFault, Frequency, Part } from "./comparison/counts.ts";
export { type Contrast, type EstablishedContrast, establishedDifferences } from "./comparison/established.ts";
export { shareOfFalseClaims } from "./comparison/false-claims.ts";
export { frequencyAgainstRest, frequencyDifference } from "./comparison/frequency-difference.ts";
export { type Growth, growthAgainstRest, growthDifference } from "./comparison/growth-difference.ts";
export { meanDifference } from "./comparison/mean-difference.ts";
export { medianDifference } from "./comparison/median-difference.ts";
export { shareAgainstRest, shareDifference } from "./comparison/share-difference.ts";
export type { Estimate, Estimated } from "./estimate.ts";
export { normalPValue, normalReach, studentPValue, studentReach } from "./numerics/distributions.ts";
export type { DroppedFeature, Feature, Profile } from "./similar/profile.ts";
export {
  type FeatureGap,
  type Neighbour,
  type SimilarOptions,
  type SimilarTerritories,
  similarTerritories,
} from "./similar/similar-territories.ts";
export { type ProfileFault, type StandardisedProfiles, standardise } from "./similar/standardise.ts";
