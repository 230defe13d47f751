import { type Random, seededRandom } from "@levier/kernel";
import quadprog from "quadprog";
import { describe, expect, it } from "vitest";
import { exactSimplex } from "./exact-simplex.ts";
import { frankWolfe } from "./frank-wolfe.ts";
import { halfGradient, lossOf, type SimplexProblem } from "./simplex-problem.ts";
import { dot } from "./vectors.ts";

const draw = (random: Random, weights: number, rows: number, ridge: number): SimplexProblem => {
  const vector = () => Float64Array.from({ length: rows }, () => random() * 4 - 2);
  return { columns: Array.from({ length: weights }, vector), target: vector(), ridge };
};

/** The same problem by Goldfarb & Idnani's dual method: its arrays count from 1. */
const byQuadprog = ({ columns, target, ridge }: SimplexProblem): number[] => {
  const from1 = <T>(list: readonly T[]): T[] => [...list.slice(0, 1), ...list];
  const gram = columns.map((one, i) => from1(columns.map((other, j) => dot(one, other) + (i === j ? ridge : 0))));
  const linear = from1(columns.map((column) => dot(column, target)));
  const constraints = columns.map((_, i) => from1([1, ...columns.map((__, j) => (i === j ? 1 : 0))]));
  const bounds = from1([1, ...columns.map(() => 0)]);
  return quadprog.solveQP(from1(gram), linear, from1(constraints), bounds, 1).solution.slice(1);
};

const farthest = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.max(...Array.from(one, (value, at) => Math.abs(value - (other[at] ?? Number.NaN))));

describe("weights that are not negative and sum to 1", () => {
  const shapes = [
    ["fewer columns than rows", 8, 20, 0.3],
    ["more columns than rows", 60, 12, 0.5],
    ["so many columns that a few are looked at first", 150, 6, 5],
    ["a ridge that keeps them all", 40, 10, 500],
    ["a ridge next to nothing", 12, 30, 1e-9],
  ] as const;
  it.each(shapes)("are those of a quadratic program: %s", (_, weights, rows, ridge) => {
    const random = seededRandom(weights);
    for (let round = 0; round < 20; round++) {
      const problem = draw(random, weights, rows, ridge);
      const found = exactSimplex(problem);
      const wanted = byQuadprog(problem);
      expect(farthest(found, wanted)).toBeLessThan(1e-7);
      const warm = exactSimplex(problem, { warm: Float64Array.from(wanted, (weight) => (weight > 0.01 ? weight : 0)) });
      expect(farthest(warm, found)).toBeLessThan(1e-9);
    }
  });

  it("satisfy the conditions of an optimum where columns are many and alike, and no ridge tells them apart", () => {
    const random = seededRandom(3);
    const { columns, target } = draw(random, 10, 6, 0);
    const problem = { columns: [...columns, ...columns, ...columns], target, ridge: 0 };
    const found = exactSimplex(problem);
    const slopes = halfGradient(problem, found);
    const least = Math.min(...slopes);
    expect(found.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    found.forEach((weight, j) => {
      expect(weight).toBeGreaterThanOrEqual(0);
      if (weight > 1e-9) expect(slopes[j]).toBeCloseTo(least, 8);
    });
  });

  it("are the same where the few that are looked at first are unlike the others", () => {
    const random = seededRandom(6);
    for (let round = 0; round < 20; round++) {
      const { columns, target, ridge } = draw(random, 120, 5, 2);
      const far = columns.map((column, j) => (j % 8 === 0 ? column.map((value) => 1000 + value) : column));
      const problem = { columns: far, target, ridge };
      expect(farthest(exactSimplex(problem), byQuadprog(problem))).toBeLessThan(1e-7);
    }
  });

  it("satisfy them where a few columns stand several times, and a ridge next to nothing is all that tells them apart", () => {
    const random = seededRandom(4);
    for (let round = 0; round < 300; round++) {
      const rows = 2 + Math.floor(random() * 10);
      const { columns, target } = draw(random, 2 + Math.floor(random() * 15), rows, 0);
      const drawn = columns.map(() => columns[Math.floor(random() * columns.length)] ?? target);
      const problem = { columns: drawn, target, ridge: rows * 1e-12 };
      const found = exactSimplex(problem);
      const slopes = halfGradient(problem, found);
      const price = dot(found, slopes);
      expect(Math.max(...slopes.map((slope) => price - slope))).toBeLessThan(1e-9);
    }
  });

  it("are the same from the weights of another problem, where columns are many and a ridge next to nothing is all that tells them apart", () => {
    const random = seededRandom(5);
    for (let round = 0; round < 30; round++) {
      const { columns, target } = draw(random, 120, 20, 0);
      const level = 3 * random();
      const far = { columns, target: target.map((value) => value + level), ridge: 20 * 1e-12 };
      const warm = exactSimplex({ ...far, target: target.map((value) => -value) });
      const found = exactSimplex(far, { warm });
      const slopes = halfGradient(far, found);
      const price = dot(found, slopes);
      expect(Math.max(...slopes.map((slope) => price - slope))).toBeLessThan(1e-8);
      expect(Math.abs(lossOf(far, found) - lossOf(far, exactSimplex(far)))).toBeLessThan(1e-9);
      expect(found.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  it("are a vertex when the target is one of the columns, and the only column when there is one", () => {
    const columns = [Float64Array.of(1, 2, 3), Float64Array.of(3, 1, 0), Float64Array.of(0, 5, 1)];
    const found = exactSimplex({ columns, target: Float64Array.of(3, 1, 0), ridge: 0 });
    expect(farthest(found, [0, 1, 0])).toBeLessThan(1e-12);
    expect([...exactSimplex({ columns: columns.slice(0, 1), target: Float64Array.of(9, 9, 9), ridge: 1 })]).toEqual([1]);
  });

  it("are nearly reached, never passed, by the authors' steps", () => {
    const problem = draw(seededRandom(9), 20, 15, 1);
    const steps = frankWolfe(problem, { leastDecrease: 1e-6, mostSteps: 10_000 });
    const [least, reached] = [lossOf(problem, exactSimplex(problem)), lossOf(problem, steps)];
    expect(reached).toBeGreaterThanOrEqual(least - 1e-12);
    expect(reached).toBeLessThan(least * 1.001 + 1e-6);
  });
});
