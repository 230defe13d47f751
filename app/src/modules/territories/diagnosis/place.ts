import { ok, type Result, refuse } from "@levier/kernel";
import type { FormerTerritory } from "../../../sources/official-geography/former.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import { parseTerritoryCode, type TerritoryCode, type TerritoryCodeRefusal } from "../../../sources/official-geography/territory-code.ts";
import type { Atlas } from "./atlas.ts";
import { communesOf } from "./communes-of.ts";
import { firstOverlap } from "./overlap.ts";
import { placeName } from "./place-name.ts";

/** What a diagnosis is about: one territory, or several together, cut into the communes of today. */
export type Place = {
  /** Its code, or its codes joined by `+`. */
  readonly code: string;
  readonly name: string;
  /** The territories asked, those that are no more replaced by who holds their communes. */
  readonly territories: readonly Territory[];
  /** Territories asked that are no more. */
  readonly followedFrom: readonly FormerTerritory[];
  readonly communes: readonly TerritoryCode[];
  /** The EPCI that make it up whole; empty when it is no sum of EPCI. */
  readonly epci: readonly TerritoryCode[];
  /** The département where most of each of its territories lives; null when they are not all in one. */
  readonly department: TerritoryCode | null;
  /** The région where most of each lives; null when they are not all in one. */
  readonly region: TerritoryCode | null;
  /** Its territories that lie in another country. */
  readonly abroad: readonly TerritoryCode[];
};

/** The région around a place; none for one that is a région itself. */
export const regionAround = ({ code, region }: Pick<Place, "code" | "region">): TerritoryCode | null => (region === code ? null : region);

export type PlaceRefusal =
  | TerritoryCodeRefusal
  | { readonly reason: "unknown-code"; readonly value: string }
  | { readonly reason: "list-not-loaded"; readonly value: string; readonly command: string }
  | { readonly reason: "repeated"; readonly value: string }
  | { readonly reason: "overlap"; readonly value: string; readonly within: string }
  | { readonly reason: "too-many"; readonly value: string; readonly most: number };

/** Territories that a perimeter may be made of: those of a large PETR several times over. */
export const MOST_MEMBERS = 100;

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The EPCI of these communes, if they hold every commune of each. */
const wholeEpci = (geography: Geography, communes: readonly TerritoryCode[]): readonly TerritoryCode[] => {
  const within = new Set(communes);
  const epci = unique(communes.map((commune) => geography.find(commune)?.epci ?? null));
  const isWhole = epci.every((code) => code !== null && geography.find(code)?.members.every((member) => within.has(member)) === true);
  return isWhole ? epci.filter((code) => code !== null) : [];
};

type Present = { readonly now: readonly Territory[]; readonly former: FormerTerritory | null };

/** Who holds a territory today, and the former one when it is no more; null when the code names nothing known. */
const presentOf = ({ geography, find }: Atlas, code: TerritoryCode): Present | null => {
  const former = geography.former(code);
  const found = find(code);
  if (former) {
    const now = former.successors.flatMap((successor) => geography.find(successor.code) ?? []);
    return now.length > 0 ? { now, former } : null;
  }
  return found && { now: [found], former: null };
};

const common = (codes: readonly (TerritoryCode | null)[]): TerritoryCode | null => {
  const [only = null, ...others] = unique(codes);
  return others.length === 0 ? only : null;
};

const placeOf = (geography: Geography, territories: readonly Territory[], followedFrom: readonly FormerTerritory[]): Place => {
  const communes = territories.flatMap((territory) => communesOf(geography, territory));
  return {
    code: territories.map(({ code }) => code).join("+"),
    name: placeName(territories),
    territories,
    followedFrom,
    communes,
    epci: wholeEpci(geography, communes),
    department: common(territories.map(({ code, departments: [main] }) => (code.startsWith("reg-") ? null : (main ?? null)))),
    region: common(territories.map(({ code, regions: [main] }) => (code.startsWith("reg-") ? code : (main ?? null)))),
    abroad: territories.flatMap(({ code }) => (code.startsWith("nuts-") ? [code] : [])),
  };
};

const refusalOf = ({ lacking }: Atlas, code: TerritoryCode): PlaceRefusal => {
  const command = lacking(code);
  return command === null ? { reason: "unknown-code", value: code } : { reason: "list-not-loaded", value: code, command };
};

/**
 * Reads the codes of a place, parted by `+` or `,`. A territory that is no more is followed to who holds its communes; one that is
 * within another asked with it is refused, for it would be counted twice.
 */
export const readPlace = (text: string, atlas: Atlas): Result<Place, PlaceRefusal> => {
  const written = text.split(/[+,]/);
  if (written.length > MOST_MEMBERS) return refuse({ reason: "too-many", value: String(written.length), most: MOST_MEMBERS });
  /** Each territory by its code, and the code that was asked for it. */
  const asked = new Map<TerritoryCode, TerritoryCode>();
  const territories: Territory[] = [];
  const followedFrom: FormerTerritory[] = [];
  for (const one of written) {
    const code = parseTerritoryCode(one);
    if (!code.ok) return code;
    const present = presentOf(atlas, code.value);
    if (present === null) return refuse(refusalOf(atlas, code.value));
    if (present.former) followedFrom.push(present.former);
    for (const now of present.now) {
      const before = asked.get(now.code);
      if (before === code.value) return refuse({ reason: "repeated", value: code.value });
      if (before !== undefined) return refuse({ reason: "overlap", value: code.value, within: before });
      asked.set(now.code, code.value);
      territories.push(now);
    }
  }
  const overlap = firstOverlap(atlas.geography, territories);
  return overlap ? refuse({ reason: "overlap", ...overlap }) : ok(placeOf(atlas.geography, territories, followedFrom));
};

/** The place of a territory that is known: a named set is its members, under its own name. */
export const placeOfTerritory = ({ code, fullName, members }: Territory, atlas: Atlas): Place | null => {
  const place = readPlace(code.startsWith("set-") ? members.join("+") : code, atlas);
  return place.ok ? { ...place.value, code, name: fullName } : null;
};
