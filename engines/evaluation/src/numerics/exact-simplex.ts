import { factor, solveFactored } from "./cholesky.ts";
import { aroundTarget, halfGradient, lossOf, type SimplexProblem } from "./simplex-problem.ts";
import { leastOfSumOne } from "./sum-one-squares.ts";
import { add, dot } from "./vectors.ts";

/** The best weights on a support when their sum is 1 and their signs are free; null when the columns cannot tell them apart. */
type OnSupport = { readonly weights: Float64Array; readonly price: number };

/** Solves, in place, a system of the columns' products plus the ridge on the diagonal. */
type Solve = (right: Float64Array) => void;

const byColumns = (columns: readonly Float64Array[], ridge: number): Solve | null => {
  const size = columns.length;
  const gram = new Float64Array(size * size);
  columns.forEach((one, i) => {
    for (let j = 0; j <= i; j++) gram[i * size + j] = dot(one, columns[j] ?? []) + (i === j ? ridge : 0);
  });
  return factor(gram, size) ? (right) => solveFactored(gram, size, right) : null;
};

/** Where columns are more than rows: by the products of the rows, which are fewer (Sherman, Morrison & Woodbury). */
const byRows = (columns: readonly Float64Array[], ridge: number, rows: number): Solve | null => {
  const inner = new Float64Array(rows * rows);
  for (const column of columns) for (let i = 0; i < rows; i++) add(inner.subarray(i * rows, i * rows + i + 1), column, column[i] ?? 0);
  for (let i = 0; i < rows; i++) inner[i * rows + i] = (inner[i * rows + i] ?? 0) + ridge;
  if (!factor(inner, rows)) return null;
  return (right) => {
    const middle = new Float64Array(rows);
    columns.forEach((column, j) => {
      add(middle, column, right[j] ?? 0);
    });
    solveFactored(inner, rows, middle);
    columns.forEach((column, j) => {
      right[j] = ((right[j] ?? 0) - dot(column, middle)) / ridge;
    });
  };
};

const solverOf = (columns: readonly Float64Array[], ridge: number): Solve | null => {
  const rows = columns[0]?.length ?? 0;
  return columns.length <= rows || ridge <= 0 ? byColumns(columns, ridge) : byRows(columns, ridge, rows);
};

/** With G those products: G·w = c + p·1 and Σw = 1, so that w = G⁻¹c + p·G⁻¹1. */
const solveOn = ({ columns, target, ridge }: SimplexProblem, support: readonly number[]): OnSupport | null => {
  const chosen = support.map((j) => columns[j] ?? new Float64Array(0));
  const solve = solverOf(chosen, ridge);
  if (!solve) return null;
  const free = Float64Array.from(chosen, (column) => dot(column, target));
  const ones = new Float64Array(chosen.length).fill(1);
  solve(free);
  solve(ones);
  const price = (1 - free.reduce((sum, value) => sum + value, 0)) / ones.reduce((sum, value) => sum + value, 0);
  return { weights: free.map((value, at) => value + price * (ones[at] ?? 0)), price };
};

/** Below this share of the largest slope, a slope is none. */
const SLACK = 1e-10;
/** Above this share, slopes of a support differ more than at its optimum. */
const UNEVEN = 1e-8;

const spread = (size: number, support: readonly number[], weights: Float64Array): Float64Array => {
  const whole = new Float64Array(size);
  support.forEach((j, at) => {
    whole[j] = weights[at] ?? 0;
  });
  return whole;
};

/** `isLevel`: whether slopes are one on the support, as they are at its optimum when digits sufficed to find it. */
type Wanted = { readonly most: number; readonly all: number[]; readonly isLevel: boolean };

/** Columns that would lower the loss if they were let in, at this optimum of a support. */
const wanted = (problem: SimplexProblem, weights: Float64Array, price: number): Wanted => {
  const slopes = halfGradient(problem, weights);
  const scale = slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), Math.abs(price));
  let [most, worst] = [-1, -SLACK * scale];
  let isLevel = true;
  const all: number[] = [];
  slopes.forEach((slope, j) => {
    if (weights[j] !== 0) isLevel &&= Math.abs(slope - price) <= UNEVEN * scale;
    else if (slope - price < -SLACK * scale) {
      all.push(j);
      if (slope - price < worst) [most, worst] = [j, slope - price];
    }
  });
  return { most, all, isLevel };
};

