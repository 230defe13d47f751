import { ok, type Result, refuse } from "@levier/kernel";
import type { FormerTerritory } from "../../../sources/official-geography/former.ts";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import { parseTerritoryCode, type TerritoryCode, type TerritoryCodeRefusal } from "../../../sources/official-geography/territory-code.ts";

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
};

export type PlaceRefusal =
  | TerritoryCodeRefusal
  | { readonly reason: "unknown-code"; readonly value: string }
  | { readonly reason: "overlap"; readonly value: string; readonly within: string };

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const communesOf = (geography: Geography, { code, members }: Territory): readonly TerritoryCode[] => {
  if (code.startsWith("com-")) return [code];
  return members.flatMap((member) => {
    const found = member.startsWith("com-") ? null : geography.find(member);
    return found ? communesOf(geography, found) : [member];
  });
};

/** The EPCI of these communes, if they hold every commune of each. */
const wholeEpci = (geography: Geography, communes: readonly TerritoryCode[]): readonly TerritoryCode[] => {
  const within = new Set(communes);
  const epci = unique(communes.map((commune) => geography.find(commune)?.epci ?? null));
  const isWhole = epci.every((code) => code !== null && geography.find(code)?.members.every((member) => within.has(member)) === true);
  return isWhole ? epci.filter((code) => code !== null) : [];
};

/** Who holds a territory today, and the former one when it is no more; null when the code names nothing known. */
const presentOf = (
  geography: Geography,
  code: TerritoryCode,
): { readonly now: readonly Territory[]; readonly former: FormerTerritory | null } | null => {
  const former = geography.former(code);
  const found = geography.find(code);
  if (former) {
    const now = former.successors.flatMap((successor) => geography.find(successor.code) ?? []);
    return now.length > 0 ? { now, former } : null;
  }
  return found && { now: [found], former: null };
};

/** A territory that the others hold in part or whole, and the first of them that does. */
const overlapIn = (geography: Geography, territories: readonly Territory[]): { readonly value: string; readonly within: string } | null => {
  const holder = new Map<TerritoryCode, TerritoryCode>();
  for (const territory of territories)
    for (const commune of communesOf(geography, territory)) {
      const other = holder.get(commune);
      if (other !== undefined) return { value: territory.code, within: other };
      holder.set(commune, territory.code);
    }
  return null;
};

const common = (codes: readonly (TerritoryCode | null)[]): TerritoryCode | null => {
  const [only = null, ...others] = unique(codes);
  return others.length === 0 ? only : null;
};

const placeOf = (geography: Geography, territories: readonly Territory[], followedFrom: readonly FormerTerritory[]): Place => {
  const communes = territories.flatMap((territory) => communesOf(geography, territory));
  return {
    code: territories.map(({ code }) => code).join("+"),
    name: territories.map(({ fullName }) => fullName).join(" + "),
    territories,
    followedFrom,
    communes,
    epci: wholeEpci(geography, communes),
    department: common(territories.map(({ code, departments: [main] }) => (code.startsWith("reg-") ? null : (main ?? null)))),
    region: common(territories.map(({ code, regions: [main] }) => (code.startsWith("reg-") ? code : (main ?? null)))),
  };
};

/**
 * Reads the codes of a place, parted by `+` or `,`. A territory that is no more is followed to who holds its communes; one that is
 * within another asked with it is refused, for it would be counted twice.
 */
export const readPlace = (text: string, geography: Geography): Result<Place, PlaceRefusal> => {
  const territories = new Map<TerritoryCode, Territory>();
  const followedFrom: FormerTerritory[] = [];
  for (const written of text.split(/[+,]/)) {
    const code = parseTerritoryCode(written);
    if (!code.ok) return code;
    const present = presentOf(geography, code.value);
    if (present === null) return refuse({ reason: "unknown-code", value: code.value });
    if (territories.has(code.value)) return refuse({ reason: "overlap", value: code.value, within: code.value });
    if (present.former) followedFrom.push(present.former);
    for (const now of present.now) territories.set(now.code, now);
  }
  const asked = [...territories.values()];
  const overlap = overlapIn(geography, asked);
  return overlap ? refuse({ reason: "overlap", ...overlap }) : ok(placeOf(geography, asked, followedFrom));
};

/** The place of a territory that is known: a named set is its members, under its own name. */
export const placeOfTerritory = ({ code, fullName, members }: Territory, geography: Geography): Place | null => {
  const place = readPlace(code.startsWith("set-") ? members.join("+") : code, geography);
  return place.ok ? { ...place.value, code, name: fullName } : null;
};
