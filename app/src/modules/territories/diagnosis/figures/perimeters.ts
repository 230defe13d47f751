import type { Geography } from "../../../../sources/official-geography/geography.ts";
import { keptFor } from "../kept-for.ts";
import { type Place, regionAround } from "../place.ts";
import type { Perimeters } from "./total-change.ts";

type Codes = readonly string[];

/** The EPCI of the nation, and of each région; one on two régions belongs, as a whole, to the one where most of it lives. */
const allEpci = keptFor((geography: Geography): { readonly nation: Codes; readonly regions: ReadonlyMap<string, Codes> } => {
  const all = geography.list("epci");
  const regions = new Map<string, string[]>();
  for (const epci of all) {
    const [main = ""] = epci.regions;
    regions.set(main, [...(regions.get(main) ?? []), epci.code]);
  }
  return { nation: all.map(({ code }) => code), regions };
});

/** The EPCI of a place, of its région (when it has one, and is not it), and of the nation; null when it is no sum of EPCI. */
export const epciPerimeters = (place: Place, geography: Geography): Perimeters | null => {
  const { epci } = place;
  if (epci.length === 0) return null;
  const { nation, regions } = allEpci(geography);
  const within = regionAround(place);
  return { own: epci, region: within && (regions.get(within) ?? []), nation };
};
