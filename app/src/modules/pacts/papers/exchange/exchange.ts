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

/** What a cell holds: a text, a number, or nothing. Days are texts, `2026-03-14`. */
export type CellValue = string | number | null;

export type ExchangeTable = {
  readonly name: TableName;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Places of the columns that hold euros, for a format that can say so. */
  readonly euros?: readonly number[];
};

/** A table as a file holds it, before it is understood; `row` is its number in the file, the header being 1. */
export type RawTable = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly unknown[] }[];
};
