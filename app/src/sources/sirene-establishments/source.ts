import type { Source } from "../open-data/source.ts";

/** Columns of the file that are read; they bear the same names here. */
const COLUMNS = [
  "siren",
  "siret",
  "statutDiffusionEtablissement",
  "dateCreationEtablissement",
  "trancheEffectifsEtablissement",
  "anneeEffectifsEtablissement",
  "etablissementSiege",
  "codePostalEtablissement",
  "libelleCommuneEtablissement",
  "codeCommuneEtablissement",
  "coordonneeLambertAbscisseEtablissement",
  "coordonneeLambertOrdonneeEtablissement",
  "dateDebut",
  "etatAdministratifEtablissement",
  "enseigne1Etablissement",
  "denominationUsuelleEtablissement",
  "activitePrincipaleEtablissement",
  "nomenclatureActivitePrincipaleEtablissement",
  "caractereEmployeurEtablissement",
] as const;

/**
 * Every establishment of the country, at work or closed: forty million, in a file that is read where it stands. Those that may not be
 * told (`statutDiffusionEtablissement`) are in it, without name nor place.
 */
export const sireneEstablishments: Source = {
  id: "sirene-establishments",
  dataset: "Base Sirene des établissements (StockEtablissement)",
  publisher: "Insee, Sirene",
  licence: "Licence Ouverte",
  page: "https://www.data.gouv.fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret/",
  address: "https://www.data.gouv.fr/api/1/datasets/r/a29c1297-1f92-4e2a-8f6b-8c902ce96c5f",
  files: ["StockEtablissement_utf8.parquet", "StockEtablissement.parquet", "synthetic-sirene-establishments.parquet"],
  refresh: "monthly",
  layout: { columns: Object.fromEntries(COLUMNS.map((name) => [name, [name]])) },
  table: "as-it-is",
  // The last change that the file knows of tells its month; some are dated ahead, by a year at most, and are few.
  query: `SELECT strftime(quantile_disc(CAST("dateDebut" AS DATE), 0.9999), '%Y-%m') AS period FROM raw`,
};
