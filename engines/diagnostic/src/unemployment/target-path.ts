import { type Missing, missing, ok, type Result, refuse } from "@levier/kernel";

/** A target such as "two points of the gap closed in five years"; times are years (2024.25 for the first of April 2024). */
export type GapTarget = {
  readonly start: { readonly time: number; readonly gap: number };
  /** How much of the gap is to be closed, above zero, in the unit of the gap (0.02 for two points). */
  readonly closed: number;
  readonly years: number;
};

/** Where a target stands on its straight path; this says nothing of chance. */
export type PathStanding = {
  /** Where the straight path stands at that time: past the deadline, at its end. */
  readonly expectedGap: number;
  readonly closed: number;
  /** What is closed beyond what the path asks for: above zero, in advance. */
  readonly advance: number;
  readonly shareClosed: number;
  readonly shareOfTime: number;
  readonly state: "reached" | "in-advance" | "on-path" | "behind" | "missed";
  /** What is left to close each year until the deadline; absent when it is reached or past. */
  readonly neededPerYear: number | Missing;
};

export type TargetFault = "not-a-number" | "nothing-to-close" | "years-not-above-zero" | "before-the-start";

/** Differences below this share of what is to be closed are rounding, not news. */
const nothing = 1e-9;

/**
 * Where a gap stands against its target on a straight path from the start to the deadline. A gap below zero (better than the nation)
 * may go on closing. The gap is what it is: a target reached by the nation's fall is told by `gapChange`.
 */
export const targetPath = (target: GapTarget, now: { readonly time: number; readonly gap: number }): Result<PathStanding, TargetFault> => {
  const { start, closed: aim, years } = target;
  if (![start.time, start.gap, aim, years, now.time, now.gap].every(Number.isFinite)) return refuse("not-a-number");
  if (aim <= 0) return refuse("nothing-to-close");
  if (years <= 0) return refuse("years-not-above-zero");
  if (now.time < start.time) return refuse("before-the-start");
  const shareOfTime = Math.min(1, (now.time - start.time) / years);
  const closed = start.gap - now.gap;
  const advance = closed - aim * shareOfTime;
  const left = aim - closed;
  const reached = left <= aim * nothing;
  const onPath = Math.abs(advance) <= aim * nothing ? "on-path" : advance > 0 ? "in-advance" : "behind";
  return ok({
    expectedGap: start.gap - aim * shareOfTime,
    closed,
    advance,
    shareClosed: closed / aim,
    shareOfTime,
    state: reached ? "reached" : shareOfTime === 1 ? "missed" : onPath,
    neededPerYear: reached || shareOfTime === 1 ? missing("not-applicable") : left / (start.time + years - now.time),
  });
};
