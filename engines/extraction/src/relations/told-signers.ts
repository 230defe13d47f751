import type { Person } from "../draft-pact.ts";
import type { OrganisationKind, OrganisationMention } from "../entities/organisation-mention.ts";
import type { PersonMention } from "../entities/person-mention.ts";
import { findFirstNamed } from "../entities/titled-people.ts";
import { contains, findAll } from "../text/find.ts";
import { type Reading, sentenceAt } from "../text/reading.ts";
import { type SpanSet, spanSet } from "../text/span-set.ts";
import { bareNameOf, bodyOf, personOf } from "./party.ts";
import { standingOf } from "./standing.ts";

/** « Signataire de ce pacte, le président … »: who is told right after. */
const NEXT = /(?<![a-z] )\b(?:(?:autre|second|premier|seconde|premiere|deuxieme) )?(?:co-?)?signataires? (?:de|du|d')[^,.;:]{2,60}, /g;
/** « …, présent en qualité de signataire », « …, est l'une des cosignataires »: who is told right before. */
const BEFORE =
  /\b(?:en (?:sa )?qualite de|en tant que|comme|est (?:egalement |aussi )?(?:l'une? des|le|la|co-?)|sont (?:les )?) ?(?:premi[a-z]+ |second[a-z]* )?(?:co-?)?signataires?\b/g;
/** « …, aux côtés de son collègue X »: who signs too. */
const BESIDE = /^[^.;,]{0,30} (?:aux cotes d(?:e|u)|avec) /;
/** Characters between a person and the word that tells of the signature. */
const NEAR = 70;

const named = (reading: Reading, people: SpanSet<PersonMention>, start: number, end: number): Person[] => {
  const told = people.meeting({ start, end }).filter((each) => contains({ start, end }, each));
  if (told.length > 0) return told.map(personOf);
  return findFirstNamed(reading, { start, end }).map((name) => bareNameOf(reading, name, 0.6));
};

/** « l'État s'engage aux côtés de… »: an authority that binds itself is a party. */
const BINDS =
  /^ (?:s'engage|prend l'engagement|s'est engagee?)(?: (?:aussi|egalement|notamment|ainsi|donc|\w+ement|quant a (?:lui|elle)|d'ores et deja|,))* (?:a|au|aux|dans|avec|sur|pour) /;
const AUTHORITIES: readonly OrganisationKind[] = ["state", "region", "department", "intercommunality"];

/** Those whom a text calls signatories, or who bind themselves, elsewhere than in a sentence of signature. */
export const toldSigners = (
  reading: Reading,
  people: readonly PersonMention[],
  organisations: readonly OrganisationMention[],
): Person[] => {
  const placed = spanSet(people);
  const after = findAll(NEXT, reading.plain, { start: 0, end: reading.bodyEnd }).flatMap((found) => {
    const end = Math.min(sentenceAt(reading, found.start)?.end ?? found.end, found.end + 2 * NEAR);
    return standingOf(reading, found) === "told" ? named(reading, placed, found.end, end).slice(0, 1) : [];
  });
  const before = findAll(BEFORE, reading.plain, { start: 0, end: reading.bodyEnd }).flatMap((found) => {
    const start = Math.max(sentenceAt(reading, found.start)?.start ?? found.start, found.start - 2 * NEAR);
    if (standingOf(reading, found) !== "told") return [];
    const sentence = sentenceAt(reading, found.start);
    const beside = sentence ? BESIDE.exec(reading.plain.slice(found.end, sentence.end)) : null;
    const others = beside && sentence ? named(reading, placed, found.end + beside[0].length, sentence.end).slice(0, 1) : [];
    return [...named(reading, placed, start, found.start).slice(-1), ...others];
  });
  const bound = organisations
    .filter(({ kind, end }) => AUTHORITIES.includes(kind) && BINDS.test(reading.plain.slice(end, end + 60)))
    .filter((each) => standingOf(reading, each) === "told")
    .map((each) => bodyOf(reading, each, 0.6));
  return [...after, ...before, ...bound];
};
