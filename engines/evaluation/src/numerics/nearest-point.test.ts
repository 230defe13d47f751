import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { exactSimplex } from "./exact-simplex.ts";
import { type Nearest, nearestPoint } from "./nearest-point.ts";
import { add, dot } from "./vectors.ts";

const spread = ({ support, weights }: Nearest, count: number): Float64Array => {
  const whole = new Float64Array(count);
  support.forEach((j, at) => {
    whole[j] = weights[at] ?? 0;
  });
  return whole;
};

const distance = (points: readonly Float64Array[], metric: Float64Array, weights: Float64Array): number => {
  const at = new Float64Array(metric.length);
  points.forEach((point, j) => {
    add(at, point, weights[j] ?? 0);
  });
  return dot(
    metric,
    at.map((value) => value * value),
  );
};

describe("the point of a hull nearest to the origin", () => {
  it("is on an edge of a triangle, at a corner, or at a foot that the metric moves", () => {
    const triangle = [Float64Array.of(1, 1), Float64Array.of(1, -1), Float64Array.of(3, 0)];
    const plain = spread(nearestPoint(triangle, Float64Array.of(1, 1)), 3);
    [0.5, 0.5, 0].forEach((weight, j) => {
      expect(plain[j]).toBeCloseTo(weight, 9);
    });
    expect([...spread(nearestPoint([Float64Array.of(2, 1), Float64Array.of(5, 4)], Float64Array.of(1, 1)), 2)]).toEqual([1, 0]);
    // From (2, 0) to (0, 2): w·4·metric₁ = (1 − w)·4·metric₂.
    const edge = [Float64Array.of(2, 0), Float64Array.of(0, 2)];
    expect(spread(nearestPoint(edge, Float64Array.of(3, 1)), 2)[0]).toBeCloseTo(0.25, 9);
  });

  it("is what the solver of synthetic controls finds, from nowhere or from the weights of a metric like it", () => {
    const random = seededRandom(5);
    for (let round = 0; round < 60; round++) {
      const [count, size] = [2 + Math.floor(random() * 30), 2 + Math.floor(random() * 20)];
      const points = Array.from({ length: count }, () => Float64Array.from({ length: size }, () => random() * 4 - 1));
      let metric = Float64Array.from({ length: size }, () => Math.exp(-8 * random()));
      let warm: Nearest | undefined;
      for (let turn = 0; turn < 3; turn++) {
        warm = nearestPoint(points, metric, warm);
        const weights = spread(warm, count);
        const columns = points.map((point) => point.map((value, m) => value * Math.sqrt(metric[m] ?? 0)));
        const wanted = exactSimplex({ columns, target: new Float64Array(size), ridge: 1e-9 });
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(distance(points, metric, weights)).toBeLessThanOrEqual(distance(points, metric, wanted) + 1e-8);
        metric = metric.map((value) => value * (0.8 + 0.4 * random()));
      }
    }
  });

  it("is found where points are many, alike, and the origin is among them", () => {
    const points = [1, 1, 1, -1, -1].map((x) => Float64Array.of(x, 0));
    expect(distance(points, Float64Array.of(1, 1), spread(nearestPoint(points, Float64Array.of(1, 1)), 5))).toBeLessThan(1e-12);
    expect(nearestPoint([Float64Array.of(0, 0), Float64Array.of(0, 0)], Float64Array.of(1, 1)).weights).toEqual(Float64Array.of(1));
  });
});
