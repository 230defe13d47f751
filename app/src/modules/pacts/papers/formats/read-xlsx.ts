import { ok, type Result, refuse } from "@levier/kernel";
import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { inflatesWithin } from "../../../../platform/zip-bounds.ts";
import { MOST_COLUMNS, MOST_ROWS, type RawTable } from "../exchange/exchange.ts";

/** Bytes a workbook may be once inflated: several times what 50,000 full rows take. */
const LIMIT = 120e6;

export type WorkbookRefusal =
  | { readonly code: "file-unreadable" }
  | { readonly code: "file-too-large-inside" }
  /** One cell far away makes rows and columns of all that stands before it. */
  | { readonly code: "cell-too-far"; readonly cell: string; readonly rows: number; readonly columns: number };

/** No `<` in a tag: each is looked through once, even where none is closed. */
const CELL = /<(?:\w+:)?c\s[^<]*?\br\s*=\s*["'](([A-Z]{1,3})(\d{1,7}))["']/g;

const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** What keeps a workbook from being opened: a cell past the rows and columns that are read, or sheets that make more of them in all. */
const excessIn = (bytes: Uint8Array): WorkbookRefusal | null => {
  const parts = unzipSync(bytes, { filter: ({ name }) => /sheet[^/]*\.xml$/i.test(name) });
  let cells = 0;
  for (const part of Object.values(parts)) {
    let [rows, columns] = [0, 0];
    for (const [, cell = "", letters = "", row] of strFromU8(part).matchAll(CELL)) {
      const column = columnOf(letters);
      if (Number(row) > MOST_ROWS + 1 || column > MOST_COLUMNS)
        return { code: "cell-too-far", cell, rows: MOST_ROWS, columns: MOST_COLUMNS };
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, column);
    }
    cells += rows * columns;
  }
  return cells > (MOST_ROWS + 1) * MOST_COLUMNS ? { code: "file-too-large-inside" } : null;
};

/** Every sheet of a workbook; one that would fill the memory is refused before it is opened. */
export const readXlsx = async (bytes: Uint8Array): Promise<Result<RawTable[], WorkbookRefusal>> => {
  const bounds = inflatesWithin(bytes, LIMIT);
  if (bounds !== "within") return refuse({ code: bounds === "beyond" ? "file-too-large-inside" : "file-unreadable" });
  try {
    const excess = excessIn(bytes);
    if (excess) return refuse(excess);
    const sheets = await readWorkbook(Buffer.from(bytes));
    return ok(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        header: (data[0] ?? []).map((cell) => String(cell ?? "").trim()),
        rows: data.slice(1).map((cells, index) => ({ row: index + 2, cells })),
      })),
    );
  } catch {
    return refuse({ code: "file-unreadable" });
  }
};
