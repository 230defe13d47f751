import { ok, type Result, refuse } from "@levier/kernel";
import { type Figures, type FiguresRefusal, faultAmong, figureAt, total } from "../figures.ts";

/** Jobs of each activity at the start and at the end of a period, in one order. */
export type PeriodJobs = { readonly start: Figures; readonly end: Figures };

/** The territory and the reference it is compared with, activity by activity. */
export type ComparedPeriod = { readonly territory: PeriodJobs; readonly reference: PeriodJobs };

/**
 * A change in jobs and what makes it up: `national`, had every job followed the reference; `mix`, for its activities growing more or
 * less than all; `local`, the rest. `change` is their sum.
 */
export type Effects = { readonly national: number; readonly mix: number; readonly local: number; readonly change: number };

/** `appeared`: the territory had no job of the activity at the start, so the whole change is local. */
export type ActivityEffects = Effects & { readonly appeared: boolean };

/** Effects by activity, in the order given, and in all; `appeared` is the part of the local effect due to activities absent at the start. */
export type ShiftShare = {
  readonly activities: readonly ActivityEffects[];
  readonly total: Effects;
  readonly appeared: number;
};

/** Sum of effects, part by part. */
export const sumOfEffects = (effects: readonly Effects[]): Effects => {
  const sumOf = (part: "national" | "mix" | "local" | "change"): number => total(effects.map((effect) => effect[part]));
  return { national: sumOf("national"), mix: sumOf("mix"), local: sumOf("local"), change: sumOf("change") };
};

/** What the lists of a period are refused for; an activity that grew from nothing in the reference alone has no growth to compare. */
export const periodFault = ({ territory, reference }: ComparedPeriod): FiguresRefusal | undefined => {
  const fault = faultAmong(territory.start, territory.end, reference.start, reference.end);
  if (fault) return fault;
  if (total(reference.start) === 0) return { reason: "all-zero" };
  const at = Array.from(territory.start).findIndex((jobs, place) => jobs > 0 && figureAt(reference.start, place) === 0);
  return at === -1 ? undefined : { reason: "reference-lacks-activity", at };
};

/**
 * Shift-share decomposition of the change in jobs of a territory between two dates. All figures are jobs, and the three effects sum
 * to the change. Refused: empty lists or lists of different lengths, jobs that are no number or below zero, a reference without jobs at
 * the start, an activity that the territory has at the start and the reference has not.
 *
 * Dunn 1960, Papers and Proceedings of the Regional Science Association 6:97–112.
 */
export const shiftShare = (period: ComparedPeriod): Result<ShiftShare, FiguresRefusal> => {
  const fault = periodFault(period);
  if (fault) return refuse(fault);
  const { territory, reference } = period;
  const growth = total(reference.end) / total(reference.start) - 1;
  const activities = Array.from(territory.start, (start, at): ActivityEffects => {
    const change = figureAt(territory.end, at) - start;
    if (start === 0) return { national: 0, mix: 0, local: change, change, appeared: change > 0 };
    const national = start * growth;
    const expected = start * (figureAt(reference.end, at) / figureAt(reference.start, at) - 1);
    return { national, mix: expected - national, local: change - expected, change, appeared: false };
  });
  const appeared = total(activities.filter((activity) => activity.appeared).map(({ change }) => change));
  return ok({ activities, total: sumOfEffects(activities), appeared });
};
