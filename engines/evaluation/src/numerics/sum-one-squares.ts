import { dot } from "./vectors.ts";

/** Turns a column to the axis `at` by a reflection (Householder 1958), the columns after it and the right side with it. */
const reflect = (columns: readonly Float64Array[], right: Float64Array, at: number): void => {
  const own = (columns[at] ?? right).subarray(at);
  const norm = Math.sqrt(dot(own, own));
  if (norm === 0) return;
  const alpha = (own[0] ?? 0) > 0 ? -norm : norm;
  const axis = Float64Array.from(own);
  axis[0] = (axis[0] ?? 0) - alpha;
  const scale = 2 / dot(axis, axis);
  for (const column of [...columns.slice(at), right]) {
    const part = column.subarray(at);
    const by = scale * dot(axis, part);
    for (let row = 0; row < part.length; row++) part[row] = (part[row] ?? 0) - by * (axis[row] ?? 0);
  }
};

/** Below this share of the largest, a pivot is none: its column is a mix of the others. */
const SLIGHT = 1e-13;

/**
 * The weights of sum 1, of whatever sign, that minimise ‖Σ wⱼ·columns[j]‖² + ridge·‖w‖²; null where columns cannot tell them apart. By
 * reflections, on the columns themselves: products of columns that are alike lose half of the digits.
 */
export const leastOfSumOne = (columns: readonly Float64Array[], ridge: number): Float64Array | null => {
  const [first, ...others] = columns;
  if (!first) return null;
  const rows = first.length;
  const size = others.length;
  const root = Math.sqrt(ridge);
  const height = Math.max(ridge > 0 ? rows + size + 1 : rows, size);
  // w₀ = 1 − Σ others: the first column is what the differences to it are to undo.
  const right = new Float64Array(height);
  first.forEach((value, row) => {
    right[row] = -value;
  });
  if (ridge > 0) right[rows] = -root;
  const differences = others.map((column, j) => {
    const difference = new Float64Array(height);
    column.forEach((value, row) => {
      difference[row] = value - (first[row] ?? 0);
    });
    if (ridge > 0) [difference[rows], difference[rows + 1 + j]] = [-root, root];
    return difference;
  });
  for (let at = 0; at < size; at++) reflect(differences, right, at);
  const most = differences.reduce((one, column, at) => Math.max(one, Math.abs(column[at] ?? 0)), 0);
  const weights = new Float64Array(size + 1);
  let sum = 0;
  for (let at = size - 1; at >= 0; at--) {
    const pivot = differences[at]?.[at] ?? 0;
    if (!(Math.abs(pivot) > SLIGHT * most)) return null;
    let value = right[at] ?? 0;
    for (let later = at + 1; later < size; later++) value -= (differences[later]?.[at] ?? 0) * (weights[later + 1] ?? 0);
    weights[at + 1] = value / pivot;
    sum += value / pivot;
  }
  weights[0] = 1 - sum;
  return weights;
};
