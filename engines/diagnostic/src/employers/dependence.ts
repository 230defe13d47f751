import type { Missing } from "@levier/kernel";
import type { Bounds } from "../comparison/score-interval.ts";

/** What a territory owes to its largest employers. Shares are of one, the index too; bounds meet where headcounts are known. */
export type EmployerDependence = {
  /** Establishments that employ somebody. */
  readonly establishments: number;
  readonly jobs: JobBounds | Missing;
  /** Share of the jobs at the largest establishment, the four largest, the ten largest. */
  readonly ofOne: Bounds | Missing;
  readonly ofFour: Bounds | Missing;
  readonly ofTen: Bounds | Missing;
  /** Herfindahl index of establishments. */
  readonly herfindahl: Bounds | Missing;
  /** Jobs that go if the largest establishment leaves, those of its suppliers apart. */
  readonly atStake: JobBounds | Missing;
};

/** A number of jobs between two ends; the upper one is missing when the class at the top is open. */
export type JobBounds = { readonly low: number; readonly high: number | Missing };
