import type { Source } from "../open-data/source.ts";

/** Zones d'emploi, drawn in 2020: where most of those who live there also work. Made anew each year on the year's communes. */
export const employmentZones: Source = {
  id: "employment-zones",
  dataset: "Composition communale des zones d’emploi 2020",
  publisher: "Insee, Code officiel géographique",
  licence: "Licence Ouverte",
  page: "https://www.insee.fr/fr/information/4652957",
  address: "https://www.insee.fr/fr/statistiques/fichier/4652957/ZE2020_au_01-01-2026.zip",
  files: [
    "ZE2020_au_01-01-2026.zip",
    "ZE2020_au_01-01-2026.xlsx",
    "insee_ze2020_composition_2022.csv",
    "synthetic-employment-zones-2026.csv",
  ],
  refresh: "yearly",
  layout: { columns: { commune: ["CODGEO"], zone: ["ZE2020"], name: ["LIBZE2020"] } },
  table: "membership",
  query: `SELECT code_of('com', commune) AS territory, code_of('ze', zone) AS place, name, list_extract(regexp_extract_all(file, '20[0-9]{2}'), -1) AS period FROM raw WHERE zone <> ''`,
};
