import { inTimeOrder, isTimeLike, type PanelRow } from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import { readCsv } from "../../../platform/read-csv.ts";
import type { EvaluateOptions, TreatmentOption } from "./options.ts";

/** A line of the file by its columns. */
export type PanelLine = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/** The lines of a panel's file; the first names the columns. */
export const readLines = (bytes: Uint8Array, delimiter: string | null): Result<readonly PanelLine[], string> => {
  const [first, ...rest] = readCsv(bytes, { separator: delimiter, mostRows: MOST_LINES, mostColumns: MOST_COLUMNS });
  if (!first) return refuse("The file is empty. Give a line of column names, then a line for each unit and time.");
  const names = first.cells.map((name) => name.trim());
  const twice = names.find((name, at) => name !== "" && names.indexOf(name) < at);
  if (twice !== undefined) return refuse(`The column "${twice}" is there twice. Name each column once.`);
  if (rest.length > MOST_LINES) return refuse(`The file has more than ${MOST_LINES} lines. Leave out what is not compared.`);
  const filled = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const long = filled.find(({ cells }) => cells.slice(names.length).some((cell) => cell.trim() !== ""));
  if (long)
    return refuse(
      `Line ${long.row} has ${long.cells.length} cells under ${names.length} names. Quote the cells that hold the sign between columns, as decimal commas.`,
    );
  return ok(
    filled.map(({ row, cells }) => ({ line: row, cells: Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? "").trim()])) })),
  );
};

const MOST_LINES = 1_000_000;
const MOST_COLUMNS = 1000;

