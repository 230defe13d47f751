import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { PlaceRefusal } from "../diagnosis/place.ts";
import type { Territories } from "../territories.ts";
import { MOST_COMPARED } from "./compare-address.ts";

/** The territories that an address asks to compare, once each, and what of it names none. */
export type AskedComparison = {
  readonly territories: readonly Territory[];
  readonly refused: readonly { readonly written: string; readonly refusal: PlaceRefusal }[];
  /** Those beyond what one page compares. */
  readonly beyond: readonly string[];
};

/** Reads codes parted by commas; the territories of a perimeter are parted by `+`. A code that is refused keeps none of the others. */
export const readCompared = async (text: string, { read }: Pick<Territories, "read">): Promise<AskedComparison> => {
  const territories = new Map<string, Territory>();
  const refused: { readonly written: string; readonly refusal: PlaceRefusal }[] = [];
  const written = [...new Set(text.split(",").map((one) => one.trim()))].filter((one) => one !== "");
  // No more is read than is shown: anyone may ask for any number.
  const asked = written.slice(0, MOST_COMPARED);
  for (const one of asked) {
    const found = await read(one);
    if (!found.ok) refused.push({ written: one, refusal: found.error });
    else territories.set(found.value.territory.code, found.value.territory);
  }
  return { territories: [...territories.values()], refused, beyond: written.slice(MOST_COMPARED) };
};
