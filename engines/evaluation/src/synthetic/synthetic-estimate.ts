import { add, dot } from "../numerics/vectors.ts";
import { type Block, courseOf, meanCourse } from "../panel/panel.ts";
import type { Collapsed } from "./collapse.ts";

/** What a synthetic control, of whatever kind, says of a block. */
export type SyntheticEstimate = {
  /** Mean difference to the comparison over the treated times, in the unit of the outcome. */
  readonly effect: number;
  /** Weight of each control, in the order of the block's; sum 1. */
  readonly unitWeights: Float64Array;
  /** Weight of each time before the treatment; sum 1, or all 0 where levels are compared as they are. */
  readonly timeWeights: Float64Array;
};

/** The mean effect that weights of units and of times make: a difference of differences, or of levels where no time weighs. */
export const effectOf = (
  { before, after, treatedBefore, treatedAfter }: Collapsed,
  unitWeights: Float64Array,
  timeWeights: Float64Array,
): number => {
  const gone = dot(treatedBefore, timeWeights);
  let compared = 0;
  before.forEach((course, j) => {
    compared += (unitWeights[j] ?? 0) * ((after[j] ?? 0) - dot(course, timeWeights));
  });
  return treatedAfter - gone - compared;
};

/** The mean course of the treated beside the one of their comparison, which is set at their level where times weigh. */
export type Courses = { readonly treated: Float64Array; readonly synthetic: Float64Array; readonly gap: Float64Array };

export const coursesOf = ({ panel, controls, treated }: Block, { unitWeights, timeWeights }: SyntheticEstimate): Courses => {
  const mean = meanCourse(panel, treated);
  const synthetic = new Float64Array(mean.length);
  controls.forEach((unit, j) => {
    const weight = unitWeights[j] ?? 0;
    if (weight !== 0) add(synthetic, courseOf(panel, unit), weight);
  });
  const isLevelled = timeWeights.some((weight) => weight !== 0);
  const level = isLevelled
    ? dot(mean.subarray(0, timeWeights.length), timeWeights) - dot(synthetic.subarray(0, timeWeights.length), timeWeights)
    : 0;
  const levelled = synthetic.map((value) => value + level);
  return { treated: mean, synthetic: levelled, gap: mean.map((value, at) => value - (levelled[at] ?? 0)) };
};
