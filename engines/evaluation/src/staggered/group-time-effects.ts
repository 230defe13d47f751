import { ok, type Result, refuse } from "@levier/kernel";
import type { TreatedPanel } from "../panel/panel.ts";
import { withConstant } from "../regression/regressors.ts";
import { type ComparisonRefusal, cellEffect, type ErrorKind } from "./cell-effect.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { type ControlCohort, withControls } from "./control-cohort.ts";
import { type Covariate, type CovariateRefusal, covariateLacking } from "./covariate.ts";
import { type CovariateFault, covariatesFault } from "./covariates-fault.ts";
import type { Influenced } from "./influenced.ts";
import type { StaggeredOptions } from "./staggered-options.ts";
import { type Cohort, cohortsOf } from "./timing.ts";

/** The mean effect on a cohort at a time: ATT(g, t). Before its treatment it should be 0, if trends were parallel. */
export type GroupTimeEffect = Influenced & {
  readonly cohort: Cohort;
  /** The time, as the panel names it, and its place. */
  readonly time: string;
  readonly at: number;
  readonly isAfter: boolean;
  /** Whether it is 0 because it is the time that the others are compared with. */
  readonly isBase: boolean;
};

/** A cohort at a time of which no effect is told, and why. */
export type MissingCell = { readonly cohort: string; readonly time: string; readonly reason: ComparisonRefusal };

export type StaggeredWarning =
  /** Treated from the first time on, or foreseen from there: nothing was seen before, they are left out. */
  | { readonly code: "no-time-before"; readonly cohort: string; readonly units: number }
  /** So few units that their error means little. */
  | { readonly code: "small-cohort"; readonly cohort: string; readonly units: number }
  | { readonly code: "few-never-treated"; readonly units: number }
  | ControlCohort;

export type GroupTimeEffects = {
  /** The panel that was used. */
  readonly panel: TreatedPanel;
  readonly cohorts: readonly Cohort[];
  readonly errors: ErrorKind;
  /** By cohort, then by time. */
  readonly effects: readonly GroupTimeEffect[];
  readonly missing: readonly MissingCell[];
  readonly warnings: readonly StaggeredWarning[];
};

export type StaggeredRefusal =
  | { readonly code: "none-treated" }
  /** No unit to compare with: none is never treated, nor is any treated later. */
  | { readonly code: "no-control" }
  /** No cohort was seen before its treatment. */
  | { readonly code: "no-cohort-seen-before"; readonly cohort: string }
  /** Below 0. */
  | { readonly code: "anticipation"; readonly value: number }
  /** No cell could be told; the reason of the first. */
  | { readonly code: "nothing-told"; readonly reason: ComparisonRefusal }
  /** At a time that effects read it. */
  | CovariateRefusal
  | CovariateFault;

/** Units that a group should have beyond its covariates for its error to mean something: the authors' own bound. */
const LEAST_UNITS = 5;

/** Covariates are read at the first of the two times that a cell compares, for the units on its two sides. */
const lackingIn = (panel: TreatedPanel, cells: readonly Cell[], covariates: readonly Covariate[]): CovariateRefusal | null => {
  if (covariates.every(({ values }) => values.every(Number.isFinite))) return null;
  const read = new Set(
    cells
      .filter(({ at, base }) => at !== base)
      .flatMap(({ cohort, at, base, controls }) =>
        [...cohort.units, ...controls].map((unit) => unit * panel.times.length + Math.min(at, base)),
      ),
  );
  return covariateLacking(panel, covariates, (place) => read.has(place));
};

const comparisonOf = (panel: TreatedPanel, { cohort, at, base, controls }: Cell, options: StaggeredOptions) => {
  const width = panel.times.length;
  const rows = cohort.units.concat(controls);
  const change = new Float64Array(rows.length);
  rows.forEach((unit, row) => {
    change[row] = (panel.outcome[unit * width + at] ?? 0) - (panel.outcome[unit * width + base] ?? 0);
  });
  const since = Math.min(at, base);
  const columns = (options.covariates ?? []).map(({ values }) => Float64Array.from(rows, (unit) => values[unit * width + since] ?? 0));
  return { rows, comparison: { change, treated: cohort.units.length, regressors: withConstant(columns, rows.length) } };
};

