import type { Source } from "../open-data/source.ts";

/** Regions of Europe by their codes, at every level, with the names that Eurostat writes in Latin letters. */
export const nutsRegions: Source = {
  id: "nuts-regions",
  dataset: "Nomenclature des unités territoriales statistiques (NUTS 2024), codes et noms",
  publisher: "Eurostat, GISCO",
  licence: "CC BY 4.0",
  page: "https://ec.europa.eu/eurostat/fr/web/gisco/geodata/statistical-units/territorial-units-statistics",
  address: "https://gisco-services.ec.europa.eu/distribution/v2/nuts/csv/NUTS_AT_2024.csv",
  files: ["NUTS_AT_*.csv", "synthetic-nuts-regions-2024.csv"],
  refresh: "yearly",
  layout: { columns: { code: ["NUTS_ID"], name: ["NAME_LATN"] } },
  table: "membership",
  query: `SELECT 'nuts-' || upper(trim(code)) AS territory, 'nuts-' || left(upper(trim(code)), length(trim(code)) - 1) AS place, trim(name) AS name,
      list_extract(regexp_extract_all(file, '20[0-9]{2}'), -1) AS period
    FROM raw WHERE regexp_full_match(upper(trim(code)), '[A-Z]{2}[A-Z0-9]{1,3}')`,
};
