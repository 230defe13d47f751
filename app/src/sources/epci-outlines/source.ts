import type { OutlineSource } from "../open-data/source.ts";

/**
 * Outlines of the intercommunalités, simplified to a kilometre. A mirror that has those of the communes alone, in one file or in one
 * file a département, gives them too.
 */
export const epciOutlines: OutlineSource = {
  id: "epci-outlines",
  dataset: "Contours administratifs des EPCI, 1000 m",
  publisher: "IGN, contributeurs OpenStreetMap, Etalab",
  licence: "ODbL",
  page: "https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/",
  address: "https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2026/geojson/epci-1000m.geojson.gz",
  files: [
    "epci-1000m.topojson",
    "epci-1000m.geojson.gz",
    "epci-1000m.geojson",
    "communes-1000m.topojson",
    "communes-1000m.geojson.gz",
    "communes-1000m.geojson",
    "communes-1000m",
    "synthetic-epci-outlines.geojson",
  ],
  refresh: "yearly",
  table: "outlines",
  level: "epci",
};
