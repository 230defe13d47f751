import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { Fragment } from "react";

type ChartPoint = { readonly time: string; readonly value: number | null };

type LineChartProps = {
  /** Says what the chart shows, as a sentence: « 29 624 demandeurs d’emploi fin 2019, 5 % de moins que fin 2016 ». */
  readonly title: string;
  /** The line in one sentence: what who does not see it is told, and who sees it reads beneath. */
  readonly summary?: string;
  /** Where its table is; `label` says of what. */
  readonly table?: { readonly href: string; readonly words: string; readonly label: string };
  /** Points in the order of time; one without a value leaves the line open. */
  readonly points: readonly ChartPoint[];
  readonly words: (value: number) => string;
  /** The text of a time, `2019-12`, as a person reads it. */
  readonly timeWords: (time: string) => string;
};

const [WIDTH, HEIGHT, TOP, SIDE, BOTTOM] = [640, 200, 26, 8, 24] as const;

/** One measure through time, drawn on the server. The first and the last figures stand on it; its table is for the page to give. */
export const LineChart = ({ title, summary, table, points, words, timeWords }: LineChartProps) => {
  const known = points.flatMap(({ time, value }) => (value === null ? [] : [{ time, value }]));
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return null;
  const x = scalePoint(
    points.map(({ time }) => time),
    [SIDE + 4, WIDTH - SIDE - 4],
  );
  const values = known.map(({ value }) => value);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - BOTTOM - 14, TOP + 8]).nice(4);
  const path = line<ChartPoint>()
    .defined(({ value }) => value !== null)
    .x(({ time }) => x(time) ?? 0)
    .y(({ value }) => y(value ?? 0));
  const ends = first === last ? [first] : [first, last];
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary === undefined ? title : `${title}. ${summary}`}>
        <path className="axis" d={`M${SIDE},${HEIGHT - BOTTOM}H${WIDTH - SIDE}`} />
        <path className="line" d={path(points) ?? ""} />
        <path className="ends" d={ends.map(({ time, value }) => `M${x(time) ?? 0} ${y(value)}h0`).join("")} />
        {ends.map((point, at) => {
          const [left, top] = [x(point.time) ?? 0, y(point.value)];
          const anchor = at === 0 ? "start" : "end";
          return (
            <Fragment key={point.time}>
              <text x={left} y={top - 10} textAnchor={anchor}>
                {words(point.value)}
              </text>
              <text className="time" x={left} y={HEIGHT - 6} textAnchor={anchor}>
                {timeWords(point.time)}
              </text>
            </Fragment>
          );
        })}
      </svg>
      {(summary !== undefined || table !== undefined) && (
        <p className="soft">
          {summary}{" "}
          {table && (
            <a className="screen-only" href={table.href} aria-label={table.label}>
              {table.words}
            </a>
          )}
        </p>
      )}
    </figure>
  );
};
