import type { Span } from "@levier/kernel";
import { inLatin } from "./latin.ts";
import { spanSet } from "./span-set.ts";

/** A match with where it and its groups stand. */
export type Found = Span & { readonly groups: readonly (string | undefined)[]; readonly at: (group: number) => Span | null };

const indexedForms = new WeakMap<RegExp, RegExp>();

/** The pattern as one over Latin letters that tells where its groups stand, made once. */
const withIndices = (pattern: RegExp): RegExp => {
  let indexed = indexedForms.get(pattern);
  if (!indexed) indexedForms.set(pattern, (indexed = inLatin(pattern, pattern.flags.includes("d") ? "" : "d")));
  return indexed;
};

/** Every match of a pattern (which must carry `g`) in a part of a string, offsets into the whole string. */
export const findAll = (pattern: RegExp, whole: string, within: Span = { start: 0, end: whole.length }): Found[] => {
  const part = whole.slice(within.start, within.end);
  const indexed = withIndices(pattern);
  const found: Found[] = [];
  indexed.lastIndex = 0;
  for (let match = indexed.exec(part); match; match = indexed.exec(part)) {
    const { 0: words, index } = match;
    const held = match;
    if (words.length === 0) {
      indexed.lastIndex += (part.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const start = within.start + index;
    // An engine runs the pattern again to tell where groups stand: only for who asks.
    const at = (group: number): Span | null => {
      const place = held.indices?.[group];
      return place ? { start: within.start + place[0], end: within.start + place[1] } : null;
    };
    found.push({ start, end: start + words.length, groups: match, at });
  }
  return found;
};

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Longest first, then those that do not overlap one already kept; in the order of the text. */
export const longestApart = <T extends Span>(spans: readonly T[]): T[] => {
  const kept: T[] = [];
  const held = spanSet();
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!held.meets(span)) {
      kept.push(span);
      held.add(span);
    }
  return kept.sort((a, b) => a.start - b.start);
};
