import { whenOf } from "../panel/times.ts";
import { dynamicAggregate } from "./aggregate.ts";
import { type BandOptions, bandReaches } from "./band-reaches.ts";
import { lastBefore } from "./cells.ts";
import type { GroupTimeEffects } from "./group-time-effects.ts";
import { uncertainties } from "./uncertainties.ts";

/** How treated and controls parted before the treatment, and how far apart that alone would take them. In the unit of the outcome. */
export type PreTrendDrift = {
  /** The most that they parted by in a measure of time. */
  readonly step: number;
  /** How far apart they would be after, in the mean of all effects, were each time to add as much. */
  readonly drift: number;
  /** Some effect before is not none, all bands of them taken together. */
  readonly isSeen: boolean;
};

type Options = BandOptions & { readonly anticipation?: number };

/** Mean time from the base to each effect after the treatment, by the size of cohorts. */
const meanAhead = ({ panel, effects }: GroupTimeEffects, anticipation: number): number => {
  const when = whenOf(panel.times);
  const after = effects.filter(({ isAfter }) => isAfter);
  const units = after.reduce((sum, { cohort }) => sum + cohort.units.length, 0);
  return after.reduce((sum, { cohort, at }) => {
    const base = when[lastBefore(when, cohort, anticipation)] ?? 0;
    return sum + (cohort.units.length / units) * ((when[at] ?? 0) - base);
  }, 0);
};

/**
 * What effects by time since the treatment say of the times before it, were trends after to part by as much as they ever did before
 * (Rambachan & Roth 2023, relative magnitudes of 1). `given`: effects of universal base. Null without an effect before that has an error.
 */
export const preTrendDrift = (given: GroupTimeEffects, options: Options): PreTrendDrift | null => {
  const curve = dynamicAggregate(given)?.effects.filter(({ isAfter }) => !isAfter) ?? [];
  const before = curve.filter(({ isBase }) => !isBase);
  const errors = uncertainties(given, before, options);
  const reaches = bandReaches(given, before, options);
  if (reaches.every((reach) => reach === null)) return null;
  const steps = curve.slice(1).map(({ key, estimate }, at) => {
    const last = curve[at] ?? { key, estimate };
    return Math.abs(estimate - last.estimate) / (Number(key) - Number(last.key));
  });
  const step = Math.max(...steps);
  const isSeen = before.some(({ estimate }, at) => {
    const [error, reach] = [errors[at]?.standardError ?? null, reaches[at] ?? null];
    return error !== null && reach !== null && Math.abs(estimate) > reach * error;
  });
  return { step, drift: step * meanAhead(given, options.anticipation ?? 0), isSeen };
};
