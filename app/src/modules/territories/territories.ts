import { ok, type Result } from "@levier/kernel";
import type { Log } from "../../platform/log.ts";
import type { Platform } from "../../platform/platform.ts";
import { communeOutlines } from "../../sources/commune-outlines/source.ts";
import { epciOutlines as epciSource } from "../../sources/epci-outlines/source.ts";
import type { Geography } from "../../sources/official-geography/geography.ts";
import { loadGeography } from "../../sources/official-geography/load-geography.ts";
import { createSearch, type Search } from "../../sources/official-geography/search.ts";
import type { Territory } from "../../sources/official-geography/territory.ts";
import { isTerritoryCode, type TerritoryCode } from "../../sources/official-geography/territory-code.ts";
import { outlineFinder } from "../../sources/territory-outlines/load-outlines.ts";
import type { Outlines } from "../../sources/territory-outlines/outlines.ts";
import type { TerritoryComparison } from "./compare/comparison.ts";
import { createDiagnoser } from "./diagnosis/diagnoser.ts";
import type { Diagnosis } from "./diagnosis/diagnosis.ts";
import { MAPPED_FIGURES, type MappedFigure } from "./diagnosis/mapped-figures.ts";
import { type Place, type PlaceRefusal, placeOfTerritory } from "./diagnosis/place.ts";
import { placeOfAll } from "./diagnosis/place-of-all.ts";
import { type CloserMap, drawCloser, unitFinder } from "./map/closer-map.ts";
import { type FiguredMap, figuredMap } from "./map/figured-map.ts";
import { drawTerritories, type TerritoryMap } from "./map-of.ts";
import { asTerritory } from "./perimeter.ts";
import { type AddressedTerritory, readAddress } from "./perimeter-address.ts";
import { type Perimeters, perimetersRepository } from "./perimeters.repository.ts";

/** What the other modules may ask about territories. */
export type Territories = {
  readonly geography: Geography;
  /** Search among the official territories, in memory. */
  readonly search: Search;
  readonly perimeters: Perimeters;
  /**
   * The territory that an address writes: a code, several joined by commas, or a named set. A territory that is no more is followed to
   * who holds its communes, and told.
   */
  readonly read: (written: string) => Promise<Result<AddressedTerritory, PlaceRefusal>>;
  /** Those of these codes that name something known: also a zone d'emploi, or a region of Europe, whose list is loaded. */
  readonly listed: (codes: readonly TerritoryCode[]) => Promise<readonly Territory[]>;
  /** The territory of a code, official or a named set. Null when the code names nothing we know, a NUTS region included. */
  readonly find: (code: TerritoryCode) => Promise<Territory | null>;
  /** Codes that name nothing known are left out of the map; null when nothing is left to show. */
  readonly mapOf: (about: { readonly highlight: readonly TerritoryCode[] }) => Promise<TerritoryMap | null>;
  /** Outlines of the intercommunalities; null as long as they are not loaded. */
  readonly epciOutlines: () => Outlines | null;
  readonly mapOfTerritories: (territories: readonly Territory[]) => TerritoryMap | null;
  /** The communes that a territory is cut into; null when its members overlap, or are none. */
  readonly placeOf: (territory: Territory) => Promise<Place | null>;
  /** The territory cut into its members among its neighbours, where outlines at hand tell them. */
  readonly closerMapOf: (territory: Territory) => Promise<CloserMap | null>;
  /** Its members, each with one figure; null when it has none. */
  readonly figuredMapOf: (territory: Territory, figure: MappedFigure) => Promise<FiguredMap | null>;
  /** Figures whose source is loaded, that a map may show. */
  readonly figuresAtHand: () => readonly MappedFigure[];
  /** Figures of some territories side by side; those whose members overlap, or are none, are left out. */
  readonly compare: (territories: readonly Territory[]) => Promise<TerritoryComparison>;
  /** What official figures say of a territory; null when its members overlap, or are none. */
  readonly diagnosisOf: (territory: Territory) => Promise<Diagnosis | null>;
  /** The same of several territories together; one that holds another of them is left out. Null when none is known. */
  readonly diagnosisOfAll: (territories: readonly Territory[]) => Promise<Diagnosis | null>;
  /** Reads official figures before anyone asks for them; returns what stops it. */
  readonly readAhead: (log: Log) => () => void;
};

