import type { Source } from "../open-data/source.ts";

/** Inhabitants of the regions of Europe on the first of January (NUTS 3, which in France are départements), on both sides of a border. */
export const eurostatPopulation: Source = {
  id: "eurostat-population",
  dataset: "Population au 1er janvier par groupe d’âge, sexe et région NUTS 3 (demo_r_pjanaggr3)",
  publisher: "Eurostat",
  licence: "CC BY 4.0",
  page: "https://ec.europa.eu/eurostat/databrowser/view/demo_r_pjanaggr3/default/table",
  address: "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/demo_r_pjanaggr3/A.NR.T.TOTAL.?format=SDMX-CSV",
  files: ["demo_r_pjanaggr3.csv", "synthetic-eurostat-population.csv"],
  refresh: "yearly",
  layout: { columns: { sex: ["sex"], age: ["age"], geo: ["geo"], period: ["TIME_PERIOD"], figures: ["OBS_VALUE"] } },
  table: "observation",
  query: `
    SELECT 'nuts-' || upper(trim(geo)) AS territory, 'inhabitants' AS measure, NULL AS activity, left(period, 4) AS period,
      figure(figures) AS value, mark(figures) AS missing
    FROM raw WHERE sex = 'T' AND age = 'TOTAL' AND regexp_full_match(trim(geo), '[A-Z]{2}[A-Z0-9]{0,3}')`,
};
