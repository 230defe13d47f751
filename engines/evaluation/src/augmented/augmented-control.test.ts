import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Block } from "../panel/panel.ts";
import { coursesOf } from "../synthetic/synthetic-estimate.ts";
import { augmentedControl } from "./augmented-control.ts";
import { augmentedEstimator } from "./augmented-estimator.ts";

const blockOf = (courses: readonly number[][], from: number): Block => ({
  panel: {
    units: courses.map((_, unit) => `u${unit}`),
    times: (courses[0] ?? []).map((_, at) => String(2000 + at)),
    outcome: Float64Array.from(courses.flat()),
  },
  controls: courses.map((_, unit) => unit).slice(1),
  treated: [0],
  from,
});

/** Courses of two common factors and noise; the treated's loads on them are over all others', and its effect is `effect`. */
const beyond = (controls: number, times: number, from: number, effect: number) => {
  const random = seededRandom(controls * times);
  const factors = Array.from({ length: times }, () => [random() * 4, random() * 4] as const);
  const course = (one: number, two: number) => factors.map(([a, b]) => 10 + one * a + two * b + (random() - 0.5) * 0.2);
  const others = Array.from({ length: controls }, () => course(random(), random()));
  const treated = course(1.3, 1.2).map((value, at) => value + (at >= from ? effect : 0));
  return blockOf([treated, ...others], from);
};

