import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { isMasked, isPerson, NAME, type PersonMention } from "../entities/person-mention.ts";
import { ROLE_HEAD } from "../entities/roles.ts";
import { contains, findAll } from "../text/find.ts";
import { inLatin } from "../text/latin.ts";
import { type Reading, say } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { PRESENT, personOf } from "./party.ts";

/** « représentée par », « L'État, avec Paul Martin »: who acts for the body just named. */
const ACTS = /(?:[Rr]eprésentée?s?(?: ici| aux présentes)?|(?<![\p{L}-])[Pp]résidée?) par\s+|(?<=\p{Ll}, )avec (?=\p{Lu})/gu;
/** Where the words about who acts end. */
const ENDS =
  /[;\n]|(?<! (?:m|mm|mme|mr|dr|me))[.:](?=\s|$)| (?:agissant|dument|habilitee?|autorisee?|ayant|en vertu|en application|conformement|ci-apres|d'une part|d'autre part|denommee?|designee?|et par|par deliberation|domiciliee?|dont le siege|d'un|ont|a|est)(?![a-z])|\(|\[/g;

const HONORIFIC = "(?:MM?\\. ?|Mmes? |Mr |Monsieur |Madame |Messieurs |Mesdames )";
const WHO = inLatin(new RegExp(`(?:${HONORIFIC})?(${NAME})`, "u"), "g");
const OFFICE = inLatin(
  new RegExp(`^(?:en (?:sa )?qualité de |${HONORIFIC})?(?:son |sa |leurs? |le |la |l')?((?:${ROLE_HEAD})(?!\\p{L})[^,]*)`, "u"),
  "g",
);

/** What a name stands right after: not « de » nor « région ». */
const LEADS = inLatin(
  new RegExp(`(?:^|par|avec|,|(?:M|MM|Mme|Mr|Mgr)\\.?|Monsieur|Madame|Messieurs|Mesdames|(?:${ROLE_HEAD})|\\p{Lu}[\\p{L}'-]+) *$`, "u"),
);

/** Marks of an agreement set out as such: its parties may be told by their office alone. */
const AGREEMENT =
  /d'une part|ci-apres|il (?:est|a ete) (?:convenu|arrete|expose)|^ *entre *(?:[:,] *)?$|^ *entre (?:les soussignes|d'une|:)/m;

/** How far before « représenté par » its body may stand: its address and number come between. */
const REACH = 260;

/** A body that opens a clause is the next party; one that follows « de » belongs to an office. */
const opensClause = ({ flat }: Reading, { start }: Span): boolean =>
  /(?:^|[,;:\n•-]|\b[Ee]t) *(?:\p{Lu}\p{Ll}? ?'? ?|\p{Lu}\p{Ll}+ |l'|la |le )?$/u.test(flat.slice(Math.max(0, start - 8), start));

const endOf = (reading: Reading, from: number, sentence: Span, organisations: readonly OrganisationMention[]): number => {
  const limit = Math.min(sentence.end, from + 220);
  const ends = findAll(ENDS, reading.plain, { start: from, end: limit }).map(({ start }) => start);
  const next = organisations.find((each) => each.start > from + 3 && each.start < limit && opensClause(reading, each));
  const again = findAll(ACTS, reading.flat, { start: from, end: limit })[0];
  const cuts = [limit, ...ends.slice(0, 1), next?.start ?? limit, again?.start ?? limit];
  return Math.min(...cuts);
};

