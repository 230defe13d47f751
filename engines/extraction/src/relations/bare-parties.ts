import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { findBareNames } from "../entities/people.ts";
import { isPerson, type PersonMention } from "../entities/person-mention.ts";
import { findFirstNamed } from "../entities/titled-people.ts";
import { overlaps } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import { bareNameOf } from "./party.ts";
import type { SigningZone } from "./signing-zones.ts";
import { standingOf } from "./standing.ts";

/** What a name stands after in a list of those who sign, and what may follow it there. */
const OPENS_ELEMENT = /(?:^|[,;:(] ?|\bet |\bpar |\bentre |\bavec |\bque |\bdont )(?:m\. |mme |mm\. |monsieur |madame )?$/;
const ENDS_ELEMENT =
  /^(?: ?[,;:.()\n]| et | ont | a | s'est | s'etait | vient | viennent | avai(?:t|ent) | sign| procede| au nom | pour | ce | le | hier | lors | dans |$)/;
/** After a list of those who sign, a name with a verb of its own is another's. */
const ACTS_ALONE = /^ (?:a|ont|s'est|s'etait|vient|viennent|avait|avaient) /;
/** « Luc Bern, représentant Anne Lerond, présidente de X »: the body that one signs for. */
const ACTS_FOR = /^,? (?:ici )?(?:representant|remplacant|suppleant|au nom d(?:e|u)|pour le compte d(?:e|u))e? /;

/** Names without an office: told in the list of those who sign, or before their verb. */
export const bareParties = (reading: Reading, zone: SigningZone, taken: readonly Span[], people: readonly PersonMention[]): Person[] => {
  const sure = findFirstNamed(reading, zone);
  const isSure = (name: Span): boolean =>
    sure.some(({ start }) => start === name.start) &&
    OPENS_ELEMENT.test(reading.plain.slice(Math.max(zone.start, name.start - 14), name.start)) &&
    ENDS_ELEMENT.test(reading.plain.slice(name.end, name.end + 12)) &&
    (zone.subject || !ACTS_ALONE.test(reading.plain.slice(name.end, name.end + 12)));
  return [...sure, ...findBareNames(reading, zone)].flatMap((name): Person[] => {
    const rest = reading.plain.slice(name.end, name.end + 30);
    const linked = !zone.subject && name.start - zone.start < 3;
    const joined = /^\s*et (?:le |la )?(?:president|ministre|maire)/.test(rest);
    if (!isPerson(say(reading, name)) || taken.some((each) => overlaps(each, name)) || standingOf(reading, name) !== "told") return [];
    if (ACTS_FOR.test(rest)) {
      const held = people.find((each) => each.start >= name.end && each.start - name.end < 60);
      return held
        ? [{ ...bareNameOf(reading, name, 0.75), organisation: held.organisation, evidence: [{ start: name.start, end: held.end }] }]
        : [];
    }
    return joined || linked || isSure(name) ? [bareNameOf(reading, name, 0.6)] : [];
  });
};
