/**
 * A date as precise as its source: `2018-08-28`, `2018-08`, `2018`, or `--02-27` when the year is not known.
 * Reference: ISO 8601-1:2019 for the reduced forms, ISO 8601:2000 §5.2.1.3 for the form without a year.
 */
export type PartialDate = string & { readonly brand?: "PartialDate" };

const FORM = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|--(\d{2})-(\d{2}))$/;
const LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export type DateParts = { readonly year: number | null; readonly month: number | null; readonly day: number | null };

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Reads a partial date; `null` when the text is not one, or names a day that no calendar has. */
export const readPartialDate = (text: string): DateParts | null => {
  const match = FORM.exec(text);
  if (!match) return null;
  const year = match[1] === undefined ? null : Number(match[1]);
  const month = match[2] ?? match[4];
  const day = match[3] ?? match[5];
  const parts = { year, month: month === undefined ? null : Number(month), day: day === undefined ? null : Number(day) };
  if (parts.month === null) return parts;
  const last = LAST_DAY[parts.month - 1];
  if (last === undefined) return null;
  if (parts.day === null) return parts;
  const lastOfMonth = parts.month === 2 && year !== null && !isLeap(year) ? 28 : last;
  return parts.day >= 1 && parts.day <= lastOfMonth ? parts : null;
};

const dayOf = new Intl.DateTimeFormat("fr-CA", { dateStyle: "short", timeZone: "Europe/Paris" });

/** The day of a moment at Paris time, as a partial date. */
export const dayInParis = (at: Date): string => dayOf.format(at);
