import { dayInParis } from "@levier/kernel";
import { formatDate, formatInstant } from "./format-date.ts";

/** A partial date in words. */
export const DateText = ({ value }: { value: string }) => <time dateTime={value}>{formatDate(value)}</time>;

/** A moment: day and time in words, or the day alone. */
export const MomentText = ({ at, dayOnly = false }: { at: Date; dayOnly?: boolean }) => (
  <time dateTime={at.toISOString()}>{dayOnly ? formatDate(dayInParis(at)) : formatInstant(at)}</time>
);
