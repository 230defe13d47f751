/** One figure of a benchmark: its floor or peer measured in the same run, and whether it meets its target. */
export type BenchResult = {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly floor: number | null;
  /** `value / floor`, null without a floor. */
  readonly ratio: number | null;
  /** In words: `≤ 60 kB`, `≥ 80 % of the floor`. */
  readonly target: string;
  readonly met: boolean;
};

/** A named benchmark: `what` says the load, the data set and its size. */
export type Bench = {
  readonly what: string;
  /** `rows` is the size asked with `--rows N`, null when none is; a bench of one size leaves it. */
  readonly run: (rows: number | null) => Promise<readonly BenchResult[]>;
};

const round = (value: number): number => Number(value.toPrecision(4));

/** A figure that must stay at or under a limit. */
export const atMost = (id: string, value: number, limit: number, unit: string): BenchResult => ({
  id,
  value: round(value),
  unit,
  floor: null,
  ratio: null,
  target: `≤ ${limit} ${unit}`,
  met: value <= limit,
});

/** A figure that must reach a share of a peer's, measured in the same run. */
export const atLeastShare = (id: string, value: number, floor: number, share: number, unit: string): BenchResult => ({
  id,
  value: round(value),
  unit,
  floor: round(floor),
  ratio: round(value / floor),
  target: `≥ ${share * 100} % of the floor`,
  met: value / floor >= share,
});

/** The middle of an odd number of runs. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The value under which a share of the others lie, 0.95 for the 95th percentile. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
