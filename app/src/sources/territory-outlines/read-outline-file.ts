import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Feature, FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import type { Topology } from "topojson-specification";
import { z } from "zod";
import { isWorldly } from "../../platform/worldly-error.ts";

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

const filesAt = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(geo|topo)?json(\.gz)?$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];

/** The text of a file, compressed or not. */
const textOf = (path: string): string => {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
};

type Read = { readonly topology: Topology } | { readonly why: string };

/** A TopoJSON file as it stands, or GeoJSON files, a folder of them too, made one topology. */
export const readOutlineFile = (path: string): Read => {
  try {
    const contents = filesAt(path).map((file): unknown => JSON.parse(textOf(file)));
    const [only] = contents;
    if (contents.length === 1 && kindOf.safeParse(only).data?.type === "Topology")
      return isTopoJson(only) ? { topology: only } : { why: "it is not TopoJSON" };
    if (contents.length === 0 || !contents.every(isGeoJson)) return { why: "it is neither GeoJSON nor TopoJSON" };
    return {
      topology: topologyOf(
        "outlines",
        contents.flatMap(({ features }) => features),
      ),
    };
  } catch (error) {
    if (isWorldly(error)) throw error;
    return { why: error instanceof Error ? error.message : String(error) };
  }
};
