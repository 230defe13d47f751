import type { Span, TerritoryKind } from "@levier/kernel";
import type { Person } from "../draft-pact.ts";
import { FRAMEWORK_ACRONYMS } from "../entities/frameworks.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { type Gazetteer, INTERCOMMUNAL } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { lineRankAt, type Reading, say, sentenceAt } from "../text/reading.ts";
import { spanSet } from "../text/span-set.ts";
import { foldParty, PRESENT, partyKey } from "./party.ts";
import { standingOf } from "./standing.ts";
import type { PlaceMention } from "./territory-place.ts";
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

const kindIn = (words: string): TerritoryKind | null => {
  const bare = words
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .replace(/’/g, "'");
  return FORMS.find(([form]) => form.test(bare))?.[1] ?? null;
};

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
const announcedBy = (reading: Reading, each: Span): string => {
  const { lines, plain } = reading;
  const at = lineRankAt(reading, each.start);
  const line = lines[at];
  if (!line?.bullet || line.end < each.end) return "";
  const above = lines.slice(0, at).findLast(({ bullet }) => !bullet);
  return above && plain.slice(above.start, above.end).endsWith(":") ? plain.slice(above.start, above.end) : "";
};

/** « au siège de X »: the one who lends the room. */
const HOSTS = /\b(?:siege|locaux|hotel|maison|salle|mairie) (?:de |du |d')?(?:la |l'|le )?$/;

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
  return tied && standingOf(reading, each) !== "other" && !HOSTS.test(before) && !ELSEWHERE.test(before) && before.search(PRESENT) < 0;
};

const OF_PREFECT = /\bprefe(?:te?s?|cture) (?:de |du |d')?(?:la |l'|le )?$/;

const FORM_ALONE = { region: /^(?:region|conseil regional)$/, department: /^(?:departement|conseil (?:departemental|general))$/ } as const;

type Authority = keyof typeof FORM_ALONE;

const isAuthority = (kind: string): kind is Authority => kind === "region" || kind === "department";

/** What the signatories tell of the bodies of a text: which of them are parties, by themselves or by somebody. */
const partiesAmong = (reading: Reading, organisations: readonly OrganisationMention[], signatories: readonly Person[]) => {
  const keys = new Set(signatories.flatMap(({ organisation, role }) => [partyKey(organisation), partyKey(role)]));
  const signed = spanSet(signatories.flatMap(({ evidence }) => evidence));
  /** A body told by its form alone among those who sign is the only one of that form that the text names. */
  const isAlone = (kind: Authority): boolean => {
    if (!signatories.some(({ organisation }) => FORM_ALONE[kind].test(foldParty(organisation)))) return false;
    return new Set(organisations.filter((each) => each.kind === kind).map((each) => partyKey(say(reading, each)))).size === 1;
  };
  const alone = { region: isAlone("region"), department: isAlone("department") };
  const isParty = (each: Span): boolean => keys.has(partyKey(say(reading, each)));
  return { signs: (each: Span): boolean => signed.meets(each), isParty, isAlone: (kind: Authority): boolean => alone[kind] };
};

type Parties = ReturnType<typeof partiesAmong>;

const isParty = ({ plain }: Reading, each: OrganisationMention, kind: Authority, parties: Parties): boolean => {
  if (OF_PREFECT.test(plain.slice(Math.max(0, each.start - 24), each.start))) return false;
  return parties.signs(each) || parties.isParty(each) || parties.isAlone(kind);
};

const candidateOf = (reading: Reading, each: OrganisationMention, parties: Parties): PlaceMention | null => {
  const kind = kindIn(each.form ? `${each.form} ` : say(reading, each));
  const place = { start: each.start, end: each.end, kind };
  if (each.kind === "intercommunality") return isBound(reading, each, parties.signs(each)) ? { ...place, among: INTERCOMMUNAL } : null;
  if (each.kind === "city") return parties.isParty(each) ? { ...place, kind: each.form ? null : "commune", among: ["commune"] } : null;
  return isAuthority(each.kind) && isParty(reading, each, each.kind, parties) ? { ...place, among: kind ? [kind] : [] } : null;
};

/** What puts a region or a département beside the pact: it gives money or help, or the pact is another's. */
const BESIDE =
  /(?:soutien|appui|aide|concours|aides?|subventions?|credits|fonds|euros|m€|finance\w*|cofinance\w*|chef-lieu|prefet \w+|ministre|service|agence|chambre|universite|comite|mission|direction|academie|missions locales|ville|commune) (?:financiere? |technique )?(?:de |du |des |d'|par |a )?(?:la |le |l'|les )?$/;

/** « le Département de la Rive lance son contrat », « un contrat entre la Région et… »: told in one sentence with the main pact, a region or a département is bound by it. */
export const ofCoParties = (reading: Reading, organisations: readonly OrganisationMention[], main: readonly Span[]): PlaceMention[] =>
  organisations.flatMap((each): PlaceMention[] => {
    if (!isAuthority(each.kind)) return [];
    const sentence = sentenceAt(reading, each.start);
    if (!sentence || !main.some(({ start, end }) => sentence.start <= start && end <= sentence.end)) return [];
    const before = reading.plain.slice(sentence.start, each.start);
    if (OF_PREFECT.test(before.slice(-24)) || BESIDE.test(before) || ELSEWHERE.test(before) || before.search(PRESENT) >= 0) return [];
    const kind = kindIn(each.form ? `${each.form} ` : say(reading, each));
    return standingOf(reading, each) === "told" ? [{ start: each.start, end: each.end, kind, among: kind ? [kind] : [] }] : [];
  });

const BARE = /\p{Lu}[\p{L}']+(?:(?:-| et )\p{L}+)*/gu;
const DEPARTMENT = /^(?:departement|conseil (?:departemental|general))(?:$| )/;

/** « le Département » told by its form alone, as owner or party, is the only one that the text names. */
export const ofDepartmentAlone = (
  reading: Reading,
  main: { readonly name: { readonly value: string } },
  signatories: readonly Person[],
  gazetteer: Gazetteer,
): PlaceMention[] => {
  const owns = /d[ée]partementa(?:l|ux)/i.test(main.name.value);
  if (!owns && !signatories.some(({ organisation }) => DEPARTMENT.test(foldParty(organisation)))) return [];
  const known = findAll(BARE, reading.flat, { start: 0, end: reading.bodyEnd }).flatMap((span) => {
    const [place] = gazetteer.named(say(reading, span), ["departement"]);
    return place ? [{ span, code: place.code }] : [];
  });
  const [first] = known;
  if (!first || known.some(({ code }) => code !== first.code)) return [];
  return [{ start: first.span.start, end: first.span.end, kind: "departement", among: ["departement"] }];
};

export const ofOrganisations = (
  reading: Reading,
  organisations: readonly OrganisationMention[],
  signatories: readonly Person[],
): PlaceMention[] => {
  const parties = partiesAmong(reading, organisations, signatories);
  return organisations.flatMap((each) => candidateOf(reading, each, parties) ?? []);
};
