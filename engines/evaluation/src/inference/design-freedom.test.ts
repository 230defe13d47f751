import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { studentReach } from "../numerics/distributions.ts";
import { normalDraw } from "../numerics/normal-draw.ts";
import { designFreedom, type ErrorPart } from "./design-freedom.ts";

/** A mean of so many units, its error as it is told. */
const meanOf = (units: number): ErrorPart => ({ square: 1 / units, told: 1 / units, freedom: units - 1 });

describe("degrees of freedom of a design", () => {
  it.each([1, 2, 2.5, 7, 30])("are a single mean's own: %d", (freedom) => {
    for (const level of [0.8, 0.95, 0.99]) expect(designFreedom([{ square: 1, told: 1, freedom }], level)).toBeCloseTo(freedom, 3);
  });

  it.each([
    [2, 38],
    [3, 12],
    [5, 5],
  ])("make intervals of the difference of two means, of %d and of %d units, hold it as often as they say", (few, many) => {
    const random = seededRandom(few);
    const reach = studentReach(0.95, designFreedom([meanOf(few), meanOf(many)], 0.95));
    const variance = (units: number): number => {
      const draws = Array.from({ length: units }, () => normalDraw(random));
      const mean = draws.reduce((sum, draw) => sum + draw, 0) / units;
      return draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (units - 1);
    };
    const PANELS = 20_000;
    let held = 0;
    for (let panel = 0; panel < PANELS; panel++) {
      const error = Math.sqrt(variance(few) / few + variance(many) / many);
      if (Math.abs(normalDraw(random)) * Math.sqrt(1 / few + 1 / many) <= reach * error) held++;
    }
    expect(Math.abs(held / PANELS - 0.95)).toBeLessThan(0.005);
  });

  it("are more where errors are told larger than they are, fewer where smaller, and endless where nothing is uncertain", () => {
    const told = (share: number): number => designFreedom([{ ...meanOf(4), told: share / 4 }, meanOf(20)], 0.95);
    expect(told(1.2)).toBeGreaterThan(told(1));
    expect(told(0.8)).toBeLessThan(told(1));
    expect(told(4)).toBe(Number.POSITIVE_INFINITY);
    expect(designFreedom([], 0.95)).toBe(Number.POSITIVE_INFINITY);
  });
});
