import type { Topology } from "topojson-specification";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { Outline, Outlines } from "../../../sources/territory-outlines/outlines.ts";
import { type Box, boxesOf } from "./boxes.ts";

/** An outline, the commune or EPCI of today that it is part of, and what it spans in degrees. */
export type MapUnit = { readonly outline: Outline; readonly territory: Territory; readonly box: Box };

/** Outlines of the whole country, each tied to the geography of today. */
export type MapUnits = { readonly level: "commune" | "epci"; readonly outlines: Outlines; readonly units: readonly MapUnit[] };

/** Arrondissements of Paris, Lyon and Marseille, which files draw over the communes they are parts of. */
const ARRONDISSEMENT = /^com-(?:751|6938|132)\d+$/;

/** A commune that is no more is part of the one that holds it; an outline of anything else is left out. */
const presentOf = (geography: Geography, written: string): Territory | null => {
  if (!isTerritoryCode(written) || ARRONDISSEMENT.test(written)) return null;
  const found = geography.find(written);
  if (found) return found;
  const [only, ...others] = geography.former(written)?.successors ?? [];
  return only && others.length === 0 ? geography.find(only.code) : null;
};

export const unitsOf = (outlines: Outlines, geography: Geography): MapUnits | null => {
  if (outlines.level === "departement") return null;
  const { level } = outlines;
  const topology: Topology = outlines.topology;
  const boxOf = boxesOf(topology);
  const prefix = level === "commune" ? "com" : "epci";
  return {
    level,
    outlines,
    units: outlines.outlines.flatMap((outline) => {
      const territory = presentOf(geography, `${prefix}-${outline.id}`);
      return territory ? { outline, territory, box: boxOf(outline) } : [];
    }),
  };
};