const told = (...asked: Parameters<typeof augmentedControl>) => {
  const result = augmentedControl(...asked);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe("an augmented synthetic control", () => {
  it("is the ridge formula, by hand: two controls, one time before", () => {
    // Around their mean 2: controls −1 and 1, treated 3. Nearest mix: the second control, which misses 2; 2 / (2 + λ) each way.
    const block = blockOf(
      [
        [5, 20],
        [1, 3],
        [3, 7],
      ],
      1,
    );
    const found = told(block, { penalty: 2 });
    expect([...found.unitWeights].map((weight) => weight.toFixed(9))).toEqual(["-0.500000000", "1.500000000"]);
    expect(found.effect).toBeCloseTo(20 - (1.5 * 7 - 0.5 * 3), 9);
    expect(found.adjustment).toBeCloseTo(-2, 9);
    expect(found.warnings).toEqual([{ code: "extrapolates", units: ["u1"], share: expect.closeTo(0.5, 9) }]);
  });

  it("is the synthetic control corrected by the ridge regression of outcomes on the times before", () => {
    const block = beyond(12, 9, 6, 3);
    const { panel, controls, from } = block;
    const penalty = 1.7;
    const { effect, synthetic } = told(block, { penalty });
    // Its slopes by steps down their own loss, apart from the code's formula.
    const course = (unit: number) => [...panel.outcome.subarray(unit * 9, unit * 9 + 9)];
    const mean = Array.from({ length: 9 }, (_, at) => controls.reduce((sum, unit) => sum + (course(unit)[at] ?? 0) / controls.length, 0));
    const before = (unit: number) =>
      course(unit)
        .slice(0, from)
        .map((value, at) => value - (mean[at] ?? 0));
    const after = (unit: number) =>
      course(unit)
        .slice(from)
        .reduce((sum, value, at) => sum + (value - (mean[at + from] ?? 0)) / 3, 0);
    const slopes = new Float64Array(from);
    for (let round = 0; round < 20_000; round++) {
      const pull = slopes.map((slope) => -penalty * slope);
      for (const unit of controls) {
        const missed = after(unit) - before(unit).reduce((sum, value, at) => sum + value * (slopes[at] ?? 0), 0);
        before(unit).forEach((value, at) => {
          pull[at] = (pull[at] ?? 0) + missed * value;
        });
      }
      pull.forEach((value, at) => {
        slopes[at] = (slopes[at] ?? 0) + 0.005 * value;
      });
    }
    const short = before(0).map(
      (value, at) => value - controls.reduce((sum, unit, j) => sum + (synthetic.unitWeights[j] ?? 0) * (before(unit)[at] ?? 0), 0),
    );
    const correction = short.reduce((sum, value, at) => sum + value * (slopes[at] ?? 0), 0);
    expect(effect).toBeCloseTo(synthetic.effect - correction, 6);
  });

  it("follows the treated nearer than weights that are not negative, and comes nearer to the effect", () => {
    const block = beyond(20, 30, 24, 3);
    const found = told(block);
    const missed = (estimate: Parameters<typeof coursesOf>[1]) =>
      coursesOf(block, estimate)
        .gap.subarray(0, 24)
        .reduce((sum, value) => sum + value ** 2, 0);
    expect(missed(found)).toBeLessThan(missed(found.synthetic));
    expect(Math.abs(found.effect - 3)).toBeLessThan(Math.abs(found.synthetic.effect - 3));
    expect(found.unitWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(found.warnings.map(({ code }) => code)).toEqual(["extrapolates"]);
  });

  it("is the synthetic control where the penalty is huge, and where nothing is missed", () => {
    const block = beyond(8, 9, 6, 3);
    expect(told(block, { penalty: 1e12 }).adjustment).toBeCloseTo(0, 9);
    const among = blockOf(
      [
        [2, 4, 3, 7, 5, 9],
        [1, 3, 2, 6, 4, 1],
        [3, 5, 4, 8, 6, 3],
        [9, 0, 9, 1, 7, 0],
      ],
      5,
    );
    expect(told(among).effect).toBeCloseTo(7, 4);
    expect(told(among).warnings).toEqual([]);
    // More controls than it takes to meet the treated: many mixes do.
    const met = told(
      blockOf(
        [
          [2, 4, 3, 9],
          [1, 3, 2, 1],
          [3, 5, 4, 3],
          [9, 0, 9, 0],
        ],
        3,
      ),
    );
    expect(met.effect).toBeCloseTo(7, 4);
  });

  it("takes the penalty that misses least, or the largest within one standard error of it", () => {
    const block = beyond(15, 20, 15, 0);
    const [least, oneError] = [told(block, { rule: "least" }), told(block)];
    const best = Math.min(...least.tried.map(({ error }) => error));
    expect(least.tried.find(({ penalty }) => penalty === least.penalty)?.error).toBe(best);
    expect(oneError.penalty).toBeGreaterThanOrEqual(least.penalty);
    expect(least.tried.length).toBe(21);
    expect((least.tried.at(-1)?.penalty ?? 0) / (least.tried[0]?.penalty ?? 1)).toBeCloseTo(1e-8, 12);
  });

  it.each([
    [
      blockOf(
        [
          [1, 2, 3],
          [1, 2, 3],
        ],
        2,
      ),
      {},
      { code: "too-few-times-before", times: 2 },
    ],
    [
      blockOf(
        [
          [1, 2, 3, 4],
          [5, 6, 7, 8],
          [5, 6, 7, 8],
        ],
        3,
      ),
      {},
      { code: "controls-alike" },
    ],
    [
      blockOf(
        [
          [1, 2],
          [1, 2],
        ],
        1,
      ),
      { penalty: 0 },
      { code: "bad-penalty", penalty: 0 },
    ],
  ])("is refused with its reason: %#", (block, options, error) => {
    expect(augmentedControl(block, options)).toEqual({ ok: false, error });
  });
});

describe("placebos of an augmented synthetic control", () => {
  it("are augmented by the penalty of the treated", () => {
    const block = beyond(12, 14, 10, 3);
    const found = augmentedEstimator(block);
    if (!found.ok) throw new Error(found.error.code);
    const { estimate, estimator } = found.value;
    expect(estimate).toEqual(told(block));
    expect(estimator(block).effect).toBeCloseTo(estimate.effect, 12);
    const placebo = { ...block, treated: [1], controls: block.controls.slice(1) };
    expect(estimator(placebo).effect).toBe(told(placebo, { penalty: estimate.penalty }).effect);
  });

  it("are refused with the treated's, where fewer than three times stand before", () => {
    expect(augmentedEstimator(beyond(5, 6, 2, 1))).toEqual({ ok: false, error: { code: "too-few-times-before", times: 2 } });
  });
});
