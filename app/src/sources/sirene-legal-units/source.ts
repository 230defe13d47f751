import type { MadeTable, Source } from "../open-data/source.ts";
import { MONTH_OF_LAST_CHANGE, namedAlike, said } from "../sirene/reading.ts";

/** Columns of the file that are read; they bear the same names here. */
const COLUMNS = [
  "siren",
  "statutDiffusionUniteLegale",
  "sigleUniteLegale",
  "prenomUsuelUniteLegale",
  "nomUniteLegale",
  "nomUsageUniteLegale",
  "denominationUniteLegale",
  "denominationUsuelle1UniteLegale",
  "categorieJuridiqueUniteLegale",
  "categorieEntreprise",
  "economieSocialeSolidaireUniteLegale",
  "etatAdministratifUniteLegale",
  "dateDebut",
] as const;

const told = (value: string): string => `CASE WHEN "statutDiffusionUniteLegale" = 'O' THEN ${value} END`;

const person = `nullif(concat_ws(' ', ${said("prenomUsuelUniteLegale")}, coalesce(${said("nomUsageUniteLegale")}, ${said("nomUniteLegale")})), '')`;

/**
 * Every enterprise, association and administration at work, by its number. `name` is that of the person where the unit is one;
 * `legalForm` is Insee's code, `category` PME, ETI or GE where there is one. Of one that may not be told there is no name.
 */
const units: MadeTable = {
  name: "units",
  query: `SELECT siren, ${told(`coalesce(${said("denominationUniteLegale")}, ${said("denominationUsuelle1UniteLegale")}, ${person})`)} AS name,
    ${told(said("denominationUsuelle1UniteLegale"))} AS "usualName", ${told(said("sigleUniteLegale"))} AS acronym,
    ${said("categorieJuridiqueUniteLegale")} AS "legalForm", ${said("categorieEntreprise")} AS category,
    coalesce("economieSocialeSolidaireUniteLegale" = 'O', false) AS social, "statutDiffusionUniteLegale" AS diffusion
    FROM raw WHERE "etatAdministratifUniteLegale" = 'A' ORDER BY siren`,
};

/** Whose the establishments of Sirene are: the names that those without a sign of their own go by. */
export const sireneLegalUnits: Source = {
  id: "sirene-legal-units",
  dataset: "Base Sirene des unités légales (StockUniteLegale)",
  publisher: "Insee, Sirene",
  licence: "Licence Ouverte",
  page: "https://www.data.gouv.fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret/",
  address: "https://www.data.gouv.fr/api/1/datasets/r/350182c9-148a-46e0-8389-76c2ec1374a3",
  files: [
    "StockUniteLegale_utf8.parquet",
    "StockUniteLegale.parquet",
    "StockUniteLegale_utf8.zip",
    "StockUniteLegale_utf8.csv",
    "synthetic-sirene-legal-units.parquet",
    "synthetic-sirene-legal-units.csv",
  ],
  refresh: "monthly",
  layout: { columns: namedAlike(COLUMNS) },
  table: [units],
  query: MONTH_OF_LAST_CHANGE,
};
