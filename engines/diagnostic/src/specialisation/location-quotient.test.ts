import { isMissing, missing, type Result, seededRandom } from "@levier/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Estimate, Estimated } from "../estimate.ts";
import type { FiguresRefusal } from "../figures.ts";
import { locationQuotient, locationQuotientOfShares } from "./location-quotient.ts";
import type { Jobs, Quotient } from "./log-quotient.ts";

const estimate = (result: Result<Estimated, FiguresRefusal>): Estimate => {
  if (!result.ok) throw new Error(result.error.reason);
  if (isMissing(result.value)) throw new Error(result.value.missing.reason);
  return result.value;
};

const compared = (territory: Jobs, reference: Jobs, within = true): Quotient => ({ territory, reference, within });
const jobs = (activity: number, all: number): Jobs => ({ activity, all });

/** A territory and the rest of its reference, with at least one job in each. */
const nested = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 50_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(100))
  .map(([all, rest, share, per]) => {
    const activity = Math.round(all * share);
    return compared(jobs(activity, all), jobs(activity + Math.round((rest * per) / 100), all + rest));
  });

describe("a location quotient", () => {
  // R. Farhauer & A. Kröll 2013, as printed in the manual of the R package REAT (locq).
  it("is the one Farhauer and Kröll print", () => {
    const { value } = estimate(locationQuotient(compared(jobs(1714, 79_006), jobs(879_213, 15_593_224))));
    expect(value).toBeCloseTo(0.3847623, 7);
  });

  // G. Krumme, University of Washington, Geography 350, table Holukuluku 1985: shares in per cent.
  it("is those of the table Holukuluku, without an interval as shares alone are printed", () => {
    const printed = [
      [50, 10, "5.000"],
      [10, 20, "0.500"],
      [20, 40, "0.500"],
      [20, 30, "0.667"],
    ] as const;
    for (const [territory, reference, quotient] of printed) {
      const found = locationQuotientOfShares(territory, reference);
      if (!found.ok || isMissing(found.value)) throw new Error("a quotient was expected");
      expect(found.value.value.toFixed(3)).toBe(quotient);
      expect(found.value.interval).toEqual(missing("not-published"));
    }
  });

  // SAS/STAT User's Guide, the FREQ procedure, example 5 (FatComp): relative risks and their 95 % limits.
  it("has the interval SAS prints for a ratio of two proportions", () => {
    const first = estimate(locationQuotient(compared(jobs(11, 15), jobs(2, 8), false)));
    expect([first.value, first.low, first.high].map((figure) => figure.toFixed(4))).toEqual(["2.9333", "0.8502", "10.1204"]);
    const second = estimate(locationQuotient(compared(jobs(4, 15), jobs(6, 8), false)));
    expect([second.value, second.low, second.high].map((figure) => figure.toFixed(4))).toEqual(["0.3556", "0.1403", "0.9009"]);
  });

  it("has the variance of the delta method where the territory is part of the reference", () => {
    const [x, n, xAll, nAll] = [60, 400, 300, 4000];
    const [p, rest] = [x / n, (xAll - x) / (nAll - n)];
    // Variances of both logarithms less twice their covariance, the reference being the sum of two independent binomials.
    const variance = (1 - p) / x + (x * (1 - p) + (xAll - x) * (1 - rest)) / xAll ** 2 - (2 * (1 - p)) / xAll;
    const { value, high, low } = estimate(locationQuotient(compared(jobs(x, n), jobs(xAll, nAll))));
    expect(Math.log(high / value)).toBeCloseTo(1.959963984540054 * Math.sqrt(variance), 12);
    expect(Math.log(value / low)).toBeCloseTo(1.959963984540054 * Math.sqrt(variance), 12);
  });

  it("holds the true quotient in its interval nineteen times in twenty", () => {
    const random = seededRandom(5);
    const draw = (trials: number, share: number): number => {
      let hits = 0;
      for (let trial = 0; trial < trials; trial++) if (random() < share) hits++;
      return hits;
    };
    const [n, m, p, q] = [400, 1600, 0.12, 0.08];
    const truth = p / ((n * p + m * q) / (n + m));
    let held = 0;
    for (let sample = 0; sample < 1000; sample++) {
      const here = draw(n, p);
      const { low, high } = estimate(locationQuotient(compared(jobs(here, n), jobs(here + draw(m, q), n + m))));
      if (low <= truth && truth <= high) held++;
    }
    expect(held / 1000).toBeGreaterThan(0.935);
    expect(held / 1000).toBeLessThan(0.965);
  });

  it("excludes 1 when and only when its p-value is below 0.05, jobs or none", () => {
    fc.assert(
      fc.property(nested, (quotient) => {
        const result = locationQuotient(quotient);
        if (!result.ok || isMissing(result.value)) return quotient.reference.activity === 0;
        const { value, low, high, pValue } = result.value;
        expect([value, low, high, pValue].every(Number.isFinite)).toBe(true);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        // At the very edge, rounding decides.
        return Math.abs(pValue - 0.05) < 1e-9 || pValue < 0.05 === (low > 1 || high < 1);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it("has a wider interval when jobs come and go together", () => {
    const quotient = compared(jobs(60, 400), jobs(300, 4000));
    const [alone, together] = [estimate(locationQuotient(quotient)), estimate(locationQuotient(quotient, { clustering: 25 }))];
    expect(Math.log(together.high / together.value)).toBeCloseTo(5 * Math.log(alone.high / alone.value), 12);
    expect(together.value).toBe(alone.value);
  });

  it("is zero with an upper bound where the territory has no job", () => {
    const { value, low, high, pValue } = estimate(locationQuotient(compared(jobs(0, 1000), jobs(500, 100_000))));
    expect([value, low]).toEqual([0, 0]);
    // 1 − 0.025^(1/1000) of the jobs at most, over a share of 0.005.
    expect(high).toBeCloseTo(0.7363, 3);
    expect(pValue).toBeCloseTo(2 * 0.995 ** 1000, 12);
  });

  it("is as high as can be, with a lower bound, where the territory has every job", () => {
    const { value, low, high } = estimate(locationQuotient(compared(jobs(40, 1000), jobs(40, 100_000))));
    expect(value).toBeCloseTo(100, 10);
    expect(high).toBe(value);
    expect(low).toBeGreaterThan(50);
    expect(low).toBeLessThan(value);
  });

  it("is 1, established by nothing, where the territory is its own reference", () => {
    expect(estimate(locationQuotient(compared(jobs(40, 1000), jobs(40, 1000))))).toEqual({ value: 1, low: 1, high: 1, pValue: 1 });
    expect(estimate(locationQuotient(compared(jobs(10, 10), jobs(20, 20), false)))).toEqual({ value: 1, low: 1, high: 1, pValue: 1 });
  });

  it("does not exist where the reference has no job", () => {
    expect(locationQuotient(compared(jobs(0, 10), jobs(0, 100)))).toEqual({ ok: true, value: missing("not-applicable") });
    expect(locationQuotientOfShares(3, 0)).toEqual({ ok: true, value: missing("not-applicable") });
  });

  it("is refused for jobs that cannot be", () => {
    const refusal = (quotient: Quotient): string | undefined => {
      const result = locationQuotient(quotient);
      return result.ok ? undefined : result.error.reason;
    };
    expect(refusal(compared(jobs(-1, 10), jobs(10, 100)))).toBe("negative");
    expect(refusal(compared(jobs(1, 0), jobs(10, 100)))).toBe("all-zero");
    expect(refusal(compared(jobs(11, 10), jobs(10, 100)))).toBe("part-exceeds-whole");
    expect(refusal(compared(jobs(9, 10), jobs(5, 100)))).toBe("part-exceeds-whole");
    expect(refusal(compared(jobs(1, 200), jobs(5, 100)))).toBe("part-exceeds-whole");
    expect(refusal(compared(jobs(Number.NaN, 10), jobs(5, 100)))).toBe("not-a-number");
    expect(locationQuotient(compared(jobs(1, 10), jobs(10, 100)), { level: 1 })).toEqual({ ok: false, error: { reason: "out-of-range" } });
    expect(locationQuotientOfShares(-1, 4)).toEqual({ ok: false, error: { reason: "negative" } });
  });
});
