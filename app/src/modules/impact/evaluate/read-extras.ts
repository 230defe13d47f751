import { readFileSync } from "node:fs";
import type { PlanRefusal, PredictorPlan, PredictorRow } from "@levier/evaluation";
import { readPredictorPlan } from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import type { EvaluateOptions } from "./options.ts";
import { covariatesIn, type NamedCovariate } from "./read-covariates.ts";
import { doubtfulFigure, type PanelLine, readFigure, timeOf } from "./read-panel.ts";

/** What some methods read besides the outcome. `doubtful`: an outcome as it is written, where all may be thousands as well as decimals. */
export type PanelExtras = {
  readonly covariates: readonly NamedCovariate[];
  /** The cluster of each unit, by its name; null where none is asked for. */
  readonly clusters: ReadonlyMap<string, string> | null;
  readonly predictors: { readonly plan: PredictorPlan; readonly rows: readonly PredictorRow[] } | null;
  readonly doubtful: string | null;
};

export const NO_EXTRAS: PanelExtras = { covariates: [], clusters: null, predictors: null, doubtful: null };

type Read<T> = Result<T, string>;

const figuresOf = ({ line, cells }: PanelLine, columns: readonly string[]): Read<Record<string, number | null>> => {
  const values: Record<string, number | null> = {};
  for (const column of columns) {
    const cell = cells[column];
    const value = readFigure(cell ?? "");
    if (cell === undefined) continue;
    if (value === undefined)
      return refuse(`Line ${line}: "${cell}" in ${column} is not a number. Write a number, or nothing where it is missing.`);
    values[column] = value;
  }
  return ok(values);
};

const planWords = (file: string, refusal: PlanRefusal): string =>
  refusal.code === "no-predictors"
    ? `${file} names no predictor. Give "predictors": [{ "column", "from", "to", "operator" }].`
    : `${file}: ${refusal.value || "nothing"} in ${refusal.field || "the file"} is not what a plan says there.`;

const planOf = (file: string): Read<PredictorPlan> => {
  try {
    const plan = readPredictorPlan(JSON.parse(readFileSync(file, "utf8")));
    return plan.ok ? plan : refuse(planWords(file, plan.error));
  } catch (error) {
    return refuse(`${file} cannot be read as JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
};

const predictorsOf = (
  lines: readonly PanelLine[],
  { unit, time }: Pick<EvaluateOptions, "unit" | "time">,
  plan: PredictorPlan,
): Read<PanelExtras["predictors"]> => {
  const columns = [...new Set(plan.predictors.flatMap(({ column, sumOf, shareOf }) => [column, ...sumOf, ...shareOf]))];
  const rows: PredictorRow[] = [];
  for (const line of lines) {
    const values = figuresOf(line, columns);
    if (!values.ok) return values;
    rows.push({ unit: line.cells[unit] ?? "", time: timeOf(line.cells[time] ?? ""), values: values.value });
  }
  return ok({ plan, rows });
};

/** The cluster of each unit: one, the same in all its lines. */
const clustersIn = (lines: readonly PanelLine[], unit: string, column: string): Read<ReadonlyMap<string, string>> => {
  const clusters = new Map<string, string>();
  for (const { line, cells } of lines) {
    const [who, cluster] = [cells[unit] ?? "", cells[column] ?? ""];
    if (cluster === "") return refuse(`Line ${line}: no ${column} for "${who}". Fill it, or leave --cluster out.`);
    const first = clusters.get(who) ?? cluster;
    if (first !== cluster) return refuse(`Line ${line}: "${who}" has two values of ${column}, "${first}" and "${cluster}". Keep one.`);
    clusters.set(who, cluster);
  }
  return ok(clusters);
};

/** The columns beside the outcome that a request reads. */
type Asked = Pick<EvaluateOptions, "unit" | "time" | "outcome" | "covariates" | "cluster">;

/** The covariates, clusters and predictors that a request names, from the lines of a panel. */
export const extrasIn = (lines: readonly PanelLine[], options: Asked, plan: PredictorPlan | null): Read<PanelExtras> => {
  const { covariates, cluster, unit, time } = options;
  const names = Object.keys(lines[0]?.cells ?? {});
  const lacking = [...covariates, ...(cluster === null ? [] : [cluster])].find((column) => !names.includes(column));
  if (lacking !== undefined) return refuse(`There is no column "${lacking}". The file has: ${names.join(", ")}.`);
  const read: NamedCovariate[] = [];
  for (const column of covariates) {
    const told = covariatesIn(lines, { unit, time, column });
    if (!told.ok) return told;
    read.push(...told.value);
  }
  const predictors = plan ? predictorsOf(lines, options, plan) : ok(null);
  if (!predictors.ok) return predictors;
  const clusters = cluster === null ? ok(null) : clustersIn(lines, unit, cluster);
  if (!clusters.ok) return clusters;
  const doubtful = doubtfulFigure(lines, options.outcome);
  return ok({ covariates: read, clusters: clusters.value, predictors: predictors.value, doubtful });
};

/** The same, the predictors from the file that the request names. */
export const readExtras = (lines: readonly PanelLine[], options: EvaluateOptions): Read<PanelExtras> => {
  const plan = options.predictors === null ? ok(null) : planOf(options.predictors);
  return plan.ok ? extrasIn(lines, options, plan.value) : plan;
};
