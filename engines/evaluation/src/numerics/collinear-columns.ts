import { add, dot } from "./vectors.ts";

/** Share of its square left of a column once the others are taken out, under which they tell it all. */
const LEAST_LEFT = 1e-12;

/**
 * Columns that those before them tell, up to a constant: their places, in order. Rows of one length; each column around its mean, less
 * what the columns before it tell, is next to nothing. A column that is one for all is told too.
 */
export const collinearColumns = (rows: readonly Float64Array[]): readonly number[] => {
  const size = rows[0]?.length ?? 0;
  const basis: Float64Array[] = [];
  return Array.from({ length: size }, (_, at) => at).filter((at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const column = Float64Array.from(rows, (row) => (row[at] ?? 0) - mean);
    const square = dot(column, column);
    // Twice: what rounding leaves the first time is taken out the second.
    for (const one of [...basis, ...basis]) add(column, one, -dot(column, one));
    const left = dot(column, column);
    if (left <= LEAST_LEFT * square) return true;
    const length = Math.sqrt(left);
    basis.push(column.map((value) => value / length));
    return false;
  });
};
