import type { Territory } from "../../sources/official-geography/territory.ts";
import type { Territories } from "./territories.ts";

/** The territory, the named set or the perimeter that an address writes in its one form; null for any other. */
export const writtenTerritory = async ({ read }: Pick<Territories, "read">, written: string): Promise<Territory | null> => {
  const found = await read(written);
  return found.ok && found.value.territory.code === written ? found.value.territory : null;
};
