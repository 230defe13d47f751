import { ok, type Result, refuse } from "@levier/kernel";
import { type Analytics, isFullForEngine, sqlText } from "../../platform/analytics.ts";
import { placeColumns } from "./columns.ts";
import type { RawFile } from "./raw-file.ts";
import type { MadeTable, SourceRefusal, TableSource } from "./source.ts";

/** What a file gave: how many rows, and the first and last periods they are of. */
export type Converted = { readonly rows: number; readonly first: string; readonly last: string };

/** A file of Parquet keeps its types; of the same table as a text, every column is one. */
const reading = ({ path }: RawFile): string =>
  /\.parquet$/i.test(path)
    ? `read_parquet(${sqlText(path)})`
    : `read_csv(${sqlText(path)}, header = true, delim = ',', quote = '"', escape = '"', all_varchar = true)`;

const namesIn = async (analytics: Analytics, file: RawFile): Promise<readonly string[]> => {
  const rows = await analytics.rows(`SELECT column_name AS name FROM (DESCRIBE SELECT * FROM ${reading(file)})`);
  return rows.map(({ name }) => String(name));
};

/**
 * Makes the tables of a file too large to be loaded: it is read where it stands, once for each of them that asks it, and never kept.
 * Refused when it is not whole, lacks a column asked or has no row.
 */
export const makeTables = async (
  analytics: Analytics,
  { layout, query, tables }: Pick<TableSource, "layout" | "query"> & { readonly tables: readonly MadeTable[] },
  file: RawFile,
  out: (name: string) => string,
): Promise<Result<Converted, SourceRefusal>> => {
  try {
    const names = await namesIn(analytics, file);
    const { positions, lacking } = placeColumns(layout, names);
    if (lacking.length > 0) return refuse({ reason: "columns-changed", value: file.name, lacking });
    const kept = Object.entries(positions).map(([column, at]) => (at === null ? `NULL AS "${column}"` : `"${names[at]}" AS "${column}"`));
    await analytics.run(`CREATE VIEW raw AS SELECT ${kept.join(", ")} FROM ${reading(file)}`);
    const [counted] = await analytics.rows("SELECT count(*) AS rows FROM raw");
    const rows = Number(counted?.["rows"] ?? 0);
    if (rows === 0) return refuse({ reason: "nothing-inside", value: file.name });
    await analytics.run(`CREATE TABLE vintage AS ${query}`);
    const [dated] = await analytics.rows("SELECT period FROM vintage");
    const period = String(dated?.["period"] ?? "");
    for (const { name, query: made } of tables) {
      await analytics.run(`COPY (${made}) TO ${sqlText(out(name))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)`);
      await analytics.run(`CREATE VIEW "${name}" AS FROM read_parquet(${sqlText(out(name))})`);
    }
    return ok({ rows, first: period, last: period });
  } catch (error) {
    // What the disk refuses is told by who called; what else the engine says is the file's fault.
    if (isFullForEngine(error) || (error instanceof Error && "code" in error)) throw error;
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return refuse({ reason: "unreadable-file", value: file.name, why });
  }
};
