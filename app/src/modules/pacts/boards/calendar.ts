import { dayOf, slippage } from "../milestones/milestones.ts";
import type { BoardAction } from "./board-action.ts";

/** Something that falls on a day: an action that starts or ends, one of its milestones. */
export type CalendarEntry = {
  readonly key: string;
  readonly day: string;
  readonly kind: "start" | "end" | "milestone";
  readonly action: BoardAction["sheet"]["action"];
  /** The milestone's own label. */
  readonly label: string | null;
  readonly isDone: boolean;
  /** It should have happened by now, and nobody says that it has. */
  readonly isOverdue: boolean;
  /** A milestone of an action that is over, of which nobody said that it was reached. */
  readonly isUnsaid: boolean;
  /** Days after the voted day; null where none was voted. */
  readonly slip: number | null;
};

const ORDER = { end: 0, milestone: 1, start: 2 } as const;

const entriesOf = ({ sheet }: BoardAction, today: string): CalendarEntry[] => {
  const { action, fields, milestones, stage } = sheet;
  const isOver = stage === "done" || stage === "abandoned";
  const bounds = [
    { kind: "start", day: fields.startsOn, votedOn: fields.votedStartsOn, isDone: isOver || stage === "engaged" },
    { kind: "end", day: fields.endsOn, votedOn: fields.votedEndsOn, isDone: isOver },
  ] as const;
  return [
    ...bounds.flatMap(({ kind, day, votedOn, isDone }) =>
      day === null
        ? []
        : {
            key: `${action.id}-${kind}`,
            day,
            kind,
            action,
            label: null,
            isDone,
            isOverdue: !isDone && day < today,
            isUnsaid: false,
            slip: slippage({ votedOn, expectedOn: day, doneOn: isDone ? day : null }, today),
          },
    ),
    ...milestones.flatMap((milestone) => {
      const day = dayOf(milestone);
      if (day === null) return [];
      const isDone = milestone.doneOn !== null;
      return {
        key: milestone.id,
        day,
        kind: "milestone" as const,
        action,
        label: milestone.label,
        isDone,
        isOverdue: !isDone && !isOver && day < today,
        isUnsaid: !isDone && isOver,
        slip: !isDone && isOver ? null : slippage(milestone, today),
      };
    }),
  ];
};

/** Every day told of some actions, in order; on one day what ends comes first. */
export const calendarOf = (actions: readonly BoardAction[], today: string): CalendarEntry[] =>
  actions.flatMap((action) => entriesOf(action, today)).sort((a, b) => a.day.localeCompare(b.day) || ORDER[a.kind] - ORDER[b.kind]);

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The year to show: the one asked for, else this one, else the nearest of those that hold something. */
export const yearShown = (years: readonly number[], asked: number | null, today: string): number => {
  if (asked !== null) return asked;
  const now = yearOf(today);
  return years.reduce((best, year) => (Math.abs(year - now) < Math.abs(best - now) ? year : best), years[0] ?? now);
};

export type CalendarMonth = {
  readonly month: string;
  readonly before: readonly CalendarEntry[];
  readonly after: readonly CalendarEntry[];
  readonly today: string | null;
};

/** The months of a year that hold something, and the one of today: what stands before today, then from today on. */
export const monthsOf = (entries: readonly CalendarEntry[], year: number, today: string): CalendarMonth[] => {
  const within = entries.filter(({ day }) => yearOf(day) === year);
  const days = [...within.map(({ day }) => day), ...(yearOf(today) === year ? [today] : [])];
  return [...new Set(days.map((day) => day.slice(0, 7)))].sort().map((month) => {
    const own = within.filter(({ day }) => day.startsWith(month));
    const isNow = today.startsWith(month);
    return {
      month,
      before: isNow ? own.filter(({ day }) => day < today) : own,
      after: isNow ? own.filter(({ day }) => day >= today) : [],
      today: isNow ? today : null,
    };
  });
};
