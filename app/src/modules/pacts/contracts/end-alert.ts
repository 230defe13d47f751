import { readPeriod } from "@levier/kernel";

const MONTHS_BEFORE = 6;

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day some months later, or the last of the month when it has no such day. */
const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return [laterYear, laterMonth, Math.min(date, lastDayOf(laterYear, laterMonth))].map((part) => String(part).padStart(2, "0")).join("-");
};

/** When a contract ends: the day officers said, else the last year of the period of the text. */
export const endOf = (endsOn: string | null, period: string | null): string | null => {
  if (endsOn !== null) return endsOn;
  const years = period === null ? null : readPeriod(period);
  return years === null || years.to === null ? null : String(years.to);
};

/** `past` once a contract has ended, `soon` within six months of its end; a year ends on its last day. */
export const endAlert = (endsOn: string | null, today: string): "past" | "soon" | null => {
  if (endsOn === null) return null;
  const day = endsOn.length === 4 ? `${endsOn}-12-31` : endsOn;
  if (day < today) return "past";
  return day <= monthsLater(today, MONTHS_BEFORE) ? "soon" : null;
};