/** The change of its cohort, less that of those it is compared with, each as one of them. */
const meansOf = ({ times, adoption }: TreatedPanel, { cohort, controls }: Cell): Float64Array => {
  const means = new Float64Array(times.length + 1);
  means[cohort.at] = 1;
  for (const unit of controls) {
    const at = adoption[unit] ?? times.length;
    means[at] = (means[at] ?? 0) - 1 / controls.length;
  }
  return means;
};

const effectOf = (panel: TreatedPanel, cell: Cell, options: StaggeredOptions): Result<Influenced, ComparisonRefusal> => {
  const influence = new Float64Array(panel.units.length);
  const means = meansOf(panel, cell);
  if (cell.at === cell.base) return ok({ estimate: 0, influence, means });
  const { rows, comparison } = comparisonOf(panel, cell, options);
  const found = cellEffect(comparison, options.estimator ?? "dr", options.errors ?? "small-sample");
  if (!found.ok) return found;
  rows.forEach((unit, row) => {
    influence[unit] = found.value.influence[row] ?? 0;
  });
  return ok({ estimate: found.value.estimate, influence, means });
};

const smallness = (panel: TreatedPanel, cohorts: readonly Cohort[], { control, covariates = [] }: StaggeredOptions): StaggeredWarning[] => {
  const least = covariates.length + LEAST_UNITS;
  const never = panel.adoption.filter((at) => at === null).length;
  const few: StaggeredWarning[] = never < least && control !== "not-yet" ? [{ code: "few-never-treated", units: never }] : [];
  const small = cohorts.filter(({ units }) => units.length < least);
  return [...small.map(({ time, units }): StaggeredWarning => ({ code: "small-cohort", cohort: time, units: units.length })), ...few];
};

/**
 * The effects of a treatment that units take up at different times, by cohort and time (Callaway & Sant'Anna 2021), each with what
 * every unit puts into its error. Cells that cannot be told stand apart with their reason. Covariates are read at the first of the
 * two times compared.
 */
export const groupTimeEffects = (given: TreatedPanel, options: StaggeredOptions = {}): Result<GroupTimeEffects, StaggeredRefusal> => {
  const { anticipation = 0, covariates = [] } = options;
  if (!(anticipation >= 0)) return refuse({ code: "anticipation", value: anticipation });
  if (given.adoption.every((at) => at === null)) return refuse({ code: "none-treated" });
  const controlled = withControls(given, options);
  if (!controlled) return refuse({ code: "no-control" });
  const { panel, last } = controlled;
  const all = cohortsOf(panel);
  if (all.length === 0) return refuse({ code: "no-control" });
  const cells = all.map((cohort) => cellsOf(panel, cohort, options));
  const cohorts = all.filter((_, at) => cells[at]?.some(({ isAfter }) => isAfter));
  const fault = lackingIn(panel, cells.flat(), controlled.options.covariates ?? []) ?? covariatesFault(given, covariates);
  if (fault) return refuse(fault);
  const unseen = all.filter((cohort) => !cohorts.includes(cohort));
  if (cohorts.length === 0) return refuse({ code: "no-cohort-seen-before", cohort: all[0]?.time ?? "" });
  const effects: GroupTimeEffect[] = [];
  const missing: MissingCell[] = [];
  for (const cell of cells.flat()) {
    const { cohort, at, isAfter, base } = cell;
    const time = panel.times[at] ?? "";
    const found = effectOf(panel, cell, controlled.options);
    if (found.ok) effects.push({ ...found.value, cohort, time, at, isAfter, isBase: at === base });
    else missing.push({ cohort: cohort.time, time, reason: found.error });
  }
  const [first] = missing;
  if (first && effects.every(({ isBase }) => isBase)) return refuse({ code: "nothing-told", reason: first.reason });
  const lost = unseen.map(({ time, units }): StaggeredWarning => ({ code: "no-time-before", cohort: time, units: units.length }));
  const warnings = [...lost, ...last, ...smallness(panel, cohorts, options)];
  return ok({ panel, cohorts, errors: options.errors ?? "small-sample", effects, missing, warnings });
};
