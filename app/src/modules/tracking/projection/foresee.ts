import type { Course } from "./course.ts";
import { jumpingCourses, plainCourses, seasonGrounds, type WeighedCourse } from "./courses.ts";
import { followCourse } from "./follow-course.ts";
import type { Lead } from "./lead.ts";
import type { Part } from "./mixture.ts";
import type { Readings } from "./readings.ts";
import type { Scale } from "./scales.ts";
import { type PossibleSeason, possibleSeasons } from "./seasons.ts";
import { gapsOf, grainOf, type Moment, type Track } from "./track.ts";
import { wavesOf } from "./waves.ts";

/** What one course foresees, and its weight once the readings are known. */
export type Foreseen = Part & { readonly course: Course };

/** Courses whose likelihood is e^5 below the best on the first scale are not tried on the next. */
const HOPELESS = 5;
/** A season so far above the best without one, in logarithm, rules those without out on the next scale: no change of scale makes up for it. */
const BEYOND = 30;
/** How many of the courses that do best without a season are tried with one. */
const BEST = 6;
/** Courses that weigh less do not count. */
const LEAST = 1e-4;

/** A course to follow, its weight before any reading, and where it leads: to one distribution, or to several. */
type Trial = { readonly course: Course; readonly weight: number; readonly follow: (track: Track) => readonly Lead[] };
type Followed = { readonly trial: Trial; readonly leads: readonly Lead[]; readonly likelihood: number };

const mostOf = (all: readonly { readonly likelihood: number }[]): number =>
  all.reduce((most, each) => Math.max(most, each.likelihood), Number.NEGATIVE_INFINITY);

const followed = (trials: readonly Trial[], track: Track, odds: number): Followed[] =>
  trials.map((trial) => {
    const leads = trial.follow(track).map((lead) => ({ ...lead, likelihood: lead.likelihood + odds + Math.log(trial.weight) }));
    return { trial, leads, likelihood: mostOf(leads) };
  });

const seasonalTrials = (
  plain: readonly Followed[],
  seasons: readonly PossibleSeason[],
  trialOf: (weighed: WeighedCourse) => Trial,
): Trial[] => {
  const best = plain
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .slice(0, BEST)
    .map(({ trial }) => trial);
  const grounds = [...best, ...seasonGrounds];
  return seasons.flatMap(({ days, odds }) =>
    ([1, 2] as const).flatMap((waves) =>
      grounds.map(({ course, weight }) => trialOf({ course: { ...course, season: days, waves }, weight: weight * odds })),
    ),
  );
};

/** Follows every course on every scale, and weighs each by how well it foretold each reading from those before it. */
export const foresee = (readings: Readings, moments: readonly Moment[], scales: readonly Scale[]): Foreseen[] => {
  const trialOf = ({ course, weight }: WeighedCourse): Trial => ({
    course,
    weight,
    follow: (track) => followCourse(track, course, moments),
  });
  const plain = plainCourses(readings.steps.at(-1) ?? 0).map(trialOf);
  const seasons = possibleSeasons(readings);
  const days = [...readings.days, ...moments.map(({ day }) => day)];
  const [gaps, waves] = [
    gapsOf(readings.steps),
    wavesOf(
      seasons.map((season) => season.days),
      days,
    ),
  ];
  const all: (Lead & { readonly course: Course; readonly scale: Scale["of"] })[] = [];
  let hopeful: readonly Trial[] | undefined;
  for (const scale of scales) {
    const values = readings.values.map(scale.of);
    const track = { ...readings, values, grain: grainOf(values), gaps, waves };
    let tried: readonly Followed[];
    if (hopeful) tried = followed(hopeful, track, scale.weight);
    else {
      const first = followed(plain, track, scale.weight);
      const seasonal = followed(seasonalTrials(first, seasons, trialOf), track, scale.weight);
      tried = [...first, ...followed(jumpingCourses.map(trialOf), track, scale.weight), ...seasonal];
      // What jumps may pass for what scatters with its level, until the next scale tells.
      const least = Math.max(mostOf(first) - HOPELESS, mostOf(seasonal) - BEYOND);
      hopeful = tried.filter(({ likelihood }) => likelihood > least).map(({ trial }) => trial);
    }
    all.push(...tried.flatMap(({ trial, leads }) => leads.map((lead) => ({ ...lead, course: trial.course, scale: scale.of }))));
  }
  const most = mostOf(all);
  const total = all.reduce((sum, each) => sum + Math.exp(each.likelihood - most), 0);
  const weightOf = ({ likelihood }: Lead): number => Math.exp(likelihood - most) / total;
  const kept = all.filter((each) => weightOf(each) > LEAST).map((each) => ({ ...each, weight: weightOf(each) }));
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map((each) => ({ ...each, weight: each.weight / whole }));
};
