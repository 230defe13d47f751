import { exactSimplex } from "../numerics/exact-simplex.ts";
import { frankWolfe } from "../numerics/frank-wolfe.ts";
import { centred, type SimplexProblem } from "../numerics/simplex-problem.ts";

/** `exact`: the optimum; `authors`: where the reference authors' steps stop, to reproduce what they published. */
export type Solver = "exact" | "authors";

type Weighing = {
  readonly solver: Solver;
  /** Whether a difference of level that lasts is let go. */
  readonly intercept: boolean;
  /** Standard deviation of the noise: what the authors' stopping rule is measured by. */
  readonly noise: number;
  readonly warm?: Float64Array | undefined;
};

/** Weights under a quarter of the largest go, and the others are scaled to 1. */
const sparsified = (weights: Float64Array): Float64Array => {
  const most = weights.reduce((one, other) => Math.max(one, other), 0);
  const kept = weights.map((weight) => (weight <= most / 4 ? 0 : weight));
  const sum = kept.reduce((one, other) => one + other, 0);
  return kept.map((weight) => weight / sum);
};

const STEPS = { first: 100, after: 10_000 };

/** The weights of a problem; the authors' are steps, a cut of the small ones, and steps again from there. */
export const weigh = (problem: SimplexProblem, { solver, intercept, noise, warm }: Weighing): Float64Array => {
  if (solver === "exact") return exactSimplex(problem, { intercept, warm });
  const asked = intercept ? centred(problem) : problem;
  const leastDecrease = 1e-5 * noise;
  const first = frankWolfe(asked, { leastDecrease, mostSteps: STEPS.first });
  return frankWolfe(asked, { leastDecrease, mostSteps: STEPS.after }, sparsified(first));
};
