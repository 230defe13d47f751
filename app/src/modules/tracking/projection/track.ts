/** A series ready to follow, in the order of days: days, steps since the first reading, values. */
export type Track = { readonly days: readonly number[]; readonly steps: readonly number[]; readonly values: readonly number[] };

/** A moment after the last reading: in steps and as a day; `share` of a whole step that it counts for. */
export type Moment = { readonly step: number; readonly day: number; readonly share: number };
