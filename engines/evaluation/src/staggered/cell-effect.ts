import { ok, type Result, refuse } from "@levier/kernel";
import { dot } from "../numerics/vectors.ts";
import { leastSquares } from "../regression/least-squares.ts";
import { logit } from "../regression/logit.ts";
import { fittedBy, type Regressors, rowsOf, weightedSum } from "../regression/regressors.ts";

/** `dr`: doubly robust; `ipw`: inverse probability weighting, weights scaled to 1; `or`: outcome regression. */
export type CellEstimator = "dr" | "ipw" | "or";

/** What two groups compare between two times, row after row: the treated come first. */
export type Comparison = {
  /** Outcome at the time less outcome at the base. */
  readonly change: Float64Array;
  readonly treated: number;
  /** Covariates at the base, after a constant. */
  readonly regressors: Regressors;
};

/** The effect, and what each row puts into its error. */
export type ComparedEffect = { readonly estimate: number; readonly influence: Float64Array };

/** Why two groups are not compared. */
export type ComparisonRefusal = "few-controls" | "collinear" | "no-overlap";

/**
 * How errors are reckoned. `small-sample`: each group's by its units less what was estimated on them, so that the square is right on
 * average however few they are; a lone treated unit is taken to be as noisy as the controls. `authors`: by its units, to reproduce what
 * is published.
 */
export type ErrorKind = "small-sample" | "authors";

/** What a row's influence is multiplied by. */
const scaleOf = (units: number, estimated: number, errors: ErrorKind): number => {
  if (errors === "authors") return 1;
  return units > estimated ? Math.sqrt(units / (units - estimated)) : Number.NaN;
};

/** A chance of being treated from which no control is like the treated. */
const NO_OVERLAP = 0.999;

/** What the regression of the controls' change foretells, and how each row moves what is foretold of a sum of regressors. */
type Foretold = { readonly change: Float64Array; readonly moves: (sum: Float64Array) => Float64Array };

const foretell = ({ change, treated, regressors }: Comparison): Result<Foretold, ComparisonRefusal> => {
  const { rows, columns } = regressors;
  const controls = Array.from({ length: rows - treated }, (_, at) => treated + at);
  const own = rowsOf(regressors, controls);
  const fit = leastSquares(own, change.subarray(treated));
  if (!fit.ok) return refuse(fit.error.code === "few-rows" ? "few-controls" : "collinear");
  const { coefficients, residuals, bread } = fit.value;
  const moves = (sum: Float64Array): Float64Array => {
    const along = Float64Array.from({ length: columns }, (_, j) => dot(bread.subarray(j * columns, (j + 1) * columns), sum));
    const moved = new Float64Array(rows);
    moved.set(
      fittedBy(own, along).map((value, at) => value * (residuals[at] ?? 0)),
      treated,
    );
    return moved;
  };
  return ok({ change: fittedBy(regressors, coefficients), moves });
};

/** The odds of each control, and how each row moves what they weigh. */
type Odds = { readonly weights: Float64Array; readonly moves: (sum: Float64Array) => Float64Array };

const oddsOf = ({ treated, regressors }: Comparison): Result<Odds, ComparisonRefusal> => {
  const isTreated = Float64Array.from({ length: regressors.rows }, (_, row) => (row < treated ? 1 : 0));
  const fit = logit(regressors, isTreated);
  if (!fit.ok) return refuse(fit.error.code === "collinear" ? "collinear" : "no-overlap");
  const { chances, solve } = fit.value;
  if (chances.some((chance) => chance >= NO_OVERLAP)) return refuse("no-overlap");
  const weights = chances.map((chance, row) => (row < treated ? 0 : chance / (1 - chance)));
  const moves = (sum: Float64Array): Float64Array => {
    const along = Float64Array.from(sum);
    solve(along);
    return fittedBy(regressors, along).map((value, row) => value * ((isTreated[row] ?? 0) - (chances[row] ?? 0)));
  };
  return ok({ weights, moves });
};

const NONE: Foretold & Odds = { change: new Float64Array(0), weights: new Float64Array(0), moves: () => new Float64Array(0) };

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What all three are without a covariate. */
const differenceOfMeans = ({ change, treated }: Comparison, errors: ErrorKind): ComparedEffect => {
  const [own, compared] = [change.subarray(0, treated), change.subarray(treated)];
  const [ofTreated, ofControls] = [meanOf(own), meanOf(compared)];
  const [scale, ofControl] = [scaleOf(treated, 1, errors), scaleOf(compared.length, 1, errors)];
  const influence = change.map((value, row) =>
    row < treated ? (scale * (value - ofTreated)) / treated : (-ofControl * (value - ofControls)) / compared.length,
  );
  if (treated === 1 && errors === "small-sample") {
    const squares = compared.reduce((sum, value) => sum + (value - ofControls) ** 2, 0);
    influence[0] = Math.sqrt(squares / Math.max(0, compared.length - 1));
  }
  return { estimate: ofTreated - ofControls, influence };
};

/**
 * The effect on the treated of a comparison, with what each row puts into its error (Sant'Anna & Zhao 2020): the treated's mean of
 * what is left of the change once that of like controls is foretold, less the controls' mean of the same, weighed by their odds.
 * Outcome regression has no second term, inverse probability weighting foretells nothing.
 */
export const cellEffect = (
  comparison: Comparison,
  estimator: CellEstimator,
  errors: ErrorKind,
): Result<ComparedEffect, ComparisonRefusal> => {
  const { change, treated, regressors } = comparison;
  const { rows, columns } = regressors;
  if (rows === treated) return refuse("few-controls");
  if (columns === 1) return ok(differenceOfMeans(comparison, errors));
  const regression = estimator === "ipw" ? ok(NONE) : foretell(comparison);
  if (!regression.ok) return regression;
  const propensity = estimator === "or" ? ok(NONE) : oddsOf(comparison);
  if (!propensity.ok) return propensity;
  const { value: foretold } = regression;
  const { value: odds } = propensity;
  const left = change.map((value, row) => value - (foretold.change[row] ?? 0));
  const share = Float64Array.from({ length: rows }, (_, row) => (row < treated ? 1 / treated : 0));
  const weighed = odds.weights.reduce((sum, weight) => sum + weight, 0);
  const weights = odds.weights.map((weight) => weight / weighed);
  const [ofTreated, ofControls] = [dot(share, left), dot(weights, left)];
  const off = left.map((value) => value - ofControls);
  const foretoldMove = foretold.moves(
    weightedSum(
      regressors,
      share.map((one, row) => one - (weights[row] ?? 0)),
    ),
  );
  const weighedMove = odds.moves(
    weightedSum(
      regressors,
      weights.map((weight, row) => weight * (off[row] ?? 0)),
    ),
  );
  const isLone = treated === 1 && errors === "small-sample";
  const lone = Math.sqrt(off.subarray(treated).reduce((sum, value) => sum + value * value, 0) / Math.max(0, rows - treated - columns));
  const [scale, ofControl] = [scaleOf(treated, 1, errors), scaleOf(rows - treated, columns, errors)];
  const influence = Float64Array.from({ length: rows }, (_, row) => {
    if (isLone && row === 0) return lone;
    const own = (share[row] ?? 0) * ((left[row] ?? 0) - ofTreated) - (weights[row] ?? 0) * (off[row] ?? 0);
    return (row < treated ? scale : ofControl) * (own - (foretoldMove[row] ?? 0) - (weighedMove[row] ?? 0));
  });
  return ok({ estimate: ofTreated - ofControls, influence });
};
