import type { Geography } from "../../../sources/official-geography/geography.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { Library } from "./library.ts";

const zoneNames = async (library: Library): Promise<ReadonlyMap<string, string>> => {
  const source = library.source("employment-zones");
  if (source === null) return new Map();
  return new Map([...(await library.memberships(source)).values()].map(({ place, name }) => [place, name]));
};

/** Names of territories and zones by code; a code that bears none is left out. */
export const namesOf = async (
  codes: readonly string[],
  geography: Geography,
  library: Library,
): Promise<Readonly<Record<string, string>>> => {
  const zones = codes.some((code) => code.startsWith("ze-")) ? await zoneNames(library) : new Map<string, string>();
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = isTerritoryCode(code) ? (geography.find(code)?.name ?? zones.get(code)) : undefined;
      return name === undefined ? [] : [[code, name]];
    }),
  );
};
