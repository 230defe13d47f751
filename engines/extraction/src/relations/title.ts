import type { Span } from "@levier/kernel";
import type { Value } from "../draft-pact.ts";
import type { Line } from "../text/lines.ts";
import { type Reading, say } from "../text/reading.ts";
import { isHanging, isHeadline, isMeeting, withoutRubric } from "./headlines.ts";

const OBJECT = /^objet ?: */;

/** The document's own headline, null when the text begins in its body. */
export const findTitle = (reading: Reading): Value | null => {
  const object = reading.lines.slice(0, 12).find(({ start, end }) => OBJECT.test(reading.plain.slice(start, end)));
  if (object) {
    const start = object.start + (OBJECT.exec(reading.plain.slice(object.start, object.end))?.[0].length ?? 0);
    if (object.end - start > 10)
      return { value: say(reading, { start, end: object.end }), evidence: [{ start, end: object.end }], confidence: 0.8 };
  }
  const top = reading.lines.slice(0, 9).map((line) => withoutRubric(reading, line));
  const meeting = top.find((line) => isMeeting(reading, line));
  if (meeting) return titleAt(reading, meeting, 0.7);
  const heads: Line[] = [];
  for (const line of top) {
    if (isHeadline(reading, line)) heads.push(line);
    if (line.end - line.start > 220) break;
  }
  const [first] = heads;
  if (!first) return null;
  const line = isShort(reading, first)
    ? (heads.slice(1).find((each) => !isShort(reading, each) && tellsPact(reading, each)) ?? first)
    : first;
  return titleAt(reading, isHanging(reading, line) ? whole(reading, line) : line, 0.9);
};

const titleAt = (reading: Reading, { start, end }: Span, confidence: number): Value => ({
  value: say(reading, { start, end }),
  evidence: [{ start, end }],
  confidence,
});

/** A headline cut in the middle goes on in the line below; printed twice, the second time is not parted by what a stamp or a page adds. */
const whole = (reading: Reading, line: Line): Span => {
  const words = say(reading, line);
  const top = reading.lines.slice(0, 12);
  const at = top.findLastIndex((each) => say(reading, each) === words);
  if (at < 0) return line;
  const [own, next] = [top[at] ?? line, top[at + 1]];
  return next && next.gap === 0 && !next.bullet && next.end - next.start < 160 && !/[.;]$/.test(reading.flat.slice(next.start, next.end))
    ? { start: own.start, end: next.end }
    : line;
};

/** A line of a few words that tells no pact may be the name of a site. */
const isShort = (reading: Reading, { start, end }: Line): boolean =>
  reading.flat.slice(start, end).split(/\s+/).length <= 6 && !tellsPact(reading, { start, end });

const tellsPact = ({ plain }: Reading, { start, end }: Span): boolean =>
  /pacte|contrat|charte|convention|poce|ptrte|crte|crsd|signe|projet de territoire|plan de relance/.test(plain.slice(start, end));
