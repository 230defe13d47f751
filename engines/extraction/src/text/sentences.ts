import type { Span } from "@levier/kernel";
import { findAll } from "./find.ts";
import type { Line } from "./lines.ts";

/** Only at the first of several marks, and spaces in one way: a run of either takes no longer than its length. */
const END = /(?<![.!?…])[.!?…]+(?:["»'’)\]]+)?(?=\s+(?:["«“(]\s*)?[A-ZÀ-ÖØ-Þ0-9])/g;
/** Characters before a full stop that tell an abbreviation: no initials run on for longer. */
const LONGEST_ABBREVIATION = 24;
const ABBREVIATION = /(?:^|[\s(])(?:M|MM|Mme|Mmes|Mgr|Dr|Me|St|Ste|art|n|cf|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/;

/** Characters of a full page: a passage without a full stop for longer than that is a list or a table, no sentence. */
const LONGEST = 3000;

/** Where to cut what is too long: after its last semicolon, else its last comma, else its last word. */
const endWithin = (content: string, from: number): number => {
  const part = content.slice(from, from + LONGEST);
  const at = Math.max(part.lastIndexOf("; "), 0) || Math.max(part.lastIndexOf(", "), 0) || Math.max(part.lastIndexOf(" "), 0);
  return from + (at === 0 ? LONGEST : at + 1);
};

/**
 * The sentences of a line: cut after a full stop that a capital follows, never after an abbreviation. None is longer than a
 * page, so that what looks around in a sentence takes no longer in a long text than its length.
 */
export const sentencesOf = (flat: string, lines: readonly Line[]): Span[] =>
  lines.flatMap((line) => {
    const content = flat.slice(line.start, line.end);
    const spans: Span[] = [];
    let from = 0;
    const push = (to: number): void => {
      while (to - from > LONGEST) cut(endWithin(content, from));
      cut(to);
    };
    const cut = (to: number): void => {
      const lead = /^\s*/.exec(content.slice(from, to))?.[0].length ?? 0;
      if (to > from + lead) spans.push({ start: line.start + from + lead, end: line.start + to });
      from = to;
    };
    for (const { start, end } of findAll(END, content))
      if (!ABBREVIATION.test(content.slice(Math.max(from, start - LONGEST_ABBREVIATION), start + 1))) push(end);
    push(content.length);
    return spans;
  });
