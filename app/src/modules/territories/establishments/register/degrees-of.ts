import { type Degrees, fromLambert93 } from "./lambert93.ts";
import { fromUtm } from "./utm.ts";

/** Zones of the legal projections overseas, by the first three figures of the commune's code (decree 2000-1276). */
const OVERSEAS: Readonly<Record<string, { readonly zone: number; readonly isSouth: boolean }>> = {
  "971": { zone: 20, isSouth: false },
  "972": { zone: 20, isSouth: false },
  "973": { zone: 22, isSouth: false },
  "974": { zone: 40, isSouth: true },
  "976": { zone: 38, isSouth: true },
  "977": { zone: 20, isSouth: false },
  "978": { zone: 20, isSouth: false },
};

/** Where metres of the register lie on Earth, in a commune; null where their projection is not known. */
export const degreesOf = (commune: string, x: number, y: number): Degrees | null => {
  const zone = OVERSEAS[commune.slice(0, 3)];
  if (zone) return fromUtm(x, y, zone);
  return commune.startsWith("97") || commune.startsWith("98") ? null : fromLambert93(x, y);
};
