import type { Span } from "@levier/kernel";
import type { Value } from "../draft-pact.ts";
import { findDates } from "../entities/dates.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import type { PactMention } from "./pact-mentions.ts";
import { findSigning } from "./signing.ts";
import { CAP, isBuilding, isVenue, roomAt, venuesIn } from "./venues.ts";

const placeOf = (reading: Reading, [building, town]: readonly Span[], confidence: number): Value | null => {
  if (!building) return null;
  const evidence = town ? [building, town] : [building];
  return { value: evidence.map((span) => say(reading, span)).join(", "), evidence, confidence };
};

const WEEKDAY =
  /^(?:ce |le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui)(?: (?:matin|soir|apres-midi|dernier))?(?=,| (?:a|au|en|dans) )/;

/** What a sentence of signature opens with, when its date stands there: « Ce mardi 6 octobre, à la Halle de X, … ont signé ». */
const opening = (reading: Reading, sentence: Span, verb: Span): Value | null => {
  const before = reading.plain.slice(sentence.start, verb.start);
  const end = findDates(before).find(({ start }) => start <= 25)?.end ?? WEEKDAY.exec(before)?.[0].length;
  if (end === undefined) return null;
  const from = sentence.start + end;
  const lead = /^,? (?:à|au|en|dans) [^,;:.]{2,90}(?=,)(?:, (?:à|au|en) [^,;:.]{2,60}(?=,))?/.exec(reading.flat.slice(from, verb.start));
  return lead ? placeOf(reading, venuesIn(reading, { start: from, end: from + lead[0].length }).slice(0, 2), 0.6) : null;
};

/** A town before the date: « à X, le 3 mai ». */
const BEFORE_DATE = new RegExp(`[àÀA] (${CAP}(?:-${CAP}|-[\\p{Ll}']+)*),? (?=(?:le|ce) (?:\\p{Ll}+ )?\\d)`, "gu");
const DAY =
  /(?:\b\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?: \d{4}| dernier)?|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: matin| midi| soir| dernier| apres-midi)?|\b\d{1,2} ?(?:h|heures)(?: ?\d\d)?)(?=,| )/g;
/** Words after which a town is where somebody happened to be. */
const VISIT = /(?:de passage|en visite|usines?|ne|nee|installes?|reside) $/;

/** The venues told right after a day or an hour: « le 3 mai à X, au siège de Y ». */
const afterDay = (reading: Reading, sentence: Span): readonly Span[] => {
  for (const { end } of findAll(DAY, reading.plain, sentence)) {
    const rest = { start: end, end: Math.min(sentence.end, end + 110) };
    const venues = venuesIn(reading, rest).filter((venue, index, all) => {
      const from = index === 0 ? end : (all[index - 1]?.end ?? end);
      return /^,? (?:à la |à l'|au |aux |à |en |dans (?:la |le |l'))$/.test(reading.flat.slice(from, venue.start));
    });
    const room = roomAt(reading, end);
    if (venues[0]) return reading.flat.slice(end, venues[0].start).length < 14 ? venues.slice(0, 2) : [];
    if (room) return [room];
  }
  return [];
};

/** A venue beside the day of a signature, or of a sentence that tells the pact. */
const beside = (reading: Reading, main: readonly PactMention[]): Value | null => {
  const told = main.flatMap(({ start }) => sentenceAt(reading, start) ?? []);
  for (const sentence of [...findSigning(reading).map((each) => each.sentence), ...told]) {
    const [before] = findAll(BEFORE_DATE, reading.flat, sentence).flatMap(({ start, at }) => {
      const town = at(1);
      return town && isVenue(reading, town) && !VISIT.test(reading.plain.slice(Math.max(0, start - 16), start)) ? [town] : [];
    });
    const place = placeOf(reading, before ? [before] : afterDay(reading, sentence), 0.5);
    if (place) return place;
  }
  return null;
};

/** The place one sentence of signature tells, before its signatories or after its verb. */
export const placeIn = (reading: Reading, sentence: Span, verb: Span): Value | null =>
  opening(reading, sentence, verb) ?? placeOf(reading, venuesIn(reading, { start: verb.end, end: sentence.end }), 0.6);

/** Where people come to sign: « venus à X pour signer », « à X lors de la signature », « les signataires accueillis dans … ». */
const CAME =
  /(?:à la |à l'|au |en |dans (?:la |le |l')|[àÀA] )[^,;:.()]{3,80}?,?\s+(?:pour\s+(?:(?:sa|la|y)\s+)?(?:sign|paraph)|lors d(?:e la|u)\s+(?:sign|paraph)|où (?:se tenait|se tiendra|s'est tenue|avait lieu|a eu lieu) la signature)/gu;
const WELCOMED = /\bsignataires?\b[^.;]{0,80}\b(?:accueilli|reuni|rassemble|retrouve)\w* /g;

const whereTheyCame = (reading: Reading): Value | null => {
  for (const { end } of findAll(WELCOMED, reading.plain)) {
    const welcomed = placeOf(reading, venuesIn(reading, { start: end, end: sentenceAt(reading, end)?.end ?? end }).slice(0, 1), 0.6);
    if (welcomed) return welcomed;
  }
  for (const sentence of reading.sentences)
    for (const came of findAll(CAME, reading.flat, sentence)) {
      const place = placeOf(reading, venuesIn(reading, came).slice(-1), 0.6);
      if (place) return place;
    }
  return null;
};

/** « signature du contrat par X et Y à l'hôtel de la Vive, 3 rue Basse à Z lundi 4 mai »: the building of a dated signature. */
const atBuilding = (reading: Reading, sentence: Span, verb: Span): Value | null => {
  const venues = venuesIn(reading, { start: verb.end, end: sentence.end });
  const at = venues.findIndex((venue) => isBuilding(reading, venue));
  const dated = findDates(reading.plain.slice(verb.end, sentence.end)).some(({ day }) => day !== null);
  return at < 0 || !dated ? null : placeOf(reading, venues.slice(at, at + 2), 0.5);
};

/** « La signature s'est tenue au … » */
const HELD = /\b(?:s'est tenue?|se sont tenus|a eu lieu|avait lieu|aura lieu|s'est deroulee?|se tenait|se deroulait|organisee?)(?= )/g;

/** Where the pact was signed: the venues named before its signatories or after the verb, up to two (the building, the town). */
export const findPlace = (reading: Reading, main: readonly PactMention[]): Value | null => {
  const came = whereTheyCame(reading);
  if (came) return came;
  const dated = ({ sentence }: { readonly sentence: Span }): boolean =>
    findDates(reading.plain.slice(sentence.start, sentence.end)).length > 0;
  const signing = findSigning(reading);
  for (const { sentence, verb } of [...signing.filter(dated), ...signing.filter((each) => !dated(each))]) {
    const words = reading.plain.slice(verb.start, verb.end);
    const held = findAll(HELD, reading.plain, { start: verb.end, end: sentence.end })[0];
    if (words === "signature" && held) {
      const place = placeOf(reading, venuesIn(reading, { start: held.end, end: sentence.end }), 0.6);
      if (place) return place;
    }
    const told = words === "lie" || words.startsWith("signature") || words.startsWith("conclu");
    const place = told ? (opening(reading, sentence, verb) ?? atBuilding(reading, sentence, verb)) : placeIn(reading, sentence, verb);
    if (place) return place;
  }
  return beside(reading, main);
};
