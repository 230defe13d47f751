import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { judgedUnit, reckoned } from "./tracked-words.ts";

const t = translator("fr");

describe("a value that was reckoned", () => {
  it.each([
    [447.13, 447],
    [5.4246, 5.42],
    [0.46789, 0.468],
    [16_935, 16_935],
    [-386.27, -386],
    [0, 0],
  ])("%d is told %d", (value, told) => expect(reckoned(value)).toBe(told));
});

describe("the unit of what is judged", () => {
  it.each([
    ["%", "gap-to-benchmark", 0, "point"],
    ["%", "gap-to-benchmark", 1.9, "point"],
    ["%", "gap-to-benchmark", -2.5, "points"],
    ["%", "stock-by-date", 2.5, "%"],
    ["emplois", "gap-to-benchmark", 2, "emplois"],
    ["%", undefined, 2, "%"],
  ] as const)("%s of %s, %d: %s", (unit, shape, value, told) => expect(judgedUnit(t, unit, shape, value)).toBe(told));
});
