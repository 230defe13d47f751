import type { Geography } from "../../../../sources/official-geography/geography.ts";
import { type Place, regionAround } from "../place.ts";
import type { Perimeters } from "./total-change.ts";

/** The EPCI of a place, of its région (when it has one, and is not it), and of the nation; null when it is no sum of EPCI. */
export const epciPerimeters = (place: Place, geography: Geography): Perimeters | null => {
  const { epci } = place;
  if (epci.length === 0) return null;
  const all = geography.list("epci");
  const within = regionAround(place);
  return {
    own: epci,
    // An EPCI on two régions belongs, as a whole, to the one where most of it lives.
    region: within && all.filter(({ regions: [main] }) => main === within).map((one) => one.code),
    nation: all.map((one) => one.code),
  };
};
