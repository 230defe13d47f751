/** Bars side by side, one group per year. `values[g][s]`: euros of series `s` in group `g`. */
export type BarChart = {
  readonly series: readonly string[];
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
};

export type Bar = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly series: number };

export const CHART = { width: 640, height: 260, top: 34, bottom: 28, side: 8 } as const;

/** Four colours that stay apart without their hue: from dark to light. */
export const seriesColours = ["#1d3557", "#457b9d", "#a8b8c8", "#d9c7a0"] as const;
export const colourOf = (series: number): string => seriesColours[series % seriesColours.length] ?? seriesColours[0];

/** Where each bar stands, in a picture of `CHART`'s size. */
export const barsOf = ({ series, groups }: BarChart): Bar[] => {
  const { width, height, top, bottom, side } = CHART;
  const highest = Math.max(0, ...groups.flatMap(({ values }) => values));
  const room = (width - 2 * side) / Math.max(1, groups.length);
  const barWidth = (room * 0.7) / Math.max(1, series.length);
  return groups.flatMap(({ values }, group) =>
    values.map((value, index) => {
      const tall = highest === 0 ? 0 : (value / highest) * (height - top - bottom);
      const x = side + group * room + room * 0.15 + index * barWidth;
      return { x, y: height - bottom - tall, width: barWidth * 0.92, height: tall, series: index };
    }),
  );
};

/** The middle of each group, under which its label stands. */
export const middlesOf = ({ groups }: BarChart): number[] => {
  const room = (CHART.width - 2 * CHART.side) / Math.max(1, groups.length);
  return groups.map((_, group) => CHART.side + (group + 0.5) * room);
};
