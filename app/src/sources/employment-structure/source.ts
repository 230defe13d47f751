import type { Source } from "../open-data/source.ts";
import { NATION } from "../open-data/tables.ts";

const SECTORS = {
  agriculture: "Agriculture",
  industry: "Industrie",
  construction: "Construction",
  "market-services": "Tertiaire marchand",
  "non-market-services": "Tertiaire non marchand",
} as const;

const shares = Object.keys(SECTORS)
  .map((sector) => `SELECT sheet, title, code, '${sector}' AS sector, "${sector}" AS share FROM raw`)
  .join(" UNION ALL ");

/** Insee publishes the shares alone, not the jobs: figures made of them have no interval. */
export const employmentStructure: Source = {
  id: "insee-employment-structure",
  dataset: "Structure de l’emploi total par grand secteur d’activité (TCRD_027)",
  publisher: "Insee, Estimations d’emploi",
  licence: "Licence Ouverte",
  page: "https://www.insee.fr/fr/statistiques",
  address: null,
  files: ["TCRD_027.xlsx", "insee_TCRD_027_structure_emploi_2019.xlsx"],
  refresh: "yearly",
  layout: {
    sheets: ["DEP", "REG"],
    columns: { code: ["#1"], name: ["#2"], ...Object.fromEntries(Object.entries(SECTORS).map(([sector, name]) => [sector, [name]])) },
  },
  table: "observation",
  query: `
    SELECT CASE WHEN code = 'F' THEN '${NATION}' ELSE code_of(CASE sheet WHEN 'DEP' THEN 'dep' ELSE 'reg' END, code) END AS territory,
      'employment-share' AS measure, sector AS activity, regexp_extract(title, '(19|20)[0-9]{2}') AS period, figure(share) / 100 AS value, mark(share) AS missing
    FROM (${shares}) WHERE regexp_full_match(code, '(2[AB]|[0-9]{2,3}|F)') AND NOT (code = 'F' AND sheet = 'REG')`,
};
