import { INK, type Picture, type PictureWords, rectangle, type Shape, TEXT_UNITS } from "./picture.ts";

/** Bars side by side, one group per year. `values[s]` of a group: euros of series `s`. */
export type BarChart = {
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
};

const [WIDTH, HEIGHT, TOP, BOTTOM, SIDE] = [TEXT_UNITS, 260, 34, 28, 8];

/** Four colours that stay apart without their hue: from dark to light. */
const COLOURS = ["#1d3557", "#457b9d", "#a8b8c8", "#d9c7a0"] as const;
const colourOf = (series: number): string => COLOURS[series % COLOURS.length] ?? COLOURS[0];

const barsOf = ({ series, groups }: BarChart): Shape[] => {
  const highest = Math.max(0, ...groups.flatMap(({ values }) => values));
  const room = (WIDTH - 2 * SIDE) / Math.max(1, groups.length);
  const barWidth = (room * 0.7) / Math.max(1, series.length);
  return groups.flatMap(({ values }, group) =>
    values.map((value, index): Shape => {
      const tall = highest === 0 ? 0 : (value / highest) * (HEIGHT - TOP - BOTTOM);
      const x = SIDE + group * room + room * 0.15 + index * barWidth;
      return { kind: "area", colour: colourOf(index), rings: [rectangle(x, HEIGHT - BOTTOM - tall, barWidth * 0.92, tall)] };
    }),
  );
};

/** A bar chart as a picture: its words are those of the series and groups. */
export const barPicture = (chart: BarChart): Picture => {
  const legendRoom = (WIDTH - 2 * SIDE) / Math.max(1, chart.series.length);
  const groupRoom = (WIDTH - 2 * SIDE) / Math.max(1, chart.groups.length);
  const marks = chart.series.map(
    (_, index): Shape => ({ kind: "area", colour: colourOf(index), rings: [rectangle(SIDE + index * legendRoom, 6, 12, 12)] }),
  );
  const axis: Shape = { kind: "area", colour: INK, rings: [rectangle(SIDE, HEIGHT - BOTTOM, WIDTH - 2 * SIDE, 1)] };
  const words = [
    ...chart.series.map((text, index): PictureWords => ({ x: SIDE + index * legendRoom + 18, y: 17, anchor: "start", text })),
    ...chart.groups.map(
      ({ label }, index): PictureWords => ({ x: SIDE + (index + 0.5) * groupRoom, y: HEIGHT - 9, anchor: "middle", text: label }),
    ),
  ];
  return { width: WIDTH, height: HEIGHT, shapes: [...marks, ...barsOf(chart), axis], words };
};
