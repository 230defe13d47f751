import { type Row, sqlText } from "../../../../platform/analytics.ts";
import { type Loaded, loadedSource, namedTablePath } from "../../../../sources/open-data/loaded.ts";
import type { Source } from "../../../../sources/open-data/source.ts";
import { sireneEstablishments } from "../../../../sources/sirene-establishments/source.ts";
import { sireneLegalUnits } from "../../../../sources/sirene-legal-units/source.ts";
import { conditionOf, ORDERS, type RegisterQuestion, type Sort } from "./conditions.ts";
import { type Establishment, sizeClassOf } from "./establishment.ts";
import { namedEstablishments, openShelf, type RegisterFiles, type Shelf } from "./shelf.ts";

/** What is loaded of the register: its month, and whether the names of whose they are go with the establishments. */
export type RegisterEdition = { readonly period: string; readonly source: Source; readonly hasUnits: boolean };

/** How many establishments answer. */
export type RegisterCounts = {
  readonly total: number;
  readonly employers: number;
  readonly heads: number;
  readonly undiffusible: number;
  readonly placed: number;
};

/** Establishments of one square of the map: how many, and where their middle lies, in metres. */
export type Cluster = {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly siret: string | null;
  readonly name: string | null;
};
export type Clusters = { readonly side: number; readonly clusters: readonly Cluster[] };

/** A place in the register: the codes of its communes in the file. */
export type RegisterPlace = { readonly communes: readonly string[] };

export type Register = {
  /** Null when the source is not loaded. */
  readonly edition: () => RegisterEdition | null;
  /** Codes of communes that the file has; empty when it is not loaded. */
  readonly communes: () => Promise<readonly string[]>;
  /** Whether a place has more establishments than a list can be made of; the other questions are not asked of one that has. */
  readonly isTooLarge: (place: RegisterPlace) => Promise<boolean>;
  readonly count: (place: RegisterPlace, question: RegisterQuestion) => Promise<RegisterCounts>;
  readonly list: (
    place: RegisterPlace,
    question: RegisterQuestion,
    shown: { readonly sort: Sort; readonly limit: number; readonly offset: number },
  ) => Promise<readonly Establishment[]>;
  /** The activities found most often. */
  readonly activities: (
    place: RegisterPlace,
    question: RegisterQuestion,
    limit: number,
  ) => Promise<readonly { readonly code: string; readonly count: number }[]>;
  /** Where they are, gathered by squares, at most `across` of them on the longer side. */
  readonly clusters: (place: RegisterPlace, question: RegisterQuestion, across: number) => Promise<Clusters>;
  /** All of them, some thousands at a time, by SIRET. */
  readonly each: (place: RegisterPlace, question: RegisterQuestion) => AsyncGenerator<readonly Establishment[]>;
  /** Those of the country that bear these SIRET; whatever is not at work is left out. */
  readonly find: (sirets: readonly string[]) => Promise<readonly Establishment[]>;
  readonly close: () => void;
};

const textOf = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

const establishmentOf = (row: Row): Establishment => ({
  siret: String(row["siret"]),
  siren: String(row["siren"]),
  name: textOf(row["name"]),
  unitName: textOf(row["unit_name"]),
  isPerson: row["person"] === true,
  commune: String(row["commune"]),
  communeName: textOf(row["commune_name"]),
  postcode: textOf(row["postcode"]),
  activity: textOf(row["activity"]),
  nomenclature: textOf(row["nomenclature"]),
  size: sizeClassOf(row["size"]),
  sizeYear: typeof row["size_year"] === "number" ? row["size_year"] : null,
  created: textOf(row["created"]),
  isEmployer: row["employer"] === true,
  isHead: row["head"] === true,
  place: typeof row["x"] === "number" && typeof row["y"] === "number" ? { x: row["x"], y: row["y"] } : null,
  isDiffusible: row["diffusible"] === true,
});

const numberIn = (row: Row | undefined, name: string): number => Number(row?.[name] ?? 0);

/** Sides of the squares of a map, in metres: round figures, that a reader can picture. */
const SIDES = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000];

/** Establishments asked of the engine at a time. */
const BATCH = 5000;

type Opened = { readonly files: RegisterFiles; readonly shelf: Promise<Shelf> };