/** What files write where nothing is known. */
const MISSING = /^(#?n\/?a|nan|null|n\.?d\.?|\.|-)?$/i;

export const isMissing = (cell: string): boolean => MISSING.test(cell);

/** A number as files write it: `1234.5`, `1 234,5`, `1.2e-3`; null where it is missing; undefined when it is no number. */
export const readFigure = (cell: string): number | null | undefined => {
  if (isMissing(cell)) return null;
  const bare = cell.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  const told = /^[+-]?\d*,\d+$/.test(bare) ? bare.replace(",", ".") : bare;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(told) && Number.isFinite(Number(told)) ? Number(told) : undefined;
};

/** A sign before three digits alone: it parts thousands as well as decimals. */
const PARTED = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** The first of figures that are all written so: nothing but their meaning tells thousands from decimals. Null where some are not. */
export const doubtfulFigure = (lines: readonly PanelLine[], column: string): string | null => {
  const cells = lines.map(({ cells: of }) => of[column] ?? "").filter((cell) => !isMissing(cell));
  return cells.every((cell) => PARTED.test(cell)) ? (cells[0] ?? null) : null;
};

/** `1,001` beside `998`: where other figures have no sign, that of thousands may have been read as decimals. */
export const thousandsIn = (lines: readonly PanelLine[], column: string): PanelLine | null => {
  let [first, bare]: [PanelLine | null, boolean] = [null, false];
  for (const line of lines) {
    const cell = line.cells[column] ?? "";
    if (PARTED.test(cell)) first ??= line;
    else if (/[.,]\d/.test(cell)) return null;
    else bare ||= /^[+-]?[1-9]\d\d$/.test(cell);
  }
  return bare ? first : null;
};

const columnLacking = (lines: readonly PanelLine[], columns: readonly string[]): string | null => {
  const names = Object.keys(lines[0]?.cells ?? {});
  const lacking = columns.find((column) => !names.includes(column));
  return lacking === undefined ? null : `There is no column "${lacking}". The file has: ${names.join(", ")}.`;
};

type IsTreated = (unit: string, time: string, line: PanelLine) => Result<boolean, string>;

/** `1970.0` is `1970`. */
export const timeOf = (cell: string): string => (/^\d+\.0+$/.test(cell) ? cell.replace(/\.0+$/, "") : cell);

/** What files write for a first treated time that never comes, besides what a request says. */
export const isNever = (cohort: string, never: readonly string[]): boolean =>
  never.includes(cohort) || isMissing(cohort) || /^[+-]?inf(inity)?$/i.test(cohort) || /^(never|jamais)$/i.test(cohort);

const byUnits = ({ units, from }: Extract<TreatmentOption, { by: "units" }>): IsTreated => {
  const starts = new Map(units.map((unit, at) => [unit, timeOf(typeof from === "string" ? from : (from[at] ?? ""))]));
  return (unit, time) => {
    const start = starts.get(unit);
    if (start === undefined) return ok(false);
    if (!isTimeLike(start, time)) return refuse(`--treated-from "${start}" is no time as the panel writes them ("${time}"). Write it so.`);
    return ok(inTimeOrder(time, start) >= 0);
  };
};

/** The column of first treated times; that of a unit is the same in all its lines. */
const byCohort = ({ column, never }: Extract<TreatmentOption, { by: "cohort" }>): IsTreated => {
  const told = new Map<string, string>();
  return (unit, time, { line, cells }) => {
    const cohort = timeOf(cells[column] ?? "");
    const first = told.get(unit) ?? cohort;
    if (cohort !== first) return refuse(`Line ${line}: "${unit}" has two values of ${column}, "${first}" and "${cohort}". Keep one.`);
    told.set(unit, cohort);
    if (isNever(cohort, never)) return ok(false);
    if (!isTimeLike(cohort, time))
      return refuse(
        `Line ${line}: "${cohort}" in ${column} is no time as the panel writes them ("${time}"). Write it so (one before the panel where the unit is treated all along), or say --never "${cohort}".`,
      );
    return ok(inTimeOrder(time, cohort) >= 0);
  };
};

const TRUTHS: Readonly<Record<string, boolean>> = {
  ...{ "1": true, "1.0": true, "1,0": true, true: true, vrai: true, t: true, yes: true, oui: true, y: true },
  ...{ "0": false, "0.0": false, "0,0": false, false: false, faux: false, f: false, no: false, non: false, n: false },
};

const treatedBy = (treatment: TreatmentOption): IsTreated => {
  if (treatment.by === "units") return byUnits(treatment);
  if (treatment.by === "cohort") return byCohort(treatment);
  return (_, __, { line, cells }) => {
    const truth = TRUTHS[(cells[treatment.column] ?? "").toLowerCase()];
    if (truth !== undefined) return ok(truth);
    return refuse(
      `Line ${line}: "${cells[treatment.column]}" in ${treatment.column} is neither 0 nor 1. Write 1 where the unit is under treatment.`,
    );
  };
};

/** The units that a request names and no line tells. */
const unknownUnit = (rows: readonly PanelRow[], { exclude, donors, neighbours, treatment }: EvaluateOptions): string | null => {
  const units = new Set(rows.map(({ unit }) => unit));
  const named = [...exclude, ...donors, ...neighbours, ...(treatment.by === "units" ? treatment.units : [])];
  const lacking = named.find((unit) => !units.has(unit));
  return lacking === undefined ? null : `There is no unit "${lacking}" in the panel. Check how it is written.`;
};

/** Those of the panel that are asked for: treated, and controls that are donors and not left out. */
const asked = (rows: readonly PanelRow[], { exclude, donors }: EvaluateOptions): PanelRow[] => {
  const treated = new Set(rows.filter(({ isTreated }) => isTreated).map(({ unit }) => unit));
  return rows.filter(({ unit }) => !exclude.includes(unit) && (donors.length === 0 || treated.has(unit) || donors.includes(unit)));
};

/** What an outcome may be divided by: a number over 0, or nothing where it is missing, which leaves the outcome missing. */
export const isBase = (base: number | null | undefined): base is number | null => base === null || (base !== undefined && base > 0);

/** The outcome of a line, divided by another of its columns where one is named. */
const figureBy =
  (outcome: string, per: string | null) =>
  ({ line, cells }: PanelLine): Result<number | null, string> => {
    const value = readFigure(cells[outcome] ?? "");
    if (value === undefined)
      return refuse(`Line ${line}: "${cells[outcome]}" in ${outcome} is not a number. Write a number, or nothing where it is missing.`);
    if (per === null) return ok(value);
    const base = readFigure(cells[per] ?? "");
    if (!isBase(base)) return refuse(`Line ${line}: "${cells[per]}" in ${per} divides nothing. Write a number over 0.`);
    return ok(value === null || base === null ? null : value / base);
  };

/** What the lines tell of the outcome and of the treatment; else the first that cannot be read, with the mend. */
export const readRows = (lines: readonly PanelLine[], options: EvaluateOptions): Result<readonly PanelRow[], string> => {
  const { unit, time, outcome, treatment, per } = options;
  const beside = [...(per === null ? [] : [per]), ...(treatment.by === "units" ? [] : [treatment.column])];
  const lacking = columnLacking(lines, [unit, time, outcome, ...beside]);
  if (lacking !== null) return refuse(lacking);
  const thousands = thousandsIn(lines, outcome);
  if (thousands)
    return refuse(
      `Line ${thousands.line}: "${thousands.cells[outcome]}" in ${outcome} may be thousands or thousandths. Write thousands without a sign, decimals alike in all lines.`,
    );
  const isTreated = treatedBy(treatment);
  const figureOf = figureBy(outcome, per);
  const rows: PanelRow[] = [];
  for (const one of lines) {
    const [who, when] = [one.cells[unit] ?? "", timeOf(one.cells[time] ?? "")];
    if (who === "" || when === "") return refuse(`Line ${one.line}: no ${who === "" ? unit : time}. Fill it, or leave the line out.`);
    const figure = figureOf(one);
    if (!figure.ok) return figure;
    const treated = isTreated(who, when, one);
    if (!treated.ok) return treated;
    rows.push({ unit: who, time: when, outcome: figure.value, isTreated: treated.value });
  }
  const unknown = unknownUnit(rows, options);
  return unknown === null ? ok(asked(rows, options)) : refuse(unknown);
};
