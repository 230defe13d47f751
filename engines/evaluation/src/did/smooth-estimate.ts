import { factor, solveFactored } from "../numerics/cholesky.ts";
import { biasedReach } from "../numerics/distributions.ts";
import { dot } from "../numerics/vectors.ts";
import type { EventCurve } from "./event-curve.ts";

/** An affine estimate with the half-length of its interval. */
type SmoothEstimate = { readonly estimate: number; readonly reach: number };

/**
 * How each bend of the trend at a time moves the estimates before it: bend `j` (of `before` − 1, the last beside the reference) moves
 * the estimate `at` by j − at + 1 where it is earlier, else not.
 */
const bendsOf = (before: number): Float64Array[] =>
  Array.from({ length: before - 1 }, (_, j) => Float64Array.from({ length: before }, (_, at) => Math.max(0, j - at + 1)));

/** The most that bends of 1 after the treatment, the reference included, move the effect looked for. */
const bendsAfter = ({ before, after }: EventCurve, target: Float64Array): number => {
  let most = 0;
  for (let from = 0; from < after; from++) {
    let sum = 0;
    for (let at = from; at < after; at++) sum += (target[before + at] ?? 0) * (at - from + 1);
    most += Math.abs(sum);
  }
  return most;
};

/** Weights before that undo a straight trend and minimise error + `penalty` × Σ `by`ⱼ·(what bend j leaves)²; null when not told apart. */
const weightsBefore = (
  curve: EventCurve,
  target: Float64Array,
  bends: readonly Float64Array[],
  by: readonly number[],
): Float64Array | null => {
  const { before, after, covariance } = curve;
  const size = before + after;
  const matrix = new Float64Array(before * before);
  const pull = new Float64Array(before);
  for (let row = 0; row < before; row++) {
    pull[row] = dot(covariance.subarray(row * size, (row + 1) * size), target);
    for (let column = 0; column < before; column++) {
      const bent = bends.reduce((sum, bend, j) => sum + (by[j] ?? 0) * (bend[row] ?? 0) * (bend[column] ?? 0), 0);
      matrix[row * before + column] = (covariance[row * size + column] ?? 0) + bent;
    }
  }
  if (!factor(matrix, before)) return null;
  // A straight trend of slope 1 is at −distance before; what it does to the effect looked for is to be undone.
  const line = Float64Array.from({ length: before }, (_, at) => before - at);
  let asked = 0;
  for (let at = 0; at < after; at++) asked += (target[before + at] ?? 0) * (at + 1);
  const along = Float64Array.from(line);
  solveFactored(matrix, before, along);
  solveFactored(matrix, before, pull);
  const multiplier = (asked + dot(line, pull)) / dot(line, along);
  return along.map((value, at) => multiplier * value - (pull[at] ?? 0));
};

const PENALTIES = 41;
const ROUNDS = 12;

/**
 * The estimate whose interval of fixed length is short when the slope of the trend bends by at most `most` at each time (Rambachan &
 * Roth 2023, section 3.2): weights before the treatment that undo any straight trend, and trade what bends leave for error. Weights
 * depend on errors alone, so that the interval holds the effect whatever they are; of those tried, the shortest is kept: it may be
 * longer than the shortest there is, never too short.
 */
export const smoothEstimate = (curve: EventCurve, target: Float64Array, most: number, level: number): SmoothEstimate => {
  const { before, covariance, estimates } = curve;
  const size = target.length;
  const bends = bendsOf(before);
  const after = bendsAfter(curve, target);
  const scale = Array.from({ length: before }, (_, at) => covariance[at * size + at] ?? 0).reduce((sum, value) => sum + value, 0) / before;
  let best: SmoothEstimate = { estimate: dot(target, estimates), reach: Number.POSITIVE_INFINITY };
  for (let step = 0; step < PENALTIES; step++) {
    const penalty = scale * 10 ** (-6 + step / 4);
    let by: readonly number[] = bends.map(() => penalty);
    // Weighing squares by the inverse of sizes makes them sizes: what the worst trend sums.
    for (let round = 0; round < ROUNDS; round++) {
      const found = weightsBefore(curve, target, bends, by);
      if (!found) break;
      const left = bends.map((bend) => Math.abs(dot(bend, found)));
      const largest = Math.max(...left, 1e-9);
      by = left.map((one) => penalty / Math.max(one / largest, 1e-6));
      if (round > 0 && round < ROUNDS - 1) continue;
      const weights = target.map((weight, at) => weight + (found[at] ?? 0));
      const bias = most * (after + left.reduce((sum, one) => sum + one, 0));
      const moved = Float64Array.from(weights, (_, row) => dot(covariance.subarray(row * size, (row + 1) * size), weights));
      const reach = biasedReach(bias, Math.sqrt(Math.max(0, dot(moved, weights))), level);
      if (reach < best.reach) best = { estimate: dot(weights, estimates), reach };
    }
  }
  return best;
};
