import type { Span, TerritoryKind } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { FRAMEWORK_ACRONYMS } from "../entities/frameworks.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { INTERCOMMUNAL } from "../gazetteer.ts";
import { overlaps } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import { PRESENT, partyKey } from "./party.ts";
import type { Candidate } from "./territory-place.ts";
import { PACT_WORDS } from "./territory-spaces.ts";

const FORMS: readonly (readonly [RegExp, TerritoryKind])[] = [
  [/^communaute d'agglomeration|^ca /i, "communaute_agglomeration"],
  [/^communaute de communes|^cc /i, "communaute_communes"],
  [/^communaute urbaine|^cu /i, "communaute_urbaine"],
  [/^eurometropole|^metropole/i, "metropole"],
  [/^p[oô]le d'equilibre|^petr/i, "petr"],
  [/^pays /i, "pays"],
  [/^region|^conseil regional/i, "region"],
  [/^departement|^conseil departemental/i, "departement"],
];

const kindIn = (words: string): TerritoryKind | null =>
  FORMS.find(([form]) =>
    form.test(
      words
        .normalize("NFD")
        .replace(/[\u0300-\u036f]+/g, "")
        .replace(/’/g, "'"),
    ),
  )?.[1] ?? null;

const ELSEWHERE = /(?:comme l'avaient|deja fait|a l'image d|a l'instar|celui de|voisin)/;

const JUST_A_FORM = /^(?:[Cc]ommunauté|[Mm]étropole|[Aa]gglomération)$/;

/** « le SCoT du Pays X »: the perimeter of a scheme, not of the pact. */
const OF_A_SCHEME = new RegExp(`\\b(?:${FRAMEWORK_ACRONYMS}) (?:de la |de l'|du |des |de |d')?$`);

/** A line of its own at the head of a document: the body whose act it is. */
const isLetterhead = ({ lines }: Reading, each: Span): boolean =>
  lines.slice(0, 6).some(({ start, end }) => start <= each.start && each.end <= end && each.end - each.start > 0.6 * (end - start));

/** Whether the sentence ties an intercommunality to the pact: not as a guest, not as another one that has its own. */
const isBound = (reading: Reading, each: OrganisationMention, signs: boolean): boolean => {
  if (JUST_A_FORM.test(say(reading, each))) return false;
  const sentence = sentenceAt(reading, each.start);
  if (!sentence) return signs;
  const before = reading.plain.slice(sentence.start, each.start);
  if (OF_A_SCHEME.test(reading.flat.slice(sentence.start, each.start))) return false;
  const tied = signs || isLetterhead(reading, each) || PACT_WORDS.test(reading.plain.slice(sentence.start, sentence.end));
  return tied && !ELSEWHERE.test(before) && before.search(PRESENT) < 0;
};

/** Whether a body signs by itself, or somebody does for it. */
const isParty = (reading: Reading, each: Span, signatories: readonly Person[]): boolean => {
  const key = partyKey(say(reading, each));
  return signatories.some(({ organisation, role }) => partyKey(organisation) === key || partyKey(role) === key);
};

export const ofOrganisations = (
  reading: Reading,
  organisations: readonly OrganisationMention[],
  signatories: readonly Person[],
): Candidate[] =>
  organisations.flatMap((each): Candidate[] => {
    const kind = kindIn(each.form ? `${each.form} ` : say(reading, each));
    const signs = signatories.some(({ evidence }) => evidence.some((span) => overlaps(span, each)));
    const place = { start: each.start, end: each.end, kind };
    if (each.kind === "intercommunality") return isBound(reading, each, signs) ? [{ ...place, among: INTERCOMMUNAL }] : [];
    if (each.kind === "city") return isParty(reading, each, signatories) ? [{ ...place, kind: "commune", among: ["commune"] }] : [];
    const authority = each.kind === "region" || each.kind === "department";
    return authority && signs ? [{ ...place, among: kind ? [kind] : [] }] : [];
  });
