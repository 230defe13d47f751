import type { TableSource } from "../open-data/source.ts";
import { MONTH_OF_LAST_CHANGE, namedAlike } from "../sirene/reading.ts";
import { TABLES_OF_ESTABLISHMENTS } from "./tables.ts";

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
 * Every establishment of the country, at work or closed: forty million, of which the pull makes the list of those at work and the counts
 * that a portrait asks. Those that may not be told (`statutDiffusionEtablissement`) are in it, without name nor place.
 */
export const sireneEstablishments: TableSource = {
  id: "sirene-establishments",
  dataset: "Base Sirene des établissements (StockEtablissement)",
  publisher: "Insee, Sirene",
  licence: "Licence Ouverte",
  page: "https://www.data.gouv.fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret/",
  address: "https://www.data.gouv.fr/api/1/datasets/r/a29c1297-1f92-4e2a-8f6b-8c902ce96c5f",
  files: [
    "StockEtablissement_utf8.parquet",
    "StockEtablissement.parquet",
    "StockEtablissement_utf8.zip",
    "StockEtablissement_utf8.csv",
    "synthetic-sirene-establishments.parquet",
    "synthetic-sirene-establishments.csv",
  ],
  refresh: "monthly",
  layout: { columns: namedAlike(COLUMNS) },
  lists: "present",
  table: TABLES_OF_ESTABLISHMENTS,
  query: MONTH_OF_LAST_CHANGE,
};
