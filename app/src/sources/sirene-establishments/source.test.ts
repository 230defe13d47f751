import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openAnalytics, type Row, sqlText } from "../../platform/analytics.ts";
import { type Loaded, loadedSource, namedTablePath, sourceFolder } from "../open-data/loaded.ts";
import { pullSource } from "../open-data/pull.ts";
import type { Source } from "../open-data/source.ts";
import { sireneLegalUnits } from "../sirene-legal-units/source.ts";
import { sireneEstablishments } from "./source.ts";

/** The samples, beside their sources. */
const SAMPLES = join(import.meta.dirname, "..");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-sirene-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pull = (source: Source, mirror: string) =>
  pullSource(source, { dataFolder: folder, mirror, today: "2026-11-26", progress: () => {} });

const loadedOf = (source: Source): Loaded => {
  const loaded = loadedSource(folder, source.id);
  if (loaded === null) throw new Error("nothing is loaded");
  return loaded;
};

/** Rows of a table made, `columns` of them, as lines; what is absent is a dash. */
const linesOf = async (source: Source, table: string, columns: string): Promise<readonly string[]> => {
  const path = namedTablePath(folder, loadedOf(source), table);
  if (path === null) throw new Error(`no table ${table}`);
  const analytics = await openAnalytics();
  const rows: readonly Row[] = await analytics.rows(`SELECT ${columns} FROM ${sqlText(path)}`);
  analytics.close();
  return rows.map((row) =>
    Object.values(row)
      .map((cell) => cell ?? "-")
      .join(" "),
  );
};

/** The sample as Parquet with typed days, as the publisher has it, in a mirror of its own. */
const asParquet = async (select: string): Promise<string> => {
  const sample = join(SAMPLES, "sirene-establishments/synthetic-sirene-establishments.csv");
  const path = join(folder, "StockEtablissement_utf8.parquet");
  const analytics = await openAnalytics();
  await analytics.run(
    `COPY (SELECT ${select} FROM read_csv(${sqlText(sample)}, header = true, all_varchar = true)) TO ${sqlText(path)} (FORMAT parquet)`,
  );
  analytics.close();
  return path;
};

const TYPED = `* REPLACE (TRY_CAST("dateDebut" AS DATE) AS "dateDebut", TRY_CAST("dateCreationEtablissement" AS DATE) AS "dateCreationEtablissement",
  CAST("etablissementSiege" AS BOOLEAN) AS "etablissementSiege")`;

