import type { Span } from "@levier/kernel";
import { flat } from "./wording.ts";

/** Every place of a flattened text where a quote stands. */
export const placesOf = (flatText: string, quotes: readonly string[]): readonly Span[] =>
  quotes.map(flat).flatMap((quote) => {
    const places: Span[] = [];
    for (let at = flatText.indexOf(quote); at >= 0; at = flatText.indexOf(quote, at + 1))
      places.push({ start: at, end: at + quote.length });
    return places;
  });

/** A quote this long may be compared with any; over it, one three times the other's length points nowhere. */
const SHORT = 60;

const overlapOfTwo = (a: Span, b: Span): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const lengths = [a.end - a.start, b.end - b.start];
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)];
  return shared > 0 && (longer <= 3 * shorter || longer <= SHORT) ? shared / shorter : 0;
};

/** How well two lists of passages point at the same place: share of the shorter quote, 0 to 1, of the pair that agrees best. */
export const overlap = (some: readonly Span[], others: readonly Span[]): number =>
  some.reduce((best, a) => others.reduce((sofar, b) => Math.max(sofar, overlapOfTwo(a, b)), best), 0);
