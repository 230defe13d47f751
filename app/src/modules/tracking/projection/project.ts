import { normalPValue, normalReach } from "@levier/diagnostic";
import { ok, type Result, refuse } from "@levier/kernel";
import type { Projection, ProjectionQuestion, ProjectionRefusal } from "./projection.ts";

export type { Projection, ProjectionQuestion, ProjectionRefusal } from "./projection.ts";

const DAY = 86_400_000;
const LEAST_READINGS = 3;
/** How many times the span of the readings a deadline may be ahead. */
const FURTHEST = 2;

const dayNumber = (day: string): number => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / DAY : Number.NaN);

/** Where an indicator will be at its deadline, within which bounds, and the chance that it reaches its target: docs/methods/projection.md. */
export const project = (question: ProjectionQuestion): Result<Projection, ProjectionRefusal> => {
  const level = question.level ?? 0.8;
  const points = question.points.map(({ day, value }) => ({ at: dayNumber(day), value })).sort((a, b) => a.at - b.at);
  const deadline = dayNumber(question.deadline);
  const numbers = [deadline, question.target, ...points.flatMap(({ at, value }) => [at, value])];
  if (!numbers.every(Number.isFinite) || !(level > 0 && level < 1)) return refuse("not-readable");
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < LEAST_READINGS || last.at === first.at) return refuse("too-few-readings");
  const ahead = deadline - last.at;
  const span = last.at - first.at;
  if (ahead <= 0) return refuse("deadline-past");
  if (ahead > FURTHEST * span) return refuse("too-far");
  if (points.every(({ value }) => value === first.value)) return refuse("constant");
  const drift = (last.value - first.value) / span;
  const steps = points.slice(1).map((point, at) => point.value - (points[at]?.value ?? 0) - drift * (point.at - (points[at]?.at ?? 0)));
  const spread = Math.sqrt((steps.reduce((sum, step) => sum + step ** 2, 0) / span) * (ahead + ahead ** 2 / span)) || Number.EPSILON;
  const median = last.value + drift * ahead;
  const off = ((question.direction === "up" ? 1 : -1) * (median - question.target)) / spread;
  const chance = off >= 0 ? 1 - normalPValue(off) / 2 : normalPValue(off) / 2;
  const reach = normalReach(level) * spread;
  const basis = { course: "trend", seasonal: false, readings: points.length, days: span, ahead } as const;
  return ok({ median, low: median - reach, high: median + reach, level, chance, basis });
};
