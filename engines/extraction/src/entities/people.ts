import type { Span } from "@levier/kernel";
import { type Found, findAll } from "../text/find.ts";
import { inLatin } from "../text/latin.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import { type SpanSet, spanSet } from "../text/span-set.ts";
import { isPerson, mentionAt, NAME, PART, type PersonMention, roleEnd } from "./person-mention.ts";
import { ROLE_HEAD } from "./roles.ts";
import { findTitled, isOfNext, NAMED_THING } from "./titled-people.ts";

const BARE = new RegExp(NAME, "gu");
const AFTER = new RegExp(`(${NAME})\\s*[,(]\\s*(?:le |la |l'|son |sa |leur |notre )?(?=((?:${ROLE_HEAD})[^.;:?!()«»"\\n]{0,400}))`, "gu");
const HEAD = new RegExp(`(?<=^|\\s|')(?:${ROLE_HEAD})`, "gu");
const SHARED = new RegExp(`(${NAME}) et (${NAME})\\s*,\\s*((?:${ROLE_HEAD})[^,.;:?!()«»"\\n]*)`, "gu");
const BEFORE = new RegExp(
  `((?:${ROLE_HEAD})(?: [^,.;:?!«»"\\n]{2,120}?)?)\\s*,\\s*(${NAME})(?=\\s*(?:[,.;:()»"]|(?!d'|des? |du )\\p{Ll}|$))`,
  "gmu",
);

/** « Anne Martin directrice régionale de la Banque X »: the comma is left out. */
const NO_COMMA = new RegExp(
  `(${NAME}) (?=((?:${ROLE_HEAD})(?: [\\p{Ll}-]+){0,3} (?:de la |de l'|du |des |de |d')[^,.;:?!()«»"\\n]{0,400}))(?=\\p{Ll})`,
  "gu",
);

/** « le président Jean Martin » */
const DIRECT = new RegExp(`(?<=(?:[Ll]e |[Ll]a |[Dd]u |[Ss]on |[Ss]a |par |l'))((?:${ROLE_HEAD})) (${NAME})`, "gu");

/** « le préfet de la Marne Pierre Aubin »: a first name and a name, no more, after the body. */
const DIRECT_OF = new RegExp(
  `(?<=(?:[Ll]e |[Ll]a |[Dd]u |de |et |par |l'))((?:${ROLE_HEAD})(?: \\(\\p{Lu}{2,6}\\))? (?:de la |de l'|du |des |de |d')(?!${NAMED_THING}(?!\\p{L}))[\\p{L}'-]+(?: [\\p{L}'-]+){0,4}?) (?<! (?:de|du|des|la|le|les|et|en|sur|à|au|aux) )(${PART} (?:de |du |d'|le |la )?${PART})(?!\\p{L}|-| (?:de |du |d'|sur |en )?\\p{Lu})`,
  "gu",
);

/** « Anne Martin, le maire Paul Durand »: the office belongs to the one named after it. */
const OF_NEXT = inLatin(new RegExp(`^(?:${ROLE_HEAD})(?:-\\p{Ll}+)? (${NAME})`, "u"));

/** « Anne Martin, la présidente du conseil départemental Nadia Ferrand »: with its article, an office that a name closes. */
const OF_NEXT_BODY = inLatin(
  new RegExp(
    `^(?:${ROLE_HEAD}) (?:de la |de l'|du )(?:conseil \\p{Ll}+|région|département|agglomération|métropole|intercommunalité|assemblée \\p{Ll}+) (${NAME})`,
    "u",
  ),
);

const afterName = (reading: Reading, found: Found, nameGroup: number, roleGroup: number): PersonMention | null => {
  const [nameAt, roleAt] = [found.at(nameGroup), found.at(roleGroup)];
  if (!nameAt || !roleAt) return null;
  const raw = reading.flat.slice(roleAt.start, roleAt.end);
  const hasArticle = /(?:le |la |l')$/.test(reading.flat.slice(Math.max(0, roleAt.start - 3), roleAt.start));
  if (hasArticle && isOfNext(reading, { start: roleAt.start, end: roleAt.start + (/[,(]/.exec(raw)?.index ?? raw.length) })) return null;
  const next = OF_NEXT.exec(raw)?.[1] ?? (hasArticle ? OF_NEXT_BODY.exec(raw)?.[1] : undefined);
  if (next !== undefined && isPerson(next)) return null;
  return mentionAt(reading, nameAt, trimmed(reading.flat, { start: roleAt.start, end: roleAt.start + roleEnd(raw) }));
};

const beforeName = (reading: Reading, found: Found): PersonMention | null => {
  const [roleAt, nameAt] = [found.at(1), found.at(2)];
  if (!roleAt || !nameAt) return null;
  const raw = reading.flat.slice(roleAt.start, roleAt.end);
  const heads = findAll(HEAD, raw);
  const last = heads.at(-1);
  const named = /\(/.test(raw) ? findAll(BARE, raw).some(({ start, end }) => isPerson(raw.slice(start, end))) : false;
  if (named) return null;
  return mentionAt(reading, nameAt, last ? { start: roleAt.start + last.start, end: roleAt.end } : roleAt);
};

/** People named with their office, before or after their name, in the order of the text. */
export const findPeople = (reading: Reading): PersonMention[] => {
  const found = reading.lines.flatMap((line) => peopleIn(reading, line));
  return found.sort((a, b) => a.start - b.start);
};

/** Most lines tell no office: what stands beside one is not looked for there. */
const ANY_OFFICE = inLatin(new RegExp(ROLE_HEAD, "u"));

/** People told beside an office, pattern after pattern. */
const besideOffices = (reading: Reading, within: Span, add: (person: PersonMention | null) => void, held: SpanSet): void => {
  for (const match of findAll(DIRECT, reading.flat, within)) add(beforeName(reading, match));
  for (const match of findAll(SHARED, reading.flat, within)) {
    // « A et B, présidents »: an office told of one alone is that of the one beside it.
    const role = match.groups[3] ?? "";
    if (/^\S+s(?!\S)/.test(role)) add(afterName(reading, match, 1, 3));
    add(afterName(reading, match, 2, 3));
  }
  for (const match of findAll(AFTER, reading.flat, within)) add(afterName(reading, match, 1, 2));
  for (const match of findAll(NO_COMMA, reading.flat, within)) add(afterName(reading, match, 1, 2));
  for (const match of findAll(BEFORE, reading.flat, within)) {
    const role = match.at(1);
    if (role && !held.meets(role)) add(beforeName(reading, match));
  }
  for (const match of findAll(DIRECT_OF, reading.flat, within)) if (!held.meets(match)) add(beforeName(reading, match));
};

const peopleIn = (reading: Reading, within: Span): PersonMention[] => {
  const found: PersonMention[] = [];
  const names = spanSet();
  const held = spanSet();
  const add = (person: PersonMention | null): void => {
    if (!person || names.meets(person.nameAt)) return;
    names.add(person.nameAt);
    held.add(person);
    found.push(person);
  };
  if (ANY_OFFICE.test(reading.flat.slice(within.start, within.end))) besideOffices(reading, within, add, held);
  for (const person of findTitled(reading, within)) if (!held.meets(person)) add(person);
  return found;
};

/** Names that stand alone, as after a quotation: two capitalised words and no office. */
export const findBareNames = (reading: Reading, within: Span): Span[] => findAll(BARE, reading.flat, within);
