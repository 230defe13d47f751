import { parseTerritoryCode, type Territories } from "../../../territories/index.ts";
import { bareName } from "../../bare-name.ts";
import type { SheetPlace } from "./content.ts";

export type PlaceReading = (typed: string) => SheetPlace | null;

/** The code at the end of « Nom (51108) », as the form shows it. */
const codeIn = (typed: string): string => /\(([^()]+)\)\s*$/.exec(typed)?.[1] ?? typed;

const isPlace = (code: string): boolean => code.startsWith("com-") || code.startsWith("epci-");

/** The commune or the EPCI that a person means by its code or by its exact name; null for none, and for several of one name. */
export const placeFinder =
  ({ geography, search }: Pick<Territories, "geography" | "search">): PlaceReading =>
  (typed) => {
    const code = parseTerritoryCode(codeIn(typed));
    const byCode = code.ok && isPlace(code.value) ? geography.find(code.value) : null;
    if (byCode) return { code: byCode.code, name: byCode.name };
    const [only, ...others] = search(typed, { limit: 20 })
      .hits.map(({ territory }) => territory)
      .filter(({ name, fullName, code: own }) => isPlace(own) && [name, fullName].some((one) => bareName(one) === bareName(typed)));
    return only && others.length === 0 ? { code: only.code, name: only.name } : null;
  };
