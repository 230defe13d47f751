import type { BlockEstimator } from "../inference/estimator.ts";
import { type Block, courseOf, meanCourse } from "../panel/panel.ts";

/** The effect with fewer controls, by how near their course before runs to the treated one's. */
export type DonorPool = {
  /** `nearest-half`: the half that runs nearest; `without-farthest`: all but the tenth that runs farthest, one at least. */
  readonly kind: "nearest-half" | "without-farthest";
  readonly donors: number;
  readonly effect: number;
};

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sum of squares of what a course misses another by; level apart where levels are let go. */
const distance = (one: Float64Array, other: Float64Array, isLevelled: boolean): number => {
  const level = isLevelled ? meanOf(one) - meanOf(other) : 0;
  return one.reduce((sum, value, at) => sum + (value - (other[at] ?? 0) - level) ** 2, 0);
};

/**
 * The effect as the pool of controls is narrowed (Abadie 2021): to the half whose course before the treatment is the nearest to the
 * treated one's, and to all but the tenth that is the farthest. Empty with fewer than four controls.
 */
export const donorPools = (block: Block, estimator: BlockEstimator): readonly DonorPool[] => {
  const { panel, controls, treated, from } = block;
  if (controls.length < 4) return [];
  const isLevelled = estimator(block).timeWeights.some((weight) => weight !== 0);
  const own = meanCourse(panel, treated).subarray(0, from);
  const away = new Map(controls.map((unit) => [unit, distance(courseOf(panel, unit).subarray(0, from), own, isLevelled)]));
  const nearest = controls.toSorted((one, other) => (away.get(one) ?? 0) - (away.get(other) ?? 0));
  const farthest = Math.max(1, Math.floor(controls.length / 10));
  const told = (kind: DonorPool["kind"], kept: number): DonorPool => {
    const pool = new Set(nearest.slice(0, kept));
    return { kind, donors: kept, effect: estimator({ ...block, controls: controls.filter((unit) => pool.has(unit)) }).effect };
  };
  return [told("nearest-half", Math.ceil(controls.length / 2)), told("without-farthest", controls.length - farthest)];
};
