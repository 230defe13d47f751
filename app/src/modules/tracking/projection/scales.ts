import type { Readings } from "./readings.ts";

/** A way to look at values: rising with them; `weight` is the logarithm of its odds, with what the change of scale does to a likelihood. */
export type Scale = { readonly of: (value: number) => number; readonly weight: number };

const plain: Scale = { of: (value) => value, weight: 0 };
const ROOT_ODDS = 0.5;
/** What is added before a root, so that zero can be followed: to a count, and as a share of the mean to other values. */
const SHIFT = { count: 0.4, share: 0.02 } as const;
/** Below what any root can be. */
const UNDER = -1e9;

/** Values as they are, and, when none is negative, their square roots: what grows with its level scatters alike on that scale. */
export const scalesOf = ({ values, counts }: Readings): Scale[] => {
  if (Math.min(...values) < 0) return [plain];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const shift = counts ? SHIFT.count : SHIFT.share * mean;
  const stretch = values.slice(1).reduce((sum, value) => sum - 0.5 * Math.log(value + shift), 0);
  return [plain, { of: (value) => (value + shift > 0 ? 2 * Math.sqrt(value + shift) : UNDER), weight: stretch + Math.log(ROOT_ODDS) }];
};
