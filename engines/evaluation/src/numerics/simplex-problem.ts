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
    const mean = vector.reduce((sum, value) => sum + value, 0) / vector.length;
    return vector.map((value) => value - mean);
  };
  return { columns: columns.map(around), target: around(target), ridge };
};

/** The same problem with the target at 0: as weights sum to 1, it may be taken off every column, and digits are kept for what differs. */
export const aroundTarget = ({ columns, target, ridge }: SimplexProblem): SimplexProblem => ({
  columns: columns.map((column) => column.map((value, at) => value - (target[at] ?? 0))),
  target: new Float64Array(target.length),
  ridge,
});
