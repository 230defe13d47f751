import { seededRandom } from "@levier/kernel";

export type Interval = { readonly low: number; readonly high: number };

/** 97.5th percentile of the normal law: intervals at 95 %. */
const Z = 1.959964;

/** Wilson's interval at 95 % of a rate of `right` out of `of`. */
export const wilson = (right: number, of: number): Interval => {
  if (of === 0) return { low: 0, high: 1 };
  const rate = right / of;
  const centre = rate + Z ** 2 / (2 * of);
  const reach = Z * Math.sqrt((rate * (1 - rate)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) };
};

const DRAWS = 2000;

/** Percentile interval at 95 % of a figure over groups drawn again with replacement; the same seed gives the same interval. */
export const bootstrap = <Group>(groups: readonly Group[], figure: (drawn: readonly Group[]) => number): Interval => {
  const random = seededRandom(20261125);
  const figures = Array.from({ length: DRAWS }, () =>
    figure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  ).sort((a, b) => a - b);
  return { low: figures[Math.floor(DRAWS * 0.025)] ?? 0, high: figures[Math.ceil(DRAWS * 0.975) - 1] ?? 1 };
};
