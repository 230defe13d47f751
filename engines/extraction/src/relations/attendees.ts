import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { findBareNames } from "../entities/people.ts";
import { isPerson, type PersonMention } from "../entities/person-mention.ts";
import { findFirstNamed } from "../entities/titled-people.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { groupsOfGuests, hailed, officesOfGuests, presences, speakingOffices } from "./guests.ts";
import { bareNameOf, completing, foldParty, personOf, withoutDemonstrative } from "./party.ts";
import { actsThere, isAway } from "./speakers.ts";
import { standingOf } from "./standing.ts";

const PAST = /a l'epoque|ancien|d'alors|feu /;
const SPEAKER =
  /[»”]\s*,?\s*(?:a (?:declare|souligne|explique|indique|precise|rappele) |(?:explique|declare|souligne|commente|precise|rappelle|se felicite) |-\s*)?/g;

/** Buttons of a page that stand below a quotation. */
const SAID = /^(?:imprimer|telecharger|envoyer|partager|lire|voir)/;

/** A name right after a closing quotation mark is the speaker's. */
const speakers = (reading: Reading): Person[] =>
  findAll(SPEAKER, reading.plain).flatMap(({ end }): Person[] => {
    const [name] = findBareNames(reading, { start: end, end: Math.min(reading.bodyEnd, end + 40) });
    if (!name || name.start !== end || !isPerson(say(reading, name)) || SAID.test(reading.plain.slice(name.start, name.end))) return [];
    return [bareNameOf(reading, name, 0.6)];
  });

/** Names without an office that speak, or that are told among those present. */
const namedThere = (reading: Reading, people: readonly PersonMention[]): Person[] => {
  const [offices, present] = [spanSet(people), spanSet(presences(reading))];
  return findFirstNamed(reading, { start: 0, end: reading.bodyEnd })
    .filter((name) => name.end < reading.text.trimEnd().length && !offices.meets(name) && sentenceAt(reading, name.start) !== null)
    .filter((name) => (actsThere(reading, name) || isListed(reading, name, present.meeting(name))) && standingOf(reading, name) !== "other")
    .map((name) => bareNameOf(reading, name, 0.6));
};

/** A name that is one element of those told as present. */
const isListed = ({ plain }: Reading, { start, end }: Span, parts: readonly Span[]): boolean =>
  parts.length > 0 &&
  /(?:,|\bet|\bde|\bd') ?(?:m\. |mme )?$/.test(plain.slice(start - 12, start)) &&
  /^(?:,|;|\.| et | ?\()/.test(plain.slice(end, end + 5));

/** Those present or quoted who do not sign. */
export const findAttendees = (reading: Reading, people: readonly PersonMention[], signatories: readonly Person[]): Person[] => {
  const named = people
    .filter((each) => each.start < reading.bodyEnd && !PAST.test(reading.plain.slice(each.start, each.end + 20)) && !isAway(reading, each))
    .map(personOf);
  const told = groupsOfGuests(reading);
  const taken = [...people, ...told.flatMap(({ evidence }) => evidence), ...signatories.flatMap(({ evidence }) => evidence)];
  const roles = [...people, ...signatories].flatMap(({ role }) => role ?? []);
  const seen = new Set(signatories.map(({ name }) => foldParty(name)));
  const found = [
    ...named.map(completing(people)),
    ...told,
    ...officesOfGuests(reading, taken),
    ...hailed(reading, taken),
    ...speakers(reading),
    ...namedThere(reading, people),
    ...speakingOffices(reading, roles),
  ];
  return withoutDemonstrative(found).filter(({ name }) => {
    const key = foldParty(name);
    if (name === null || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
};
