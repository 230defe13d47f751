import type { Source } from "../open-data/source.ts";
import { NATION } from "../open-data/tables.ts";

/**
 * Localised unemployment rates of départements, régions and the nation (France without Mayotte), from Insee's bank of series: SDMX
 * 2.1, specific to its structure, which is all that it serves. Series that carry neither season nor quarter are left.
 */
export const unemploymentDepartments: Source = {
  id: "unemployment-departments",
  dataset: "Taux de chômage localisés par département et région (TAUX-CHOMAGE)",
  publisher: "Insee, Taux de chômage localisés",
  licence: "Licence Ouverte",
  page: "https://www.insee.fr/fr/statistiques/2012804",
  address: "https://bdm.insee.fr/series/sdmx/data/TAUX-CHOMAGE",
  files: ["TAUX-CHOMAGE.xml", "synthetic-unemployment-departments.xml"],
  refresh: "quarterly",
  layout: {
    columns: { area: ["REF_AREA"], period: ["TIME_PERIOD"], rate: ["OBS_VALUE"] },
    optional: { indicator: ["INDICATEUR"], rhythm: ["FREQ"], correction: ["CORRECTION"] },
  },
  table: "observation",
  query: `
    SELECT CASE WHEN area = 'FR-D976' THEN '${NATION}' WHEN area LIKE 'D%' THEN code_of('dep', substr(area, 2))
        WHEN area LIKE 'R%' THEN code_of('reg', substr(area, 2)) END AS territory,
      'unemployment-rate' AS measure, NULL AS activity, period,
      CASE WHEN bare(rate) = 'nan' THEN NULL ELSE figure(rate) / 100 END AS value,
      CASE WHEN bare(rate) = 'nan' THEN 'not-published' ELSE mark(rate) END AS missing
    FROM raw
    WHERE coalesce(indicator, 'TAUX_CHOMAGE_LOCALISE') = 'TAUX_CHOMAGE_LOCALISE' AND coalesce(rhythm, 'T') = 'T'
      AND coalesce(correction, 'CVS') = 'CVS' AND regexp_full_match(area, '(FR-D976|D(2[AB]|[0-9]{2,3})|R[0-9]{2})')
      AND regexp_full_match(period, '[0-9]{4}-Q[1-4]')`,
};
