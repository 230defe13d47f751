import { describe, expect, it } from "vitest";
import { logit } from "./logit.ts";

/** A constant and one column. */
const fitted = (rows: readonly (readonly [number, number])[]) =>
  logit(
    { rows: rows.length, columns: 2, values: Float64Array.from(rows.flatMap(([value]) => [1, value])) },
    rows.map(([, isOne]) => isOne),
  );

const near: readonly (readonly [number, number])[] = Array.from({ length: 40 }, (_, at) => [at % 10, (at * 7) % 10 < at % 10 ? 1 : 0]);

describe("a logistic regression", () => {
  it("is the odds of two groups counted by hand", () => {
    const groups: readonly (readonly [number, number])[] = [0, 0, 0, 0, 1, 1, 1].map((value, at) => [
      value,
      [1, 0, 0, 0, 1, 1, 0][at] ?? 0,
    ]);
    const told = fitted(groups);
    expect(told.ok && told.value.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 9);
    expect(told.ok && told.value.coefficients[1]).toBeCloseTo(Math.log(2) - Math.log(1 / 3), 9);
  });

  it.each([-1000, -1e6])("is no other beside one far out on its own side: %d", (far) => {
    const [alone, beside] = [fitted(near), fitted([...near, [far, 0]])];
    expect(alone.ok && beside.ok).toBe(true);
    if (!alone.ok || !beside.ok) return;
    beside.value.coefficients.forEach((one, at) => {
      expect(one).toBeCloseTo(alone.value.coefficients[at] ?? Number.NaN, 6);
    });
    expect(beside.value.chances.at(-1)).toBeLessThan(1e-12);
  });

  it.each([
    ["without fail", [0, 1, 2, 3, 4, 5].map((value) => [value, value > 2 ? 1 : 0] as const)],
    ["but at one value", [0, 1, 2, 2, 3, 4].map((value, at) => [value, at > 2 ? 1 : 0] as const)],
  ])("is refused where a column parts the sides %s", (_, rows) => {
    expect(fitted(rows)).toEqual({ ok: false, error: { code: "separated" } });
  });

  it("is refused where one side is told by the constant, or a column by it", () => {
    expect(fitted(near.map(([value]) => [value, 1]))).toEqual({ ok: false, error: { code: "separated" } });
    expect(fitted(near.map(([, isOne]) => [3, isOne]))).toEqual({ ok: false, error: { code: "collinear" } });
  });
});
