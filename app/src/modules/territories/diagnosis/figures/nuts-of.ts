import { nutsOfDepartment } from "../../../../sources/eurostat-product/departments.ts";
import type { TerritoryCode } from "../../../../sources/official-geography/territory-code.ts";
import type { Place } from "../place.ts";

/**
 * The regions of Europe (NUTS 3) where a place lies: those abroad that it has, and in France the département of each of its territories,
 * or all those of a région. Null when one of them is none, as an overseas collectivity is.
 */
export const nutsOf = ({ territories }: Pick<Place, "territories">): readonly TerritoryCode[] | null => {
  const codes = territories.flatMap(({ code, departments }) => {
    if (code.startsWith("nuts-")) return [code];
    return (code.startsWith("reg-") ? departments : departments.slice(0, 1)).map(nutsOfDepartment);
  });
  const known = codes.flatMap((code) => code ?? []);
  return known.length < codes.length || known.length === 0 ? null : [...new Set(known)];
};
