import type { Source } from "../open-data/source.ts";

/** A year apart the last, of which jobs are kept: what a change in five years needs. */
const YEARS = 5;

/**
 * Private establishments and employees by commune and activity (732 of them). The file has a column a year since 2006; the last year
 * and the one five years before are kept. A cell of none is no line here: what a commune has is what is told.
 */
export const urssafCommunes: Source = {
  id: "urssaf-communes",
  dataset: "Établissements et effectifs salariés, par commune et activité (APE)",
  publisher: "Urssaf Caisse nationale",
  licence: "ODbL",
  page: "https://open.urssaf.fr/explore/dataset/etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last",
  address:
    "https://open.urssaf.fr/api/explore/v2.1/catalog/datasets/etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last/exports/csv",
  files: ["etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last.csv", "synthetic-urssaf-communes.csv"],
  refresh: "yearly",
  layout: {
    columns: { commune: ["code_commune"], activity: ["code_ape", "ape"] },
    spread: /^(?:effectifs_salaries|nombre_d_etablissements)_\d{4}$/,
    only: "bare(cell) <> '' AND bare(cell) <> '0'",
  },
  lists: "present",
  table: "observation",
  query: `
    SELECT code_of('com', commune) AS territory,
      CASE WHEN heading LIKE 'nombre%' THEN 'commune-establishments' ELSE 'commune-jobs' END AS measure,
      left(regexp_replace(upper(activity), '[^0-9A-Z]', '', 'g'), 5) AS activity, right(trim(heading), 4) AS period,
      figure(cell) AS value, mark(cell) AS missing
    FROM raw
    WHERE right(trim(heading), 4)::INTEGER IN (
      SELECT unnest([max(right(trim(heading), 4)::INTEGER), max(right(trim(heading), 4)::INTEGER) - ${YEARS}]) FROM raw)`,
};
