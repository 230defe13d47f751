import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { type Projection, type ProjectionQuestion, project } from "./project.ts";

/** Values of the ends of months from January 2022 on. */
const months = (values: readonly number[]) =>
  values.map((value, at) => ({ day: new Date(Date.UTC(2022, at + 1, 0)).toISOString().slice(0, 10), value }));

const ask = (values: readonly number[], more: Partial<ProjectionQuestion> = {}) =>
  project({ points: months(values), measure: "stock", direction: "up", target: 150, deadline: "2023-06-30", ...more });

const projected = (values: readonly number[], more: Partial<ProjectionQuestion> = {}): Projection => {
  const answer = ask(values, more);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

const line = [10.2, 20.9, 29.3, 40.8, 50.1, 59.7, 69.2, 81.4, 90.3, 100.6, 109.5, 120.1];
const flat = [100.4, 101.1, 98.7, 99.8, 100.2, 101.3, 98.9, 99.7, 100.9, 100.1, 99.2, 100.3];
/** Visits a month: few in winter, many in summer, three years of it. */
const visits = Array.from({ length: 36 }, (_, month) =>
  Math.round(1000 - 800 * Math.cos((2 * Math.PI * month) / 12) + 30 * Math.sin(5 * month)),
);

describe("projection of an indicator to its deadline", () => {
  it.each([
    ["a straight line reaches what it heads for", line, {}, 0.9, 1],
    ["and not what is well above", line, { target: 260 }, 0, 0.1],
    ["a flat line does not reach what is far above it", flat, {}, 0, 0.05],
    ["and stays below it", flat, { direction: "down" }, 0.95, 1],
    ["halfway is even odds", flat, { target: 100.05 }, 0.3, 0.7],
    ["three readings tell little", [10, 14, 17], { target: 22, deadline: "2022-05-31" }, 0.2, 0.8],
  ] as const)("%s", (_, values, more, least, most) => {
    const { chance } = projected(values, more);
    expect(chance).toBeGreaterThanOrEqual(least);
    expect(chance).toBeLessThanOrEqual(most);
  });

  it("takes a jump of the level for what it is: no trend, and another may come", () => {
    const jumped = flat.map((value, at) => (at >= 6 ? value + 40 : value));
    const still = projected(flat, { target: 110 });
    const after = projected(jumped, { target: 190 });
    expect(Math.abs(after.median - 140)).toBeLessThan(3);
    expect(after.chance).toBeGreaterThan(still.chance);
    expect(after.chance).toBeLessThan(0.2);
    expect(projected(jumped, { target: 100 }).chance).toBeLessThan(0.98);
  });

  it("counts that repeat themselves are not certain", () => {
    const { chance } = projected([2, 2, 2, 2, 3, 3, 3, 3], { target: 4, deadline: "2022-12-31" });
    expect(chance).toBeGreaterThan(0.03);
    expect(chance).toBeLessThan(0.6);
  });

  it("says what it rests on", () => {
    expect(projected(line).basis).toEqual({ course: "trend", seasonal: false, readings: 12, days: 334, ahead: 181 });
    expect(projected(flat).basis.course).toBe("level");
    expect(projected(visits, { deadline: "2025-07-31" }).basis.seasonal).toBe(true);
  });

  it("sees the season come back", () => {
    expect(projected(visits, { deadline: "2025-07-31" }).median).toBeGreaterThan(1500);
    expect(projected(visits, { deadline: "2026-01-31" }).median).toBeLessThan(500);
  });

  it("adds to its part what a flow still has to bring in the running period", () => {
    const year = { measure: "flow", periodStart: "2024-01-01", deadline: "2024-12-31" } as const;
    const halfYear = visits.slice(0, 30);
    const part = halfYear.slice(24).reduce((sum, value) => sum + value, 0);
    const all = visits.slice(24).reduce((sum, value) => sum + value, 0);
    const { median, low, high, chance } = projected(halfYear, { ...year, target: part });
    expect(chance).toBe(1);
    expect(Math.abs(median / all - 1)).toBeLessThan(0.05);
    expect(low).toBeGreaterThan(part);
    expect(projected(halfYear, { ...year, target: high * 1.2 }).chance).toBeLessThan(0.1);
  });

  it("projects a period to come from readings that stop before it", () => {
    const next = projected(visits, { measure: "flow", periodStart: "2025-01-01", deadline: "2025-12-31", target: 6000 });
    expect(Math.abs(next.median / 12_000 - 1)).toBeLessThan(0.1);
    expect(next.chance).toBeGreaterThan(0.95);
  });

  it("never puts a count below zero", () => {
    const { low, high } = projected([3, 0, 1, 2, 0, 1, 0, 1, 0, 0, 1, 0], { deadline: "2024-06-30" });
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0);
  });

  it.each([
    ["two readings", [1, 2], {}, "too-few-readings"],
    ["always the same value", [4, 4, 4, 4], { deadline: "2022-06-30" }, "constant"],
    ["a deadline before the last reading", line, { deadline: "2022-02-01" }, "deadline-past"],
    ["a deadline further off than twice what readings span", line, { deadline: "2031-12-31" }, "too-far"],
    ["no day", line, { deadline: "soon" }, "not-readable"],
    ["no number", line, { target: Number.NaN }, "not-readable"],
    ["a period that starts after it ends", line, { periodStart: "2024-01-01" }, "not-readable"],
    ["no level", line, { level: 1 }, "not-readable"],
  ] as const)("%s: no projection, and why", (_, values, more, reason) => {
    expect(ask(values, more)).toEqual({ ok: false, error: reason });
  });

  it("of any readings: a chance within 0 and 1, bounds in order, the same in any order and at each asking", () => {
    const random = seededRandom(6);
    for (let round = 0; round < 60; round++) {
      const size = 10 ** (8 * random() - 3);
      const values = Array.from({ length: 3 + Math.floor(30 * random()) }, () => size * (random() - 0.3));
      const question = {
        points: months(values),
        measure: "stock",
        direction: random() < 0.5 ? "up" : "down",
        target: size * random(),
        deadline: new Date(Date.UTC(2022, values.length + 1 + Math.floor(random() * values.length), 0)).toISOString().slice(0, 10),
      } as const;
      const answer = project(question);
      expect(project({ ...question, points: question.points.toReversed() })).toEqual(answer);
      if (!answer.ok) throw new Error(answer.error);
      const { low, median, high, chance } = answer.value;
      expect(chance).toBeGreaterThanOrEqual(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
  });
});
