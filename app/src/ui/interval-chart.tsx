import { scaleLog } from "d3-scale";

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

const [WIDTH, ROW, LEFT, RIGHT, TOP] = [640, 46, 8, 84, 6] as const;

/** Ratios to one on a logarithmic scale, a bar to either side of the line at one, each with its interval where it has one. */
export const IntervalChart = ({ title, summary, note, bars, words }: IntervalChartProps) => {
  const ends = bars.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]).filter((end) => end > 0);
  if (ends.length === 0) return null;
  const x = scaleLog([Math.min(0.5, ...ends), Math.max(2, ...ends)], [LEFT, WIDTH - RIGHT]);
  const height = TOP + bars.length * ROW;
  const one = x(1);
  const rows = bars.map((bar, at) => ({ ...bar, y: TOP + at * ROW + 30 }));
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
        {rows.map(({ label, value, high, y }) => (
          <text key={label} x={LEFT} y={y - 12}>
            {label}
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
