import type { MadeTable } from "../open-data/source.ts";
import { dayOf, said } from "../sirene/reading.ts";

/** Whether all may be told of an establishment; else nothing that names it or places it within its commune. */
const TOLD = `"statutDiffusionEtablissement" = 'O'`;

const told = (value: string): string => `CASE WHEN ${TOLD} THEN ${value} END`;

const commune = said("codeCommuneEtablissement");

/** Codes of the nomenclatures before 2008, `70.1A`, stay out: their activities are not those of today. */
const activity = `CASE WHEN regexp_full_match("activitePrincipaleEtablissement", '\\d{2}\\.\\d{2}[A-Z]') THEN "activitePrincipaleEtablissement" END`;

const atWork = `"etatAdministratifEtablissement" = 'A'`;

const size = `coalesce(${said("trancheEffectifsEtablissement")}, 'NN')`;

const born = dayOf("dateCreationEtablissement");

/** Day since which it is what it is: for one that is closed, that of its end. */
const since = dayOf("dateDebut");

/** The first of January 1900 stands for a day that nobody knows. */
const year = `CASE WHEN year(${born}) > 1900 THEN CAST(year(${born}) AS SMALLINT) END`;

/** Insee's ten groups, by the divisions that they hold; null for an activity that has none here. */
const group = (code: string): string => {
  const division = `TRY_CAST(left(${code}, 2) AS TINYINT)`;
  const bounds = [
    [3, "AZ"],
    [39, "BE"],
    [43, "FZ"],
    [56, "GI"],
    [63, "JZ"],
    [66, "KZ"],
    [68, "LZ"],
    [82, "MN"],
    [88, "OQ"],
    [99, "RU"],
  ] as const;
  return `CASE ${bounds.map(([last, name]) => `WHEN ${division} <= ${last} THEN '${name}'`).join(" ")} END`;
};

const isTrue = (column: string): string => `lower(CAST("${column}" AS VARCHAR)) = 'true'`;

/**
 * Every establishment at work, those of a commune together, by activity. `size` is Insee's class (`NN` for none), of the year `sizeYear`; `x`
 * and `y` are Lambert's, in metres, in the projection of its part of the country. Of one that may not be told: no name, postcode or place.
 */
const establishments: MadeTable = {
  name: "establishments",
  query: `SELECT siret, siren, ${commune} AS commune, ${told(said("codePostalEtablissement"))} AS postcode,
    ${told(`coalesce(${said("enseigne1Etablissement")}, ${said("denominationUsuelleEtablissement")})`)} AS name,
    "activitePrincipaleEtablissement" AS activity, "nomenclatureActivitePrincipaleEtablissement" AS "activityNomenclature",
    ${size} AS size, TRY_CAST("anneeEffectifsEtablissement" AS SMALLINT) AS "sizeYear", ${born} AS created,
    "caractereEmployeurEtablissement" = 'O' AS employer, ${isTrue("etablissementSiege")} AS head,
    ${told(`TRY_CAST("coordonneeLambertAbscisseEtablissement" AS DOUBLE)`)} AS x,
    ${told(`TRY_CAST("coordonneeLambertOrdonneeEtablissement" AS DOUBLE)`)} AS y,
    "statutDiffusionEtablissement" AS diffusion, ${said("libelleCommuneEtablissement")} AS "communeName"
    FROM raw WHERE ${atWork} AND ${commune} IS NOT NULL ORDER BY commune, activity, siret`,
};

/** Establishments at work of each commune, activity and class of size. */
const stock: MadeTable = {
  name: "stock",
  query: `SELECT commune, CASE WHEN regexp_full_match(activity, '\\d{2}\\.\\d{2}[A-Z]') THEN activity END AS activity, size,
    CAST(count(*) AS INTEGER) AS establishments, CAST(count(*) FILTER (employer) AS INTEGER) AS employers
    FROM establishments GROUP BY ALL ORDER BY commune, activity, size`,
};

/** Every establishment ever, by the year it was created: how many, and how many were at work three and five years later, and today. */
const creations: MadeTable = {
  name: "creations",
  query: `WITH one AS (
    SELECT ${commune} AS commune, ${year} AS year, ${activity} AS code, ${atWork} AS stands, ${born} AS born, ${since} AS since FROM raw)
    SELECT commune, year, ${group("code")} AS activity, CAST(count(*) AS INTEGER) AS created,
      CAST(count(*) FILTER (stands OR since >= born + INTERVAL 3 YEAR) AS INTEGER) AS "afterThree",
      CAST(count(*) FILTER (stands OR since >= born + INTERVAL 5 YEAR) AS INTEGER) AS "afterFive", CAST(count(*) FILTER (stands) AS INTEGER) AS today
    FROM one WHERE commune IS NOT NULL GROUP BY ALL ORDER BY commune, year, activity`,
};

/** First year whose creations a portrait tells. */
const FIRST = 2000;

/** What a portrait tells of communes, as the observations of other sources: of whole years alone, and of survivors when all have had the time. */
const figures: MadeTable = {
  name: "figures",
  query: `WITH day AS (SELECT period, CAST(left(period, 4) AS INTEGER) AS now FROM vintage),
    counts AS (
      SELECT commune, 'sirene-establishments' AS measure, (SELECT period FROM day) AS period, sum(establishments) AS value FROM stock GROUP BY ALL
      UNION ALL SELECT commune, 'sirene-employers', (SELECT period FROM day), sum(employers) FROM stock GROUP BY ALL
      ${[
        ["sirene-creations", "created", 0],
        ["sirene-creations-after-three", "afterThree", 3],
        ["sirene-creations-after-five", "afterFive", 5],
      ]
        .map(
          ([measure, column, years]) =>
            `UNION ALL SELECT commune, '${measure}', CAST(year AS VARCHAR), sum("${column}") FROM creations, day WHERE year BETWEEN ${FIRST} AND now - 1 - ${years} GROUP BY ALL`,
        )
        .join(" ")})
    SELECT 'com-' || commune AS territory, measure, CAST(NULL AS VARCHAR) AS activity, period, CAST(value AS DOUBLE) AS value, CAST(NULL AS VARCHAR) AS missing
    FROM counts ORDER BY territory, measure, period`,
};

/** Made in this order, each from those before it. */
export const TABLES_OF_ESTABLISHMENTS: readonly MadeTable[] = [establishments, stock, creations, figures];
