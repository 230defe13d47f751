import { scaleLog } from "d3-scale";
import { labelLines } from "./label-lines.ts";

type IntervalBar = { readonly label: string; readonly value: number; readonly low: number | null; readonly high: number | null };

type IntervalChartProps = {
  readonly title: string;
  /** The chart in one sentence, for who does not see it. */
  readonly summary: string;
  /** How to read the scale. */
  readonly note: string;
  /** Each above zero; in the order they are drawn. */
  readonly bars: readonly IntervalBar[];
  readonly words: (value: number) => string;
};

const [WIDTH, LEFT, RIGHT, TOP] = [400, 4, 60, 4] as const;
/** A line of a label, and the bar beneath with the air after it; as large as a phone asks for. */
const [LINE, BAR] = [18, 30] as const;
/** Letters on a line: a label that is longer goes on beneath. */
const MOST_LETTERS = 44;

/** Ratios to one on a logarithmic scale, a bar to either side of the line at one, each with its interval where it has one. */
export const IntervalChart = ({ title, summary, note, bars, words }: IntervalChartProps) => {
  const ends = bars.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]).filter((end) => end > 0);
  if (ends.length === 0) return null;
  const x = scaleLog([Math.min(0.5, ...ends), Math.max(2, ...ends)], [LEFT, WIDTH - RIGHT]);
  const one = x(1);
  let height: number = TOP;
  const rows = bars.map((bar) => {
    const lines = labelLines(bar.label, MOST_LETTERS);
    const top = height;
    height += lines.length * LINE + BAR;
    return { ...bar, lines, top, y: height - BAR + 12 };
  });
  const bar = ({ value, y }: (typeof rows)[number]): string => `M${one} ${y - 6}H${x(value)}v12H${one}z`;
  const whisker = ({ low, high, y }: (typeof rows)[number]): string =>
    low === null || high === null || low <= 0 ? "" : `M${x(low)} ${y}H${x(high)}`;
  return (
    <figure className="chart intervals">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={summary}>
        <path className="bar" d={rows.map(bar).join("")} />
        <path className="axis" d={`M${one} ${TOP}V${height}`} />
        <path className="whisker" d={rows.map(whisker).join("")} />
        {rows.map(({ label, lines, top, value, high, y }) => (
          <text key={label} x={LEFT} y={top + LINE - 4}>
            {lines[0]}
            {lines.slice(1).map((line, at) => (
              <tspan key={line} x={LEFT} y={top + LINE * (at + 2) - 4}>
                {line}
              </tspan>
            ))}
            <tspan className="figure" x={Math.max(x(Math.max(value, high ?? value)), one) + 10} y={y + 5}>
              {words(value)}
            </tspan>
          </text>
        ))}
      </svg>
      <p className="soft">{note}</p>
    </figure>
  );
};
