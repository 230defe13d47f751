import { INK, type Picture, type PictureWords, type Point, rectangle, type Shape, TEXT_UNITS } from "./picture.ts";

/** One measure through time. A point without a value leaves the line open. */
export type LineChart = {
  readonly title: string;
  readonly points: readonly { readonly time: string; readonly value: number | null }[];
  readonly words: (value: number) => string;
  readonly timeWords: (time: string) => string;
};

const COLOUR = "#1d3557";
const [GAP, ROW, TITLE_ROOM, FOOT] = [24, 112, 36, 22];
/** Letters of a title that fit across one of two charts. */
const TITLE_LETTERS = 52;

/** A title in lines of whole words. */
const wrapped = (text: string): string[] =>
  text.match(new RegExp(`(?:.{1,${TITLE_LETTERS}})(?: |$)`, "g"))?.map((line) => line.trim()) ?? [text];

type Drawn = { readonly shapes: readonly Shape[]; readonly words: readonly PictureWords[] };

/** Points in a row that are all known, each row a line of its own. */
const stretchesOf = (points: readonly (Point | null)[]): Point[][] => {
  const lines: Point[][] = [[]];
  for (const point of points) {
    if (point === null) lines.push([]);
    else lines.at(-1)?.push(point);
  }
  return lines.filter((line) => line.length > 0);
};

/** Whether a figure stands under its point: where the line leaves it upwards, or comes to it from above, its words would lie across it. */
const isUnder = (values: readonly number[], index: number): boolean => {
  const [own = 0, beside = 0] = [values[index], values[index === 0 ? 1 : index - 1]];
  return beside > own;
};

const draw = ({ title, points, words, timeWords }: LineChart, left: number, top: number, width: number): Drawn => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [roof, floor] = [top + TITLE_ROOM + 16, top + ROW - FOOT - 18];
  const at = (value: number, index: number): Point => [
    left + 4 + (index / Math.max(1, points.length - 1)) * (width - 8),
    high === low ? (roof + floor) / 2 : floor - ((value - low) / (high - low)) * (floor - roof),
  ];
  const placed = points.map(({ value }, index) => (value === null ? null : at(value, index)));
  const known = points.flatMap(({ time, value }, index) => (value === null ? [] : [{ time, value, at: at(value, index) }]));
  const ends = [known.at(0), known.at(-1)].flatMap((end) => end ?? []);
  return {
    shapes: [
      { kind: "area", colour: "#8c8c8c", rings: [rectangle(left, top + ROW - FOOT, width, 1)] },
      { kind: "lines", colour: COLOUR, width: 2, lines: stretchesOf(placed) },
      { kind: "area", colour: INK, rings: ends.map(({ at: [x, y] }) => rectangle(x - 2.5, y - 2.5, 5, 5)) },
    ],
    words: [
      ...wrapped(title).map(
        (text, line): PictureWords => ({ x: left, y: top + 13 + 14 * line, anchor: "start", text, size: 11.5, bold: true }),
      ),
      ...ends.flatMap(({ time, value, at: [x, y] }, index): PictureWords[] => {
        const anchor = index === 0 ? "start" : "end";
        const under = isUnder(values, index === 0 ? 0 : values.length - 1);
        return [
          { x: x + (index === 0 ? -4 : 4), y: under ? y + 16 : y - 7, anchor, text: words(value), size: 12, bold: true },
          { x: x + (index === 0 ? -4 : 4), y: top + ROW - 7, anchor, text: timeWords(time), size: 11 },
        ];
      }),
    ],
  };
};

/** Line charts two by two, each under its title, the first and the last figures on it. */
export const linePicture = (charts: readonly LineChart[]): Picture => {
  const width = (TEXT_UNITS - GAP) / 2;
  const drawn = charts.map((chart, index) => draw(chart, (index % 2) * (width + GAP), Math.floor(index / 2) * ROW, width));
  return {
    width: TEXT_UNITS,
    height: ROW * Math.ceil(charts.length / 2),
    shapes: drawn.flatMap(({ shapes }) => shapes),
    words: drawn.flatMap(({ words }) => words),
  };
};
