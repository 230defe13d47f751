import { scaleLinear } from "d3-scale";

/** What was seen and what would have been at one time. `range`: what would have been, at the ends of an interval. */
export type CoursePoint = {
  readonly time: string;
  readonly seen: number;
  readonly compared: number;
  readonly range: readonly [low: number, high: number] | null;
};

type Place = readonly [x: number, y: number];

type CourseLabel = { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" | "end"; readonly value: number };

/** Where everything stands of two courses drawn side by side, in units of the drawing. */
export type CourseLayout = {
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly seen: readonly Place[];
  readonly compared: readonly Place[];
  /** The outline of the interval, back to its start; empty where there is none. */
  readonly band: readonly Place[];
  /** Where what is evaluated begins; null when it does not within these times. */
  readonly mark: number | null;
  readonly labels: readonly CourseLabel[];
};

const [WIDTH, HEIGHT, TOP, SIDE, BOTTOM] = [640, 260, 52, 12, 28] as const;
/** Two figures at one end that are nearer than this would lie on one another. */
const APART = 30;

/** `from`: the place of the first point of what is evaluated. Two points at least. */
export const courseLayout = (points: readonly CoursePoint[], from: number): CourseLayout => {
  const values = points.flatMap(({ seen, compared, range }) => [seen, compared, ...(range ?? [])]);
  const floor = HEIGHT - BOTTOM;
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [SIDE, WIDTH - SIDE]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [floor - 22, TOP]);
  const along = (value: (point: CoursePoint) => number): Place[] => points.map((point, at) => [x(at), y(value(point))]);
  const ranged = points.flatMap(({ range }, at) => (range ? [{ at, range }] : []));
  const [first, last] = [points.at(0), points.at(-1)];
  const ends = last ? [last.seen, last.compared].toSorted((one, other) => other - one) : [];
  const [high = 0, low = 0] = ends.map((value) => y(value));
  // The higher figure stands above its end, the lower one beneath, so that neither lies on a line.
  const near = low - high < APART ? 0 : 6;
  return {
    ...{ width: WIDTH, height: HEIGHT, floor },
    seen: along(({ seen }) => seen),
    compared: along(({ compared }) => compared),
    band: [
      ...ranged.map(({ at, range: [, top] }): Place => [x(at), y(top)]),
      ...ranged.toReversed().map(({ at, range: [bottom] }): Place => [x(at), y(bottom)]),
    ],
    mark: from > 0 && from < points.length ? x(from - 0.5) : null,
    labels: [
      ...(first ? [{ x: SIDE, y: y(first.seen) - 12, anchor: "start", value: first.seen } as const] : []),
      ...ends.map((value, at) => ({ x: WIDTH - SIDE, y: at === 0 ? high - 12 : low + 22 - near, anchor: "end", value }) as const),
    ],
  };
};
