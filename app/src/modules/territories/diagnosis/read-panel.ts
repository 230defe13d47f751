import { type Analytics, type Row, sqlText } from "../../../platform/analytics.ts";
import { inParts } from "../../../platform/in-parts.ts";
import type { Holding } from "./holders.ts";
import type { Gap, Panel } from "./panel.ts";

/** A file kept, the measure asked of it, and whether a territory without a line has none. */
export type Asked = { readonly path: string; readonly measure: string; readonly listsPresent: boolean };

const gapOf = (missing: unknown): Gap => (missing === "secret-statistique" ? missing : "not-published");

const panelOf = async (rows: readonly Row[]): Promise<Panel> => {
  const activities = new Map<string, Map<string, Map<string, number | Gap>>>();
  await inParts(rows, (part) => {
    for (const { territory, activity, period, value, missing } of part) {
      const territories = activities.get(String(activity)) ?? new Map<string, Map<string, number | Gap>>();
      const series = territories.get(String(territory)) ?? new Map<string, number | Gap>();
      series.set(String(period), typeof value === "number" ? value : gapOf(missing));
      territories.set(String(territory), series);
      activities.set(String(activity), territories);
    }
  });
  const panel: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number | Gap>>> = activities;
  return panel;
};

const COLUMNS = "territory, coalesce(activity, '') AS activity, period, value, missing";

/** Lines of a measure on anything larger than a commune, as published. */
const published = ({ path }: Asked): string =>
  `SELECT ${COLUMNS} FROM read_parquet(${sqlText(path)}) WHERE measure = $1 AND territory NOT LIKE 'com-%'`;

/**
 * The lines of communes added up to each larger territory of a kind that the file does not publish. A sum that lacks a commune is not
 * published; one with a secret part is secret. Decimals of a fixed point add up to the same sum whatever the order, which the threads of
 * the engine change; a billionth is finer than any figure published.
 */
const addedUp = ({ path, listsPresent }: Asked, holding: string): string => `
  WITH lines AS (SELECT ${COLUMNS} FROM read_parquet(${sqlText(path)}) WHERE measure = $1 AND territory LIKE 'com-%'),
    kinds AS (SELECT DISTINCT split_part(territory, '-', 1) AS kind FROM read_parquet(${sqlText(path)}) WHERE measure = $1)
  SELECT place AS territory, activity, period,
    CASE WHEN bool_and(value IS NOT NULL AND NOT is_shared) AND ${listsPresent ? "true" : "count(DISTINCT commune) = any_value(expected)"} THEN sum(value::DECIMAL(38, 9))::DOUBLE END AS value,
    CASE WHEN bool_or(missing = 'secret-statistique') AND NOT bool_or(coalesce(missing, '') = 'not-published' OR is_shared)
      THEN 'secret-statistique' ELSE 'not-published' END AS missing
  FROM lines JOIN ${holding} USING (territory) WHERE level NOT IN (FROM kinds) GROUP BY place, activity, period`;

/** Codes of communes in a file. */
export const communesIn = async (analytics: Analytics, { path }: Pick<Asked, "path">): Promise<readonly string[]> => {
  const rows = await analytics.rows(`SELECT DISTINCT territory FROM read_parquet(${sqlText(path)}) WHERE territory LIKE 'com-%'`);
  return rows.map(({ territory }) => String(territory));
};

/** Kinds of territories that every measure of a file is published for: nothing is added up to them. */
export const kindsPublished = async (analytics: Analytics, { path }: Pick<Asked, "path">): Promise<ReadonlySet<string>> => {
  const rows = await analytics.rows(
    `WITH kinds AS (SELECT DISTINCT measure, split_part(territory, '-', 1) AS kind FROM read_parquet(${sqlText(path)}))
     SELECT kind FROM kinds GROUP BY kind HAVING count(*) = (SELECT count(DISTINCT measure) FROM kinds)`,
  );
  return new Set(rows.map(({ kind }) => String(kind)));
};

/** Makes the table that says what communes count for. */
export const loadHoldings = async (analytics: Analytics, table: string, holdings: readonly Holding[]): Promise<void> => {
  const held = `${table}_held`;
  await analytics.load(
    held,
    ["territory", "level", "place", "commune", "expected", "is_shared"],
    holdings.map((line) => line.map(String)),
  );
  await analytics.run(
    `CREATE TABLE ${table} AS SELECT * REPLACE (expected::INTEGER AS expected, is_shared::BOOLEAN AS is_shared) FROM ${held}`,
  );
  await analytics.run(`DROP TABLE ${held}`);
};

/** A measure on every territory larger than a commune; `holding` is the table that says what communes count for, if any. */
export const readPanel = async (analytics: Analytics, asked: Asked, holding: string | null): Promise<Panel> => {
  const rows = await analytics.rows(published(asked), [asked.measure]);
  return panelOf(holding === null ? rows : [...rows, ...(await analytics.rows(addedUp(asked, holding), [asked.measure]))]);
};

/** Every measure of a file on some communes, by their codes in it: one reading costs hardly more than that of one measure. */
export const readCommunesPanels = async (
  analytics: Analytics,
  { path }: Pick<Asked, "path">,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Panel>> => {
  if (codes.length === 0) return new Map();
  const listed = codes.map(sqlText).join(", ");
  const lines = await analytics.rows(
    `SELECT measure, ${COLUMNS} FROM read_parquet(${sqlText(path)}) WHERE territory IN (${listed}) ORDER BY ALL`,
  );
  const byMeasure = new Map<string, Row[]>();
  for (const line of lines) {
    const known = byMeasure.get(String(line["measure"]));
    known ? known.push(line) : byMeasure.set(String(line["measure"]), [line]);
  }
  const panels = new Map<string, Panel>();
  for (const [measure, rows] of byMeasure) panels.set(measure, await panelOf(rows));
  return panels;
};
