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
    const [high, low] = labels;
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

  it("has a scale of round values that the courses stand on, in words that tell them apart", () => {
    const { ticks, seen, first } = courseLayout(points, 3, 6);
    expect(ticks.map(({ text }) => text)).toEqual(["90", "95", "100", "105", "110"]);
    const at100 = ticks.find(({ text }) => text === "100")?.y;
    expect(seen[0]).toEqual([first, at100]);
    expect(first).toBeGreaterThan(3 * 11);
    const near = points.map((point) => ({ ...point, seen: point.seen / 1e4, compared: point.compared / 1e4, range: null }));
    const texts = courseLayout(near, 3, 6).ticks.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toContain("0,0102");
  });

  it("draws the interval there and back", () => {
    expect(courseLayout(points, 3, 6).band).toHaveLength(2);
  });
});
