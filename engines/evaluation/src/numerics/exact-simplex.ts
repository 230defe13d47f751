import { factor, solveFactored } from "./cholesky.ts";
import { aroundTarget, lossOf, type SimplexProblem } from "./simplex-problem.ts";
import { leastOfSumOne } from "./sum-one-squares.ts";
import { add, dot } from "./vectors.ts";

/**
 * The best weights on a support when their sum is 1 and their signs are free, the target at 0. The slope along any weight is
 * `own`·weight + column·`pull`, `price` on the support.
 */
type OnSupport = {
  readonly weights: Float64Array;
  readonly price: number;
  readonly pull: Float64Array;
  readonly own: number;
  /** Whether digits sufficed for slopes to be one on the support. */
  readonly isLevel: boolean;
};

const mixOf = (columns: readonly Float64Array[], weights: Float64Array): Float64Array => {
  const mix = new Float64Array(columns[0]?.length ?? 0);
  columns.forEach((column, j) => {
    add(mix, column, weights[j] ?? 0);
  });
  return mix;
};

/** Above this share, slopes of a support differ more than at its optimum. */
const UNEVEN = 1e-8;

/** With G the products of columns plus the ridge: G·w = p·1 and Σw = 1. Null when columns cannot be told apart. */
const byColumns = (columns: readonly Float64Array[], ridge: number): OnSupport | null => {
  const size = columns.length;
  const gram = new Float64Array(size * size);
  columns.forEach((one, i) => {
    for (let j = 0; j <= i; j++) gram[i * size + j] = dot(one, columns[j] ?? []) + (i === j ? ridge : 0);
  });
  if (!factor(gram, size)) return null;
  const ones = new Float64Array(size).fill(1);
  solveFactored(gram, size, ones);
  const price = 1 / ones.reduce((sum, value) => sum + value, 0);
  const weights = ones.map((value) => value * price);
  const pull = mixOf(columns, weights);
  const slopes = columns.map((column, j) => ridge * (weights[j] ?? 0) + dot(column, pull));
  const isLevel = slopes.every((slope) => Math.abs(slope - price) <= UNEVEN * Math.abs(price));
  return { weights, price, pull, own: ridge, isLevel };
};

/** Share of the longest column that rounding leaves of a mix that is nothing. */
const ROUNDING = 1e-14;

/**
 * Where columns C are more than rows: by the products of the rows, which are fewer. w = q·1 − Cᵀz with C·w = ridge·z: slopes are
 * counted in ridges, so that nothing is divided by one that is next to nothing.
 */
const byRows = (columns: readonly Float64Array[], ridge: number, rows: number): OnSupport | null => {
  const inner = new Float64Array(rows * rows);
  const sum = new Float64Array(rows);
  let longest = 0;
  for (const column of columns) {
    for (let i = 0; i < rows; i++) add(inner.subarray(i * rows, i * rows + i + 1), column, column[i] ?? 0);
    add(sum, column, 1);
    longest = Math.max(longest, dot(column, column));
  }
  for (let i = 0; i < rows; i++) inner[i * rows + i] = (inner[i * rows + i] ?? 0) + ridge;
  if (!factor(inner, rows)) return null;
  const unit = Float64Array.from(sum);
  solveFactored(inner, rows, unit);
  const price = 1 / (columns.length - dot(sum, unit));
  const weights = Float64Array.from(columns, (column) => price * (1 - dot(column, unit)));
  const pull = unit.map((value) => value * price);
  const slack = ROUNDING * Math.sqrt(longest);
  const isLevel = mixOf(columns, weights).every((value, i) => {
    const wanted = ridge * (pull[i] ?? 0);
    return Math.abs(value - wanted) <= UNEVEN * Math.abs(wanted) + slack;
  });
  return { weights, price, pull, own: 1, isLevel };
};

const solveOn = ({ columns, ridge }: SimplexProblem, support: readonly number[]): OnSupport | null => {
  const chosen = support.map((j) => columns[j] ?? new Float64Array(0));
  const rows = chosen[0]?.length ?? 0;
  return chosen.length <= rows || ridge <= 0 ? byColumns(chosen, ridge) : byRows(chosen, ridge, rows);
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
const wanted = (
  { columns }: SimplexProblem,
  whole: Float64Array,
  { price, pull, own }: OnSupport,
): { readonly most: number; readonly all: number[] } => {
  const slopes = Float64Array.from(columns, (column, j) => own * (whole[j] ?? 0) + dot(column, pull));
  const scale = slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), Math.abs(price));
  let [most, worst] = [-1, -SLACK * scale];
  const all: number[] = [];
  slopes.forEach((slope, j) => {
    if (whole[j] !== 0 || slope - price >= -SLACK * scale) return;
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
    const { all } = wanted(problem, whole, found);
    if (kept.length === support.length && all.length === 0) return found.isLevel ? whole : null;
    support = [...kept, ...all];
  }
  return null;
};

/** The best weights on a support, as `solveOn`, to all the digits that the columns hold. */
const solveCarefully = ({ columns, ridge }: SimplexProblem, support: readonly number[]): OnSupport | null => {
  const chosen = support.map((j) => columns[j] ?? new Float64Array(0));
  const weights = leastOfSumOne(chosen, ridge);
  if (!weights) return null;
  const pull = mixOf(chosen, weights);
  const slopes = chosen.map((column, at) => ridge * (weights[at] ?? 0) + dot(column, pull));
  const price = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
  return { weights, price, pull, own: ridge, isLevel: true };
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
    const slopes = wanted(problem, whole, found);
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
