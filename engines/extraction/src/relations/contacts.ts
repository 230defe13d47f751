import type { Span } from "@levier/kernel";
import type { Contact } from "../draft-pact.ts";
import { findBareNames } from "../entities/people.ts";
import { isPerson } from "../entities/person-mention.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";

/** The part before the sign holds 64 characters at most (RFC 5321 §4.5.3.1.1): a bound that keeps a text of one endless word quick. */
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const PHONE = /(?<!\d)(?:\+33 ?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g;
const TITLE = /contacts?(?: (?:presse|medias?|communication))?|relations? presse/g;

/** Characters between a name and its telephone. */
const BESIDE = 12;

/** « rue Basse Tél. »: words of an address. */
const MEANS = /(?<!\p{L})(?:T[ée]l|Fax|Mail|Courriel|Cedex|BP)(?!\p{L})/u;

/** Between two means of reaching somebody, a name: the second is of that person. */
const isAnother = (reading: Reading, between: Span): boolean =>
  findBareNames(reading, between).some((name) => isPerson(say(reading, name)) && !MEANS.test(reading.flat.slice(name.start, name.end)));

/** Contacts by telephone or mail; those within a few lines of one another are one contact, named by the name above. */
export const findContacts = (reading: Reading): Contact[] => {
  const marks: Span[] = [...findAll(MAIL, reading.text), ...findAll(PHONE, reading.flat)].map(({ start, end }) => ({ start, end }));
  const groups: Span[][] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start)) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.end;
    if (last && end !== undefined && mark.start - end < 60 && !isAnother(reading, { start: end, end: mark.start })) last.push(mark);
    else groups.push([mark]);
  }
  return groups.flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const titleAt = findAll(TITLE, reading.plain, { start: Math.max(0, first.start - 160), end: first.start }).at(-1);
    const name = findBareNames(reading, { start: titleAt?.end ?? Math.max(0, first.start - 80), end: first.start })
      .filter((each) => !MEANS.test(reading.flat.slice(each.start, each.end)))
      .at(-1);
    const values = group.map((span) => reading.text.slice(span.start, span.end));
    const emails = [...new Set(values.filter((value) => value.includes("@")))];
    const phones = [...new Set(values.filter((value) => !value.includes("@")))];
    // The telephone and fax of a letterhead are nobody's.
    if (!titleAt && emails.length === 0 && (!name || first.start - name.end > BESIDE)) return [];
    const evidence = [...(name ? [{ start: name.start, end: name.end }] : []), ...group];
    return [{ name: name ? say(reading, name) : null, phones, emails, organisation: null, evidence, confidence: titleAt ? 0.9 : 0.7 }];
  });
};
