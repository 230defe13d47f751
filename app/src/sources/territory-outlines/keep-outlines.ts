import { writeFileSync } from "node:fs";
import { ok, type Result, refuse } from "@levier/kernel";
import { merge } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { Converted } from "../open-data/make-tables.ts";
import type { RawFile } from "../open-data/raw-file.ts";
import type { OutlineSource, SourceRefusal } from "../open-data/source.ts";
import { type Outline, outlinesOf } from "./outlines.ts";
import { readOutlineFile, topologyOf } from "./read-outline-file.ts";

type Level = OutlineSource["level"];

const textAt = (properties: object, name: string): string => {
  const value: unknown = new Map<string, unknown>(Object.entries(properties)).get(name);
  return typeof value === "string" ? value : "";
};

/** Whose outline a feature is: a commune's code; an EPCI's own, or the EPCI that a commune's outline belongs to. */
export const codeAt: Readonly<Record<Level, (properties: object) => string | null>> = {
  commune: (properties) => /^(?:\d\d|2[AB])\d{3}$/.exec(textAt(properties, "code"))?.[0] ?? null,
  epci: (properties) => [textAt(properties, "epci"), textAt(properties, "code")].find((code) => /^\d{9}$/.test(code)) ?? null,
};

const coded = ({ id, ...outline }: Outline): Outline & { properties: object } => ({ ...outline, id, properties: { code: id } });

/** One outline a code, those of one code made one; borders are cut anew, where territories meet and no longer where their parts do. */
const drawnAgain = (topology: Topology, level: Level): Topology => {
  const byCode = new Map<string, Outline[]>();
  for (const name of Object.keys(topology.objects))
    for (const outline of outlinesOf(topology, name, codeAt[level])) byCode.set(outline.id, [...(byCode.get(outline.id) ?? []), outline]);
  const outlines = [...byCode.values()].flat();
  if (outlines.length === byCode.size)
    return { ...topology, objects: { [level]: { type: "GeometryCollection", geometries: outlines.map(coded) } } };
  return topologyOf(
    level,
    [...byCode].map(([code, outlines]) => ({ type: "Feature", properties: { code }, geometry: merge(topology, outlines) })),
  );
};

/** The outlines of a file at one level, as one topology. */
export const outlineTopology = (
  { level }: Pick<OutlineSource, "level">,
  { path, name }: Pick<RawFile, "path" | "name">,
): Result<Topology, SourceRefusal> => {
  const read = readOutlineFile(path);
  if ("why" in read) return refuse({ reason: "unreadable-file", value: name, why: read.why });
  const topology = drawnAgain(read.topology, level);
  return Object.values(topology.objects).every((object) => object.type === "GeometryCollection" && object.geometries.length === 0)
    ? refuse({ reason: "columns-changed", value: name, lacking: [level === "epci" ? "epci" : "code"] })
    : ok(topology);
};

/** Reads the outlines of a file and writes them at `out` as TopoJSON. Nothing is written when it is refused. */
export const keepOutlines = (source: OutlineSource, file: RawFile, out: string): Result<Converted, SourceRefusal> => {
  const topology = outlineTopology(source, file);
  if (!topology.ok) return topology;
  writeFileSync(out, JSON.stringify(topology.value));
  const edition = file.edition ?? "";
  return ok({ rows: outlinesOf(topology.value, source.level, codeAt[source.level]).length, first: edition, last: edition });
};
