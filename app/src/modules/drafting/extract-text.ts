import { placesForExtraction } from "../../sources/official-geography/extraction-places.ts";
import type { Geography } from "../../sources/official-geography/geography.ts";
import type { Drafting } from "./ports.ts";

/**
 * The engine over the official geography, made ready when the first text comes: a command that refuses its file does not
 * wait for it, a server keeps it.
 */
export const createExtractor = (geography: Geography): Drafting["extract"] => {
  const load = async () => {
    const { buildGazetteer, extract } = await import("@levier/extraction");
    return { extract, gazetteer: buildGazetteer(placesForExtraction(geography)) };
  };
  let loaded: ReturnType<typeof load> | undefined;
  return async ({ text, name, mediaType, sha256 }) => {
    loaded ??= load();
    const { extract, gazetteer } = await loaded;
    return extract(text, { gazetteer, name, mediaType, sha256 });
  };
};
