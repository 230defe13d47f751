import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { communesOf } from "./communes-of.ts";

/** The smaller of two territories that share something, and the larger. */
export type Overlap = { readonly value: TerritoryCode; readonly within: TerritoryCode };

/** Regions of Europe nest by their codes: DE134 is in DE13. */
const nested = (one: TerritoryCode, other: TerritoryCode): boolean => one.startsWith(other) || other.startsWith(one);

/** The first two of some territories that would count a commune, or a region of Europe, twice; null when none do. */
export const firstOverlap = (geography: Geography, territories: readonly Territory[]): Overlap | null => {
  const sizes = new Map(territories.map((territory) => [territory.code, communesOf(geography, territory).length]));
  const named = (one: TerritoryCode, other: TerritoryCode): Overlap =>
    (sizes.get(one) ?? 0) < (sizes.get(other) ?? 0) || (sizes.get(one) === sizes.get(other) && one.length > other.length)
      ? { value: one, within: other }
      : { value: other, within: one };
  const holder = new Map<TerritoryCode, TerritoryCode>();
  const abroad: TerritoryCode[] = [];
  for (const territory of territories) {
    const { code } = territory;
    for (const commune of communesOf(geography, territory)) {
      const other = holder.get(commune);
      if (other !== undefined) return named(code, other);
      holder.set(commune, code);
    }
    const other = code.startsWith("nuts-") ? abroad.find((one) => nested(one, code)) : undefined;
    if (other !== undefined) return named(code, other);
    if (code.startsWith("nuts-")) abroad.push(code);
  }
  return null;
};
