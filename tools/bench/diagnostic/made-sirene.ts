import { existsSync, mkdirSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMissing, seededRandom } from "@levier/kernel";
import { openAnalytics, sqlText } from "../../../app/src/platform/analytics.ts";
import type { Geography } from "../../../app/src/sources/official-geography/geography.ts";

/** Where the files made are kept from one run to the next. */
export const MADE_FOLDER = join(tmpdir(), "levier-bench-sirene");

/** How many activities the nomenclature of 2008 has. */
const ACTIVITIES = 732;
/** Lots drawn among communes and activities: each has as many as its weight asks, one at least. */
const LOTS = { commune: 1 << 20, activity: 1 << 16 };

/** Made-up codes of the shape of the nomenclature's, in 88 divisions; half of all establishments are in some thirty of them. */
const activities = (seed: number): readonly { readonly code: string; readonly weight: number }[] => {
  const random = seededRandom(seed);
  return Array.from({ length: ACTIVITIES }, (_, at) => {
    const division = String(1 + (at % 96)).padStart(2, "0");
    const code = `${division}.${String(10 + Math.floor(at / 96)).padStart(2, "0")}${"ABCDEFGHZ"[at % 9]}`;
    return { code, weight: 1 / (3 + random() * ACTIVITIES) ** 1.1 };
  });
};

/** So many lots for each of these, by weight. */
const lotsOf = (many: number, weighted: readonly { readonly code: string; readonly weight: number }[]): readonly string[] => {
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const lots: string[] = [];
  let due = 0;
  for (const [at, { code, weight }] of weighted.entries()) {
    due += (weight / total) * (many - weighted.length);
    while (lots.length < Math.floor(due) + at + 1) lots.push(code);
  }
  return lots;
};

/** A whole number below `below`, told by the row, the seed and which draw it is. */
const draw = (seed: number, which: number, below: number): string =>
  `CAST(hash(n * 64 + ${which} + ${seed} * 1000003) % ${below} AS INTEGER)`;

const SIZES = "['01','01','01','02','02','03','11','12','21','22','31','32']";

/** What each column of the file is made of; three of ten establishments at work have a sign, four of a hundred are not told. */
const columns = (seed: number): string => `
  lpad(CAST(n // 2 AS VARCHAR), 9, '0') AS siren, lpad(CAST(n // 2 AS VARCHAR), 9, '0') || lpad(CAST(n % 2 + 1 AS VARCHAR), 5, '0') AS siret,
  CASE WHEN ${draw(seed, 1, 100)} < 4 THEN 'P' ELSE 'O' END AS "statutDiffusionEtablissement",
  DATE '2026-06-30' - CAST(17000 * pow(${draw(seed, 2, 100_000)} / 100000.0, 1.6) AS INTEGER) AS "dateCreationEtablissement",
  CASE WHEN ${draw(seed, 3, 100)} < 8 THEN ${SIZES}[1 + ${draw(seed, 4, 12)}] ELSE 'NN' END AS "trancheEffectifsEtablissement",
  CASE WHEN ${draw(seed, 3, 100)} < 8 THEN '2024' END AS "anneeEffectifsEtablissement",
  n % 2 = 0 AS "etablissementSiege", left(communes.code, 2) || '000' AS "codePostalEtablissement",
  'COMMUNE ' || communes.code AS "libelleCommuneEtablissement", communes.code AS "codeCommuneEtablissement",
  CAST(100000 + ${draw(seed, 5, 1_000_000)} AS VARCHAR) AS "coordonneeLambertAbscisseEtablissement",
  CAST(6000000 + ${draw(seed, 6, 1_000_000)} AS VARCHAR) AS "coordonneeLambertOrdonneeEtablissement",
  CASE WHEN ${draw(seed, 7, 100)} < 38 THEN 'A' ELSE 'F' END AS "etatAdministratifEtablissement",
  least(DATE '2026-07-31', "dateCreationEtablissement" + ${draw(seed, 8, 4000)}) AS "dateDebut",
  CASE WHEN ${draw(seed, 9, 100)} < 30 THEN 'ENSEIGNE ' || ${draw(seed, 10, 900_000)} END AS "enseigne1Etablissement",
  CAST(NULL AS VARCHAR) AS "denominationUsuelleEtablissement",
  activities.code AS "activitePrincipaleEtablissement", 'NAFRev2' AS "nomenclatureActivitePrincipaleEtablissement",
  CASE WHEN ${draw(seed, 3, 100)} < 8 THEN 'O' ELSE 'N' END AS "caractereEmployeurEtablissement"`;

/**
 * A file of the shape of the establishments of Sirene, sorted by number, of so many rows: made once for each size and seed, and kept in the
 * temporary folder. Communes are the real ones, by their inhabitants; nothing else in it is.
 */
export const madeSirene = async (rows: number, seed: number, geography: Geography): Promise<string> => {
  const folder = MADE_FOLDER;
  const path = join(folder, `${rows}-${seed}.parquet`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const communes = geography
    .list("com")
    .map(({ code, population }) => ({ code: code.slice(4), weight: isMissing(population) ? 1 : population.count.value + 1 }));
  const analytics = await openAnalytics({ spill: folder, memory: "1GB" });
  for (const [table, lots] of [
    ["communes", lotsOf(LOTS.commune, communes)],
    ["activities", lotsOf(LOTS.activity, activities(seed))],
  ] as const) {
    await analytics.load(
      "drawn",
      ["code"],
      lots.map((code) => [code]),
    );
    await analytics.run(`CREATE TABLE ${table} AS SELECT CAST(rowid AS INTEGER) AS lot, code FROM drawn`);
  }
  await analytics.run(
    `COPY (SELECT ${columns(seed)} FROM (SELECT n, ${draw(seed, 11, LOTS.commune)} AS c, ${draw(seed, 12, LOTS.activity)} AS a FROM range(${rows}) AS made(n))
      JOIN communes ON communes.lot = c JOIN activities ON activities.lot = a) TO ${sqlText(`${path}.part`)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  analytics.close();
  renameSync(`${path}.part`, path);
  return path;
};
