import { describe, expect, it } from "vitest";
import { besideSimilar } from "./similar.ts";

const figures = (...values: readonly number[]) => values.map((value) => ({ value, period: "2024" }));
const alike = figures(0.1, 0.11, 0.09, 0.1, 0.12, 0.08);

describe("a figure beside those of the similar territories", () => {
  it("stands out of them with an interval", () => {
    const told = besideSimilar({ unit: "share", computed: { value: 0.6, period: "2024" } }, alike, false);
    expect(told).toMatchObject({ against: { similar: { value: expect.closeTo(0.1, 9), estimate: { low: expect.any(Number) } } } });
  });

  it("has their mean alone where they were chosen by it: no difference can be claimed", () => {
    const told = besideSimilar({ unit: "share", computed: { value: 0.6, period: "2024" } }, alike, true);
    expect(told).toHaveProperty("against.similar", { value: expect.closeTo(0.1, 9) });
  });

  it("is not held against them when it is a mere count, or another territory's", () => {
    const count = { value: 6, period: "2024" };
    expect(besideSimilar({ unit: "jobs", computed: count }, alike, false)).toBe(count);
    const borrowed = { ...count, of: ["dep-67"] };
    expect(besideSimilar({ unit: "share", computed: borrowed }, alike, false)).toBe(borrowed);
  });
});
