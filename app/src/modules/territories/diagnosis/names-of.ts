import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { Atlas } from "./atlas.ts";

/** Names of territories, zones and regions by the code given; a code that bears none is left out. */
export const namesOf = (codes: readonly string[], { find }: Pick<Atlas, "find">): Readonly<Record<string, string>> =>
  Object.fromEntries(
    codes.flatMap((code) => {
      const name = isTerritoryCode(code) ? find(code)?.name : undefined;
      return name === undefined ? [] : [[code, name]];
    }),
  );
