import type { ActionSheet } from "../../sheets/action-sheet.ts";
import { plain, readCell, shownCell } from "./cells.ts";
import type { CellValue, RawTable, TableName } from "./exchange.ts";
import type { ExchangeColumn, RowOf } from "./exchange-column.ts";
import type { FaultCode, RowFault } from "./import-plan.ts";

/** A row of a file whose cells were read: each field in the one writing that forms read. */
export type ReadRow = { readonly row: number; readonly sheet: ActionSheet; readonly typed: Readonly<Record<string, string>> };

export type RowsRead = {
  readonly rows: number;
  readonly read: readonly ReadRow[];
  /** Actions of which a row could not be read: what is left of them there tells nothing. */
  readonly spoiled: ReadonlySet<ActionSheet>;
  readonly faults: readonly RowFault[];
};

/** A value that is kept, in the same writing as a cell that was read. */
export const typedValue = ({ kind }: ExchangeColumn, value: CellValue): string => {
  if (value === null) return "";
  return kind === "text" || kind === "choice" ? plain(String(value)) : (readCell(kind, value) ?? String(value));
};

export const typedRow = (columns: readonly ExchangeColumn[], cells: readonly CellValue[]): Record<string, string> =>
  Object.fromEntries(columns.map((column, place) => [column.field, typedValue(column, cells[place] ?? null)]));

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || String(cell).trim() === "";
const asShown = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString() : shownCell(typeof cell === "number" ? cell : String(cell ?? ""));

/** Every word of a choice, and its code, that a cell may hold. */
const choicesOf = ({ words, formerly }: ExchangeColumn): ReadonlyMap<string, string> =>
  new Map([
    ...[...(formerly ?? [])].map(([word, code]) => [word.toLowerCase(), code] as const),
    ...[...(words ?? [])].flatMap(([code, word]) => [[word.toLowerCase(), code] as const, [code, code] as const]),
  ]);

/** What is kept of the thing that a row tells: its action, and its line with its year or its milestone, when they are known. */
const keptOf = (sheet: ActionSheet, typed: Readonly<Record<string, string>>): RowOf => {
  const line = sheet.lines.find(({ id }) => id === typed["_line"]);
  const year = line?.years.find((one) => String(one.year) === typed["_year"]);
  const milestone = sheet.milestones.find(({ id }) => id === typed["_milestone"]);
  return { sheet, ...(line ? { line } : {}), ...(year ? { year } : {}), ...(milestone ? { milestone } : {}) };
};

/**
 * Reads the rows of a table as cells; which action each is of. Rows without anything are left out. A table may have been exported
 * before a column existed: where it lacks one, its rows say what is kept.
 */
export const readRows = (
  table: TableName,
  columns: readonly ExchangeColumn[],
  { header, rows }: Pick<RawTable, "header" | "rows">,
  sheetOf: ReadonlyMap<string, ActionSheet>,
): RowsRead => {
  const places = columns
    .filter(({ label }) => header.includes(label))
    .map((column) => ({ column, place: header.indexOf(column.label), choices: choicesOf(column) }));
  const lacking = columns.filter(({ label }) => !header.includes(label));
  const faults: RowFault[] = [];
  const read: ReadRow[] = [];
  const spoiled = new Set<ActionSheet>();
  let told = 0;
  for (const { row, cells } of rows) {
    if (places.every(({ place }) => isBlank(cells[place]))) continue;
    told++;
    const typed: Record<string, string> = {};
    const before = faults.length;
    const fault = (code: FaultCode, column: string | null, value: string) => faults.push({ table, row, code, column, value });
    for (const { column, place, choices } of places) {
      const value = readCell(column.kind, cells[place], choices);
      if (value === null) fault("not-a-value", column.label, asShown(cells[place]));
      else typed[column.field] = value;
    }
    const sheet = sheetOf.get(typed["_action"] ?? "");
    if (!sheet && faults.length === before) fault("unknown-action", columns[0]?.label ?? null, typed["_action"] ?? "");
    if (!sheet) continue;
    for (const column of lacking) typed[column.field] = typedValue(column, column.of(keptOf(sheet, typed)));
    if (faults.length === before) read.push({ row, sheet, typed });
    else spoiled.add(sheet);
  }
  return { rows: told, read, faults, spoiled };
};
