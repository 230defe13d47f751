import { describe, expect, it } from "vitest";
import { authoritativeRun, type Conclusion, countsBeside } from "./authoritative-run.ts";
import type { Deviation } from "./study-plan.ts";

const otherwise: readonly Deviation[] = [{ field: "level", planned: 0.95, done: 0.8, because: "Essai" }];
const version = (number: number, { deviations = [] as readonly Deviation[], isAside = false } = {}) => ({
  version: number,
  deviations,
  isAside,
});

describe("the version that answers", () => {
  it("is the last that follows the plan, of those whose figures are not set aside", () => {
    const [one, two, three, four] = [version(1), version(2), version(3, { deviations: otherwise }), version(4, { isAside: true })] as const;
    expect(authoritativeRun([four, three, two, one])).toBe(two);
    expect(authoritativeRun([four, three])).toBe(three);
    expect(authoritativeRun([four])).toBeUndefined();
  });
});

describe("what is counted beside it", () => {
  const counted = (conclusions: readonly Conclusion[] | null) => ({ runs: 4, deviating: 1, aside: 2, conclusions });
  it.each([
    ["none", null, ["effect", 1], 0],
    [
      "the same verdict",
      [
        ["effect", 1],
        ["effect", 1],
      ],
      ["effect", 1],
      0,
    ],
    [
      "an effect the other way",
      [
        ["effect", -1],
        ["effect", 1],
      ],
      ["effect", 1],
      1,
    ],
    [
      "no effect, of whatever sign",
      [
        ["no-detectable-effect", -1],
        ["no-detectable-effect", 1],
      ],
      ["no-detectable-effect", 1],
      0,
    ],
    [
      "another verdict, twice",
      [
        ["effect", 1],
        ["not-measurable", null],
        ["no-detectable-effect", 1],
      ],
      ["no-detectable-effect", 1],
      2,
    ],
    [
      "what was too early then",
      [
        ["too-early", 1],
        ["effect", 1],
      ],
      ["effect", 1],
      0,
    ],
    [
      "what is too early now",
      [
        ["effect", 1],
        ["too-early", 1],
      ],
      ["too-early", 1],
      1,
    ],
  ] satisfies [string, readonly Conclusion[] | null, Conclusion, number][])("%s", (_, conclusions, answer, count) => {
    expect(countsBeside(counted(conclusions), answer)).toEqual({ runs: 4, deviating: 1, aside: 2, otherwise: count });
  });
});
