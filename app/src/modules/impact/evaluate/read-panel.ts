import type { PanelRow } from "@levier/evaluation";
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
  return ok(
    filled.map(({ row, cells }) => ({ line: row, cells: Object.fromEntries(names.map((name, at) => [name, (cells[at] ?? "").trim()])) })),
  );
};

const MOST_LINES = 1_000_000;
const MOST_COLUMNS = 1000;

/** What files write where nothing is known. */
const MISSING = /^(na|nan|n\/a|null|nd|\.|-)?$/i;

/** A number as files write it: `1234.5`, `1 234,5`, `1.2e-3`; null where it is missing; undefined when it is no number. */
export const readFigure = (cell: string): number | null | undefined => {
  if (MISSING.test(cell)) return null;
  const bare = cell.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  const value = Number(/^[+-]?\d+,\d+$/.test(bare) ? bare.replace(",", ".") : bare);
  return bare !== "" && Number.isFinite(value) ? value : undefined;
};

const columnLacking = (lines: readonly PanelLine[], columns: readonly string[]): string | null => {
  const names = Object.keys(lines[0]?.cells ?? {});
  const lacking = columns.find((column) => !names.includes(column));
  return lacking === undefined ? null : `There is no column "${lacking}". The file has: ${names.join(", ")}.`;
};

type IsTreated = (unit: string, time: string, line: PanelLine) => Result<boolean, string>;

/** Times compare as numbers where they are; `1970.0` is `1970`. */
export const timeOf = (cell: string): string => (/^\d+\.0+$/.test(cell) ? cell.replace(/\.0+$/, "") : cell);
const isFrom = (time: string, from: string): boolean => {
  const [one, other] = [Number(time), Number(from)];
  return Number.isFinite(one) && Number.isFinite(other) ? one >= other : time >= from;
};

const treatedBy = (treatment: TreatmentOption): IsTreated => {
  if (treatment.by === "units") {
    const { units, from } = treatment;
    const starts = new Map(units.map((unit, at) => [unit, timeOf(typeof from === "string" ? from : (from[at] ?? ""))]));
    return (unit, time) => {
      const start = starts.get(unit);
      return ok(start !== undefined && isFrom(time, start));
    };
  }
  if (treatment.by === "cohort")
    return (_, time, { cells }) => {
      const cohort = timeOf(cells[treatment.column] ?? "");
      return ok(!treatment.never.includes(cohort) && isFrom(time, cohort));
    };
  return (_, __, { line, cells }) => {
    const cell = (cells[treatment.column] ?? "").toLowerCase();
    if (["1", "1.0", "true"].includes(cell)) return ok(true);
    if (["0", "0.0", "false"].includes(cell)) return ok(false);
    return refuse(
      `Line ${line}: "${cells[treatment.column]}" in ${treatment.column} is neither 0 nor 1. Write 1 where the unit is under treatment.`,
    );
  };
};

/** The units that a request names and no line tells. */
const unknownUnit = (rows: readonly PanelRow[], { exclude, donors, treatment }: EvaluateOptions): string | null => {
  const units = new Set(rows.map(({ unit }) => unit));
  const named = [...exclude, ...donors, ...(treatment.by === "units" ? treatment.units : [])];
  const lacking = named.find((unit) => !units.has(unit));
  return lacking === undefined ? null : `There is no unit "${lacking}" in the panel. Check how it is written.`;
};

/** Those of the panel that are asked for: treated, and controls that are donors and not left out. */
const asked = (rows: readonly PanelRow[], { exclude, donors }: EvaluateOptions): PanelRow[] => {
  const treated = new Set(rows.filter(({ isTreated }) => isTreated).map(({ unit }) => unit));
  return rows.filter(({ unit }) => !exclude.includes(unit) && (donors.length === 0 || treated.has(unit) || donors.includes(unit)));
};

/** What the lines tell of the outcome and of the treatment; else the first that cannot be read, with the mend. */
export const readRows = (lines: readonly PanelLine[], options: EvaluateOptions): Result<readonly PanelRow[], string> => {
  const { unit, time, outcome, treatment } = options;
  const lacking = columnLacking(lines, [unit, time, outcome, ...(treatment.by === "units" ? [] : [treatment.column])]);
  if (lacking !== null) return refuse(lacking);
  const isTreated = treatedBy(treatment);
  const rows: PanelRow[] = [];
  for (const one of lines) {
    const [who, when] = [one.cells[unit] ?? "", timeOf(one.cells[time] ?? "")];
    if (who === "" || when === "") return refuse(`Line ${one.line}: no ${who === "" ? unit : time}. Fill it, or leave the line out.`);
    const value = readFigure(one.cells[outcome] ?? "");
    if (value === undefined)
      return refuse(
        `Line ${one.line}: "${one.cells[outcome]}" in ${outcome} is not a number. Write a number, or nothing where it is missing.`,
      );
    const treated = isTreated(who, when, one);
    if (!treated.ok) return treated;
    rows.push({ unit: who, time: when, outcome: value, isTreated: treated.value });
  }
  const unknown = unknownUnit(rows, options);
  return unknown === null ? ok(asked(rows, options)) : refuse(unknown);
};
