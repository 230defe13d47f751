import { MELODI_AREAS, MELODI_COLUMNS, MELODI_OPTIONAL, melodiAddress, melodiFiles, melodiQuery } from "../melodi/melodi.ts";
import type { Source } from "../open-data/source.ts";

const DATASET = "DS_FLORES_A17";

/**
 * Establishments that employ, and their employees on 31 December, in 17 activities (all of them: no activity), public employers
 * with the private ones. Those of each size of establishment are told for all activities together, under a measure of their own.
 */
const MEASURE = `CASE
  WHEN coalesce(size, '_T') = '_T' AND unit = 'UNIT_LOC' THEN 'salaried-establishments'
  WHEN coalesce(size, '_T') = '_T' AND unit = 'EMPL3112' THEN 'salaried-jobs'
  WHEN activity = '_T' AND unit = 'EMPL3112' THEN 'salaried-jobs-by-size'
  WHEN activity = '_T' AND unit = 'UNIT_LOC' THEN 'salaried-establishments-by-size' END`;

export const floresA17: Source = {
  id: "flores-a17",
  dataset: "Nombre d’établissements et effectifs salariés en 17 grands secteurs (Flores)",
  publisher: "Insee, Flores",
  licence: "Licence Ouverte",
  ...melodiAddress(DATASET, "2024"),
  files: melodiFiles(DATASET, "flores-a17"),
  refresh: "yearly",
  layout: {
    columns: { ...MELODI_COLUMNS, activity: ["ACTIVITY"], unit: ["FLORES_MEASURE"] },
    optional: { ...MELODI_OPTIONAL, size: ["NUMBER_EMPL"], legal: ["LEGAL_FORM_WITH_PUBLIC"] },
    // Every legal form, public employers and private ones.
    only: `${MELODI_AREAS} AND coalesce(legal, '1T9X7') = '1T9X7'`,
  },
  table: "observation",
  query: melodiQuery(
    MEASURE,
    `CASE WHEN coalesce(size, '_T') <> '_T' THEN size WHEN activity = '_T' THEN NULL ELSE activity END`,
    "secret-statistique",
  ),
};
