import type { Panel } from "../panel/panel.ts";
import { leastSquares } from "../regression/least-squares.ts";
import { withConstant } from "../regression/regressors.ts";
import type { Covariate } from "./covariate.ts";

export type CovariateFault =
  /** The same for all, or told by those before it: nothing can be conditional on it besides. */
  | { readonly code: "covariate-collinear"; readonly covariate: string }
  /** More covariates than rows of the panel. */
  | { readonly code: "too-many-covariates"; readonly covariates: number; readonly rows: number };

/** What is wrong with covariates over the lines of a panel that have them all; null when nothing is. */
export const covariatesFault = (panel: Panel, covariates: readonly Covariate[]): CovariateFault | null => {
  if (covariates.length === 0) return null;
  const told = Array.from({ length: panel.units.length * panel.times.length }, (_, place) => place).filter((place) =>
    covariates.every(({ values }) => Number.isFinite(values[place])),
  );
  const rows = told.length;
  const fit = leastSquares(
    withConstant(
      covariates.map(({ values }) => Float64Array.from(told, (place) => values[place] ?? 0)),
      rows,
    ),
    new Float64Array(rows),
  );
  if (fit.ok) return null;
  if (fit.error.code === "few-rows") return { code: "too-many-covariates", covariates: covariates.length, rows };
  return { code: "covariate-collinear", covariate: covariates[fit.error.column - 1]?.name ?? "" };
};
