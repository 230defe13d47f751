import type { Source } from "../open-data/source.ts";

const MEASURES = { establishments: "private-establishments", jobs: "private-jobs", payroll: "private-payroll" } as const;

const figures = Object.entries(MEASURES)
  .map(([column, measure]) => `SELECT code_epci, annee, '${measure}' AS measure, ${column} AS figures FROM raw`)
  .join(" UNION ALL ");

/** Private employers who pay contributions, by EPCI of today, each year since 1998: headcounts are averages of the year. */
export const urssafEpci: Source = {
  id: "urssaf-epci",
  dataset: "Nombre d’établissements, effectifs salariés et masse salariale du secteur privé, par EPCI",
  publisher: "Urssaf Caisse nationale",
  licence: "ODbL",
  page: "https://open.urssaf.fr/explore/dataset/nombre-etab-effectifs-salaries-et-masse-salariale-secteur-prive-epci",
  address:
    "https://open.urssaf.fr/api/explore/v2.1/catalog/datasets/nombre-etab-effectifs-salaries-et-masse-salariale-secteur-prive-epci/exports/csv",
  files: ["nombre-etab-effectifs-salaries-et-masse-salariale-secteur-prive-epci.csv", "synthetic-urssaf-epci.csv"],
  refresh: "yearly",
  layout: {
    columns: {
      code_epci: ["code_epci"],
      annee: ["annee", "année"],
      establishments: ["nombre_d_etablissements", "nombre_etablissements"],
      jobs: ["effectifs_salaries_moyens"],
      payroll: ["masse_salariale"],
    },
  },
  table: "observation",
  query: `
    SELECT code_of('epci', code_epci) AS territory, measure, NULL AS activity, left(annee, 4) AS period,
      figure(figures) AS value, mark(figures) AS missing
    FROM (${figures}) WHERE regexp_full_match(trim(code_epci), '[0-9]{9}')`,
};
