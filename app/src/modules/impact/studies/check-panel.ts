import { isTimeLike } from "@levier/evaluation";
import { type Result, refuse } from "@levier/kernel";
import { isOfWords } from "../evaluate/read-covariates.ts";
import { isBase, isNever, type PanelLine, readFigure, readLines, thousandsIn, timeOf } from "../evaluate/read-panel.ts";
import { isBefore } from "./first-full-period.ts";
import type { PanelFault } from "./panel-fault.ts";
import { NEVER } from "./plan-options.ts";
import type { StudyPlan } from "./study-plan.ts";
import { endOfTime } from "./time-end.ts";

/** The columns of a plan that may hold words as well as figures. */
export const covariatesOf = ({ cohorts, matching }: StudyPlan): readonly string[] => [
  ...(cohorts?.covariates ?? []),
  ...(matching?.covariates ?? []),
];

/** Those that must hold figures; a predictor that sums others may have a name of its own. */
const figuresOf = ({ columns, predictors, per }: StudyPlan): readonly string[] => [
  columns.outcome,
  ...(per === undefined ? [] : [per]),
  ...(predictors?.predictors ?? []).flatMap(({ column, sumOf, shareOf }) => [
    ...(sumOf.length === 0 ? [column] : []),
    ...sumOf,
    ...shareOf,
  ]),
];

/** The columns that the file of a plan must have. */
export const columnsOf = (plan: StudyPlan): readonly string[] => [
  ...[plan.columns.unit, plan.columns.time],
  ...figuresOf(plan),
  ...covariatesOf(plan),
];

const figureFault = ({ line, cells }: PanelLine, figures: readonly string[], { per }: StudyPlan): PanelFault | null => {
  const text = figures.find((name) => readFigure(cells[name] ?? "") === undefined);
  if (text !== undefined) return { code: "not-a-number", line, column: text, value: cells[text] ?? "" };
  return per === undefined || isBase(readFigure(cells[per] ?? "")) ? null : { code: "base", line, column: per, value: cells[per] ?? "" };
};

/** The first thing that keeps lines from being the panel of a plan: a column, an empty cell, a text for a number, a line told twice. */
const faultIn = (lines: readonly PanelLine[], plan: StudyPlan): PanelFault | null => {
  const { columns } = plan;
  const names = Object.keys(lines[0]?.cells ?? {});
  const column = [...columnsOf(plan), ...(plan.cohortColumn === undefined ? [] : [plan.cohortColumn])].find(
    (name) => !names.includes(name),
  );
  if (column !== undefined) return { code: "column", column, columns: names.join(", ") };
  const thousands = thousandsIn(lines, columns.outcome);
  if (thousands) return { code: "thousands", line: thousands.line, column: columns.outcome, value: thousands.cells[columns.outcome] ?? "" };
  const figures = [...figuresOf(plan), ...covariatesOf(plan).filter((covariate) => !isOfWords(lines, covariate))];
  const told = new Map<string, number>();
  for (const { line, cells } of lines) {
    const [unit, time] = [cells[columns.unit] ?? "", timeOf(cells[columns.time] ?? "")];
    if (unit === "") return { code: "blank", line, column: columns.unit };
    if (time === "") return { code: "blank", line, column: columns.time };
    const figure = figureFault({ line, cells }, figures, plan);
    if (figure) return figure;
    const key = JSON.stringify([unit, time]);
    const first = told.get(key);
    if (first !== undefined) return { code: "duplicate", line, first, unit, time };
    told.set(key, line);
  }
  return null;
};

/** The first line whose first treated time is not that of its unit, or is none that a plan may take. */
const cohortFault = (lines: readonly PanelLine[], { columns, cohortColumn: column, signedOn }: StudyPlan): PanelFault | null => {
  if (column === undefined) return null;
  const told = new Map<string, string>();
  for (const { line, cells } of lines) {
    const [unit, value] = [cells[columns.unit] ?? "", timeOf(cells[column] ?? "")];
    const first = told.get(unit);
    if (first !== undefined && first !== value) return { code: "cohort-twice", line, column, unit, first, value };
    if (first !== undefined) continue;
    told.set(unit, value);
    if (isNever(value, NEVER)) continue;
    if (!isTimeLike(value, timeOf(cells[columns.time] ?? ""))) return { code: "cohort-unlike", line, column, value };
    if (endOfTime(value) === null || isBefore(value, signedOn)) return { code: "cohort-early", line, column, value };
  }
  return null;
};

/** A file as the panel of a plan, or what keeps it from being one. */
export const checkPanel = (bytes: Uint8Array, plan: StudyPlan): Result<readonly PanelLine[], PanelFault> => {
  const lines = readLines(bytes, null);
  if (!lines.ok) return refuse({ code: "not-a-table" });
  if (lines.value.length === 0) return refuse({ code: "no-line" });
  const fault = faultIn(lines.value, plan) ?? cohortFault(lines.value, plan);
  return fault ? refuse(fault) : lines;
};

/** The first time of a panel that is not written as those from which a plan treats: it is neither before nor after them. */
export const timeUnlike = (lines: readonly PanelLine[], { treated, columns }: StudyPlan): PanelFault | null => {
  const seen = new Set<string>();
  for (const { line, cells } of lines) {
    const value = timeOf(cells[columns.time] ?? "");
    if (seen.has(value)) continue;
    seen.add(value);
    const start = treated.find(({ from }) => !isTimeLike(timeOf(from), value));
    if (start) return { code: "time", line, column: columns.time, value, from: start.from };
  }
  return null;
};

const unitsIn = (lines: readonly PanelLine[], { columns }: StudyPlan): Set<string> =>
  new Set(lines.map(({ cells }) => cells[columns.unit] ?? ""));

/** Units of other pacts that a plan leaves out and no line tells: a file need not hold all that a space knows. */
export const unitsAbsent = (lines: readonly PanelLine[], plan: StudyPlan): readonly string[] => {
  const units = unitsIn(lines, plan);
  return plan.exclude.filter(({ unit, pact }) => pact !== undefined && !units.has(unit)).map(({ unit }) => unit);
};

/** A unit that a plan names and no line tells. */
export const unitLacking = (lines: readonly PanelLine[], plan: StudyPlan): string | null => {
  const units = unitsIn(lines, plan);
  const named = [...plan.treated, ...plan.exclude].map(({ unit }) => unit).concat(plan.donors, plan.neighbours ?? []);
  return named.find((unit) => !units.has(unit)) ?? null;
};
