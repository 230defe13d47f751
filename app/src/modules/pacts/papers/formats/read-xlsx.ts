import { ok, type Result, refuse } from "@levier/kernel";
import readWorkbook from "read-excel-file/node";
import { inflatesWithin } from "../../../../platform/zip-bounds.ts";
import type { RawTable } from "../exchange/exchange.ts";

/** Bytes a workbook may be once inflated: several times what 50,000 full rows take. */
const LIMIT = 120e6;

export type WorkbookRefusal = { readonly code: "file-unreadable" } | { readonly code: "file-too-large-inside" };

/** Every sheet of a workbook; one that would fill the memory is refused before it is opened. */
export const readXlsx = async (bytes: Uint8Array): Promise<Result<RawTable[], WorkbookRefusal>> => {
  const bounds = inflatesWithin(bytes, LIMIT);
  if (bounds !== "within") return refuse({ code: bounds === "beyond" ? "file-too-large-inside" : "file-unreadable" });
  try {
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
