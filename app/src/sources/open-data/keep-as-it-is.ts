import { constants, copyFileSync } from "node:fs";
import { ok, type Result, refuse } from "@levier/kernel";
import { type Analytics, sqlText } from "../../platform/analytics.ts";
import { placeColumns } from "./columns.ts";
import type { RawFile } from "./raw-file.ts";
import type { Source, SourceRefusal } from "./source.ts";

/** What a file gave: how many rows, and the first and last periods they are of. */
export type Converted = { readonly rows: number; readonly first: string; readonly last: string };

const namesIn = async (analytics: Analytics, path: string): Promise<readonly string[]> => {
  const rows = await analytics.rows(`SELECT column_name AS name FROM (DESCRIBE SELECT * FROM read_parquet(${sqlText(path)}))`);
  return rows.map(({ name }) => String(name));
};

/** Checks a file of Parquet that is kept as it came: that it is whole, has the columns asked and some rows. Copies it to `out`. */
export const keepAsItIs = async (
  analytics: Analytics,
  { layout, query }: Pick<Source, "layout" | "query">,
  file: RawFile,
  out: string,
): Promise<Result<Converted, SourceRefusal>> => {
  try {
    const names = await namesIn(analytics, file.path);
    const { positions, lacking } = placeColumns(layout, names);
    if (lacking.length > 0) return refuse({ reason: "columns-changed", value: file.name, lacking });
    const kept = Object.entries(positions).map(([column, at]) => (at === null ? `NULL AS "${column}"` : `"${names[at]}" AS "${column}"`));
    await analytics.run(`CREATE VIEW raw AS SELECT ${kept.join(", ")} FROM read_parquet(${sqlText(file.path)})`);
    const [counted] = await analytics.rows("SELECT count(*) AS rows FROM raw");
    const rows = Number(counted?.["rows"] ?? 0);
    if (rows === 0) return refuse({ reason: "nothing-inside", value: file.name });
    const [dated] = await analytics.rows(query);
    const period = String(dated?.["period"] ?? "");
    // A disk that can share blocks between two files does.
    copyFileSync(file.path, out, constants.COPYFILE_FICLONE);
    return ok({ rows, first: period, last: period });
  } catch (error) {
    // What the disk refuses is told by who called; what the engine does is the file's fault.
    if (error instanceof Error && "code" in error) throw error;
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return refuse({ reason: "unreadable-file", value: file.name, why });
  }
};
