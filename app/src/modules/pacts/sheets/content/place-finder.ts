import type { Territories } from "../../../territories/index.ts";
import { codeTyped, namedExactly } from "../../typed-territory.ts";
import type { SheetPlace } from "./content.ts";

export type PlaceReading = (typed: string) => SheetPlace | null;

const isPlace = (code: string): boolean => code.startsWith("com-") || code.startsWith("epci-");

/** The commune or the EPCI that a person means by its code or by its exact name; null for none, and for several of one name. */
export const placeFinder =
  (territories: Pick<Territories, "geography" | "search">): PlaceReading =>
  (typed) => {
    const code = codeTyped(typed);
    const byCode = code !== null && isPlace(code) ? territories.geography.find(code) : null;
    const found = byCode ?? namedExactly(territories, typed, isPlace);
    return found && { code: found.code, name: found.name };
  };
