import { isMissing, type Result, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Estimate, Estimated } from "../estimate.ts";
import { normalReach } from "../numerics/distributions.ts";
import { poissonDraw } from "../numerics/draws.ts";
import { againstSimilar } from "./against-similar.ts";
import { frequencyAgainstRest, frequencyDifference } from "./frequency-difference.ts";
import { growthClustering } from "./growth-clustering.ts";
import { growthAgainstRest, growthDifference } from "./growth-difference.ts";
import { meanDifference } from "./mean-difference.ts";
import { medianDifference } from "./median-difference.ts";
import { poissonInterval } from "./score-interval.ts";
import { shareAgainstRest, shareDifference } from "./share-difference.ts";

const estimate = (result: Result<Estimated, string>): Estimate => {
  if (!result.ok) throw new Error(result.error);
  if (isMissing(result.value)) throw new Error(result.value.missing.reason);
  return result.value;
};
const share = (count: number, total: number) => ({ count, total });
const frequency = (count: number, exposure: number) => ({ count, exposure });
const notApplicable = { ok: true, value: { missing: { reason: "not-applicable" } } };

describe("two shares", () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%i/%i less %i/%i has the interval Newcombe prints", (a, m, b, n, low, high) => {
    const found = estimate(shareDifference(share(a, m), share(b, n)));
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
    expect(found.value).toBe(a / m - b / n);
  });

  it("have Fisher's p-value", () => {
    expect(estimate(shareDifference(share(56, 70), share(48, 80))).pValue).toBeCloseTo(0.012521129749, 11);
  });

  it("compare a territory with the rest of what holds it, never with itself", () => {
    expect(shareAgainstRest(share(56, 70), share(104, 150))).toEqual(shareDifference(share(56, 70), share(48, 80)));
    expect(shareAgainstRest(share(56, 70), share(56, 70))).toEqual(notApplicable);
    expect(shareAgainstRest(share(56, 70), share(50, 90))).toEqual({ ok: false, error: "part-exceeds-whole" });
  });

  it("turn about when the two are exchanged, and hold the difference, whatever the counts", () => {
    const random = seededRandom(1);
    for (let draw = 0; draw < 500; draw += 1) {
      const [m, n] = [1 + Math.floor(random() * 80), 1 + Math.floor(random() * 5000)];
      const [one, other] = [share(Math.floor(random() * (m + 1)), m), share(Math.floor(random() * (n + 1)), n)];
      const [there, back] = [estimate(shareDifference(one, other)), estimate(shareDifference(other, one))];
      expect(back.low).toBeCloseTo(-there.high, 12);
      expect(back.pValue).toBeCloseTo(there.pValue, 12);
      expect(there.low).toBeLessThanOrEqual(there.value);
      expect(there.high).toBeGreaterThanOrEqual(there.value);
      expect(Math.max(-there.low, there.high)).toBeLessThanOrEqual(1);
    }
  });

  it("rest on as many times fewer chances as jobs come together", () => {
    expect(shareDifference(share(560, 700), share(480, 800), { clustering: 10 })).toEqual(shareDifference(share(56, 70), share(48, 80)));
    expect(shareDifference(share(5, 7), share(4, 8), { clustering: 0.5 })).toEqual({ ok: false, error: "clustering-below-1" });
    const [plain, clustered] = [undefined, 10].map((clustering) =>
      estimate(frequencyDifference(frequency(400, 1000), frequency(600, 2000), clustering ? { clustering } : {})),
    );
    expect(clustered?.value).toBe(plain?.value);
    expect(clustered?.high ?? 0).toBeGreaterThan(plain?.high ?? 1);
    expect(clustered?.pValue ?? 0).toBeGreaterThan(plain?.pValue ?? 1);
    const ten = estimate(growthDifference({ start: 100, end: 200 }, { start: 300, end: 250 }, { clustering: 10 }));
    expect(ten).toEqual(estimate(growthDifference({ start: 10, end: 20 }, { start: 30, end: 25 })));
  });

  it("take decimals that a sum has lost for nothing", () => {
    expect(shareAgainstRest(share(0.1 + 0.2, 0.6), share(0.3, 0.6))).toEqual(notApplicable);
  });

  it("refuse what is no share, and find no share in an empty whole", () => {
    expect(shareDifference(share(-1, 10), share(1, 10))).toEqual({ ok: false, error: "negative" });
    expect(shareDifference(share(11, 10), share(1, 10))).toEqual({ ok: false, error: "part-exceeds-whole" });
    expect(shareDifference(share(Number.NaN, 10), share(1, 10))).toEqual({ ok: false, error: "not-a-number" });
    expect(shareDifference(share(1, 10), share(1, 10), { level: 1 })).toEqual({ ok: false, error: "level-not-between-0-and-1" });
    expect(shareDifference(share(0, 0), share(1, 10))).toEqual(notApplicable);
  });
});

