import type { Interval } from "../inference/inference.ts";
import { normalReach } from "../numerics/distributions.ts";

/**
 * The standard error that an interval tells where none was given: its longer arm over the reach of a normal one of its level, so that
 * an interval that leans to a side is never taken for surer than it is; half its length where it leans to none (Cochrane Handbook,
 * 6.5.2.2). In the unit of the effect; null where the effect is not inside, or the interval has no length or no end.
 */
export const errorOfInterval = (effect: number, { low, high, level }: Interval): number | null => {
  const error = Math.max(high - effect, effect - low) / normalReach(level);
  return effect >= low && effect <= high && error > 0 && Number.isFinite(error) ? error : null;
};
