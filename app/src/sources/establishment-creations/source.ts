import { MELODI_AREAS, MELODI_COLUMNS, MELODI_OPTIONAL, melodiAddress, melodiFiles, melodiQuery } from "../melodi/melodi.ts";
import type { Source } from "../open-data/source.ts";

const DATASET = "DS_SIDE_CREA_ETAB_COM";

/** Establishments created in the year, whatever their legal form, sole traders among them, in ten activities. */
export const establishmentCreations: Source = {
  id: "establishment-creations",
  dataset: "Créations d’établissements par activité (A10)",
  publisher: "Insee, Sirene (Side)",
  licence: "Licence Ouverte",
  ...melodiAddress(DATASET, "2024"),
  files: melodiFiles(DATASET, "establishment-creations"),
  refresh: "yearly",
  layout: {
    columns: { ...MELODI_COLUMNS, activity: ["ACTIVITY"] },
    optional: { ...MELODI_OPTIONAL, legal: ["LEGAL_FORM"], unit: ["SIDE_MEASURE"] },
    only: `${MELODI_AREAS} AND coalesce(legal, '_T') = '_T' AND coalesce(unit, 'UNIT_LOC_BURE') LIKE 'UNIT_LOC%'`,
  },
  table: "observation",
  query: melodiQuery("'establishment-creations'", "nullif(activity, '_T')", "not-published"),
};
