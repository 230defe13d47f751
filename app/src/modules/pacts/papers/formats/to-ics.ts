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

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");

/** Lines of at most 75 bytes, cut between characters (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign);
    if (size + bytes > 74) {
      parts.push(part);
      part = "";
      size = 1;
    }
    part += sign;
    size += bytes;
  }
  return [...parts, part].join("\r\n ");
};

const compact = (day: string): string => day.replaceAll("-", "");

/** Until the next day; the last day there is has none. */
const lasting = (day: string): string => {
  const next = addDays(day, 1);
  return next > day ? `DTEND;VALUE=DATE:${compact(next)}` : "DURATION:P1D";
};

/** Whole days as an iCalendar (RFC 5545). `at`: when it was made. */
export const toIcs = (name: string, url: string, days: readonly CalendarDay[], at: Date): string => {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, "");
  const events = days.flatMap(({ id, day, title, description, sequence }) => [
    "BEGIN:VEVENT",
    `UID:${id}@levier`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    lasting(day),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    `SEQUENCE:${sequence}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Levier//FR",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
};
