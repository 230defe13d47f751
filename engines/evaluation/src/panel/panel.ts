import { add } from "../numerics/vectors.ts";

/** Outcomes of units over times, complete: the one of unit `u` at time `t` is `outcome[u * times.length + t]`, a finite number. */
export type Panel = {
  readonly units: readonly string[];
  /** In order. */
  readonly times: readonly string[];
  readonly outcome: Float64Array;
};

/** A panel with the place, among its times, of the first that each unit is treated in; null for those that never are. */
export type TreatedPanel = Panel & { readonly adoption: readonly (number | null)[] };

/**
 * A panel where all that is treated is from one time on: what synthetic controls ask for. `from`: the place of the first treated time,
 * at least 1; `controls` and `treated`: places of units, both at least one.
 */
export type Block = {
  readonly panel: Panel;
  readonly controls: readonly number[];
  readonly treated: readonly number[];
  readonly from: number;
};

/** The outcomes of a unit, in the order of times: a view, not a copy. */
export const courseOf = ({ times, outcome }: Panel, unit: number): Float64Array =>
  outcome.subarray(unit * times.length, (unit + 1) * times.length);

/** The mean course of these units. */
export const meanCourse = (panel: Panel, units: readonly number[]): Float64Array => {
  const mean = new Float64Array(panel.times.length);
  for (const unit of units) add(mean, courseOf(panel, unit), 1 / units.length);
  return mean;
};
