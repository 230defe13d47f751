import { describe, expect, it } from "vitest";
import { courseLayout } from "./course-layout.ts";

const points = [2016, 2017, 2018, 2019].map((year, at) => ({
  time: String(year),
  seen: 100 + at,
  compared: 100 + at + 0.01,
  range: at === 3 ? ([90, 110] as const) : null,
}));

describe("the layout of two courses", () => {
  it("sets figures that would lie on one another apart, each on its side", () => {
    const { labels } = courseLayout(points, 3, 6);
    const [, high, low] = labels;
    expect((low?.y ?? 0) - (high?.y ?? 0)).toBeGreaterThanOrEqual(24);
    expect(high?.value).toBe(103.01);
  });

  it("keeps room beside the last points for their figures", () => {
    const { last, width } = courseLayout(points, 3, 8);
    expect(width - last).toBeGreaterThan(8 * 13);
  });

  it("marks where what is evaluated begins, and nothing where it does not", () => {
    const { mark, seen } = courseLayout(points, 3, 6);
    expect(mark).toBeCloseTo(((seen[2]?.[0] ?? 0) + (seen[3]?.[0] ?? 0)) / 2, 9);
    expect(courseLayout(points, 4, 6).mark).toBeNull();
    expect(courseLayout(points, 0, 6).mark).toBeNull();
  });

  it("draws the interval there and back", () => {
    expect(courseLayout(points, 3, 6).band).toHaveLength(2);
  });
});
