import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CompactGeography, compactFrom, isCompactGeography } from "./compact-geography.ts";
import { installedEdition, readEtalabPackage } from "./etalab-package.ts";
import { createGeography, type Geography } from "./geography.ts";

/** Where the build leaves the compact geography. */
export const preparedPath = (root: string): string => join(root, "app/dist/geography.json");

const readPrepared = (path: string): CompactGeography | null => {
  if (!existsSync(path)) return null;
  const content: unknown = JSON.parse(readFileSync(path, "utf8"));
  return isCompactGeography(content) && content.edition === installedEdition() ? content : null;
};

const loaded = new Map<string, Geography>();

/** The official geography, read once per process: from the prepared file when the build made one, else from the package itself. */
export const loadGeography = (root: string): Geography => {
  const path = preparedPath(root);
  const known = loaded.get(path);
  if (known) return known;
  const geography = createGeography(readPrepared(path) ?? compactFrom(readEtalabPackage()));
  loaded.set(path, geography);
  return geography;
};
