import type { Source } from "../open-data/source.ts";

/** A quarter as an edition writes it: `2003-T1`, `T1_2003`, `1er trimestre 2003`. */
const QUARTER = /^(?:(?:19|20)\d{2}.?t[1-4]|t[1-4].?(?:19|20)\d{2}|[1-4] ?(?:er|e|ème|nd) trimestre (?:19|20)\d{2})$/;

/** Localised unemployment rates by zone d'emploi: the survey's rate spread out by what registers tell, season taken out. */
export const unemploymentZones: Source = {
  id: "unemployment-zones",
  dataset: "Taux de chômage localisés par zone d’emploi",
  publisher: "Insee, Taux de chômage localisés",
  licence: "Licence Ouverte",
  page: "https://www.insee.fr/fr/statistiques/1893230",
  // The name of the file tells its last quarter: it changes four times a year, and the page alone knows it.
  address: null,
  link: /chomage-zone-t1-2003-t[1-4]-20\d{2}\.xlsx$/i,
  files: ["chomage-zone-t1-2003-*.xlsx", "synthetic-unemployment-zones.xlsx", "synthetic-unemployment-zones.csv"],
  refresh: "quarterly",
  layout: { columns: { zone: ["ZE2020", "Code de la zone d'emploi 2020", "Code de la zone d’emploi 2020"] }, spread: QUARTER },
  table: "observation",
  query: `
    SELECT code_of('ze', zone) AS territory, 'unemployment-rate' AS measure, NULL AS activity,
      regexp_extract(heading, '(19|20)[0-9]{2}') || '-Q' || regexp_extract(regexp_replace(lower(heading), '(19|20)[0-9]{2}', ''), '[1-4]') AS period,
      figure(cell) / 100 AS value, mark(cell) AS missing
    FROM raw WHERE regexp_full_match(trim(zone), '[0-9]{1,4}')`,
};
