import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisations.ts";
import { findBareNames, type PersonMention } from "../entities/people.ts";
import { contains, findAll, overlaps } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";
import { type SpanSet, spanSet } from "../text/span-set.ts";
import { authorityOf, completing, foldParty, PRESENT, partyKey, personOf } from "./party.ts";
import { findRepresented } from "./represented.ts";
import { SIGNS } from "./signing.ts";

/** Other pacts begin here: comparisons, protocols, those of other parties. */
const OTHERS =
  /comme l'avaient|comme l'a deja|deja fait|a l'image d|a l'instar|apres celui|protocoles? d'intention|ceux qu|celles qu|, suivie? d/g;
/** « propose de signer », « à signer »: not signed yet. */
const UNSIGNED = /(?<!vien(?:t|nent) )(?:\bde |[àÀ] )$/;
/** « Tous trois ont signé »: those the sentence before names. */
const ALL_OF_THEM =
  /^(?:tous|toutes)(?: les)? (?:deux|trois|quatre|cinq|six)\b|^ces (?:deux|trois|quatre|cinq) (?:elus|responsables|partenaires)/;
const BINDS = /signataires?[^.]{0,60}|contrat de partenariat qui lie|s'engagent/g;

/** Where in a sentence those who sign may stand: not among the guests, not in a comparison; null when nobody signs there. */
const partiesPart = (reading: Reading, sentence: Span): Span | null => {
  const cut = [PRESENT, OTHERS].flatMap((pattern) => findAll(pattern, reading.plain, sentence).map(({ start }) => start));
  const part = { start: sentence.start, end: Math.min(sentence.end, ...cut) };
  const signs = findAll(SIGNS, reading.plain, part).some(
    ({ start, end }) =>
      !reading.plain.slice(start, end).endsWith("er") || !UNSIGNED.test(reading.flat.slice(Math.max(part.start, start - 14), start)),
  );
  return signs || findAll(BINDS, reading.plain, part).length > 0 ? part : null;
};

