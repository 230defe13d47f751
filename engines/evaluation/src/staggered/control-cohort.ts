import type { TreatedPanel } from "../panel/panel.ts";
import { whenOf } from "../panel/times.ts";
import type { StaggeredOptions } from "./staggered-options.ts";
import { cohortsOf } from "./timing.ts";

/** All units are treated in the end: the last cohort is what the others are compared with, and times from its treatment on are left out. */
export type ControlCohort = { readonly code: "last-cohort-compared-with"; readonly cohort: string; readonly units: number };

type Controlled = { readonly panel: TreatedPanel; readonly options: StaggeredOptions; readonly last: readonly ControlCohort[] };

const firstTimes = (values: Float64Array, width: number, kept: number): Float64Array => values.filter((_, place) => place % width < kept);

/**
 * A panel where something is left to compare with, all the way: as it is when some units are never treated; cut before its last cohort
 * when all are in the end, where those not treated yet may be compared with; null when nothing is.
 */
export const withControls = (panel: TreatedPanel, options: StaggeredOptions): Controlled | null => {
  if (panel.adoption.some((at) => at === null)) return { panel, options, last: [] };
  const cohorts = cohortsOf(panel);
  const last = cohorts.at(-1);
  if (options.control !== "not-yet" || cohorts.length < 2 || !last) return null;
  const width = panel.times.length;
  // Those who foresee their treatment are no comparison: their last times go as well.
  const ends = whenOf(panel.times).findIndex((when) => when + (options.anticipation ?? 0) >= last.when);
  const cut = {
    units: panel.units,
    times: panel.times.slice(0, ends),
    outcome: firstTimes(panel.outcome, width, ends),
    adoption: panel.adoption.map((at) => (at === null || at >= ends ? null : at)),
  };
  const covariates = (options.covariates ?? []).map(({ name, values }) => ({ name, values: firstTimes(values, width, ends) }));
  const told: ControlCohort = { code: "last-cohort-compared-with", cohort: last.time, units: last.units.length };
  return { panel: cut, options: { ...options, covariates }, last: [told] };
};
