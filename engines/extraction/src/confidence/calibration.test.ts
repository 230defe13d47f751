import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrationFrom, type FieldCounts } from "./calibration.ts";

const counts: FieldCounts = {
  amounts: [{ strength: 0.9, right: 192, shown: 192 }],
  axes: [
    { strength: 0.6, right: 20, shown: 80 },
    { strength: 0.8, right: 96, shown: 120 },
  ],
  place: [{ strength: 0.7, right: 0, shown: 1 }],
};

describe("a calibration", () => {
  const calibration = calibrationFrom({ unseen: counts, seen: {} });

  it("tells the rate that was counted, when much was counted", () => {
    expect(calibration("amounts", 0.9)).toBeGreaterThan(0.95);
    expect(calibration("axes", 0.6)).toBeCloseTo(0.3, 1);
    expect(calibration("axes", 0.8)).toBeCloseTo(0.78, 1);
  });

  it("leans on the other fields when little was counted", () => {
    expect(calibration("place", 0.7)).toBeGreaterThan(0.5);
    expect(calibration("place", 0.7)).toBeLessThan(calibration("period", 0.7));
  });

  it("takes a strength it never saw as the greatest one below", () => {
    expect(calibration("axes", 0.7)).toBe(calibration("axes", 0.6));
    expect(calibration("axes", 0.1)).toBe(calibration("axes", 0.6));
    expect(calibration("axes", 1)).toBe(calibration("axes", 0.8));
  });

  it("counts texts that rules were written from for much less than those that none was", () => {
    const [good, bad] = [[{ strength: 0.9, right: 200, shown: 200 }], [{ strength: 0.9, right: 20, shown: 40 }]];
    const both = calibrationFrom({ unseen: { title: bad }, seen: { title: good } })("title", 0.9);
    expect(both).toBeGreaterThan(calibrationFrom({ unseen: { title: bad }, seen: {} })("title", 0.9));
    expect(both).toBeLessThan(0.75);
  });

  it("pools strengths whose rates go down", () => {
    const strengths = [
      { strength: 0.6, right: 270, shown: 300 },
      { strength: 0.8, right: 150, shown: 300 },
    ];
    const [low, high] = [0.6, 0.8].map((strength) => calibrationFrom({ unseen: { axes: strengths }, seen: {} })("axes", strength));
    expect(low).toBe(high);
    expect(low).toBeCloseTo(0.7, 1);
  });

  it("is a probability that never falls as the strength rises, whatever the counts", () => {
    const level = fc.record({
      strength: fc.integer({ min: 0, max: 20 }),
      shown: fc.nat(60),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const field = fc.uniqueArray(level, { selector: ({ strength }) => strength, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), fc.nat(3), (fields, at) => {
        const table = fields.map((levels, name) => [
          String(name),
          levels.map(({ strength, shown, share }) => ({ strength: strength / 20, shown, right: Math.floor(share * shown) })),
        ]);
        const calibrate = calibrationFrom({ unseen: Object.fromEntries(table), seen: {} });
        const rates = Array.from({ length: 21 }, (_, step) => calibrate(String(at), step / 20));
        expect(rates.every((rate) => rate >= 0 && rate <= 1)).toBe(true);
        expect([...rates].sort((a, b) => a - b)).toEqual(rates);
      }),
    );
  });
});
