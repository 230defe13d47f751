/** Readings in the order of days: days, steps since the first, values. */
export type Timeline = { readonly days: readonly number[]; readonly steps: readonly number[]; readonly values: readonly number[] };

/** A series ready to follow. `grain`: variance of what rounding takes from a value. */
export type Track = Timeline & { readonly grain: number };

/** Values that repeat are rounded, to the least difference between two of them: the variance of what that takes; 0 when none repeats. */
export const grainOf = (values: readonly number[]): number => {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length === values.length) return 0;
  const least = distinct.slice(1).reduce((most, value, at) => Math.min(most, value - (distinct[at] ?? 0)), Number.POSITIVE_INFINITY);
  return least ** 2 / 12;
};

/** A moment after the last reading: in steps and as a day; `share` of a whole step that it counts for. */
export type Moment = { readonly step: number; readonly day: number; readonly share: number };
