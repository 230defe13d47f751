import type { WorkbookTable } from "../../../../platform/papers/formats/to-xlsx.ts";

/** The tables of a pact that are edited outside and read back: those of its sheets, then those of its parties. */
export const sheetTables = ["actions", "financing", "milestones"] as const;
export const bondTables = ["parties", "contributions", "commitments"] as const;
export const tableNames = [...sheetTables, ...bondTables] as const;
export type SheetTable = (typeof sheetTables)[number];
export type BondTable = (typeof bondTables)[number];
export const isSheetTable = (table: TableName): table is SheetTable => sheetTables.some((one) => one === table);
export const isBondTable = (table: TableName): table is BondTable => bondTables.some((one) => one === table);
export type TableName = (typeof tableNames)[number];

/** Rows a file may hold in all, and columns each of its tables. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;

export type ExchangeTable = WorkbookTable & { readonly name: TableName };

/** A table as a file holds it, before it is understood; `row` is its number in the file, the header being 1. */
export type RawTable = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly unknown[] }[];
};
