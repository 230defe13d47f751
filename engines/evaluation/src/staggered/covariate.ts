import type { Panel } from "../panel/panel.ts";

/** What parallel trends are conditional on: the value of unit `u` at time `t` is `values[u * times.length + t]`, NaN where it is missing. */
export type Covariate = { readonly name: string; readonly values: Float64Array };

export type CovariateRow = { readonly unit: string; readonly time: string; readonly value: number | null };

export type CovariateRefusal = {
  readonly code: "covariate-missing";
  readonly covariate: string;
  readonly unit: string;
  readonly time: string;
};

/** A column of lines, in the order of a panel. Lines of units that the panel left out are passed over. */
export const covariateOf = (panel: Panel, name: string, rows: readonly CovariateRow[]): Covariate => {
  const unitAt = new Map(panel.units.map((unit, at) => [unit, at]));
  const timeAt = new Map(panel.times.map((time, at) => [time, at]));
  const values = new Float64Array(panel.units.length * panel.times.length).fill(Number.NaN);
  for (const { unit, time, value } of rows) {
    const [u, t] = [unitAt.get(unit), timeAt.get(time)];
    if (u !== undefined && t !== undefined && value !== null) values[u * panel.times.length + t] = value;
  }
  return { name, values };
};

/** The first value that lacks among those read, told by their places in the values; null where none does. */
export const covariateLacking = (
  { units, times }: Panel,
  covariates: readonly Covariate[],
  isRead: (place: number) => boolean = () => true,
): CovariateRefusal | null => {
  for (const { name, values } of covariates) {
    const lacking = values.findIndex((value, place) => !Number.isFinite(value) && isRead(place));
    const [unit, time] = [units[Math.floor(lacking / times.length)] ?? "", times[lacking % times.length] ?? ""];
    if (lacking >= 0) return { code: "covariate-missing", covariate: name, unit, time };
  }
  return null;
};
