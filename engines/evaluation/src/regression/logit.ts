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

const MOST_STEPS = 50;
/** Past this, a chance is 1 − 1e-13: the sides are apart. */
const FURTHEST = 30;

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
 * Logistic regression of `isOne` (1 or 0 a row) by Newton's steps to the maximum of the likelihood. Refused when a column is told by
 * the others, and when the two sides do not overlap.
 */
export const logit = (regressors: Regressors, isOne: ArrayLike<number>): Result<Logit, LogitRefusal> => {
  const { columns, rows } = regressors;
  const coefficients = new Float64Array(columns);
  for (let step = 0; step < MOST_STEPS; step++) {
    const scores = fittedBy(regressors, coefficients);
    if (scores.some((score) => Math.abs(score) > FURTHEST)) return refuse({ code: "separated" });
    const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
    const hessian = gram(
      regressors,
      chances.map((chance) => chance * (1 - chance)),
    );
    if (!factor(hessian, columns)) return refuse({ code: step === 0 ? "collinear" : "separated" });
    const solve = (right: Float64Array): void => solveFactored(hessian, columns, right);
    const move = weightedSum(
      regressors,
      Float64Array.from({ length: rows }, (_, i) => (isOne[i] ?? 0) - (chances[i] ?? 0)),
    );
    solve(move);
    if (move.every((change) => Math.abs(change) < 1e-11)) return ok({ coefficients, chances, solve });
    move.forEach((change, j) => {
      coefficients[j] = (coefficients[j] ?? 0) + change;
    });
  }
  return refuse({ code: "separated" });
};
