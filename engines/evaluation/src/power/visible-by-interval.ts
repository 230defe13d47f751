import { normalReach } from "../numerics/distributions.ts";

/**
 * The effect that an interval as wide as this one leaves out as often as `power` says, were the estimate normal around it: half its
 * width times 1 + z(power) / z(level) (Bloom 1995: 2.8 standard errors at 80 % and 95 %). In the unit of the outcome.
 */
export const visibleByInterval = (
  { low, high, level }: { readonly low: number; readonly high: number; readonly level: number },
  power: number,
): number => {
  // A one-sided share of 80 % stands at the reach of a two-sided 60 %.
  const share = normalReach(2 * power - 1) / normalReach(level);
  return ((high - low) / 2) * (1 + share);
};
