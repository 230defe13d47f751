import { isMissing, type Missing, type Result, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { normalPValue } from "../numerics/distributions.ts";
import type { CohortAge } from "./cohort.ts";
import { creationsGrowth } from "./creations-growth.ts";
import { logRank } from "./log-rank.ts";
import { survivalAt, survivalCurve } from "./survival-curve.ts";
import { survivalDifference } from "./survival-difference.ts";

const got = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const known = <T>(value: T | Missing): T => {
  if (isMissing(value)) throw new Error(value.missing.reason);
  return value;
};
const age = (at: number, closed: number, lastSeenOpen = 0): CohortAge => ({ age: at, closed, lastSeenOpen });

/** Freireich et al. 1963, weeks of remission (Gehan 1965), the example of every textbook: 21 on 6-MP, 21 on placebo. */
const treated = [
  ...[age(6, 3, 1), age(7, 1), age(9, 0, 1), age(10, 1, 1), age(11, 0, 1), age(13, 1), age(16, 1), age(17, 0, 1), age(19, 0, 1)],
  ...[age(20, 0, 1), age(22, 1), age(23, 1), age(25, 0, 1), age(32, 0, 2), age(34, 0, 1), age(35, 0, 1)],
];
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map((week) => age(week, 1));

describe("the survival of a cohort", () => {
  // Kleinbaum & Klein, Survival Analysis, chapter 2 (survival, ages and numbers at risk); Collett and R print the errors.
  it("is that of the 6-MP arm in the textbooks, with Greenwood's errors", () => {
    const { steps, median, size } = got(survivalCurve(treated));
    expect(size).toBe(21);
    expect(steps.map((step) => step.age)).toEqual([6, 7, 10, 13, 16, 22, 23]);
    expect(steps.map(({ atRisk }) => atRisk)).toEqual([21, 17, 15, 12, 11, 7, 6]);
    expect(steps.map(({ survival }) => Number(survival.toFixed(4)))).toEqual([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]);
    expect(steps.map(({ error }) => Number(error.toFixed(4)))).toEqual([0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]);
    expect(median).toBe(23);
  });

  it("has the log–log bounds that SciPy computes (ecdf on the same data)", () => {
    const { steps } = got(survivalCurve(treated));
    expect(steps.map(({ bounds }) => known(bounds).low)).toEqual(
      [0.61971796, 0.56314656, 0.50319951, 0.43161022, 0.36751086, 0.26777894, 0.18805201].map((low) => expect.closeTo(low, 8)),
    );
    expect(known(steps[6]?.bounds ?? { missing: { reason: "not-published" } }).high).toBeCloseTo(0.68014263, 8);
  });

  it("is the plain share of those left when all are followed to the end", () => {
    const { steps } = got(survivalCurve(placebo));
    for (const step of steps) {
      const left = placebo.filter((one) => one.age > step.age).length / 21;
      expect(step.survival).toBeCloseTo(left, 12);
      if (left > 0) expect(step.error).toBeCloseTo(Math.sqrt((left * (1 - left)) / 21), 12);
    }
    expect(steps.at(-1)).toMatchObject({ survival: 0, error: 0, bounds: { missing: { reason: "not-applicable" } } });
  });

  it("has its median where half are left, to the member, whatever the size of the cohort", () => {
    for (let size = 1; size <= 60; size += 1) {
      const cohort = Array.from({ length: size }, (_, at) => age(at + 1, 1));
      expect(got(survivalCurve(cohort)).median).toBe(Math.ceil(size / 2));
    }
  });

  it("does not depend on the order of the rows, nor on how they are grouped", () => {
    const random = seededRandom(4);
    const single = treated.flatMap((row) => [
      ...Array.from({ length: row.closed }, () => age(row.age, 1)),
      ...Array.from({ length: row.lastSeenOpen }, () => age(row.age, 0, 1)),
    ]);
    const shuffled = single.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
    expect(survivalCurve(shuffled.map(({ row }) => row))).toEqual(survivalCurve(treated));
  });

  it("is told at an age, and not beyond what was followed", () => {
    const curve = got(survivalCurve(treated));
    expect(survivalAt(curve, 5)).toBe(1);
    expect(survivalAt(curve, 10)).toBeCloseTo(0.7529, 4);
    expect(survivalAt(curve, 35)).toBeCloseTo(0.4482, 4);
    expect(survivalAt(curve, 36)).toEqual({ missing: { reason: "not-published" } });
    expect(survivalAt(got(survivalCurve(placebo)), 100)).toBe(0);
    expect(got(survivalCurve([age(3, 1, 9)])).median).toEqual({ missing: { reason: "not-applicable" } });
  });

  it("refuses an empty cohort and figures that are none", () => {
    expect(survivalCurve([])).toEqual({ ok: false, error: "empty-cohort" });
    expect(survivalCurve([age(1, 0)])).toEqual({ ok: false, error: "empty-cohort" });
    expect(survivalCurve([age(1, -1)])).toEqual({ ok: false, error: "negative" });
    expect(survivalCurve([age(Number.NaN, 1)])).toEqual({ ok: false, error: "not-a-number" });
    expect(survivalCurve([age(1, 0.5)])).toEqual({ ok: false, error: "not-whole" });
    expect(survivalCurve(treated, 0)).toEqual({ ok: false, error: "level-not-between-0-and-1" });
  });
});

describe("two cohorts", () => {
  it("are told apart by the log-rank: 16.79 for Freireich's (Kleinbaum & Klein; R's survdiff: expected 19.3 and 10.7)", () => {
    const found = known(got(logRank(treated, placebo)));
    expect(found.statistic).toBeCloseTo(16.79, 2);
    expect(found.expected.map((count) => Number(count.toFixed(1)))).toEqual([19.3, 10.7]);
    expect(found.observed).toEqual([9, 21]);
    expect(found.pValue).toBeCloseTo(4.168809109334529e-5, 15);
  });

  it("are compared alike both ways, and alike to themselves", () => {
    const [there, back] = [known(got(logRank(treated, placebo))), known(got(logRank(placebo, treated)))];
    expect(back.statistic).toBeCloseTo(there.statistic, 12);
    expect(known(got(logRank(treated, treated)))).toMatchObject({ statistic: 0, pValue: 1 });
  });

  it("are not compared when nobody closes while both are followed", () => {
    expect(got(logRank([age(1, 0, 5)], [age(2, 3)]))).toEqual({ missing: { reason: "not-applicable" } });
    expect(logRank([], placebo)).toEqual({ ok: false, error: "empty-cohort" });
  });
});

describe("the survival of two cohorts at one age", () => {
  it("differs at ten weeks as worked out by hand: 0.7529 less 0.3810", () => {
    const found = known(got(survivalDifference(treated, placebo, 10)));
    expect(found.value).toBeCloseTo(0.7529 - 8 / 21, 4);
    // ln(−ln S): −1.2596 and −0.0355; variances 0.2034 and 0.0831 (Greenwood's sums 0.01637 and 0.07738 over the squared logarithms).
    const [ours, theirs] = [Math.log(-Math.log(0.7529411764705882)), Math.log(-Math.log(8 / 21))];
    const sums = 3 / (21 * 18) + 1 / (17 * 16) + 1 / (15 * 14);
    const variances = sums / Math.log(0.7529411764705882) ** 2 + 13 / 21 / 8 / Math.log(8 / 21) ** 2;
    const z = Math.abs(ours - theirs) / Math.sqrt(variances);
    expect(z).toBeCloseTo(2.28, 1);
    expect(found.pValue).toBeCloseTo(normalPValue(z), 12);
    expect(found.low).toBeGreaterThan(0);
  });

  it("turns about, and is missing where a cohort was not followed, is whole or is gone", () => {
    const [there, back] = [known(got(survivalDifference(treated, placebo, 8))), known(got(survivalDifference(placebo, treated, 8)))];
    expect(back.low).toBeCloseTo(-there.high, 12);
    expect(back.pValue).toBeCloseTo(there.pValue, 12);
    for (const at of [3, 40, 23]) expect(got(survivalDifference(treated, placebo, at))).toEqual({ missing: { reason: "not-applicable" } });
    expect(survivalDifference(treated, placebo, -1)).toEqual({ ok: false, error: "negative" });
    expect(survivalDifference(treated, [], 3)).toEqual({ ok: false, error: "empty-cohort" });
  });

  it("covers the true difference 95 times in 100 when creations close at a constant rate and are seen for a while", () => {
    const random = seededRandom(17);
    const drawn = (size: number, rate: number) =>
      Array.from({ length: size }, () => {
        const [life, seen] = [-Math.log(1 - random()) / rate, 0.5 + 3 * random()];
        return life <= seen ? age(life, 1) : age(seen, 0, 1);
      });
    let covered = 0;
    const truth = Math.exp(-0.4) - Math.exp(-0.25);
    for (let draw = 0; draw < 600; draw += 1) {
      const { low, high } = known(got(survivalDifference(drawn(60, 0.4), drawn(200, 0.25), 1)));
      if (low <= truth && truth <= high) covered += 1;
    }
    expect(covered / 600).toBeGreaterThan(0.92);
    expect(covered / 600).toBeLessThan(0.98);
  });
});

describe("the growth of creations", () => {
  it("has the score interval that ratesci prints for 60 of 51,477.5 against 30 of 54,308.7: 1.365962 to 3.259306", () => {
    const found = known(got(creationsGrowth({ count: 30, exposure: 54308.7 }, { count: 60, exposure: 51477.5 })));
    expect(found.low + 1).toBeCloseTo(1.365962, 6);
    expect(found.high + 1).toBeCloseTo(3.259306, 6);
    expect(found.value + 1).toBeCloseTo(2.1099976, 6);
    expect(found.pValue).toBeCloseTo(0.0006751826586863214, 12);
  });

  it("stands within its bounds, reaches −1 when none is left, and does not exist when there was none", () => {
    const year = (count: number) => ({ count, exposure: 1 });
    expect(known(got(creationsGrowth(year(12), year(0))))).toMatchObject({ value: -1, low: -1 });
    expect(got(creationsGrowth(year(0), year(12)))).toEqual({ missing: { reason: "not-applicable" } });
    expect(creationsGrowth(year(-1), year(12))).toEqual({ ok: false, error: "negative" });
    const random = seededRandom(9);
    for (let draw = 0; draw < 200; draw += 1) {
      const { value, low, high } = known(got(creationsGrowth(year(1 + Math.floor(random() * 500)), year(Math.floor(random() * 500)))));
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  it("counts three quarters as three quarters", () => {
    const found = known(got(creationsGrowth({ count: 400, exposure: 1 }, { count: 300, exposure: 0.75 })));
    expect(found.value).toBeCloseTo(0, 12);
    expect(found.pValue).toBeCloseTo(1, 6);
  });
});
