import { ok, type Result, refuse } from "@levier/kernel";
import { collinearColumns } from "../numerics/collinear-columns.ts";
import { add } from "../numerics/vectors.ts";
import { type Block, courseOf, meanCourse } from "../panel/panel.ts";
import { inTimeOrder } from "../panel/times.ts";
import type { PredictorPlan } from "./predictor-plan.ts";
import type { Predictors } from "./prepare-predictors.ts";
import { scaled } from "./scaled.ts";

export type PredictorRefusal =
  | { readonly code: "no-predictor-value"; readonly unit: string; readonly predictor: string }
  | { readonly code: "no-donor" }
  | { readonly code: "no-predictor-varies" }
  | { readonly code: "no-time-to-fit"; readonly from: string; readonly to: string }
  | { readonly code: "fit-after-treatment"; readonly time: string };

export type PredictorWarning =
  /** A control without a value of a predictor bears no weight. */
  | { readonly code: "donor-without-predictor"; readonly unit: string; readonly predictor: string }
  /** The same for all controls: weights cannot move it, and it is left out. */
  | { readonly code: "constant-predictor"; readonly predictor: string }
  /** Told by the predictors before it: how much each counts cannot be told apart. */
  | { readonly code: "collinear-predictor"; readonly predictor: string }
  /** It looks at times under treatment, which the treatment may have moved. */
  | { readonly code: "predictor-after-treatment"; readonly predictor: string; readonly time: string };

/** What is weighed: predictors that vary, each over its standard deviation, and outcomes to follow, both less the treated's. */
export type PredictorProblem = {
  /** Places, in the block's controls, of those weighed; in the predictors' names, of those that count. */
  readonly donors: readonly number[];
  readonly kept: readonly number[];
  readonly points: readonly Float64Array[];
  readonly outcomes: readonly Float64Array[];
  /** Of those kept, sum 1; null where it is to be found. */
  readonly importance: Float64Array | null;
  readonly warnings: readonly PredictorWarning[];
};

type FitTimes = { readonly first: number; readonly after: number };

const fitTimes = ({ panel, from }: Block, fit: PredictorPlan["fit"]): Result<FitTimes, PredictorRefusal> => {
  if (!fit) return ok({ first: 0, after: from });
  const places = panel.times.flatMap((time, at) => (inTimeOrder(fit.from, time) <= 0 && inTimeOrder(time, fit.to) <= 0 ? [at] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return refuse({ code: "no-time-to-fit", ...fit });
  return last >= from ? refuse({ code: "fit-after-treatment", time: panel.times[last] ?? "" }) : ok({ first, after: last + 1 });
};

const meanRow = (rows: readonly Float64Array[]): Float64Array => {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) add(mean, row, 1 / rows.length);
  return mean;
};

/** Standard deviation of each predictor, divisor n − 1. */
const deviations = (rows: readonly Float64Array[]): Float64Array => {
  const mean = meanRow(rows);
  return mean.map((middle, m) => Math.sqrt(rows.reduce((sum, row) => sum + ((row[m] ?? 0) - middle) ** 2, 0) / (rows.length - 1)));
};

const isConstant = (rows: readonly Float64Array[], m: number): boolean => {
  const values = rows.map((row) => row[m] ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most - least <= 1e-12 * Math.max(Math.abs(least), Math.abs(most));
};

/** The problem that predictors make of a block; several treated count by their mean. */
export const predictorProblem = (
  block: Block,
  { names, until, values, importance }: Predictors,
  fit: PredictorPlan["fit"],
): Result<PredictorProblem, PredictorRefusal> => {
  const { panel, controls, treated, from } = block;
  const rowOf = (unit: number): Float64Array => values.subarray(unit * names.length, (unit + 1) * names.length);
  const nameOf = (m: number): string => names[m] ?? "";
  const lacking = (unit: number): number => rowOf(unit).findIndex(Number.isNaN);
  const without = treated.find((unit) => lacking(unit) >= 0);
  if (without !== undefined)
    return refuse({ code: "no-predictor-value", unit: panel.units[without] ?? "", predictor: nameOf(lacking(without)) });
  const times = fitTimes(block, fit);
  if (!times.ok) return times;
  const donors = [...controls.keys()].filter((j) => lacking(controls[j] ?? 0) < 0);
  if (donors.length === 0) return refuse({ code: "no-donor" });
  const rows = donors.map((j) => rowOf(controls[j] ?? 0));
  const kept = [...names.keys()].filter((m) => !isConstant(rows, m));
  const told = importance ? Float64Array.from(kept, (m) => importance[m] ?? 0) : null;
  if ((kept.length === 0 || told?.every((share) => share === 0)) && donors.length > 1) return refuse({ code: "no-predictor-varies" });
  const all = [...treated.map(rowOf), ...rows];
  const scale = deviations(all);
  const target = meanRow(treated.map(rowOf));
  const course = meanCourse(panel, treated).subarray(times.value.first, times.value.after);
  const collinear = collinearColumns(all.map((row) => Float64Array.from(kept, (m) => row[m] ?? 0)));
  const warnings: PredictorWarning[] = [
    ...controls.flatMap((unit, j): PredictorWarning[] =>
      donors.includes(j) ? [] : [{ code: "donor-without-predictor", unit: panel.units[unit] ?? "", predictor: nameOf(lacking(unit)) }],
    ),
    ...[...names.keys()].filter((m) => !kept.includes(m)).map((m) => ({ code: "constant-predictor" as const, predictor: nameOf(m) })),
    ...collinear.map((at) => ({ code: "collinear-predictor" as const, predictor: nameOf(kept[at] ?? 0) })),
    ...until.flatMap((time, m): PredictorWarning[] =>
      inTimeOrder(time, panel.times[from] ?? "") >= 0 ? [{ code: "predictor-after-treatment", predictor: nameOf(m), time }] : [],
    ),
  ];
  return ok({
    donors,
    kept,
    points: rows.map((row) => Float64Array.from(kept, (m) => ((row[m] ?? 0) - (target[m] ?? 0)) / (scale[m] ?? 1))),
    outcomes: donors.map((j) => {
      const own = courseOf(panel, controls[j] ?? 0).subarray(times.value.first, times.value.after);
      return own.map((value, at) => value - (course[at] ?? 0));
    }),
    importance: told && scaled(told),
    warnings,
  });
};
