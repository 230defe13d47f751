import { ok, type Result, refuse } from "@levier/kernel";
import readWorkbook from "read-excel-file/node";
import type { Analytics } from "../../platform/analytics.ts";
import { placeColumns } from "./columns.ts";
import type { RawFile } from "./raw-file.ts";
import type { Columns, Layout, SourceRefusal } from "./source.ts";

type Sheet = { readonly name: string; readonly rows: readonly (readonly (string | null)[])[] };

const textOf = (cell: unknown): string | null => {
  if (cell === null || cell === undefined) return null;
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

const read = async (file: string): Promise<readonly Sheet[] | null> => {
  try {
    const sheets = await readWorkbook(file, { trim: true });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch {
    return null;
  }
};

/** A title above a table may hold a word of its columns: the row of names is the first that holds them all. */
const tableOf = ({ name, rows }: Sheet, columns: Columns): { readonly rows: (string | null)[][]; readonly lacking: readonly string[] } => {
  let lacking: readonly string[] = Object.values(columns).flatMap(([first = ""]) => first);
  for (const [at, names] of rows.entries()) {
    const placed = placeColumns(
      columns,
      names.map((cell) => cell ?? ""),
    );
    if (placed.lacking.length < lacking.length) lacking = placed.lacking;
    if (placed.lacking.length > 0) continue;
    const title =
      rows
        .slice(0, at)
        .flat()
        .find((cell) => cell !== null) ?? null;
    const below = rows.slice(at + 1).filter((row) => row.some((cell) => cell !== null));
    return {
      rows: below.map((row) => [name, title, ...Object.values(placed.positions).map((position) => row[position] ?? null)]),
      lacking: [],
    };
  }
  return { rows: [], lacking };
};

/** The sheets asked; else those that have the columns. The first of the names asked that is not there is lacking. */
const chosen = (workbook: readonly Sheet[], names: readonly string[] | undefined, columns: Columns): readonly Sheet[] | string => {
  if (names === undefined) {
    const fitting = workbook.filter((sheet) => tableOf(sheet, columns).lacking.length === 0);
    return fitting.length > 0 ? fitting : workbook.slice(0, 1);
  }
  const absent = names.find((wanted) => !workbook.some(({ name }) => name === wanted));
  return absent ?? workbook.filter(({ name }) => names.includes(name));
};

/** Makes the table `raw` of the sheets, one below the other; what stands under a table (notes, source) is left to the query. */
export const loadWorkbook = async (
  analytics: Analytics,
  file: RawFile,
  { columns, sheets: names }: Layout,
): Promise<Result<void, SourceRefusal>> => {
  const workbook = await read(file.path);
  if (workbook === null) return refuse({ reason: "unreadable-file", value: file.name, why: "not a workbook" });
  const sheets = chosen(workbook, names, columns);
  if (typeof sheets === "string") return refuse({ reason: "columns-changed", value: file.name, lacking: [sheets] });
  const rows: (string | null)[][] = [];
  for (const sheet of sheets) {
    const table = tableOf(sheet, columns);
    if (table.lacking.length > 0) return refuse({ reason: "columns-changed", value: file.name, lacking: table.lacking });
    rows.push(...table.rows.map((row) => [file.name, ...row]));
  }
  await analytics.load("raw", ["file", "sheet", "title", ...Object.keys(columns)], rows);
  return ok(undefined);
};
