import type { Span } from "@levier/kernel";
import { findAll } from "../text/find.ts";
import { inLatin } from "../text/latin.ts";
import { type Reading, trimmed } from "../text/reading.ts";
import { opensWithFirstName } from "./first-names.ts";
import { isPerson, mentionAt, NAME, type PersonMention, roleEnd } from "./person-mention.ts";
import { ROLE_HEAD } from "./roles.ts";

const WORD = /(?<![\p{L}'’-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*/gu;
const HERE = inLatin(new RegExp(`^(?:${NAME})`, "u"));
/** An office that follows a name without a comma ends it: « Luc Bern Sous-Préfet de X ». */
const OFFICE_IN = inLatin(new RegExp(` (?=(?:${ROLE_HEAD})(?!\\p{L}))`, "u"));

/** Names that open with a first name in use, in the order of the text: surer than any two words with capitals. */
export const findFirstNamed = ({ flat }: Reading, within: Span): Span[] => {
  const names: Span[] = [];
  for (const { start, end } of findAll(WORD, flat, within)) {
    if (start < (names.at(-1)?.end ?? 0) || !opensWithFirstName(flat.slice(start, end))) continue;
    const [whole] = HERE.exec(flat.slice(start, Math.min(within.end, start + 80))) ?? [];
    if (!whole || !isPerson(whole)) continue;
    const office = OFFICE_IN.exec(whole);
    const name = office ? whole.slice(0, office.index) : whole;
    if (name.includes(" ")) names.push({ start, end: start + name.length });
  }
  return names;
};

const HONORIFIC = "(?:[Mm]onsieur |[Mm]adame |M\\. ?|Mme |Mr |Me )?";
/** What stands between an office and the name right after it: the body, a party, a place; no verb, no other person. */
const BETWEEN = '((?: [^,.;:?!()«»"\\n]{1,120}?)?)';
const BEFORE = inLatin(new RegExp(`(?<![\\p{L}-])(${ROLE_HEAD})(?!\\p{L})(?=${BETWEEN} ${HONORIFIC}$)`, "u"), "g");
/** Things that bear the name of somebody. */
export const NAMED_THING =
  "(?:lyc[ée]e|coll[èe]ge|[ée]cole|place|rue|avenue|boulevard|salle|stade|espace|h[ôo]pital|fondation|groupe|soci[ée]t[ée]|maison|association|institut|mus[ée]e|centre|th[ée][âa]tre|prix|gymnase|r[ée]sidence|campus|parc|pont|quai|a[ée]roport)";
/** Words after which a name is not the holder's: another person, a verb, a thing that bears a name. */
const PARTED = new RegExp(
  "(?:^| )(?:ont|est|sont|etait|etaient|avec|par|pour|qui|que|dont|signe\\w*|signent|ainsi|lors|ou|selon|comme|devant|chez|sans|puis|mais|" +
    `et (?:le|la|les|l'|m|mme|monsieur|madame|son|sa|ses|d'|du|de la|des)|${NAMED_THING})(?= |$)|` +
    "(?: |')(?:de|du|des|la|le|les|et|en|sur|a|au|aux|d|l)'? ?$",
);

/** The office that stands right before a name: « le préfet de la Marne Luc Bern », « le président PS du conseil régional Luc Bern ». */
const officeBefore = ({ flat, plain }: Reading, name: Span, within: Span): Span | null => {
  const from = Math.max(within.start, name.start - 150);
  const office = findAll(BEFORE, flat, { start: from, end: name.start }).at(-1);
  // « les présidents Luc Bern et … » tells the office of several.
  if (!office || /^[^ -]+s(?![\p{L}])/u.test(flat.slice(office.start, office.end))) return null;
  const title = /(?: |^)(?:monsieur|madame|m\.|mme|mr|me) ?$/.exec(plain.slice(office.end, name.start));
  const end = office.end + (title ? title.index : name.start - office.end);
  const span = trimmed(flat, { start: office.start, end });
  return span.end < office.end || PARTED.test(plain.slice(office.end, span.end)) ? null : span;
};

/** Whether the office that starts at an offset is that of the next name: « Anne Lerond, le préfet de la Marne Luc Bern ». */
export const isOfNext = (reading: Reading, role: Span): boolean => {
  const [next] = findFirstNamed(reading, role);
  return next !== undefined && officeBefore(reading, next, { start: role.start, end: next.end })?.start === role.start;
};

const AFTER = inLatin(new RegExp(`^ (?=((?:${ROLE_HEAD})(?!\\p{L})[^.;:?!()«»"\\n]*))`, "u"));
/** « Luc Bern (PS) » belongs to a party; « Luc Bern (Ardenne Métropole) » speaks for a body. */
const HOLDS =
  /^ \(((?:[Rr]égion|[Dd]épartement|[Cc]onseil |[Cc]ommunauté|[Mm]étropole|[Aa]gglo|CC |CA |CU |CCI|CMA|PETR|[Vv]ille|[ÉE]tat|\p{Lu}[\p{L}' -]* (?:Agglo|Métropole|Communauté)|Bassin |Pays |Grand )[^()\n]{0,50})\)/u;

/** People whose name is sure, with the office that stands right before or right after it without a comma, or their body between brackets. */
export const findTitled = (reading: Reading, within: Span): PersonMention[] =>
  findFirstNamed(reading, within).flatMap((name): PersonMention[] => {
    const before = officeBefore(reading, name, within);
    if (before) return [mentionAt(reading, name, before) ?? []].flat();
    const rest = reading.flat.slice(name.end, Math.min(within.end, name.end + 240));
    const after = AFTER.exec(rest)?.[1];
    if (after) {
      const role = trimmed(reading.flat, { start: name.end + 1, end: name.end + 1 + roleEnd(after) });
      return [mentionAt(reading, name, role) ?? []].flat();
    }
    const body = HOLDS.exec(rest);
    const found = body ? mentionAt(reading, name, null) : null;
    return found && body?.[1] ? [{ ...found, end: name.end + body[0].length, organisation: body[1] }] : [];
  });
