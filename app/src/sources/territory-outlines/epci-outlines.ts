import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ok, type Result, refuse } from "@levier/kernel";
import { merge } from "topojson-client";
import type { Topology } from "topojson-specification";
import { isFolder, makeFolder } from "../../platform/make-folder.ts";
import { isWorldly } from "../../platform/worldly-error.ts";
import { findInMirror } from "../open-data/in-mirror.ts";
import { type Outline, type Outlines, outlinesOf } from "./outlines.ts";
import { readOutlineFile, topologyOf } from "./read-outline-file.ts";

export const EPCI_OUTLINES = "epci-outlines";

/** What a person runs to have the outlines; the licence of the data does not let us carry them. */
export const EPCI_OUTLINES_COMMAND = `npx levier data pull ${EPCI_OUTLINES}`;

export type OutlineRefusal = {
  readonly reason: "no-mirror" | "no-outline-file" | "unreadable-outline-file" | "unwritable-data-folder";
  readonly value: string;
};

/** Files that hold outlines, in order of preference. */
export const OUTLINE_FILES: readonly string[] = [
  "epci-1000m.topojson",
  "epci-1000m.geojson",
  "communes-1000m.topojson",
  "communes-1000m.geojson",
];

/** A folder may hold them too, one file a département. */
const NAMES = [...OUTLINE_FILES, "communes-1000m"];

/** Where `pull` leaves the outlines. */
export const epciOutlinesPath = (dataFolder: string): string => join(dataFolder, "sources/epci-outlines.json");

/** An EPCI's own code, or the EPCI a commune's outline belongs to. */
const epciOf = (properties: object): string | null => {
  const code = "epci" in properties ? properties.epci : "code" in properties ? properties.code : null;
  return typeof code === "string" && /^\d{9}$/.test(code) ? code : null;
};

const filesAt = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(geo|topo)?json$/.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path];

/** One outline per EPCI, communes of one EPCI made one; borders are cut anew, where EPCI meet and no longer where communes do. */
const mergeByEpci = (topology: Topology): Topology => {
  const byCode = new Map<string, Outline[]>();
  for (const name of Object.keys(topology.objects))
    for (const outline of outlinesOf(topology, name, epciOf)) byCode.set(outline.id, [...(byCode.get(outline.id) ?? []), outline]);
  return topologyOf(
    "epci",
    [...byCode].map(([code, outlines]) => ({ type: "Feature", properties: { code }, geometry: merge(topology, outlines) })),
  );
};

/** Whom the outlines come from, and under what terms. */
export const epciOutlinesCredit: Outlines["credit"] = {
  text: "IGN, contributeurs OpenStreetMap, Etalab",
  licence: "ODbL",
  url: "https://www.openstreetmap.org/copyright",
};

const asOutlines = (topology: Topology): Outlines => ({
  level: "epci",
  topology,
  outlines: outlinesOf(topology, "epci", epciOf),
  isPlanar: false,
  credit: epciOutlinesCredit,
});

/**
 * Reads the outlines of a mirror (a folder, or one folder below it): `epci-1000m.topojson` or `.geojson`, else
 * `communes-1000m` with the EPCI of each commune, and leaves them in the data folder. Returns how many EPCI they draw.
 */
export const pullEpciOutlines = (
  mirror: string | null,
  dataFolder: string,
): Result<{ readonly epci: number; readonly path: string }, OutlineRefusal> => {
  if (mirror === null || !isFolder(mirror)) return refuse({ reason: "no-mirror", value: mirror ?? "" });
  const found = findInMirror(mirror, NAMES);
  if (found === null) return refuse({ reason: "no-outline-file", value: mirror });
  const read = readOutlineFile(filesAt(found));
  if (read === null) return refuse({ reason: "unreadable-outline-file", value: found });
  const topology = mergeByEpci(read);
  const { outlines } = asOutlines(topology);
  if (outlines.length === 0) return refuse({ reason: "unreadable-outline-file", value: found });
  const path = epciOutlinesPath(dataFolder);
  try {
    makeFolder(dirname(path));
    // A running program may read at any time: the file is whole or is not there.
    writeFileSync(`${path}.part`, JSON.stringify(topology));
    renameSync(`${path}.part`, path);
  } catch (error) {
    if (isWorldly(error)) return refuse({ reason: "unwritable-data-folder", value: dataFolder });
    throw error;
  }
  return ok({ epci: outlines.length, path });
};

/** The outlines once pulled; null when they are not there. */
export const loadEpciOutlines = (dataFolder: string): Outlines | null => {
  const path = epciOutlinesPath(dataFolder);
  const topology = existsSync(path) ? readOutlineFile([path]) : null;
  return topology ? asOutlines(topology) : null;
};
