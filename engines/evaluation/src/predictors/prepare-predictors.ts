import { ok, type Result, refuse } from "@levier/kernel";
import { inTimeOrder } from "../panel/times.ts";
import type { PredictorOperator, PredictorPlan, PredictorSpec } from "./predictor-plan.ts";

/** What is known of a unit at a time, by column; null where it is missing. */
export type PredictorRow = { readonly unit: string; readonly time: string; readonly values: Readonly<Record<string, number | null>> };

/** Predictor `m` of unit `u` is `values[u * names.length + m]`, in the unit of its column or a share of 1; NaN where it has none. */
export type Predictors = {
  readonly names: readonly string[];
  /** The last time that each looks at. */
  readonly until: readonly string[];
  readonly values: Float64Array;
  /** How much each counts beside the others; absent where that is to be found. */
  readonly importance?: Float64Array;
};

export type PredictorsReport = {
  /** Units that a predictor has no value of. */
  readonly missing: readonly { readonly predictor: string; readonly unit: string }[];
  /** Predictors that some units lack times of: how many units, and the fewest times that stand for a unit, of those looked at. */
  readonly sparse: readonly { readonly predictor: string; readonly units: number; readonly fewest: number; readonly times: number }[];
};

export type PredictorsRefusal =
  | { readonly code: "unknown-column"; readonly column: string }
  | { readonly code: "no-time-looked-at"; readonly predictor: string; readonly from: string; readonly to: string };

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const operators: Readonly<Record<PredictorOperator, (values: readonly number[]) => number>> = {
  mean: (values) => sumOf(values) / values.length,
  sum: sumOf,
  median: (values) => {
    const sorted = values.toSorted((one, other) => one - other);
    const half = sorted.length / 2;
    return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
  },
};

/** Its column; with its times where several predictors have the same. */
const nameOf = ({ column, from, to }: PredictorSpec, all: readonly PredictorSpec[]): string => {
  if (all.filter((other) => other.column === column).length === 1) return column;
  return from === to ? `${column} ${from}` : `${column} ${from}–${to}`;
};

type Found = { readonly value: number; readonly fewest: number };

/** Columns of a unit's lines in the times looked at, each by the operator, added. */
const addUp = (rows: readonly PredictorRow[], columns: readonly string[], operator: PredictorOperator): Found => {
  let [value, fewest] = [0, rows.length];
  for (const column of columns) {
    const told = rows.flatMap(({ values }) => values[column] ?? []);
    fewest = Math.min(fewest, told.length);
    value += told.length === 0 ? Number.NaN : operators[operator](told);
  }
  return { value, fewest };
};

const tell = (rows: readonly PredictorRow[], { operator, shareOf }: PredictorSpec, columns: readonly string[]): Found => {
  const told = addUp(rows, columns, operator);
  if (shareOf.length === 0) return told;
  const whole = addUp(rows, shareOf, operator);
  return { value: whole.value === 0 ? Number.NaN : told.value / whole.value, fewest: Math.min(told.fewest, whole.fewest) };
};

const byUnitOf = (rows: readonly PredictorRow[]): ReadonlyMap<string, readonly PredictorRow[]> => {
  const units = new Map<string, PredictorRow[]>();
  for (const row of rows) units.set(row.unit, [...(units.get(row.unit) ?? []), row]);
  return units;
};

/**
 * The predictors of `units`, in their order, by what a plan asks of lines; a line of another unit counts for nothing. Values that are
 * missing in some of the times are passed over, and told. Refused: a column that no line has, and times that none is in.
 */
export const preparePredictors = (
  rows: readonly PredictorRow[],
  units: readonly string[],
  { predictors: specs }: PredictorPlan,
): Result<{ readonly predictors: Predictors; readonly report: PredictorsReport }, PredictorsRefusal> => {
  const known = new Set(rows.flatMap(({ values }) => Object.keys(values)));
  const names = specs.map((spec) => nameOf(spec, specs));
  const values = new Float64Array(units.length * specs.length);
  const missing: { predictor: string; unit: string }[] = [];
  const sparse: { predictor: string; units: number; fewest: number; times: number }[] = [];
  for (const [m, spec] of specs.entries()) {
    const predictor = names[m] ?? spec.column;
    const own = known.has(spec.column) || spec.sumOf.length === 0 ? [spec.column] : [];
    const columns = [...new Set([...own, ...spec.sumOf])];
    const unknown = [...columns, ...spec.shareOf].find((column) => !known.has(column));
    if (unknown !== undefined) return refuse({ code: "unknown-column", column: unknown });
    const within = rows.filter(({ time }) => inTimeOrder(spec.from, time) <= 0 && inTimeOrder(time, spec.to) <= 0);
    if (within.length === 0) return refuse({ code: "no-time-looked-at", predictor, from: spec.from, to: spec.to });
    const times = new Set(within.map(({ time }) => time)).size;
    const byUnit = byUnitOf(within);
    const found = units.map((unit) => tell(byUnit.get(unit) ?? [], spec, columns));
    for (const [u, { value }] of found.entries()) {
      values[u * specs.length + m] = value;
      if (Number.isNaN(value)) missing.push({ predictor, unit: units[u] ?? "" });
    }
    const lacking = found.filter(({ fewest }) => fewest < times);
    const fewest = Math.min(...lacking.map((one) => one.fewest));
    if (lacking.length > 0) sparse.push({ predictor, units: lacking.length, fewest, times });
  }
  const isTold = specs.every(({ importance }) => importance !== undefined);
  const importance = isTold ? { importance: Float64Array.from(specs, (spec) => spec.importance ?? 0) } : {};
  return ok({ predictors: { names, until: specs.map(({ to }) => to), values, ...importance }, report: { missing, sparse } });
};
