import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { normalDraw } from "../numerics/normal-draw.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { preTrendDrift } from "./pre-trend-drift.ts";

const [UNITS, TIMES] = [30, 10];

/** The first units are treated from the sixth time on, and gain so much a year from the first one. */
const drawn = (treated: number, slope: number, seed: number, noise = 1) => {
  const random = seededRandom(seed);
  const outcome = Float64Array.from(
    { length: UNITS * TIMES },
    (_, at) => noise * normalDraw(random) + (Math.floor(at / TIMES) < treated ? slope * (at % TIMES) : 0),
  );
  const adoption = Array.from({ length: UNITS }, (_, unit) => (unit < treated ? 5 : null));
  const times = Array.from({ length: TIMES }, (_, at) => String(2000 + at));
  const found = groupTimeEffects({ units: adoption.map((_, unit) => `u${unit}`), times, outcome, adoption }, { base: "universal" });
  const told = found.ok ? preTrendDrift(found.value, { random, draws: 200 }) : null;
  if (!told) throw new Error("nothing was told of the times before");
  return told;
};

describe("what stands before effects by cohort", () => {
  it("is the step of each time, and three times as much in the mean of five after it", () => {
    const told = drawn(4, 2, 1, 1e-3);
    expect(told.isSeen).toBe(true);
    expect(told.step).toBeCloseTo(2, 1);
    expect(told.drift).toBeCloseTo(3 * told.step, 9);
  });

  it.each([1, 6])("is seen where %i treated went their own way, and seldom where none did", (treated) => {
    const seen = (slope: number): number =>
      Array.from({ length: 100 }, (_, seed) => drawn(treated, slope, seed)).filter((one) => one.isSeen).length;
    expect(seen(2)).toBeGreaterThan(90);
    expect(seen(0)).toBeLessThan(12);
  });
});
