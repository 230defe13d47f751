import { scaleLinear } from "d3-scale";

type StripChartProps = {
  readonly title: string;
  /** The whole in one sentence. */
  readonly summary: string;
  readonly values: readonly number[];
  /** The one that is looked for among them. */
  readonly own: number;
  readonly words: (value: number) => string;
  readonly legend: { readonly values: string; readonly own: string };
};

const [WIDTH, HEIGHT, SIDE, MIDDLE] = [640, 96, 14, 52] as const;

/** Places of values on one row, 0 in it: `x` of each, of 0 and of the one looked for. */
export const stripLayout = (values: readonly number[], own: number) => {
  const most = Math.max(...values.map(Math.abs), Math.abs(own)) || 1;
  const x = scaleLinear([-most, most], [SIDE, WIDTH - SIDE]);
  return { width: WIDTH, height: HEIGHT, middle: MIDDLE, values: values.map((value) => x(value)), zero: x(0), own: x(own), most };
};

/** One value among others like it, on a row: whether it stands apart is seen at once. */
export const StripChart = ({ title, summary, values, own, words, legend }: StripChartProps) => {
  const { width, height, middle, zero, most, ...at } = stripLayout(values, own);
  return (
    <figure className="chart trajectory strip">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summary}>
        <path className="axis" d={`M0,${middle}H${width}M${zero},${middle - 16}V${middle + 16}`} />
        <path className="dots" d={at.values.map((x) => `M${x.toFixed(1)},${middle - 10}v20`).join("")} />
        <path className="own" d={`M${at.own.toFixed(1)},${middle}h0`} />
        <text x={at.own} y={24} textAnchor={at.own < width / 4 ? "start" : at.own > (width * 3) / 4 ? "end" : "middle"}>
          {words(own)}
        </text>
        <text className="time" x={4} y={height - 6}>
          {words(-most)}
        </text>
        <text className="time" x={zero} y={height - 6} textAnchor="middle">
          0
        </text>
        <text className="time" x={width - 4} y={height - 6} textAnchor="end">
          {words(most)}
        </text>
      </svg>
      <p className="soft">
        {summary}
        <br />
        <span className="key dots">{legend.values}</span>
        <span className="key own">{legend.own}</span>
      </p>
    </figure>
  );
};
