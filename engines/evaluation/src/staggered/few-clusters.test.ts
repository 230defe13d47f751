import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { normalDraw } from "../numerics/normal-draw.ts";
import { simpleAggregate } from "./aggregate.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { uncertainties } from "./uncertainties.ts";

const [UNITS_EACH, TIMES, FROM] = [4, 6, 4];

/** Clusters of a few units that share most of their noise, of which the first are treated, without effect. */
const clustered = (random: () => number, treated: number, controls: number) => {
  const clusters = Array.from({ length: (treated + controls) * UNITS_EACH }, (_, unit) => `c${Math.floor(unit / UNITS_EACH)}`);
  const shared = Array.from({ length: (treated + controls) * TIMES }, () => normalDraw(random));
  const outcome = Float64Array.from(
    { length: clusters.length * TIMES },
    (_, at) => (shared[Math.floor(at / TIMES / UNITS_EACH) * TIMES + (at % TIMES)] ?? 0) + 0.3 * normalDraw(random),
  );
  const units = clusters.map((_, unit) => `u${unit}`);
  const adoption = clusters.map((_, unit) => (Math.floor(unit / UNITS_EACH) < treated ? FROM : null));
  return { clusters, panel: { units, times: Array.from({ length: TIMES }, (_, at) => `${2000 + at}`), outcome, adoption } };
};

describe("errors of cohorts of few clusters", () => {
  it.each([
    [2, 18],
    [3, 17],
    [4, 16],
    [10, 10],
  ])("hold no effect as often as they say: %i clusters treated of %i more", (treated, controls) => {
    const random = seededRandom(treated);
    let held = 0;
    for (let draw = 0; draw < 400; draw++) {
      const { clusters, panel } = clustered(random, treated, controls);
      const given = groupTimeEffects(panel);
      const mean = given.ok ? simpleAggregate(given.value) : null;
      const [told] = given.ok && mean ? uncertainties(given.value, [mean], { clusters }) : [];
      if (told && told.low <= 0 && told.high >= 0) held++;
    }
    expect(held / 400).toBeGreaterThan(0.9);
    expect(held / 400).toBeLessThan(0.98);
  });

  it("are those of units where each unit is its own cluster", () => {
    const { panel } = clustered(seededRandom(7), 5, 15);
    const given = groupTimeEffects(panel);
    const mean = given.ok ? simpleAggregate(given.value) : null;
    if (!given.ok || !mean) throw new Error("no effect");
    const [ofUnits] = uncertainties(given.value, [mean]);
    const [told] = uncertainties(given.value, [mean], { clusters: panel.units });
    expect(told?.freedom).toBeCloseTo(ofUnits?.freedom ?? 0, 9);
    expect(told?.standardError).toBeCloseTo(ofUnits?.standardError ?? 0, 12);
  });
});
