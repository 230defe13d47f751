import type { Span } from "@levier/kernel";
import type { DatedValue, DatePrecision } from "../draft-pact.ts";
import { type DateMention, findDates, isoOf } from "../entities/dates.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { findSession } from "./session.ts";

/** Words with which a text says that a pact is signed (plain text). */
export const SIGNS =
  /^fait (?=a [a-z-]+,? (?:en \w+ exemplaires?,? )?le )|\b(?:co-?)?(?:sign(?:e|es|ee|ees|ent|er|era|eront|aient|ait|ature|atures)|paraph\w+|scelle\w*|conclu(?:s|e|es|re)?|se lient|lie (?:la|le|l')|contractualis\w+)\b/g;
const OTHER_DAY = /(?:jours?|semaines?|mois|ans?) (?:plus tot|plus tard|avant|apres)|avait ete confie|mission|lettre/;
const COMPARISON = /comme l'avaient|deja fait|a l'image de|apres celui|a l'instar/;

/** Sentences that tell a signature, with the place of its verb; those that only compare with another pact are left out. */
export const findSigning = (reading: Reading): { readonly sentence: Span; readonly verb: Span }[] =>
  reading.sentences.flatMap((sentence) => {
    const verbs = findAll(SIGNS, reading.plain, sentence).filter(
      ({ start }) =>
        !/(?:^|\s)(?:[àÀ]|pour|avant de) (?:être )?$/.test(reading.flat.slice(Math.max(0, start - 14), start)) ||
        /venu|rendu|pour/.test(reading.plain.slice(sentence.start, start)),
    );
    const [verb] = verbs;
    return verb ? [{ sentence, verb: { start: verb.start, end: verb.end } }] : [];
  });

/** Resolves the year of a day and month from the document's own date: the last such day before it. */
const lastBefore = (date: DateMention, published: DatedValue | null): number | null => {
  const [year, month, day] = (published?.value ?? "").split("-").map(Number);
  if (!year || !month || published?.precision !== "day" || !day) return null;
  const later = date.month > month || (date.month === month && (date.day ?? 1) > day);
  return later ? year - 1 : year;
};

const YEAR_AHEAD = /\bdes (20\d\d)\b/g;

/** Characters within which « en décembre 2021 » still tells the year of « le 11 décembre ». */
const BESIDE = 250;

const monthsBefore = (reading: Reading, { start, month }: DateMention): DateMention[] => {
  const from = Math.max(0, start - BESIDE);
  return findDates(reading.plain.slice(from, start))
    .filter((each) => each.day === null && each.month === month && each.year !== null)
    .map((each) => ({ ...each, start: each.start + from, end: each.end + from }));
};

type YearSource = { readonly year: number; readonly from: readonly Span[] | null };

/** The year of a date: its own, else the last such day before the document's date, else that of its month told just before (« en décembre 2021 »), else the one before « dès 2022 ». */
const yearOf = (reading: Reading, date: DateMention, published: DatedValue | null): YearSource | null => {
  if (date.year !== null) return { year: date.year, from: null };
  const before = lastBefore(date, published);
  if (before !== null && published) return { year: before, from: published.evidence };
  const [beside] = date.day === null ? [] : monthsBefore(reading, date);
  if (beside?.year) return { year: beside.year, from: [{ start: beside.start, end: beside.end }] };
  const [ahead] = date.relative && date.day === null ? findAll(YEAR_AHEAD, reading.plain) : [];
  return ahead ? { year: Number(ahead.groups[1]) - 1, from: [{ start: ahead.start, end: ahead.end }] } : null;
};

const precisionOf = ({ day, relative }: DateMention, known: boolean): DatePrecision => {
  if (!known) return "day-without-year";
  if (day !== null) return "day";
  return relative ? "month-relative" : "month";
};

const dated = (reading: Reading, date: DateMention, published: DatedValue | null): DatedValue | null => {
  const source = yearOf(reading, date, published);
  const value = isoOf({ ...date, year: source?.year ?? null });
  if (value === null) return null;
  const evidence = [{ start: date.start, end: date.end }];
  const precision = precisionOf(date, source !== null);
  return { value, precision, evidence, confidence: date.year === null ? 0.7 : 0.9, ...(source?.from ? { yearFrom: source.from } : {}) };
};

/** A date that ends or opens a span of time is not the day of a signature. */
const UNTIL =
  /(?:jusqu'(?:a|au|en)|a (?:partir|compter) d[ue]|avant (?:le)?|d'ici (?:au|le)?|au plus tard|echeance|depuis le|a l'horizon) ?$/;

/** How well a date fits a verb of signing: right after it best, then near it, a day better than a month. */
const distance = (reading: Reading, date: DateMention, verb: Span): number => {
  const between = date.start >= verb.end ? reading.plain.slice(verb.end, date.start) : reading.plain.slice(date.end, verb.start);
  if (OTHER_DAY.test(between) || between.includes("premier pacte")) return Number.POSITIVE_INFINITY;
  const after = date.start >= verb.end;
  if (UNTIL.test(reading.plain.slice(Math.max(0, date.start - 30), date.start))) return Number.POSITIVE_INFINITY;
  return between.length + (after ? 0 : 30) + (date.day === null ? 120 : 0) + (after && COMPARISON.test(between) ? 500 : 0);
};

/** The day the main pact was signed, as precise as the text. */
export const findSignedOn = (reading: Reading, published: DatedValue | null): DatedValue | null => {
  const candidates = findSigning(reading).flatMap(({ sentence, verb }) => {
    if (
      OTHER_DAY.test(reading.plain.slice(verb.end, sentence.end)) &&
      /plus (?:tot|tard)/.test(reading.plain.slice(verb.end, sentence.end))
    )
      return [];
    const verbs = findAll(SIGNS, reading.plain, sentence);
    return findDates(reading.plain.slice(sentence.start, sentence.end)).flatMap((local) => {
      const date = { ...local, start: local.start + sentence.start, end: local.end + sentence.start };
      const isPublication = published?.evidence.some(({ start }) => start === date.start) ?? false;
      const nearest = Math.min(...verbs.map((each) => distance(reading, date, each)));
      return isPublication || !Number.isFinite(nearest) ? [] : [{ date, nearest }];
    });
  });
  for (const { date } of candidates.sort((a, b) => a.nearest - b.nearest)) {
    const value = dated(reading, date, published);
    if (value) return value;
  }
  return signedToday(reading, published);
};

const TODAY = /\b(?:ce jour|aujourd'hui|ce matin|cet apres-midi)\b/g;

/** « ont signé ce jour »: the document's own date. */
const signedToday = (reading: Reading, published: DatedValue | null): DatedValue | null => {
  if (published?.precision !== "day") return null;
  for (const { sentence } of findSigning(reading)) {
    const [today] = findAll(TODAY, reading.plain, sentence);
    if (today)
      return {
        ...published,
        evidence: [{ start: today.start, end: today.end }, ...published.evidence],
        yearFrom: published.evidence,
        confidence: 0.75,
      };
  }
  return null;
};

const VOTES = /\b(?:vote|votee|adopte|adoptee|approuve|approuvee|valide|validee)s?\b/g;
const BODY =
  /(?:conseil (?:regional|departemental|communautaire|metropolitain|municipal|de (?:la )?(?:metropole|communaute))|assemblee(?: \w+)?|commission permanente|executif \w+|seance pleniere|pleniere)/g;

/** The day an assembly voted the pact, with the body and the result when worded. */
export const findVotedOn = (reading: Reading): (DatedValue & { body: string | null; result: string | null }) | null => {
  for (const sentence of reading.sentences) {
    const [vote] = findAll(VOTES, reading.plain, sentence);
    const [body] = findAll(BODY, reading.plain, sentence);
    const [local] = findDates(reading.plain.slice(sentence.start, sentence.end));
    if (!vote || !body || !local) continue;
    const value = dated(reading, { ...local, start: local.start + sentence.start, end: local.end + sentence.start }, null);
    const result = /unanimite/.test(reading.plain.slice(sentence.start, sentence.end)) ? "unanimity" : null;
    if (value) return { ...value, body: reading.text.slice(body.start, body.end), result };
  }
  const session = findSession(reading);
  const value = session ? dated(reading, session.date, null) : null;
  if (!session || !value) return null;
  const { body, unanimous } = session;
  return { ...value, body: reading.text.slice(body.start, body.end), result: unanimous ? "unanimity" : null };
};
