import type { Span, TerritoryKind } from "@levier/kernel";
import type { Territory } from "../draft-pact.ts";
import { type Gazetteer, INTERCOMMUNAL, type Place } from "../gazetteer.ts";
import { findAll } from "../text/find.ts";
import { type Reading, say } from "../text/reading.ts";

const HEAD =
  /^(?:[Rr][ée]gion|[Cc]onseil [Rr][ée]gional|[Dd][ée]partement|[Cc]onseil [Dd][ée]partemental|[Cc]ommunaut[ée] d['’][Aa]gglom[ée]ration|[Cc]ommunaut[ée] de [Cc]ommunes|[Cc]ommunaut[ée] [Uu]rbaine|[Vv]ille|[Cc]ommune|[Pp][ôo]le d['’][ÉEée]quilibre [Tt]erritorial et [Rr]ural(?: \(PETR\))?|PETR) (?:de la |de l['’]|du |des |de |d['’])?/;

const SOURCE = "official-geography";

/** `rivals`: other places of that name, when the text gives no form to tell them by. */
export type PlaceMention = Span & {
  readonly kind: TerritoryKind | null;
  readonly among: readonly TerritoryKind[];
  readonly rivals?: readonly Place[];
};

const nameOf = (reading: Reading, { start, end, kind }: PlaceMention): string => {
  const words = say(reading, { start, end });
  return kind === "region" || kind === "departement" || kind === "commune" ? words.replace(HEAD, "") : words;
};

/** The places a name may be; when the text names a département, those lying elsewhere fall away. */
const placesFor = (
  name: string,
  { among, kind }: PlaceMention,
  gazetteer: Gazetteer,
  departments: ReadonlySet<string>,
): readonly Place[] => {
  const found = gazetteer.named(name, kind === null ? among : [kind]);
  const wider =
    found.length > 0 || kind === null
      ? found
      : gazetteer.named(name.replace(HEAD, ""), INTERCOMMUNAL.includes(kind) ? INTERCOMMUNAL : [kind]);
  const near = wider.filter((place) => place.departments.some((code) => departments.has(code)));
  return near.length > 0 ? near : wider;
};

/** Départements named in a text, by code: they settle which place a name is. */
export const departmentsIn = (reading: Reading, gazetteer: Gazetteer): ReadonlySet<string> => {
  const names = findAll(/\p{Lu}[\p{L}']+(?:(?:-| et )\p{L}+)*/gu, reading.flat, { start: 0, end: reading.bodyEnd });
  const told = new Set(names.map(({ start, end }) => reading.flat.slice(start, end)));
  const codes = [...told].flatMap((name) => gazetteer.named(name, ["departement"]).flatMap((place) => place.departments));
  const numbers = findAll(/\((\d{2,3}|2[AB])\)/g, reading.flat).map(({ groups }) => groups[1] ?? "");
  return new Set([...codes, ...numbers]);
};

/** The intercommunality of today to which the town of a former one belongs: « communauté de communes de X », since merged or renamed. */
const successorsOf = (name: string, { kind }: PlaceMention, gazetteer: Gazetteer, departments: ReadonlySet<string>): readonly Place[] => {
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
  candidate: PlaceMention,
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
