import type { Territories } from "../../../territories/index.ts";
import { codeTyped, namedExactly } from "../../typed-territory.ts";
import type { SheetPlace } from "./content.ts";

export type PlaceReading = (typed: string) => SheetPlace | null;

const isPlace = (code: string): boolean => code.startsWith("com-") || code.startsWith("epci-");

/** The commune or the EPCI of a code, alone or after its name; null for none. */
export const placeCoded =
  ({ geography }: Pick<Territories, "geography">): PlaceReading =>
  (typed) => {
    const code = codeTyped(typed);
    const found = code !== null && isPlace(code) ? geography.find(code) : null;
    return found && { code: found.code, name: found.name };
  };

/** The commune or the EPCI that a person means by its code or by its exact name; null for none, and for several of one name. */
export const placeFinder =
  (territories: Pick<Territories, "geography" | "search">): PlaceReading =>
  (typed) => {
    const named = () => namedExactly(territories, typed, isPlace);
    const found = placeCoded(territories)(typed) ?? named();
    return found && { code: found.code, name: found.name };
  };
