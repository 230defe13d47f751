import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Block } from "../panel/panel.ts";
import { hullFit } from "./hull-fit.ts";

/** Twelve controls around 50, moving on their own by some 1 a time, and a treated at `level`. */
const blockAt = (level: number): Block => {
  const random = seededRandom(4);
  const walk = (start: number) => Array.from({ length: 10 }, (_, at) => start + at + 2 * random());
  const courses = [walk(level), ...Array.from({ length: 12 }, (_, unit) => walk(44 + unit))];
  return {
    panel: {
      units: courses.map((_, unit) => `u${unit}`),
      times: courses[0]?.map((_, at) => String(at)) ?? [],
      outcome: Float64Array.from(courses.flat()),
    },
    ...{ controls: courses.map((_, unit) => unit).slice(1), treated: [0], from: 6 },
  };
};

describe("a treated beside what its controls span", () => {
  it("is inside when a mix of them misses it by less than they move on their own", () => {
    const { rmse, noise, isOutside, outOfRange } = hullFit(blockAt(50));
    expect(isOutside).toBe(false);
    expect(rmse).toBeLessThan(noise);
    expect(noise).toBeGreaterThan(0.5);
    expect(noise).toBeLessThan(1.2);
    expect(outOfRange).toEqual([]);
  });

  it("is outside, at every time, when it stands over them all", () => {
    const { rmse, isOutside, outOfRange } = hullFit(blockAt(80));
    expect(isOutside).toBe(true);
    expect(rmse).toBeGreaterThan(20);
    expect(outOfRange.map(({ name }) => name)).toEqual(["0", "1", "2", "3", "4", "5"]);
    expect(outOfRange[0]?.treated).toBeGreaterThan(outOfRange[0]?.most ?? 99);
  });

  it("is told by its predictors too, a missing one passed over", () => {
    const values = Float64Array.from({ length: 26 }, (_, at) => (at === 0 ? -1 : at === 5 ? Number.NaN : 3));
    const { outOfRange, isOutside } = hullFit(blockAt(50), { names: ["density", "wealth"], until: ["5", "5"], values });
    expect(outOfRange).toEqual([{ name: "density", treated: -1, least: 3, most: 3 }]);
    expect(isOutside).toBe(false);
  });

  it("is not outside by rounding, where controls do not move on their own", () => {
    const { panel, ...block } = blockAt(50);
    const parallel = (treated: number) => panel.outcome.map((_, at) => (at < 10 ? treated : Math.floor(at / 10)) + (at % 10) / 3);
    expect(hullFit({ panel: { ...panel, outcome: parallel(3.3) }, ...block }).isOutside).toBe(false);
    expect(hullFit({ panel: { ...panel, outcome: parallel(0.9) }, ...block }).isOutside).toBe(true);
  });
});
