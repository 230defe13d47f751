import { readFileSync } from "node:fs";
import type { Feature, FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { Topology } from "topojson-specification";
import { z } from "zod";

const kindOf = z.object({ type: z.enum(["FeatureCollection", "Topology"]) });
const geoJson = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ type: z.literal("Feature"), geometry: z.object({ type: z.string() }).nullable() })),
});
const topoJson = z.object({
  type: z.literal("Topology"),
  arcs: z.array(z.array(z.array(z.number()))),
  objects: z.record(z.string(), z.object({ type: z.string() })),
});

const isGeoJson = (content: unknown): content is FeatureCollection => geoJson.safeParse(content).success;
const isTopoJson = (content: unknown): content is Topology => topoJson.safeParse(content).success;

/** About a hundred metres in degrees over France: finer than the outlines, coarse enough for neighbours to meet. */
const QUANTA = 1e5;

/** Features as one topology, whose shared borders are shared arcs. */
export const topologyOf = (name: string, features: readonly Feature[]): Topology => {
  const collection: FeatureCollection = { type: "FeatureCollection", features: [...features] };
  return topology({ [name]: collection }, QUANTA);
};

const parse = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
};

/** A TopoJSON file as it stands, or GeoJSON files made one topology; null when one of them is neither. */
export const readOutlineFile = (paths: readonly string[]): Topology | null => {
  const contents = paths.map(parse);
  const [only] = contents;
  if (contents.length === 1 && kindOf.safeParse(only).data?.type === "Topology") return isTopoJson(only) ? only : null;
  if (contents.length === 0 || !contents.every(isGeoJson)) return null;
  return topologyOf(
    "outlines",
    contents.flatMap(({ features }) => features),
  );
};
