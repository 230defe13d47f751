import { isMissing, type Missing, missing } from "@levier/kernel";
import { pullCommand } from "../../../../sources/open-data/catalogue.ts";
import type { Ground } from "../figure.ts";

const ZONES = "employment-zones";

/** Whether a place is a région or a département, which have figures of their own. */
export const isLarge = (code: string): boolean => /^(?:reg|dep)-[^+]+$/.test(code);

/**
 * The zone d'emploi where most of a place lives: rates cannot be added up, so that a place on several is told with one, and says which.
 * Not applicable to a région or a département.
 */
export const mainZone = async ({
  place,
  library,
  geography,
}: Pick<Ground, "place" | "library" | "geography">): Promise<string | Missing> => {
  if (isLarge(place.code)) return missing("not-applicable");
  const source = library.source(ZONES);
  if (source === null) return missing("source-not-loaded", pullCommand(ZONES));
  const memberships = await library.memberships(source);
  const inhabitants = new Map<string, number>();
  for (const commune of place.communes) {
    const zone = memberships.get(commune)?.place;
    const population = geography.find(commune)?.population;
    if (zone === undefined) continue;
    inhabitants.set(zone, (inhabitants.get(zone) ?? 0) + (population && !isMissing(population) ? population.count.value : 0));
  }
  const [main] = [...inhabitants].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
  return main?.[0] ?? missing("not-published");
};
