import type { Degrees } from "./lambert93.ts";

const AXIS = 6_378_137;
const FLATTENING = 1 / 298.257_222_101;
const SCALE = 0.9996;
const FALSE_EAST = 500_000;
const FALSE_NORTH = 10_000_000;

/** Third flattening, and the series of Krüger (1912) to its third power: below a millimetre within a zone. */
const n = FLATTENING / (2 - FLATTENING);
const RADIUS = (AXIS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const BETA = [n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3, n ** 2 / 48 + n ** 3 / 15, (17 / 480) * n ** 3];
const DELTA = [2 * n - (2 / 3) * n ** 2 - 2 * n ** 3, (7 / 3) * n ** 2 - (8 / 5) * n ** 3, (56 / 15) * n ** 3];

/** From metres of a UTM zone to degrees. */
export const fromUtm = (x: number, y: number, { zone, isSouth }: { readonly zone: number; readonly isSouth: boolean }): Degrees => {
  const north = (y - (isSouth ? FALSE_NORTH : 0)) / (SCALE * RADIUS);
  const east = (x - FALSE_EAST) / (SCALE * RADIUS);
  const terms = BETA.map((beta, at) => ({ beta, turn: 2 * (at + 1) }));
  const xi = north - terms.reduce((sum, { beta, turn }) => sum + beta * Math.sin(turn * north) * Math.cosh(turn * east), 0);
  const eta = east - terms.reduce((sum, { beta, turn }) => sum + beta * Math.cos(turn * north) * Math.sinh(turn * east), 0);
  const conformal = Math.asin(Math.sin(xi) / Math.cosh(eta));
  const latitude = DELTA.reduce((sum, delta, at) => sum + delta * Math.sin(2 * (at + 1) * conformal), conformal);
  const longitude = Math.atan2(Math.sinh(eta), Math.cos(xi));
  return [zone * 6 - 183 + (longitude * 180) / Math.PI, (latitude * 180) / Math.PI];
};
