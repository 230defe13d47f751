import type { Span } from "@levier/kernel";
import type { Partner, Person } from "../draft-pact.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { foldParty } from "./party.ts";
import { givesSum, tieOf } from "./ties.ts";

/** Acronyms that name no body. */
const NO_BODY =
  /^(?:POCE|PTRTE|CRTE|CRSD|CAR|COVID|PME|ETI|TPE|RN|RD|EPCI|PETR|SRDEII|SRADDET|CPRDFOP|ESS|EIT|CODIR|COPIL|FRED|FSE|FEADER|ANRU|CPER|DSIL|DETR|FNADT|FEDER|CNPE|TGV|TER|ZAC|SCOT|PLUI|PIB|RSE|BTP|AMI|NTIC|UE)$/;
const GENERIC = /\b(conseil regional|conseil departemental|conseils departementaux|conseils regionaux)(?= a | à |,| et | \()/g;
const LABORATORY = /\blaboratoire (?:de |des |d')[^.;()"«]{3,110}?(?:\([A-Z]{3,8}\)|\p{Lu}[\p{L}]+)/gu;

/** Who signs for the State: it is a party then, not a partner. */
const OF_THE_STATE = /^(?:premiere? )?(?:ministre|sous prefe|prefe|secretaire d etat)/;

type Parties = { readonly signatories: readonly Person[]; readonly attendees: readonly Person[] };

const isTied = (reading: Reading, each: OrganisationMention): boolean => {
  const tie = tieOf(reading, each);
  return each.kind === "city" || each.kind === "intercommunality" ? tie === "strong" : tie !== "none";
};

/** Operators of the State, and bodies told by what they are. */
const AGENCY =
  /(?<!\p{L})(?:Cerema|CEREMA|ANCT|Anah|ANAH|Anru|ANRU|Epareca|EPARECA|Direccte|DIRECCTE|DREAL|DREETS|DDTM?|[Aa]gences? de l'eau)(?!\p{L})/gu;
const BY_TRADE =
  /(?<!\p{L})(?:[Bb]ureaux? d'études|[Cc]abinets?|[Bb]ailleurs?(?: sociaux| social)?|[Aa]ssociations?)(?: :)? ((?:\p{Lu}[\p{L}'-]*)(?: (?:& |et )?\p{Lu}[\p{L}'-]*| [\p{Ll}]{5,}(?= ?[,.;]))*)/gu;

const byTrade = (reading: Reading): Span[] =>
  reading.lines.flatMap((line) => [
    ...findAll(AGENCY, reading.flat, line).filter((each) => tieOf(reading, each) !== "none"),
    ...findAll(BY_TRADE, reading.flat, line).flatMap(({ start, at }) => {
      const span = at(1);
      const and = span ? reading.flat.slice(span.start, span.end).indexOf(" et ") : -1;
      if (!span || and < 0 || !/^\w+[sx]\b/.test(reading.plain.slice(start, span.start))) return span ?? [];
      return [
        { start: span.start, end: span.start + and },
        { start: span.start + and + 4, end: span.end },
      ];
    }),
  ]);

const tiedAcronym = (reading: Reading, span: Span): boolean =>
  !NO_BODY.test(reading.flat.slice(span.start, span.end)) && tieOf(reading, span) !== "none";

/** « du conseil régional à la chambre » in a sentence of partners. */
const genericIn = (reading: Reading): Span[] =>
  findAll(GENERIC, reading.plain, { start: 0, end: reading.bodyEnd }).filter(({ start, end }) => {
    const sentence = sentenceAt(reading, start);
    const listed = sentence !== null && /partenaires/.test(reading.plain.slice(sentence.start, start));
    return listed || tieOf(reading, { start, end }) === "strong" || givesSum(reading, end);
  });

/** What a name opens with, up to each of its words but the last. */
const openingsOf = (key: string): string[] => [...key.matchAll(/ /g)].map(({ index }) => key.slice(0, index));

/** Organisations that take part, fund, host or support without signing. */
export const findPartners = (
  reading: Reading,
  organisations: readonly OrganisationMention[],
  acronyms: readonly Span[],
  { signatories, attendees }: Parties,
  covered: readonly string[],
): Partner[] => {
  const parties = signatories.flatMap(({ organisation }) => (organisation ? [foldParty(organisation)] : []));
  const forms = ["region", "conseil regional", "departement", "conseil departemental"];
  const owners = covered.flatMap((name) => [foldParty(name), ...forms.map((form) => `${form} ${foldParty(name)}`)]);
  const state = signatories.some(({ role }) => OF_THE_STATE.test(foldParty(role))) ? ["etat"] : [];
  const taken = new Set([...parties, ...owners, ...state]);
  const inPeople = spanSet([...signatories, ...attendees].flatMap(({ evidence }) => evidence));
  const laboratories = reading.lines.flatMap((line) => findAll(LABORATORY, reading.flat, line));
  const inLaboratories = spanSet(laboratories);
  const tied = organisations.filter((each) => isTied(reading, each) && !inLaboratories.meets(each));
  const spans = [
    ...byTrade(reading),
    ...tied,
    ...laboratories,
    ...genericIn(reading),
    ...acronyms.filter((each) => tiedAcronym(reading, each)),
  ];
  const told = spanSet();
  const openings = new Set([...taken].flatMap(openingsOf));
  return spans.flatMap(({ start, end }): Partner[] => {
    const organisation = say(reading, { start, end });
    const key = foldParty(organisation).replace(/^((?:region|departement|conseil \w+)) (?:de la|de l|du|des|de|d) /, "$1 ");
    if (key.length < 2 || taken.has(key) || openings.has(key) || inPeople.meets({ start, end }) || told.meets({ start, end })) return [];
    taken.add(key);
    for (const opening of openingsOf(key)) openings.add(opening);
    told.add({ start, end });
    return [{ organisation, role: null, evidence: [{ start, end }], confidence: 0.7 }];
  });
};
