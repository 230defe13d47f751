import { scaleLinear } from "d3-scale";
import { formatFixed } from "./format-number.ts";

/** What was seen and what would have been at one time. `range`: what would have been, at the ends of an interval. */
export type CoursePoint = {
  readonly time: string;
  readonly seen: number;
  readonly compared: number;
  readonly range: readonly [low: number, high: number] | null;
};

type Place = readonly [x: number, y: number];

type CourseLabel = { readonly x: number; readonly y: number; readonly value: number };

/** Where everything stands of two courses drawn side by side, in units of the drawing. */
type CourseLayout = {
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly seen: readonly Place[];
  readonly compared: readonly Place[];
  /** The outline of the interval, back to its start; empty where there is none. */
  readonly band: readonly Place[];
  /** Where what is evaluated begins; null when it does not within these times. */
  readonly mark: number | null;
  /** Figures of the last time, that begin where they stand. */
  readonly labels: readonly CourseLabel[];
  /** Where the first and the last times stand. */
  readonly first: number;
  readonly last: number;
  /** Heights of round values, with their words: these end where the drawing begins. */
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
};

const [WIDTH, HEIGHT, TOP, SIDE, BOTTOM] = [640, 260, 40, 12, 28] as const;
/** Room for a letter of a figure beside the last points, as large as a phone asks for; and what two such figures keep between them. */
const [LETTER, APART] = [13.5, 24] as const;
/** How many round values are told, and the room for a letter of theirs. */
const [TICKS, TICK_LETTER] = [4, 12] as const;

const tickWords = (values: readonly number[]): string[] => {
  const step = Math.abs((values[1] ?? 0) - (values[0] ?? 0));
  const decimals = step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
  return values.map((value) => formatFixed(value, Math.min(decimals, 20)));
};

/** `from`: the place of the first point of what is evaluated; `letters`: of the longest figure told. Two points at least. */
export const courseLayout = (points: readonly CoursePoint[], from: number, letters: number): CourseLayout => {
  const values = points.flatMap(({ seen, compared, range }) => [seen, compared, ...(range ?? [])]);
  const floor = HEIGHT - BOTTOM;
  const end = WIDTH - 2 * SIDE - Math.min(WIDTH / 3, letters * LETTER);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [floor - 14, TOP]);
  const told = y.ticks(TICKS);
  const texts = tickWords(told);
  const start = SIDE + Math.min(WIDTH / 4, Math.max(...texts.map(({ length }) => length)) * TICK_LETTER);
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [start, end]);
  const along = (value: (point: CoursePoint) => number): Place[] => points.map((point, at) => [x(at), y(value(point))]);
  const ranged = points.flatMap(({ range }, at) => (range ? [{ at, range }] : []));
  const last = points.at(-1);
  const ends = last ? [last.seen, last.compared].toSorted((one, other) => other - one) : [];
  const [high = 0, low = 0] = ends.map((value) => y(value));
  // Two figures that would lie on one another are set apart, as much up as down.
  const push = Math.max(0, (APART - (low - high)) / 2);
  return {
    ...{ width: WIDTH, height: HEIGHT, floor, first: start, last: end },
    ticks: told.map((value, at) => ({ y: y(value), text: texts[at] ?? "" })),
    seen: along(({ seen }) => seen),
    compared: along(({ compared }) => compared),
    band: [
      ...ranged.map(({ at, range: [, top] }): Place => [x(at), y(top)]),
      ...ranged.toReversed().map(({ at, range: [bottom] }): Place => [x(at), y(bottom)]),
    ],
    mark: from > 0 && from < points.length ? x(from - 0.5) : null,
    labels: ends.map((value, at) => ({ x: end + SIDE, y: 6 + (at === 0 ? high - push : low + push), value })),
  };
};
