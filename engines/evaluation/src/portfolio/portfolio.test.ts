import { describe, expect, it } from "vitest";
import { adjustedPValues } from "./adjusted-p-values.ts";
import { errorOfInterval } from "./error-of-interval.ts";
import { poolEffects } from "./pool-effects.ts";

const pooled = (...asked: Parameters<typeof poolEffects>) => {
  const told = poolEffects(...asked);
  if (!told.ok) throw new Error(told.error.code);
  return told.value;
};

// Effects of coaching in eight schools, with their standard errors (Rubin 1981).
const schools = [28, 8, -3, 7, -1, 1, 18, 12].map((effect, at) => ({
  effect,
  standardError: [15, 10, 16, 11, 9, 11, 10, 18][at] ?? 0,
}));

/** Cases among the vaccinated and the others in thirteen trials of a vaccine against tuberculosis (Colditz et al. 1994). */
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
].map(([ill = 0, well = 0, illElse = 0, wellElse = 0]) => ({
  effect: Math.log(ill / (ill + well) / (illElse / (illElse + wellElse))),
  standardError: Math.sqrt(1 / ill - 1 / (ill + well) + 1 / illElse - 1 / (illElse + wellElse)),
}));

describe("effects over a portfolio", () => {
  it.each(["reml", "dersimonian-laird"] as const)("are all one in eight schools: 7.7, with an error of 4.1 (%s)", (estimator) => {
    const told = pooled(schools, { level: 0.95, estimator });
    expect(told.between).toBeLessThan(1e-3);
    expect(told.mean).toBeCloseTo(7.69, 2);
    expect(told.standardError).toBeCloseTo(4.07, 2);
    for (const { effect, shrinkage } of told.shrunk) {
      expect(effect).toBeCloseTo(told.mean, 3);
      expect(shrinkage).toBeCloseTo(1, 6);
    }
  });

  // As the R package metafor prints them: REML −0.7145 (0.1798), τ² 0.3132; DerSimonian–Laird −0.7141 (0.1787), τ² 0.3088.
  it.each([
    ["reml", -0.7145, 0.1798, 0.3132],
    ["dersimonian-laird", -0.7141, 0.1787, 0.3088],
  ] as const)("differ in thirteen trials as printed: %s", (estimator, mean, error, variance) => {
    const told = pooled(trials, { level: 0.95, estimator });
    expect(told.mean).toBeCloseTo(mean, 4);
    expect(told.standardError).toBeCloseTo(error, 4);
    expect(told.between ** 2).toBeCloseTo(variance, 4);
    told.shrunk.forEach(({ effect, standardError }, at) => {
      const own = trials[at] ?? { effect: 0, standardError: 0 };
      expect(Math.abs(effect - told.mean)).toBeLessThan(Math.abs(own.effect - told.mean));
      expect(standardError).toBeLessThan(Math.max(own.standardError, told.standardError) + 1e-12);
    });
  });

  it("are refused when they are one, or one is no estimate", () => {
    expect(poolEffects(schools.slice(0, 1), { level: 0.95 })).toEqual({
      ok: false,
      error: { code: "too-few-studies", have: 1, needed: 2 },
    });
    const broken = [...schools, { effect: 3, standardError: 0 }];
    expect(poolEffects(broken, { level: 0.95 })).toEqual({ ok: false, error: { code: "not-an-estimate", place: 8 } });
  });
});

describe("p-values corrected for their number", () => {
  // The fifteen of Benjamini & Hochberg's paper, in another order than theirs.
  const printed = [0.0459, 0.0004, 1, 0.0095, 0.0201, 0.0278, 0.0001, 0.0344, 0.0298, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 0.0019];
  const claimed = (correction: "holm" | "benjamini-hochberg") => {
    const adjusted = adjustedPValues(printed, correction);
    return adjusted.ok ? printed.filter((_, at) => (adjusted.value[at] ?? 1) <= 0.05).sort() : [];
  };

  it("claim four by Benjamini & Hochberg, three by Holm, as in the paper", () => {
    expect(claimed("benjamini-hochberg")).toEqual([0.0001, 0.0004, 0.0019, 0.0095]);
    expect(claimed("holm")).toEqual([0.0001, 0.0004, 0.0019]);
  });

  it("are worked by hand for four", () => {
    expect(adjustedPValues([0.01, 0.04, 0.03, 0.005], "holm")).toEqual({ ok: true, value: [0.03, 0.06, 0.06, 0.02] });
    expect(adjustedPValues([0.01, 0.04, 0.03, 0.005], "benjamini-hochberg")).toEqual({ ok: true, value: [0.02, 0.04, 0.04, 0.02] });
    expect(adjustedPValues([0.5, 1.2], "holm")).toEqual({ ok: false, error: "not-a-p-value" });
  });
});

describe("the standard error that an interval tells", () => {
  it("is half its length over the normal reach where the effect stands in the middle", () => {
    expect(errorOfInterval(5, { low: 5 - 1.959964 * 3, high: 5 + 1.959964 * 3, level: 0.95 })).toBeCloseTo(3, 6);
    expect(errorOfInterval(-5, { low: -5 - 1.6448536 * 3, high: -5 + 1.6448536 * 3, level: 0.9 })).toBeCloseTo(3, 6);
  });

  it("is never smaller than its longer arm allows", () => {
    expect(errorOfInterval(1, { low: 0, high: 5.919928, level: 0.95 })).toBeCloseTo(4.919928 / 1.959964, 6);
  });

  it("is none where the effect is outside, or the interval has no length or no end", () => {
    expect(errorOfInterval(6, { low: 0, high: 5, level: 0.95 })).toBeNull();
    expect(errorOfInterval(5, { low: 5, high: 5, level: 0.95 })).toBeNull();
    expect(errorOfInterval(5, { low: 0, high: Number.POSITIVE_INFINITY, level: 0.95 })).toBeNull();
  });
});
