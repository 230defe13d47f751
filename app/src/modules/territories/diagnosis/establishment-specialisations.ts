import { establishedDifferences, locationQuotient } from "@levier/diagnostic";
import { isMissing } from "@levier/kernel";
import type { EstablishmentSpecialisation, FigureSource } from "./diagnosis.ts";
import type { Library } from "./library.ts";
import type { Place } from "./place.ts";

const SOURCE = "sirene-establishments";

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);

/**
 * The activities of the finest level that a place has, by how much more of its establishments do them than in the nation. Establishments
 * are counted, whatever their size: this says what is done, not how many live on it. Null when the register is not loaded.
 */
export const establishmentSpecialisations = async (
  place: Place,
  library: Library,
  sourceOf: (id: string) => FigureSource,
): Promise<readonly EstablishmentSpecialisation[] | null> => {
  const source = library.source(SOURCE);
  if (source === null) return null;
  const [here, nation] = [await library.stock(source, place.communes), await library.stock(source, null)];
  const [all, allThere] = [sum(here), sum(nation)];
  if (all === 0) return [];
  const quotients = [...here].flatMap(([activity, establishments]) => {
    const reference = { activity: nation.get(activity) ?? 0, all: allThere };
    const quotient = locationQuotient({ territory: { activity: establishments, all }, reference, within: true });
    return quotient.ok && !isMissing(quotient.value) ? [{ activity, establishments, estimate: quotient.value }] : [];
  });
  const judged = establishedDifferences(quotients.map(({ estimate }) => ({ estimate, none: 1 })));
  if (!judged.ok) throw new Error(judged.error);
  const told = sourceOf(SOURCE);
  return quotients
    .map(({ activity, establishments, estimate: { value, low, high } }, at): EstablishmentSpecialisation => {
      const contrast = judged.value[at];
      const established = contrast === undefined || isMissing(contrast) ? "not-established" : contrast.outcome;
      return { activity, establishments, locationQuotient: value, low, high, established, source: told };
    })
    .sort((a, b) => b.low - a.low);
};
