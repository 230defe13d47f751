import { type Analytics, openAnalytics, sqlText } from "../../../../platform/analytics.ts";
import { sizeClasses } from "./establishment.ts";

/** Files of the register, as they were pulled. */
export type RegisterFiles = {
  readonly establishments: string;
  /** Whose the establishments are; null when that source is not loaded. */
  readonly units: string | null;
};

const UNTOLD =
  "SELECT NULL::VARCHAR AS siren, NULL::VARCHAR AS name, NULL::VARCHAR AS usual, NULL::VARCHAR AS acronym, NULL::VARCHAR AS form WHERE false";

/** Of some SIREN alone when they are few: the file is sorted by them. */
const unitsOf = ({ units }: RegisterFiles, sirens: readonly string[] | null): string =>
  units === null
    ? UNTOLD
    : `SELECT siren, name, "usualName" AS usual, acronym, "legalForm" AS form FROM read_parquet(${sqlText(units)})${sirens === null ? "" : ` WHERE siren IN (${sirens.map(sqlText).join(", ")})`}`;

const sizeRank = `CASE size ${sizeClasses.map((size, rank) => `WHEN '${size}' THEN ${rank}`).join(" ")} ELSE 0 END`;

/** Names as the house's `plain` writes a text: lower case, without accents nor punctuation. */
const PLAIN = `regexp_replace(replace(replace(strip_accents(lower(concat_ws(' ', e.name, u.usual, u.name, u.acronym))), 'œ', 'oe'), 'æ', 'ae'), '[^a-z0-9]+', ' ', 'g')`;

/**
 * Establishments with their names, the columns that lists sort and search by, and nothing of those that are not diffusible but their
 * commune and activity, so that no filter tells more. Insee's legal forms of individuals begin by 1.
 */
export const namedEstablishments = (files: RegisterFiles, condition: string, sirens: readonly string[] | null = null): string => `
  SELECT e.siret, e.siren, e.commune, e."communeName" AS commune_name, e.activity, left(e.activity, 2) AS division, e."activityNomenclature" AS nomenclature,
    e.diffusion = 'O' AS diffusible,
    CASE WHEN diffusible THEN coalesce(e.name, u.usual, u.name) END AS name,
    CASE WHEN diffusible AND u.name <> coalesce(e.name, u.usual, u.name) THEN u.name END AS unit_name,
    diffusible AND coalesce(u.form LIKE '1%', false) AND u.name IS NOT NULL AS person,
    CASE WHEN diffusible THEN e.postcode END AS postcode,
    CASE WHEN diffusible THEN e.size ELSE 'NN' END AS size,
    CASE WHEN diffusible THEN ${sizeRank.replace("CASE size", "CASE e.size")} ELSE -1 END AS size_rank,
    CASE WHEN diffusible THEN e."sizeYear" END AS size_year,
    CASE WHEN diffusible THEN e.created END AS created,
    diffusible AND coalesce(e.employer, false) AS employer,
    diffusible AND coalesce(e.head, false) AS head,
    CASE WHEN diffusible THEN e.x END AS x,
    CASE WHEN diffusible THEN e.y END AS y,
    CASE WHEN diffusible THEN ${PLAIN} END AS sought
  FROM (SELECT * FROM read_parquet(${sqlText(files.establishments)}) WHERE ${condition}) AS e LEFT JOIN (${unitsOf(files, sirens)}) AS u ON u.siren = e.siren`;

/** Rows of a place beyond which no list of it is made: a région as large has departments. */
const LARGEST = 2_000_000;
/** Rows kept in memory, of all places together: some 200 bytes each. */
const MOST_KEPT = 4_000_000;

/** Milliseconds that a table is still there once let go. */
const GRACE = 60_000;

/** Establishments by name, those without one last: a rank, so that each list need not compare names again. */
const ranked = (named: string): string =>
  `SELECT *, row_number() OVER (ORDER BY name IS NULL, lower(strip_accents(name)), siret) AS by_name FROM (${named})`;

type Kept = { readonly table: string; readonly rows: number };

