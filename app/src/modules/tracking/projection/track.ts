import type { Waves } from "./waves.ts";

/** Readings in the order of days: days, steps since the first, values. */
export type Timeline = { readonly days: readonly number[]; readonly steps: readonly number[]; readonly values: readonly number[] };

/** The times between readings, each once, and which of them comes before each reading but the first: what a time does is worked out once. */
export type Gaps = { readonly times: readonly number[]; readonly before: readonly number[] };

export const gapsOf = (steps: readonly number[]): Gaps => {
  const times: number[] = [];
  const before = steps.slice(1).map((step, index) => {
    const time = step - (steps[index] ?? 0);
    const known = times.indexOf(time);
    return known < 0 ? times.push(time) - 1 : known;
  });
  return { times, before };
};

/** A series ready to follow. `grain`: variance of what rounding takes from a value. */
export type Track = Timeline & { readonly grain: number; readonly gaps: Gaps; readonly waves: Waves };

/** Values that repeat are rounded, to the least difference between two of them: the variance of what that takes; 0 when none repeats. */
export const grainOf = (values: readonly number[]): number => {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length === values.length) return 0;
  const least = distinct.slice(1).reduce((most, value, at) => Math.min(most, value - (distinct[at] ?? 0)), Number.POSITIVE_INFINITY);
  return least ** 2 / 12;
};

/** A moment after the last reading: in steps and as a day; `share` of a whole step that it counts for. */
export type Moment = { readonly step: number; readonly day: number; readonly share: number };
