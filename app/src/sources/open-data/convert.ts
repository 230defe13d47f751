import { ok, type Result, refuse } from "@levier/kernel";
import { type Analytics, openAnalytics, sqlText } from "../../platform/analytics.ts";
import { keepOutlines } from "../territory-outlines/keep-outlines.ts";
import { type Converted, makeTables } from "./make-tables.ts";
import type { RawFile } from "./raw-file.ts";
import { READING_MACROS } from "./reading-macros.ts";
import { loadSdmxFile } from "./sdmx-file.ts";
import type { Source, SourceRefusal, TableSource } from "./source.ts";
import { TABLES } from "./tables.ts";
import { loadTextFile } from "./text-file.ts";
import { loadWorkbook } from "./workbook.ts";

const loadRaw = (analytics: Analytics, { layout }: TableSource, file: RawFile): Promise<Result<void, SourceRefusal>> => {
  if (/\.xlsx$/i.test(file.path)) return loadWorkbook(analytics, file, layout);
  return /\.xml$/i.test(file.path) ? loadSdmxFile(analytics, file, layout) : loadTextFile(analytics, file, layout);
};

/** Beside what the program itself takes, a pull stays below two gigabytes; what does not fit is put on the disk. */
const MEMORY = "1GB";

/** A figure that is neither read nor marked as missing: the file says something that the source does not know. */
const unreadable = async (analytics: Analytics, file: RawFile): Promise<SourceRefusal | null> => {
  const [row] = await analytics.rows(
    "SELECT count(*) AS count, min(concat_ws(' ', territory, measure, activity, period)) AS first FROM kept WHERE value IS NULL AND missing IS NULL",
  );
  const count = Number(row?.["count"] ?? 0);
  return count === 0 ? null : { reason: "unreadable-figures", value: file.name, count, first: String(row?.["first"]) };
};

/**
 * Reads the file of a source and writes its rows, sorted, as Parquet, at what `out` gives for the name of the table: none when there
 * is only one; outlines as TopoJSON. Nothing that is written holds when it is refused.
 */
export const convert = async (
  source: Source,
  file: RawFile,
  out: (name: string | null) => string,
  spill: string,
): Promise<Result<Converted, SourceRefusal>> => {
  if (source.table === "outlines") return keepOutlines(source, file, out(null));
  const analytics = await openAnalytics({ spill, memory: MEMORY });
  try {
    if (typeof source.table !== "string") return await makeTables(analytics, { ...source, tables: source.table }, file, out);
    const { columns, order } = TABLES[source.table];
    const casts = Object.entries(columns).map(([name, type]) => `CAST("${name}" AS ${type}) AS "${name}"`);
    for (const macro of READING_MACROS) await analytics.run(macro);
    const loaded = await loadRaw(analytics, source, file);
    if (!loaded.ok) return loaded;
    await analytics.run(`CREATE TABLE kept AS SELECT ${casts.join(", ")} FROM (${source.query})`);
    const refusal = source.table === "observation" ? await unreadable(analytics, file) : null;
    if (refusal) return refuse(refusal);
    const [counted] = await analytics.rows("SELECT count(*) AS rows, min(period) AS first, max(period) AS last FROM kept");
    const rows = Number(counted?.["rows"] ?? 0);
    if (rows === 0) return refuse({ reason: "nothing-inside", value: file.name });
    await analytics.run(
      `COPY (FROM kept ORDER BY ${order}) TO ${sqlText(out(null))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480)`,
    );
    return ok({ rows, first: String(counted?.["first"]), last: String(counted?.["last"]) });
  } finally {
    analytics.close();
  }
};
