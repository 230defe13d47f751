import { isMissing } from "@levier/kernel";
import { translator } from "../../../messages/index.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";

/** More than these are not all named: a name is read at one glance. */
const MOST_NAMED = 3;

const peopleOf = ({ population }: Territory): number => (isMissing(population) ? 0 : population.count.value);

/** The name of several territories together: all of them, or the two most populated and how many others. */
export const placeName = (territories: readonly Territory[]): string => {
  const names = (some: readonly Territory[]): string => some.map(({ fullName }) => fullName).join(" + ");
  if (territories.length <= MOST_NAMED) return names(territories);
  const largest = [...territories].sort((one, other) => peopleOf(other) - peopleOf(one)).slice(0, MOST_NAMED - 1);
  return translator("fr")("diagnosis.place.others", { names: names(largest), count: territories.length - largest.length });
};
