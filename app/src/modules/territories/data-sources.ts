import { installedEdition } from "../../sources/official-geography/etalab-package.ts";
import { SOURCES } from "../../sources/open-data/catalogue.ts";
import { loadedSource } from "../../sources/open-data/loaded.ts";
import { vintageOf } from "../../sources/open-data/vintage.ts";

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
  ...SOURCES.map(({ id, dataset, publisher, licence }): ListedSource => {
    const loaded = loadedSource(dataFolder, id);
    return { id, dataset, publisher, licence, loaded: loaded !== null, vintage: vintageOf(loaded), sha256: loaded?.sha256 ?? null };
  }),
];
