import { MELODI_AREAS, MELODI_COLUMNS, MELODI_OPTIONAL, melodiAddress, melodiFiles, melodiQuery } from "../melodi/melodi.ts";
import type { Source } from "../open-data/source.ts";

const DATASET = "DS_RP_EMPLOI_LT_PRINC";

/** Jobs where they are worked at, employees or not, as the census counts them: the counts are decimals. */
export const censusJobs: Source = {
  id: "census-jobs",
  dataset: "Emploi au lieu de travail (recensement, exploitation principale)",
  publisher: "Insee, Recensement de la population",
  licence: "Licence Ouverte",
  ...melodiAddress(DATASET, "2022"),
  files: melodiFiles(DATASET, "census-jobs"),
  refresh: "yearly",
  layout: {
    columns: MELODI_COLUMNS,
    optional: { ...MELODI_OPTIONAL, form: ["EMPFORM"], sex: ["SEX"], hours: ["WKTIME"], age: ["AGE"] },
    only: `${MELODI_AREAS} AND coalesce(form, '_T') = '_T' AND coalesce(sex, '_T') = '_T' AND coalesce(hours, '_T') = '_T'
      AND coalesce(age, '_T') IN ('_T', 'Y_GE15')`,
  },
  table: "observation",
  // A commune told with another is counted in it.
  query: melodiQuery("'workplace-jobs'", "NULL", "not-published"),
};
