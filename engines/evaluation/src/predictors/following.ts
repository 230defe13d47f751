import { factor, solveFactored } from "../numerics/cholesky.ts";
import { type Nearest, nearestPoint } from "../numerics/nearest-point.ts";
import { add, dot } from "../numerics/vectors.ts";
import type { PredictorProblem } from "./predictor-problem.ts";

/** The weights that shares of importance make, how far the outcomes then are, and how that changes with each share. */
export type Followed = { readonly nearest: Nearest; readonly loss: number; readonly slope: () => Float64Array };
export type Follow = (shares: Float64Array) => Followed;

const mix = (rows: readonly Float64Array[], { support, weights }: Nearest, size: number): Float64Array => {
  const sum = new Float64Array(size);
  support.forEach((j, at) => {
    add(sum, rows[j] ?? sum, weights[at] ?? 0);
  });
  return sum;
};

/**
 * While the same donors bear weight, G·w = p·1 and Σw = 1, with G = Σ vₘ·xₘ·xₘᵀ: so that w moves by −P·xₘ·(xₘᵀw) when vₘ does, P being
 * G⁻¹ less what would change the sum.
 */
const slopeOf = ({ points, outcomes }: PredictorProblem, shares: Float64Array, nearest: Nearest, left: Float64Array): Float64Array => {
  const { support } = nearest;
  const size = support.length;
  const slope = new Float64Array(shares.length);
  const chosen = support.map((j) => points[j] ?? slope);
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const own = chosen[i]?.map((value, m) => value * (shares[m] ?? 0)) ?? slope;
    for (let j = 0; j <= i; j++) gram[i * size + j] = dot(own, chosen[j] ?? slope);
  }
  if (size < 2 || !factor(gram, size)) return slope;
  const pull = Float64Array.from(support, (j) => dot(outcomes[j] ?? [], left));
  const ones = new Float64Array(size).fill(1);
  solveFactored(gram, size, pull);
  solveFactored(gram, size, ones);
  const level = pull.reduce((sum, value) => sum + value, 0) / ones.reduce((sum, value) => sum + value, 0);
  const turn = pull.map((value, at) => value - level * (ones[at] ?? 0));
  const here = mix(points, nearest, shares.length);
  for (let m = 0; m < slope.length; m++) {
    let along = 0;
    for (let i = 0; i < size; i++) along += (turn[i] ?? 0) * (chosen[i]?.[m] ?? 0);
    slope[m] = (-2 / left.length) * along * (here[m] ?? 0);
  }
  return slope;
};

/** Asks a problem again and again, each time from the weights of the time before. */
export const following = (problem: PredictorProblem): Follow => {
  let warm: Nearest | undefined;
  return (shares) => {
    const nearest = nearestPoint(problem.points, shares, warm);
    warm = nearest;
    const left = mix(problem.outcomes, nearest, problem.outcomes[0]?.length ?? 0);
    return { nearest, loss: dot(left, left) / left.length, slope: () => slopeOf(problem, shares, nearest, left) };
  };
};
