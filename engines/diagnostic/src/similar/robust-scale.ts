import { medianOfSorted } from "../numerics/order.ts";

/** Where values stand and how far they usually are from there; `spread` is comparable with a standard deviation on normal values. */
export type RobustScale = { readonly centre: number; readonly spread: number };

/** Turns a median absolute deviation, and a mean one, into the standard deviation of normal values. */
const [fromMedian, fromMean] = [1.4826022185056018, 1.2533141373155001];

/**
 * Median and median absolute deviation of at least one value. When more than half of the values are the same, that deviation is zero
 * and the mean absolute deviation takes its place (Iglewicz & Hoaglin 1993); a spread of zero says that all the values are equal.
 */
export const robustScale = (values: Float64Array): RobustScale => {
  const centre = medianOfSorted(values.toSorted());
  const away = values.map((value) => Math.abs(value - centre));
  const median = medianOfSorted(away.sort());
  return { centre, spread: median > 0 ? median * fromMedian : (away.reduce((sum, gap) => sum + gap, 0) / away.length) * fromMean };
};
