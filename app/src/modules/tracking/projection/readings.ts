import { ok, type Result, refuse } from "@levier/kernel";

import type { ProjectionQuestion, ProjectionRefusal } from "./projection.ts";
import type { Timeline } from "./track.ts";

const DAY = 86_400_000;
const LEAST_READINGS = 3;
/** How many times the span of the readings a deadline may be ahead. */
const FURTHEST = 2.05;

/** Days since 1970, or NaN. */
export const dayNumber = (day: string): number => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / DAY : Number.NaN);

/** `step`: the usual days between two readings. `ahead`: days from the last reading to the deadline. */
export type Readings = Timeline & { readonly step: number; readonly span: number; readonly ahead: number; readonly counts: boolean };

/** One value a day, in the order of days: the mean of those of the day. */
const oneADay = (points: readonly { at: number; value: number }[]): { at: number; value: number }[] => {
  const days = new Map<number, number[]>();
  for (const { at, value } of points) days.set(at, [...(days.get(at) ?? []), value]);
  return [...days]
    .map(([at, same]) => ({ at, value: same.reduce((sum, value) => sum + value, 0) / same.length }))
    .sort((a, b) => a.at - b.at);
};

export const readReadings = (question: ProjectionQuestion): Result<Readings, ProjectionRefusal> => {
  const given = question.points.map(({ day, value }) => ({ at: dayNumber(day), value }));
  const deadline = dayNumber(question.deadline);
  const numbers = [deadline, question.target, ...given.flatMap(({ at, value }) => [at, value])];
  const { level = 0.8, periodStart = question.deadline } = question;
  const whole = numbers.every(Number.isFinite) && level > 0 && level < 1 && dayNumber(periodStart) <= deadline;
  if (!whole) return refuse("not-readable");
  const points = oneADay(given);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < LEAST_READINGS) return refuse("too-few-readings");
  const span = last.at - first.at;
  const ahead = deadline - last.at;
  if (ahead <= 0) return refuse("deadline-past");
  if (ahead > FURTHEST * span) return refuse("too-far");
  if (points.every(({ value }) => value === first.value)) return refuse("constant");
  const gaps = points.slice(1).map(({ at }, index) => at - (points[index]?.at ?? 0));
  const step = gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 1;
  const values = points.map(({ value }) => value);
  return ok({
    days: points.map(({ at }) => at),
    steps: points.map(({ at }) => (at - first.at) / step),
    values,
    step,
    span,
    ahead,
    counts: question.counts ?? values.every((value) => Number.isInteger(value) && value >= 0),
  });
};
