import { scaleLinear, scaleQuantile } from "d3-scale";
import { labelLines } from "./label-lines.ts";

type Ends = { readonly low: number; readonly high: number };

/** One effect, as it was found and as it is once read with the others; all in one unit. */
export type ForestRow = {
  readonly label: string;
  readonly effect: number;
  readonly interval: Ends;
  readonly shrunk: { readonly effect: number; readonly interval: Ends };
  readonly isMeant: boolean;
  readonly standsOut: boolean;
};

/** The mean of all, and where one more would stand; null where that cannot be told. */
export type ForestWhole = { readonly mean: number; readonly interval: Ends; readonly predicted: Ends | null };

/** A stretch of a row between two ends, cut at the side of the drawing where it goes beyond. */
type Span = { readonly from: number; readonly to: number; readonly isCutLow: boolean; readonly isCutHigh: boolean };

type PlacedRow = {
  readonly lines: readonly string[];
  /** Where its first line of words stands, and the lines of the effect found and of the shrunk one. */
  readonly top: number;
  readonly own: number;
  readonly drawn: number;
  /** Null where it is beyond the sides. */
  readonly effect: number | null;
  readonly interval: Span;
  readonly shrunk: number;
  readonly shrunkInterval: Span;
};

type ForestLayout = {
  readonly width: number;
  readonly height: number;
  /** Whether each row has its name: beyond some twenty nobody would read them. */
  readonly isNamed: boolean;
  readonly rows: readonly PlacedRow[];
  readonly rowsEnd: number;
  readonly zero: number;
  readonly mean: { readonly x: number; readonly y: number; readonly interval: Span };
  readonly predicted: { readonly y: number; readonly interval: Span } | null;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  /** Whether an interval goes beyond the sides. */
  readonly isCut: boolean;
};

const [WIDTH, SIDE, TOP, FOOT] = [640, 14, 44, 36] as const;
/** Rows that are named; a line of words, as tall as a phone asks for, and letters on it. */
const [MOST_NAMED, LINE, MOST_LETTERS] = [20, 27, 50] as const;
/** The effect found and the shrunk one beneath, then the air between two rows. */
const [OWN, DRAWN, AFTER] = [10, 25, 16] as const;
/** Rows without names: as near as a drawing of this height allows. */
const [TALLEST, NEAREST, FARTHEST] = [900, 6, 14] as const;
const WHOLE = 62;

/** Values among which none is far from the others, by the fences of a box plot (Tukey 1977): one and a half box beyond its sides. */
const amongOthers = (values: readonly number[]): readonly number[] => {
  const [low = 0, , high = 0] = scaleQuantile(values, [1, 2, 3, 4]).quantiles();
  const fence = 1.5 * (high - low);
  return values.filter((value) => value >= low - fence && value <= high + fence);
};

/**
 * Where everything stands of a forest plot, in units of the drawing. The sides are those of all intervals, 0 among them, but for effects
 * and ends far from all others: what goes beyond is cut there, so that one unsure study does not flatten the rest.
 */
export const forestLayout = (rows: readonly ForestRow[], { mean, interval, predicted }: ForestWhole): ForestLayout => {
  const shrunkEnds = rows.flatMap(({ shrunk }) => [shrunk.interval.low, shrunk.interval.high]);
  const own = [rows.map(({ effect }) => effect), rows.map((row) => row.interval.low), rows.map((row) => row.interval.high)];
  const all = [0, ...own.flatMap(amongOthers), ...shrunkEnds, interval.low, interval.high];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = scaleLinear([low, high === low ? low + 1 : high], [SIDE, WIDTH - SIDE]).clamp(true);
  const span = (one: Ends): Span => ({ from: x(one.low), to: x(one.high), isCutLow: one.low < low, isCutHigh: one.high > high });
  const isNamed = rows.length <= MOST_NAMED;
  const pitch = Math.min(FARTHEST, Math.max(NEAREST, TALLEST / rows.length));
  let y: number = TOP;
  const placed = rows.map(({ label, effect, interval: found, shrunk }): PlacedRow => {
    const lines = isNamed ? labelLines(label, MOST_LETTERS) : [];
    const top = y;
    const bar = top + lines.length * LINE;
    y = isNamed ? bar + DRAWN + AFTER : top + pitch;
    const at = isNamed ? { own: bar + OWN, drawn: bar + DRAWN } : { own: top + pitch / 2, drawn: top + pitch / 2 };
    const isSeen = effect >= low && effect <= high;
    return {
      ...{ lines, top, ...at, effect: isSeen ? x(effect) : null, interval: span(found) },
      ...{ shrunk: x(shrunk.effect), shrunkInterval: span(shrunk.interval) },
    };
  });
  const meanAt = y + WHOLE - AFTER;
  const predictedAt = meanAt + WHOLE - AFTER / 2;
  return {
    ...{ width: WIDTH, height: (predicted ? predictedAt : meanAt) + AFTER + FOOT, isNamed, rows: placed, rowsEnd: y, zero: x(0) },
    mean: { x: x(mean), y: meanAt, interval: span(interval) },
    predicted: predicted && { y: predictedAt, interval: span(predicted) },
    ticks: x.ticks(4).map((value) => ({ x: x(value), value })),
    isCut: [...placed.map(({ interval: one }) => one), ...(predicted ? [span(predicted)] : [])].some(
      (one) => one.isCutLow || one.isCutHigh,
    ),
  };
};
