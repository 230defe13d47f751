import { ok, type Result, refuse } from "@levier/kernel";
import { factor, solveFactored } from "../numerics/cholesky.ts";
import { fittedBy, type Regressors, weightedSum } from "./regressors.ts";

export type Logit = {
  /** One for each column. */
  readonly coefficients: Float64Array;
  /** Chance of each row, between 0 and 1. */
  readonly chances: Float64Array;
  /** Solves H·x = `right`, H the sum over rows of p(1 − p)·x·x′: x replaces `right`. */
  readonly solve: (right: Float64Array) => void;
};

export type LogitRefusal =
  /** A column that the others tell already. */
  | { readonly code: "collinear" }
  /** Some combination of columns tells the two sides apart: no coefficient is the best. */
  | { readonly code: "separated" };

/** Where the sides are apart, each step takes the odds about one further, and none is the last. */
const MOST_STEPS = 50;
/** A step under this is the last but one: errors square at each. */
const SMALL = 1e-8;
/** A likelihood as near to 1 as this, in logarithms, is that of sides told apart without fail. */
const SURE = 1e-8;
/** Share of a likelihood that is rounding. */
const ROUNDING = 1e-13;

/** Of the sides, in logarithms, by the odds of each row. */
const likelihood = (odds: Float64Array, isOne: ArrayLike<number>): number =>
  odds.reduce((sum, one, i) => {
    const isRight = one > 0 === (isOne[i] ?? 0) > 0.5;
    return sum - Math.log1p(Math.exp(-Math.abs(one))) - (isRight ? 0 : Math.abs(one));
  }, 0);

/** Sum over rows of weight·x·x′, lower triangle. */
const gram = ({ rows, columns, values }: Regressors, weights: Float64Array): Float64Array => {
  const sum = new Float64Array(columns * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const scaled = (weights[i] ?? 0) * (values[i * columns + j] ?? 0);
      for (let k = 0; k <= j; k++) sum[j * columns + k] = (sum[j * columns + k] ?? 0) + scaled * (values[i * columns + k] ?? 0);
    }
  }
  return sum;
};

/**
 * Logistic regression of `isOne` (1 or 0 a row) by Newton's steps to the maximum of the likelihood, halved while they lower it. A row far
 * out on its own side is sure, and no fault. Refused when a column is told by the others, and when the two sides do not overlap.
 */
export const logit = (regressors: Regressors, isOne: ArrayLike<number>): Result<Logit, LogitRefusal> => {
  const { columns, rows } = regressors;
  let coefficients = new Float64Array(columns);
  let scores = fittedBy(regressors, coefficients);
  let reached = likelihood(scores, isOne);
  let isLast = false;
  for (let step = 0; step < MOST_STEPS; step++) {
    const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
    const hessian = gram(
      regressors,
      chances.map((chance) => chance * (1 - chance)),
    );
    if (!factor(hessian, columns)) return refuse({ code: step === 0 ? "collinear" : "separated" });
    const solve = (right: Float64Array): void => solveFactored(hessian, columns, right);
    if (isLast) return ok({ coefficients, chances, solve });
    const move = weightedSum(
      regressors,
      Float64Array.from({ length: rows }, (_, i) => (isOne[i] ?? 0) - (chances[i] ?? 0)),
    );
    solve(move);
    isLast = move.every((change) => Math.abs(change) < SMALL);
    const from = { coefficients, reached };
    for (let length = 1; length > 1e-9; length /= 2) {
      coefficients = from.coefficients.map((value, j) => value + length * (move[j] ?? 0));
      scores = fittedBy(regressors, coefficients);
      reached = likelihood(scores, isOne);
      if (reached >= from.reached - ROUNDING * (1 - from.reached)) break;
    }
    if (reached > -SURE) return refuse({ code: "separated" });
  }
  return refuse({ code: "separated" });
};
