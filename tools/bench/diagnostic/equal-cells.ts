import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Analytics, sqlText } from "../../../app/src/platform/analytics.ts";
import { atMost, type BenchResult } from "../result.ts";
import { creations, parquetRows, plainCreations, plainQuotients, quotients } from "./scans.ts";

/** A second engine, half a gigabyte of it: looked for beside the files made, and not a dependency of the project. */
const SECOND = "chdb@3.4.0";

type Second = (sql: string) => void;

const isEngine = (value: unknown): value is { readonly query: (sql: string, format: string) => unknown } =>
  typeof value === "object" && value !== null && "query" in value && typeof value.query === "function";

/** The second engine when it is installed in a folder; null, and how to install it, when not. */
const secondEngine = (folder: string): Second | null => {
  if (!existsSync(join(folder, "node_modules/chdb"))) {
    process.stderr.write(`The second engine is absent: npm install --prefix ${folder} ${SECOND}\n`);
    return null;
  }
  const engine: unknown = createRequire(join(folder, "package.json"))("chdb");
  if (!isEngine(engine)) throw new Error("chdb has no query");
  return (sql) => void engine.query(sql, "CSV");
};

/** Cells that two tables do not agree on, absent ones among them: counts to the unit, quotients to the twelfth digit. */
const differing = async (analytics: Analytics, theirs: string, key: string): Promise<number> => {
  const hasQuotient = key === "activity";
  const apart = hasQuotient ? "OR abs(ours.quotient - theirs.quotient) > 1e-12 * theirs.quotient" : "";
  const [row] = await analytics.rows(
    `SELECT count(*) AS cells FROM ours FULL JOIN (FROM ${theirs}) AS theirs ON ours.epci = theirs.epci AND ours."${key}" = theirs."${key}"
      WHERE ours.n IS NULL OR theirs.n IS NULL OR ours.n <> theirs.n ${apart}`,
  );
  return Number(row?.["cells"]);
};

/** How many cells differ from a plain scan of the raw file by each engine; `stock` and `counted` are the tables that the pull made of it. */
export const equalCells = async (
  analytics: Analytics,
  raw: string,
  { stock, counted, folder }: { readonly stock: string; readonly counted: string; readonly folder: string },
): Promise<readonly BenchResult[]> => {
  const second = secondEngine(folder);
  const [places, out] = [join(folder, "places.parquet"), join(folder, "second.parquet")];
  await analytics.run(`COPY (SELECT commune, epci FROM places) TO ${sqlText(places)} (FORMAT parquet)`);
  await analytics.run("CREATE OR REPLACE TABLE one_epci AS SELECT DISTINCT place, epci FROM places");
  const rows = parquetRows(raw);
  const results: BenchResult[] = [];
  const compare = async (what: string, theirs: string, key: string): Promise<void> => {
    const [{ cells = 0 } = {}] = await analytics.rows("SELECT count(*) AS cells FROM ours");
    results.push(atMost(`${what}, of ${cells} cells, those that differ`, await differing(analytics, theirs, key), 0, "cells"));
  };
  const bySecond = async (what: string, plain: string, key: string): Promise<void> => {
    if (second === null) return;
    rmSync(out, { force: true });
    second(`INSERT INTO FUNCTION file('${out}', 'Parquet') ${plain}`);
    await compare(`${what} by chdb`, parquetRows(out), key);
  };
  const [theirRows, theirPlaces] = [`file('${raw}', 'Parquet')`, `file('${places}', 'Parquet')`];
  const oursAs = (from: string) => analytics.run(`CREATE OR REPLACE TEMP TABLE ours AS ${from}`);

  for (const statement of quotients.answer(rows)) await analytics.run(statement);
  await oursAs("SELECT epci, activity, n, quotient FROM answer JOIN one_epci USING (place) JOIN numbered USING (kind)");
  await analytics.run(`CREATE OR REPLACE TEMP TABLE plain AS ${plainQuotients(rows, "places")}`);
  await compare("quotients, by a plain scan", "plain", "activity");
  await bySecond("quotients", plainQuotients(theirRows, theirPlaces), "activity");
  await oursAs(
    `SELECT epci, activity, sum(establishments) AS n, 0 AS quotient FROM ${parquetRows(stock)} JOIN places USING (commune) GROUP BY ALL`,
  );
  await compare("table of those at work", "(SELECT * REPLACE (0 AS quotient) FROM plain)", "activity");

  for (const statement of creations.answer(rows)) await analytics.run(statement);
  await oursAs("SELECT epci, year, n FROM answer JOIN one_epci USING (place)");
  await analytics.run(`CREATE OR REPLACE TEMP TABLE plain AS ${plainCreations(rows, "places", (day) => `year(${day})`)}`);
  await compare("creations, by a plain scan", "plain", "year");
  await bySecond(
    "creations",
    plainCreations(theirRows, theirPlaces, (day) => `toYear(${day})`),
    "year",
  );
  await oursAs(`SELECT epci, year, sum(created) AS n FROM ${parquetRows(counted)} JOIN places USING (commune) GROUP BY ALL`);
  await compare("table of creations", "plain", "year");
  return results;
};
