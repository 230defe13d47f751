import { readTime } from "@levier/evaluation";

const dayOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** How a month written without a sign, 202103, counts its parts. */
const PACKED = 100;
const [MONTHS, WEEKS] = [12, 53];

/**
 * The last day of a time as panels write it: a year, or its half, quarter, month, week or day; null for what no year leads or ends.
 */
export const endOfTime = (time: string): string | null => {
  const read = readTime(time.trim());
  if (!read) return null;
  const [head = 0, ...rest] = read.fields;
  const isPacked = read.perYear === PACKED;
  const [year, part, day] = isPacked ? [Math.floor(head / PACKED), head % PACKED] : [head, ...rest];
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 9999) return null;
  if (part === undefined) return dayOf(year, MONTHS, 31);
  const parts = isPacked ? MONTHS : (read.perYear ?? MONTHS);
  if (part < 1 || part > parts) return null;
  if (day !== undefined) return day >= 1 && day <= 31 ? dayOf(year, part, day) : null;
  return parts === WEEKS ? dayOf(year, 1, 7 * part) : dayOf(year, (part * MONTHS) / parts + 1, 0);
};
