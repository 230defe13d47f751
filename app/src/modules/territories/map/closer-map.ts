import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { OutlineCredit, Outlines } from "../../../sources/territory-outlines/outlines.ts";
import type { Atlas } from "../diagnosis/atlas.ts";
import { type Detail, drawDetail } from "./detail.ts";
import type { MapLayer } from "./draw.ts";
import { type MapMembers, membersOf } from "./members.ts";
import { type MapUnits, unitsOf } from "./units.ts";

/** A territory cut into its members among its neighbours; the view words it. */
export type CloserMap = {
  readonly about: Territory;
  readonly members: MapMembers;
  readonly detail: Detail;
  readonly credit: OutlineCredit;
};

type Finder = () => Outlines | null;

/** The outlines at hand, the finest first; tied to the geography once, however many maps are drawn of them. */
export const unitFinder = (finders: readonly Finder[], geography: Geography): (() => readonly MapUnits[]) => {
  const kept = new Map<Outlines, MapUnits | null>();
  return () => {
    const found = finders.flatMap((find) => find() ?? []);
    for (const old of kept.keys()) if (!found.includes(old)) kept.delete(old);
    for (const outlines of found) if (!kept.has(outlines)) kept.set(outlines, unitsOf(outlines, geography));
    return found.flatMap((outlines) => kept.get(outlines) ?? []);
  };
};

/** How members are drawn when no figure tells: the commune the map is about is set off. */
const plainly =
  (about: Territory) =>
  (member: TerritoryCode): MapLayer["class"] =>
    member === about.code ? "me" : "home";

/**
 * The map of a territory, cut into its communes or its EPCI; members are drawn by `classOf`. Null when no outlines at hand draw them.
 */
export const drawCloser = (
  about: Territory,
  atlas: Atlas,
  units: readonly MapUnits[],
  classOf: (member: TerritoryCode) => MapLayer["class"] = plainly(about),
): CloserMap | null => {
  const members = membersOf(about, atlas);
  const all = units.find(({ level }) => level === "commune" || members?.kind === "epci");
  if (members === null || all === undefined) return null;
  const { memberOf, towns, kind } = members;
  const detail = drawDetail(all, { memberOf, classOf, towns, isDotted: kind === "epci" });
  return detail && { about, members, detail, credit: all.outlines.credit };
};
