import type { Item } from "./item.ts";

/**
 * The rungs at which a person is written to about one thing, from seven days before its day: on the day, then 9, 21 and 45 days
 * late. Beyond the last one the thing goes to the committee's agenda, and no letter follows.
 */
export const rungs = ["due-soon", "due", "late-9", "late-21", "late-45"] as const;
export type Rung = (typeof rungs)[number];

const DAYS_LATE: Readonly<Record<Rung, number>> = { "due-soon": -7, due: 0, "late-9": 9, "late-21": 21, "late-45": 45 };
const DAY_MS = 86_400_000;

/** Days since a day, before it when negative; both as `2026-03-14`. */
export const daysSince = (day: string, today: string): number => Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);

/** The highest rung that a thing due on a day has reached, null before the first or without a day. */
export const rungAt = (dueOn: string | null, today: string): Rung | null => {
  if (dueOn === null) return null;
  const days = daysSince(dueOn, today);
  return rungs.findLast((rung) => days >= DAYS_LATE[rung]) ?? null;
};

const heightOf = (rung: Rung | null): number => (rung === null ? -1 : rungs.indexOf(rung));

/** The rung to write of now: the highest reached, when it stands above the last one told for the same day. One letter covers those skipped. */
export const newRung = ({ dueOn }: Pick<Item, "dueOn">, told: Rung | null, today: string): Rung | null => {
  const reached = rungAt(dueOn, today);
  return heightOf(reached) > heightOf(told) ? reached : null;
};
