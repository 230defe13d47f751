import { MANY, passingOf } from "./account.ts";
import type { Course } from "./course.ts";
import { Filter } from "./filter.ts";
import { followTrend } from "./follow-trend.ts";
import { type Lead, leadOf } from "./lead.ts";
import type { Moment, Track } from "./track.ts";

const NO_WAVES = new Float64Array();

const filtered = ({ values, grain, gaps, waves }: Track, course: Course, ahead: readonly Moment[]): Lead => {
  const filter = new Filter(course, values[0] ?? 0);
  const noise = 1 - course.lasting;
  const season = waves.get(course.season) ?? NO_WAVES;
  const passings = gaps.times.map((time) => passingOf(course, time));
  let [squares, logs, product] = [grain * (values.length - 1), 0, 1];
  for (let index = 0; index < values.length; index++) {
    const passing = passings[gaps.before[index - 1] ?? -1];
    if (passing) filter.move(passing);
    const foreseen = filter.look(season, index);
    const variance = foreseen.variance + noise;
    const miss = (values[index] ?? 0) - foreseen.centre;
    filter.learn(miss, variance);
    if (index === 0) continue;
    squares += (miss * miss) / variance;
    product *= variance;
    if (product < MANY && product > 1 / MANY) continue;
    logs += Math.log(product);
    product = 1;
  }
  let [centre, variance, now] = [0, 0, 0];
  for (const [index, { step, share }] of ahead.entries()) {
    filter.move(passingOf(course, step - now));
    now = step;
    const foreseen = filter.look(season, values.length + index);
    centre += share * foreseen.centre;
    variance += 2 * share * filter.add(share) + share * share * foreseen.variance + share * noise;
  }
  return leadOf(centre, variance, squares, logs + Math.log(product), values.length - 1);
};

/** Follows a course through a track, then on to the moments ahead, whose values are added together, each by its share. */
export const followCourse = (track: Track, course: Course, ahead: readonly Moment[]): readonly Lead[] =>
  course.season > 0 || course.returning !== Number.POSITIVE_INFINITY ? [filtered(track, course, ahead)] : followTrend(track, course, ahead);
