import type { Span } from "@levier/kernel";
import type { Value } from "../draft-pact.ts";
import { findDates } from "../entities/dates.ts";
import { FRAMEWORK_ACRONYMS } from "../entities/frameworks.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import { findSigning } from "./signing.ts";

const CAP = "\\p{Lu}[\\p{L}'-]*";
/** Kinds of building and grounds in which pacts are signed; written with or without a capital. */
const BUILDING =
  "[Ss]iège|[Ss]ous-[Pp]réfecture|[Pp]réfecture|[Hh]ôtel|[Mm]airie|[Ss]alle|[Mm]aison|[Cc]hâteau|[Hh]alles?|[Pp]alais|[Cc]entre|[Ee]space|[Tt]héâtre|[Aa]bbaye|[Mm]usée|[Ll]ycée|[Cc]ampus|[Uu]niversité|[Cc]ité|[Dd]omaine|[Gg]are|[Pp]arc|[Ff]oire|[Cc]hambre|[Mm]édiathèque|[Aa]uditorium|[Ss]tade|[Tt]our|[Mm]oulin|[Pp]ôle|[Tt]echnopole|[Uu]sine|[Cc]omplexe|[Ff]oyer";
const AFTER_NAME = `(?: (?:d'|de la |de l'|de |du |des |en |sur |aux |à )?|-)${CAP}`;
/** « Halle aux laines de X », « hôtel de Région », « siège de la communauté de communes » */
const IN_BUILDING = `(?:${BUILDING})(?: [\\p{Ll}]{4,}(?:el|elle|en|enne|al|ale|if|ive|ique|aire|é|ée))?(?: (?:polyvalente|municipale|communale|communautaire)| (?:aux |des |du |de la |de l'|d'|de )[\\p{Ll}-]+){0,3}(?:${AFTER_NAME})*`;
const VENUE = new RegExp(
  `(?<=[\\s,(]|^)(?:(?:à la |à l'|au |aux |[àÀA] )((?:${IN_BUILDING})|${CAP}(?:${AFTER_NAME})*)|(?:en |dans (?:la |le |l'|les locaux d(?:e|u) )|(?<=, ))((?:${IN_BUILDING})))`,
  "gu",
);
const NOT_A_VENUE = new RegExp(
  `^(?:\\d|Région|Etat|État|Président|Croissance|Haute|Grand Est|France|Europe|Pacte|Contrat|Plan|Programme|Communauté|Métropole|Agglomération|Département|Ministre|Préfet|Mme|Madame|Monsieur|(?:${FRAMEWORK_ACRONYMS})\\b|[A-Z0-9]{2,}$)|^(?:${BUILDING})$`,
  "u",
);
/** Words after which « dans X » or « à X » tells no place: a scheme the pact fits, an aim, a share. */
const NOT_WHERE = /(?:inscri\w+|integr\w+|contribu\w+|repon\w+|conform\w+|confie\w*|grace|destine\w*|relati\w*|face|quant|suite) $/;

const ALONE = /^(?:sous-)?préfecture$/i;

const isVenue = (name: string): boolean => ALONE.test(name) || (name.length > 2 && !NOT_A_VENUE.test(name) && /\p{Lu}/u.test(name));

const venuesIn = (reading: Reading, part: Span): Span[] =>
  findAll(VENUE, reading.flat, part).flatMap(({ start, at }) => {
    const span = at(1) ?? at(2);
    const led = NOT_WHERE.test(reading.plain.slice(Math.max(part.start, start - 16), start));
    return span && !led && isVenue(say(reading, span)) ? [span] : [];
  });

const placeOf = (reading: Reading, [building, town]: readonly Span[], confidence: number): Value | null => {
  if (!building) return null;
  const evidence = town ? [building, town] : [building];
  return { value: evidence.map((span) => say(reading, span)).join(", "), evidence, confidence };
};

/** A town beside the date: « à X, le 3 mai », « le 3 mai à X ». */
const BY_DATE = new RegExp(
  `[àÀA] (${CAP}(?:-${CAP}|-[\\p{Ll}']+)*),? (?=(?:le|ce) (?:\\p{Ll}+ )?\\d)|\\d{1,2} \\p{Ll}+(?: \\d{4}| dernier)?,? à (${CAP}(?:-${CAP}|-[\\p{Ll}']+)*)`,
  "gu",
);

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

const beside = (reading: Reading): Value | null => {
  for (const { sentence } of findSigning(reading))
    for (const { at } of findAll(BY_DATE, reading.flat, sentence)) {
      const span = at(1) ?? at(2);
      if (span && isVenue(say(reading, span))) return placeOf(reading, [span], 0.5);
    }
  return null;
};

/** The place one sentence of signature tells, before its signatories or after its verb. */
export const placeIn = (reading: Reading, sentence: Span, verb: Span): Value | null =>
  opening(reading, sentence, verb) ?? placeOf(reading, venuesIn(reading, { start: verb.end, end: sentence.end }), 0.6);

/** « La signature s'est tenue au … » */
const HELD = /\b(?:s'est tenue?|se sont tenus|a eu lieu|avait lieu|aura lieu|s'est deroulee?|se tenait|se deroulait|organisee?)(?= )/g;

/** Where the pact was signed: the venues named before its signatories or after the verb, up to two (the building, the town). */
export const findPlace = (reading: Reading): Value | null => {
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
    const place = told ? opening(reading, sentence, verb) : placeIn(reading, sentence, verb);
    if (place) return place;
  }
  return beside(reading);
};
