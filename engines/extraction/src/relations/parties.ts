import type { Span } from "@levier/kernel";
import type { Partner, Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisations.ts";
import { findBareNames, type PersonMention } from "../entities/people.ts";
import { contains, findAll, overlaps } from "../text/find.ts";
import { plainSameLength } from "../text/plain.ts";
import { type Reading, say, sentenceAt, trimmed } from "../text/reading.ts";
import { SIGNS } from "./signing.ts";

const PRESENT =
  /en presence|devant (?:de nombreux|un|les|des)|aux cotes d(?:e|u|es)|entoures? d(?:e|u|es)|etaient presents|ont assiste|accueillis? par/g;
const COMPARISON = /comme l'avaient|comme l'a deja|deja fait|a l'image d|a l'instar|apres celui|protocoles? d'intention|ceux qu|celles qu/g;
const BINDS = /signataires?[^.]{0,60}|se lient|contrat de partenariat qui lie|s'engagent/g;

const person = ({ name, role, organisation, ...span }: PersonMention): Person => ({
  name,
  role,
  organisation,
  evidence: [{ start: span.start, end: span.end }],
  confidence: 0.85,
});

const fold = (name: string | null): string =>
  plainSameLength(name ?? "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/^(?:la|le|les|l|un|une) /, "")
    .trim();

/** Where in a sentence those who sign may stand: not among the attendees, not in a comparison. */
const partiesPart = (reading: Reading, sentence: Span): Span => {
  const cut = [PRESENT, COMPARISON].flatMap((pattern) => findAll(pattern, reading.plain, sentence).map(({ start }) => start));
  return { start: sentence.start, end: Math.min(sentence.end, ...cut) };
};

const PASSIVE = /(?:a (?:enfin |ete )?ete sign|signe|signee|conclu)/;

export type Parties = { readonly signatories: readonly Person[]; readonly attendees: readonly Person[] };

const KINDS: ReadonlySet<string> = new Set(["state", "region", "department", "intercommunality", "city"]);

const isJustPlace = (reading: Reading, { start }: Span): boolean =>
  /(?:\ba|\ben|\bau sein d[eu]|siege de|dans)\s+(?:la |le |l')?$/.test(reading.plain.slice(Math.max(0, start - 16), start));

/** Who signs: people and organisations that stand in a sentence of signature, on the side of those who do. */
export const findSignatories = (
  reading: Reading,
  people: readonly PersonMention[],
  organisations: readonly OrganisationMention[],
): Person[] => {
  const found: Person[] = [];
  const add = (party: Person): void => {
    const key = fold(party.name ?? party.organisation ?? party.role);
    const known = found.some(({ name, organisation, role }) => {
      const other = party.name
        ? fold(name)
        : ([name ? "" : fold(organisation), fold(organisation), fold(role)].find((each) => each === key) ?? "");
      return other === key;
    });
    if (!known) found.push(party);
  };
  for (const sentence of reading.sentences) {
    const signs = findAll(SIGNS, reading.plain, sentence);
    const binds = findAll(BINDS, reading.plain, sentence);
    if (signs.length === 0 && binds.length === 0) continue;
    const part = partiesPart(reading, sentence);
    const verb = [...signs, ...binds].sort((a, b) => a.start - b.start)[0];
    if (!verb || verb.start >= part.end) continue;
    const here = people.filter((each) => contains(part, each.nameAt));
    for (const each of here) if (!/^(?:ancien|député)/.test(each.role ?? "")) add(person(each));
    for (const each of organisations) {
      if (!KINDS.has(each.kind) || !contains(part, each) || isJustPlace(reading, each)) continue;
      if (here.some((holder) => overlaps(holder, each))) continue;
      if (
        /(?:president|presidente|ministre|vice-presidente|prefet|elus?|membres?|maire) (?:de |du |des |d')?(?:la |l'|le )?$/.test(
          reading.plain.slice(Math.max(0, each.start - 30), each.start),
        )
      )
        continue;
      add({ name: null, role: null, organisation: say(reading, each), evidence: [{ start: each.start, end: each.end }], confidence: 0.75 });
    }
    for (const minister of findAll(
      /\b(?:la |le )?(ministres? (?:chargee? )?(?:de la |de l'|du |des |de )[^,.;:()]{4,90}?)(?= et (?:de )?(?:la |le )?ministre| ainsi que|[,.;:()]|$)/g,
      reading.plain,
      part,
    )) {
      const at = minister.at(1);
      if (!at || people.some((each) => overlaps(each, at)) || PASSIVE.test(reading.plain.slice(at.start, at.end))) continue;
      const role = say(reading, at);
      const organisation = role.replace(/^[Mm]inistres? (?:chargée? )?(?:de la |de l['’]|du |des |de )/, "");
      add({ name: null, role, organisation, evidence: [at], confidence: 0.7 });
    }
  }
  const named = found.filter(({ name }) => name !== null);
  return found.filter((party) => party.name !== null || !named.some(({ organisation }) => fold(organisation) === fold(party.organisation)));
};

const UNNAMED = /(?:en presence|devant)\s+(?:de |d')?(?:(?:nombreux |des )?(elus[^.;,]{0,60}|chefs d'entreprises?[^.;,]{0,40}))/g;
const OFFICE =
  /(?:\b(?:des |du |de la |de l'|de |d'|le |la |les ))((?:presidente?s?|prefete?s?|rect(?:eur|rice)|maires?|elus|responsables|representants?|celui|sous-prefete?s?) (?:de |du |des |d'|venus )[^,;.]{3,70}?)(?=\s*(?:,|;|\.|$| et (?:d|l)(?:e|u|es|a) | mais aussi| sans oublier))/g;

/** Those present or quoted who do not sign. */
export const findAttendees = (reading: Reading, people: readonly PersonMention[], signatories: readonly Person[]): Person[] => {
  const signs = new Set(signatories.map(({ name }) => fold(name)));
  const found: Person[] = [];
  const seen = (name: string): boolean => signs.has(fold(name)) || found.some((other) => fold(other.name) === fold(name));
  for (const each of people) {
    const past = /(?:a l'epoque|ancien|d'alors)/.test(reading.plain.slice(each.start, each.end + 20));
    if (each.start < reading.bodyEnd && !seen(each.name) && !past) found.push(person(each));
  }
  for (const { start, end, at } of findAll(UNNAMED, reading.plain)) {
    const role = at(1);
    if (!role) continue;
    const cut = trimmed(reading.flat, { start: role.start, end: role.end });
    found.push({
      name: null,
      role: say(reading, cut),
      organisation: null,
      evidence: [{ start, end: Math.min(end, cut.end) }],
      confidence: 0.6,
    });
  }
  for (const present of findAll(/en presence/g, reading.plain)) {
    const sentence = sentenceAt(reading, present.start);
    if (!sentence) continue;
    for (const { at } of findAll(OFFICE, reading.plain, { start: present.start, end: sentence.end })) {
      const span = at(1);
      if (
        !span ||
        people.some((each) => overlaps(each, span)) ||
        found.some(({ evidence }) => evidence.some((other) => overlaps(other, span)))
      )
        continue;
      const words = say(reading, span);
      const [, role, organisation] = /^(\S+) (?:de la |de l['’]|du |des |de |d['’])(.+)$/.exec(words) ?? [];
      found.push({ name: null, role: role ?? words, organisation: organisation ?? null, evidence: [span], confidence: 0.6 });
    }
  }
  for (const name of quotedNames(reading)) {
    const value = say(reading, name);
    if (!seen(value)) found.push({ name: value, role: null, organisation: null, evidence: [name], confidence: 0.6 });
  }
  return found;
};

/** A name right after a closing quotation mark is the speaker's. */
const quotedNames = (reading: Reading): Span[] =>
  findAll(
    /[»”]\s*,?\s*(?:a (?:declare|souligne|explique|indique|precise) |explique |declare |souligne |commente |-\s*)?/g,
    reading.plain,
  ).flatMap(({ end }) => {
    const [name] = findBareNames(reading, { start: end, end: Math.min(reading.bodyEnd, end + 40) });
    return name && name.start === end ? [{ start: name.start, end: name.end }] : [];
  });

const TIES =
  /(?:partenaire|partenariat|en lien avec|avec l'appui|soutien d|aux cotes|en concertation|porte par|apporte par|pilote|co-?finance|finance|abonde|accompagne|associe|s'appuiera|au sein de|mobilise|oeuvre|œuvre|bati avec|l'a bati|remis|millions|m€|s'est surtout|se sont attelees|coup d'envoi)/;

/** Organisations that take part, fund, host or support without signing. */
export const findPartners = (
  reading: Reading,
  organisations: readonly OrganisationMention[],
  acronyms: readonly Span[],
  parties: Parties,
): Partner[] => {
  const taken = new Set(parties.signatories.flatMap(({ organisation }) => (organisation ? [fold(organisation)] : [])));
  const found: Partner[] = [];
  const add = (span: Span, confidence: number): void => {
    const organisation = say(reading, span);
    const key = fold(organisation);
    if (key.length < 2 || [...taken].some((other) => other === key || other.startsWith(`${key} `))) return;
    taken.add(key);
    found.push({ organisation, role: null, evidence: [{ start: span.start, end: span.end }], confidence });
  };
  for (const each of organisations) {
    const sentence = sentenceAt(reading, each.start);
    if (!sentence) continue;
    const inPerson = [...parties.signatories, ...parties.attendees].some(({ evidence }) => evidence.some((span) => overlaps(span, each)));
    const tied = TIES.test(reading.plain.slice(sentence.start, sentence.end));
    if (inPerson || each.kind === "city" || each.kind === "intercommunality") continue;
    if (each.kind === "public" || each.kind === "private" ? true : tied) add(each, each.kind === "private" ? 0.6 : 0.75);
  }
  for (const span of acronyms) {
    const sentence = sentenceAt(reading, span.start);
    const near = sentence ? reading.plain.slice(Math.max(sentence.start, span.start - 60), Math.min(sentence.end, span.end + 60)) : "";
    const known =
      /^(?:POCE|PTRTE|CRTE|CRSD|CAR|COVID|PME|ETI|TPE|RN|EPCI|PETR|SRDEII|SRADDET|CPRDFOP|ESS|EIT|TCM|SAT|CODIR|COPIL|CPER|DSIL|CNPE|TGV|TER|ZAC|SCOT|PLUI)/.test(
        reading.flat.slice(span.start, span.end),
      );
    if (!known && /en lien avec|avec l'|partenar|attelees|pilot/.test(near)) add(span, 0.6);
  }
  return found;
};
