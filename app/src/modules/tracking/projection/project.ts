import { ok, type Result } from "@levier/kernel";
import { type Foreseen, foresee } from "./foresee.ts";
import { horizonOf } from "./horizon.ts";
import { chanceBelow, quantileOf } from "./mixture.ts";
import type { Projection, ProjectionBasis, ProjectionQuestion, ProjectionRefusal } from "./projection.ts";
import { type Readings, readReadings } from "./readings.ts";
import { scalesOf } from "./scales.ts";

export type { Projection, ProjectionQuestion, ProjectionRefusal } from "./projection.ts";

const LEVEL = 0.8;

const weightOf = (foreseen: readonly Foreseen[], holds: (each: Foreseen) => boolean): number =>
  foreseen.reduce((sum, each) => sum + (holds(each) ? each.weight : 0), 0);

const basisOf = (foreseen: readonly Foreseen[], { values, span, ahead }: Readings): ProjectionBasis => {
  const weights = {
    level: weightOf(foreseen, ({ course }) => course.slope === 0),
    trend: weightOf(foreseen, ({ course }) => course.slope > 0 && course.memory === Number.POSITIVE_INFINITY),
    damped: weightOf(foreseen, ({ course }) => course.slope > 0 && course.memory < Number.POSITIVE_INFINITY),
  };
  const most = Math.max(weights.level, weights.trend, weights.damped);
  return {
    course: weights.level === most ? "level" : weights.trend === most ? "trend" : "damped",
    seasonal: weightOf(foreseen, ({ course }) => course.season > 0) > 0.5,
    readings: values.length,
    days: span,
    ahead,
  };
};

/**
 * Where an indicator will be at its deadline, within which bounds, and the chance that it reaches its target: docs/methods/projection.md.
 * Draws nothing: the same question has the same answer.
 */
export const project = (question: ProjectionQuestion): Result<Projection, ProjectionRefusal> => {
  const read = readReadings(question);
  if (!read.ok) return read;
  const readings = read.value;
  const { values, counts, span, ahead } = readings;
  const { moments, done, sums } = horizonOf(question, readings);
  const scales = scalesOf(readings);
  // A sum of square roots is no root of a sum.
  const foreseen = foresee(readings, moments, sums ? scales.slice(0, 1) : scales);
  const up = question.direction === "up";
  // A whole target is reached from half below it on.
  const left = question.target - done + (counts ? (up ? -0.5 : 0.5) : 0);
  const settled = counts && sums && left < 0;
  const below = settled ? 0 : chanceBelow(foreseen, left);
  const level = question.level ?? LEVEL;
  const from = moments.reduce((sum, { share }) => sum + share, 0) * (values.at(-1) ?? 0);
  const width = (Math.max(...values) - Math.min(...values)) * (1 + ahead / span) * moments.length;
  const at = (share: number): number => {
    const value = quantileOf(foreseen, share, from, width);
    return done + (counts ? Math.max(0, value) : value);
  };
  return ok({
    median: at(0.5),
    low: at((1 - level) / 2),
    high: at((1 + level) / 2),
    level,
    chance: Math.min(1, Math.max(0, up ? 1 - below : below)),
    basis: basisOf(foreseen, readings),
  });
};
