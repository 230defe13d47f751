import { type ForestRow, type ForestWhole, forestLayout } from "./forest-layout.ts";

export type { ForestRow };

type ForestChartProps = {
  readonly title: string;
  /** The whole in one sentence. */
  readonly summary: string;
  /** In the order they are drawn, two at least. */
  readonly rows: readonly ForestRow[];
  readonly whole: ForestWhole;
  /** A value at the foot of the drawing. */
  readonly words: (value: number) => string;
  readonly legend: {
    /** What lies to the left of none, and to the right. */
    readonly below: string;
    readonly above: string;
    readonly own: string;
    readonly shrunk: string;
    readonly clear: string;
    readonly mean: string;
    readonly predicted: string;
    /** What an arrow at the side means. */
    readonly cut: string;
    /** How to find a row that has no name. */
    readonly unnamed: string;
  };
};

type Row = ReturnType<typeof forestLayout>["rows"][number];
type Stretch = Row["interval"];

/** Room for a letter, as large as a phone asks for. */
const LETTER = 12;

const n = (value: number): string => value.toFixed(1);
const stretch = ({ from, to, isCutLow, isCutHigh }: Stretch, y: number): string =>
  `M${n(from)},${n(y)}H${n(to)}${isCutLow ? `M${n(from + 6)},${n(y - 4)}l-6,4l6,4` : ""}${isCutHigh ? `M${n(to - 6)},${n(y - 4)}l6,4l-6,4` : ""}`;
const square = (x: number, y: number, half: number): string => `M${n(x - half)},${n(y - half)}h${2 * half}v${2 * half}h-${2 * half}z`;
/** Up for an effect above none, down for one below. */
const triangle = (x: number, y: number, half: number, isUp: boolean): string =>
  isUp
    ? `M${n(x - half)},${n(y + half)}h${2 * half}l-${half},-${2 * half}z`
    : `M${n(x - half)},${n(y - half)}h${2 * half}l-${half},${2 * half}z`;

/** In the middle, but where the words would go beyond a side. */
const anchorOf = (x: number, text: string, width: number): "start" | "middle" | "end" => {
  const half = (text.length * LETTER) / 2;
  if (x < half) return "start";
  return x > width - half ? "end" : "middle";
};

/** Effects of several studies on one scale, each as it was found and as it is once drawn to the mean of all: a forest plot. */
export const ForestChart = ({ title, summary, rows, whole, words, legend }: ForestChartProps) => {
  const { width, height, isNamed, zero, mean, predicted, ticks, rowsEnd, isCut, ...drawn } = forestLayout(rows, whole);
  const placed = drawn.rows.flatMap((place, at) => (rows[at] ? [{ place, row: rows[at] }] : []));
  const half = isNamed ? 7 : 3;
  const each = (make: (place: Row, row: ForestRow) => string): string => placed.map(({ place, row }) => make(place, row)).join("");
  const marks = (isMeant: boolean, standsOut: boolean): string =>
    each((place, row) =>
      row.isMeant === isMeant && row.standsOut === standsOut
        ? stretch(place.shrunkInterval, place.drawn) + triangle(place.shrunk, place.drawn, half, row.shrunk.effect > 0)
        : "",
    );
  const { x, y, interval } = mean;
  const foot = height - 30;
  return (
    <figure className={isNamed ? "chart forest" : "chart forest near"}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${n(height)}`} role="img" aria-label={`${title}. ${summary}`}>
        <path className="axis" d={`M${n(zero)},30V${n(foot)}M0,${n(foot)}H${width}`} />
        <path className="mean" d={`M${n(x)},30V${n(y)}`} />
        <path className="own" d={each((place) => stretch(place.interval, place.own))} />
        <path className="found" d={each(({ effect, own }) => (effect === null ? "" : square(effect, own, isNamed ? 4 : 2)))} />
        <path className="meant" d={marks(true, false)} />
        <path className="meant clear" d={marks(true, true)} />
        <path className="against" d={marks(false, false)} />
        <path className="against clear" d={marks(false, true)} />
        {isNamed &&
          placed.map(({ place, row }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a drawing never move
            <text key={at} x={4} y={n(place.top + 21)}>
              {place.lines[0]}
              {place.lines.slice(1).map((line, more) => (
                <tspan key={line} x={4} y={n(place.top + 21 + (more + 1) * 27)}>
                  {line}
                </tspan>
              ))}
              {row.standsOut ? " *" : ""}
            </text>
          ))}
        <path
          className="whole"
          d={`M${n(interval.from)},${n(y)}L${n(x)},${n(y - 9)}L${n(interval.to)},${n(y)}L${n(x)},${n(y + 9)}z${
            predicted ? stretch(predicted.interval, predicted.y) : ""
          }`}
        />
        <text x={4} y={n(rowsEnd + 28)}>
          {legend.mean}
        </text>
        {predicted && (
          <text x={4} y={n(predicted.y - 18)}>
            {legend.predicted}
          </text>
        )}
        <text className="time" x={n(zero - 10)} y={18} textAnchor="end">
          {zero > legend.below.length * LETTER ? legend.below : ""}
        </text>
        <text className="time" x={n(zero + 10)} y={18}>
          {width - zero > legend.above.length * LETTER ? legend.above : ""}
        </text>
        {ticks.map(({ x: at, value }) => (
          <text key={value} className="time" x={n(at)} y={n(height - 8)} textAnchor={anchorOf(at, words(value), width)}>
            {words(value)}
          </text>
        ))}
      </svg>
      <p className="soft">
        {summary} {isNamed ? "" : legend.unnamed}
        <br />
        <span className="key own">{legend.own}</span>
        <span className="key shrunk">{legend.shrunk}</span>
        {rows.some(({ standsOut }) => standsOut) && <span className="key clear">{legend.clear}</span>}
        {isCut && <span className="key cut">{legend.cut}</span>}
      </p>
    </figure>
  );
};
