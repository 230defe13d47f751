import { type Random, seededRandom } from "@levier/kernel";

/** What a round draws from: numbers, places and members of a list, decided by its seed. */
export type Chance = {
  readonly random: Random;
  /** A whole number from 0 to `limit`, `limit` excluded. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly happens: (probability: number) => boolean;
};

export const chanceOf = (seed: number): Chance => {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const value = list[below(list.length)];
    if (value === undefined) throw new RangeError("nothing to pick from");
    return value;
  };
  return { random, below, pick, happens: (probability) => random() < probability };
};
