import type { CovariateRow } from "@levier/evaluation";
import { ok, type Result, refuse } from "@levier/kernel";
import { isMissing, type PanelLine, readFigure, timeOf } from "./read-panel.ts";

export type NamedCovariate = { readonly name: string; readonly rows: readonly CovariateRow[] };

type Columns = { readonly unit: string; readonly time: string };
type FigureOf = (cell: string) => number | null | undefined;

const covariateIn = (
  lines: readonly PanelLine[],
  { unit, time, column }: Columns & { readonly column: string },
  { name, figureOf }: { readonly name: string; readonly figureOf: FigureOf },
): Result<NamedCovariate, string> => {
  const rows: CovariateRow[] = [];
  for (const { line, cells } of lines) {
    const cell = cells[column] ?? "";
    const value = figureOf(cell);
    if (value === undefined)
      return refuse(`Line ${line}: "${cell}" in ${column} is not a number. Write a number, or nothing where it is missing.`);
    rows.push({ unit: cells[unit] ?? "", time: timeOf(cells[time] ?? ""), value });
  }
  return ok({ name, rows });
};

/** What a column says where no cell of it is a number, in order; null where some are numbers, or nothing is said. */
const levelsOf = (lines: readonly PanelLine[], column: string): readonly string[] | null => {
  const said = [...new Set(lines.map(({ cells }) => cells[column] ?? ""))].filter((cell) => !isMissing(cell));
  return said.length > 0 && said.every((cell) => readFigure(cell) === undefined) ? said.sort() : null;
};

/** Whether a column holds words alone, beside what is missing. */
export const isOfWords = (lines: readonly PanelLine[], column: string): boolean => levelsOf(lines, column) !== null;

/**
 * A column as covariates: its figures; or, where it holds words alone, one covariate of 0 and 1 for each word but the first in order,
 * which the others are told from.
 */
export const covariatesIn = (
  lines: readonly PanelLine[],
  columns: Columns & { readonly column: string },
): Result<readonly NamedCovariate[], string> => {
  const { column } = columns;
  const levels = levelsOf(lines, column);
  if (levels === null) {
    const read = covariateIn(lines, columns, { name: column, figureOf: readFigure });
    return read.ok ? ok([read.value]) : read;
  }
  const told: NamedCovariate[] = [];
  // A word that all share tells nothing: it is refused as any column that is the same for all.
  for (const level of levels.length === 1 ? levels : levels.slice(1)) {
    const figureOf: FigureOf = (cell) => (isMissing(cell) ? null : Number(cell === level));
    const read = covariateIn(lines, columns, { name: `${column} = ${level}`, figureOf });
    if (!read.ok) return read;
    told.push(read.value);
  }
  return ok(told);
};
