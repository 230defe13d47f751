import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { installedEdition } from "../../sources/official-geography/etalab-package.ts";
import { SOURCES } from "../../sources/open-data/catalogue.ts";
import { loadedSource } from "../../sources/open-data/loaded.ts";
import { EPCI_OUTLINES, epciOutlinesCredit, epciOutlinesPath } from "../../sources/territory-outlines/epci-outlines.ts";

/** A source as `levier data list` shows it. */
export type ListedSource = {
  readonly id: string;
  readonly dataset: string;
  readonly publisher: string;
  readonly licence: string;
  readonly loaded: boolean;
  /** First and last periods of what is loaded, `1998–2023`; null when nothing is, or when the file does not say. */
  readonly vintage: string | null;
  /** Of the file as it came; null when there is none. */
  readonly sha256: string | null;
};

const outlines = (dataFolder: string): ListedSource => {
  const path = epciOutlinesPath(dataFolder);
  const loaded = existsSync(path);
  return {
    id: EPCI_OUTLINES,
    dataset: "Contours administratifs des EPCI, 1000 m",
    publisher: epciOutlinesCredit.text,
    licence: epciOutlinesCredit.licence,
    loaded,
    vintage: null,
    sha256: loaded ? createHash("sha256").update(readFileSync(path)).digest("hex") : null,
  };
};

/** Every source, the shipped one first. */
export const listSources = (dataFolder: string): readonly ListedSource[] => [
  {
    id: "official-geography",
    dataset: "Code officiel géographique et populations légales",
    publisher: "Insee, DGCL, through @etalab/decoupage-administratif",
    licence: "Licence Ouverte",
    loaded: true,
    vintage: installedEdition(),
    sha256: null,
  },
  outlines(dataFolder),
  ...SOURCES.map(({ id, dataset, publisher, licence }): ListedSource => {
    const loaded = loadedSource(dataFolder, id);
    const vintage = loaded && (loaded.first === loaded.last ? loaded.last : `${loaded.first}–${loaded.last}`);
    return { id, dataset, publisher, licence, loaded: loaded !== null, vintage, sha256: loaded?.sha256 ?? null };
  }),
];
