import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { euros, isMissing, isWithin, missing, ok, quantity, quote, refuse, seededRandom, sum } from "./index.ts";

describe("a result", () => {
  it("is a value or a refusal", () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(refuse("odd-number")).toEqual({ ok: false, error: "odd-number" });
  });
});

describe("quantities", () => {
  it("sum in their unit, nothing summing to zero", () => {
    expect(sum("EUR", [euros(2), euros(3)])).toEqual({ value: 5, unit: "EUR" });
    expect(sum("jobs", [])).toEqual(quantity(0, "jobs"));
  });
});

describe("a missing figure", () => {
  it("is told from a value, with its reason", () => {
    expect(isMissing(missing("source-not-loaded", "levier data pull"))).toBe(true);
    expect(missing("not-published")).toEqual({ missing: { reason: "not-published" } });
    expect([isMissing(0), isMissing(null), isMissing({ value: 1 })]).toEqual([false, false, false]);
  });
});

describe("evidence", () => {
  it("is a passage of the text when its span is within", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }), (text, start, end) => {
        const held = quote(text, { start, end });
        if (isWithin(text, { start, end })) expect(held).toHaveLength(end - start);
        else expect(start < 0 || end <= start || end > text.length).toBe(true);
      }),
    );
    expect(isWithin("pacte", { start: 0.5, end: 2 })).toBe(false);
  });
});

describe("a seeded source of numbers", () => {
  it("gives the same numbers for the same seed, in [0, 1), spread over it", () => {
    const draw = (seed: number): number[] => Array.from({ length: 2000 }, seededRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
    expect(draw(7).reduce((a, b) => a + b) / 2000).toBeCloseTo(0.5, 1);
  });
});
