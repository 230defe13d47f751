import { describe, expect, it } from "vitest";
import { effectWords, firstTreated, levelWords } from "./told-words.ts";

describe("figures of a story", () => {
  it.each([
    [0.003_174, "part", "+0,00317\u00a0part"],
    [-0.000_8, "part", "−0,000800\u00a0part"],
    [1, "emplois", "+1\u00a0emploi"],
    [-1300.4, "emplois", "−1\u202f300\u00a0emplois"],
    [0, "emplois", "0\u00a0emploi"],
  ])("tell an effect of %d by three digits, whatever its size", (value, unit, words) => {
    expect(effectWords(value, unit)).toBe(words);
  });

  it("tell a level by three digits under a hundred, and whole beyond", () => {
    expect([0.0612, 12.34, 3142.6].map((value) => levelWords(value, "part"))).toEqual([
      "0,0612\u00a0part",
      "12,3\u00a0part",
      "3\u202f143\u00a0part",
    ]);
  });

  it("know the first quarter under the pact by its order, not by its letters", () => {
    const periods = ["T3 2001", "T4 2001", "T1 2002", "T2 2002"].map((time) => ({ time, treated: 0, synthetic: 0, gap: 0 }));
    const run = { done: { treated: [{ unit: "a", from: "T1 2002" }] }, result: { periods } };
    expect(firstTreated(run as unknown as Parameters<typeof firstTreated>[0])).toBe(2);
  });
});
