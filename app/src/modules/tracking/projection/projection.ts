import type { Measure } from "../indicators/indicator.ts";

/** A value on a day, `2026-03-31`: the state on that day of a stock; what was added in the period that ends that day, of a flow. */
export type ProjectionPoint = { readonly day: string; readonly value: number };

export type ProjectionQuestion = {
  /** Readings in any order, at any spacing; several of one day are averaged. */
  readonly points: readonly ProjectionPoint[];
  readonly measure: Measure;
  /** The way the value is wanted to go: a target is reached at or above it (`up`), at or below it (`down`). */
  readonly direction: "up" | "down";
  /** In the unit of the points. */
  readonly target: number;
  /** The day projected to: the deadline of a stock, the last day of the period of a flow. */
  readonly deadline: string;
  /** Of a flow whose target is for a period longer than that of its readings: the first day of that period. Readings in it are its part. */
  readonly periodStart?: string;
  /** The values count things: they are whole and never below zero. Left out: told by the readings. */
  readonly counts?: boolean;
  /** The chance that the value falls between `low` and `high`, in ]0, 1[; 0.8 unless told. */
  readonly level?: number;
};

/** What a projection rests on, for a page to tell in words. */
export type ProjectionBasis = {
  /** Which kind of course weighs most: it stays where it is, it keeps its trend, its trend dies out. */
  readonly course: "level" | "trend" | "damped";
  /** Whether it repeats itself from one season to the next. */
  readonly seasonal: boolean;
  /** How many readings, and over how many days. */
  readonly readings: number;
  readonly days: number;
  /** Days from the last reading to the deadline. */
  readonly ahead: number;
};

export type Projection = {
  /** In the unit of the points; half of the chances lie on each side of the median. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** Of reaching the target on that day, in [0, 1]. */
  readonly chance: number;
  readonly basis: ProjectionBasis;
};

/**
 * Why there is no projection: fewer than three readings; all of the same value; nothing left to project at the deadline; a deadline further
 * off than twice the time the readings span; a day, a value or a level that is none.
 */
export type ProjectionRefusal = "too-few-readings" | "constant" | "deadline-past" | "too-far" | "not-readable";
