/** What an indicator tells of: the means used, what they made, what it gave those it was for, what changed in the territory. */
export const levels = ["means", "output", "result", "impact"] as const;
export type IndicatorLevel = (typeof levels)[number];

/** A stock is a state at a day, a flow what a period adds. */
export const measures = ["stock", "flow"] as const;
export type Measure = (typeof measures)[number];

/** Where a reading comes from: official data first, then what was achieved, then a person. */
export const feeds = ["official", "achievements", "person"] as const;
export type Feed = (typeof feeds)[number];

export const rhythms = ["month", "quarter", "half-year", "year"] as const;
export type Rhythm = (typeof rhythms)[number];
