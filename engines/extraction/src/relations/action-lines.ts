import type { Span } from "@levier/kernel";
import { opensWithInfinitive } from "../entities/infinitives.ts";
import { opensAsProject, PROJECTS } from "../entities/works.ts";
import type { Line } from "../text/lines.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import { type SpanSet, spanSet } from "../text/span-set.ts";
import { type ActionMention, CLAUSE } from "./action-mention.ts";
import type { AxisMention } from "./axis-mention.ts";
import { PURPOSE } from "./commitments.ts";

/** « Action 3 : », « Fiche action n° 1.2 – » before what it is. */
const LABELLED =
  /^(?:fiches?[- ])?(?:actions?|projets?|mesures?|operations?)\s*(?:n ?[°o]\s*)?(?:(\d{1,2})\.\d{1,2}(?:\s*[:.–—-])?\s+|\d{1,2}\s*[:.–—-]\s*)(?=[a-z«"])/;

/** « Les travaux sont bien avancés » tells something of a project (flat text: « Est » is a name). */
const STATES = /^(?:Les? |La |L'|Des |Une? )(?:(?!(?:qui|que|dont|où)\s)[\p{L}'-]+ ){1,6}(?:est|sont|seront?|sera|ont|a été) \p{Ll}/u;

/** An item of a list under an axis, or that opens with an infinitive or a work, or a line that says it is an action. */
const itemOf = (reading: Reading, line: Line, headed: SpanSet, listed: SpanSet): Span | null => {
  const content = reading.plain.slice(line.start, line.end);
  const label = LABELLED.exec(content)?.[0].length ?? 0;
  if (label > 0) return { start: line.start + label, end: line.end };
  if (!line.bullet && line.number === null) return null;
  const names =
    (headed.meets(line) || listed.meets(line)) && line.end - line.start <= 160 && !CLAUSE.test(reading.flat.slice(line.start, line.end));
  if (STATES.test(reading.flat.slice(line.start, line.end))) return null;
  return opensAsProject(reading, line) || opensWithInfinitive(content) || names ? line : null;
};

/** « Les projets soutenus : » */
const ANNOUNCES = new RegExp(`\\b${PROJECTS}\\b[^.:;]{0,60}:$`);

/** The bullets right below a line that announces them. */
const below = (reading: Reading, announces: RegExp): Span[] =>
  reading.lines.flatMap((line, index) => {
    if (line.bullet || line.number !== null || !announces.test(reading.plain.slice(Math.max(line.start, line.end - 160), line.end)))
      return [];
    const next = reading.lines.slice(index + 1);
    const stop = next.findIndex(({ bullet, number }) => !bullet && number === null);
    const items = next.slice(0, stop < 0 ? next.length : stop);
    const last = items.at(-1);
    return last ? [{ start: line.end, end: last.end }] : [];
  });

/** « construction d'une halle, 300 000 € ; »: the sum is no part of the name. */
const SUM = /(?:\s*[,:–-]|\s*\()\s*(?:pour |soit )?\d[\d ,.]*(?:€|m€|k€|euros|millions? d'euros).*$/;

/** Characters by which a bullet is known again. */
const OPENING = 30;

/** Whether a line says again what was taken above: a bullet printed twice says nothing more. */
const repeating = ({ plain }: Reading, taken: readonly Span[]): ((line: Span) => boolean) => {
  const first = new Map<string, number>();
  for (const { start } of taken) {
    const opening = plain.slice(start, start + OPENING);
    first.set(opening, Math.min(start, first.get(opening) ?? start));
  }
  return ({ start, end }) => {
    const opening = plain.slice(start, Math.min(end, start + OPENING));
    if (opening.length === OPENING) return (first.get(opening) ?? start) < start;
    return taken.some((each) => each.start < start && plain.startsWith(opening, each.start));
  };
};

/** Items of lists that are projects. */
export const ofLines = (reading: Reading, taken: readonly Span[], axes: readonly AxisMention[]): ActionMention[] => {
  const listed = spanSet(below(reading, ANNOUNCES));
  const aims = spanSet(below(reading, PURPOSE));
  const [fed, headed] = [spanSet(taken), spanSet(axes.flatMap(({ below }) => below ?? []))];
  const isRepeated = repeating(reading, taken);
  return reading.lines.flatMap((line): ActionMention[] => {
    const item = itemOf(reading, line, headed, listed);
    if (!item || fed.meets(line) || aims.meets(line) || isRepeated(line)) return [];
    const chapter = line.chapter ?? Number(LABELLED.exec(reading.plain.slice(line.start, line.end))?.[1] ?? 0);
    const axis = chapter >= 1 && chapter <= axes.length ? chapter - 1 : null;
    const sum = SUM.exec(reading.plain.slice(item.start, item.end));
    const end = sum && sum.index > 12 ? item.start + sum.index : item.end;
    return [{ ...trimmed(reading.flat, { start: item.start, end }, /[\s;,.]/), axis, stage: null }];
  });
};
