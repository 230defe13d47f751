import { formatDate, TrajectoryChart, useT } from "../../../../ui/index.ts";
import { projected } from "../projected.ts";
import type { Standing } from "../standing.ts";
import { aimedAt, type TrajectoryPoint } from "../target.ts";
import { valueWords } from "../tracked-words.ts";
import { wayTo } from "../trajectory.ts";

type Course = { readonly points: readonly TrajectoryPoint[]; readonly way: readonly TrajectoryPoint[] };

/** What is drawn of an indicator: its readings on the way to its target, or, of a target by period, each period beside what it asks. */
const courseOf = ({ target, judgement: { periods }, points }: Standing): Course => {
  if (periods.length === 0) return { points, way: target ? wayTo(target) : [] };
  const inOrder = periods.toSorted((one, other) => (one.to < other.to ? -1 : 1));
  const [first, last] = [inOrder.at(0), inOrder.at(-1)];
  const aimed = target && aimedAt(target);
  return {
    points: inOrder.flatMap(({ to, value, isOver }) => (value === null || !isOver ? [] : [{ day: to, value }])),
    way: first && last && typeof aimed === "number" ? [first, last].map(({ to: day }) => ({ day, value: aimed })) : [],
  };
};

/** An indicator through time; nothing as long as it has fewer than two readings, or periods that are over. */
export const IndicatorChart = ({ standing, today }: { standing: Standing; today: string }) => {
  const t = useT();
  const { indicator } = standing.known;
  const { points, way } = courseOf(standing);
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const words = (value: number): string => valueWords(value, indicator.unit);
  const aim = way.at(-1);
  const projection = projected(standing, today);
  const running = standing.judgement.periods.find(({ isOver }) => !isOver);
  const by = running?.to ?? standing.target?.deadline;
  const ahead = projection.ok && by ? { day: by, ...projection.value } : null;
  return (
    <TrajectoryChart
      title={t("tracked.chart.title", { label: indicator.label, value: words(last.value), day: formatDate(last.day) })}
      summary={t("tracked.chart.summary", {
        ...{ first: words(first.value), from: formatDate(first.day), last: words(last.value), to: formatDate(last.day) },
        aimed: aim ? words(aim.value) : "none",
        deadline: aim ? formatDate(aim.day) : "none",
      })}
      points={points}
      way={way}
      ahead={ahead}
      words={words}
      dayWords={formatDate}
      legend={{
        points: t("tracked.chart.points"),
        way: t("tracked.chart.expected"),
        ahead: t("tracked.chart.interval", { level: projection.ok ? Math.round(projection.value.level * 100) : 0 }),
      }}
    />
  );
};
