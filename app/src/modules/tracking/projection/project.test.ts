import { describe, expect, it } from "vitest";
import { project } from "./project.ts";

const months = (values: readonly number[]) =>
  values.map((value, at) => ({ day: new Date(Date.UTC(2024, at + 1, 0)).toISOString().slice(0, 10), value }));
const of = (values: readonly number[], target: number, deadline = "2025-06-30") =>
  project({ points: months(values), measure: "stock", direction: "up", target, deadline });

describe("projection of an indicator to its deadline", () => {
  it("a straight line reaches what it heads for", () => {
    const straight = of([10, 21, 29, 41, 50, 60, 69, 81, 90, 101, 109, 120], 150);
    expect(straight.ok && straight.value.chance).toBeGreaterThan(0.9);
  });
  it("a flat line does not reach what is far above it", () => {
    const flat = of([100, 101, 99, 100, 100, 101, 99, 100, 101, 100, 99, 100], 150);
    expect(flat.ok && flat.value.chance).toBeLessThan(0.1);
  });
  it.each([
    ["two readings", of([1, 2], 3), "too-few-readings"],
    ["always the same value", of([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4], 5), "constant"],
    ["a deadline before the last reading", of([1, 2, 4, 3], 5, "2024-02-01"), "deadline-past"],
    ["a deadline further off than the readings allow", of([1, 2, 4, 3], 5, "2031-12-31"), "too-far"],
    ["no day", of([1, 2, 4, 3], 5, "soon"), "not-readable"],
  ])("%s: no projection, and why", (_, answer, reason) => {
    expect(answer).toEqual({ ok: false, error: reason });
  });
});
