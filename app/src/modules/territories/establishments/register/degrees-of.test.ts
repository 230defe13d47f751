import { geoConicConformal } from "d3-geo";
import { describe, expect, it } from "vitest";
import { degreesOf } from "./degrees-of.ts";

const near = (found: readonly [number, number] | null, longitude: number, latitude: number, places: number): void => {
  expect(found?.[0]).toBeCloseTo(longitude, places);
  expect(found?.[1]).toBeCloseTo(latitude, places);
};

describe("a place of the register in degrees", () => {
  it("is the one that IGN publishes for the origin of Lambert-93", () => {
    near(degreesOf("45234", 700_000, 6_600_000), 3, 46.5, 8);
  });

  it("is within metres of towns whose coordinates everybody knows", () => {
    // The spire of Strasbourg cathedral, and the Eiffel tower.
    near(degreesOf("67482", 1_050_464, 6_842_115), 7.751, 48.582, 2);
    near(degreesOf("75107", 648_237, 6_862_272), 2.2945, 48.8583, 3);
  });

  it("follows the spherical projection of the maps within what the ellipsoid changes", () => {
    const [longitude = 0, latitude = 0] = degreesOf("57463", 931_000, 6_896_000) ?? [];
    const projection = geoConicConformal().parallels([44, 49]).rotate([-3, 0]).scale(6_371_000).translate([0, 0]);
    const here = projection([longitude, latitude]) ?? [0, 0];
    const origin = projection([3, 46.5]) ?? [0, 0];
    expect(Math.abs(here[0] - origin[0] - 231_000)).toBeLessThan(1500);
    expect(Math.abs(origin[1] - here[1] - 296_000)).toBeLessThan(1500);
  });

  it("is told overseas in the zone of the territory, and not where the projection is unknown", () => {
    // The central meridian of a zone, at the Equator and ten thousand kilometres south of its own north.
    near(degreesOf("97302", 500_000, 0), -51, 0, 9);
    near(degreesOf("97411", 500_000, 10_000_000), 57, 0, 9);
    // Saint-Denis de La Réunion, its prefecture.
    near(degreesOf("97411", 338_757, 7_691_245), 55.45, -20.87, 2);
    expect(degreesOf("98818", 1, 1)).toBeNull();
  });
});
