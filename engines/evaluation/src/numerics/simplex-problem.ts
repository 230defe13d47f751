import { add, dot } from "./vectors.ts";

/**
 * What weights that are not negative and sum to 1 are to be the nearest to: minimise ‖Σ wⱼ·columns[j] − target‖² + ridge·‖w‖².
 * Columns and target of one length, as many columns as weights, at least one.
 */
export type SimplexProblem = {
  readonly columns: readonly Float64Array[];
  readonly target: Float64Array;
  readonly ridge: number;
};

/** What is left of the target: target − Σ wⱼ·columns[j]. */
export const residual = ({ columns, target }: SimplexProblem, weights: Float64Array): Float64Array => {
  const left = Float64Array.from(target);
  columns.forEach((column, j) => {
    const weight = weights[j] ?? 0;
    if (weight !== 0) add(left, column, -weight);
  });
  return left;
};

/** Half the slope of what is minimised, along each weight. */
export const halfGradient = (problem: SimplexProblem, weights: Float64Array): Float64Array => {
  const left = residual(problem, weights);
  return Float64Array.from(problem.columns, (column, j) => problem.ridge * (weights[j] ?? 0) - dot(column, left));
};

export const lossOf = (problem: SimplexProblem, weights: Float64Array): number => {
  const left = residual(problem, weights);
  return dot(left, left) + problem.ridge * dot(weights, weights);
};

/** The same problem with columns and target around their means: a level that differs is then no misfit. */
export const centred = ({ columns, target, ridge }: SimplexProblem): SimplexProblem => {
  const around = (vector: Float64Array): Float64Array => {
    let sum = 0;
    for (let at = 0; at < vector.length; at++) sum += vector[at] ?? 0;
    const mean = sum / vector.length;
    const moved = new Float64Array(vector.length);
    for (let at = 0; at < vector.length; at++) moved[at] = (vector[at] ?? 0) - mean;
    return moved;
  };
  return { columns: columns.map(around), target: around(target), ridge };
};
