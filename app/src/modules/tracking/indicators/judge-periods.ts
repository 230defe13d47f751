import { addDays, addMonths, daysBetween, firstOfPeriod, monthsOf } from "./days.ts";
import type { Reading } from "./reading.ts";
import { type Direction, reaches, type Target } from "./target.ts";
import { cannotSay, type Judgement, type TargetPeriod } from "./verdict.ts";

type Asked = {
  readonly target: Target;
  readonly direction: Direction;
  /** Those that count, none covering the days of another. */
  readonly readings: readonly Pick<Reading, "from" | "day" | "value" | "feed">[];
  readonly today: string;
};

/** Periods that a page can hold: a century of quarters. */
const MOST = 400;

/** From the first day judged, or, where none is told, by the calendar from the first reading: each period that begins by today. */
const periodsOf = ({ target, readings, today }: Asked): { readonly from: string; readonly to: string }[] => {
  const { frequency, startsOn, deadline } = target;
  const firstRead = readings[0];
  if (frequency === null) return [];
  const start = startsOn ?? (firstRead ? firstOfPeriod(firstRead.from ?? firstRead.day, frequency) : null);
  const periods: { from: string; to: string }[] = [];
  for (let at = 0; start !== null && at < MOST; at++) {
    const from = addMonths(start, at * monthsOf(frequency));
    const to = addDays(addMonths(start, (at + 1) * monthsOf(frequency)), -1);
    if (from > today || (deadline !== null && to > deadline)) break;
    periods.push({ from, to });
  }
  return periods;
};

/** Achievements tell a month where something was done, and nothing of the others: their silence is no hole. */
const coversAll = (within: Asked["readings"], from: string, to: string): boolean => {
  if (within.some(({ feed }) => feed === "achievements")) return true;
  const covered = within.reduce((sum, one) => sum + daysBetween(one.from ?? one.day, one.day) + 1, 0);
  return covered >= daysBetween(from, to) + 1;
};

const judgePeriod = (asked: Asked, { from, to }: { from: string; to: string }): TargetPeriod => {
  const { target, direction, readings, today } = asked;
  const isOver = to < today;
  const within = readings.filter((one) => (one.from ?? one.day) >= from && one.day <= to && one.day <= today);
  const lastRead = within.at(-1);
  const aimed = target.value;
  if (!lastRead) return { from, to, value: null, expected: aimed, measuredTo: null, isOver, state: "not-measured" };
  const value = within.reduce((sum, one) => sum + one.value, 0);
  const isReached = reaches(value, aimed, direction);
  const isFed = lastRead.feed === "achievements";
  const measuredTo = isFed ? (isOver ? to : today) : lastRead.day;
  const share = isOver ? 1 : (daysBetween(from, measuredTo) + 1) / (daysBetween(from, to) + 1);
  const told = { from, to, value, expected: aimed * share, measuredTo, isOver };
  // What is to be reached is reached as soon as it is; what is not to be passed is passed as soon as it is.
  if (direction === "up" && isReached) return { ...told, state: "reached" };
  if (direction === "down" && !isReached) return { ...told, state: "missed" };
  if (isOver) return { ...told, state: !coversAll(within, from, to) ? "partly-measured" : isReached ? "reached" : "missed" };
  return { ...told, state: reaches(value, told.expected, direction) ? "on-track" : "behind" };
};

/** The verdict that one period gives to the whole, as long as others are to come. */
const ofPeriod = (period: TargetPeriod, periods: readonly TargetPeriod[]): Judgement => {
  const { state, value, expected, measuredTo: day, isOver } = period;
  const told = { value, expected, day, periods };
  if (state === "not-measured") return cannotSay("no-reading", told);
  if (state === "partly-measured") return cannotSay("partly-measured", told);
  return { ...told, verdict: state, why: isOver ? "period-over" : "period-under-way" };
};

/** A target by period that is over holds when each period does. */
const ofAll = (periods: readonly TargetPeriod[]): Judgement => {
  const worst =
    periods.find(({ state }) => state === "missed") ??
    periods.find(({ state }) => state === "not-measured" || state === "partly-measured") ??
    periods[0];
  return worst ? ofPeriod(worst, periods) : cannotSay("no-reading");
};

/**
 * How a target by period stands: each period apart, the one under way by the days gone. While it runs, the last period measured says
 * how it stands; once it is over, all of them do.
 */
export const judgePeriods = (asked: Asked): Judgement => {
  const { target, today } = asked;
  if (target.frequency === null) return cannotSay("no-frequency");
  const periods = periodsOf(asked)
    .map((period) => judgePeriod(asked, period))
    .reverse();
  const [running, previous] = periods;
  if (!running) return target.startsOn !== null && target.startsOn > today ? cannotSay("before-start") : cannotSay("no-reading");
  if (target.deadline !== null && target.deadline < today) return ofAll(periods);
  return ofPeriod(running.state === "not-measured" && !running.isOver && previous ? previous : running, periods);
};
