import { halfGradient, lossOf, residual, type SimplexProblem } from "./simplex-problem.ts";
import { dot } from "./vectors.ts";

type Stop = {
  /** A step that lowers the mean loss by less than the square of this is the last one. */
  readonly leastDecrease: number;
  readonly mostSteps: number;
};

/**
 * Frank–Wolfe steps toward the best vertex, each of the best length, from equal weights or from `start`: the algorithm and the stopping
 * rule of the reference authors (Arkhangelsky et al. 2021). It stops short of the optimum: kept to reproduce what was published with it.
 */
export const frankWolfe = (problem: SimplexProblem, { leastDecrease, mostSteps }: Stop, start?: Float64Array): Float64Array => {
  const { columns, target, ridge } = problem;
  const rows = target.length;
  let weights: Float64Array = start ?? new Float64Array(columns.length).fill(1 / columns.length);
  let [before, loss] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let step = 0; step < mostSteps && (step < 2 || before - loss > leastDecrease ** 2); step++) {
    const slopes = halfGradient(problem, weights);
    let best = 0;
    slopes.forEach((slope, j) => {
      if (slope < (slopes[best] ?? 0)) best = j;
    });
    const way = weights.map((weight, j) => (j === best ? 1 : 0) - weight);
    if (way.some((part) => part !== 0)) {
      const left = residual(problem, weights);
      // The best vertex's column less what the weights give now: target − left.
      const change = Float64Array.from(columns[best] ?? [], (value, at) => value - ((target[at] ?? 0) - (left[at] ?? 0)));
      const length = -dot(slopes, way) / (dot(change, change) + ridge * dot(way, way));
      const held = Math.min(1, Math.max(0, length));
      weights = weights.map((weight, j) => weight + held * (way[j] ?? 0));
    }
    [before, loss] = [loss, lossOf(problem, weights) / rows];
  }
  return weights;
};
