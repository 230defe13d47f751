import { dot } from "../numerics/vectors.ts";
import type { Collapsed } from "../synthetic/collapse.ts";
import { courseWeights } from "../synthetic/synthetic-control.ts";
import { augment, type RidgeProblem, withoutTime } from "./ridge-weights.ts";

/** `least`: the penalty that misses the least; `one-error`: the largest one that misses by no more than a standard error beside it. */
export type PenaltyRule = "one-error" | "least";

/** Mean square of what is missed at the times held out in turn, in the square of the outcome's unit, and its standard error. */
export type PenaltyTried = { readonly penalty: number; readonly error: number; readonly standardError: number };

/** From the largest square of the controls' matrix down to this share of it, in as many steps. */
const LEAST_SHARE = 1e-8;
const STEPS = 20;

/** The largest eigenvalue of a matrix of products, by its repeated image. */
const largestEigenvalue = (matrix: Float64Array, size: number): number => {
  let vector = new Float64Array(size).map((_, at) => 1 + at / size);
  let value = 0;
  for (let round = 0; round < 500; round++) {
    const image = vector.map((_, row) => dot(matrix.subarray(row * size, (row + 1) * size), vector));
    const length = Math.sqrt(dot(image, image));
    if (length === 0) return 0;
    vector = image.map((one) => one / length);
    if (Math.abs(length - value) <= 1e-12 * length) return length;
    value = length;
  }
  return value;
};

const tryAll = (collapsed: Collapsed, problem: RidgeProblem, penalties: readonly number[]): PenaltyTried[] => {
  const times = problem.treated.length;
  const missed = penalties.map(() => new Float64Array(times));
  let warm: Float64Array | undefined;
  for (let out = 0; out < times; out++) {
    const held = withoutTime(problem, out);
    const base = courseWeights({ before: held.controls, treatedBefore: held.treated, noise: collapsed.noise }, "exact", warm);
    warm = base;
    penalties.forEach((penalty, at) => {
      const weights = augment(held, base, penalty) ?? base;
      const made = problem.controls.reduce((sum, course, j) => sum + (weights[j] ?? 0) * (course[out] ?? 0), 0);
      missed[at]?.fill(((problem.treated[out] ?? 0) - made) ** 2, out, out + 1);
    });
  }
  return penalties.map((penalty, at) => {
    const squares = missed[at] ?? new Float64Array(times);
    const error = squares.reduce((sum, square) => sum + square, 0) / times;
    const spread = squares.reduce((sum, square) => sum + (square - error) ** 2, 0) / (times - 1);
    return { penalty, error, standardError: Math.sqrt(spread / times) };
  });
};

/**
 * The penalty of the ridge, by holding out each time before the treatment in turn: the weights made on the others, augmented, against
 * what the treated was then. Null where all controls have one course.
 */
export const choosePenalty = (
  collapsed: Collapsed,
  problem: RidgeProblem,
  rule: PenaltyRule,
): { readonly penalty: number; readonly tried: readonly PenaltyTried[] } | null => {
  const most = largestEigenvalue(problem.products, problem.treated.length);
  if (most <= 0) return null;
  const penalties = Array.from({ length: STEPS + 1 }, (_, step) => most * LEAST_SHARE ** (step / STEPS));
  const tried = tryAll(collapsed, problem, penalties);
  const best = tried.reduce((one, other) => (other.error < one.error ? other : one));
  const within = best.error + (rule === "one-error" ? best.standardError : 0);
  return { penalty: tried.find(({ error }) => error <= within)?.penalty ?? best.penalty, tried };
};
