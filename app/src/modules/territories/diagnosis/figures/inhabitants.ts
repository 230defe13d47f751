import { isMissing } from "@levier/kernel";
import type { Geography } from "../../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../../sources/official-geography/territory.ts";
import { type Place, regionAround } from "../place.ts";

const total = (territories: readonly Territory[]): number | null => {
  let sum = 0;
  for (const { population } of territories) {
    if (isMissing(population)) return null;
    sum += population.count.value;
  }
  return sum;
};

/** Inhabitants of a place, and of the larger territories it lies in; null where one of their counts is missing. */
export const inhabitants = (
  place: Place,
  geography: Geography,
): { readonly place: number | null; readonly region: number | null; readonly nation: number | null } => {
  const around = regionAround(place);
  const within = around && geography.find(around);
  return {
    place: total(place.territories),
    region: within && total([within]),
    nation: total(geography.list("reg").filter(({ population, members }) => members.length > 0 && !isMissing(population))),
  };
};
