import type { Span } from "@levier/kernel";
import type { Partner, Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { foldParty } from "./party.ts";

const TIES =
  /partenaire|partenariat|en lien avec|avec l'appui|soutien d|aux cotes|en concertation|porte par|apporte par|pilote|finance|abonde|accompagnent|associe|s'appuiera|au sein de|mobilise|oeuvre|œuvre|bati|remis|millions|m€|s'appuie|coup d'envoi/;
const ACRONYM_TIES = /en lien avec|avec l'|partenar|pilot|porte/;
/** Acronyms that name no body. */
const NO_BODY =
  /^(?:POCE|PTRTE|CRTE|CRSD|CAR|COVID|PME|ETI|TPE|RN|RD|EPCI|PETR|SRDEII|SRADDET|CPRDFOP|ESS|EIT|CODIR|COPIL|FRED|FSE|FEADER|ANRU|CPER|DSIL|DETR|FNADT|FEDER|CNPE|TGV|TER|ZAC|SCOT|PLUI|PIB|RSE|BTP|AMI|NTIC|UE)$/;
const GENERIC = /\b(conseil regional|conseil departemental)(?= a | à |,| et )/g;
const LABORATORY = /\blaboratoire (?:de |des |d')[^.;()]{3,110}?(?:\([A-Z]{3,8}\)|\p{Lu}[\p{L}]+)/gu;

/** Who signs for the State: it is a party then, not a partner. */
const OF_THE_STATE = /^(?:premiere? )?(?:ministre|sous prefe|prefe|secretaire d etat)/;

type Parties = { readonly signatories: readonly Person[]; readonly attendees: readonly Person[] };

const isTied = (reading: Reading, { kind, start, end }: OrganisationMention): boolean => {
  if (kind === "city" || kind === "intercommunality") return false;
  if (kind === "public") return true;
  const sentence = sentenceAt(reading, start);
  return sentence !== null && end <= sentence.end && TIES.test(reading.plain.slice(sentence.start, sentence.end));
};

const tiedAcronym = (reading: Reading, { start, end }: Span): boolean => {
  const sentence = sentenceAt(reading, start);
  if (!sentence || NO_BODY.test(reading.flat.slice(start, end))) return false;
  return ACRONYM_TIES.test(reading.plain.slice(Math.max(sentence.start, start - 60), Math.min(sentence.end, end + 60)));
};

/** « du conseil régional à la chambre » in a sentence of partners. */
const genericIn = (reading: Reading): Span[] =>
  findAll(GENERIC, reading.plain, { start: 0, end: reading.bodyEnd }).filter(({ start }) => {
    const sentence = sentenceAt(reading, start);
    return sentence !== null && /partenaires/.test(reading.plain.slice(sentence.start, start));
  });

/** Organisations that take part, fund, host or support without signing. */
export const findPartners = (
  reading: Reading,
  organisations: readonly OrganisationMention[],
  acronyms: readonly Span[],
  { signatories, attendees }: Parties,
  regions: readonly string[],
): Partner[] => {
  const parties = signatories.flatMap(({ organisation }) => (organisation ? [foldParty(organisation)] : []));
  const owners = regions.flatMap((name) => [`region ${foldParty(name)}`, `conseil regional ${foldParty(name)}`]);
  const state = signatories.some(({ role }) => OF_THE_STATE.test(foldParty(role))) ? ["etat"] : [];
  const taken = new Set([...parties, ...owners, ...state]);
  const inPeople = spanSet([...signatories, ...attendees].flatMap(({ evidence }) => evidence));
  const laboratories = reading.lines.flatMap((line) => findAll(LABORATORY, reading.flat, line));
  const inLaboratories = spanSet(laboratories);
  const tied = organisations.filter((each) => isTied(reading, each) && !inLaboratories.meets(each));
  const spans = [...tied, ...laboratories, ...genericIn(reading), ...acronyms.filter((each) => tiedAcronym(reading, each))];
  return spans.flatMap(({ start, end }): Partner[] => {
    const organisation = say(reading, { start, end });
    const key = foldParty(organisation);
    const known = [...taken].some((other) => other === key || other.startsWith(`${key} `));
    if (key.length < 2 || known || inPeople.meets({ start, end })) return [];
    taken.add(key);
    return [{ organisation, role: null, evidence: [{ start, end }], confidence: 0.7 }];
  });
};
