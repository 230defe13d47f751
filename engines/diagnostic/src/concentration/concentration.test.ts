import { missing, type Result } from "@levier/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figures, FiguresRefusal } from "../figures.ts";
import { entropy, theil } from "./entropy.ts";
import { specialisationGini } from "./gini.ts";
import { hachman } from "./hachman.ts";
import { herfindahl } from "./herfindahl.ts";
import { hoover, krugman } from "./krugman.ts";

const value = <T>(result: Result<T, FiguresRefusal>): T => {
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
};
const shares = (figures: readonly number[]): number[] => figures.map((figure) => figure / figures.reduce((sum, one) => sum + one, 0));

/** Two structures of one to twenty activities, the reference with jobs in each. */
const structures = fc
  .array(fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 10_000 })), { minLength: 1, maxLength: 20 })
  .filter((pairs) => pairs.some(([here]) => here > 0))
  .map((pairs) => ({ here: pairs.map(([jobs]) => jobs), there: pairs.map(([, jobs]) => jobs) }));

describe("published figures are reproduced", () => {
  // P. Dörsam 2004, as printed in the manual of the R package REAT (herf).
  it("Herfindahl: four manufacturers, 0.34 and 0.12 normalised", () => {
    const found = value(herfindahl([20, 50, 20, 10]));
    expect(found.value).toBeCloseTo(0.34, 12);
    expect(found.normalised).toBeCloseTo(0.12, 12);
  });

  // scipy.stats.entropy, its reference page: a biased coin in bits, and its divergence from a fair one.
  it("entropy: a biased coin, 0.46899559358928117 bits", () => {
    expect(value(entropy([9, 1])).value / Math.LN2).toBeCloseTo(0.46899559358928117, 14);
    expect(value(theil([1, 1], [9, 1]))).toBeCloseTo(0.5108256237659907, 14);
  });

  // W. Störmann 2009, as printed in the manual of REAT (theil): the index of equal shares against unequal incomes.
  it("Theil: five incomes, 0.2326302", () => {
    expect(value(theil([1, 1, 1, 1, 1], [10, 10, 10, 20, 50]))).toBeCloseTo(0.2326302, 7);
  });

  // Farhauer & Kröll 2013, as printed in the manual of REAT (krugman.spec2): Sweden against the mean structure of four countries.
  it("Krugman: Sweden against its neighbours, 0.1595", () => {
    const neighbours = [
      [35_000, 12_000, 30_000, 8000, 22_000],
      [40_000, 10_000, 25_000, 9000, 18_000],
      [30_000, 11_000, 18_000, 3000, 13_000],
      [40_000, 6000, 11_000, 2000, 12_000],
    ].map(shares);
    const mean = [0, 1, 2, 3, 4].map((at) => neighbours.reduce((sum, structure) => sum + (structure[at] ?? 0), 0) / 4);
    const found = value(krugman([45_000, 15_000, 32_000, 10_000, 30_000], mean));
    expect(found.toFixed(4)).toBe("0.1595");
  });

  // The same book (krugman.spec): two regions without an industry in common.
  it("Krugman and Hoover: nothing in common, 2 and 1", () => {
    expect(value(krugman([20, 10, 70, 0, 0], [0, 0, 0, 60, 40]))).toBeCloseTo(2, 12);
    expect(value(hoover([20, 10, 70, 0, 0], [0, 0, 0, 60, 40]))).toBeCloseTo(1, 12);
  });

  // The same book (gini.spec, gini.conc): all alike, whether industries of a region or regions of an industry.
  it("Gini: five industries, 0.6222222, and five regions, 0.4068966", () => {
    const industries = value(specialisationGini([700, 600, 500, 10_000, 40_000], [30_000, 15_000, 10_000, 60_000, 50_000], "alike"));
    expect(industries).toBeCloseTo(0.6222222, 7);
    expect(value(specialisationGini([500, 500, 1000, 7000, 1000], [20_000, 15_000, 20_000, 40_000, 5000], "alike"))).toBeCloseTo(
      0.4068966,
      7,
    );
  });

  // Krumme's table Holukuluku: the printed quotients 5, 0.5, 0.5 and 2/3, weighted by the shares 50, 10, 20 and 20 %, average 2.7833.
  it("Hachman: one over the mean of the quotients of the table Holukuluku", () => {
    expect(1 / value(hachman([500, 100, 200, 200], [10, 20, 40, 30]))).toBeCloseTo(0.5 * 5 + 0.1 * 0.5 + 0.2 * 0.5 + (0.2 * 2) / 3, 12);
  });
});

