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

const CELL = /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["'](([A-Z]{1,3})(\d{1,7}))["']/g;

const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** The first cell of a workbook that stands past the rows and columns that are read; null when all stand within. */
const farCellIn = (bytes: Uint8Array): string | null => {
  const parts = unzipSync(bytes, { filter: ({ name }) => /sheet[^/]*\.xml$/i.test(name) });
  for (const part of Object.values(parts))
    for (const [, cell = "", column = "", row] of strFromU8(part).matchAll(CELL))
      if (Number(row) > MOST_ROWS + 1 || columnOf(column) > MOST_COLUMNS) return cell;
  return null;
};

/** Every sheet of a workbook; one that would fill the memory is refused before it is opened. */
export const readXlsx = async (bytes: Uint8Array): Promise<Result<RawTable[], WorkbookRefusal>> => {
  const bounds = inflatesWithin(bytes, LIMIT);
  if (bounds !== "within") return refuse({ code: bounds === "beyond" ? "file-too-large-inside" : "file-unreadable" });
  try {
    const cell = farCellIn(bytes);
    if (cell !== null) return refuse({ code: "cell-too-far", cell, rows: MOST_ROWS, columns: MOST_COLUMNS });
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
