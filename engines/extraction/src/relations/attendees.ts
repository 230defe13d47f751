import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { findBareNames, type PersonMention } from "../entities/people.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, say, sentenceAt, trimmed } from "../text/reading.ts";
import { completing, foldParty, PRESENT, personOf } from "./party.ts";

const PAST = /a l'epoque|ancien|d'alors|feu /;
const GROUP = /(?:en presence|devant)\s+(?:de |d')?(?:nombreux |des )?((?:elus|chefs d'entreprises?)[^.;,]{0,60})/g;
const OFFICE =
  /(?:\b(?:des |du |de la |de l'|de |d'|le |la |les ))((?:presidente?s?|prefete?s?|rect(?:eur|rice)|maires?|elus|responsables|representants?|celui|sous-prefete?s?) (?:de |du |des |d'|venus )[^,;.]{3,70}?)(?=\s*(?:,|;|\.|$| et (?:d|l)(?:e|u|es|a) | mais aussi| sans oublier))/g;
const SPEAKER =
  /[»”]\s*,?\s*(?:a (?:declare|souligne|explique|indique|precise|rappele) |(?:explique|declare|souligne|commente|precise|rappelle|se felicite) |-\s*)?/g;

/** Groups told right after « en présence de »; those that names follow are described by them. */
const groups = (reading: Reading): Person[] =>
  findAll(GROUP, reading.plain).flatMap(({ start, at }): Person[] => {
    const span = at(1);
    if (!span || /^\s*,\s*\p{Lu}/u.test(reading.flat.slice(span.end, span.end + 6))) return [];
    const role = trimmed(reading.flat, span);
    return [{ name: null, role: say(reading, role), organisation: null, evidence: [{ start, end: role.end }], confidence: 0.6 }];
  });

/** Offices without a name among those present: « la rectrice de l'Académie ». */
const offices = (reading: Reading, taken: readonly Span[]): Person[] =>
  findAll(PRESENT, reading.plain).flatMap((present) => {
    const sentence = sentenceAt(reading, present.start);
    if (!sentence) return [];
    return findAll(OFFICE, reading.plain, { start: present.start, end: sentence.end }).flatMap(({ at }): Person[] => {
      const span = at(1);
      const described = span !== null && /^\s*,\s*\p{Lu}\p{Ll}+ \p{Lu}/u.test(reading.flat.slice(span.end, span.end + 40));
      if (!span || described || taken.some((other) => overlaps(other, span))) return [];
      const words = say(reading, span);
      const [, role, organisation] = /^(\S+) (?:de la |de l['’]|du |des |de |d['’])(.+)$/.exec(words) ?? [];
      return [{ name: null, role: role ?? words, organisation: organisation ?? null, evidence: [span], confidence: 0.6 }];
    });
  });

/** A name right after a closing quotation mark is the speaker's. */
const speakers = (reading: Reading): Person[] =>
  findAll(SPEAKER, reading.plain).flatMap(({ end }): Person[] => {
    const [name] = findBareNames(reading, { start: end, end: Math.min(reading.bodyEnd, end + 40) });
    if (!name || name.start !== end) return [];
    return [
      { name: say(reading, name), role: null, organisation: null, evidence: [{ start: name.start, end: name.end }], confidence: 0.6 },
    ];
  });

/** Those present or quoted who do not sign. */
export const findAttendees = (reading: Reading, people: readonly PersonMention[], signatories: readonly Person[]): Person[] => {
  const named = people
    .filter(({ start, end }) => start < reading.bodyEnd && !PAST.test(reading.plain.slice(start, end + 20)))
    .map(personOf);
  const told = groups(reading);
  const taken = [...people, ...told.flatMap(({ evidence }) => evidence), ...signatories.flatMap(({ evidence }) => evidence)];
  const seen = new Set(signatories.map(({ name }) => foldParty(name)));
  return [...named.map(completing(people)), ...told, ...offices(reading, taken), ...speakers(reading)].filter(({ name }) => {
    const key = foldParty(name);
    if (name === null || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
};
