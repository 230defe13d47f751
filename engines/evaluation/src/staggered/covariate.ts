import { ok, type Result, refuse } from "@levier/kernel";
import type { Panel } from "../panel/panel.ts";

/** What parallel trends are conditional on: the value of unit `u` at time `t` is `values[u * times.length + t]`, a finite number. */
export type Covariate = { readonly name: string; readonly values: Float64Array };

export type CovariateRow = { readonly unit: string; readonly time: string; readonly value: number | null };

export type CovariateRefusal = {
  readonly code: "covariate-missing";
  readonly covariate: string;
  readonly unit: string;
  readonly time: string;
};

/** A column of lines, in the order of a panel. Lines of units that the panel left out are passed over; one that lacks is refused. */
export const covariateOf = (panel: Panel, name: string, rows: readonly CovariateRow[]): Result<Covariate, CovariateRefusal> => {
  const unitAt = new Map(panel.units.map((unit, at) => [unit, at]));
  const timeAt = new Map(panel.times.map((time, at) => [time, at]));
  const values = new Float64Array(panel.units.length * panel.times.length).fill(Number.NaN);
  for (const { unit, time, value } of rows) {
    const [u, t] = [unitAt.get(unit), timeAt.get(time)];
    if (u !== undefined && t !== undefined && value !== null) values[u * panel.times.length + t] = value;
  }
  const lacking = values.findIndex((value) => !Number.isFinite(value));
  if (lacking < 0) return ok({ name, values });
  const unit = panel.units[Math.floor(lacking / panel.times.length)] ?? "";
  return refuse({ code: "covariate-missing", covariate: name, unit, time: panel.times[lacking % panel.times.length] ?? "" });
};
