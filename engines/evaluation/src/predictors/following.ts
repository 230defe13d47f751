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
 * Among mixes whose predictors are as near, the one whose outcomes are: they count this much beside all predictors together, enough to
 * choose between mixes that are one for the predictors, too little to move others.
 */
const TIE = 1e-6;

/** Predictors, then outcomes over their root mean square; and what each outcome counts. */
const withOutcomes = ({ points, outcomes }: PredictorProblem) => {
  const squares = outcomes.reduce((sum, row) => sum + dot(row, row), 0);
  const times = outcomes[0]?.length ?? 0;
  return {
    rows: points.map((point, j) => Float64Array.of(...point, ...(outcomes[j] ?? []))),
    each: squares > 0 ? (TIE * outcomes.length) / squares : 0,
    times,
  };
};

/**
 * While the same donors bear weight, G·w = p·1 and Σw = 1, with G = Σ vₘ·xₘ·xₘᵀ: so that w moves by −P·xₘ·(xₘᵀw) when vₘ does, P being
 * G⁻¹ less what would change the sum. Rows and metric hold the outcomes besides; `size`: how many of them are shares.
 */
const slopeOf = (
  rows: readonly Float64Array[],
  { metric, size }: { readonly metric: Float64Array; readonly size: number },
  outcomes: readonly Float64Array[],
  { nearest, left }: { readonly nearest: Nearest; readonly left: Float64Array },
): Float64Array => {
  const { support } = nearest;
  const count = support.length;
  const slope = new Float64Array(size);
  const chosen = support.map((j) => rows[j] ?? metric);
  const gram = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    const own = chosen[i]?.map((value, m) => value * (metric[m] ?? 0)) ?? metric;
    for (let j = 0; j <= i; j++) gram[i * count + j] = dot(own, chosen[j] ?? metric);
  }
  if (count < 2 || !factor(gram, count)) return slope;
  const pull = Float64Array.from(support, (j) => dot(outcomes[j] ?? [], left));
  const ones = new Float64Array(count).fill(1);
  solveFactored(gram, count, pull);
  solveFactored(gram, count, ones);
  const level = pull.reduce((sum, value) => sum + value, 0) / ones.reduce((sum, value) => sum + value, 0);
  const turn = pull.map((value, at) => value - level * (ones[at] ?? 0));
  const here = mix(rows, nearest, metric.length);
  for (let m = 0; m < size; m++) {
    let along = 0;
    for (let i = 0; i < count; i++) along += (turn[i] ?? 0) * (chosen[i]?.[m] ?? 0);
    slope[m] = (-2 / left.length) * along * (here[m] ?? 0);
  }
  return slope;
};

/** Asks a problem again and again, each time from the weights of the time before. */
export const following = (problem: PredictorProblem): Follow => {
  const { rows, each, times } = withOutcomes(problem);
  const size = problem.kept.length;
  const metric = new Float64Array(size + times).fill(each);
  let warm: Nearest | undefined;
  return (shares) => {
    metric.set(shares);
    const nearest = nearestPoint(rows, metric, warm);
    warm = nearest;
    const left = mix(problem.outcomes, nearest, times);
    const loss = dot(left, left) / times;
    const asked = Float64Array.from(metric);
    return { nearest, loss, slope: () => slopeOf(rows, { metric: asked, size }, problem.outcomes, { nearest, left }) };
  };
};
