import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { ok, type Result, refuse } from "@levier/kernel";
import { type Analytics, sqlText } from "../../platform/analytics.ts";
import { type Placed, placeColumns } from "./columns.ts";
import type { RawFile } from "./raw-file.ts";
import type { Layout, SourceRefusal } from "./source.ts";

/** Enough for a row of names, however many there are. */
const HEAD = 65_536;

const headOf = async (file: string): Promise<Buffer> => {
  const bytes = createReadStream(file);
  const text = file.endsWith(".gz") ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of text) {
    parts.push(Buffer.from(part));
    length += part.length;
    if (length >= HEAD) break;
  }
  bytes.destroy();
  return Buffer.concat(parts).subarray(0, HEAD);
};

const isUtf8 = (head: Buffer): boolean => {
  const text = head.toString("utf8");
  // The last letter may be cut in two by where one stopped reading.
  return !text.slice(0, -4).includes("\uFFFD");
};

/** The mark that parts the fields: the one most seen in the row of names. */
const delimiterOf = (line: string): string =>
  [";", ",", "\t", "|"].map((mark) => [mark, line.split(mark).length] as const).sort((a, b) => b[1] - a[1])[0]?.[0] ?? ",";

const namesOf = (line: string, delimiter: string): string[] => line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));

/** What is selected of the file's columns, `c0`, `c1`…: those asked, and a row for each cell of those that are spread. */
const selected = ({ positions, spread }: Placed, names: readonly string[], file: string): string => {
  const kept = Object.entries(positions).map(([column, at]) => `${at === null ? "CAST(NULL AS VARCHAR)" : `c${at}`} AS "${column}"`);
  const cells = spread.map((at) => `{heading: ${sqlText(names[at] ?? "")}, cell: c${at}}`);
  const unnested = cells.length === 0 ? [] : [`unnest([${cells.join(", ")}], recursive := true)`];
  return [...kept, ...unnested, `${sqlText(file)} AS file`].join(", ");
};

/** Makes the table `raw` of a text file; every column text. Refuses a file whose columns are not those asked, or whose rows do not hold. */
export const loadTextFile = async (analytics: Analytics, file: RawFile, layout: Layout): Promise<Result<void, SourceRefusal>> => {
  const head = await headOf(file.path);
  const encoding = isUtf8(head) ? "utf-8" : "latin-1";
  const [line = ""] = head.toString(encoding === "utf-8" ? "utf8" : "latin1").split(/\r?\n/, 1);
  const delimiter = delimiterOf(line);
  const names = namesOf(line, delimiter);
  const placed = placeColumns(layout, names);
  if (placed.lacking.length > 0) return refuse({ reason: "columns-changed", value: file.name, lacking: placed.lacking });
  const given = names.map((_, at) => `${sqlText(`c${at}`)}: 'VARCHAR'`).join(", ");
  const read = `read_csv(${sqlText(file.path)}, header = true, auto_detect = false, delim = ${sqlText(delimiter)}, quote = '"', escape = '"', encoding = ${sqlText(encoding)}, columns = {${given}})`;
  const all = `SELECT ${selected(placed, names, file.name)} FROM ${read}`;
  try {
    await analytics.run(`CREATE OR REPLACE TABLE raw AS FROM (${all}) WHERE ${layout.only ?? "true"}`);
  } catch (error) {
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return refuse({ reason: "unreadable-file", value: file.name, why });
  }
  return ok(undefined);
};
