/** Longitude and latitude in degrees (RGF93, to the decimetre those of WGS84). */
export type Degrees = readonly [longitude: number, latitude: number];

/** Constants of Lambert-93 (IGN, « Projection cartographique conique conforme de Lambert », NTG 71) on the ellipsoid GRS80. */
const N = 0.725607765053267;
const C = 11_754_255.426_096_1;
const [XS, YS] = [700_000, 12_655_612.049_876];
const MERIDIAN = (3 * Math.PI) / 180;
const ECCENTRICITY = 0.081_819_191_042_816;

/** Latitude of an isometric latitude; converges below a thousandth of a millimetre within a few turns. */
const latitudeOf = (isometric: number): number => {
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
  for (let turn = 0; turn < 8; turn++) {
    const bent = ECCENTRICITY * Math.sin(latitude);
    latitude = 2 * Math.atan(((1 + bent) / (1 - bent)) ** (ECCENTRICITY / 2) * Math.exp(isometric)) - Math.PI / 2;
  }
  return latitude;
};

/** From metres of Lambert-93 to degrees. */
export const fromLambert93 = (x: number, y: number): Degrees => {
  const [dx, dy] = [x - XS, YS - y];
  const isometric = -Math.log(Math.hypot(dx, dy) / C) / N;
  const longitude = MERIDIAN + Math.atan2(dx, dy) / N;
  return [(longitude * 180) / Math.PI, (latitudeOf(isometric) * 180) / Math.PI];
};