/** Places of the register kept ready to be asked, the one longest unasked first to go. */
export type Shelf = {
  readonly engine: Analytics;
  /** Name of the table of the establishments of some communes, by their codes in the file. */
  readonly tableOf: (communes: readonly string[]) => Promise<string>;
  /** Whether some communes have more establishments than a list can be made of. */
  readonly isTooLarge: (communes: readonly string[]) => Promise<boolean>;
  /** Codes of communes that the file has. */
  readonly communes: () => Promise<readonly string[]>;
  readonly close: () => void;
};

const keyOf = (communes: readonly string[]): string => [...communes].sort().join();

export const openShelf = async (files: RegisterFiles): Promise<Shelf> => {
  const engine = await openAnalytics();
  const kept = new Map<string, Promise<Kept>>();
  /** Tables let go that are still there, the first let go first: how many rows, and what drops one. */
  const leaving = new Map<string, { readonly rows: number; readonly timer: NodeJS.Timeout }>();
  let made = 0;

  const among = (communes: readonly string[]): string =>
    communes.length === 0 ? "false" : `commune IN (${communes.map(sqlText).join(", ")})`;

  const make = async (communes: readonly string[]): Promise<Kept> => {
    const table = `place_${made++}`;
    await engine.run(`CREATE TABLE ${table} AS ${ranked(namedEstablishments(files, among(communes)))}`);
    const [counted] = await engine.rows(`SELECT count(*) AS rows FROM ${table}`);
    return { table, rows: Number(counted?.["rows"] ?? 0) };
  };

  const drop = (table: string): void => {
    clearTimeout(leaving.get(table)?.timer);
    leaving.delete(table);
    void engine.run(`DROP TABLE IF EXISTS ${table}`).catch(() => {});
  };

  const leave = (table: string, rows: number): void => {
    // Whoever was just given it has the time to ask.
    leaving.set(table, { rows, timer: setTimeout(() => drop(table), GRACE).unref() });
    // Many large places asked one after the other would else fill the memory before the first is gone.
    let weight = [...leaving.values()].reduce((sum, one) => sum + one.rows, 0);
    for (const [oldest, { rows: own }] of leaving) {
      if (weight <= MOST_KEPT) break;
      drop(oldest);
      weight -= own;
    }
  };

  const letGo = async (): Promise<void> => {
    let rows = 0;
    // The last one asked for stands at the end of the map, and stays whatever it weighs.
    for (const [key, place] of [...kept].reverse()) {
      // One that cannot be made is told to who asked for it.
      const { table, rows: own } = await place.catch(() => ({ table: "", rows: 0 }));
      rows += own;
      if (rows <= MOST_KEPT || rows === own) continue;
      kept.delete(key);
      leave(table, own);
    }
  };

  let list: Promise<readonly string[]> | null = null;
  return {
    engine,
    tableOf: async (communes) => {
      const key = keyOf(communes);
      const known = kept.get(key);
      const place = known ?? make(communes);
      kept.delete(key);
      kept.set(key, place);
      try {
        const { table } = await place;
        if (!known) await letGo();
        return table;
      } catch (error) {
        kept.delete(key);
        throw error;
      }
    },
    isTooLarge: async (communes) => {
      if (kept.has(keyOf(communes))) return false;
      const [counted] = await engine.rows(
        `SELECT count(*) AS rows FROM read_parquet(${sqlText(files.establishments)}) WHERE ${among(communes)}`,
      );
      return Number(counted?.["rows"] ?? 0) > LARGEST;
    },
    communes: () => {
      list ??= engine
        .rows(`SELECT DISTINCT commune FROM read_parquet(${sqlText(files.establishments)}) ORDER BY commune`)
        .then((rows) => rows.map(({ commune }) => String(commune)));
      // What could not be read is tried again by the next who asks.
      list.catch(() => {
        list = null;
      });
      return list;
    },
    close: () => {
      for (const { timer } of leaving.values()) clearTimeout(timer);
      engine.close();
    },
  };
};
