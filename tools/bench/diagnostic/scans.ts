import { type Analytics, sqlText } from "../../../app/src/platform/analytics.ts";
import type { Geography } from "../../../app/src/sources/official-geography/geography.ts";

/** Where the columns of establishments are read from, in SQL: a file of Parquet or the same rows as text. */
export type Rows = string;

export const parquetRows = (path: string): Rows => `read_parquet(${sqlText(path)})`;

/** One question asked of every establishment: the floor that hashes the columns it reads, and the statements that answer it into `answer`. */
export type Scan = { readonly name: string; readonly floor: (rows: Rows) => string; readonly answer: (rows: Rows) => readonly string[] };

const COMMUNE = `"codeCommuneEtablissement"`;
const ACTIVITY = `"activitePrincipaleEtablissement"`;
const STATE = `"etatAdministratifEtablissement"`;
const BORN = `"dateCreationEtablissement"`;

/**
 * Makes `places`: each commune, the number of its EPCI, which the official geography tells, and the key that finds it. The key is the hash of
 * its code: of texts that a block of the file repeats, the engine hashes each once, where it would compare the text of every row.
 */
export const loadPlaces = async (analytics: Analytics, geography: Geography): Promise<void> => {
  const lines = geography.list("com").flatMap(({ code, epci }) => (epci === null ? [] : [[code.slice("com-".length), epci]]));
  await analytics.load("listed", ["commune", "epci"], lines);
  await analytics.run(
    "CREATE TABLE places AS SELECT commune, epci, hash(commune) AS key, CAST(dense_rank() OVER (ORDER BY epci) AS USMALLINT) AS place FROM listed",
  );
};

/** Rows from which one block of memory for all cells, each at its place, costs less than finding them by their hash. */
const WORTH_A_BLOCK = 8_000_000;

/** Numbers the activities of a file of so many rows, so that its cells may lie in one block. */
export const loadActivities = async (analytics: Analytics, rows: Rows, many: number): Promise<void> => {
  await analytics.run(`CREATE OR REPLACE TABLE named AS SELECT DISTINCT ${ACTIVITY} AS activity FROM ${rows}`);
  await analytics.run(
    "CREATE OR REPLACE TABLE numbered AS SELECT activity, hash(activity) AS key, CAST(row_number() OVER () AS USMALLINT) AS kind FROM named",
  );
  // Cells of 1,255 EPCI and 732 activities: 2^22 with their margins.
  await analytics.run(`SET perfect_ht_threshold = ${many < WORTH_A_BLOCK ? 12 : 22}`);
};

/** Location quotients of every EPCI and activity: establishments at work of `place` and `kind`, over their share in all of them. */
export const quotients: Scan = {
  name: "location quotients of all EPCI × activities",
  floor: (rows) => `SELECT sum(hash(${COMMUNE})), sum(hash(${ACTIVITY})), sum(hash(${STATE})) FROM ${rows}`,
  answer: (rows) => [
    `CREATE OR REPLACE TEMP TABLE cells AS SELECT place, kind, count(*) AS n FROM ${rows}
      JOIN places ON places.key = hash(${COMMUNE}) JOIN numbered ON numbered.key = hash(${ACTIVITY}) WHERE ${STATE} = 'A' GROUP BY place, kind`,
    "CREATE OR REPLACE TEMP TABLE wholes AS SELECT place, CAST(sum(n) AS DOUBLE) AS held FROM cells GROUP BY place",
    "CREATE OR REPLACE TEMP TABLE shares AS SELECT kind, sum(n) / sum(sum(n)) OVER () AS share FROM cells GROUP BY kind",
    "CREATE OR REPLACE TEMP TABLE answer AS SELECT place, kind, n, n / held / share AS quotient FROM cells JOIN wholes USING (place) JOIN shares USING (kind)",
  ],
};

/** Establishments of each EPCI by the year they were created, those closed since too. */
export const creations: Scan = {
  name: "creations per year × EPCI",
  floor: (rows) => `SELECT sum(hash(${COMMUNE})), sum(hash(${BORN})) FROM ${rows}`,
  answer: (rows) => [
    `CREATE OR REPLACE TEMP TABLE answer AS SELECT place, CAST(year(${BORN}) AS SMALLINT) AS year, count(*) AS n FROM ${rows}
      JOIN places ON places.key = hash(${COMMUNE}) GROUP BY ALL`,
  ],
};

/** The same cells as plainly as they can be asked, in the words that two engines share; `places` is the table of communes. */
export const plainQuotients = (rows: Rows, places: string): string => `
  WITH cells AS (SELECT epci, ${ACTIVITY} AS activity, count(*) AS n FROM ${rows} AS one JOIN ${places} AS two ON one.${COMMUNE} = two.commune
    WHERE ${STATE} = 'A' GROUP BY epci, ${ACTIVITY}),
  wholes AS (SELECT epci, sum(n) AS held FROM cells GROUP BY epci), kinds AS (SELECT activity, sum(n) AS there FROM cells GROUP BY activity),
  everything AS (SELECT sum(n) AS total FROM cells)
  SELECT cells.epci AS epci, cells.activity AS activity, n, (n * total) / (held * 1.0 * there) AS quotient
  FROM cells JOIN wholes ON cells.epci = wholes.epci JOIN kinds ON cells.activity = kinds.activity CROSS JOIN everything`;

export const plainCreations = (rows: Rows, places: string, year: (day: string) => string): string =>
  `SELECT epci, ${year(BORN)} AS year, count(*) AS n FROM ${rows} AS one JOIN ${places} AS two ON one.${COMMUNE} = two.commune GROUP BY epci, year`;
