import { ok, type Result, refuse } from "@levier/kernel";
import type { IntervalOptions } from "../specialisation/log-quotient.ts";

/** A part of a whole, in one unit: 1,200 jobs in industry of 9,000 jobs. Counts, never percentages. */
export type Part = { readonly count: number; readonly total: number };

/** Events and what they are reckoned against, in any unit: creations and inhabitants, or inhabitants × years. */
export type Frequency = { readonly count: number; readonly exposure: number };

/** Why figures cannot be compared at all: the fault is in what was given, not in the figures' being unknown. */
export type ComparisonFault =
  | "not-a-number"
  | "negative"
  | "part-exceeds-whole"
  | "nothing-to-compare"
  | "level-not-between-0-and-1"
  | "clustering-below-1"
  | "lengths-differ";

/** The level of an interval, strictly between 0 and 1, and figures that are finite and not negative. */
export const checkedFigures = (level: number, figures: readonly number[]): ComparisonFault | undefined => {
  if (!(level > 0 && level < 1)) return "level-not-between-0-and-1";
  if (!figures.every(Number.isFinite)) return "not-a-number";
  return figures.some((figure) => figure < 0) ? "negative" : undefined;
};

/** The same, with how many of what is counted come and go together. */
export const checkedCounts = (
  { level = 0.95, clustering = 1 }: IntervalOptions,
  figures: readonly number[],
): ComparisonFault | undefined => (clustering >= 1 && Number.isFinite(clustering) ? checkedFigures(level, figures) : "clustering-below-1");

/** A difference, taken for nothing when it is no more than what sums of decimals lose (the jobs of the census are decimals). */
export const less = (whole: number, part: number): number => (Math.abs(whole - part) <= 1e-9 * whole ? 0 : whole - part);

/** What is left of a whole once a part is taken out: a region without the territory that is compared with it. */
export const restOf = (part: Part, whole: Part): Result<Part, ComparisonFault> => {
  const rest = { count: less(whole.count, part.count), total: less(whole.total, part.total) };
  return rest.count < 0 || rest.total < 0 ? refuse("part-exceeds-whole") : ok(rest);
};

/** The same for events and their exposure. */
export const restOfFrequency = (part: Frequency, whole: Frequency): Result<Frequency, ComparisonFault> => {
  const rest = { count: less(whole.count, part.count), exposure: less(whole.exposure, part.exposure) };
  return rest.count < 0 || rest.exposure < 0 ? refuse("part-exceeds-whole") : ok(rest);
};