describe("the file of every establishment", () => {
  it("becomes those at work, by commune and activity, without what may not be told of them", async () => {
    expect(await pull(sireneEstablishments, SAMPLES)).toMatchObject({ ok: true, value: { rows: 9, first: "2026-07", last: "2026-07" } });
    expect(
      await linesOf(sireneEstablishments, "establishments", "siret, commune, activity, postcode, name, x, y, size, diffusion"),
    ).toEqual([
      "00000000100011 00001 25.11Z 00100 ATELIER IMAGINAIRE 1000.5 2000.25 12 O",
      "00000000200012 00001 47.11D 00100 BOUTIQUE FICTIVE - - NN O",
      "00000000300013 00001 47.11D - - - - NN P",
      "00000000600016 00002 01.11Z 00200 - - - NN O",
      "00000000100029 00002 25.11Z 00200 - 3000 4000 01 O",
    ]);
    expect(await linesOf(sireneEstablishments, "establishments", `siren, created, employer, head, "sizeYear"`)).toEqual([
      "000000001 2015-03-01 true true 2023",
      "000000002 2021-06-15 false true -",
      "000000003 2021-01-10 false true -",
      "000000006 1900-01-01 false false -",
      "000000001 2020-02-01 true false 2023",
    ]);
  });

  it("becomes counts: at work by activity and size, and created by year, the closed ones too", async () => {
    await pull(sireneEstablishments, SAMPLES);
    expect(await linesOf(sireneEstablishments, "stock", "*")).toEqual([
      "00001 25.11Z 12 1 1",
      "00001 47.11D NN 2 0",
      "00002 01.11Z NN 1 0",
      "00002 25.11Z 01 1 1",
    ]);
    // Commune, year, group, created, at work three and five years later, and today; old nomenclatures have no group.
    expect(await linesOf(sireneEstablishments, "creations", "*")).toEqual([
      "00001 1994 - 1 0 0 0",
      "00001 2015 BE 1 1 1 1",
      "00001 2015 JZ 1 1 0 0",
      "00001 2021 GI 2 2 2 2",
      "00002 2020 BE 1 1 1 1",
      "00002 - AZ 1 1 1 1",
      "00002 - - 1 0 0 0",
    ]);
  });

  it("becomes figures of whole years, and of survivors when all of a year have had the time", async () => {
    await pull(sireneEstablishments, SAMPLES);
    const lines = await linesOf(sireneEstablishments, "figures", "territory, measure, period, value");
    expect(lines.filter((line) => line.startsWith("com-00001"))).toEqual([
      "com-00001 sirene-creations 2015 2",
      "com-00001 sirene-creations 2021 2",
      "com-00001 sirene-creations-after-five 2015 1",
      "com-00001 sirene-creations-after-three 2015 2",
      "com-00001 sirene-creations-after-three 2021 2",
      "com-00001 sirene-employers 2026-07 1",
      "com-00001 sirene-establishments 2026-07 3",
    ]);
  });

  it("says the same as Parquet with its types, as the publisher has it, and keeps nothing else of it", async () => {
    await pull(sireneEstablishments, SAMPLES);
    const texts = await linesOf(sireneEstablishments, "establishments", "*");
    await asParquet(TYPED);
    expect(await pull(sireneEstablishments, folder)).toMatchObject({ ok: true, value: { rows: 9 } });
    expect(await linesOf(sireneEstablishments, "establishments", "*")).toEqual(texts);
    const { table, tables } = loadedOf(sireneEstablishments);
    const kept = readdirSync(sourceFolder(folder, "sirene-establishments")).filter((name) => !/^(loaded\.json|pull\.lock)$/.test(name));
    expect(kept.sort()).toEqual(Object.values(tables).sort());
    expect(table).toBe(tables["figures"]);
  });

  it("is refused without a column that is asked, without rows, and cut short; what was loaded stays", async () => {
    await pull(sireneEstablishments, SAMPLES);
    const before = loadedOf(sireneEstablishments);
    await asParquet(`* EXCLUDE ("codeCommuneEtablissement")`);
    expect(await pull(sireneEstablishments, folder)).toMatchObject({
      ok: false,
      error: { reason: "columns-changed", lacking: ["codeCommuneEtablissement"] },
    });
    const path = await asParquet(TYPED);
    writeFileSync(path, readFileSync(path).subarray(0, 900));
    expect(await pull(sireneEstablishments, folder)).toMatchObject({ ok: false, error: { reason: "unreadable-file" } });
    writeFileSync(path, "");
    expect(await pull(sireneEstablishments, folder)).toMatchObject({ ok: false, error: { reason: "unreadable-file" } });
    expect(loadedOf(sireneEstablishments)).toEqual(before);
    expect(await linesOf(sireneEstablishments, "stock", "*")).toHaveLength(4);
  });
});

describe("the file of legal units", () => {
  it("becomes the names of those at work, but of those that may not be told", async () => {
    expect(await pull(sireneLegalUnits, SAMPLES)).toMatchObject({ ok: true, value: { rows: 6, last: "2026-07" } });
    expect(await linesOf(sireneLegalUnits, "units", "*")).toEqual([
      "000000001 FONDERIE IMAGINAIRE - FIC 5710 PME false O",
      "000000002 CAMILLE INVENTEE - - 1000 PME false O",
      "000000003 - - - 1000 PME false P",
      "000000006 ASSOCIATION SUPPOSEE LES SUPPOSES - 9220 - true O",
      "000000009 - - - 5499 - false P",
    ]);
  });
});
