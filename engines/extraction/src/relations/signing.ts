import type { Span } from "@levier/kernel";
import type { DatedValue } from "../draft-pact.ts";
import { type DateMention, findDates } from "../entities/dates.ts";
import { findAll } from "../text/find.ts";
import type { Reading } from "../text/reading.ts";
import { dated } from "./dating.ts";
import { signsAnother } from "./other-agreements.ts";
import type { PactMention } from "./pact-mentions.ts";
import { standingOf } from "./standing.ts";

/** What a document is about, and the other agreements it tells of. */
export type Agreements = { readonly main: readonly Span[]; readonly others: readonly PactMention[] };

/** Words with which a text says that a pact is signed (plain text). */
export const SIGNS =
  /^fait (?=(?:a|en) [^.;:\n]{2,140}? le \d)|\b(?:co-?)?(?:sign(?:e|es|ee|ees|ent|er|era|eront|aient|ait|ant|ons|erent|ature|atures)|paraph\w+|scelle\w*|conclu(?:s|e|es|re)?|se lient|lie (?:desormais |ainsi )?(?:la|le|l')|contractualis(?!ation)\w+)\b/g;
const OTHER_DAY = /(?:jours?|semaines?|mois|ans?) (?:plus tot|plus tard|avant|apres)|avait ete confie|\bmission|\blettre/;
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

/** A date that ends or opens a span of time is not the day of a signature. */
const UNTIL =
  /(?:\b(?:s'achev|pren\w+ (?:fin|effet)|expir|se termin|cess\w+|entr\w+ en vigueur|debut|commenc)\w*(?: \w+){0,2} (?:le|au)|jusqu'(?:a|au|en)|a (?:partir|compter) d[ue]|avant (?:le)?|d'ici (?:au|le)?|au plus tard|echeance|depuis le|a l'horizon) ?$/;

/** How well a date fits a verb of signing: right after it best, then near it, a day better than a month. */
const distance = (reading: Reading, date: DateMention, verb: Span): number => {
  if (reading.plain.startsWith("fait ", verb.start)) return 0;
  const between = date.start >= verb.end ? reading.plain.slice(verb.end, date.start) : reading.plain.slice(date.end, verb.start);
  if (OTHER_DAY.test(between) || between.includes("premier pacte")) return Number.POSITIVE_INFINITY;
  const after = date.start >= verb.end;
  if (UNTIL.test(reading.plain.slice(Math.max(0, date.start - 30), date.start))) return Number.POSITIVE_INFINITY;
  return between.length + (after ? 0 : 30) + (date.day === null ? 120 : 0) + (after && COMPARISON.test(between) ? 500 : 0);
};

/** The date of a law or of a vote, which a text cites beside a signature. */
const OF_AN_ACT =
  /\b(?:loi|deliberations?|decret|arrete|circulaire|ordonnance|conseil \w+|commission permanente|comite syndical|seance)\b(?:(?!sign)[^,;.]){0,60}$/;

/** The day the main pact was signed, as precise as the text. */
export const findSignedOn = (
  reading: Reading,
  published: DatedValue | null,
  { main, others }: Agreements = { main: [], others: [] },
): DatedValue | null => {
  const candidates = findSigning(reading).flatMap(({ sentence, verb }) => {
    if (
      OTHER_DAY.test(reading.plain.slice(verb.end, sentence.end)) &&
      /plus (?:tot|tard)/.test(reading.plain.slice(verb.end, sentence.end))
    )
      return [];
    const verbs = findAll(SIGNS, reading.plain, sentence).filter(({ start, end }) => {
      const active = /\b(?:ont|a|avons|viennent de|vient de) (?:\w+ )?$/.test(
        reading.plain.slice(Math.max(sentence.start, start - 24), start),
      );
      return standingOf(reading, { start, end }) === "told" && !signsAnother(reading, sentence, { start, end, active }, others, main);
    });
    return findDates(reading.plain.slice(sentence.start, sentence.end)).flatMap((local) => {
      const date = { ...local, start: local.start + sentence.start, end: local.end + sentence.start };
      const isPublication = published?.evidence.some(({ start }) => start === date.start) ?? false;
      const nearest = Math.min(...verbs.map((each) => distance(reading, date, each)));
      const isOfAct = OF_AN_ACT.test(reading.plain.slice(Math.max(sentence.start, date.start - 90), date.start));
      return isPublication || isOfAct || standingOf(reading, date) !== "told" || !Number.isFinite(nearest) ? [] : [{ date, nearest }];
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