/** Rounds in which whole sets of columns come and go, before one at a time. */
const BLOCK_ROUNDS = 30;

/** All that should leave leaves and all that should come in does, at once: a few rounds, where it settles (Júdice & Pires 1994). */
const byBlocks = (problem: SimplexProblem, start: readonly number[]): Float64Array | null => {
  let support = start;
  for (let round = 0; round < BLOCK_ROUNDS && support.length > 0; round++) {
    const found = solveOn(problem, support);
    if (!found) return null;
    const kept = support.filter((_, at) => (found.weights[at] ?? 0) > 0);
    const whole = spread(problem.columns.length, support, found.weights);
    const { all, isLevel } = wanted(problem, whole, found.price);
    if (kept.length === support.length && all.length === 0) return isLevel ? whole : null;
    support = [...kept, ...all];
  }
  return null;
};

/** The best weights on a support, as `solveOn`, to all the digits that the columns hold. */
const solveCarefully = ({ columns, ridge }: SimplexProblem, support: readonly number[]): OnSupport | null => {
  const chosen = support.map((j) => columns[j] ?? new Float64Array(0));
  const weights = leastOfSumOne(chosen, ridge);
  if (!weights) return null;
  const mix = new Float64Array(chosen[0]?.length ?? 0);
  chosen.forEach((column, at) => {
    add(mix, column, weights[at] ?? 0);
  });
  const slopes = chosen.map((column, at) => ridge * (weights[at] ?? 0) + dot(column, mix));
  return { weights, price: slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length };
};

/** One column in or out at a time, the loss lower at each (Lawson & Hanson 1974, with the sum held): always ends, at the optimum. */
const oneByOne = (problem: SimplexProblem): Float64Array => {
  const { columns } = problem;
  const sizes = columns.map((column) => dot(column, column));
  let support = [sizes.indexOf(Math.min(...sizes))];
  let weights = Float64Array.of(1);
  const barred = new Set<number>();
  let [best, least] = [spread(columns.length, support, weights), Number.POSITIVE_INFINITY];
  for (let round = 0; round < 50 * columns.length + 50; round++) {
    const found = solveCarefully(problem, support);
    if (!found) {
      // The last column in is a mix of the others: it can add nothing to these.
      barred.add(support.at(-1) ?? 0);
      support = support.slice(0, -1);
      weights = weights.slice(0, -1);
      continue;
    }
    let [step, blocking] = [1, -1];
    found.weights.forEach((value, at) => {
      const from = weights[at] ?? 0;
      if (value >= 0 || from - value <= 0) return;
      const share = from / (from - value);
      if (share < step) [step, blocking] = [share, at];
    });
    weights = weights.map((from, at) => from + step * ((found.weights[at] ?? 0) - from));
    if (blocking >= 0) {
      weights[blocking] = 0;
      const kept = support.map((_, at) => (weights[at] ?? 0) > 0);
      support = support.filter((_, at) => kept[at]);
      weights = weights.filter((_, at) => kept[at]);
      barred.clear();
      continue;
    }
    const whole = spread(columns.length, support, weights);
    const loss = lossOf(problem, whole);
    // No lower than at the optimum of another support: what is left to win is rounding.
    if (loss >= least) return best;
    [best, least] = [whole, loss];
    const slopes = wanted(problem, whole, found.price);
    const next = barred.has(slopes.most) ? slopes.all.find((j) => !barred.has(j)) : slopes.most;
    if (next === undefined || next < 0) return whole;
    support = [...support, next];
    weights = Float64Array.of(...weights, 0);
  }
  return best;
};

/**
 * The weights that minimise a problem over the simplex, to rounding: an active-set method, exact at its end. `warm`: weights of a
 * problem like it, to begin from.
 */
export const exactSimplex = (problem: SimplexProblem, warm?: Float64Array): Float64Array => {
  const shifted = aroundTarget(problem);
  const everyone = problem.columns.map((_, j) => j);
  const start = warm ? everyone.filter((j) => (warm[j] ?? 0) > 0) : everyone;
  const settled = problem.ridge > 0 ? byBlocks(shifted, start.length > 0 ? start : everyone) : null;
  return settled ?? oneByOne(shifted);
};
