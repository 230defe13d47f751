import type { Span } from "@levier/kernel";
import type { Line } from "./lines.ts";

const END = /[.!?…]+(?:["»'’)\]]+)?(?=\s+["«“(]?\s*[A-ZÀ-ÖØ-Þ0-9])/g;
const ABBREVIATION = /(?:^|[\s(])(?:M|MM|Mme|Mmes|Mgr|Dr|Me|St|Ste|art|n|cf|[A-Z])\.$/;

/** The sentences of a line: cut after a full stop that a capital follows, never inside brackets or after an abbreviation. */
export const sentencesOf = (flat: string, lines: readonly Line[]): Span[] =>
  lines.flatMap((line) => {
    const content = flat.slice(line.start, line.end);
    const spans: Span[] = [];
    let from = 0;
    const push = (to: number): void => {
      const lead = /^\s*/.exec(content.slice(from, to))?.[0].length ?? 0;
      if (to > from + lead) spans.push({ start: line.start + from + lead, end: line.start + to });
      from = to;
    };
    for (const match of content.matchAll(END)) {
      const to = match.index + match[0].length;
      if (!ABBREVIATION.test(content.slice(from, match.index + 1))) push(to);
    }
    push(content.length);
    return spans;
  });
