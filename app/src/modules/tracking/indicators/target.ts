import type { Rhythm } from "./indicator.ts";

/** A value expected on a day, `2027-12-31`, on the way to a target. */
export type TrajectoryPoint = { readonly day: string; readonly value: number };

export type TargetShape = "stock-by-date" | "flow-per-period" | "ratio-to-baseline" | "gap-to-benchmark";
export type Direction = "up" | "down";

/**
 * What an indicator is to reach. `value`: a stock, a quantity per period, a ratio of the baseline (0.5: halved), or what is to be left
 * of the gap to the benchmark, whose `baseline` is the gap at the start; all but the ratio in the unit of the indicator.
 */
export type Target = {
  readonly shape: TargetShape;
  readonly value: number;
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  readonly startsOn: string | null;
  readonly deadline: string | null;
  readonly frequency: Rhythm | null;
  readonly trajectory: readonly TrajectoryPoint[];
};

/** What a target does not tell and would have to, to be judged whole: a gap to show, never an error. */
export const targetLacks = ["baseline", "baselineOn", "deadline", "frequency", "startsOn", "benchmark"] as const;
export type TargetLack = (typeof targetLacks)[number];

const ASKED: Readonly<Record<TargetShape, readonly TargetLack[]>> = {
  "stock-by-date": ["baseline", "baselineOn", "deadline"],
  "flow-per-period": ["frequency", "startsOn", "deadline"],
  "ratio-to-baseline": ["baseline", "baselineOn", "deadline"],
  "gap-to-benchmark": ["benchmark", "baseline", "baselineOn", "deadline"],
};

/** What each shape asks for and is not told, in the order of its form. */
export const lacksOf = (target: Target, hasBenchmark: boolean): readonly TargetLack[] =>
  ASKED[target.shape].filter((lack) => (lack === "benchmark" ? !hasBenchmark : target[lack] === null));

/** The value aimed at, in the unit of what is judged; null of a ratio as long as no baseline is told. */
export const aimedAt = ({ shape, value, baseline }: Target): number | null => {
  if (shape !== "ratio-to-baseline") return value;
  return baseline === null ? null : value * baseline;
};

/** Enough of a share of a value to tell it from another: sums of decimals are never quite what they are. */
const SLACK = 1e-9;

export const reaches = (value: number, aimed: number, direction: Direction): boolean => {
  const slack = Math.max(Math.abs(aimed), Math.abs(value)) * SLACK;
  return direction === "up" ? value >= aimed - slack : value <= aimed + slack;
};
