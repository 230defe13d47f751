import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { presentCommunes } from "../diagnosis/holders.ts";
import type { Place } from "../diagnosis/place.ts";
import type { NamedTerritory } from "../map-of.ts";

/** Codes in the file of the communes of today: municipal arrondissements and communes that merged since count for who holds them. */
export type CommunesInFile = ReadonlyMap<TerritoryCode, readonly string[]>;

export const communesInFile = (geography: Geography, codes: readonly string[]): CommunesInFile => {
  const present = presentCommunes(geography, new Map());
  const found = new Map<TerritoryCode, string[]>();
  for (const code of codes) for (const commune of present(`com-${code}`)) found.set(commune, [...(found.get(commune) ?? []), code]);
  return found;
};

/** A territory as the register is asked about it. */
export type PlaceInRegister = {
  /** Codes in the file of all its communes. */
  readonly communes: readonly string[];
  /** The intercommunalities it lies in. */
  readonly epci: readonly TerritoryCode[];
  /** Parts of it that may be chosen: its intercommunalities when it has several, its communes when they make a list one can read. */
  readonly zones: readonly NamedTerritory[];
  /** Codes in the file of the communes of one of these parts. */
  readonly communesIn: (zone: TerritoryCode) => readonly string[];
};

/** Communes beyond which they no longer make a list that one reads. */
const MOST_COMMUNES = 150;

export const placeInRegister = (place: Pick<Place, "communes">, geography: Geography, inFile: CommunesInFile): PlaceInRegister => {
  const codesOf = (communes: readonly TerritoryCode[]): readonly string[] => [
    ...new Set(communes.flatMap((commune) => inFile.get(commune) ?? [])),
  ];
  const found = place.communes.flatMap((code) => geography.find(code) ?? []);
  const epci = [...new Set(found.flatMap((commune) => commune.epci ?? []))];
  const named = (codes: readonly TerritoryCode[]): NamedTerritory[] =>
    codes.flatMap((code) => geography.find(code) ?? []).map(({ code, name }) => ({ code, name }));
  const byName = (a: NamedTerritory, b: NamedTerritory): number => a.name.localeCompare(b.name, "fr");
  const zones = [
    ...(epci.length > 1 ? named(epci).sort(byName) : []),
    ...(found.length > 1 && found.length <= MOST_COMMUNES ? named(place.communes).sort(byName) : []),
  ];
  return {
    communes: codesOf(place.communes),
    epci,
    zones,
    communesIn: (zone) => codesOf(found.flatMap((commune) => (commune.code === zone || commune.epci === zone ? commune.code : []))),
  };
};
