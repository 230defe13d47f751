import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classAt, quantileClasses } from "./classes.ts";

describe("classes of figures", () => {
  it("hold as many each where figures differ", () => {
    expect(quantileClasses([10, 3, 1, 2, 8, 7, 5, 4, 9, 6])).toEqual([
      { low: 1, high: 2, count: 2 },
      { low: 3, high: 4, count: 2 },
      { low: 5, high: 6, count: 2 },
      { low: 7, high: 8, count: 2 },
      { low: 9, high: 10, count: 2 },
    ]);
  });

  it("never part equal figures, and are fewer then", () => {
    expect(quantileClasses([0, 0, 0, 0, 0, 0, 0, 0, 1, 2])).toEqual([
      { low: 0, high: 0, count: 8 },
      { low: 1, high: 2, count: 2 },
    ]);
    expect(quantileClasses([4, 4, 4])).toEqual([{ low: 4, high: 4, count: 3 }]);
    expect(quantileClasses([])).toEqual([]);
  });

  it("hold every figure once, in the class that its bounds tell", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (figures) => {
        const classes = quantileClasses(figures);
        expect(classes.length).toBeLessThanOrEqual(5);
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(figures.length);
        for (const figure of figures) {
          const held = classes[classAt(classes, figure)];
          expect(held && held.low <= figure && figure <= held.high).toBe(true);
        }
      }),
    );
  });
});
