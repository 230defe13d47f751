import { judgePeriods } from "./judge-periods.ts";
import { type DayValue, judgeState } from "./judge-state.ts";
import { type Reading, type ReadingChoice, sortReadings } from "./reading.ts";
import { type RollUp, rollUp } from "./roll-up.ts";
import { type Staleness, stalenessOf } from "./staleness.ts";
import { lacksOf, type TargetLack } from "./target.ts";
import { currentTarget, type KeptTarget, type Known } from "./tracked.ts";
import { cannotSay, type Judgement } from "./verdict.ts";

/** How one indicator stands today, and all that says so. */
export type Standing = {
  readonly known: Known;
  readonly target: KeptTarget | null;
  readonly lacks: readonly TargetLack[];
  readonly sorted: ReadingChoice;
  /** What counts of the benchmark. */
  readonly benchmark: readonly Reading[];
  /** What is judged, in the order of days: the readings, or the gap to the benchmark on the days both are known. */
  readonly points: readonly DayValue[];
  readonly judgement: Judgement;
  readonly staleness: Staleness;
  readonly rolled: Omit<RollUp, "readings">;
};

/** The gap to a benchmark on each day that both are read. */
export const gapsOf = (readings: readonly Reading[], benchmark: readonly Reading[]): readonly DayValue[] => {
  const other = new Map(benchmark.map(({ day, value }) => [day, value]));
  return readings.flatMap(({ day, value }) => {
    const beside = other.get(day);
    // Figures of a few digits: what binary adds to their difference is no figure.
    return beside === undefined ? [] : [{ day, value: Number((value - beside).toPrecision(12)) }];
  });
};

const judge = (target: KeptTarget | null, known: Known, points: readonly DayValue[], readings: readonly Reading[], today: string) => {
  const { direction } = known.indicator;
  if (!target) return cannotSay("no-target", points.at(-1));
  const by = known.indicator.closedOn !== null && known.indicator.closedOn < today ? known.indicator.closedOn : today;
  return target.shape === "flow-per-period"
    ? judgePeriods({ target, direction, readings, today: by })
    : judgeState({ target, direction, points, today: by });
};

const standingOf = (known: Known, { readings, ...rolled }: RollUp, today: string): Standing => {
  const { indicator } = known;
  const target = currentTarget(known);
  const sorted = sortReadings(readings, indicator.measure);
  const benchmark = sortReadings(known.benchmark, indicator.measure).retained;
  const isGap = target?.shape === "gap-to-benchmark";
  const points = isGap ? gapsOf(sorted.retained, benchmark) : sorted.retained;
  const rhythm = indicator.closedOn === null ? indicator.rhythm : null;
  return {
    known,
    target,
    lacks: target ? lacksOf(target, indicator.benchmark !== null || benchmark.length > 0) : [],
    sorted,
    benchmark,
    points,
    judgement: judge(target, known, points, sorted.retained, today),
    staleness: stalenessOf(
      { rhythm, lastOn: sorted.retained.at(-1)?.day ?? null, since: indicator.since, deadline: target?.deadline ?? null },
      today,
    ),
    rolled,
  };
};

/** How each indicator of a pact stands. `today`: `2026-11-26`. */
export const standingsOf = (all: readonly Known[], today: string): readonly Standing[] => {
  const rolled = rollUp(all, today);
  return all.map((known) =>
    standingOf(known, rolled.get(known.indicator.id) ?? { readings: known.readings, parts: [], missing: [] }, today),
  );
};
