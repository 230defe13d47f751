import type { Source } from "../open-data/source.ts";
import { NATION } from "../open-data/tables.ts";

/** Régions by the name the accounts give them: the file has no code. Former régions are not in it: the accounts go back on today's. */
const REGIONS = {
  "Île-de-France": "11",
  "Centre-Val de Loire": "24",
  "Bourgogne-Franche-Comté": "27",
  Normandie: "28",
  "Hauts-de-France": "32",
  "Grand Est": "44",
  "Pays de la Loire": "52",
  Bretagne: "53",
  "Nouvelle-Aquitaine": "75",
  Occitanie: "76",
  "Auvergne-Rhône-Alpes": "84",
  "Provence-Alpes-Côte d'Azur": "93",
  Corse: "94",
  Guadeloupe: "01",
  Martinique: "02",
  Guyane: "03",
  Réunion: "04",
  Mayotte: "06",
} as const;

const known = Object.entries(REGIONS)
  .map(([name, code]) => `('${name.replaceAll("'", "''")}', 'reg-${code}')`)
  .join(", ");

/** Insee, Comptes régionaux (base 2010), as the package `regions` for R hands them on. */
export const regionalProduct: Source = {
  id: "regional-product",
  dataset: "Produit intérieur brut régional, 1990–2015, en millions d’euros (Comptes régionaux, base 2010)",
  publisher: "Insee, Comptes régionaux",
  licence: "Licence Ouverte",
  page: "https://www.insee.fr/fr/statistiques",
  address: null,
  files: ["regional_gdp_france.csv", "synthetic-regional-product.csv"],
  refresh: "never",
  layout: { columns: { region: ["region"], time: ["time"], values: ["values"] } },
  table: "observation",
  query: `
    SELECT coalesce(known.code, '${NATION}') AS territory, 'regional-product' AS measure, NULL AS activity, time AS period,
      figure(values) * 1000000 AS value, mark(values) AS missing
    FROM raw LEFT JOIN (VALUES ${known}) AS known(name, code) ON replace(raw.region, '’', '''') = known.name
    WHERE known.code IS NOT NULL OR raw.region LIKE 'France entière%'`,
};
