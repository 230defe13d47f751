import type { Source } from "../open-data/source.ts";

/** Gross domestic product, whole and per inhabitant, of the regions of Europe (NUTS 3, which in France are départements), on both sides of a border. */
export const eurostatProduct: Source = {
  id: "eurostat-product",
  dataset: "Produit intérieur brut des régions NUTS 3 (nama_10r_3gdp)",
  publisher: "Eurostat",
  licence: "CC BY 4.0",
  page: "https://ec.europa.eu/eurostat/databrowser/view/nama_10r_3gdp/default/table",
  address: "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/nama_10r_3gdp/A.MIO_EUR+EUR_HAB.?format=SDMX-CSV",
  files: ["nama_10r_3gdp.csv", "synthetic-eurostat-product.csv"],
  refresh: "yearly",
  layout: {
    columns: { unit: ["unit"], geo: ["geo"], period: ["TIME_PERIOD"], figures: ["OBS_VALUE"] },
    optional: { flag: ["OBS_FLAG"] },
  },
  table: "observation",
  query: `
    SELECT 'nuts-' || upper(trim(geo)) AS territory, CASE unit WHEN 'EUR_HAB' THEN 'product-per-inhabitant' ELSE 'product' END AS measure, NULL AS activity, left(period, 4) AS period,
      figure(figures) * CASE unit WHEN 'MIO_EUR' THEN 1e6 ELSE 1 END AS value, CASE WHEN bare(flag) = 'c' THEN 'secret-statistique' ELSE mark(figures) END AS missing
    FROM raw WHERE unit IN ('EUR_HAB', 'MIO_EUR') AND regexp_full_match(trim(geo), '[A-Z]{2}[A-Z0-9]{0,3}')`,
};
