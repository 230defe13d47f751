import type { Columns } from "../open-data/source.ts";

/** Columns that every file of Insee's Melodi has: where, which kind of area, when, and the figure. */
export const MELODI_COLUMNS: Columns = {
  geo: ["GEO"],
  geo_object: ["GEO_OBJECT"],
  period: ["TIME_PERIOD"],
  figures: ["OBS_VALUE"],
};

/** Whether a figure is told, where the file says it. */
export const MELODI_OPTIONAL: Columns = { status: ["OBS_STATUS"] };

/**
 * Areas that a portrait is made of. The nation is counted with the overseas départements (`F`) and without (`FM`): the first alone is
 * taken, for it is the one whose inhabitants are counted elsewhere.
 */
export const MELODI_AREAS = `upper(geo_object) IN ('COM', 'EPCI', 'ZE2020', 'DEP', 'REG', 'FRANCE')
  AND (upper(geo_object) <> 'FRANCE' OR upper(geo) IN ('F', 'FR'))`;

/**
 * Query that makes observations of a file of Melodi. `measure` and `activity` are SQL over its columns. A cell of status `K` has no
 * figure of its own; `withheld` says why: a secret, or a commune told with another.
 */
export const melodiQuery = (measure: string, activity: string, withheld: "secret-statistique" | "not-published"): string => `
  SELECT DISTINCT area(geo_object, list_extract(string_split(geo, '-'), -1)) AS territory, ${measure} AS measure, ${activity} AS activity,
    left(period, 4) AS period, CASE WHEN upper(status) = 'K' THEN NULL ELSE figure(figures) END AS value,
    CASE WHEN upper(status) = 'K' THEN '${withheld}' ELSE mark(figures) END AS missing
  FROM raw WHERE ${measure} IS NOT NULL`;

/** Where the program finds the archive of a data set, and a person its page. */
export const melodiAddress = (dataset: string, year: string): { readonly page: string; readonly address: string } => ({
  page: `https://catalogue-donnees.insee.fr/fr/catalogue/recherche/${dataset}`,
  address: `https://api.insee.fr/melodi/file/${dataset}/${dataset}_${year}_CSV_FR`,
});

/** Names an archive, or the table it holds, may bear in a mirror, whatever the year of the edition. */
export const melodiFiles = (dataset: string, synthetic: string): readonly string[] => [
  `${dataset}_*CSV*.zip`,
  `${dataset}_*_data.csv`,
  `synthetic-${synthetic}.zip`,
  `synthetic-${synthetic}.csv`,
];
