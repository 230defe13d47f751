import { ok, type Result, refuse } from "@levier/kernel";
import type { Territory } from "./territory.ts";
import { parseTerritoryCode, type TerritoryCode } from "./territory-code.ts";

type Place = { readonly code: string; readonly name: string; readonly kind: string };
type PlaceRefusal = { readonly reason: "territory-ambiguous" | "territory-invalid" | "territory-unknown"; readonly value: string };

const NUTS = "nuts-";

/** Who knows the territory of a code, perimeters of the space included. */
type Finder = { readonly find: (code: TerritoryCode) => Promise<Pick<Territory, "name" | "kind"> | null> };

/** Finds the territory of a code as a person writes it; a NUTS code stands for itself, since no list of them is held. */
export const placeReader =
  ({ find }: Finder) =>
  async (text: string): Promise<Result<Place, PlaceRefusal>> => {
    const read = parseTerritoryCode(text);
    if (!read.ok)
      return refuse({ reason: read.error.reason === "ambiguous-code" ? "territory-ambiguous" : "territory-invalid", value: text.trim() });
    const code = read.value;
    if (code.startsWith(NUTS)) return ok({ code, name: code.slice(NUTS.length), kind: "foreign" });
    const found = await find(code);
    return found ? ok({ code, name: found.name, kind: found.kind }) : refuse({ reason: "territory-unknown", value: code });
  };
