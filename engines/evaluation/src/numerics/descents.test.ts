import { describe, expect, it } from "vitest";
import { nelderMead } from "./nelder-mead.ts";
import { quasiNewton, type Slope } from "./quasi-newton.ts";

/** Rosenbrock's valley: lowest, 0, at (1, 1). */
const valley = ([x = 0, y = 0]: Float64Array): number => 100 * (y - x * x) ** 2 + (1 - x) ** 2;
const valleyTold: Slope = (point) => {
  const [x = 0, y = 0] = point;
  return { value: valley(point), slope: () => Float64Array.of(-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)) };
};

const start = Float64Array.of(-1.2, 1);
const STEPS = Float64Array.of(-0.6, 0.5);

describe("ways down", () => {
  it("reach the end of a curved valley, with slopes and without", () => {
    expect(quasiNewton(valleyTold, start).value).toBeLessThan(1e-12);
    expect(nelderMead(valley, start, { steps: STEPS, mostCalls: 1000, leastShare: 1e-9 }).value).toBeLessThan(1e-8);
  });

  it("stop on an edge, where a slope jumps", () => {
    const edge: Slope = (point) => {
      const [x = 0, y = 0] = point;
      return { value: Math.abs(x - 2) + (y + 1) ** 2, slope: () => Float64Array.of(Math.sign(x - 2), 2 * (y + 1)) };
    };
    const { point } = quasiNewton(edge, Float64Array.of(5, 5));
    expect(point[0]).toBeCloseTo(2, 4);
    expect(point[1]).toBeCloseTo(-1, 2);
  });

  it("stay where there is no slope, and never end higher than they began", () => {
    expect([...quasiNewton(() => ({ value: 3, slope: () => new Float64Array(2) }), start).point]).toEqual([...start]);
    expect(nelderMead(valley, start, { steps: STEPS, mostCalls: 4, leastShare: 0 }).value).toBeLessThanOrEqual(valley(start));
  });
});
