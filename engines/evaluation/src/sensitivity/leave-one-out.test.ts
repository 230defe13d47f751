import { describe, expect, it } from "vitest";
import { estimatorOf } from "../inference/estimator.ts";
import type { Block } from "../panel/panel.ts";
import { leaveOneOut } from "./leave-one-out.ts";

const blockOf = (courses: readonly number[][]): Block => ({
  panel: { units: ["t", "a", "b", "c"].slice(0, courses.length), times: ["1", "2", "3"], outcome: Float64Array.from(courses.flat()) },
  controls: courses.map((_, unit) => unit).slice(1),
  treated: [0],
  from: 2,
});

describe("leaving out each control in turn", () => {
  it("gives, by hand, the effects that are left, the most moving first", () => {
    // Changes of the controls by difference in differences: 0, 3 and 6; of the treated 10.
    const block = blockOf([
      [0, 0, 10],
      [1, 1, 1],
      [2, 2, 5],
      [3, 3, 9],
    ]);
    const told = leaveOneOut(block, estimatorOf("did"));
    expect(told).toMatchObject({
      ok: true,
      value: { effect: expect.closeTo(7, 9), low: expect.closeTo(5.5, 9), high: expect.closeTo(8.5, 9) },
    });
    expect(told.ok && told.value.leftOut.map(({ unit, effect }) => [unit, Number(effect.toFixed(9))])).toEqual([
      ["a", 5.5],
      ["c", 8.5],
      ["b", 7],
    ]);
  });

  it("passes over controls that bear no weight, and says when the effect stands on one", () => {
    const block = blockOf([
      [5, 6, 20],
      [5, 6, 7],
      [9, 1, 3],
      [0, 9, 0],
    ]);
    const told = leaveOneOut(block, estimatorOf("sc"));
    expect(told.ok && told.value.leftOut.map(({ unit }) => unit)).toEqual(["a"]);
    expect(told.ok && told.value.effect).toBeCloseTo(13, 4);
    expect(told.ok && told.value.high).toBeGreaterThan(17);
  });

  it("is refused with a single control", () => {
    const single = blockOf([
      [1, 1, 2],
      [1, 2, 1],
    ]);
    expect(leaveOneOut(single, estimatorOf("did"))).toEqual({ ok: false, error: { code: "too-few-donors", donors: 1, needed: 2 } });
  });
});
