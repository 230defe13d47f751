import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { blockDid } from "../did/block-did.ts";
import { estimatorOf } from "../inference/estimator.ts";
import { inferEffect } from "../inference/infer-effect.ts";
import { jackknife } from "../inference/jackknife.ts";
import type { Block } from "../panel/panel.ts";
import { minimumDetectableEffect } from "./minimum-detectable-effect.ts";
import { visibleByInterval } from "./visible-by-interval.ts";

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

  it.each([
    ["placebo", 5],
    ["permutation", 5],
    ["jackknife", 5],
    ["bootstrap", 5],
    ["analytic", 5],
    ["placebo", 1],
    ["permutation", 1],
  ] as const)("is more than half the interval that %s tells of nothing, and not much more (%i treated)", (kind, treated) => {
    const block = noise(30 + treated, treated, 16, 11);
    const drawn = { replications: 100, level: 0.95, random: seededRandom(2), method: "did", kind } as const;
    const told = inferEffect(block, drawn);
    const interval = told.ok && told.value.interval.ok ? told.value.interval.value : { low: Number.NaN, high: Number.NaN };
    const infer = kind === "placebo" || kind === "permutation" ? kind : (one: Block) => inferEffect(one, { ...drawn, replications: 50 });
    const power = minimumDetectableEffect(block, blockDid, { ...options(), draws: kind === "bootstrap" ? 60 : 200, infer });
    const times = power.ok ? power.value.effect / ((interval.high - interval.low) / 2) : Number.NaN;
    expect(times).toBeGreaterThan(0.95);
    expect(times).toBeLessThan(2.5);
  });

  it("is told in the measure of the treated's own fit, as a permutation of one ranks it", () => {
    const block = noise(40, 1, 16, 11);
    const outcome = block.panel.outcome.map((value, at) => (at < 16 ? 10 * value : value));
    const loud = { ...block, panel: { ...block.panel, outcome } };
    const [told, louder] = [block, loud].map((one) => minimumDetectableEffect(one, blockDid, { ...options(), infer: "permutation" }));
    expect(told?.ok && louder?.ok ? louder.value.effect / told.value.effect : 0).toBeGreaterThan(7);
  });

  it("stands on controls over all times where a permutation ranks fits before and after", () => {
    const told = minimumDetectableEffect(noise(40, 1, 5, 2), estimatorOf("sdid"), { ...options(), infer: "permutation" });
    expect(told).toMatchObject({ ok: true, value: { draws: 39, timesAfter: 3 } });
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

describe("the effect that an interval makes visible", () => {
  it("is 2.8 standard errors at 80 % and 95 %", () => {
    expect(visibleByInterval({ low: -1.959964, high: 1.959964, level: 0.95 }, 0.8)).toBeCloseTo(1.959964 + 0.841621, 5);
  });
});

describe("the effect that a permutation makes visible", () => {
  it("hangs no more on one control of another scale than the interval of that test does", () => {
    const block = noise(31, 1, 16, 11);
    const outcome = block.panel.outcome.map((value, at) => (at >= 30 * 16 ? 1000 * value : value));
    const [told, beside] = [block, { ...block, panel: { ...block.panel, outcome } }].map((one) =>
      minimumDetectableEffect(one, estimatorOf("sc"), { ...options(), infer: "permutation" }),
    );
    const times = told?.ok && beside?.ok ? beside.value.effect / told.value.effect : Number.NaN;
    expect(times).toBeGreaterThan(0.5);
    expect(times).toBeLessThan(2);
  });
});
