import type { Span } from "@levier/kernel";
import { overlaps } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { axesTold } from "./axes-told.ts";
import { axesOnLines } from "./axis-lines.ts";
import type { AxisMention } from "./axis-mention.ts";

/** The headings under which a pact orders its actions, or the themes it says it retains, in order and once each. */
export const findAxes = (reading: Reading): AxisMention[] => {
  const found: AxisMention[] = [];
  const label = ({ start, end }: Span): string => reading.plain.slice(start, end).replace(/^(?:l'|la |le |les |des? |d')/, "");
  // « trois objectifs : protéger, soutenir », then « Protéger les habitants : … » on its line: the line says more.
  const isSame = (a: Span, b: Span): boolean => overlaps(a, b) || label(a) === label(b) || label(a).startsWith(`${label(b)} `);
  for (const axis of [...axesOnLines(reading), ...axesTold(reading)])
    if (axis.end > axis.start && !found.some((other) => isSame(other, axis))) found.push(axis);
  return found;
};
