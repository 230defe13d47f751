import { ok, type Result, refuse } from "@levier/kernel";
import { Matrix, QrDecomposition } from "ml-matrix";
import { fittedBy, type Regressors } from "./regressors.ts";

export type LeastSquares = {
  /** One for each column. */
  readonly coefficients: Float64Array;
  /** What is left of each row. */
  readonly residuals: Float64Array;
  /** The inverse of X′X, row after row: columns × columns. */
  readonly bread: Float64Array;
};

export type LeastSquaresRefusal =
  /** Fewer rows than columns. */
  | { readonly code: "few-rows"; readonly rows: number; readonly columns: number }
  /** A column that those before it tell already. */
  | { readonly code: "collinear"; readonly column: number };

/** Share of its own length that a column must keep beside those before it. */
const TOLD_ALREADY = 1e-9;

/** The inverse of an upper triangle R of `size`, then R⁻¹·R⁻¹′, row after row. */
const breadOf = (upper: Matrix, size: number): Float64Array => {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    for (let row = column; row >= 0; row--) {
      let sum = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k++) sum -= upper.get(row, k) * (inverse[k * size + column] ?? 0);
      inverse[row * size + column] = sum / upper.get(row, row);
    }
  }
  const bread = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      let sum = 0;
      for (let k = Math.max(row, column); k < size; k++) sum += (inverse[row * size + k] ?? 0) * (inverse[column * size + k] ?? 0);
      bread[row * size + column] = sum;
    }
  }
  return bread;
};

/** Ordinary least squares of `outcome` (one number a row) on regressors, by QR. Refused when the coefficients are not told apart. */
export const leastSquares = (regressors: Regressors, outcome: Float64Array): Result<LeastSquares, LeastSquaresRefusal> => {
  const { rows, columns, values } = regressors;
  if (rows < columns) return refuse({ code: "few-rows", rows, columns });
  const matrix = Matrix.from1DArray(rows, columns, values);
  const decomposed = new QrDecomposition(matrix);
  const upper = decomposed.upperTriangularMatrix;
  for (let column = 0; column < columns; column++) {
    let square = 0;
    for (let row = 0; row <= column; row++) square += upper.get(row, column) ** 2;
    if (!(Math.abs(upper.get(column, column)) > TOLD_ALREADY * Math.sqrt(square))) return refuse({ code: "collinear", column });
  }
  const coefficients = Float64Array.from(decomposed.solve(Matrix.columnVector(outcome)).to1DArray());
  const fitted = fittedBy(regressors, coefficients);
  const residuals = outcome.map((value, row) => value - (fitted[row] ?? 0));
  return ok({ coefficients, residuals, bread: breadOf(upper, columns) });
};
