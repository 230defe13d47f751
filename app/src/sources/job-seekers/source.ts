import type { Source } from "../open-data/source.ts";

/** Category A: no work at all. B and C: some work in the month, up to 78 hours, or more. At the end of December. */
const CATEGORIES = { a: ["defm_a_dec"], b: ["defm_b_dec"], c: ["defm_c_dec"] } as const;

const figures = Object.keys(CATEGORIES)
  .map((category) => `SELECT code_epci, annee, 'job-seekers-${category}' AS measure, ${category} AS figures FROM raw`)
  .join(" UNION ALL ");

export const jobSeekers: Source = {
  id: "job-seekers-epci",
  dataset: "Demandeurs d’emploi en fin de mois, par EPCI, décembre",
  publisher: "Pôle emploi – Dares, STMT",
  licence: "Licence Ouverte",
  page: "https://statistiques.francetravail.org/stmt/defm",
  address: null,
  files: ["defm_epci_panel_2016_2019.csv", "synthetic-job-seekers-epci.csv"],
  refresh: "yearly",
  layout: { columns: { code_epci: ["code_epci"], annee: ["annee"], ...CATEGORIES } },
  table: "observation",
  query: `
    SELECT code_of('epci', code_epci) AS territory, measure, NULL AS activity, annee || '-12' AS period,
      figure(figures) AS value, mark(figures) AS missing
    FROM (${figures})`,
};