describe("two frequencies", () => {
  it("stand on the score interval of a count: 15 of 400 (DescTools, PoissonCI)", () => {
    const { low, high } = poissonInterval(15, 0.95);
    expect(low / 400).toBeCloseTo(0.0227264749053794, 15);
    expect(high / 400).toBeCloseTo(0.0618771721463559, 15);
  });

  it("have the exact p-value of R's manual: 11 cases of 800 at Fredericia, 21 of 3011 elsewhere (poisson.test, eba1977)", () => {
    expect(estimate(frequencyDifference(frequency(11, 800), frequency(6 + 8 + 7, 1083 + 1050 + 878))).pValue).toBeCloseTo(0.07967, 5);
  });

  it("compare a territory with the rest, know no rate without exposure, and find two empty counts alike", () => {
    const all = frequencyAgainstRest(frequency(11, 800), frequency(32, 3811));
    expect(all).toEqual(frequencyDifference(frequency(11, 800), frequency(21, 3011)));
    expect(frequencyDifference(frequency(3, 0), frequency(1, 10))).toEqual(notApplicable);
    expect(estimate(frequencyDifference(frequency(0, 10), frequency(0, 1000)))).toMatchObject({ value: 0, pValue: 1 });
    expect(frequencyDifference(frequency(-3, 5), frequency(1, 10))).toEqual({ ok: false, error: "negative" });
    expect(frequencyAgainstRest(frequency(5, 5), frequency(4, 10))).toEqual({ ok: false, error: "part-exceeds-whole" });
  });

  it("change their unit without changing their p-value", () => {
    const [one, thousand] = [1, 1000].map((unit) => estimate(frequencyDifference(frequency(9, 40 / unit), frequency(12, 100 / unit))));
    expect(thousand?.pValue).toBeCloseTo(one?.pValue ?? 0, 12);
    expect(thousand?.low).toBeCloseTo(1000 * (one?.low ?? 0), 9);
  });
});

