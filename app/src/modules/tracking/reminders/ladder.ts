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

const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Where the ladder of a thing begins: on its day, or on that of its last answer when that is later, since what was answered holds. */
const footOf = (dueOn: string, answeredOn: string | null): string => (answeredOn !== null && answeredOn > dueOn ? answeredOn : dueOn);

/** The highest rung that a thing due on a day has reached, counted from its last answer when that is later; null before the first. */
export const rungAt = (dueOn: string | null, answeredOn: string | null, today: string): Rung | null => {
  if (dueOn === null) return null;
  const days = daysSince(footOf(dueOn, answeredOn), today);
  return rungs.findLast((rung) => days >= DAYS_LATE[rung]) ?? null;
};

const heightOf = (rung: Rung | null): number => (rung === null ? -1 : rungs.indexOf(rung));

/** The rung that an answer stands for: nothing is asked before the day it gives, nor at once when that day is past. */
const coveredBy = (dueOn: string, answeredOn: string | null): Rung | null => {
  if (answeredOn === null) return null;
  return answeredOn < dueOn ? "due-soon" : "due";
};

/** The last rung told since the last answer, and the day of that answer. */
export type Told = { readonly told: Rung | null; readonly answeredOn: string | null };

/** The rung to write of now: the highest reached, when it stands above the last one told for the same day. One letter covers those skipped. */
export const newRung = ({ dueOn }: Pick<Item, "dueOn">, { told, answeredOn }: Told, today: string): Rung | null => {
  if (dueOn === null) return null;
  const reached = rungAt(dueOn, answeredOn, today);
  const known = Math.max(heightOf(told), heightOf(coveredBy(dueOn, answeredOn)));
  return heightOf(reached) > known ? reached : null;
};

/** The day after today on which a letter will ask about a thing, if nothing changes; null when none will. */
export const nextLetterOn = (dueOn: string | null, answeredOn: string | null, today: string): string | null => {
  if (dueOn === null) return null;
  const covered = heightOf(coveredBy(dueOn, answeredOn));
  const days = rungs.filter((rung) => heightOf(rung) > covered).map((rung) => addDays(footOf(dueOn, answeredOn), DAYS_LATE[rung]));
  return days.find((day) => day > today) ?? null;
};
