import { dayInParis, formatDate, formatInstant } from "./format-date.ts";
import { formatNumber } from "./format-number.ts";

/** A partial date in words. */
export const DateText = ({ value }: { value: string }) => <time dateTime={value}>{formatDate(value)}</time>;

/** A moment: day and time in words, or the day alone. */
export const MomentText = ({ at, dayOnly = false }: { at: Date; dayOnly?: boolean }) => (
  <time dateTime={at.toISOString()}>{dayOnly ? formatDate(dayInParis(at)) : formatInstant(at)}</time>
);

/** A number with its unit; a plain text, no element. */
export const NumberText = ({ value, unit }: { value: number; unit?: string | null }) => formatNumber(value, unit);
