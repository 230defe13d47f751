import { ok, type Result, refuse } from "@levier/kernel";
import { type Figures, type FiguresRefusal, faultOf, figureAt } from "../figures.ts";

/**
 * Jobs of many territories in many activities: `jobs` row by row (territory × activity), `NaN` where a figure is secret; `all` the
 * published total of each territory; `reference` the jobs of each activity in the reference, and of all.
 */
export type JobsTable = {
  readonly activities: number;
  readonly jobs: Float64Array;
  readonly all: Figures;
  readonly reference: { readonly activities: Figures; readonly all: number };
};

export const marks = { absent: 0, present: 1, hidden: 2 } as const;

/** A mark for each territory and activity, row by row: absent, present or hidden. */
export type Presence = { readonly territories: number; readonly activities: number; readonly marks: Uint8Array };

/** What a table is refused for, or nothing. */
const tableFault = ({ activities, jobs, all, reference }: JobsTable): FiguresRefusal | undefined => {
  const fault = faultOf(all) ?? faultOf(reference.activities);
  if (fault) return fault;
  if (reference.activities.length !== activities || jobs.length !== activities * all.length) return { reason: "different-lengths" };
  if (!(reference.all > 0 && Number.isFinite(reference.all))) return { reason: reference.all === 0 ? "all-zero" : "not-a-number" };
  const at = jobs.findIndex((count) => count < 0 || count === Number.POSITIVE_INFINITY);
  return at === -1 ? undefined : { reason: figureAt(jobs, at) < 0 ? "negative" : "not-a-number", at };
};

/**
 * Where each territory is specialised: the activities in which its location quotient is at least 1. A secret figure is marked hidden,
 * whatever it is: nothing reckoned from the marks depends on it.
 * Refused: empty lists, lists whose lengths do not fit, figures that are no number (but for `NaN` among `jobs`) or below zero.
 */
export const specialisedIn = (table: JobsTable): Result<Presence, FiguresRefusal> => {
  const fault = tableFault(table);
  if (fault) return refuse(fault);
  const { activities, jobs, all, reference } = table;
  const found = new Uint8Array(jobs.length);
  for (let territory = 0; territory < all.length; territory++) {
    const whole = figureAt(all, territory);
    for (let activity = 0; activity < activities; activity++) {
      const at = territory * activities + activity;
      const count = figureAt(jobs, at);
      // Cross-multiplied, so that equal shares are equal to the last digit.
      const reached = count > 0 && count * reference.all >= figureAt(reference.activities, activity) * whole;
      if (Number.isNaN(count)) found[at] = marks.hidden;
      else if (reached) found[at] = marks.present;
    }
  }
  return ok({ territories: all.length, activities, marks: found });
};
