import type { ActionSheet } from "../../sheets/action-sheet.ts";
import type { RawTable, SheetTable } from "./exchange.ts";
import type { ExchangeColumn, RowOf } from "./exchange-column.ts";
import type { RowFault } from "./import-plan.ts";
import { readCells, typedValue } from "./read-cells.ts";

/** A row of a file whose cells were read: each field in the one writing that forms read. */
export type ReadRow = { readonly row: number; readonly sheet: ActionSheet; readonly typed: Readonly<Record<string, string>> };

export type RowsRead = {
  readonly rows: number;
  readonly read: readonly ReadRow[];
  /** Actions of which a row could not be read: what is left of them there tells nothing. */
  readonly spoiled: ReadonlySet<ActionSheet>;
  readonly faults: readonly RowFault[];
};

/** What is kept of the thing that a row tells: its action, and its line with its year or its milestone, when they are known. */
const keptOf = (sheet: ActionSheet, typed: Readonly<Record<string, string>>): RowOf => {
  const line = sheet.lines.find(({ id }) => id === typed["_line"]);
  const year = line?.years.find((one) => String(one.year) === typed["_year"]);
  const milestone = sheet.milestones.find(({ id }) => id === typed["_milestone"]);
  return { sheet, ...(line ? { line } : {}), ...(year ? { year } : {}), ...(milestone ? { milestone } : {}) };
};

/** Reads the rows of a table, and which action each is of. Where the table lacks a column, its rows say what is kept. */
export const readRows = (
  table: SheetTable,
  columns: readonly ExchangeColumn[],
  raw: Pick<RawTable, "header" | "rows">,
  sheetOf: ReadonlyMap<string, ActionSheet>,
): RowsRead => {
  const cells = readCells(table, columns, raw);
  const faults = [...cells.faults];
  const read: ReadRow[] = [];
  const spoiled = new Set<ActionSheet>();
  for (const { row, typed, isSound } of cells.rows) {
    const sheet = sheetOf.get(typed["_action"] ?? "");
    if (!sheet && isSound)
      faults.push({ table, row, code: "unknown-action", column: columns[0]?.label ?? null, value: typed["_action"] ?? "" });
    if (!sheet) continue;
    for (const column of cells.lacking) typed[column.field] = typedValue(column, column.of(keptOf(sheet, typed)));
    if (isSound) read.push({ row, sheet, typed });
    else spoiled.add(sheet);
  }
  return { rows: cells.rows.length, read, faults, spoiled };
};
