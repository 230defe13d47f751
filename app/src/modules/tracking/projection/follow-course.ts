import type { Course } from "./course.ts";
import { Filter } from "./filter.ts";
import { followTrend } from "./follow-trend.ts";
import { type Lead, leadOf } from "./lead.ts";
import type { Moment, Track } from "./track.ts";

const filtered = ({ days, steps, values, grain }: Track, course: Course, ahead: readonly Moment[]): Lead => {
  const filter = new Filter(course, values[0] ?? 0);
  const noise = 1 - course.lasting;
  let [squares, logs] = [grain * (values.length - 1), 0];
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
  return leadOf(centre, variance, squares, logs, values.length - 1);
};

/** Follows a course through a track, then on to the moments ahead, whose values are added together, each by its share. */
export const followCourse = (track: Track, course: Course, ahead: readonly Moment[]): readonly Lead[] =>
  course.season > 0 || course.returning !== Number.POSITIVE_INFINITY ? [filtered(track, course, ahead)] : followTrend(track, course, ahead);
