import type { Source } from "../open-data/source.ts";

/** Gross domestic product per inhabitant of the regions of Europe (NUTS 3, which in France are départements), on both sides of a border. */
export const eurostatProduct: Source = {
  id: "eurostat-product",
  dataset: "Produit intérieur brut par habitant, régions NUTS 3 (nama_10r_3gdp)",
  publisher: "Eurostat",
  licence: "CC BY 4.0",
  page: "https://ec.europa.eu/eurostat/databrowser/view/nama_10r_3gdp/default/table",
  address: "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/nama_10r_3gdp/A.EUR_HAB.?format=SDMX-CSV",
  files: ["nama_10r_3gdp.csv", "synthetic-eurostat-product.csv"],
  refresh: "yearly",
  layout: {
    columns: { unit: ["unit"], geo: ["geo"], period: ["TIME_PERIOD"], figures: ["OBS_VALUE"] },
    optional: { flag: ["OBS_FLAG"] },
  },
  table: "observation",
  query: `
    SELECT 'nuts-' || upper(trim(geo)) AS territory, 'product-per-inhabitant' AS measure, NULL AS activity, left(period, 4) AS period,
      figure(figures) AS value, CASE WHEN bare(flag) = 'c' THEN 'secret-statistique' ELSE mark(figures) END AS missing
    FROM raw WHERE unit = 'EUR_HAB' AND regexp_full_match(trim(geo), '[A-Z]{2}[A-Z0-9]{0,3}')`,
};
