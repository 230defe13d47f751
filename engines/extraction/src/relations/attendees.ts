import type { Person } from "../draft-pact.ts";
import { findBareNames } from "../entities/people.ts";
import { isPerson, type PersonMention } from "../entities/person-mention.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import { groupsOfGuests, hailed, officesOfGuests, speakingOffices } from "./guests.ts";
import { completing, foldParty, personOf } from "./party.ts";
import { isAway } from "./speakers.ts";

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
    return [
      { name: say(reading, name), role: null, organisation: null, evidence: [{ start: name.start, end: name.end }], confidence: 0.6 },
    ];
  });

/** Those present or quoted who do not sign. */
export const findAttendees = (reading: Reading, people: readonly PersonMention[], signatories: readonly Person[]): Person[] => {
  const named = people
    .filter((each) => each.start < reading.bodyEnd && !PAST.test(reading.plain.slice(each.start, each.end + 20)) && !isAway(reading, each))
    .map(personOf);
  const told = groupsOfGuests(reading);
  const taken = [...people, ...told.flatMap(({ evidence }) => evidence), ...signatories.flatMap(({ evidence }) => evidence)];
  const roles = [...people, ...signatories].flatMap(({ role }) => role ?? []);
  const seen = new Set(signatories.map(({ name }) => foldParty(name)));
  return [
    ...named.map(completing(people)),
    ...told,
    ...officesOfGuests(reading, taken),
    ...hailed(reading, taken),
    ...speakers(reading),
    ...speakingOffices(reading, roles),
  ].filter(({ name }) => {
    const key = foldParty(name);
    if (name === null || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
};
