import { ok, type Result, refuse } from "@levier/kernel";
import type { Panel } from "../panel/panel.ts";
import { type LeastSquaresRefusal, leastSquares } from "./least-squares.ts";
import { sideBySide } from "./regressors.ts";
import { within } from "./within.ts";

export type TwoWayRegression = {
  /** One for each column given. */
  readonly coefficients: Float64Array;
  /** Of the coefficients, row after row, robust to what units of a cluster share and to what lasts in a unit (CR1). */
  readonly covariance: Float64Array;
  readonly clusters: number;
};

export type TwoWayRefusal = LeastSquaresRefusal | { readonly code: "few-clusters"; readonly clusters: number };

/** The place of the cluster of each unit, and how many there are; each unit is its own when none are given. */
const clusterPlaces = ({ units }: Panel, clusters: readonly string[] = units): { places: number[]; count: number } => {
  const seen = new Map<string, number>();
  const places = clusters.map((cluster) => {
    const place = seen.get(cluster) ?? seen.size;
    seen.set(cluster, place);
    return place;
  });
  return { places, count: seen.size };
};

/** bread · (sum over clusters of the score times itself) · bread, for scores cluster after cluster. */
const sandwich = (bread: Float64Array, scores: Float64Array, size: number): Float64Array => {
  const moved = new Float64Array(scores.length);
  for (let start = 0; start < scores.length; start += size) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (bread[j * size + k] ?? 0) * (scores[start + k] ?? 0);
      moved[start + j] = sum;
    }
  }
  const covariance = new Float64Array(size * size);
  for (let start = 0; start < moved.length; start += size) {
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++)
        covariance[j * size + k] = (covariance[j * size + k] ?? 0) + (moved[start + j] ?? 0) * (moved[start + k] ?? 0);
    }
  }
  return covariance;
};

/**
 * Least squares of the outcome on columns (unit after unit, as the outcome), with an effect for each unit and each time: both sides are
 * taken within, then QR. Covariance by cluster (Liang & Zeger 1986) times C/(C−1)·(N−1)/(N−K), K the columns and the times: effects of
 * units are within their cluster and are not counted. Refused when columns are not told apart, or under two clusters.
 */
export const twoWayRegression = (
  panel: Panel,
  columns: readonly ArrayLike<number>[],
  clusters?: readonly string[],
): Result<TwoWayRegression, TwoWayRefusal> => {
  const { places, count } = clusterPlaces(panel, clusters);
  if (count < 2) return refuse({ code: "few-clusters", clusters: count });
  const rows = panel.outcome.length;
  const width = panel.times.length;
  const size = columns.length;
  const regressors = sideBySide(
    columns.map((column) => within(panel, column)),
    rows,
  );
  // Rounding leaves crumbs of a column that units and times tell: they are not a column.
  const told = columns.findIndex((column, j) => {
    let [own, left] = [0, 0];
    for (let row = 0; row < rows; row++) {
      own = Math.max(own, Math.abs(column[row] ?? 0));
      left = Math.max(left, Math.abs(regressors.values[row * size + j] ?? 0));
    }
    return left <= 1e-10 * own;
  });
  if (told >= 0) return refuse({ code: "collinear", column: told });
  if (rows <= size + width) return refuse({ code: "few-rows", rows, columns: size + width });
  const fit = leastSquares(regressors, within(panel, panel.outcome));
  if (!fit.ok) return fit;
  const { coefficients, residuals, bread } = fit.value;
  const scores = new Float64Array(count * size);
  for (let row = 0; row < rows; row++) {
    const start = (places[Math.floor(row / width)] ?? 0) * size;
    for (let j = 0; j < size; j++) {
      scores[start + j] = (scores[start + j] ?? 0) + (residuals[row] ?? 0) * (regressors.values[row * size + j] ?? 0);
    }
  }
  const factor = ((count / (count - 1)) * (rows - 1)) / (rows - size - width);
  const covariance = sandwich(bread, scores, size).map((value) => value * factor);
  return ok({ coefficients, covariance, clusters: count });
};
