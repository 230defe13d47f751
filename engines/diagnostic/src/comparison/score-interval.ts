import { normalReach } from "../numerics/distributions.ts";

export type Bounds = { readonly low: number; readonly high: number };

/** Wilson's score interval (1927) of a proportion, `total` above zero; within 0 and 1 whatever the count. */
export const wilsonInterval = (count: number, total: number, level: number): Bounds => {
  const z2 = normalReach(level) ** 2;
  const centre = 2 * count + z2;
  const reach = Math.sqrt(z2 * (z2 + 4 * count * (1 - count / total)));
  const scale = 2 * (total + z2);
  return { low: count === 0 ? 0 : (centre - reach) / scale, high: count === total ? 1 : (centre + reach) / scale };
};

/** Score interval of the mean of a Poisson count, in events: x + z²/2 ± z √(x + z²/4). Never below zero. */
export const poissonInterval = (count: number, level: number): Bounds => {
  const z = normalReach(level);
  const reach = z * Math.sqrt(count + (z * z) / 4);
  return { low: count === 0 ? 0 : count + (z * z) / 2 - reach, high: count + (z * z) / 2 + reach };
};

/** A figure with its own interval. */
type Placed = Bounds & { readonly value: number };

/**
 * Interval of a difference from the interval of each figure, of independent figures: each side is the square root of the sum of the
 * squared distances that pull it that way (Newcombe 1998, method 10; Zou & Donner 2008 for any pair of figures).
 */
export const hybridInterval = (one: Placed, other: Placed): Bounds => {
  const value = one.value - other.value;
  return {
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  };
};
