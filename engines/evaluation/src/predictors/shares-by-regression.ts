import { factor, solveFactored } from "../numerics/cholesky.ts";
import { add } from "../numerics/vectors.ts";
import type { PredictorProblem } from "./predictor-problem.ts";
import { scaled } from "./scaled.ts";

/** Rows of the donors and of the treated, which stands at the origin, around their means. */
const around = (rows: readonly Float64Array[]): readonly Float64Array[] => {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) add(mean, row, 1 / (rows.length + 1));
  return [...rows, new Float64Array(mean.length)].map((row) => row.map((value, at) => value - (mean[at] ?? 0)));
};

/** Added to each square, as a share of it: shares out between collinear predictors what they tell together. */
const RIDGE = 1e-9;

const squares = (rows: readonly Float64Array[], size: number): Float64Array => {
  const gram = new Float64Array(size * size);
  for (const row of rows) for (let i = 0; i < size; i++) add(gram.subarray(i * size, (i + 1) * size), row, row[i] ?? 0);
  for (let i = 0; i < size; i++) gram[i * size + i] = (gram[i * size + i] ?? 0) * (1 + RIDGE);
  return gram;
};

/**
 * How much each predictor tells of the outcomes, by least squares of each time's on all of them over the units: the sum of its squared
 * coefficients, which the authors' own program starts from; sum 1. Null where they tell nothing.
 */
export const sharesByRegression = ({ points, outcomes }: PredictorProblem): Float64Array | null => {
  const size = points[0]?.length ?? 0;
  const [x, z] = [around(points), around(outcomes)];
  const gram = squares(x, size);
  if (!factor(gram, size)) return null;
  const shares = new Float64Array(size);
  for (let time = 0; time < (outcomes[0]?.length ?? 0); time++) {
    const slopes = new Float64Array(size);
    x.forEach((row, unit) => {
      add(slopes, row, z[unit]?.[time] ?? 0);
    });
    solveFactored(gram, size, slopes);
    slopes.forEach((slope, m) => {
      shares[m] = (shares[m] ?? 0) + slope ** 2;
    });
  }
  return shares.some((share) => share > 0) ? scaled(shares) : null;
};
