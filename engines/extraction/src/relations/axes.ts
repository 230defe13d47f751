import type { Span } from "@levier/kernel";
import type { Reading } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { axesOfMatters, axesTold } from "./axes-told.ts";
import { axesOnLines } from "./axis-lines.ts";
import type { AxisMention } from "./axis-mention.ts";
import { rankedAxes } from "./axis-ranks.ts";

/** What an excerpt ends within is told by half. */
const isCut = ({ plain }: Reading, { end }: Span): boolean => end >= plain.trimEnd().length && /[a-z]/.test(plain.charAt(end - 1));

/** Those that stand outside the lines of others: what such a line goes on telling is no axis of its own. */
const outside = (reading: Reading, told: readonly AxisMention[], onLines: readonly AxisMention[]): AxisMention[] => {
  const axes = spanSet(onLines);
  const lines = spanSet(reading.lines.filter((line) => axes.meets(line)));
  return told.filter((axis) => !lines.meets(axis) && !isCut(reading, axis));
};

/** The headings under which a pact orders its actions, or the themes it says it retains, in order and once each. */
export const findAxes = (reading: Reading): AxisMention[] => {
  const onLines = axesOnLines(reading);
  const listed = [...onLines, ...outside(reading, axesTold(reading), onLines)];
  // After a list of the axes, what is told of the first and the second is what they hold.
  const ranked = listed.length > 1 ? [] : rankedAxes(reading);
  const axes = [...listed, ...ranked];
  const found: AxisMention[] = [];
  const labels: string[] = [];
  const taken = spanSet();
  const label = ({ start, end }: Span): string => reading.plain.slice(start, end).replace(/^(?:l'|la |le |les |des? |d')/, "");
  // « trois objectifs : protéger, soutenir », then « Protéger les habitants : … » on its line: the line says more.
  const isTold = (words: string): boolean =>
    labels.some((other) => other.startsWith(words) && (other.length === words.length || other[words.length] === " "));
  for (const axis of axes.length > 0 ? axes : axesOfMatters(reading)) {
    if (axis.end <= axis.start || taken.meets(axis) || isTold(label(axis))) continue;
    found.push(axis);
    taken.add(axis);
    labels.push(label(axis));
  }
  return found;
};
