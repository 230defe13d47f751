import { ok, type Result, refuse } from "@levier/kernel";
import type { TreatedPanel } from "../panel/panel.ts";
import { twoWayRegression } from "../regression/two-way-regression.ts";
import { type Covariate, type CovariateRefusal, covariateLacking } from "../staggered/covariate.ts";
import { type Coefficient, coefficientOf } from "./coefficient.ts";

export type TwoWayOptions = {
  /** Held alike; they must change over time, and not be moved by the treatment. */
  readonly covariates?: readonly Covariate[];
  /** The cluster of each unit of the panel; each unit is its own when not said. */
  readonly clusters?: readonly string[];
  /** 0.95 when not said. */
  readonly level?: number;
};

export type TwoWayEffect = Coefficient & {
  readonly clusters: number;
  /** Clusters with a treated unit. */
  readonly treatedClusters: number;
  readonly warnings: readonly TwoWayWarning[];
};

/** The error is too small, whatever the number of units; with one, it means nothing. */
export type TwoWayWarning = { readonly code: "few-treated-clusters"; readonly clusters: number };

/** Under so many clusters treated, robust errors are known to fail (MacKinnon & Webb 2020). */
const LEAST_TREATED = 10;

/** How many clusters have a treated unit, and what is to be said of it. */
export const treatedClustersOf = ({ adoption }: TreatedPanel, clusters: readonly string[]) => {
  const count = new Set(clusters.filter((_, unit) => (adoption[unit] ?? null) !== null)).size;
  const warnings: TwoWayWarning[] = count < LEAST_TREATED ? [{ code: "few-treated-clusters", clusters: count }] : [];
  return { count, warnings };
};

/** Degrees of freedom of a robust error: the side of the fewest clusters decides, the treated where they are fewer. */
export const freedomOf = (clusters: number, treated: number): number => Math.max(1, Math.min(treated, clusters) - 1);

export type TwoWayEffectRefusal =
  | CovariateRefusal
  | { readonly code: "none-treated" }
  /** All units are treated at the same times: nothing tells the treatment from the times. */
  | { readonly code: "no-control" }
  /** Units, times and those before it tell a covariate already. */
  | { readonly code: "covariate-collinear"; readonly covariate: string }
  | { readonly code: "few-rows"; readonly rows: number; readonly columns: number }
  | { readonly code: "few-clusters"; readonly clusters: number };

/** 1 where a unit is treated, unit after unit. */
export const treatmentOf = ({ times, adoption }: TreatedPanel): Float64Array =>
  Float64Array.from(adoption.flatMap((from) => times.map((_, at) => (from !== null && at >= from ? 1 : 0))));

/**
 * Difference in differences by two-way fixed effects: the coefficient of being treated beside an effect of each unit and of each time.
 * Where treatment begins at several times and effects change, it is a mean that takes some treated units for controls: see
 * `goodmanBacon`.
 */
export const twoWayEffect = (panel: TreatedPanel, options: TwoWayOptions = {}): Result<TwoWayEffect, TwoWayEffectRefusal> => {
  const { covariates = [], clusters = panel.units, level = 0.95 } = options;
  if (panel.adoption.every((from) => from === null)) return refuse({ code: "none-treated" });
  const lacking = covariateLacking(panel, covariates);
  if (lacking) return refuse(lacking);
  const fit = twoWayRegression(panel, [treatmentOf(panel), ...covariates.map(({ values }) => values)], clusters);
  if (!fit.ok) {
    if (fit.error.code !== "collinear") return refuse(fit.error);
    const { column } = fit.error;
    return refuse(column === 0 ? { code: "no-control" } : { code: "covariate-collinear", covariate: covariates[column - 1]?.name ?? "" });
  }
  const { count, warnings } = treatedClustersOf(panel, clusters);
  const about = { level, freedom: freedomOf(fit.value.clusters, count) };
  return ok({ ...coefficientOf(fit.value, 0, about), clusters: fit.value.clusters, treatedClusters: count, warnings });
};