describe("indices of a structure", () => {
  const indices = (here: Figures, there: Figures): readonly number[] =>
    [krugman(here, there), hoover(here, there), specialisationGini(here, there), theil(here, there), hachman(here, there)].map(value);

  it("stay within their bounds, and agree with one another", () => {
    fc.assert(
      fc.property(structures, ({ here, there }) => {
        const [gaps = -1, half = -1, gini = -1, divergence = -1, diversity = -1] = indices(here, there);
        expect(gaps).toBeLessThanOrEqual(2);
        expect(half).toBeCloseTo(gaps / 2, 12);
        // The largest distance from a Lorenz curve to its diagonal is Hoover's, and no curve encloses less than its triangle or more than twice it.
        expect(gini).toBeGreaterThanOrEqual(half - 1e-12);
        expect(gini).toBeLessThanOrEqual(Math.min(1, 2 * half) + 1e-12);
        // Pinsker's inequality.
        expect(divergence).toBeGreaterThanOrEqual(gaps ** 2 / 2 - 1e-12);
        expect(diversity).toBeGreaterThan(0);
        expect(diversity).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 5 },
    );
  });

  it("are none for the reference's own structure, at any scale", () => {
    fc.assert(
      fc.property(structures, fc.integer({ min: 1, max: 50 }), ({ there }, scale) => {
        const [gaps, half, gini, divergence, diversity] = indices(
          there,
          there.map((jobs) => jobs * scale),
        );
        for (const none of [gaps, half, gini, divergence]) expect(none).toBeCloseTo(0, 10);
        expect(diversity).toBeCloseTo(1, 10);
      }),
      { seed: 5 },
    );
  });

  it("count the effective number of equal activities", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 700 }), (activities) => {
        const even = Array.from({ length: activities }, () => 3);
        expect(value(herfindahl(even))).toEqual({ value: expect.closeTo(1 / activities, 12), normalised: expect.closeTo(0, 12) });
        expect(value(entropy(even))).toEqual({ value: expect.closeTo(Math.log(activities), 10), evenness: expect.closeTo(1, 12) });
      }),
      { seed: 5 },
    );
    expect(value(herfindahl([7]))).toEqual({ value: 1, normalised: missing("not-applicable") });
    expect(value(entropy([7]))).toEqual({ value: 0, evenness: missing("not-applicable") });
  });

  it("are refused for lists that cannot be", () => {
    const refusal = (result: Result<unknown, FiguresRefusal>): unknown => (result.ok ? undefined : result.error);
    expect(refusal(herfindahl([]))).toEqual({ reason: "empty" });
    expect(refusal(herfindahl([0, 0]))).toEqual({ reason: "all-zero" });
    expect(refusal(entropy([1, -1]))).toEqual({ reason: "negative", at: 1 });
    expect(refusal(entropy([Number.NaN]))).toEqual({ reason: "not-a-number", at: 0 });
    expect(refusal(krugman([1, 2], [1]))).toEqual({ reason: "different-lengths" });
    expect(refusal(hoover([0, 0], [1, 1]))).toEqual({ reason: "all-zero" });
    for (const index of [theil, specialisationGini, hachman]) {
      expect(refusal(index([1, 2], [1, 0]))).toEqual({ reason: "reference-lacks-activity", at: 1 });
    }
  });
});
