import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Block } from "../panel/panel.ts";
import { predictorControl } from "./predictor-control.ts";
import type { Predictors } from "./prepare-predictors.ts";

const times = ["1", "2", "3", "4", "5"];

/** Unit 0 is treated from the fourth time on, by 7: before it is 0.3 of unit 1 and 0.7 of unit 2, in outcomes and in predictors. */
const units = (count: number) => {
  const random = seededRandom(count);
  const courses = Array.from({ length: count }, () => times.map(() => 50 + 20 * random()));
  const traits = Array.from({ length: count }, () => [random() * 100, random(), random() * 7]);
  const mixed = (rows: readonly number[][]) => (rows[1] ?? []).map((value, at) => 0.3 * value + 0.7 * (rows[2]?.[at] ?? 0));
  courses[0] = mixed(courses).map((value, at) => value + (at >= 3 ? 7 : 0));
  traits[0] = mixed(traits);
  return { courses, traits };
};

const blockOf = (courses: readonly number[][]): Block => ({
  panel: { units: courses.map((_, unit) => `u${unit}`), times, outcome: Float64Array.from(courses.flat()) },
  controls: courses.map((_, unit) => unit).slice(1),
  treated: [0],
  from: 3,
});

const predictorsOf = (traits: readonly number[][]): Predictors => {
  const names = (traits[0] ?? []).map((_, m) => `p${m}`);
  return { names, until: names.map(() => "3"), values: Float64Array.from(traits.flat()) };
};

