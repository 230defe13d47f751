import { readPartialDate } from "@levier/kernel";
import type { DatedValue } from "../draft-pact.ts";
import { type DateMention, findDates, isoOf } from "../entities/dates.ts";
import { findAll } from "../text/find.ts";
import { lineAt, type Reading } from "../text/reading.ts";

const SAYS_SO = /(?:publie|mis en ligne|parution|paru|poste|actualise|mise? a jour)[^a-z\n]*(?:en ligne )?(?:le|ce|:)?[^a-z\n]*$/;

const value = (date: DateMention, confidence: number): DatedValue | null => {
  const iso = isoOf(date);
  const precision = date.day === null ? "month" : "day";
  return iso === null || date.year === null
    ? null
    : { value: iso, precision, evidence: [{ start: date.start, end: date.end }], confidence };
};

/** A date that makes up most of a short line near the top. */
const standsAlone = (reading: Reading, date: DateMention): boolean => {
  const line = lineAt(reading, date.start);
  if (!line) return false;
  const rest = reading.plain.slice(line.start, date.start) + reading.plain.slice(date.end, line.end);
  if (/seance|reunion|conseil|signature|signe|vote|delibere/.test(rest)) return false;
  return (
    rest
      .replace(/communique(?: de presse)?|dossier de presse|actualites?/g, "")
      .replace(/[^a-z]/g, "")
      .replace(/^le|par.*$/g, "").length < 8
  );
};

/** « Reims, le 4 mai 2023 » at the head of a line, alone or before a dash: where and when a press release was written. */
const isDateline = (reading: Reading, date: DateMention): boolean => {
  const line = lineAt(reading, date.start);
  if (!line || !/^\p{Lu}[\p{L}'’ -]{1,40}(?:,? le |, )(?:\p{Ll}+ )?$/u.test(reading.flat.slice(line.start, date.start))) return false;
  return !/^(?:fait|signe)/.test(reading.plain.slice(line.start)) && /^\s*(?:$|[–—.-] )/.test(reading.flat.slice(date.end, line.end));
};

/** « date 2024-03 », « 12/03/2024 | … »: how a page stamps what it shows, at the head of a line. */
const STAMP = /^ *date ?:? ?(20\d\d-\d\d(?:-\d\d)?)(?![\d-])/g;

const stamped = (reading: Reading): DatedValue | null => {
  for (const line of reading.lines.slice(0, 12)) {
    const at = findAll(STAMP, reading.plain, line)[0]?.at(1);
    const iso = at ? readPartialDate(reading.plain.slice(at.start, at.end)) : null;
    if (at && iso)
      return {
        value: reading.plain.slice(at.start, at.end),
        precision: at.end - at.start > 7 ? "day" : "month",
        evidence: [at],
        confidence: 0.9,
      };
  }
  return null;
};

const opensLine = (reading: Reading, date: DateMention): boolean =>
  lineAt(reading, date.start)?.start === date.start && /^ ?(?:\||[–—-] )/.test(reading.flat.slice(date.end, date.end + 4));

/**
 * When the document was published: the date it says so of, else the date on a line of its own above the text. Of two such lines
 * the second is the document's: the first is the day the page was visited or printed.
 */
export const findPublished = (reading: Reading): DatedValue | null => {
  const dates = findDates(reading.plain).filter(({ year }) => year !== null);
  const said = dates.find(({ start }) => SAYS_SO.test(reading.plain.slice(Math.max(0, start - 40), start)));
  if (said) return value(said, 0.95);
  const stamp = stamped(reading);
  if (stamp) return stamp;
  const longLine = reading.lines.find(({ start, end }) => end - start > 220)?.start ?? reading.plain.length;
  const alone = dates.filter((date) => date.start < Math.min(longLine, 1500) && standsAlone(reading, date));
  const last = alone.at(-1) ?? dates.find((date) => date.start < 1500 && (isDateline(reading, date) || opensLine(reading, date)));
  return last ? value(last, 0.85) : null;
};