describe("two groups of figures", () => {
  // Student's sleep data as R prints them (manual of t.test): t = -1.8608, df = 17.776, p-value = 0.07939, -3.3654832 to 0.2054832.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

  it("differ in their means as R prints for Student's sleep data", () => {
    const found = estimate(meanDifference(first, second));
    expect(found.value).toBeCloseTo(-1.58, 10);
    expect(found.low).toBeCloseTo(-3.3654832, 7);
    expect(found.high).toBeCloseTo(0.2054832, 7);
    expect(found.pValue).toBeCloseTo(0.07939, 5);
  });

  it("differ in their medians as Bonett's package prints (statpsych, manual of ci.median2, two of its examples)", () => {
    const small = medianDifference([32, 39, 26, 35, 43, 27, 40, 37, 34, 29], [36, 44, 47, 42, 49, 39, 46, 31, 33, 48]);
    expect(estimate(small)).toMatchObject({ value: -8.5, low: expect.closeTo(-16.95977, 5), high: expect.closeTo(-0.04022524, 8) });
    const [one, other] = [
      [70, 394, 43, 95, 62, 128, 2, 203, 81, 436, 85, 35, 156, 1, 3, 27, 63, 181, 184, 18],
      [102, 120, 78, 78, 417, 124, 86, 171, 176, 129, 230, 194, 100, 157, 306, 411, 164, 103, 193, 312],
    ];
    expect(estimate(medianDifference(one ?? [], other ?? []))).toMatchObject({
      value: -85,
      low: expect.closeTo(-157.7441, 4),
      high: expect.closeTo(-12.25589, 5),
    });
  });

  it("take the third and the ninth of eleven for the spread of a median, with a fair coin's chance of 67 in 2,048 beyond them", () => {
    const eleven = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const error = 6 / (2 * normalReach(1 - (2 * 67) / 2048));
    expect(estimate(medianDifference(eleven, eleven)).high).toBeCloseTo(normalReach(0.95) * Math.SQRT2 * error, 12);
  });

  it("keep the same median variance where the normal law takes over from the fair coin", () => {
    const reachOf = (n: number) => {
      const values = Array.from({ length: n }, (_, at) => at / n);
      return estimate(medianDifference(values, values)).high;
    };
    expect(reachOf(1001) / reachOf(999)).toBeGreaterThan(0.995);
    expect(reachOf(1001) / reachOf(999)).toBeLessThan(1.001);
  });

  it("move with the unit and the origin of the figures", () => {
    for (const difference of [meanDifference, medianDifference]) {
      const plain = estimate(difference(first, second));
      const scaled = estimate(
        difference(
          first.map((value) => 3 * value + 7),
          second.map((value) => 3 * value + 7),
        ),
      );
      expect(scaled.low).toBeCloseTo(3 * plain.low, 9);
      expect(scaled.pValue).toBeCloseTo(plain.pValue, 9);
    }
  });

  it("say nothing of too few or of figures that are all alike, and refuse none", () => {
    expect(meanDifference([1], second)).toEqual(notApplicable);
    expect(meanDifference([2, 2], [3, 3])).toEqual(notApplicable);
    expect(medianDifference([1, 2, 3, 4], second)).toEqual(notApplicable);
    expect(medianDifference([1, 1, 1, 1, 1], [2, 2, 2, 2, 2])).toEqual(notApplicable);
    expect(meanDifference([], second)).toEqual({ ok: false, error: "nothing-to-compare" });
    expect(medianDifference(first, [Number.POSITIVE_INFINITY])).toEqual({ ok: false, error: "not-a-number" });
  });
});

describe("how many come and go together", () => {
  // Fleiss 1981, Statistical Methods for Rates and Proportions, in R's manual of prop.test: chi-squared 12.6, 3 degrees of freedom.
  const smokers = [83, 90, 129, 70].map((end, at) => ({ start: ([86, 93, 136, 82][at] ?? 0) - end, end }));

  it("is how much further growths spread than chance, over its degrees of freedom", () => {
    expect(growthClustering(smokers, 4)).toEqual({ ok: true, value: expect.closeTo(12.6004 / 3, 4) });
    expect(growthClustering([...smokers, { start: 0, end: 0 }], 4)).toEqual(growthClustering(smokers, 4));
  });

  it("is never below one, and is not told by a few, by none, or of no count", () => {
    expect(growthClustering(Array.from({ length: 20 }, () => ({ start: 10, end: 12 })))).toEqual({ ok: true, value: 1 });
    expect(growthClustering(smokers)).toEqual(notApplicable);
    expect(growthClustering(Array.from({ length: 20 }, () => ({ start: 10, end: 0 })))).toEqual(notApplicable);
    expect(growthClustering([{ start: -1, end: 2 }])).toEqual({ ok: false, error: "negative" });
  });

  it("finds again the size of what moves together", () => {
    const random = seededRandom(3);
    const draw = (mean: number) => 12 * poissonDraw(random, mean);
    const found = growthClustering(Array.from({ length: 2000 }, () => ({ start: draw(40), end: draw(44) })));
    expect(found).toEqual({ ok: true, value: expect.closeTo(12, 0) });
  });
});