const told = (result: ReturnType<typeof predictorControl>) => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe("a synthetic control with predictors", () => {
  it("finds the controls that a treated unit is a mix of, and the effect", () => {
    const { courses, traits } = units(12);
    const found = told(predictorControl(blockOf(courses), predictorsOf(traits)));
    expect(found.effect).toBeCloseTo(7, 3);
    expect(found.loss).toBeLessThan(1e-6);
    expect(found.unitWeights[0]).toBeCloseTo(0.3, 4);
    expect(found.unitWeights[1]).toBeCloseTo(0.7, 4);
    for (const { treated, synthetic } of found.balance) expect(synthetic).toBeCloseTo(treated, 3);
    expect(found.balance.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(1, 12);
    expect(found.warnings).toEqual([]);
  });

  it("finds them where predictors that mislead must count next to nothing", () => {
    const { courses, traits } = units(12);
    const random = seededRandom(5);
    const misled = traits.map((row, unit) => [...row, unit === 0 ? 1e6 : random(), unit === 0 ? -1e5 : 10 * random()]);
    const found = told(predictorControl(blockOf(courses), predictorsOf(misled)));
    expect(found.loss).toBeLessThan(1e-6);
    expect(found.effect).toBeCloseTo(7, 3);
  });

  it("lets count the predictor that follows the outcome, not the one that misleads", () => {
    // Unit 1 has the treated's outcome and its first predictor, unit 2 its second; unit 3 neither.
    const courses = [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [9, 7, 8, 9, 9],
      [0, 9, 0, 9, 0],
    ];
    const found = told(
      predictorControl(
        blockOf(courses),
        predictorsOf([
          [5, 5],
          [5, 0],
          [0, 5],
          [0, 0],
        ]),
        { fit: { from: "1", to: "3" } },
      ),
    );
    expect(found.unitWeights[0]).toBeGreaterThan(0.99);
    expect(found.balance[0]?.importance).toBeGreaterThan(found.balance[1]?.importance ?? 1);
  });

  it("takes, of mixes whose predictors are the treated's, the one whose outcome is", () => {
    // Units 1 and 2 make up the treated's predictor, and so do 3 and 4: only the latter its outcome.
    const courses = [
      [4, 5, 6, 9, 9],
      [9, 1, 9, 0, 0],
      [9, 1, 9, 0, 0],
      [3, 4, 5, 5, 5],
      [5, 6, 7, 7, 7],
    ];
    const { unitWeights, effect } = told(predictorControl(blockOf(courses), predictorsOf([[5], [4], [6], [0], [10]])));
    expect(unitWeights[2]).toBeCloseTo(0.5, 3);
    expect(unitWeights[3]).toBeCloseTo(0.5, 3);
    expect(effect).toBeCloseTo(3, 2);
  });

  it("counts predictors as much as the plan tells, and needs not sum to 1", () => {
    // The first predictor is unit 1's, the second unit 2's.
    const courses = [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [9, 7, 8, 9, 9],
      [0, 9, 0, 9, 0],
    ];
    const traits = [
      [5, 5],
      [5, 0],
      [0, 5],
      [0, 0],
    ];
    const asked = (importance: readonly number[]) =>
      predictorControl(blockOf(courses), { ...predictorsOf(traits), importance: Float64Array.from(importance) });
    expect(told(asked([0, 3])).unitWeights[1]).toBeCloseTo(1, 4);
    expect(told(asked([2, 0])).unitWeights[0]).toBeCloseTo(1, 4);
    expect(told(asked([3, 1])).balance.map(({ importance }) => importance)).toEqual([0.75, 0.25]);
    expect(asked([0, 0])).toEqual({ ok: false, error: { code: "no-predictor-varies" } });
  });

  it("finds again, told the importance that it found, the same weights", () => {
    const { courses, traits } = units(12);
    const found = told(predictorControl(blockOf(courses), predictorsOf(traits)));
    const importance = Float64Array.from(found.balance, (one) => one.importance);
    const again = told(predictorControl(blockOf(courses), { ...predictorsOf(traits), importance }));
    expect(again.effect).toBeCloseTo(found.effect, 9);
    expect(again.loss).toBeCloseTo(found.loss, 12);
  });

  it("is no worse from more starts", () => {
    const { courses, traits } = units(9);
    const loose = traits.map((row, unit) => row.map((value, m) => value + ((unit * 7 + m * 3) % 5)));
    const asked = (count: number) =>
      told(predictorControl(blockOf(courses), predictorsOf(loose), { more: { count, random: seededRandom(2) } })).loss;
    expect(asked(10)).toBeLessThanOrEqual(asked(0));
  });

  it("warns of a control without a value, of a predictor that is the same for all, told by the others, or seen under treatment", () => {
    const { courses, traits } = units(8);
    const wide = traits.map((row, unit) => [...row, 4, (row[0] ?? 0) + 2 * (row[1] ?? 0), unit === 5 ? Number.NaN : unit % 3]);
    const predictors = { ...predictorsOf(wide), until: ["3", "3", "4", "3", "3", "3"] };
    const found = told(predictorControl(blockOf(courses), predictors));
    expect(found.warnings).toEqual([
      { code: "donor-without-predictor", unit: "u5", predictor: "p5" },
      { code: "constant-predictor", predictor: "p3" },
      { code: "collinear-predictor", predictor: "p4" },
      { code: "predictor-after-treatment", predictor: "p2", time: "4" },
    ]);
    expect(found.unitWeights[4]).toBe(0);
    expect(found.balance[3]?.importance).toBe(0);
  });

  it.each([
    ["the treated lacks a value", [[Number.NaN], [1], [2]], null, { code: "no-predictor-value", unit: "u0", predictor: "p0" }],
    ["no control has all values", [[1], [Number.NaN], [Number.NaN]], null, { code: "no-donor" }],
    ["nothing tells controls apart", [[1], [2], [2]], null, { code: "no-predictor-varies" }],
    ["no time is to be followed", [[1], [2], [3]], { from: "8", to: "9" }, { code: "no-time-to-fit", from: "8", to: "9" }],
    ["a time to follow is under treatment", [[1], [2], [3]], { from: "2", to: "4" }, { code: "fit-after-treatment", time: "4" }],
  ])("is refused where %s", (_, traits, fit, error) => {
    const { courses } = units(3);
    expect(predictorControl(blockOf(courses), predictorsOf(traits), { fit })).toEqual({ ok: false, error });
  });
});
