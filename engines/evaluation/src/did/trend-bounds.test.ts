import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { biasedReach } from "../numerics/distributions.ts";
import type { TreatedPanel } from "../panel/panel.ts";
import { dynamicAggregate } from "../staggered/aggregate.ts";
import { groupTimeEffects } from "../staggered/group-time-effects.ts";
import { curveOfAggregate, curveOfStudy, type EventCurve } from "./event-curve.ts";
import { eventStudy } from "./event-study.ts";
import { breakdownOf, type TrendLimit, trendBounds } from "./trend-bounds.ts";

const curveOf = (before: readonly number[], after: readonly number[], variance: (row: number, column: number) => number): EventCurve => {
  const all = [...before, ...after];
  return {
    before: before.length,
    after: after.length,
    estimates: Float64Array.from(all),
    covariance: Float64Array.from(all.flatMap((_, row) => all.map((__, column) => variance(row, column)))),
  };
};
const apart = (row: number, column: number): number => (row === column ? 0.04 : 0);

describe("bounds when trends may not be parallel", () => {
  it("go on along the trend seen before, when it may not bend", () => {
    // Down 1 to the reference, so up to come down: −1 foretold at the first time, −2 at the second.
    const curve = curveOf([1], [2, 3], apart);
    const { identified, low, high } = trendBounds(curve, { kind: "smooth", most: 0 });
    expect(identified?.low).toBeCloseTo((2 + 1 + (3 + 2)) / 2, 12);
    expect(identified?.high).toBeCloseTo(4, 12);
    expect((low + high) / 2).toBeCloseTo(4, 12);
    // ½·(one + other) + 1½ times the one before.
    expect((high - low) / 2).toBeCloseTo(1.959964 * 0.2 * Math.sqrt(0.25 + 0.25 + 2.25), 6);
  });

  it("widen by what bends may add, and by less than error and bias together", () => {
    const curve = curveOf([1], [2], apart);
    const bounds = trendBounds(curve, { kind: "smooth", most: 0.3 });
    expect(bounds.identified).toEqual({ low: expect.closeTo(2.7, 12), high: expect.closeTo(3.3, 12) });
    const reach = biasedReach(0.3, 0.2 * Math.SQRT2, 0.95);
    expect(bounds.high - 3).toBeCloseTo(reach, 12);
    expect(reach).toBeLessThan(0.3 + 1.959964 * 0.2 * Math.SQRT2);
  });

  it("tell that the times before are not within the limit themselves", () => {
    const bent = curveOf([0, 1], [2], apart);
    expect(trendBounds(bent, { kind: "smooth", most: 1.9 }).identified).toBeNull();
    expect(trendBounds(bent, { kind: "smooth", most: 2.1 }).identified).not.toBeNull();
  });

  it("are nearly the shortest of fixed length", () => {
    const curve = curveOf([0.1, -0.1], [1], (row, column) => (row === column ? 0.04 + 0.02 * row : 0.01));
    for (const most of [0.01, 0.1, 0.5]) {
      let shortest = Number.POSITIVE_INFINITY;
      for (let first = -2; first <= 2; first += 0.001) {
        const weights = [first, 1 - 2 * first, 1];
        const square = weights.reduce(
          (sum, w, row) => sum + weights.reduce((own, v, column) => own + w * v * (curve.covariance[row * 3 + column] ?? 0), 0),
          0,
        );
        shortest = Math.min(shortest, biasedReach(most * (1 + Math.abs(first)), Math.sqrt(square), 0.95));
      }
      const { low, high } = trendBounds(curve, { kind: "smooth", most });
      expect((high - low) / 2 / shortest).toBeLessThan(1.005);
      expect((high - low) / 2 / shortest).toBeGreaterThan(0.9999);
    }
  });

  it("are no longer than any of a thousand others with four times before", () => {
    const curve = curveOf([0.1, 0, -0.1, 0.05], [1, 1.2], (row, column) => 0.04 * 0.5 ** Math.abs(row - column));
    const random = seededRandom(21);
    const bendsLeft = [
      [1, 0, 0, 0],
      [2, 1, 0, 0],
      [3, 2, 1, 0],
    ];
    for (const most of [0.02, 0.2]) {
      const { low, high } = trendBounds(curve, { kind: "smooth", most });
      const shorter = Array.from({ length: 1000 }, () => {
        const [a = 0, b = 0, c = 0] = [random() - 0.5, random() - 0.5, random() - 0.5];
        const before = [a, b, c, 1.5 - 4 * a - 3 * b - 2 * c];
        const weights = [...before, 0.5, 0.5];
        const bends = [...bendsLeft.map((bend) => bend.reduce((sum, own, at) => sum + own * (before[at] ?? 0), 0)), 1.5, 0.5];
        const square = weights.reduce(
          (sum, w, row) => sum + weights.reduce((own, v, column) => own + w * v * (curve.covariance[row * 6 + column] ?? 0), 0),
          0,
        );
        return biasedReach(most * bends.reduce((sum, own) => sum + Math.abs(own), 0), Math.sqrt(square), 0.95);
      }).filter((reach) => reach < (high - low) / 2);
      expect(shorter).toEqual([]);
    }
  });

  it("take steps after for no larger than those before, times what is allowed", () => {
    // Steps before: from 0.1 to −0.2, then to 0 at the reference. Two steps after: the mean moves by 1½ steps at most.
    const { identified } = trendBounds(curveOf([0.1, -0.2], [1, 2], apart), { kind: "relative", most: 0.5 });
    expect(identified?.low).toBeCloseTo(1.5 - 0.5 * 1.5 * 0.3, 12);
    expect(identified?.high).toBeCloseTo(1.5 + 0.5 * 1.5 * 0.3, 12);
    const plain = trendBounds(curveOf([0.1, -0.2], [1, 2], apart), { kind: "relative", most: 0 }, { weights: [1, 0] });
    expect([plain.low, plain.high]).toEqual([expect.closeTo(1 - 0.391993, 6), expect.closeTo(1 + 0.391993, 6)]);
  });

  it.each([
    ["smooth", 0.2, [0.2, 0, -0.2 / 3]],
    ["smooth", 0.2, [0.6, 0.2]],
    ["relative", 1, [0.5, 0.1]],
    ["relative", 2, [-0.2, 0.3]],
  ] as const)("hold the effect when the trend is the worst allowed: %s, %d", (kind, most, before) => {
    const random = seededRandom(8);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const path = [...before, 0];
    const last = -(before.at(-1) ?? 0);
    const steps = path.slice(1).map((value, at) => Math.abs(value - (path[at] ?? 0)));
    const worst = kind === "smooth" ? last + most : most * Math.max(...steps);
    const limit: TrendLimit = { kind, most };
    let held = 0;
    for (let draw = 0; draw < 400; draw++) {
      const drawn = curveOf(
        before.map((value) => value + 0.2 * normal()),
        [1 + worst + 0.2 * normal()],
        apart,
      );
      const { low, high } = trendBounds(drawn, limit);
      if (low <= 1 && 1 <= high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.93);
  });

  it("break down where their interval first holds 0", () => {
    const curve = curveOf([0.1, -0.1], [1.5, 2], apart);
    for (const kind of ["smooth", "relative"] as const) {
      const most = breakdownOf(curve, kind) ?? Number.NaN;
      expect(most).toBeGreaterThan(0);
      expect(trendBounds(curve, { kind, most: most * 0.99 }).low).toBeGreaterThan(0);
      expect(trendBounds(curve, { kind, most: most * 1.01 }).low).toBeLessThan(0);
    }
    expect(breakdownOf(curveOf([0.1], [0.1], apart), "relative")).toBeNull();
  });
});

describe("the curve of an event study", () => {
  const adoption = [3, 3, 3, 3, null, null, null, null, null];
  const random = seededRandom(4);
  const panel: TreatedPanel = {
    units: adoption.map((_, unit) => `u${unit}`),
    times: ["1", "2", "3", "4", "5", "6"],
    outcome: Float64Array.from(
      adoption.flatMap((from) => [0, 1, 2, 3, 4, 5].map((at) => at + random() + (from !== null && at >= from ? 3 : 0))),
    ),
    adoption,
  };

  it("is the same by regression and by cohort, where there is one", () => {
    const study = eventStudy(panel);
    const found = groupTimeEffects(panel, { base: "universal", errors: "authors" });
    const dynamic = found.ok ? dynamicAggregate(found.value) : null;
    if (!study.ok || !dynamic) throw new Error("nothing told");
    const [one, other] = [curveOfStudy(study.value), curveOfAggregate(dynamic)];
    if (!one.ok || !other.ok) throw new Error("no curve");
    expect([one.value.before, one.value.after]).toEqual([2, 3]);
    one.value.estimates.forEach((estimate, at) => {
      expect(other.value.estimates[at]).toBeCloseTo(estimate, 10);
    });
    expect(trendBounds(other.value, { kind: "smooth", most: 0.1 }).low).toBeLessThan(3);
  });

  it("is refused with a reference that is not the last, a step unlike the others, nothing before, or no error", () => {
    const refused = (options: Parameters<typeof eventStudy>[1], own = panel) => {
      const study = eventStudy(own, options);
      const made = study.ok ? curveOfStudy(study.value) : study;
      return made.ok ? null : made.error;
    };
    expect(refused({ reference: -2 })).toEqual({ code: "reference" });
    expect(refused({}, { ...panel, times: ["1", "2", "3", "4", "5", "8"] })).toEqual({ code: "uneven", since: 1 });
    expect(refused({ from: -1 })).toEqual({ code: "no-time-before" });
    const two = { units: ["a", "b"], times: panel.times, outcome: panel.outcome.subarray(24, 36), adoption: [3, null] };
    const alone = groupTimeEffects(two, { base: "universal" });
    const dynamic = alone.ok ? dynamicAggregate(alone.value) : null;
    expect(dynamic && curveOfAggregate(dynamic)).toEqual({ ok: false, error: { code: "no-error" } });
  });
});
