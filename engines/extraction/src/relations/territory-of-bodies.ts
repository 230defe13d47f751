import type { Span, TerritoryKind } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { FRAMEWORK_ACRONYMS } from "../entities/frameworks.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { INTERCOMMUNAL } from "../gazetteer.ts";

import { type Reading, say, sentenceAt } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { foldParty, PRESENT, partyKey } from "./party.ts";
import type { Candidate } from "./territory-place.ts";
import { PACT_WORDS } from "./territory-spaces.ts";

const FORMS: readonly (readonly [RegExp, TerritoryKind])[] = [
  [/^communaute d'agglomeration|^ca /i, "communaute_agglomeration"],
  [/^communaute de communes|^cc /i, "communaute_communes"],
  [/^communaute urbaine|^cu /i, "communaute_urbaine"],
  [/^eurometropole|^metropole/i, "metropole"],
  [/^p[oô]le d'equilibre|^petr/i, "petr"],
  [/^pays /i, "pays"],
  [/^pole metropolitain/i, "espace_interterritorial"],
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

const ELSEWHERE =
  /(?:comme l'avaient|deja fait|a l'image d|a l'instar|celui de|voisin|en lien avec|en concertation avec|en association avec)/;

const JUST_A_FORM = /^(?:[Cc]ommunauté|[Mm]étropole|[Aa]gglomération)$/;

/** « le SCoT du Pays X »: the perimeter of a scheme, not of the pact. */
const OF_A_SCHEME = new RegExp(`\\b(?:${FRAMEWORK_ACRONYMS}) (?:de la |de l'|du |des |de |d')?$`);

/** The longest acronym of a scheme and its article are shorter. */
const SCHEME_LENGTH = 60;

/** A line of its own at the head of a document: the body whose act it is. */
const isLetterhead = ({ lines }: Reading, each: Span): boolean =>
  lines.slice(0, 6).some(({ start, end }) => start <= each.start && each.end <= end && each.end - each.start > 0.6 * (end - start));

/** A bullet belongs to the line above that announces it with a colon. */
const announcedBy = ({ lines, plain }: Reading, each: Span): string => {
  const at = lines.findIndex(({ start, end }) => start <= each.start && each.end <= end);
  if (!lines[at]?.bullet) return "";
  const above = lines.slice(0, at).findLast(({ bullet }) => !bullet);
  return above && plain.slice(above.start, above.end).endsWith(":") ? plain.slice(above.start, above.end) : "";
};

/** Whether the sentence ties an intercommunality to the pact: not as a guest, not as another one that has its own. */
const isBound = (reading: Reading, each: OrganisationMention, signs: boolean): boolean => {
  if (JUST_A_FORM.test(say(reading, each))) return false;
  const sentence = sentenceAt(reading, each.start);
  if (!sentence) return signs;
  const before = reading.plain.slice(sentence.start, each.start);
  if (OF_A_SCHEME.test(reading.flat.slice(Math.max(sentence.start, each.start - SCHEME_LENGTH), each.start))) return false;
  if (signs) return true;
  const told = `${announcedBy(reading, each)} ${reading.plain.slice(sentence.start, sentence.end)}`;
  const tied = isLetterhead(reading, each) || PACT_WORDS.test(told);
  return tied && !ELSEWHERE.test(before) && before.search(PRESENT) < 0;
};

/** Whether a body signs by itself, or somebody does for it. */
const isParty = (reading: Reading, each: Span, signatories: readonly Person[]): boolean => {
  const key = partyKey(say(reading, each));
  return signatories.some(({ organisation, role }) => partyKey(organisation) === key || partyKey(role) === key);
};

const OF_PREFECT = /\bprefe(?:te?s?|cture) (?:de |du |d')?(?:la |l'|le )?$/;

/** A body told by its form alone among those who sign is the only one of that form that the text names. */
const isToldByForm = (
  reading: Reading,
  each: OrganisationMention,
  organisations: readonly OrganisationMention[],
  signatories: readonly Person[],
): boolean => {
  const form = each.kind === "region" ? /^(?:region|conseil regional)$/ : /^(?:departement|conseil (?:departemental|general))$/;
  if (!signatories.some(({ organisation }) => form.test(foldParty(organisation)))) return false;
  const named = new Set(organisations.filter(({ kind }) => kind === each.kind).map((other) => partyKey(say(reading, other))));
  return named.size === 1;
};

export const ofOrganisations = (
  reading: Reading,
  organisations: readonly OrganisationMention[],
  signatories: readonly Person[],
): Candidate[] => {
  const signed = spanSet(signatories.flatMap(({ evidence }) => evidence));
  return organisations.flatMap((each): Candidate[] => {
    const kind = kindIn(each.form ? `${each.form} ` : say(reading, each));
    const signs = signed.meets(each);
    const place = { start: each.start, end: each.end, kind };
    if (each.kind === "intercommunality") return isBound(reading, each, signs) ? [{ ...place, among: INTERCOMMUNAL }] : [];
    if (each.kind === "city") return isParty(reading, each, signatories) ? [{ ...place, kind: "commune", among: ["commune"] }] : [];
    const authority = each.kind === "region" || each.kind === "department";
    if (!authority || OF_PREFECT.test(reading.plain.slice(Math.max(0, each.start - 24), each.start))) return [];
    return signs || isParty(reading, each, signatories) || isToldByForm(reading, each, organisations, signatories)
      ? [{ ...place, among: kind ? [kind] : [] }]
      : [];
  });
};
