/** A matrix of regressors, row after row: the value of column `j` in row `i` is `values[i * columns + j]`. */
export type Regressors = { readonly rows: number; readonly columns: number; readonly values: Float64Array };

/** Columns side by side, as they are. All of one length, `rows`. */
export const sideBySide = (columns: readonly ArrayLike<number>[], rows: number): Regressors => {
  const values = new Float64Array(rows * columns.length);
  columns.forEach((column, j) => {
    for (let i = 0; i < rows; i++) values[i * columns.length + j] = column[i] ?? 0;
  });
  return { rows, columns: columns.length, values };
};

/** Around its mean and by its spread; all 0 where it is constant but for rounding. */
const standardised = (column: ArrayLike<number>, rows: number): Float64Array => {
  const centred = new Float64Array(rows);
  let mean = 0;
  let size = 0;
  for (let i = 0; i < rows; i++) {
    mean += (column[i] ?? 0) / rows;
    size = Math.max(size, Math.abs(column[i] ?? 0));
  }
  let square = 0;
  for (let i = 0; i < rows; i++) {
    const value = (column[i] ?? 0) - mean;
    centred[i] = value;
    square += (value * value) / rows;
  }
  const spread = Math.sqrt(square);
  return spread <= 1e-12 * size ? centred.fill(0) : centred.map((value) => value / spread);
};

/**
 * A constant, then each column standardised: what is fitted is the same as with the columns as they are, and numbers of any unit
 * do not drown one another. The constant is column 0, `columns[j]` is column j + 1.
 */
export const withConstant = (columns: readonly ArrayLike<number>[], rows: number): Regressors =>
  sideBySide([new Float64Array(rows).fill(1), ...columns.map((column) => standardised(column, rows))], rows);

/** The rows asked for, in the order given. */
export const rowsOf = ({ columns, values }: Regressors, rows: readonly number[]): Regressors => {
  const kept = new Float64Array(rows.length * columns);
  rows.forEach((row, at) => {
    kept.set(values.subarray(row * columns, (row + 1) * columns), at * columns);
  });
  return { rows: rows.length, columns, values: kept };
};

/** What coefficients make of each row. */
export const fittedBy = ({ rows, columns, values }: Regressors, coefficients: ArrayLike<number>): Float64Array => {
  const fitted = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += (values[i * columns + j] ?? 0) * (coefficients[j] ?? 0);
    fitted[i] = sum;
  }
  return fitted;
};

/** Sum of the rows, each times its weight. */
export const weightedSum = ({ rows, columns, values }: Regressors, weights: ArrayLike<number>): Float64Array => {
  const sum = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    for (let j = 0; j < columns; j++) sum[j] = (sum[j] ?? 0) + weight * (values[i * columns + j] ?? 0);
  }
  return sum;
};
