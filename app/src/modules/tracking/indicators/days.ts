import { readPartialDate } from "@levier/kernel";
import type { Rhythm } from "./indicator.ts";

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const written = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => written(at(day) + days * DAY);

/** Days from one day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);

const MONTHS: Readonly<Record<Rhythm, number>> = { month: 1, quarter: 3, "half-year": 6, year: 12 };
export const monthsOf = (rhythm: Rhythm): number => MONTHS[rhythm];

/** The same day some months later, or the last of a month that has no such day: `2026-01-31` and one month is `2026-02-28`. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 + months, Math.min(date, last)));
};

/** First and last day of a month, `2026-03`. */
export const firstOfMonth = (month: string): string => `${month}-01`;
export const lastOfMonth = (month: string): string => addDays(addMonths(firstOfMonth(month), 1), -1);

/** The first day of the period of the calendar that a day is in. */
export const firstOfPeriod = (day: string, rhythm: Rhythm): string => {
  const [year = "", month = "1"] = day.split("-");
  const first = Math.floor((Number(month) - 1) / monthsOf(rhythm)) * monthsOf(rhythm) + 1;
  return `${year}-${String(first).padStart(2, "0")}-01`;
};

/** The last day that a date as precise as its source means, `2026` being over on `2026-12-31`; null when it tells no year. */
export const lastDayOf = (partial: string): string | null => {
  if (readPartialDate(partial) === null || partial.startsWith("--")) return null;
  if (partial.length === 4) return `${partial}-12-31`;
  return partial.length === 7 ? lastOfMonth(partial) : partial;
};
