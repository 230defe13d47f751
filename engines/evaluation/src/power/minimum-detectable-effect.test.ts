import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { blockDid } from "../did/block-did.ts";
import { estimatorOf } from "../inference/estimator.ts";
import { jackknife } from "../inference/jackknife.ts";
import type { Block } from "../panel/panel.ts";
import { minimumDetectableEffect } from "./minimum-detectable-effect.ts";

const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Units of independent noise of size 1, alike but for it. */
const noise = (units: number, treated: number, times: number, from: number): Block => {
  const random = seededRandom(units + times);
  const places = Array.from({ length: units }, (_, unit) => unit);
  const panel = {
    units: places.map(String),
    times: Array.from({ length: times }, (_, time) => String(time)),
    outcome: Float64Array.from({ length: units * times }, () => normal(random)),
  };
  return { panel, treated: places.slice(0, treated), controls: places.slice(treated), from };
};

const options = () => ({ draws: 400, random: seededRandom(1), level: 0.95, power: 0.8 });

describe("the smallest effect that a design could see", () => {
  it("is 2.8 standard errors of a difference in differences, as formulas for designs have it", () => {
    const block = noise(200, 20, 16, 12);
    const told = minimumDetectableEffect(block, blockDid, options());
    // Two means over 4 times and over 8 (the window may be up to 2 shorter), of 20 units against 160 others.
    const error = Math.sqrt((1 / 4 + 1 / 7) * (1 / 20 + 1 / 160));
    expect(told).toMatchObject({ ok: true, value: { draws: 400, timesAfter: 4, level: 0.95, power: 0.8 } });
    expect(told.ok && told.value.effect / error).toBeGreaterThan(2.8 * 0.8);
    expect(told.ok && told.value.effect / error).toBeLessThan(2.8 * 1.25);
  });

  it("is about as large by another inference, asked of each placebo", () => {
    const block = noise(60, 8, 12, 8);
    const sizes = [undefined, (one: Block) => jackknife(one, blockDid(one), 0.95)].map((infer) => {
      const told = minimumDetectableEffect(block, blockDid, { ...options(), ...(infer ? { infer } : {}) });
      return told.ok ? told.value.effect : Number.NaN;
    });
    expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeGreaterThan(0.75);
    expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeLessThan(1.5);
  });

  it("grows with the noise, is told of two times before by each method, and is not of one", () => {
    const block = noise(60, 1, 4, 2);
    const loud = { ...block, panel: { ...block.panel, outcome: block.panel.outcome.map((value) => 10 * value) } };
    for (const method of ["did", "sc", "sdid"] as const) {
      const told = minimumDetectableEffect(block, estimatorOf(method), options());
      const louder = minimumDetectableEffect(loud, estimatorOf(method), options());
      expect(told).toMatchObject({ ok: true, value: { timesAfter: 1 } });
      expect(told.ok && louder.ok && louder.value.effect / told.value.effect).toBeCloseTo(10, 2);
    }
    expect(minimumDetectableEffect({ ...block, from: 1 }, blockDid, options())).toEqual({
      ok: false,
      error: { code: "too-few-times-before", times: 1, needed: 2 },
    });
  });

  it("is refused where placebos are too few for the level", () => {
    expect(minimumDetectableEffect(noise(17, 1, 10, 6), blockDid, options())).toMatchObject({
      ok: false,
      error: { code: "too-few-donors", donors: 16, needed: 19 },
    });
  });
});
