import { MELODI_AREAS, MELODI_COLUMNS, MELODI_OPTIONAL, melodiAddress, melodiFiles, melodiQuery } from "../melodi/melodi.ts";
import type { Source } from "../open-data/source.ts";

const DATASET = "DS_SIDE_STOCKS_ET_COM";

/** Establishments at work at the end of the year, with or without employees, in ten activities. */
export const establishmentStocks: Source = {
  id: "establishment-stocks",
  dataset: "Stocks d’établissements par activité (A10)",
  publisher: "Insee, Sirene (Side)",
  licence: "Licence Ouverte",
  ...melodiAddress(DATASET, "2023"),
  files: melodiFiles(DATASET, "establishment-stocks"),
  refresh: "yearly",
  layout: {
    columns: { ...MELODI_COLUMNS, activity: ["ACTIVITY"] },
    optional: { ...MELODI_OPTIONAL, legal: ["LEGAL_FORM"], unit: ["SIDE_MEASURE"] },
    only: `${MELODI_AREAS} AND coalesce(legal, '_T') = '_T' AND coalesce(unit, 'UNIT_LOC') LIKE 'UNIT_LOC%'`,
  },
  table: "observation",
  query: melodiQuery("'establishments'", "nullif(activity, '_T')", "not-published"),
};
