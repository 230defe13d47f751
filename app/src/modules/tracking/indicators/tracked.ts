import type { Feed, IndicatorLevel, Measure, Rhythm } from "./indicator.ts";
import type { Reading } from "./reading.ts";
import type { Direction, Target } from "./target.ts";

/** What is told of an indicator; who tells it gives all of it, and the rest is kept by the program. */
export type IndicatorFields = {
  readonly label: string;
  readonly unit: string;
  readonly level: IndicatorLevel;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly axisId: string | null;
  readonly actionId: string | null;
  readonly parentId: string | null;
  readonly feed: Feed;
  readonly territory: string | null;
  readonly figure: string | null;
  readonly benchmark: string | null;
  readonly rhythm: Rhythm | null;
  readonly producer: string | null;
  readonly method: string | null;
  readonly toldId: string | null;
  readonly isPublic: boolean;
};

export type TrackedIndicator = IndicatorFields & {
  readonly id: string;
  readonly pactId: string;
  readonly closedOn: string | null;
  readonly revision: number;
  /** The day it was started. */
  readonly since: string;
};

/** A target as it is kept: where it is told, and what took its place. */
export type KeptTarget = Target & {
  readonly id: string;
  readonly baselineSource: string | null;
  readonly source: string;
  readonly settledOn: string;
  readonly replacedBy: string | null;
  readonly replacedBecause: string | null;
};

/** What the achievements of one month amount to. */
export type MonthTotal = { readonly month: string; readonly quantity: number };

/** An indicator with all that is known of it. */
export type Known = {
  readonly indicator: TrackedIndicator;
  /** The last first. */
  readonly targets: readonly KeptTarget[];
  readonly readings: readonly Reading[];
  readonly benchmark: readonly Reading[];
  /** In the order of months. */
  readonly totals: readonly MonthTotal[];
};

export const currentTarget = ({ targets }: Pick<Known, "targets">): KeptTarget | null =>
  targets.find(({ replacedBy }) => replacedBy === null) ?? null;
