import type { Source } from "../open-data/source.ts";

/**
 * What became of each commune: merged, split, or given another number. Insee tells the events since 1943, of which those since 1968,
 * the first census whose figures are still published; a table of passage from each year to the next is read as well.
 */
export const communeMergers: Source = {
  id: "commune-mergers",
  dataset: "Événements survenus aux communes depuis 1968",
  publisher: "Insee, Code officiel géographique",
  licence: "Licence Ouverte",
  page: "https://www.insee.fr/fr/information/2560452",
  address: null,
  files: [
    "v_mvt_commune_2026.csv",
    "v_mvt_commune_2025.csv",
    "mvtcommune2026.csv",
    "synthetic-commune-mergers.csv",
    "passage_communes_2008_2024.csv",
  ],
  refresh: "yearly",
  layout: {
    columns: { commune: ["COM_AV", "de"], place: ["COM_AP", "vers"], day: ["DATE_EFF", "annee"], kind: ["MOD", "typemodif"] },
    optional: { type: ["TYPECOM_AV"], other: ["TYPECOM_AP"] },
  },
  table: "succession",
  query: `
    SELECT DISTINCT code_of('com', commune) AS territory, code_of('com', place) AS place, kind, period
    FROM (SELECT *, regexp_replace(trim(day), '^([0-9]{2})/([0-9]{2})/([0-9]{4})$', '\\3-\\2-\\1') AS period FROM raw)
    WHERE coalesce(type, 'COM') = 'COM' AND coalesce(other, 'COM') = 'COM' AND left(period, 4) >= '1968'`,
};
