import type { Span, TerritoryKind } from "@levier/kernel";
import type { Person, Territory } from "../draft-pact.ts";
import { FRAMEWORK_ACRONYMS } from "../entities/frameworks.ts";
import type { OrganisationMention } from "../entities/organisation-mention.ts";
import { type Gazetteer, INTERCOMMUNAL, type Place } from "../gazetteer.ts";
import { findAll, overlaps } from "../text/find.ts";
import { type Reading, say, sentenceAt } from "../text/reading.ts";
import type { MainPact } from "./main-pact.ts";
import { placeAfter } from "./pact-mentions.ts";
import { PRESENT, partyKey } from "./party.ts";

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

const HEAD =
  /^(?:[Rr][ée]gion|[Cc]onseil [Rr][ée]gional|[Dd][ée]partement|[Cc]onseil [Dd][ée]partemental|[Cc]ommunaut[ée] d['’][Aa]gglom[ée]ration|[Cc]ommunaut[ée] de [Cc]ommunes|[Cc]ommunaut[ée] [Uu]rbaine|[Vv]ille|[Cc]ommune|[Pp][ôo]le d['’][ÉEée]quilibre [Tt]erritorial et [Rr]ural(?: \(PETR\))?|PETR) (?:de la |de l['’]|du |des |de |d['’])?/;

const SOURCE = "official-geography";

/** `rivals`: other places of that name, when the text gives no form to tell them by. */
type Candidate = Span & {
  readonly kind: TerritoryKind | null;
  readonly among: readonly TerritoryKind[];
  readonly rivals?: readonly Place[];
};

const nameOf = (reading: Reading, { start, end, kind }: Candidate): string => {
  const words = say(reading, { start, end });
  return kind === "region" || kind === "departement" || kind === "commune" ? words.replace(HEAD, "") : words;
};

/** The places a name may be; when the text names a département, those lying elsewhere fall away. */
const placesFor = (name: string, { among, kind }: Candidate, gazetteer: Gazetteer, departments: ReadonlySet<string>): readonly Place[] => {
  const found = gazetteer.named(name, kind === null ? among : [kind]);
  const wider =
    found.length > 0 || kind === null
      ? found
      : gazetteer.named(name.replace(HEAD, ""), INTERCOMMUNAL.includes(kind) ? INTERCOMMUNAL : [kind]);
  const near = wider.filter((place) => place.departments.some((code) => departments.has(code)));
  return near.length > 0 ? near : wider;
};

const kindIn = (words: string): TerritoryKind | null =>
  FORMS.find(([form]) =>
    form.test(
      words
        .normalize("NFD")
        .replace(/[\u0300-\u036f]+/g, "")
        .replace(/’/g, "'"),
    ),
  )?.[1] ?? null;

