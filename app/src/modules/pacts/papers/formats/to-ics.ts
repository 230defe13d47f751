import { icalendar, icalInstant, icalText } from "../../../../platform/ical.ts";
import { addDays } from "../../islands/board-parts/days.ts";

/** A day to keep in mind, of a pact. */
export type CalendarDay = {
  /** The same from one reading to the next, so that a calendar updates what it holds. */
  readonly id: string;
  /** `2026-03-14`. */
  readonly day: string;
  readonly title: string;
  readonly description: string;
  /** Grows when the day changes. */
  readonly sequence: number;
};

const compact = (day: string): string => day.replaceAll("-", "");

/** Until the next day; the last day there is has none. */
const lasting = (day: string): string => {
  const next = addDays(day, 1);
  return next > day ? `DTEND;VALUE=DATE:${compact(next)}` : "DURATION:P1D";
};

/** Whole days as an iCalendar (RFC 5545). `at`: when it was made. */
export const toIcs = (name: string, url: string, days: readonly CalendarDay[], at: Date): string => {
  const events = days.flatMap(({ id, day, title, description, sequence }) => [
    "BEGIN:VEVENT",
    `UID:${id}@levier`,
    `DTSTAMP:${icalInstant(at)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    lasting(day),
    `SUMMARY:${icalText(title)}`,
    `DESCRIPTION:${icalText(description)}`,
    `URL:${url}`,
    `SEQUENCE:${sequence}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  return icalendar("PUBLISH", name, events);
};
