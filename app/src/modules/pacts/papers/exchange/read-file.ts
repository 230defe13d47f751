import { ok, type Result, refuse } from "@levier/kernel";
import { readCsv } from "../../../../platform/read-csv.ts";
import { readXlsx, type WorkbookRefusal } from "../formats/read-xlsx.ts";
import { MOST_COLUMNS, MOST_ROWS, type RawTable } from "./exchange.ts";

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The tables of a workbook or of a CSV, told apart by what they hold, whatever their name. */
export const readFile = async (name: string, bytes: Uint8Array): Promise<Result<RawTable[], WorkbookRefusal>> => {
  if (isZip(bytes)) return readXlsx(bytes);
  // No text holds a NUL: an old workbook, a picture, a PDF.
  if (bytes.length === 0 || bytes.includes(0)) return refuse({ code: "file-unreadable" });
  const [first, ...rows] = readCsv(bytes, { mostRows: MOST_ROWS, mostColumns: MOST_COLUMNS });
  return ok([{ name, header: (first?.cells ?? []).map((cell) => cell.trim()), rows }]);
};
