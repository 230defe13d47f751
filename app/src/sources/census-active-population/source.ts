import { MELODI_AREAS, MELODI_COLUMNS, MELODI_OPTIONAL, melodiAddress, melodiFiles, melodiQuery } from "../melodi/melodi.ts";
import type { Source } from "../open-data/source.ts";

const DATASET = "DS_RP_EMPLOI_LR_PRINC";

const MEASURE = `CASE
  WHEN age = 'Y15T64' AND situation = '1T2' THEN 'active-15-64' WHEN age = 'Y15T64' AND situation = '2' THEN 'unemployed-15-64'
  WHEN age = 'Y15T64' AND situation = '1' THEN 'employed-15-64' WHEN age = 'Y_GE15' AND situation = '1' THEN 'employed-15-plus' END`;

/** Residents at work or without work, where they live, as the census counts them; its unemployment is what people declare. */
export const censusActivePopulation: Source = {
  id: "census-active-population",
  dataset: "Population active et chômage (recensement, lieu de résidence)",
  publisher: "Insee, Recensement de la population",
  licence: "Licence Ouverte",
  ...melodiAddress(DATASET, "2022"),
  files: [...melodiFiles(DATASET, "census-active-population"), ...melodiFiles("DS_RP_EMPLOI_LR_COMP", "census-active-population-comp")],
  refresh: "yearly",
  layout: {
    columns: { ...MELODI_COLUMNS, situation: ["EMPSTA_ENQ"], age: ["AGE"] },
    optional: { ...MELODI_OPTIONAL, sex: ["SEX"], diploma: ["EDUC"], group: ["PCS"], activity: ["EMP_ACTIVITY"] },
    only: `${MELODI_AREAS} AND coalesce(sex, '_T') = '_T' AND coalesce(diploma, '_T') = '_T' AND coalesce("group", '_T') = '_T'
      AND coalesce(activity, '_T') = '_T' AND age IN ('Y15T64', 'Y_GE15') AND situation IN ('1', '2', '1T2')`,
  },
  table: "observation",
  query: melodiQuery(MEASURE, "NULL", "not-published"),
};
