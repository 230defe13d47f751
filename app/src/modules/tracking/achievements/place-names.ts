import { isTerritoryCode, type Territories } from "../../territories/index.ts";
import type { PlaceName } from "./pages/list-page.tsx";

/** Places by their codes, in the order of their names; one that is known no more keeps its code. */
export const placeNames = ({ geography }: Pick<Territories, "geography">, codes: readonly string[]): PlaceName[] =>
  codes
    .map((code) => ({ code, name: (isTerritoryCode(code) ? geography.find(code)?.name : undefined) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
