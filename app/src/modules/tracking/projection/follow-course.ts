import type { Course } from "./course.ts";
import { Filter } from "./filter.ts";
import type { Moment, Track } from "./track.ts";

/** Where a course leads: a Student distribution, and how well it foretold each reading from those before, in logarithm. */
export type Lead = { readonly centre: number; readonly spread: number; readonly freedom: number; readonly likelihood: number };

/**
 * Follows a course through a track, then on to the moments ahead, whose values are added together, each by its share. The scale of the noise
 * is unknown and integrated out: as many degrees of freedom as readings, less one.
 */
export const followCourse = ({ days, steps, values }: Track, course: Course, ahead: readonly Moment[]): Lead => {
  const filter = new Filter(course, values[0] ?? 0);
  const noise = 1 - course.lasting;
  let [squares, logs] = [0, 0];
  for (let index = 0; index < values.length; index++) {
    if (index > 0) filter.move((steps[index] ?? 0) - (steps[index - 1] ?? 0));
    const foreseen = filter.look(days[index] ?? 0);
    const variance = foreseen.variance + noise;
    const miss = (values[index] ?? 0) - foreseen.centre;
    filter.learn(miss, variance);
    if (index === 0) continue;
    squares += (miss * miss) / variance;
    logs += Math.log(variance);
  }
  let [centre, variance, now] = [0, 0, 0];
  for (const { step, day, share } of ahead) {
    filter.move(step - now);
    now = step;
    const foreseen = filter.look(day);
    centre += share * foreseen.centre;
    variance += 2 * share * filter.add(share) + share * share * foreseen.variance + share * noise;
  }
  const freedom = values.length - 1;
  const scale = Math.max(squares, Number.MIN_VALUE) / freedom;
  return { centre, spread: Math.sqrt(variance * scale), freedom, likelihood: -0.5 * (logs + freedom * Math.log(scale)) };
};
