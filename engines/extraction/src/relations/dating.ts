import type { Span } from "@levier/kernel";
import type { DatedValue, DatePrecision } from "../draft-pact.ts";
import { type DateMention, findDates, isoOf } from "../entities/dates.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";

const WEEKDAYS = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
const AHEAD =
  /\b(?:sera|seront|signera|signeront|va|vont|doit|doivent|devrait|devraient|aura lieu|auront lieu|se tiendra|prevue?s?)\b[^.;]{0,80}$/;

/** The one year around a document's, if any, in which a day falls on the weekday told beside it. */
const yearOfWeekday = ({ plain }: Reading, { start, end, month, day }: DateMention, year: number): number | null => {
  const weekday = WEEKDAYS.findIndex((name) => plain.slice(start, end).includes(name));
  if (weekday < 0 || day === null) return null;
  const years = [year - 1, year, year + 1].filter((each) => new Date(Date.UTC(each, month - 1, day)).getUTCDay() === weekday);
  return years[0] ?? null;
};

/**
 * Resolves the year of a day and month from the document's own date: that of its weekday, else the next such day when the sentence
 * speaks of what is ahead, else the last one before.
 */
const yearAround = (reading: Reading, date: DateMention, published: DatedValue | null): number | null => {
  const [year, month, day] = (published?.value ?? "").split("-").map(Number);
  if (!year || !month || published?.precision === "year") return null;
  const told = yearOfWeekday(reading, date, year);
  if (told !== null) return told;
  const later = date.month > month || (date.month === month && (date.day ?? 1) > (day ?? 31));
  if (AHEAD.test(reading.plain.slice(Math.max(0, date.start - 90), date.start))) return later ? year : year + 1;
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

const LAW = /\b(?:loi|decret|arrete|circulaire|ordonnance|depuis|jusqu'au|d'ici)\b[^,;.]{0,60}$/;
const THIS_YEAR = /\bcette annee (20\d\d)\b/g;

/** Months that part a day from a dated one told near it: a text tells a season at a time. */
const SEASON = 3;
/** Characters around a day within which another, with its year, dates it. */
const NEARBY = 500;
/** Within the same month it may stand further. */
const SAME_MONTH = 700;

/** « le 2 juillet 2021 … puis le 13 juillet », « le 8 février dernier … adopté le 21 mars 2019 »: the year of a dated day nearby. */
const nearby = (reading: Reading, date: DateMention): (Span & { readonly year: number }) | null => {
  const from = Math.max(0, date.start - SAME_MONTH);
  const around = findDates(reading.plain.slice(from, date.end + SAME_MONTH)).map((each) => ({
    ...each,
    start: each.start + from,
    end: each.end + from,
  }));
  for (const { year, month, day, start, end } of around) {
    if (year === null || day === null || date.day === null || start === date.start) continue;
    const [months, isBefore] = [date.month - month, start < date.start];
    if (months !== 0 && Math.abs(start - date.start) > NEARBY) continue;
    const follows = date.relative ? months <= 0 && -months <= SEASON : isBefore && months >= 0 && months <= SEASON;
    if (follows && !LAW.test(reading.plain.slice(Math.max(0, start - 70), start))) return { start, end, year };
  }
  return null;
};

type YearSource = { readonly year: number; readonly from: readonly Span[] | null };

/** The year of a date: its own, else the one that the document's date gives, else that of its month told just before (« en décembre 2021 »), of a dated day nearby, of « cette année 2018 », else the one before « dès 2022 ». */
const yearOf = (reading: Reading, date: DateMention, published: DatedValue | null): YearSource | null => {
  if (date.year !== null) return { year: date.year, from: null };
  const around = yearAround(reading, date, published);
  if (around !== null && published) return { year: around, from: published.evidence };
  const [beside] = date.day === null ? [] : monthsBefore(reading, date);
  if (beside?.year) return { year: beside.year, from: [{ start: beside.start, end: beside.end }] };
  const near = nearby(reading, date);
  if (near) return { year: near.year, from: [{ start: near.start, end: near.end }] };
  const [same] = findAll(THIS_YEAR, reading.plain);
  if (same) return { year: Number(same.groups[1]), from: [{ start: same.start, end: same.end }] };
  const [ahead] = date.relative && date.day === null ? findAll(YEAR_AHEAD, reading.plain) : [];
  return ahead ? { year: Number(ahead.groups[1]) - 1, from: [{ start: ahead.start, end: ahead.end }] } : null;
};

const precisionOf = ({ day, relative }: DateMention, known: boolean): DatePrecision => {
  if (!known) return "day-without-year";
  if (day !== null) return "day";
  return relative ? "month-relative" : "month";
};

/** A date as a value, its year resolved from the text when it tells none. */
export const dated = (reading: Reading, date: DateMention, published: DatedValue | null): DatedValue | null => {
  const source = yearOf(reading, date, published);
  const value = isoOf({ ...date, year: source?.year ?? null });
  if (value === null) return null;
  const evidence = [{ start: date.start, end: date.end }];
  const precision = precisionOf(date, source !== null);
  return { value, precision, evidence, confidence: date.year === null ? 0.7 : 0.9, ...(source?.from ? { yearFrom: source.from } : {}) };
};