const KINDS: ReadonlySet<string> = new Set(["state", "region", "department", "intercommunality", "city"]);
const IS_PLACE = /(?:\ba|\bcomposant|\bformant|\ben|\bau sein d[eu]|siege de|dans)\s+(?:la |le |l')?$/;
const OFFICE_OF =
  /(?:president|presidente|ministre|vice-presidente|prefet|prefete|elus?|membres?|maire) (?:de |du |des |d')?(?:la |l'|le )?$/;

const organisationsIn = (
  reading: Reading,
  part: Span,
  organisations: readonly OrganisationMention[],
  people: readonly PersonMention[],
): Person[] =>
  organisations
    .filter((each) => KINDS.has(each.kind) && contains(part, each) && !people.some((holder) => overlaps(holder, each)))
    .filter((each) => each.end < reading.text.trimEnd().length)
    .filter(({ start }) => {
      const before = reading.plain.slice(Math.max(0, start - 30), start);
      return !IS_PLACE.test(before) && !OFFICE_OF.test(before);
    })
    .map((each) => ({
      name: null,
      role: null,
      organisation: say(reading, each),
      evidence: [{ start: each.start, end: each.end }],
      confidence: 0.75,
    }));

const MINISTER =
  /\b(?:la |le )?(ministres? (?:chargee? )?(?:de la |de l'|du |des |de )[^,.;:()]{4,90}?)(?= et (?:de )?(?:la |le )?ministre| ainsi que|[,.;:()]|$)/g;
const OF_MINISTER = /^[Mm]inistres? (?:chargée? )?(?:de la |de l['’]|du |des |de )/;
const COLLECTIVE =
  /\b(?:les )((?:\d+ )?(?:elus|presidents|maires) (?:du territoire|des [a-z-]+)|(?:\d+ |seize |dix )?(?:intercommunalites|epci|communautes de communes|communes)(?: signataires| de l'espace [a-z -]{3,25}?(?=,|\.| dont))?)/g;

const named = (reading: Reading, span: Span): Person => {
  const words = say(reading, span);
  const organisation = OF_MINISTER.test(words) ? words.replace(OF_MINISTER, "") : null;
  return { name: null, role: words, organisation, evidence: [span], confidence: 0.7 };
};

/** Ministers without a name, and bodies of parties told together (« les intercommunalités signataires »). */
const unnamedIn = (
  reading: Reading,
  part: Span,
  people: readonly PersonMention[],
  organisations: readonly OrganisationMention[],
): Person[] => {
  // « les trois intercommunalités (A, B et C) »: the names say more than their number.
  const isSpelledOut = organisations.filter((each) => each.kind === "intercommunality" && contains(part, each)).length > 1;
  const ministers = findAll(MINISTER, reading.plain, part).flatMap(({ at }) => at(1) ?? []);
  const free = ministers.filter((at) => !people.some((each) => overlaps(each, at)));
  const groups = findAll(COLLECTIVE, reading.plain, part).flatMap(({ at }): Person[] => {
    const span = at(1);
    if (!span) return [];
    const words = say(reading, span);
    const people = /^(?:\d+ )?(?:élus|présidents|maires)/i.test(words);
    const signs = /signataires/.test(words) || findAll(SIGNS, reading.plain, part).length > 0;
    return signs
      ? [{ name: null, role: people ? words : null, organisation: people ? null : words, evidence: [span], confidence: 0.55 }]
      : [];
  });
  return [...free.map((span) => named(reading, span)), ...(isSpelledOut ? [] : groups)];
};

/** Names without an office that « et » or a comma joins to a party, right before a verb of signing. */
const bareIn = (reading: Reading, part: Span, people: readonly PersonMention[]): Person[] =>
  findBareNames(reading, part).flatMap((name): Person[] => {
    const joined = /^\s*et (?:le |la )?(?:president|ministre|maire)/.test(reading.plain.slice(name.end, name.end + 30));
    if (!joined || people.some((each) => overlaps(each.nameAt, name))) return [];
    return [
      { name: say(reading, name), role: null, organisation: null, evidence: [{ start: name.start, end: name.end }], confidence: 0.6 },
    ];
  });

const GENERIC =
  /\b(?:la |le |l')?(region|communaute urbaine|communaute d'agglomeration|communaute de communes|agglomeration|metropole|departement)(?= (?:et|ont|a|se|s'|viennent|vient|signe|signent|paraphent)\b)/g;

/** « la Région et l'Agglomération ont signé »: bodies named by their form alone, before the verb. */
const formsIn = (reading: Reading, part: Span): Person[] => {
  const verb = findAll(SIGNS, reading.plain, part)[0];
  if (!verb) return [];
  return findAll(GENERIC, reading.plain, { start: part.start, end: verb.end }).flatMap(({ at }): Person[] => {
    const span = at(1);
    return span ? [{ name: null, role: null, organisation: say(reading, span), evidence: [span], confidence: 0.5 }] : [];
  });
};

const keyOf = ({ name, organisation, role }: Person): string => foldParty(name ?? organisation ?? role);

/** Adds to parties those that are not there yet, each once. */
const adding = (found: Person[]): ((more: readonly Person[]) => void) => {
  const keys = new Set(found.map(keyOf));
  return (more) => {
    for (const party of more) {
      const key = keyOf(party);
      if (!keys.has(key)) found.push(party);
      keys.add(key);
    }
  };
};

/** Those who sign in one sentence, with the people of the sentence `before` it when it says « tous trois ». */
const partiesIn = (
  reading: Reading,
  { part, before }: { readonly part: Span; readonly before: Span | undefined },
  people: SpanSet<PersonMention>,
  organisations: SpanSet<OrganisationMention>,
): Person[] => {
  const named = (where: Span): PersonMention[] => people.meeting(where).filter((each) => contains(where, each.nameAt));
  const here = named(part);
  if (before && ALL_OF_THEM.test(reading.plain.slice(part.start, part.end))) here.push(...named(before));
  const bodies = organisations.meeting(part);
  return [
    ...here.map(personOf),
    ...bareIn(reading, part, people.meeting(part)),
    ...organisationsIn(reading, part, bodies, here),
    ...unnamedIn(reading, part, here, bodies),
  ];
};

/** A body told by itself goes when someone signs for it. */
const withoutHeld = (found: readonly Person[]): Person[] => {
  const held = new Set(
    found
      .flatMap(({ name, organisation, role }) => (name === null ? [] : [partyKey(organisation), partyKey(role)]))
      .filter((key) => key !== ""),
  );
  const isHeld = (key: string): boolean =>
    held.has(key) ||
    (key.startsWith("region ") && held.has("region")) ||
    (key.includes(" ") && [...held].some((other) => other.endsWith(` ${key}`) || key.startsWith(`${other} `)));
  return found.filter(({ name, organisation }) => name !== null || organisation === null || !isHeld(partyKey(organisation)));
};

/** Who signs: people and organisations that stand in a sentence of signature, on the side of those who do. */
export const findSignatories = (
  reading: Reading,
  people: readonly PersonMention[],
  organisations: readonly OrganisationMention[],
): Person[] => {
  const found: Person[] = findRepresented(reading, organisations);
  const signed = reading.sentences.flatMap((sentence, index) => {
    const part = partiesPart(reading, sentence);
    return part ? [{ part, before: reading.sentences[index - 1] }] : [];
  });
  const addNew = adding(found);
  const [persons, bodies] = [spanSet(people), spanSet(organisations)];
  for (const sentence of signed) addNew(partiesIn(reading, sentence, persons, bodies));
  const known = found.map(({ organisation, role }) => authorityOf(organisation ?? role));
  const isNew = (form: Person): boolean => {
    const key = keyOf(form);
    return !known.some((name) => name.includes(key));
  };
  for (const { part } of signed) addNew(formsIn(reading, part).filter(isNew));
  return withoutHeld(found.map(completing(people)));
};