/** Maps kept ready, the least recently asked first to go; each weighs at most some 20 kB. */
const MOST_MAPS = 200;

/** A map takes some tens of milliseconds to draw: the same one is drawn once. */
const keptMaps = <Drawn extends object>(isKept: (map: Drawn | null) => boolean) => {
  const kept = new Map<string, Drawn | null>();
  return (territories: readonly Territory[], draw: () => Drawn | null): Drawn | null => {
    const key = territories
      .map(({ code, name, members }) => (code.startsWith("set-") ? `${code} ${name} ${members.join()}` : code))
      .join("|");
    const map = kept.has(key) ? (kept.get(key) ?? null) : draw();
    kept.delete(key);
    if (isKept(map)) kept.set(key, map);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_MAPS) break;
      kept.delete(oldest);
    }
    return map;
  };
};

type Needs = Pick<Platform, "config" | "database" | "root">;

export const createTerritories = ({ config, database, root }: Needs): Territories => {
  const geography = loadGeography(root);
  const perimeters = perimetersRepository(database.sql);
  const epciOutlines = outlineFinder(epciSource, config.dataFolder, config.mirror);
  const find: Territories["find"] = async (code) => {
    const official = geography.find(code);
    if (official || !code.startsWith("set-")) return official;
    const set = await perimeters.find(code.slice("set-".length));
    return set && asTerritory(set, geography);
  };
  const diagnoser = createDiagnoser({ geography, dataFolder: config.dataFolder, outlines: epciOutlines });
  const placeOf: Territories["placeOf"] = async (territory) => placeOfTerritory(territory, await diagnoser.atlas());
  // A map drawn without its outlines is drawn again: they may be there the next time.
  const maps = keptMaps<TerritoryMap>((map) => !map?.missing);
  const closerMaps = keptMaps<CloserMap>((map) => map !== null);
  const mapOfTerritories: Territories["mapOfTerritories"] = (territories) =>
    maps(territories, () => drawTerritories({ geography, epciOutlines }, territories));
  const units = unitFinder([outlineFinder(communeOutlines, config.dataFolder, config.mirror), epciOutlines], geography);
  const read: Territories["read"] = async (written) => {
    const set = written.startsWith("set-") && isTerritoryCode(written) ? await find(written) : null;
    return set ? ok({ territory: set, followed: [] }) : readAddress(written, await diagnoser.atlas());
  };
  return {
    geography,
    readAhead: diagnoser.readAhead,
    read,
    listed: async (codes) => {
      const atlas = await diagnoser.atlas();
      return codes.flatMap((code) => atlas.find(code) ?? []);
    },
    search: createSearch(geography),
    perimeters,
    find,
    mapOf: async ({ highlight }) => mapOfTerritories((await Promise.all(highlight.map(find))).filter((territory) => territory !== null)),
    mapOfTerritories,
    epciOutlines,
    placeOf,
    figuredMapOf: async (territory, figure) =>
      figuredMap(territory, figure, { atlas: await diagnoser.atlas(), units: units(), tell: diagnoser.tell }),
    figuresAtHand: () => MAPPED_FIGURES.filter(diagnoser.isAtHand),
    closerMapOf: async (territory) => {
      const atlas = await diagnoser.atlas();
      return closerMaps([territory], () => drawCloser(territory, atlas, units()));
    },
    compare: async (compared) => {
      const atlas = await diagnoser.atlas();
      return diagnoser.compare(compared.flatMap((territory) => placeOfTerritory(territory, atlas) ?? []));
    },
    diagnosisOf: async (territory) => {
      const place = await placeOf(territory);
      return place && diagnoser.diagnose(place);
    },
    diagnosisOfAll: async (all) => {
      const place = placeOfAll(all, await diagnoser.atlas());
      return place && diagnoser.diagnose(place);
    },
  };
};