/** Départements named in a text, by code: they settle which place a name is. */
const departmentsIn = (reading: Reading, gazetteer: Gazetteer): ReadonlySet<string> => {
  const names = findAll(/\p{Lu}[\p{L}']+(?:(?:-| et )\p{L}+)*/gu, reading.flat, { start: 0, end: reading.bodyEnd });
  const codes = names.flatMap(({ start, end }) =>
    gazetteer.named(reading.flat.slice(start, end), ["departement"]).flatMap((place) => place.departments),
  );
  const numbers = findAll(/\((\d{2,3}|2[AB])\)/g, reading.flat).map(({ groups }) => groups[1] ?? "");
  return new Set([...codes, ...numbers]);
};

/** The intercommunality of today to which the town of a former one belongs: « communauté de communes de X », since merged or renamed. */
const successorsOf = (name: string, { kind }: Candidate, gazetteer: Gazetteer, departments: ReadonlySet<string>): readonly Place[] => {
  if (kind === null || !INTERCOMMUNAL.includes(kind)) return [];
  const towns = gazetteer.named(name.replace(HEAD, ""), ["commune"]);
  const near = towns.filter((town) => departments.size === 0 || town.departments.some((code) => departments.has(code)));
  const [town] = near.length === 1 ? near : [];
  return town?.epci ? gazetteer.named(town.epci) : [];
};

/** What a person must settle about a place: which of several, or what became of one that is no more. */
export type OpenPlace = { readonly code: "territory-ambiguous" | "territory-unknown"; readonly candidates: readonly Place[] };

const openPlace = (places: readonly Place[], successors: readonly Place[], rivals: readonly Place[]): OpenPlace | null => {
  if (places.length > 1) return { code: "territory-ambiguous", candidates: places };
  if (places.length === 0) return successors.length > 0 ? { code: "territory-unknown", candidates: successors } : null;
  return rivals.length > 0 ? { code: "territory-ambiguous", candidates: [...places, ...rivals] } : null;
};

/** A territory of the draft, completed by the official geography when one place alone fits. */
export const territoryOf = (
  reading: Reading,
  candidate: Candidate,
  gazetteer: Gazetteer,
  departments: ReadonlySet<string>,
): Territory & { readonly open: OpenPlace | null } => {
  const name = nameOf(reading, candidate);
  const places = placesFor(name, candidate, gazetteer, departments);
  const [place] = places.length === 1 ? places : [];
  const fits = place !== undefined;
  const kind = candidate.kind ?? place?.kind ?? null;
  const inferred = fits ? (["code", ...(candidate.kind === null ? ["kind" as const] : []), "departments"] as const) : [];
  return {
    name,
    kind,
    code: place?.code ?? null,
    departments: place?.departments ?? [],
    inferred,
    source: fits ? SOURCE : null,
    evidence: [{ start: candidate.start, end: candidate.end }],
    confidence: fits ? 0.9 : 0.6,
    open: openPlace(places, successorsOf(name, candidate, gazetteer, departments), candidate.rivals ?? []),
  };
};

const ELSEWHERE = /(?:comme l'avaient|deja fait|a l'image d|a l'instar|celui de|voisin)/;

const PACT_WORDS =
  /signe|signature|accord-cadre|projet de territoire|paraph|conclu|pacte|poce|contrat|charte|protocole|s'engage|ont souhaite|feuille de route/;
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

const ofOrganisations = (reading: Reading, organisations: readonly OrganisationMention[], signatories: readonly Person[]): Candidate[] =>
  organisations.flatMap((each): Candidate[] => {
    const kind = kindIn(each.form ? `${each.form} ` : say(reading, each));
    const signs = signatories.some(({ evidence }) => evidence.some((span) => overlaps(span, each)));
    const place = { start: each.start, end: each.end, kind };
    if (each.kind === "intercommunality") return isBound(reading, each, signs) ? [{ ...place, among: INTERCOMMUNAL }] : [];
    if (each.kind === "city") return isParty(reading, each, signatories) ? [{ ...place, kind: "commune", among: ["commune"] }] : [];
    const authority = each.kind === "region" || each.kind === "department";
    return authority && signs ? [{ ...place, among: kind ? [kind] : [] }] : [];
  });

const PLACE_NAME = /\p{Lu}[\p{L}'’]*(?:[- ](?:(?:en|sur|les|de|du|des|la|le|et|d'|l')[- ])*\p{Lu}[\p{L}'’]*)*/gu;
const SPACE = /(?:[Ee]space|[Tt]erritoire|[Bb]assin) (?:du |de la |de l'|de |d')?(\p{Lu}[\p{L}'-]*(?:[- ]\p{Lu}[\p{L}'-]*)*)/gu;

/** Pacts that intercommunalities sign, by definition: a town's name there stands for its EPCI. */
const BETWEEN_COMMUNES: ReadonlySet<string> = new Set(["POCE", "PTRTE", "CRTE", "PROJET_TERRITOIRE"]);

/** The place that belongs to the pact's own name: a région, a département, a commune, or a space of its own. */
const ofPactName = (reading: Reading, main: MainPact, gazetteer: Gazetteer): Candidate[] => {
  const spans = main.mentions.filter(({ full }) => full);
  return spans.flatMap((span): Candidate[] =>
    findAll(PLACE_NAME, reading.flat, { start: span.start + 1, end: span.end }).flatMap((found): Candidate[] => {
      const name = say(reading, found);
      if (
        /^(?:Offensive|Croissance|Emploi|Territoria|Relance|Transition|Écologique|Ecologique|Défense|Act\b|Business|PTRTE|POCE|CRSD|Redynamisation|[A-Z]+$)/.test(
          name,
        )
      )
        return [];
      const place = { start: found.start, end: found.end };
      const wide = gazetteer.named(name, ["region", "departement"])[0];
      const intercommunal = gazetteer.named(name, INTERCOMMUNAL)[0];
      const town = gazetteer.named(name, ["commune"])[0];
      const known = wide ?? (BETWEEN_COMMUNES.has(main.type.value) ? (intercommunal ?? town) : (town ?? intercommunal));
      const around = town?.epci && BETWEEN_COMMUNES.has(main.type.value) ? gazetteer.named(town.epci)[0] : undefined;
      const rivals = wide ? [] : [intercommunal ?? around, town].filter((each) => each !== undefined && each !== known);
      if (known) return [{ ...place, kind: known.kind, among: [known.kind], rivals: rivals.flatMap((each) => each ?? []) }];
      if (/^(?:Nord|Sud|Est|Ouest|Grand)\b|-.*-|[- ](?:Nord|Sud|Est|Ouest|Lorrain)/.test(name))
        return [{ ...place, kind: "espace_interterritorial", among: [] }];
      return main.type.value === "PACTE_ETAT_REGION" ? [{ ...place, kind: "region", among: ["region"] }] : [];
    }),
  );
};

/** « Le CRTE des Trois Vallons » where the document opens; further down, a pact of that kind may be another's. */
const ofAcronym = (reading: Reading, main: MainPact, gazetteer: Gazetteer): Candidate[] =>
  main.mentions
    .filter(({ full, start }) => !full && BETWEEN_COMMUNES.has(main.type.value) && start < (reading.lines[2]?.end ?? 0))
    .flatMap((mention): Candidate[] => {
      const place = placeAfter(reading, mention);
      const known = place ? gazetteer.named(say(reading, place), INTERCOMMUNAL)[0] : undefined;
      return place && known ? [{ ...place, kind: known.kind, among: [known.kind] }] : [];
    });

const ABROAD =
  /(?<!\p{L})(?:[Ll]and|[Gg]rand-[Dd]uch[ée]|[Pp]rovince|Landkreis) (?:de la |de l'|du |de |d')?\p{Lu}[\p{L}'-]*|\p{Lu}[\p{L}'-]*(?= \((?:Allemagne|Belgique|Luxembourg|Suisse|Italie|Espagne|Royaume-Uni|Pays-Bas)\))/gu;

/** Authorities of another country, where the text ties them to the pact; no official geography of ours names them. */
const ofAbroad = (reading: Reading): Candidate[] =>
  reading.sentences
    .filter(({ start, end }) => PACT_WORDS.test(reading.plain.slice(start, end)))
    .flatMap((sentence) => findAll(ABROAD, reading.flat, sentence))
    .map(({ start, end }) => ({ start, end, kind: "foreign", among: [] }));

/** « Territoire de Val Agglomération » is an intercommunality, no space of its own. */
const ofSpaces = (reading: Reading, organisations: readonly OrganisationMention[]): Candidate[] =>
  findAll(SPACE, reading.flat, { start: 0, end: reading.bodyEnd })
    .filter((space) => !organisations.some((each) => overlaps(space, each)))
    .map(({ start, end }) => ({ start, end, kind: "espace_interterritorial", among: [] }));

/** A région that owns or signs the pact is covered by it, by whatever words it is named. */
const ofRegions = (
  reading: Reading,
  main: MainPact | null,
  organisations: readonly OrganisationMention[],
  gazetteer: Gazetteer,
  signs: boolean,
): Candidate[] => {
  const owns = main !== null && ["POCE", "PLAN_REGIONAL_RELANCE", "PACTE_ETAT_REGION"].includes(main.type.value);
  if (!owns && !signs) return [];
  const body = { start: 0, end: reading.bodyEnd };
  const named = organisations.filter(({ kind }) => kind === "region").map(({ start, end }) => ({ start, end }));
  const bare = findAll(/\p{Lu}[\p{L}'-]+(?:[- ](?:de |d'|et )?\p{Lu}[\p{L}'-]+)*/gu, reading.flat, body).filter(
    ({ start, end }) => owns && gazetteer.named(reading.flat.slice(start, end), ["region"]).length > 0,
  );
  return [...named, ...bare].map((span) => ({ start: span.start, end: span.end, kind: "region", among: ["region"] }));
};

const fold = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]+/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** A « pays » and the PETR that runs it are one territory. */
const sameKind = (a: TerritoryKind | null, b: TerritoryKind | null): boolean =>
  a === b || ([a, b].includes("pays") && [a, b].includes("petr"));

/** A territory of the draft that a person must settle. */
export type OpenTerritory = OpenPlace & Pick<Territory, "name" | "evidence">;

export type FoundTerritories = { readonly territories: readonly Territory[]; readonly open: readonly OpenTerritory[] };

/** Perimeters the pact covers and authorities that sign it, once each. */
export const findTerritories = (
  reading: Reading,
  gazetteer: Gazetteer,
  main: MainPact | null,
  organisations: readonly OrganisationMention[],
  signatories: readonly Person[],
): FoundTerritories => {
  const departments = departmentsIn(reading, gazetteer);
  const regionSigns = signatories.some(({ organisation }) => /^(?:la )?r[ée]gion|conseil r[ée]gional/i.test(organisation ?? ""));
  const candidates = [
    ...(main ? [...ofPactName(reading, main, gazetteer), ...ofAcronym(reading, main, gazetteer)] : []),
    ...ofOrganisations(reading, organisations, signatories),
    ...(main?.type.value === "CHARTE_COOPERATION" || main?.type.value === "POCE" ? ofSpaces(reading, organisations) : []),
    ...(main ? ofAbroad(reading) : []),
    ...ofRegions(reading, main, organisations, gazetteer, regionSigns),
  ];
  const kept: (Territory & { readonly open: OpenPlace | null })[] = [];
  const folded: string[] = [];
  for (const candidate of candidates) {
    const territory = territoryOf(reading, candidate, gazetteer, departments);
    const name = fold(territory.name);
    const same = kept.findIndex((other, at) => {
      const known = folded[at] ?? "";
      return (
        (other.code !== null && other.code === territory.code) ||
        known === name ||
        (sameKind(other.kind, territory.kind) && (known.endsWith(name) || name.endsWith(known)))
      );
    });
    const held = kept[same];
    // Another mention that tells its form settles which of the places of that name it is.
    if (held && held.open && !territory.open && held.code === territory.code) kept[same] = { ...held, open: null };
    if (held && (held.code !== null || territory.code === null)) continue;
    const at = held ? same : kept.length;
    kept[at] = territory;
    folded[at] = name;
  }
  return {
    territories: kept.map(({ open: _, ...territory }) => territory),
    open: kept.flatMap(({ open, name, evidence }) => (open ? [{ ...open, name, evidence }] : [])),
  };
};
