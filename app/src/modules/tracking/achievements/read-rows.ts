import { unguarded } from "../../../platform/csv.ts";
import { readCsv } from "../../../platform/read-csv.ts";
import { type AchievementColumn, columns } from "./csv-columns.ts";

/** What a row says that cannot be used; row 1 is the header. */
export type RowFault = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: RowFaultCode;
  /** What the cell could hold: the unit it should have, or how many characters at most. */
  readonly wanted?: string;
};
export const rowFaultCodes = [
  ...(["column-unknown", "column-twice", "column-missing", "no-rows", "too-many-rows", "key", "key-twice", "not-yours"] as const),
  ...(["missing", "text", "date", "quantity", "unit", "indicators", "other-unit", "action", "territory", "place"] as const),
  ...(["degrees", "evidence", "source_url", "public"] as const),
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];

/** A row by its columns; a column that the file lacks is absent. */
export type FileRow = { readonly row: number; readonly cells: Readonly<Partial<Record<AchievementColumn, string>>> };

export const MOST_ROWS = 5000;
/** A row cannot be told without these. */
const NEEDED: readonly AchievementColumn[] = ["date", "what", "quantity"];

const isColumn = (name: string): name is AchievementColumn => columns.some((column) => column === name);

const cellIn = (cell: string): string => unguarded(cell.replace(/\r\n?/g, "\n").replaceAll("\0", "").trim());

const headerFaults = (header: readonly string[]): RowFault[] => [
  ...header.flatMap((column, at): RowFault[] => {
    if (column === "") return [];
    if (!isColumn(column)) return [{ row: 1, column, value: column, code: "column-unknown" }];
    return header.indexOf(column) < at ? [{ row: 1, column, value: column, code: "column-twice" }] : [];
  }),
  ...NEEDED.filter((column) => !header.includes(column)).map((column): RowFault => ({ row: 1, column, value: "", code: "column-missing" })),
];

/** The rows of a file, by the names of its header, whatever its encoding and its separator; blank lines are left out. */
export const readRows = (bytes: Uint8Array): { readonly rows: readonly FileRow[]; readonly faults: readonly RowFault[] } => {
  const [first, ...rest] = readCsv(bytes);
  const header = (first?.cells ?? []).map((cell) => cellIn(cell).toLowerCase());
  const faults = headerFaults(header);
  const filled = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (faults.length === 0 && filled.length === 0) faults.push({ row: 1, column: "", value: "", code: "no-rows" });
  if (filled.length > MOST_ROWS) faults.push({ row: 1, column: "", value: String(MOST_ROWS), code: "too-many-rows" });
  if (faults.length > 0) return { rows: [], faults };
  const rows = filled.map(({ row, cells }) => {
    const named = header.flatMap((column, at) => (isColumn(column) ? [[column, cellIn(cells[at] ?? "")] as const] : []));
    return { row, cells: Object.fromEntries(named) };
  });
  return { rows, faults: [] };
};
