import { factor, solveFactored } from "./cholesky.ts";
import { halfGradient, type SimplexProblem } from "./simplex-problem.ts";
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

const spread = (size: number, support: readonly number[], weights: Float64Array): Float64Array => {
  const whole = new Float64Array(size);
  support.forEach((j, at) => {
    whole[j] = weights[at] ?? 0;
  });
  return whole;
};

/** Columns that would lower the loss if they were let in, at this optimum of a support. */
const wanted = (problem: SimplexProblem, weights: Float64Array, price: number): { readonly most: number; readonly all: number[] } => {
  const slopes = halfGradient(problem, weights);
  const scale = slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), Math.abs(price));
  let [most, worst] = [-1, -SLACK * scale];
  const all: number[] = [];
  slopes.forEach((slope, j) => {
    if (weights[j] !== 0 || slope - price >= -SLACK * scale) return;
    all.push(j);
    if (slope - price < worst) [most, worst] = [j, slope - price];
  });
  return { most, all };
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
    const { all } = wanted(problem, whole, found.price);
    if (kept.length === support.length && all.length === 0) return whole;
    support = [...kept, ...all];
  }
  return null;
};

/** One column in or out at a time, the loss lower at each (Lawson & Hanson 1974, with the sum held): always ends, at the optimum. */
const oneByOne = (problem: SimplexProblem): Float64Array => {
  const { columns, target, ridge } = problem;
  const misfits = columns.map((column) => ridge + dot(column, column) - 2 * dot(column, target));
  let support = [misfits.indexOf(Math.min(...misfits))];
  let weights = Float64Array.of(1);
  const barred = new Set<number>();
  for (let round = 0; round < 50 * columns.length + 50; round++) {
    const found = solveOn(problem, support);
    if (!found) {
      // The last column in is a mix of the others: it can add nothing.
      const last = support.at(-1) ?? 0;
      barred.add(last);
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
      continue;
    }
    const whole = spread(columns.length, support, weights);
    const slopes = wanted(problem, whole, found.price);
    const next = barred.has(slopes.most) ? slopes.all.find((j) => !barred.has(j)) : slopes.most;
    if (next === undefined || next < 0) return whole;
    support = [...support, next];
    weights = Float64Array.of(...weights, 0);
  }
  throw new Error("the weights of a synthetic control did not settle");
};

/**
 * The weights that minimise a problem over the simplex, to rounding: an active-set method, exact at its end. `warm`: weights of a
 * problem like it, to begin from.
 */
export const exactSimplex = (problem: SimplexProblem, warm?: Float64Array): Float64Array => {
  const everyone = problem.columns.map((_, j) => j);
  const start = warm ? everyone.filter((j) => (warm[j] ?? 0) > 0) : everyone;
  const settled = problem.ridge > 0 ? byBlocks(problem, start) : null;
  return settled ?? oneByOne(problem);
};
