import { type Missing, missing } from "@levier/kernel";
import type { Geography } from "../../sources/official-geography/geography.ts";
import type { Territory } from "../../sources/official-geography/territory.ts";
import { partsOf, type TerritoryCode } from "../../sources/official-geography/territory-code.ts";
import { pullCommand } from "../../sources/open-data/catalogue.ts";
import { departmentOutlines } from "../../sources/territory-outlines/department-outlines.ts";
import type { Outlines } from "../../sources/territory-outlines/outlines.ts";
import { type Drawing, draw } from "./map/draw.ts";

export type NamedTerritory = { readonly code: TerritoryCode; readonly name: string };

/** A map of some territories, in figures and names; the view words it. */
export type TerritoryMap = {
  /** What the map is about. */
  readonly about: readonly NamedTerritory[];
  /** What is set off on it: the territories themselves, or what they lie in when their own outlines are not there. */
  readonly shown: readonly NamedTerritory[];
  /** The régions that frame it; empty when the frame is metropolitan France. */
  readonly within: readonly NamedTerritory[];
  readonly level: Outlines["level"];
  readonly drawing: Drawing | null;
  readonly credit: Outlines["credit"] | null;
} & Partial<Missing>;

type Needs = { readonly geography: Geography; readonly epciOutlines: () => Outlines | null };

const bare = (code: TerritoryCode): string => partsOf(code)[1];
const bareSet = (codes: Iterable<TerritoryCode>): Set<string> => new Set([...codes].map(bare));
const isLarge = ({ kind }: Territory): boolean => kind === "region" || kind === "departement";

/**
 * What a map of several territories sets off: a région or a département that holds another of them is the ground, not the
 * figure, and a commune is not told apart from its EPCI.
 */
const figuresAmong = (territories: readonly Territory[]): Territory[] => {
  const regionsInside = new Set(territories.filter(({ kind }) => kind !== "region").flatMap(({ regions }) => regions));
  const departmentsInside = new Set(territories.filter((territory) => !isLarge(territory)).flatMap(({ departments }) => departments));
  const given = new Set(territories.map(({ code }) => code));
  return territories.filter(({ kind, code, epci }) => {
    if (kind === "region") return !regionsInside.has(code);
    if (kind === "departement") return !departmentsInside.has(code);
    return epci === null || !given.has(epci);
  });
};

const epciIn = (territory: Territory, geography: Geography): TerritoryCode[] => {
  if (territory.code.startsWith("epci-")) return [territory.code];
  if (territory.epci) return [territory.epci];
  if (isLarge(territory)) {
    const inside = new Set(territory.departments);
    return geography.list("epci").flatMap(({ code, departments }) => (departments[0] && inside.has(departments[0]) ? code : []));
  }
  return territory.members.flatMap((code) => {
    const member = geography.find(code);
    return member ? epciIn(member, geography) : [];
  });
};

/**
 * The map of some territories. A région is set among the départements of metropolitan France, a département among those of its
 * région; anything smaller among the EPCI of its région when their outlines are loaded, else its département is shown instead
 * and `missing` says so. Null when there is nothing to show: no territory, or none that lies in a région.
 */
export const drawTerritories = ({ geography, epciOutlines }: Needs, territories: readonly Territory[]): TerritoryMap | null => {
  const about = figuresAmong(territories.filter(({ regions }) => regions.length > 0));
  const named = (codes: Iterable<TerritoryCode>): NamedTerritory[] =>
    [...new Set(codes)].flatMap((code) => geography.find(code) ?? []).map(({ code, name }) => ({ code, name }));
  const regions = new Set(about.flatMap((territory) => territory.regions));
  const departments = new Set(about.flatMap((territory) => territory.departments));
  if (regions.size === 0) return null;
  const base = { about: about.map(({ code, name }) => ({ code, name })), within: named(regions) };

  const byEpci = (): TerritoryMap | null => {
    const outlines = epciOutlines();
    if (!outlines) return null;
    const frame = geography.list("epci").flatMap((epci) => (epci.regions.some((region) => regions.has(region)) ? epci.code : []));
    const shown = new Set(about.flatMap((territory) => epciIn(territory, geography)));
    const drawing = draw(outlines, bareSet(frame), bareSet(shown));
    return drawing && { ...base, level: "epci", shown: about.every(isLarge) ? base.about : named(shown), drawing, credit: outlines.credit };
  };

  const byDepartment = (): TerritoryMap | null => {
    const outlines = departmentOutlines();
    const isNational = about.some(({ kind }) => kind === "region");
    const frame = isNational
      ? outlines.outlines.map(({ id }) => id)
      : geography.list("dep").flatMap((dep) => (dep.regions.some((region) => regions.has(region)) ? bare(dep.code) : []));
    const drawing = draw(outlines, new Set(frame), bareSet(departments));
    const within = isNational ? [] : base.within;
    return drawing && { ...base, within, level: "departement", shown: named(departments), drawing, credit: outlines.credit };
  };

  if (about.every(isLarge)) {
    const map = byDepartment() ?? byEpci();
    if (map) return map;
  } else {
    const map = byEpci();
    if (map) return map;
    const coarse = byDepartment();
    if (coarse) return { ...coarse, ...missing("source-not-loaded", pullCommand("epci-outlines")) };
  }
  return { ...base, level: "epci", shown: [], drawing: null, credit: null, ...missing("source-not-loaded", pullCommand("epci-outlines")) };
};
