import { describe, expect, it } from "vitest";
import { binomialLaw, exactPValue, hypergeometricLaw } from "./exact-test.ts";

describe("exact p-values", () => {
  it("are Fisher's for the lady who tasted tea: three cups of four told right (The Design of Experiments, 1935)", () => {
    expect(exactPValue(hypergeometricLaw(8, 4, 4), 3)).toBeCloseTo(34 / 70, 12);
    expect(exactPValue(hypergeometricLaw(8, 4, 4), 4)).toBeCloseTo(2 / 70, 12);
  });

  it("are those R prints for Mendel's peas, 682 of 925 against three quarters (manual of binom.test)", () => {
    expect(exactPValue(binomialLaw(925, 0.75), 682)).toBeCloseTo(0.3825, 4);
  });

  it("hold with counts of millions, checked with SciPy, and are never zero", () => {
    expect(exactPValue(hypergeometricLaw(12_100_000, 1_412_000, 100_000), 12_000)).toBeCloseTo(0.00111808535, 10);
    expect(exactPValue(hypergeometricLaw(20_000_000, 10_000_000, 10_000_000), 9_000_000)).toBeGreaterThan(0);
  });

  it("add up: over all the values of a law, the chance of a p-value at most α is at most α", () => {
    const law = binomialLaw(40, 0.3);
    const chances = [1];
    for (let k = 0; k < 40; k += 1) chances.push((chances[k] ?? 0) * law.ratio(k));
    const total = chances.reduce((sum, chance) => sum + chance, 0);
    for (const alpha of [0.001, 0.01, 0.05, 0.2]) {
      const chance = chances.reduce((sum, one, k) => (exactPValue(law, k) <= alpha ? sum + one / total : sum), 0);
      expect(chance).toBeLessThanOrEqual(alpha);
    }
  });

  it("take a law of a single value as certain", () => {
    expect(exactPValue(hypergeometricLaw(20, 0, 10), 0)).toBe(1);
    expect(exactPValue(binomialLaw(0, 0.5), 0)).toBe(1);
  });
});
