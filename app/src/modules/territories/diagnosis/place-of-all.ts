import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { Atlas } from "./atlas.ts";
import { type Place, placeOfTerritory, readPlace } from "./place.ts";

/**
 * Several territories as one place. One that holds another of them, a région named beside its EPCI, would count it twice: the smaller
 * ones say what is meant, and it is left out.
 */
export const placeOfAll = (territories: readonly Territory[], atlas: Atlas): Place | null => {
  const places = territories
    .flatMap((territory) => {
      const place = placeOfTerritory(territory, atlas);
      return place ? [{ territory, place }] : [];
    })
    .sort((one, other) => one.place.communes.length - other.place.communes.length);
  const counted = new Set<string>();
  const apart = places.filter(({ place: { communes } }) => {
    if (communes.some((commune) => counted.has(commune))) return false;
    for (const commune of communes) counted.add(commune);
    return true;
  });
  const [first, ...others] = apart;
  if (first === undefined || others.length === 0) return first?.place ?? null;
  const codes = apart.flatMap(({ territory }) => (territory.code.startsWith("set-") ? territory.members : [territory.code]));
  const place = readPlace(codes.join("+"), atlas);
  return place.ok ? place.value : null;
};
