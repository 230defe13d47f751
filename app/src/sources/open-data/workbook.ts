import { ok, type Result, refuse } from "@levier/kernel";
import readWorkbook from "read-excel-file/node";
import type { Analytics } from "../../platform/analytics.ts";
import { type Placed, placeColumns } from "./columns.ts";
import type { RawFile } from "./raw-file.ts";
import type { Layout, SourceRefusal } from "./source.ts";

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

type Cells = (string | null)[];

/** A row of a table as rows of `raw`: one, or one for each of its cells that are spread. */
const rowsOf = (row: readonly (string | null)[], { positions, spread }: Placed, names: readonly string[]): Cells[] => {
  const kept = Object.values(positions).map((at) => (at === null ? null : (row[at] ?? null)));
  return spread.length === 0 ? [kept] : spread.map((at) => [...kept, names[at] ?? "", row[at] ?? null]);
};

/** A title above a table may hold a word of its columns: the row of names is the first that holds them all. */
const tableOf = ({ name, rows }: Sheet, layout: Layout): { readonly rows: Cells[]; readonly lacking: readonly string[] } => {
  let lacking: readonly string[] = Object.values(layout.columns).flatMap(([first = ""]) => first);
  for (const [at, cells] of rows.entries()) {
    const names = cells.map((cell) => cell ?? "");
    const placed = placeColumns(layout, names);
    if (placed.lacking.length < lacking.length) lacking = placed.lacking;
    if (placed.lacking.length > 0) continue;
    const title =
      rows
        .slice(0, at)
        .flat()
        .find((cell) => cell !== null) ?? null;
    const below = rows.slice(at + 1).filter((row) => row.some((cell) => cell !== null));
    return { rows: below.flatMap((row) => rowsOf(row, placed, names).map((cells) => [name, title, ...cells])), lacking: [] };
  }
  return { rows: [], lacking };
};

/** The sheets asked; else those that have the columns. The first of the names asked that is not there is lacking. */
const chosen = (workbook: readonly Sheet[], layout: Layout): readonly Sheet[] | string => {
  const { sheets: names } = layout;
  if (names === undefined) {
    const fitting = workbook.filter((sheet) => tableOf(sheet, layout).lacking.length === 0);
    return fitting.length > 0 ? fitting : workbook.slice(0, 1);
  }
  const absent = names.find((wanted) => !workbook.some(({ name }) => name === wanted));
  return absent ?? workbook.filter(({ name }) => names.includes(name));
};

/** Makes the table `raw` of the sheets, one below the other; what stands under a table (notes, source) is left to the query. */
export const loadWorkbook = async (analytics: Analytics, file: RawFile, layout: Layout): Promise<Result<void, SourceRefusal>> => {
  const workbook = await read(file.path);
  if (workbook === null) return refuse({ reason: "unreadable-file", value: file.name, why: "not a workbook" });
  const sheets = chosen(workbook, layout);
  if (typeof sheets === "string") return refuse({ reason: "columns-changed", value: file.name, lacking: [sheets] });
  const rows: Cells[] = [];
  for (const sheet of sheets) {
    const table = tableOf(sheet, layout);
    if (table.lacking.length > 0) return refuse({ reason: "columns-changed", value: file.name, lacking: table.lacking });
    rows.push(...table.rows.map((row) => [file.name, ...row]));
  }
  const columns = [...Object.keys(layout.columns), ...Object.keys(layout.optional ?? {}), ...(layout.spread ? ["heading", "cell"] : [])];
  await analytics.load("raw", ["file", "sheet", "title", ...columns], rows);
  return ok(undefined);
};