/** The register of establishments, read from the files that were pulled, whichever are the last. */
export const openRegister = (dataFolder: string): Register => {
  let opened: Opened | null = null;

  const loaded = (source: Source, table: string): { readonly loaded: Loaded; readonly path: string } | null => {
    const found = loadedSource(dataFolder, source.id);
    const path = found && namedTablePath(dataFolder, found, table);
    return found && path ? { loaded: found, path } : null;
  };

  const filesNow = (): RegisterFiles | null => {
    const establishments = loaded(sireneEstablishments, "establishments");
    return establishments && { establishments: establishments.path, units: loaded(sireneLegalUnits, "units")?.path ?? null };
  };

  /** Opened anew when another edition was pulled; the old one is closed once what it was asked is answered. */
  const shelf = (): Promise<Shelf> => {
    const files = filesNow();
    if (!files) throw new Error("the register is asked before it is loaded");
    if (opened === null || opened.files.establishments !== files.establishments || opened.files.units !== files.units) {
      void opened?.shelf.then((old) => setTimeout(old.close, 60_000).unref());
      opened = { files, shelf: openShelf(files) };
    }
    return opened.shelf;
  };

  const ask = async (place: RegisterPlace, question: RegisterQuestion) => {
    const { engine, tableOf } = await shelf();
    return { engine, table: await tableOf(place.communes), ...conditionOf(question) };
  };

  return {
    edition: () => {
      const found = loaded(sireneEstablishments, "establishments");
      return found && { period: found.loaded.last, source: sireneEstablishments, hasUnits: loaded(sireneLegalUnits, "units") !== null };
    },
    communes: async () => (filesNow() ? (await shelf()).communes() : []),
    isTooLarge: async ({ communes }) => (await shelf()).isTooLarge(communes),
    count: async (place, question) => {
      const { engine, table, where, values } = await ask(place, question);
      const [row] = await engine.rows(
        `SELECT count(*) AS total, count_if(employer) AS employers, count_if(head) AS heads, count_if(NOT diffusible) AS undiffusible, count(x) AS placed FROM ${table} WHERE ${where}`,
        values,
      );
      return {
        total: numberIn(row, "total"),
        employers: numberIn(row, "employers"),
        heads: numberIn(row, "heads"),
        undiffusible: numberIn(row, "undiffusible"),
        placed: numberIn(row, "placed"),
      };
    },
    list: async (place, question, { sort, limit, offset }) => {
      const { engine, table, where, values } = await ask(place, question);
      const rows = await engine.rows(
        `SELECT * FROM ${table} WHERE ${where} ORDER BY ${ORDERS[sort]} LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`,
        values,
      );
      return rows.map(establishmentOf);
    },
    activities: async (place, question, limit) => {
      const { engine, table, where, values } = await ask(place, question);
      const rows = await engine.rows(
        `SELECT activity, count(*) AS n FROM ${table} WHERE ${where} AND activity IS NOT NULL GROUP BY activity ORDER BY n DESC, activity LIMIT ${Math.trunc(limit)}`,
        values,
      );
      return rows.map((row) => ({ code: String(row["activity"]), count: numberIn(row, "n") }));
    },
    clusters: async (place, question, across) => {
      const { engine, table, where, values } = await ask(place, question);
      const [box] = await engine.rows(
        `SELECT min(x) AS x0, max(x) AS x1, min(y) AS y0, max(y) AS y1 FROM ${table} WHERE x IS NOT NULL AND ${where}`,
        values,
      );
      const span = Math.max(numberIn(box, "x1") - numberIn(box, "x0"), numberIn(box, "y1") - numberIn(box, "y0"));
      const side = SIDES.find((one) => one * across >= span) ?? 500_000;
      const rows = await engine.rows(
        `SELECT count(*) AS n, avg(x) AS x, avg(y) AS y, any_value(siret) AS siret, any_value(name) AS name FROM ${table} WHERE x IS NOT NULL AND ${where}
          GROUP BY floor(x / ${side}), floor(y / ${side}) ORDER BY n DESC`,
        values,
      );
      const clusters = rows.map((row): Cluster => {
        const count = numberIn(row, "n");
        const isOne = count === 1;
        return {
          count,
          x: numberIn(row, "x"),
          y: numberIn(row, "y"),
          siret: isOne ? textOf(row["siret"]) : null,
          name: isOne ? textOf(row["name"]) : null,
        };
      });
      return { side, clusters };
    },
    each: async function* (place, question) {
      const { engine, table, where, values } = await ask(place, question);
      for (let after = ""; ; ) {
        const rows = await engine.rows(
          `SELECT * FROM ${table} WHERE ${where} AND siret > $${values.length + 1} ORDER BY siret LIMIT ${BATCH}`,
          [...values, after],
        );
        if (rows.length > 0) yield rows.map(establishmentOf);
        if (rows.length < BATCH) return;
        after = String(rows.at(-1)?.["siret"]);
      }
    },
    find: async (sirets) => {
      const files = filesNow();
      if (!files || sirets.length === 0) return [];
      const { engine } = await shelf();
      const among = `siret IN (${sirets.map(sqlText).join(", ")})`;
      // The file is sorted by commune: with theirs known, the rest of it is not read.
      const where = await engine.rows(`SELECT DISTINCT commune FROM read_parquet(${sqlText(files.establishments)}) WHERE ${among}`);
      if (where.length === 0) return [];
      const condition = `commune IN (${where.map(({ commune }) => sqlText(String(commune))).join(", ")}) AND ${among}`;
      const sirens = [...new Set(sirets.map((siret) => siret.slice(0, 9)))];
      return (await engine.rows(namedEstablishments(files, condition, sirens))).map(establishmentOf);
    },
    close: () => void opened?.shelf.then((open) => open.close()),
  };
};
