import type { Geography } from "../../../sources/official-geography/geography.ts";
import { isTerritoryCode, type TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { NATION } from "../../../sources/open-data/tables.ts";
import { keptFor } from "./kept-for.ts";

/** Communes of the files by their code then, and those that hold each today. */
export type PresentCommunes = (code: string) => readonly TerritoryCode[];

/** What came after a commune, on which day, as a table of passage tells. */
export type Successions = ReadonlyMap<string, readonly { readonly place: string; readonly period: string }[]>;

/** The first event that took a commune away from its code, and the communes it gave. */
const nextOf = (successions: Successions, code: string): readonly string[] => {
  const events = (successions.get(code) ?? []).filter(({ place }) => place !== code);
  const [day] = events.map(({ period }) => period).sort();
  return events.flatMap(({ place, period }) => (period === day ? [place] : []));
};

/**
 * The communes of today that a code of any year stands for: itself, the one it went into, or the several it was split among. The lists
 * of recent years are asked first, then the table of passage, step by step. Empty for a code that nothing knows.
 */
export const presentCommunes = (geography: Geography, successions: Successions): PresentCommunes => {
  const follow = (code: string, steps: number): readonly TerritoryCode[] => {
    if (!isTerritoryCode(code) || steps === 0) return [];
    const former = geography.former(code);
    if (former) return former.successors.map((successor) => successor.code);
    const found = geography.find(code);
    if (found) return [found.code];
    return [...new Set(nextOf(successions, code).flatMap((next) => follow(next, steps - 1)))];
  };
  // A commune merges a few times at most; a table that goes round in a circle ends too.
  return (code) => follow(code, 10);
};

/** A line of the table that adds communes up: the larger territory, how many communes it has, and whether it holds a part only. */
export type Holding = readonly [code: string, level: string, place: string, commune: string, expected: number, isShared: boolean];

/** Kinds of territories that communes add up to, the smallest first. */
export const LEVELS = ["epci", "dep", "reg", "nation", "ze"] as const;

/** The zone d'emploi of each commune of today, by its code; only zones that share no commune with another can be added up. */
export type Zones = ReadonlyMap<string, string>;

export const NO_ZONES: Zones = new Map();

/** The zones of a list, whose communes may be of an older geography. */
export const zonesOf = (geography: Geography, listed: ReadonlyMap<string, { readonly place: string }>): Zones => {
  const zones = new Map<string, string>();
  const sharing = new Set<string>();
  for (const [code, { place }] of listed) {
    const commune = isTerritoryCode(code) ? geography.find(code)?.code : undefined;
    const before = commune && zones.get(commune);
    if (before && before !== place) for (const zone of [before, place]) sharing.add(zone);
    if (commune) zones.set(commune, place);
  }
  return new Map([...zones].filter(([, zone]) => !sharing.has(zone)));
};

/** How many communes of today each larger territory has, and each zone: counted once for a geography and for a list of zones. */
const communesIn = keptFor((geography: Geography) =>
  keptFor((zones: Zones): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const commune of geography.list("com"))
      for (const holder of [commune.epci, commune.departments[0], commune.regions[0], NATION, zones.get(commune.code)])
        if (holder) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    return counts;
  }),
);

/** The larger territories, of the kinds asked, that each commune of a file counts for. */
export const holdingsOf = (
  geography: Geography,
  present: PresentCommunes,
  codes: readonly string[],
  levels: ReadonlySet<string> = new Set(LEVELS),
  zones: Zones = NO_ZONES,
): readonly Holding[] => {
  const counts = communesIn(geography)(zones);
  return codes.flatMap((code) => {
    const communes = present(code).flatMap((commune) => geography.find(commune) ?? []);
    return LEVELS.flatMap((level, at): Holding[] => {
      if (!levels.has(level)) return [];
      const holders = new Map(
        communes.flatMap(({ code: commune, epci, departments, regions }) => {
          const holder = [epci, departments[0], regions[0], NATION, zones.get(commune)][at];
          return holder ? [[holder, commune] as const] : [];
        }),
      );
      return [...holders].map(([place, commune]) => [code, level, place, commune, counts.get(place) ?? 0, holders.size > 1]);
    });
  });
};
