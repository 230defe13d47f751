import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { Atlas } from "./atlas.ts";
import { type Place, placeOfTerritory, readPlace } from "./place.ts";

/** Several territories as one place: a territory that shares communes with a larger one of them would be counted twice, and is left out. */
export const placeOfAll = (territories: readonly Territory[], atlas: Atlas): Place | null => {
  const places = territories
    .flatMap((territory) => {
      const place = placeOfTerritory(territory, atlas);
      return place ? [{ territory, place }] : [];
    })
    .sort((one, other) => other.place.communes.length - one.place.communes.length);
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
