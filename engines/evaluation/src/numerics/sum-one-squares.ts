import type { Columns } from "./columns.ts";

/** Columns of `height` numbers, one after the other, and after them the right side, which is one more. */
type System = { readonly values: Float64Array; readonly height: number; readonly size: number };

/** Turns a column to the axis `at` by a reflection (Householder 1958), the columns after it and the right side with it; `end`: where its numbers end. */
const reflect = ({ values, height, size }: System, at: number, end: number): void => {
  const own = at * height;
  let square = 0;
  for (let row = at; row < end; row++) square += (values[own + row] ?? 0) ** 2;
  if (square === 0) return;
  const first = values[own + at] ?? 0;
  const alpha = first > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  values[own + at] = first - alpha;
  const half = square - first * alpha;
  for (let column = own + height; column <= size * height; column += height) {
    let product = 0;
    for (let row = at; row < end; row++) product += (values[own + row] ?? 0) * (values[column + row] ?? 0);
    const by = product / half;
    for (let row = at; row < end; row++) values[column + row] = (values[column + row] ?? 0) - by * (values[own + row] ?? 0);
  }
  values[own + at] = alpha;
};

/**
 * How each column differs from the first, which is what they are to undo; under them the ridge: a row for the first's weight, which is
 * 1 less the others', then one for each of theirs.
 */
const differences = ({ values: columns, rows }: Columns, support: readonly number[], ridge: number): System => {
  const size = support.length - 1;
  const root = Math.sqrt(ridge);
  const height = Math.max(ridge > 0 ? rows + size + 1 : rows, size);
  const values = new Float64Array((size + 1) * height);
  const from = (support[0] ?? 0) * rows;
  for (let j = 0; j < size; j++) {
    const [own, column] = [j * height, (support[j + 1] ?? 0) * rows];
    for (let row = 0; row < rows; row++) values[own + row] = (columns[column + row] ?? 0) - (columns[from + row] ?? 0);
    if (ridge > 0) [values[own + rows], values[own + rows + 1 + j]] = [-root, root];
  }
  for (let row = 0; row < rows; row++) values[size * height + row] = -(columns[from + row] ?? 0);
  if (ridge > 0) values[size * height + rows] = -root;
  return { values, height, size };
};

/** Below this share of the largest, a pivot is none: its column is a mix of the others. */
const SLIGHT = 1e-13;

/**
 * The weights of sum 1, of whatever sign, that minimise ‖Σ wⱼ·column j‖² + ridge·‖w‖² on a support; null where columns cannot tell them
 * apart. By reflections, on the columns themselves: products of columns that are alike lose half of the digits.
 */
export const leastOfSumOne = (columns: Columns, support: readonly number[], ridge: number): Float64Array | null => {
  const system = differences(columns, support, ridge);
  const { values, height, size } = system;
  // Rows of the ridge on later columns hold nothing yet.
  for (let at = 0; at < size; at++) reflect(system, at, ridge > 0 ? columns.rows + 2 + at : height);
  let most = 0;
  for (let at = 0; at < size; at++) most = Math.max(most, Math.abs(values[at * height + at] ?? 0));
  const weights = new Float64Array(size + 1);
  let sum = 0;
  for (let at = size - 1; at >= 0; at--) {
    const pivot = values[at * height + at] ?? 0;
    if (!(Math.abs(pivot) > SLIGHT * most)) return null;
    let value = values[size * height + at] ?? 0;
    for (let later = at + 1; later < size; later++) value -= (values[later * height + at] ?? 0) * (weights[later + 1] ?? 0);
    weights[at + 1] = value / pivot;
    sum += value / pivot;
  }
  weights[0] = 1 - sum;
  return weights;
};
