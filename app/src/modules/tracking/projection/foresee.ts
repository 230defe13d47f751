import type { Course } from "./course.ts";
import { plainCourses, seasonGrounds, type WeighedCourse } from "./courses.ts";
import { followCourse } from "./follow-course.ts";
import type { Part } from "./mixture.ts";
import type { Readings } from "./readings.ts";
import type { Scale } from "./scales.ts";
import { possibleSeasons } from "./seasons.ts";
import type { Moment } from "./track.ts";

/** What one course foresees, and its weight once the readings are known. */
export type Foreseen = Part & { readonly course: Course };

/** Courses whose likelihood is e^7 below the best on the first scale are not tried on the next. */
const HOPELESS = 7;
/** How many of the courses that do best without a season are tried with one. */
const BEST = 6;
/** Courses that weigh less do not count. */
const LEAST = 1e-4;

type Followed = WeighedCourse & { readonly part: Part; readonly likelihood: number };

/** Follows every course on every scale, and weighs each by how well it foretold each reading from those before it. */
export const foresee = (readings: Readings, moments: readonly Moment[], scales: readonly Scale[]): Foreseen[] => {
  const seasons = possibleSeasons(readings);
  const all: Followed[] = [];
  let tried: readonly WeighedCourse[] = plainCourses(readings.steps.at(-1) ?? 0);
  for (const scale of scales) {
    const track = { ...readings, values: readings.values.map(scale.of) };
    const follow = ({ course, weight }: WeighedCourse): Followed => {
      const lead = followCourse(track, course, moments);
      return {
        course,
        weight,
        part: { ...lead, weight: 0, scale: scale.of },
        likelihood: lead.likelihood + scale.weight + Math.log(weight),
      };
    };
    const plain = tried.map(follow).sort((a, b) => b.likelihood - a.likelihood);
    const [first] = plain;
    tried = plain.filter(({ likelihood }) => likelihood > (first?.likelihood ?? 0) - HOPELESS);
    const grounds = [...plain.slice(0, BEST), ...seasonGrounds];
    const seasonal = seasons.flatMap(({ days, odds }) =>
      ([1, 2] as const).flatMap((waves) =>
        grounds.map(({ course, weight }) => follow({ course: { ...course, season: days, waves }, weight: weight * odds })),
      ),
    );
    all.push(...plain, ...seasonal);
  }
  const most = all.reduce((best, { likelihood }) => Math.max(best, likelihood), Number.NEGATIVE_INFINITY);
  const total = all.reduce((sum, { likelihood }) => sum + Math.exp(likelihood - most), 0);
  const weighed = all.map(({ course, part, likelihood }) => ({ ...part, course, weight: Math.exp(likelihood - most) / total }));
  const kept = weighed.filter(({ weight }) => weight > LEAST);
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map((each) => ({ ...each, weight: each.weight / whole }));
};
