import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gazetteer } from "@levier/extraction";

/** Where the build leaves the gazetteer of the official geography, packed. */
export const packedPath = (root: string): string => join(root, "app/dist/gazetteer.txt");

const isBuilt = import.meta.url.endsWith(".js");

/**
 * The official geography as the engine takes it: the one the build packed, ready at once; from sources, made of the geography
 * as they are. `root` is the folder of the program.
 */
export const loadGazetteer = async (root: string): Promise<Gazetteer> => {
  const { buildGazetteer, openGazetteer } = await import("@levier/extraction");
  if (isBuilt) return openGazetteer(readFileSync(packedPath(root), "utf8"));
  const { loadGeography } = await import("../../../sources/official-geography/load-geography.ts");
  const { placesForExtraction } = await import("../../../sources/official-geography/extraction-places.ts");
  return buildGazetteer(placesForExtraction(loadGeography(root)));
};
