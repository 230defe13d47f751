import { findCounts } from "../../../engines/extraction/src/entities/counts.ts";
import { findDates, isoOf } from "../../../engines/extraction/src/entities/dates.ts";
import { findMoney } from "../../../engines/extraction/src/entities/money.ts";
import { readText } from "../../../engines/extraction/src/text/reading.ts";
import type { Findings } from "./peers.ts";

/** What the engine's recognisers of dates, sums and counts find by themselves, before any is given a meaning. */
export const ours = (text: string): Findings => {
  const began = performance.now();
  const reading = readText(text);
  const dates = findDates(reading.plain).flatMap((date) => {
    const value = isoOf(date);
    return value === null ? [] : [{ start: date.start, end: date.end, value }];
  });
  const sums = findMoney(reading.plain).map(({ start, end, valueEur }) => ({ start, end, value: valueEur }));
  const numbers = findCounts(reading).map(({ start, end, value }) => ({ start, end, value }));
  return { ms: performance.now() - began, dates, sums, numbers };
};
