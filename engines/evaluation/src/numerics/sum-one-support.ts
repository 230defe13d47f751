import { factor, solveFactored } from "./cholesky.ts";
import { addColumn, type Columns, dotColumn, dotColumns, mixOf } from "./columns.ts";
import { leastOfSumOne } from "./sum-one-squares.ts";

/** What weights of sum 1 are to bring to nothing: minimise ‖Σ wⱼ·column j‖² + ridge·‖w‖². */
export type ColumnsProblem = { readonly columns: Columns; readonly ridge: number };

/**
 * The best weights on a support when their sum is 1 and their signs are free. The slope along a weight that is 0 is column·`pull`; on the
 * support it is `price`.
 */
export type FoundWeights = {
  readonly weights: Float64Array;
  readonly price: number;
  readonly pull: Float64Array;
  /** Whether digits sufficed for slopes to be one on the support. */
  readonly isLevel: () => boolean;
};

/** Above this share, slopes of a support differ more than at its optimum. */
const UNEVEN = 1e-8;

/** With G the products of columns plus the ridge: G·w = p·1 and Σw = 1. Null when columns cannot be told apart. */
const byColumns = ({ columns, ridge }: ColumnsProblem, support: readonly number[]): FoundWeights | null => {
  const size = support.length;
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) gram[i * size + j] = dotColumns(columns, support[i] ?? 0, support[j] ?? 0) + (i === j ? ridge : 0);
  }
  if (!factor(gram, size)) return null;
  const ones = new Float64Array(size).fill(1);
  solveFactored(gram, size, ones);
  const price = 1 / ones.reduce((sum, value) => sum + value, 0);
  const weights = ones.map((value) => value * price);
  const pull = mixOf(columns, support, weights);
  const isLevel = (): boolean =>
    support.every((j, at) => {
      const slope = ridge * (weights[at] ?? 0) + dotColumn(columns, j, pull);
      return Math.abs(slope - price) <= UNEVEN * Math.abs(price);
    });
  return { weights, price, pull, isLevel };
};

/** Share of the longest column that rounding leaves of a mix that is nothing. */
const ROUNDING = 1e-14;

/** Columns taken together: each sum is read and written once for so many. */
const TOGETHER = 4;

/** A few columns of a support, those from `first` on, row after row; 0 where there are no more. */
const fill = (some: Float64Array, { values, rows }: Columns, support: readonly number[], first: number): void => {
  for (let at = 0; at < TOGETHER; at++) {
    const from = (support[first + at] ?? 0) * rows;
    const isThere = first + at < support.length;
    for (let row = 0; row < rows; row++) some[row * TOGETHER + at] = isThere ? (values[from + row] ?? 0) : 0;
  }
};

/** Sum over a support of each column times itself: rows of `rows` numbers, of which the lower triangle is filled. */
const outerOf = (columns: Columns, support: readonly number[]): Float64Array => {
  const { rows } = columns;
  const outer = new Float64Array(rows * rows);
  const some = new Float64Array(TOGETHER * rows);
  for (let first = 0; first < support.length; first += TOGETHER) {
    fill(some, columns, support, first);
    for (let i = 0; i < rows; i++) {
      const own = i * TOGETHER;
      const [a, b, c, d] = [some[own] ?? 0, some[own + 1] ?? 0, some[own + 2] ?? 0, some[own + 3] ?? 0];
      for (let k = 0, other = 0; k <= i; k++, other += TOGETHER) {
        const more = a * (some[other] ?? 0) + b * (some[other + 1] ?? 0) + c * (some[other + 2] ?? 0) + d * (some[other + 3] ?? 0);
        outer[i * rows + k] = (outer[i * rows + k] ?? 0) + more;
      }
    }
  }
  return outer;
};

/**
 * Where columns C are more than rows: by the products of the rows, which are fewer. w = q·1 − Cᵀz with C·w = ridge·z: slopes are
 * counted in ridges, so that nothing is divided by one that is next to nothing.
 */
const byRows = ({ columns, ridge }: ColumnsProblem, support: readonly number[]): FoundWeights | null => {
  const { rows } = columns;
  const inner = outerOf(columns, support);
  const sum = new Float64Array(rows);
  for (const j of support) addColumn(columns, j, sum, 1);
  for (let i = 0; i < rows; i++) inner[i * rows + i] = (inner[i * rows + i] ?? 0) + ridge;
  if (!factor(inner, rows)) return null;
  const unit = Float64Array.from(sum);
  solveFactored(inner, rows, unit);
  let told = 0;
  for (let i = 0; i < rows; i++) told += (sum[i] ?? 0) * (unit[i] ?? 0);
  const price = 1 / (support.length - told);
  const weights = new Float64Array(support.length);
  for (let at = 0; at < support.length; at++) weights[at] = price * (1 - dotColumn(columns, support[at] ?? 0, unit));
  const pull = unit.map((value) => value * price);
  const isLevel = (): boolean =>
    mixOf(columns, support, weights).every((value, i) => {
      const wanted = ridge * (pull[i] ?? 0);
      return Math.abs(value - wanted) <= UNEVEN * Math.abs(wanted) + ROUNDING * Math.sqrt(columns.longest);
    });
  return { weights, price, pull, isLevel };
};

export const solveOn = (shifted: ColumnsProblem, support: readonly number[]): FoundWeights | null =>
  support.length <= shifted.columns.rows || shifted.ridge <= 0 ? byColumns(shifted, support) : byRows(shifted, support);

/** The same, to all the digits that the columns hold. */
export const solveCarefully = ({ columns, ridge }: ColumnsProblem, support: readonly number[]): FoundWeights | null => {
  const weights = leastOfSumOne(columns, support, ridge);
  if (!weights) return null;
  const pull = mixOf(columns, support, weights);
  const slopes = support.map((j, at) => ridge * (weights[at] ?? 0) + dotColumn(columns, j, pull));
  const price = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
  return { weights, price, pull, isLevel: () => true };
};
