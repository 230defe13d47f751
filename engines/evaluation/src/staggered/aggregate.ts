import { whenOf } from "../panel/times.ts";
import type { GroupTimeEffect, GroupTimeEffects } from "./group-time-effects.ts";
import { combined, type Influenced } from "./influenced.ts";

/** An effect of those gathered: `key` is the time since the treatment, or the cohort's time, or the time. */
export type AggregateEffect = Influenced & { readonly key: string; readonly isAfter: boolean; readonly isBase: boolean };

/** What a gathering makes: its effects in order, and the one figure they make. */
export type Aggregate = { readonly effects: readonly AggregateEffect[]; readonly overall: Influenced };

/**
 * The mean of effects by the size of their cohorts, with the error of the sizes themselves: cohorts are taken as drawn with their
 * units, so a share that could have been another moves the mean.
 */
const bySize = (parts: readonly GroupTimeEffect[], weighed: readonly Influenced[] = parts): Influenced => {
  const sizes = parts.map(({ cohort }) => cohort.units.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const mean = combined(
    weighed,
    sizes.map((size) => size / all),
  );
  parts.forEach(({ cohort }, at) => {
    const away = ((weighed[at]?.estimate ?? 0) - mean.estimate) / all;
    for (const unit of cohort.units) mean.influence[unit] = (mean.influence[unit] ?? 0) + away;
  });
  return mean;
};

const plain = (parts: readonly Influenced[]): Influenced =>
  combined(
    parts,
    parts.map(() => 1 / parts.length),
  );

const gathered = (key: string, parts: readonly GroupTimeEffect[], value: Influenced): AggregateEffect => ({
  ...value,
  key,
  isAfter: parts.every(({ isAfter }) => isAfter),
  isBase: parts.every(({ isBase }) => isBase),
});

const afterOf = ({ effects }: GroupTimeEffects): GroupTimeEffect[] => effects.filter(({ isAfter }) => isAfter);

/** The mean of all effects after the treatment, by the size of cohorts: those treated early count at more times. Null without any. */
export const simpleAggregate = (given: GroupTimeEffects): Influenced | null => {
  const after = afterOf(given);
  return after.length > 0 ? bySize(after) : null;
};

/**
 * Effects by time since the treatment, by the size of cohorts, and the plain mean of those after it. `balancedOver`: only the cohorts
 * seen so long after, so that each figure is of the same cohorts. Null without any effect after.
 */
export const dynamicAggregate = (given: GroupTimeEffects, balancedOver?: number): Aggregate | null => {
  const when = whenOf(given.panel.times);
  const [start, end] = [when[0] ?? 0, when.at(-1) ?? 0];
  const since = ({ at, cohort }: GroupTimeEffect): number => (when[at] ?? 0) - cohort.when;
  const isKept = (effect: GroupTimeEffect): boolean =>
    balancedOver === undefined ||
    (end - effect.cohort.when >= balancedOver && since(effect) <= balancedOver && since(effect) >= balancedOver - end + start);
  const kept = given.effects.filter(isKept);
  const keys = [...new Set(kept.map(since))].sort((one, other) => one - other);
  const effects = keys.map((key) => {
    const parts = kept.filter((effect) => since(effect) === key);
    return gathered(String(key), parts, bySize(parts));
  });
  const after = effects.filter(({ isAfter }) => isAfter);
  return after.length > 0 ? { effects, overall: plain(after) } : null;
};

/** The mean effect on each cohort over its times after the treatment, and their mean by size. Null without any effect after. */
export const groupAggregate = (given: GroupTimeEffects): Aggregate | null => {
  const after = afterOf(given);
  const seen = given.cohorts.filter((cohort) => after.some((effect) => effect.cohort === cohort));
  const parts = seen.map((cohort) => after.filter((effect) => effect.cohort === cohort));
  const effects = parts.map((own) => gathered(own[0]?.cohort.time ?? "", own, plain(own)));
  return effects.length > 0
    ? {
        effects,
        overall: bySize(
          parts.flatMap((own) => own.slice(0, 1)),
          effects,
        ),
      }
    : null;
};

/** The mean effect at each time on those treated by then, by the size of cohorts, and the plain mean of times. Null without any. */
export const calendarAggregate = (given: GroupTimeEffects): Aggregate | null => {
  const after = afterOf(given);
  const places = [...new Set(after.map(({ at }) => at))].sort((one, other) => one - other);
  const effects = places.map((place) => {
    const parts = after.filter(({ at }) => at === place);
    return gathered(parts[0]?.time ?? "", parts, bySize(parts));
  });
  return effects.length > 0 ? { effects, overall: plain(effects) } : null;
};