/** What stands between the last party and « représenté par » names a body that no list of forms knows. */
const CLAUSE = inLatin(
  /(?:^|[;:\n]|, |\b[Ee]t |ET |ENTRE )\s*(?:[LlDd]a |[Ll]e |[Ll]'|[Ll]es )?(\p{Lu}[^,;:.\n«»]{3,90}?)(?:,[^;:]{0,160})?,? *$/u,
);

const bodyBefore = (
  reading: Reading,
  at: number,
  sentence: Span,
  previous: Span | undefined,
  organisations: readonly OrganisationMention[],
): Span | null => {
  const opens = at - sentence.start < 3;
  const within = opens && previous ? previous : { start: sentence.start, end: at };
  const before = organisations.filter((each) => contains(within, each) && within.end - each.end < REACH);
  const last = before.at(-1);
  const opening = before.findLast((each) => opensClause(reading, each) || each.start - within.start < 4);
  const near = last && within.end - last.end < 60 ? last : (opening ?? last);
  const between = near ? reading.flat.slice(near.end, within.end) : "";
  if (near && !/[Rr]eprésenté/.test(between)) return near;
  const from = Math.max(within.start, within.end - REACH);
  const clause = CLAUSE.exec(reading.flat.slice(from, within.end));
  if (!clause?.[1]) return null;
  const start = from + clause.index + clause[0].indexOf(clause[1]);
  return { start, end: start + clause[1].length };
};

type Around = {
  readonly sentence: Span;
  readonly previous: Span | undefined;
  readonly organisations: readonly OrganisationMention[];
  readonly people: readonly PersonMention[];
  readonly isAgreement: boolean;
};

type Actor = { readonly name: Span | null; readonly role: Span | null };

/** The name and the office in what follows « représenté par », in either order. */
const actorIn = (reading: Reading, part: Span): Actor => {
  const name = findAll(WHO, reading.flat, part)
    .flatMap(({ at }) => at(1) ?? [])
    .find(({ start, end }) => isPerson(reading.flat.slice(start, end)) && LEADS.test(reading.flat.slice(Math.max(0, start - 40), start)));
  let start = part.start;
  for (const piece of reading.flat.slice(part.start, part.end).split(",")) {
    const lead = /^ */.exec(piece)?.[0].length ?? 0;
    const [office] = findAll(OFFICE, reading.flat, { start: start + lead, end: start + piece.length });
    const role = office?.at(1);
    if (role) {
      const end = name && name.start > role.start && name.start < role.end ? name.start : role.end;
      const words = reading.flat.slice(role.start, end).replace(/[ ,]*(?: XX+|…+|MM?\.|Mmes?|Mr|Monsieur|Madame)? *$/, "");
      return { name: name ?? null, role: { start: role.start, end: role.start + words.trimEnd().length } };
    }
    start += piece.length + 1;
  }
  return { name: name ?? null, role: null };
};

const partyOf = (reading: Reading, body: Span | null, name: Span | null, role: Span | null): Person => {
  const told = (span: Span | null): string | null => (span ? say(reading, span) : null);
  const spans = [body, role, name].filter((span) => span !== null);
  const evidence = [{ start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) }];
  return { name: told(name), role: told(role), organisation: told(body), evidence, confidence: 0.85 };
};

/** The parties that « représenté par », from `start` to `end`, presents in a sentence: one, or each of those who act together. */
const partiesAt = (reading: Reading, { start, end }: Span, around: Around): Person[] => {
  const { sentence, organisations } = around;
  const body = bodyBefore(reading, start, sentence, around.previous, organisations);
  // « avec X » presents who signs for the body just named, and nobody elsewhere.
  const isJoined = body !== null && start - body.end <= 2;
  if (reading.flat.startsWith("avec ", start) && !isJoined) return [];
  if (body && isMasked(say(reading, body))) return [];
  const part = { start: end, end: endOf(reading, end, sentence, organisations) };
  const { name, role } = actorIn(reading, part);
  const known = name && !isMasked(say(reading, name)) ? name : null;
  // One who holds an office of another body acts for that one.
  const acting = around.people.filter(
    ({ nameAt, organisation }, index) =>
      contains(part, nameAt) && nameAt.start !== known?.start && (organisation === null || (!known && index === 0)),
  );
  if (!known && acting.length === 0 && !(around.isAgreement && body)) return [];
  const others = acting.map((person): Person => {
    const { organisation, evidence } = partyOf(reading, body, person, null);
    return { ...personOf(person), organisation: person.organisation ?? organisation, evidence };
  });
  return known || acting.length === 0 ? [partyOf(reading, body, known, role), ...others] : others;
};

/** Whether those told at an offset are guests: told after « en présence de », before « entre » or « par » names the parties. */
const isAmongGuests = ({ plain }: Reading, sentence: Span, at: number): boolean => {
  const guests = findAll(PRESENT, plain, { start: sentence.start, end: at }).at(-1);
  return guests !== undefined && !/, (?:entre|par) /.test(plain.slice(guests.end, at));
};

/** Beyond so many bodies that somebody acts for, a text lists its parties. */
const MANY = 2;

/** The words of an agreement, without which « X, représenté par Y » may do anything. */
const BINDS = /\b(?:co-?)?sign|\bentre\b|\bengag|\bparties\b|\bparaph|\bconclu|\bconvien/;

/** The parties of an agreement, as its opening presents them: each body with who represents it, whose name may be left out. */
export const findRepresented = (
  reading: Reading,
  organisations: readonly OrganisationMention[],
  people: readonly PersonMention[] = [],
): Person[] => {
  const isAgreement = AGREEMENT.test(reading.plain);
  const isList = findAll(ACTS, reading.flat).length > MANY;
  const [placed, holders] = [spanSet(organisations), spanSet(people)];
  return reading.sentences.flatMap((sentence, index) => {
    const previous = reading.sentences[index - 1];
    if (!isAgreement && !isList && !BINDS.test(reading.plain.slice(previous?.start ?? sentence.start, sentence.end))) return [];
    // « Vu la convention signée avec X, représentée par Y »: what the text cites has its own parties.
    if (/^vu (?:la |le |les |l'|leur )/.test(reading.plain.slice(sentence.start, sentence.end))) return [];
    const near = placed.meeting({ start: previous?.start ?? sentence.start, end: sentence.end });
    const around = { sentence, previous, organisations: near, people: holders.meeting(sentence), isAgreement };
    return findAll(ACTS, reading.flat, sentence).flatMap((act) =>
      isAmongGuests(reading, sentence, act.start) ? [] : partiesAt(reading, act, around),
    );
  });
};
