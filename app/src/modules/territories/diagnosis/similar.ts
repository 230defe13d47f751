import { againstSimilar, type StandardisedProfiles, similarTerritories } from "@levier/diagnostic";
import { isMissing, type Missing } from "@levier/kernel";
import type { Geography } from "../../../sources/official-geography/geography.ts";
import { isTerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { ComputedFigure } from "./compute-figures.ts";
import type { SimilarTerritory } from "./diagnosis.ts";
import type { Computed, Unit } from "./figure.ts";
import type { Place } from "./place.ts";
import { LOGARITHMIC } from "./profiles.ts";

/** A feature as a person reads it: inhabitants, and not their logarithm. */
const told = (name: string, value: number): number => (LOGARITHMIC.has(name) ? Math.round(Math.exp(value)) : value);

/** The ten EPCI that most resemble one; none for a place of another kind, or of several. */
export const similarTo = (place: Place, profiles: StandardisedProfiles, geography: Geography): readonly SimilarTerritory[] => {
  if (place.territories.length !== 1 || !place.code.startsWith("epci-")) return [];
  const found = similarTerritories(profiles, place.code);
  if (!found.ok) return [];
  return found.value.neighbours.map(({ code, distance, nearest }) => ({
    code,
    name: (isTerritoryCode(code) ? geography.find(code)?.fullName : undefined) ?? code,
    distance,
    why: nearest.map(({ name, ours, theirs }) => ({ feature: name, ours: told(name, ours), theirs: told(name, theirs) })),
  }));
};

/** Units in which territories of different sizes may be held against one another; a count only tells which is larger. */
const COMPARABLE: ReadonlySet<Unit> = new Set(["share", "ratio", "EUR/job", "inhabitants/km2", "creations/1000", "jobs/worker"]);

/** Whether a figure may be held against those of the similar territories; one of the département is the same for every EPCI in it. */
export const isComparable = (computed: Computed | Missing, unit: Unit): computed is Computed =>
  !isMissing(computed) && computed.of === undefined && COMPARABLE.has(unit);

/**
 * A figure beside those of the similar territories: their mean, and whether it stands out of them; the mean alone where they were chosen
 * by that very figure.
 */
export const besideSimilar = (
  { unit, computed }: Pick<ComputedFigure, "unit" | "computed">,
  theirs: readonly (Computed | Missing)[],
  isChosen: boolean,
): Computed | Missing => {
  if (!isComparable(computed, unit)) return computed;
  const values = theirs.flatMap((other) => (isMissing(other) ? [] : [other.value]));
  const compared = againstSimilar(computed.value, values);
  if (!compared.ok || isMissing(compared.value)) return computed;
  const value = values.reduce((sum, one) => sum + one, 0) / values.length;
  return { ...computed, against: { ...computed.against, similar: isChosen ? { value } : { value, estimate: compared.value } } };
};
