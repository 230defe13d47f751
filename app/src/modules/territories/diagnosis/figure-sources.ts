import type { Geography } from "../../../sources/official-geography/geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import { vintageOf } from "../../../sources/open-data/vintage.ts";
import type { FigureSource } from "./diagnosis.ts";
import type { Library } from "./library.ts";

/** What is known of a pulled source, loaded or not. */
export const pulledSource = (library: Library, id: string): FigureSource => {
  const source = SOURCES.find((known) => known.id === id);
  if (source === undefined) throw new Error(`${id} is no source`);
  const loaded = library.source(id)?.loaded;
  const { dataset, publisher, licence } = source;
  return { id, dataset, publisher, licence, vintage: vintageOf(loaded), sha256: loaded?.sha256 ?? null };
};

export const geographySource = ({ year }: Geography): FigureSource => ({
  id: "official-geography",
  dataset: "Code officiel géographique et populations de référence",
  publisher: "Insee, DGCL",
  vintage: String(year),
  licence: "Licence Ouverte",
  sha256: null,
});

/** What is known of any source of figures. */
export const sourceFinder =
  ({ geography, library }: { readonly geography: Geography; readonly library: Library }) =>
  (id: string): FigureSource =>
    id === "official-geography" ? geographySource(geography) : pulledSource(library, id);
