import { type BarChart, barsOf, CHART, colourOf, middlesOf } from "../bar-chart.ts";
import { xmlText } from "./xml.ts";

const round = (value: number): number => Math.round(value * 10) / 10;

/** The chart as a picture that stands alone: its words are those of the series and groups. */
export const chartSvg = (chart: BarChart, font: string): string => {
  const { width, height, bottom, side } = CHART;
  const words = (x: number, y: number, anchor: string, text: string) =>
    `<text x="${round(x)}" y="${y}" text-anchor="${anchor}" font-family="${font}" font-size="13" fill="#1a1a1a">${xmlText(text)}</text>`;
  const room = (width - 2 * side) / Math.max(1, chart.series.length);
  const legend = chart.series.map((label, index) => {
    const x = side + index * room;
    return `<rect x="${round(x)}" y="6" width="12" height="12" fill="${colourOf(index)}"/>${words(x + 18, 17, "start", label)}`;
  });
  const bars = barsOf(chart).map(
    (bar) =>
      `<rect x="${round(bar.x)}" y="${round(bar.y)}" width="${round(bar.width)}" height="${round(bar.height)}" fill="${colourOf(bar.series)}"/>`,
  );
  const base = height - bottom;
  const axis = `<line x1="${side}" x2="${width - side}" y1="${base}" y2="${base}" stroke="#1a1a1a"/>`;
  const labels = middlesOf(chart).map((x, group) => words(x, height - 9, "middle", chart.groups[group]?.label ?? ""));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${[...legend, ...bars, axis, ...labels].join("")}</svg>`;
};
