import type { Topology } from "topojson-specification";
import { isFolder } from "../../platform/make-folder.ts";
import { findInMirror, isAddress } from "../open-data/in-mirror.ts";
import { loadedSource, tablePath } from "../open-data/loaded.ts";
import type { OutlineSource } from "../open-data/source.ts";
import { codeAt, outlineTopology } from "./keep-outlines.ts";
import { type Outlines, outlinesOf } from "./outlines.ts";

const asOutlines = ({ level, publisher, licence, page }: OutlineSource, topology: Topology, vintage: string | null): Outlines => ({
  level,
  topology,
  outlines: outlinesOf(topology, level, codeAt[level]),
  isPlanar: false,
  credit: { text: publisher, licence, url: page, vintage },
});

const read = (source: OutlineSource, path: string, vintage: string | null): Outlines | null => {
  const topology = outlineTopology(source, { path, name: source.id });
  return topology.ok ? asOutlines(source, topology.value, vintage) : null;
};

/**
 * Gives the outlines of a source as they are at the time: what was pulled, read again when it is pulled anew; else what a mirror that
 * is a folder holds. Null when there are none.
 */
export const outlineFinder = (source: OutlineSource, dataFolder: string, mirror: string | null): (() => Outlines | null) => {
  let kept: { readonly path: string; readonly outlines: Outlines | null } | null = null;
  const at = (path: string, vintage: string | null): Outlines | null => {
    if (kept?.path !== path) kept = { path, outlines: read(source, path, vintage) };
    return kept.outlines;
  };
  return () => {
    const loaded = loadedSource(dataFolder, source.id);
    if (loaded !== null) return at(tablePath(dataFolder, loaded), loaded.last === "" ? null : loaded.last);
    const found = mirror === null || isAddress(mirror) || !isFolder(mirror) ? null : findInMirror(mirror, source.files);
    return found === null ? null : at(found, null);
  };
};
