import { INK, type Picture, type PictureWords, type Point, rectangle, type Shape } from "../../../platform/papers/picture.ts";
import { courseLayout, stripLayout } from "../../../ui/index.ts";
import type { Course, Strip } from "./story-part.ts";
import { apartWords } from "./told-words.ts";

/** Colours that stay apart on a print without colour: dark, middling, pale. */
const [SEEN, COMPARED, BAND, GREY] = ["#17324f", "#1c8475", "#d3e8e4", "#8c8c8c"] as const;
const [DASH, HOLE, LEGEND] = [8, 5, 26] as const;

/** A broken line as short whole ones. */
const dashed = (line: readonly Point[]): Point[][] =>
  line.slice(1).flatMap(([x, y], at) => {
    const [from = 0, above = 0] = line[at] ?? [];
    const length = Math.hypot(x - from, y - above);
    const place = (along: number): Point => [from + ((x - from) * along) / length, above + ((y - above) * along) / length];
    const starts = Array.from({ length: Math.ceil(length / (DASH + HOLE)) }, (_, dash) => dash * (DASH + HOLE));
    return starts.map((start): Point[] => [place(start), place(Math.min(length, start + DASH))]);
  });

const time = (x: number, y: number, anchor: PictureWords["anchor"], text: string): PictureWords => ({ x, y, anchor, text, size: 11 });

/** Samples with their words, in a row at the foot. */
const legendOf = (entries: readonly { readonly shape: (x: number, y: number) => Shape; readonly text: string }[], y: number) => {
  let x = 4;
  return entries.map(({ shape, text }) => {
    const at = x;
    x += LEGEND + 14 + text.length * 6.2;
    return { shape: shape(at, y), words: time(at + LEGEND + 6, y + 4, "start", text) };
  });
};

/** The two courses as a picture. */
export const coursePicture = ({ points, from, legend }: Course): Picture => {
  const words = apartWords(points);
  const letters = Math.max(...points.slice(-1).flatMap(({ seen, compared }) => [words(seen).length, words(compared).length]));
  const { width, height, floor, seen, compared, band, mark, labels, ticks, first, last } = courseLayout(points, from, letters);
  const lines = (colour: string, thick: number, drawn: readonly (readonly Point[])[]): Shape => ({
    ...{ kind: "lines", colour, width: thick, lines: drawn },
  });
  const row = legendOf(
    [
      {
        shape: (x, y) =>
          lines(SEEN, 2.5, [
            [
              [x, y],
              [x + LEGEND, y],
            ],
          ]),
        text: legend.seen,
      },
      {
        shape: (x, y) =>
          lines(
            COMPARED,
            2,
            dashed([
              [x, y],
              [x + LEGEND, y],
            ]),
          ),
        text: legend.compared,
      },
      ...(band.length === 0
        ? []
        : [
            {
              shape: (x: number, y: number): Shape => ({ kind: "area", colour: BAND, rings: [rectangle(x, y - 5, LEGEND, 10)] }),
              text: legend.range,
            },
          ]),
    ],
    height + 14,
  );
  return {
    ...{ width, height: height + 26 },
    shapes: [
      { kind: "area", colour: BAND, rings: ticks.map(({ y }) => rectangle(first, y, last - first, 0.75)) },
      ...(band.length === 0 ? [] : [{ kind: "area", colour: BAND, rings: [band] } as const, lines(BAND, 4, [band])]),
      { kind: "area", colour: GREY, rings: [rectangle(0, floor, width, 1)] },
      ...(mark === null
        ? []
        : [
            lines(
              GREY,
              1,
              dashed([
                [mark, 24],
                [mark, floor],
              ]),
            ),
          ]),
      lines(COMPARED, 2, dashed(compared)),
      lines(SEEN, 2.5, [seen]),
      ...row.map(({ shape }) => shape),
    ],
    words: [
      ...(mark === null ? [] : [time(mark, 16, "middle", legend.from)]),
      ...labels.map(({ value, ...at }): PictureWords => ({ ...at, anchor: "start", text: words(value), size: 12, bold: true })),
      ...ticks.map(({ y, text }) => time(first - 8, y + 4, "end", text)),
      time(first, height - 8, "start", points.at(0)?.time ?? ""),
      time(last + 12, height - 8, "end", points.at(-1)?.time ?? ""),
      ...row.map(({ words }) => words),
    ],
  };
};

/** Placebos in a row as a picture. */
export const stripPicture = ({ values, own, words, legend }: Strip): Picture => {
  const { width, height, middle, zero, most, ...at } = stripLayout(values, own);
  const dot = (x: number, y: number): Shape => ({ kind: "area", colour: INK, rings: [rectangle(x - 6, y - 6, 12, 12)] });
  const tick = (x: number, y: number): Point[] => [
    [x, y - 10],
    [x, y + 10],
  ];
  const row = legendOf(
    [
      { shape: (x, y) => ({ kind: "lines", colour: COMPARED, width: 2, lines: [tick(x + LEGEND - 6, y)] }), text: legend.values },
      { shape: (x, y) => dot(x + LEGEND - 6, y), text: legend.own },
    ],
    height + 14,
  );
  return {
    ...{ width, height: height + 28 },
    shapes: [
      { kind: "area", colour: GREY, rings: [rectangle(0, middle, width, 1), rectangle(zero, middle - 16, 1, 32)] },
      { kind: "lines", colour: COMPARED, width: 2, lines: at.values.map((x) => tick(x, middle)) },
      dot(at.own, middle),
      ...row.map(({ shape }) => shape),
    ],
    words: [
      {
        x: at.own,
        y: 24,
        anchor: at.own < width / 4 ? "start" : at.own > (width * 3) / 4 ? "end" : "middle",
        text: words(own),
        size: 12,
        bold: true,
      },
      time(4, height - 6, "start", words(-most)),
      time(zero, height - 6, "middle", "0"),
      time(width - 4, height - 6, "end", words(most)),
      ...row.map((one) => one.words),
    ],
  };
};
