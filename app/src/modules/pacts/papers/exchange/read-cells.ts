import type { CellValue } from "../../../../platform/papers/formats/to-xlsx.ts";
import { plain, readCell, shownCell } from "./cells.ts";
import type { RawTable, TableName } from "./exchange.ts";
import type { ExchangeColumn } from "./exchange-column.ts";
import type { FaultCode, RowFault } from "./import-plan.ts";

/** A value that is kept, in the same writing as a cell that was read. */
export const typedValue = <Row>({ kind }: ExchangeColumn<Row>, value: CellValue): string => {
  if (value === null) return "";
  return kind === "text" || kind === "choice" ? plain(String(value)) : (readCell(kind, value) ?? String(value));
};

export const typedRow = <Row>(columns: readonly ExchangeColumn<Row>[], cells: readonly CellValue[]): Record<string, string> =>
  Object.fromEntries(columns.map((column, place) => [column.field, typedValue(column, cells[place] ?? null)]));

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || String(cell).trim() === "";
const asShown = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString() : shownCell(typeof cell === "number" ? cell : String(cell ?? ""));

/** Every word of a choice, and its code, that a cell may hold. */
const choicesOf = <Row>({ words, formerly }: ExchangeColumn<Row>): ReadonlyMap<string, string> =>
  new Map([
    ...[...(formerly ?? [])].map(([word, code]) => [word.toLowerCase(), code] as const),
    ...[...(words ?? [])].flatMap(([code, word]) => [[word.toLowerCase(), code] as const, [code, code] as const]),
  ]);

/** A row whose cells were read, each field in the one writing that forms read; `isSound`: all of them could be. */
type TypedRow = { readonly row: number; readonly typed: Record<string, string>; readonly isSound: boolean };

export type CellsRead<Row> = {
  readonly rows: readonly TypedRow[];
  /** Columns that the table lacks: it may have been exported before they existed. */
  readonly lacking: readonly ExchangeColumn<Row>[];
  readonly faults: readonly RowFault[];
};

/** Reads the rows of a table as cells. Rows without anything are left out. */
export const readCells = <Row>(
  table: TableName,
  columns: readonly ExchangeColumn<Row>[],
  { header, rows }: Pick<RawTable, "header" | "rows">,
): CellsRead<Row> => {
  const places = columns
    .filter(({ label }) => header.includes(label))
    .map((column) => ({ column, place: header.indexOf(column.label), choices: choicesOf(column) }));
  const faults: RowFault[] = [];
  const read = rows.flatMap(({ row, cells }): TypedRow[] => {
    if (places.every(({ place }) => isBlank(cells[place]))) return [];
    const before = faults.length;
    const fault = (code: FaultCode, column: string, value: string) => faults.push({ table, row, code, column, value });
    const typed: Record<string, string> = {};
    for (const { column, place, choices } of places) {
      const value = readCell(column.kind, cells[place], choices);
      if (value === null) fault("not-a-value", column.label, asShown(cells[place]));
      else typed[column.field] = value;
    }
    return [{ row, typed, isSound: faults.length === before }];
  });
  return { rows: read, lacking: columns.filter(({ label }) => !header.includes(label)), faults };
};
