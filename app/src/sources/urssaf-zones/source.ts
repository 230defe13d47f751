import type { Source } from "../open-data/source.ts";

/**
 * Private employees and payroll by zone d'emploi, each quarter since 1998, season taken out. A zone on two régions has a line for each:
 * they are added, and what one of them lacks the sum lacks too.
 */
export const urssafZones: Source = {
  id: "urssaf-zones",
  dataset: "Effectifs salariés et masse salariale du secteur privé, par zone d’emploi et trimestre",
  publisher: "Urssaf Caisse nationale",
  licence: "ODbL",
  page: "https://open.urssaf.fr/explore/dataset/effectifs-salaries-et-masse-salariale-du-secteur-prive-par-zone-demploi",
  address:
    "https://open.urssaf.fr/api/explore/v2.1/catalog/datasets/effectifs-salaries-et-masse-salariale-du-secteur-prive-par-zone-demploi/exports/csv",
  files: ["effectifs-salaries-et-masse-salariale-du-secteur-prive-par-zone-demploi.csv", "synthetic-urssaf-zones.csv"],
  refresh: "quarterly",
  layout: {
    columns: {
      zone: ["code_zone_d_emploi", "code_zone_d_emploi_2020"],
      year: ["annee", "année"],
      quarter: ["trimestre"],
      jobs: ["effectifs_salaries_cvs"],
      payroll: ["masse_salariale_cvs"],
    },
  },
  table: "observation",
  query: `
    SELECT code_of('ze', zone) AS territory, measure, NULL AS activity, left(year, 4) || '-Q' || right(trim(quarter), 1) AS period,
      CASE WHEN bool_and(figure(figures) IS NOT NULL) THEN sum(figure(figures)) END AS value,
      CASE WHEN bool_or(mark(figures) IS NULL AND figure(figures) IS NULL) THEN NULL
        WHEN bool_or(mark(figures) = 'not-published') THEN 'not-published' ELSE max(mark(figures)) END AS missing
    FROM (SELECT zone, year, quarter, 'zone-private-jobs' AS measure, jobs AS figures FROM raw
      UNION ALL SELECT zone, year, quarter, 'zone-private-payroll', payroll FROM raw)
    WHERE regexp_full_match(trim(zone), '[0-9]{1,4}') GROUP BY ALL`,
};