describe("two growths", () => {
  // Physicians' aspirin trial in Agresti, An Introduction to Categorical Data Analysis, 2.3: log odds ratio 0.605, error 0.123,
  // interval 0.365 to 0.846, odds ratio 1.83 between 1.44 and 2.33.
  it("differ by the log odds ratio of their four counts, with Woolf's interval", () => {
    const found = estimate(growthDifference({ start: 10845, end: 189 }, { start: 10933, end: 104 }));
    expect(found.value).toBeCloseTo(0.605, 3);
    expect(found.low).toBeCloseTo(0.365, 3);
    expect(found.high).toBeCloseTo(0.846, 3);
    expect(Math.exp(found.low)).toBeCloseTo(1.44, 2);
    expect(found.pValue).toBeLessThan(0.0001);
  });

  it("have no logarithm when a count is zero, and compare with the rest", () => {
    expect(growthDifference({ start: 0, end: 4 }, { start: 5, end: 6 })).toEqual(notApplicable);
    const part = growthAgainstRest({ start: 10, end: 20 }, { start: 40, end: 45 });
    expect(part).toEqual(growthDifference({ start: 10, end: 20 }, { start: 30, end: 25 }));
    expect(growthAgainstRest({ start: 10, end: 20 }, { start: 9, end: 45 })).toEqual({ ok: false, error: "part-exceeds-whole" });
    expect(growthDifference({ start: -1, end: 4 }, { start: 5, end: 6 })).toEqual({ ok: false, error: "negative" });
  });
});

describe("a figure among similar territories", () => {
  // Hahn & Meeker, Statistical Intervals, the five alternators: mean 50.10, s 1.31, 95 % prediction interval 46.1 to 54.1.
  const alternators = [50.3, 48.3, 49.6, 50.4, 51.9];

  it("has the room of one more of them, as Hahn & Meeker print it", () => {
    const found = estimate(againstSimilar(50.1, alternators, { evenly: true }));
    expect(50.1 + found.low).toBeCloseTo(46.1, 1);
    expect(50.1 + found.high).toBeCloseTo(54.1, 1);
    expect(found.pValue).toBeCloseTo(1, 6);
  });

  it("stands out exactly when its p-value is under the level", () => {
    for (const figure of [40, 46.11, 46.2, 50, 54.05, 54.2, 60]) {
      const { low, high, pValue } = estimate(againstSimilar(figure, alternators, { evenly: true }));
      expect(low > 0 || high < 0).toBe(pValue < 0.05);
    }
  });

  it("must stand out in its logarithm too, when all are above zero", () => {
    const tail = [1, 2, 3, 5, 8, 13];
    const [plain, both] = [{ evenly: true }, {}].map((options) => estimate(againstSimilar(30, tail, options)));
    const logarithms = estimate(againstSimilar(Math.log(30), tail.map(Math.log), { evenly: true }));
    expect(plain?.pValue).toBeLessThan(0.02);
    expect(both?.pValue).toBe(logarithms.pValue);
    expect(both?.low).toBe(plain?.low);
    expect(againstSimilar(-30, tail)).toEqual(againstSimilar(-30, tail, { evenly: true }));
  });

  it("says nothing below five, or when they are all alike", () => {
    expect(againstSimilar(50, alternators.slice(1))).toEqual(notApplicable);
    expect(againstSimilar(50, [1, 1, 1, 1, 1])).toEqual(notApplicable);
    expect(againstSimilar(Number.NaN, alternators)).toEqual({ ok: false, error: "not-a-number" });
  });
});
