import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";

type DayValue = { readonly day: string; readonly value: number };

type TrajectoryChartProps = {
  /** Says what the chart shows, as a sentence. */
  readonly title: string;
  /** The whole in one sentence: what who does not see it is told, and who sees it reads beneath. */
  readonly summary: string;
  /** What was measured, in the order of days: `2026-03-31`. */
  readonly points: readonly DayValue[];
  /** What was expected on the way; empty where nothing was. */
  readonly way: readonly DayValue[];
  /** Where it is heading, on the last day. */
  readonly ahead: { readonly day: string; readonly low: number; readonly median: number; readonly high: number } | null;
  readonly words: (value: number) => string;
  readonly dayWords: (day: string) => string;
  /** What each line is called beneath. */
  readonly legend: { readonly points: string; readonly way: string; readonly ahead: string };
};

const [WIDTH, HEIGHT, TOP, SIDE, BOTTOM] = [640, 240, 30, 8, 26] as const;
/** Readings beyond which dots would run into each other. */
const MOST_DOTS = 40;

const dayOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const scalesOf = ({ points, way, ahead }: Pick<TrajectoryChartProps, "points" | "way" | "ahead">) => {
  const all = [...points, ...way, ...(ahead ? [ahead.low, ahead.median, ahead.high].map((value) => ({ day: ahead.day, value })) : [])];
  const days = all.map(({ day }) => day).sort();
  const [first = "", last = ""] = [days.at(0), days.at(-1)];
  const values = all.map(({ value }) => value);
  const x = scaleUtc([dayOf(first), dayOf(last)], [SIDE + 4, WIDTH - SIDE - 4]);
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - BOTTOM - 12, TOP]).nice(4);
  return { first, last, x: (day: string) => x(dayOf(day)), y };
};

/** Where a measure stands on the way to its target, and where it is heading: drawn on the server; its table is for the page to give. */
export const TrajectoryChart = ({ title, summary, points, way, ahead, words, dayWords, legend }: TrajectoryChartProps) => {
  const [begin, end] = [points.at(0), points.at(-1)];
  if (begin === undefined || end === undefined) return null;
  const { first, last, x, y } = scalesOf({ points, way, ahead });
  const path = line<DayValue>()
    .x(({ day }) => x(day))
    .y(({ value }) => y(value));
  const anchorAt = (left: number) => (left < WIDTH / 4 ? "start" : left > (WIDTH * 3) / 4 ? "end" : "middle");
  const aim = way.at(-1);
  const told = [...(begin === end ? [] : [begin]), end, ...(aim && aim.day !== end.day ? [aim] : [])];
  return (
    <figure className="chart trajectory">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${title}. ${summary}`}>
        <path className="axis" d={`M${SIDE},${HEIGHT - BOTTOM}H${WIDTH - SIDE}`} />
        {ahead && (
          <path
            className="ahead"
            d={`M${x(end.day)} ${y(end.value)}L${x(ahead.day)} ${y(ahead.low)}V${y(ahead.high)}ZM${x(end.day)} ${y(end.value)}L${x(ahead.day)} ${y(ahead.median)}`}
          />
        )}
        {way.length > 1 && <path className="way" d={path(way) ?? ""} />}
        <path className="line" d={path(points) ?? ""} />
        {points.length <= MOST_DOTS && <path className="ends" d={points.map(({ day, value }) => `M${x(day)} ${y(value)}h0`).join("")} />}
        {aim && <path className="aim" d={`M${x(aim.day)} ${y(aim.value)}h0`} />}
        {told.map(({ day, value }) => (
          <text key={day} x={x(day)} y={y(value) - 11} textAnchor={anchorAt(x(day))}>
            {words(value)}
          </text>
        ))}
        {[first, ...(last === first ? [] : [last])].map((day, at) => (
          <text key={day} className="time" x={x(day)} y={HEIGHT - 7} textAnchor={at === 0 ? "start" : "end"}>
            {dayWords(day)}
          </text>
        ))}
      </svg>
      <p className="soft">
        {summary}
        <br />
        <span className="key points">{legend.points}</span>
        {way.length > 1 && <span className="key way">{legend.way}</span>}
        {ahead && <span className="key ahead">{legend.ahead}</span>}
      </p>
    </figure>
  );
};
