import { ok, type Result, refuse } from "@levier/kernel";
import type { Figures, FiguresRefusal } from "../figures.ts";
import { type Effects, type ShiftShare, shiftShare, sumOfEffects } from "./classical.ts";

/** Jobs by activity at each date, dates in order, one list of activities for all. */
export type ComparedSeries = { readonly territory: readonly Figures[]; readonly reference: readonly Figures[] };

/** The decomposition of each step from one date to the next, and their sums by activity and in all. */
export type DynamicShiftShare = {
  readonly steps: readonly ShiftShare[];
  readonly activities: readonly Effects[];
  readonly total: Effects;
  readonly appeared: number;
};

/**
 * Dynamic shift-share: the classical decomposition from each date to the next, summed, so that the weights follow the territory's
 * structure as it changes. Refused: fewer than two dates, series of different lengths, and what `shiftShare` refuses of a step; `at` is
 * then the place in the step's list.
 *
 * Barff & Knight 1988, Growth and Change 19(2):1–10.
 */
export const dynamicShiftShare = ({ territory, reference }: ComparedSeries): Result<DynamicShiftShare, FiguresRefusal> => {
  if (territory.length !== reference.length) return refuse({ reason: "different-lengths" });
  const steps: ShiftShare[] = [];
  for (let date = 1; date < territory.length; date++) {
    const [start, end, referenceStart, referenceEnd] = [territory[date - 1], territory[date], reference[date - 1], reference[date]];
    if (!start || !end || !referenceStart || !referenceEnd) throw new RangeError(`no jobs at date ${date}`);
    const step = shiftShare({ territory: { start, end }, reference: { start: referenceStart, end: referenceEnd } });
    if (!step.ok) return step;
    steps.push(step.value);
  }
  const [first] = steps;
  if (!first) return refuse({ reason: "too-few-dates" });
  const activities = first.activities.map((_, at) => sumOfEffects(steps.flatMap((step) => step.activities[at] ?? [])));
  return ok({
    steps,
    activities,
    total: sumOfEffects(activities),
    appeared: steps.reduce((sum, step) => sum + step.appeared, 0),
  });
};
