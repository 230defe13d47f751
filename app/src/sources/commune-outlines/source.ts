import type { OutlineSource } from "../open-data/source.ts";

/** Outlines of the communes, simplified to a kilometre, in one file or in one file a département. */
export const communeOutlines: OutlineSource = {
  id: "commune-outlines",
  dataset: "Contours administratifs des communes, 1000 m",
  publisher: "IGN, contributeurs OpenStreetMap, Etalab",
  licence: "ODbL",
  page: "https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/",
  address: "https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2026/geojson/communes-1000m.geojson.gz",
  files: [
    "communes-1000m.topojson",
    "communes-1000m.geojson.gz",
    "communes-1000m.geojson",
    "communes-1000m",
    "synthetic-commune-outlines.geojson",
  ],
  refresh: "yearly",
  table: "outlines",
  level: "commune",
};
