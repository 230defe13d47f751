import { line } from "d3-shape";
import { Fragment } from "react";
import { type CoursePoint, courseLayout } from "./course-layout.ts";

type CourseChartProps = {
  readonly title: string;
  /** The whole in one sentence: what who does not see it is told, and who sees it reads beneath. */
  readonly summary: string;
  readonly points: readonly CoursePoint[];
  /** Place of the first point of what is evaluated. */
  readonly from: number;
  readonly words: (value: number) => string;
  /** What each line is called beneath; `from`: at the mark. */
  readonly legend: { readonly seen: string; readonly compared: string; readonly range: string; readonly from: string };
};

const path = line();

/** What was seen beside what would have been: drawn on the server; its table is for the page to give. */
export const CourseChart = ({ title, summary, points, from, words, legend }: CourseChartProps) => {
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const letters = Math.max(words(last.seen).length, words(last.compared).length);
  const { width, height, floor, seen, compared, band, mark, labels, ticks, first: start, last: end } = courseLayout(points, from, letters);
  const draw = (places: readonly (readonly [number, number])[]): string => path(places.map(([x, y]) => [x, y])) ?? "";
  return (
    <figure className="chart trajectory course">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${summary}`}>
        <path className="axis" d={`M0,${floor}H${width}`} />
        {ticks.map(({ y, text }) => (
          <Fragment key={text}>
            <path className="axis" d={`M${start},${y}H${end}`} />
            <text className="time" x={start - 8} y={y + 5} textAnchor="end">
              {text}
            </text>
          </Fragment>
        ))}
        {band.length > 0 && <path className="ahead" d={`${draw(band)}Z`} />}
        {mark !== null && <path className="mark" d={`M${mark},24V${floor}`} />}
        <path className="way" d={draw(compared)} />
        <path className="line" d={draw(seen)} />
        {mark !== null && (
          <text className="time" x={mark} y={16} textAnchor="middle">
            {legend.from}
          </text>
        )}
        {labels.map(({ x, y, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the figures of a drawing never move
          <text key={at} x={x} y={y}>
            {words(value)}
          </text>
        ))}
        <text className="time" x={start} y={height - 8}>
          {first.time}
        </text>
        <text className="time" x={end + 12} y={height - 8} textAnchor="end">
          {last.time}
        </text>
      </svg>
      <p className="soft">
        {summary}
        <br />
        <span className="key">{legend.seen}</span>
        <span className="key way">{legend.compared}</span>
        {band.length > 0 && <span className="key ahead">{legend.range}</span>}
      </p>
    </figure>
  );
};
