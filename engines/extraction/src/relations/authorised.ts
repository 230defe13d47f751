import type { Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { contains, findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { partyKey } from "./party.ts";

/** « Vu la délibération de X du 3 mai … autorisant son président à signer »: X is a party of the agreement that cites it. */
const AUTHORISES =
  /\bvu (?:la |les )?deliberations?\b(?:(?!\bvu\b)[^;\n]){5,400}?\bautorisant (?:(?:le|la|son|sa|madame la|monsieur le) )?(presidente?|maire)?[^;,\n]{0,80}?\bsigner/g;

/** The bodies whose assembly let them sign, as the recitals of an agreement tell, but for those who are presented already. */
export const findAuthorised = (reading: Reading, organisations: readonly OrganisationMention[], presented: readonly Person[]): Person[] => {
  const placed = spanSet(organisations);
  const known = new Set(presented.map(({ organisation }) => partyKey(organisation)));
  return findAll(AUTHORISES, reading.plain, { start: 0, end: reading.bodyEnd }).flatMap((recital): Person[] => {
    const body = placed.meeting(recital).find((each) => each.kind !== "private" && contains(recital, each));
    const office = recital.at(1);
    const key = body ? partyKey(say(reading, body)) : "";
    if (!body || [...known].some((other) => other !== "" && (key.startsWith(other) || other.startsWith(key)))) return [];
    known.add(key);
    const role = office ? say(reading, office) : null;
    const evidence = [{ start: body.start, end: body.end }, ...(office ? [office] : [])];
    return [{ name: null, role, organisation: say(reading, body), evidence, confidence: 0.7 }];
  });
};
