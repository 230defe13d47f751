import type { Span } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { splitRole } from "../entities/person-mention.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, say, trimmed } from "../text/reading.ts";
import type { SigningZone } from "./signing-zones.ts";

/** What ends the body of an office: the next party, a verb, the end of the clause. */
const STOP =
  "(?= et (?!de la |de l'|du |des )| ainsi que| avec | a | ont | en (?!chef)| lors | pour | qui | ce | le \\d| au | aux | sign| par | ou |[,.;:()«»\\n\"]|$)";
const OF = "(?: (?:de la |de l'|du |des |de |d'|delegue\\w* |adjointe? |en charge |chargee? )[^,.;:()«»\\n\"]{2,90}?)";
const ARTICLE = "\\b(?:(?:monsieur|madame|m\\.|mme) )?(?:le |la |l'|du |au )";
/** Offices of the State tell who signs even without a body; others need theirs. */
const OF_STATE = new RegExp(
  `${ARTICLE}((?:sous-?prefete?|prefete?|premiere? ministre|secretaire d'etat|secretaire generale? de la prefecture)${OF}?)${STOP}`,
  "g",
);
const MINISTER =
  /\b(?:la |le )?(ministres? (?:chargee? )?(?:de la |de l'|du |des |de )[^,.;:()]{4,90}?)(?= et (?:de )?(?:la |le )?ministre| ainsi que|[,.;:()]|$)/g;
const OF_MINISTER = /^[Mm]inistres? (?:chargée? )?(?:de la |de l['’]|du |des |de )/;
const OF_BODY = new RegExp(
  `${ARTICLE}((?:(?:vice-)?presidente?|maire|direct(?:eur|rice)(?: generale?| regionale?| departementale?)?|rect(?:eur|rice)|deleguee?)${OF})${STOP}`,
  "g",
);

/** « les maires du territoire »: people. */
const PEOPLE =
  /\b(?:les |plusieurs )((?:\d+ )?(?:elus|presidents|maires|representants) (?:du territoire|des [a-z' -]{3,60}?))(?=,|\.|;|:| et | dont| ainsi| ont | a | en |$|\))/g;
const OF_PEOPLE = /^(.+?) (?:du |des )(.+)$/;
const NUMBER = "(?:\\d+ |deux |trois |quatre |cinq |six |sept |huit |neuf |dix |onze |douze |treize |quatorze |quinze |seize )";
const BODIES = "(?:intercommunalites|epci|communautes de communes|communes|collectivites)";
const END = "(?=,|\\.|;|:| et | dont| ainsi| ont | en |$|\\)| [a-z]+(?:era|eront)\\b)";
/** « les six intercommunalités du département », « les collectivités signataires »: bodies counted or told to sign. */
const GROUPS = new RegExp(
  `\\b(?:les |ses |leurs |des |l'ensemble des )(${NUMBER}${BODIES}(?: (?:signataires|membres|concernees))?(?: (?:du |de la |des |de l'|de |d')[a-z' -]{3,40}?)?|${BODIES}(?: (?:locales?|territoriales?))? (?:signataires|membres|concernees|presentes))${END}`,
  "g",
);
/** « signé par l'État, la Région et les collectivités » */
const SIGNED_BY = new RegExp(`\\b(?:les |plusieurs )(collectivites(?: locales| territoriales)?|intercommunalites)${END}`, "g");

/** A body named by its form alone: « la Région », « le Département ». */
const FORM =
  /(?:\b(?:la |le |l'|du )|^|(?<=^[a-z' ]{4,30} et ))(gouvernement|region|departement|communaute urbaine|communaute d'agglomeration|communaute de communes|agglomeration|agglo|metropole|eurometropole|ville|commune|intercommunalite|collectivite|prefecture|conseil regional|conseil departemental|conseil general|petr)(?= (?:et|ont|a|se|s'|viennent|vient|signe|signent|paraphent|ainsi|en|pour|ce)\b|[,.;:)]|$)/g;

/** « signé entre », « signée par »: a thing done, not one that contracts do in general. */
const IS_SIGNED = /(?<!\bsont |\betre )\bsigne?e? (?:[^.;]{0,60} )?(?:par|entre) $/;

const FOR_THE_STATE = /^, représentante? (?:de )?l'([EÉ]tat)/;

const unnamed = { name: null, role: null, organisation: null, confidence: 0.55 };

const office = (reading: Reading, span: Span): Person => {
  const words = say(reading, span);
  if (OF_MINISTER.test(words))
    return { name: null, role: words, organisation: words.replace(OF_MINISTER, ""), evidence: [span], confidence: 0.7 };
  const { role, organisation } = splitRole(words);
  const state = FOR_THE_STATE.exec(reading.flat.slice(span.end, span.end + 40));
  const end = span.end + (state?.[0].length ?? 0);
  return { name: null, role, organisation: organisation ?? state?.[1] ?? null, evidence: [{ ...span, end }], confidence: 0.7 };
};

/** The parties of a stretch of text that have no name: holders of an office, bodies by their form, groups. */
export const unnamedParties = (
  reading: Reading,
  zone: SigningZone,
  taken: readonly Span[],
): { readonly offices: readonly Person[]; readonly groups: readonly Person[]; readonly forms: readonly Person[] } => {
  const free = (span: Span | null): Span[] => (span && !taken.some((other) => overlaps(other, span)) ? [trimmed(reading.flat, span)] : []);
  const spans = (pattern: RegExp): Span[] => findAll(pattern, reading.plain, zone).flatMap(({ at }) => free(at(1)));
  const offices = [...spans(MINISTER), ...spans(OF_STATE), ...spans(OF_BODY)].map((span) => office(reading, span));
  const signed = zone.subject ? [] : spans(SIGNED_BY).filter(() => IS_SIGNED.test(reading.plain.slice(zone.sentence.start, zone.start)));
  const groups = [
    ...spans(PEOPLE).map((span): Person => {
      const [, role, organisation] = OF_PEOPLE.exec(say(reading, span)) ?? [];
      return { ...unnamed, role: role ?? say(reading, span), organisation: organisation ?? null, evidence: [span] };
    }),
    ...[...spans(GROUPS), ...signed].map((span): Person => ({ ...unnamed, organisation: say(reading, span), evidence: [span] })),
  ];
  const forms = spans(FORM).map(
    (span): Person => ({ name: null, role: null, organisation: say(reading, span), evidence: [span], confidence: 0.5 }),
  );
  return { offices, groups, forms };
};
