import { type Random, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { binomialDraw, normalDraw, poissonDraw } from "./draws.ts";
import { mean, variance } from "./moments.ts";

describe("draws", () => {
  const drawn = (draw: (random: Random) => number, size = 20000): readonly number[] => {
    const random = seededRandom(31);
    return Array.from({ length: size }, () => draw(random));
  };

  it.each([
    ["normal", normalDraw, 0, 1],
    ["Poisson of mean 3", (random: Random) => poissonDraw(random, 3), 3, 3],
    ["Poisson of mean 5,000", (random: Random) => poissonDraw(random, 5000), 5000, 5000],
    ["binomial of 40 and 0.1", (random: Random) => binomialDraw(random, 40, 0.1), 4, 3.6],
    ["binomial of 40 and 0.9", (random: Random) => binomialDraw(random, 40, 0.9), 36, 3.6],
    ["binomial of 100,000 and 0.3", (random: Random) => binomialDraw(random, 100_000, 0.3), 30_000, 21_000],
  ])("that are %s have its mean and its variance", (_, draw, expectedMean, expectedVariance) => {
    const values = drawn(draw);
    const error = Math.sqrt(expectedVariance / values.length);
    expect(Math.abs(mean(values) - expectedMean)).toBeLessThan(4 * error);
    expect(variance(values) / expectedVariance).toBeGreaterThan(0.95);
    expect(variance(values) / expectedVariance).toBeLessThan(1.05);
  });

  it("follow the law itself: of 5 trials at 0.3, each count as often as it should be", () => {
    const values = drawn((random) => binomialDraw(random, 5, 0.3), 50000);
    for (const [count, chance] of [0.16807, 0.36015, 0.3087, 0.1323, 0.02835, 0.00243].entries()) {
      const share = values.filter((value) => value === count).length / values.length;
      expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt(chance / values.length));
    }
  });

  it("know certain things", () => {
    const random = seededRandom(1);
    expect([binomialDraw(random, 7, 0), binomialDraw(random, 7, 1), poissonDraw(random, 0)]).toEqual([0, 7, 0]);
  });
});
