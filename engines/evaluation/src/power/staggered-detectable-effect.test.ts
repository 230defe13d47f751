import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { TreatedPanel } from "../panel/panel.ts";
import { simpleAggregate } from "../staggered/aggregate.ts";
import { type GroupTimeEffects, groupTimeEffects } from "../staggered/group-time-effects.ts";
import type { Influenced } from "../staggered/influenced.ts";
import { uncertainties } from "../staggered/uncertainties.ts";
import { staggeredDetectableEffect } from "./staggered-detectable-effect.ts";

const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Units of independent noise of this size, so many treated from the fifth and from the seventh of eight times. */
const noise = (units: number, [early, late]: readonly [number, number], size = 1): TreatedPanel => {
  const random = seededRandom(units);
  return {
    units: Array.from({ length: units }, (_, unit) => `u${unit}`),
    times: Array.from({ length: 8 }, (_, time) => String(2001 + time)),
    outcome: Float64Array.from({ length: units * 8 }, () => size * normal(random)),
    adoption: Array.from({ length: units }, (_, unit) => (unit < early ? 4 : unit < early + late ? 6 : null)),
  };
};

const tell = (given: GroupTimeEffects, mean: Influenced) => uncertainties(given, [mean])[0] ?? null;
const asked = () => ({ draws: 100, random: seededRandom(1), level: 0.95, power: 0.8, tell });

describe("the smallest mean effect that a staggered design could see", () => {
  it("is about 2.8 of the errors that the true cohorts have, and grows with the noise", () => {
    const panel = noise(120, [10, 8]);
    const told = staggeredDetectableEffect(panel, {}, asked());
    const given = groupTimeEffects(panel);
    const mean = given.ok ? simpleAggregate(given.value) : null;
    const error = given.ok && mean ? (tell(given.value, mean)?.standardError ?? 0) : 0;
    expect(told.ok && told.value.effect / error).toBeGreaterThan(2.2);
    expect(told.ok && told.value.effect / error).toBeLessThan(3.6);
    const louder = staggeredDetectableEffect(noise(120, [10, 8], 10), {}, asked());
    expect(told.ok && louder.ok && louder.value.effect / told.value.effect).toBeCloseTo(10, 6);
  });

  it("reads covariates of the units drawn, and nothing of the treated", () => {
    const panel = noise(60, [5, 5]);
    const values = panel.outcome.map((_, at) => Math.sin(Math.floor(at / 8)));
    const options = { covariates: [{ name: "x", values }] };
    const outcome = panel.outcome.map((value, at) => (at < 80 ? value + 1000 : value));
    expect(staggeredDetectableEffect({ ...panel, outcome }, options, asked())).toEqual(staggeredDetectableEffect(panel, options, asked()));
  });

  it("is refused where those never treated are no more than the treated", () => {
    expect(staggeredDetectableEffect(noise(20, [6, 4]), {}, asked())).toEqual({
      ok: false,
      error: { code: "not-more-controls-than-treated", controls: 10, treated: 10 },
    });
  });
});
