import { addDays, daysBetween } from "../islands/board-parts/days.ts";
import { dayOf } from "../milestones/milestones.ts";
import type { BoardAction } from "./board-action.ts";

/** Width and height of the drawing's parts, in its own units. */
export const GANTT = { width: 1120, row: 44, head: 44, bar: 22, thick: 12, voted: 39 } as const;

type Span = { readonly x: number; readonly width: number };

export type GanttMilestone = {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  readonly x: number;
  readonly isDone: boolean;
  readonly isCritical: boolean;
};

export type GanttRow = {
  readonly one: BoardAction;
  /** Top of its row. */
  readonly y: number;
  readonly expected: Span | null;
  readonly voted: Span | null;
  readonly milestones: readonly GanttMilestone[];
};

/** A milestone and one that waits for it. */
export type GanttLink = {
  readonly from: string;
  readonly to: string;
  readonly points: readonly [number, number, number, number];
  readonly isCritical: boolean;
};

export type GanttPlan = {
  readonly from: string;
  readonly perDay: number;
  readonly height: number;
  readonly rows: readonly GanttRow[];
  /** Actions that no day is told of, drawn or not. */
  readonly undated: readonly BoardAction[];
  readonly ticks: readonly { readonly day: string; readonly x: number }[];
  readonly today: number | null;
  readonly links: readonly GanttLink[];
};

/** A drawing of a hundred years says nothing: what lies further is left out of the scale and drawn at its edge. */
const LONGEST = 36_525;
const MARGIN = 8;

const daysOf = ({ sheet }: BoardAction): string[] => {
  const { startsOn, endsOn, votedStartsOn, votedEndsOn } = sheet.fields;
  return [startsOn, endsOn, votedStartsOn, votedEndsOn, ...sheet.milestones.map(dayOf)].flatMap((day) => day ?? []);
};

/** Months between two ticks: no more than about two dozen of them. */
const stepOf = (days: number): number => [1, 3, 12, 60, 120].find((months) => days / (months * 30.4) <= 26) ?? 120;

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first day of a later month, or the last day of all: no year has five figures. */
const laterMonth = (day: string, months: number): string => {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  if (at >= 120_000) return "9999-12-31";
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}-01`;
};

const ticksOf = (from: string, days: number): string[] => {
  const step = stepOf(days);
  const january = `${from.slice(0, 4)}-01-01`;
  const first = step >= 12 ? (from > january ? laterMonth(january, 12) : january) : from;
  const ticks: string[] = [];
  for (let day = first; daysBetween(from, day) < days; day = laterMonth(day, step)) ticks.push(day);
  return ticks;
};

/** Where each of some actions stands along the time of all those `along` which they are drawn; null when no day of any is told. */
export const ganttPlan = (actions: readonly BoardAction[], today: string, along = actions): GanttPlan | null => {
  const dated = actions.filter((one) => daysOf(one).length > 0);
  const days = along.flatMap(daysOf).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const from = firstOfMonth(first);
  const length = Math.min(LONGEST, daysBetween(from, laterMonth(firstOfMonth(last), 1)));
  const perDay = (GANTT.width - 2 * MARGIN) / length;
  const xOf = (day: string): number => Math.round((MARGIN + Math.min(length, daysBetween(from, day)) * perDay) * 100) / 100;
  const span = (start: string | null, end: string | null): Span | null => {
    const [begins, ends] = [start ?? end, end ?? start];
    if (begins === null || ends === null) return null;
    return { x: xOf(begins), width: Math.max(4, Math.round((xOf(addDays(ends, 1)) - xOf(begins)) * 100) / 100) };
  };
  const rows = dated.map((one, position): GanttRow => {
    const { fields, milestones } = one.sheet;
    return {
      one,
      y: GANTT.head + position * GANTT.row,
      expected: span(fields.startsOn, fields.endsOn),
      voted: span(fields.votedStartsOn, fields.votedEndsOn),
      milestones: milestones.flatMap((milestone) => {
        const day = dayOf(milestone);
        if (day === null) return [];
        const { id, label, doneOn } = milestone;
        return { id, label, day, x: xOf(day), isDone: doneOn !== null, isCritical: one.critical.has(id) };
      }),
    };
  });
  const middle = GANTT.bar + GANTT.thick / 2;
  const placed = new Map(rows.flatMap(({ y, milestones }) => milestones.map((one) => [one.id, { ...one, y: y + middle }] as const)));
  const links = dated.flatMap(({ sheet }) =>
    sheet.milestones.flatMap(({ id, after }) =>
      after.flatMap((other) => {
        const [start, end] = [placed.get(other), placed.get(id)];
        if (!start || !end) return [];
        return { from: other, to: id, points: [start.x, start.y, end.x, end.y] as const, isCritical: start.isCritical && end.isCritical };
      }),
    ),
  );
  const now = daysBetween(from, today);
  return {
    from,
    perDay,
    height: GANTT.head + rows.length * GANTT.row + 6,
    rows,
    undated: along.filter((one) => daysOf(one).length === 0),
    ticks: ticksOf(from, length).map((day) => ({ day, x: xOf(day) })),
    today: now >= 0 && now <= length ? xOf(today) : null,
    links,
  };
};
