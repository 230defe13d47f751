import { dayInParis } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { formatDate, formatInstant } from "./format-date.ts";
import { formatEuros, formatNumber } from "./format-number.ts";

const THIN = "\u202f";
const NO_BREAK = "\u00a0";

describe("formatNumber", () => {
  it.each([
    [30000, "m³", `30${THIN}000${NO_BREAK}m³`],
    [12, null, "12"],
    [0.5, "", "0,5"],
    [-3, "emplois", `−3${NO_BREAK}emplois`],
  ])("%d %s", (value, unit, words) => expect(formatNumber(value, unit)).toBe(words));
});

describe("euros", () => {
  it("shows cents only when there are some", () => {
    expect(formatEuros(1_234_567)).toBe(`1${THIN}234${THIN}567${NO_BREAK}€`);
    expect(formatEuros(1200)).toBe(`1${THIN}200${NO_BREAK}€`);
    expect(formatEuros(12.5)).toBe(`12,50${NO_BREAK}€`);
  });
});

describe("dates", () => {
  it.each([
    ["2018-08-28", "28 août 2018"],
    ["2018-08-01", "1er août 2018"],
    ["2018-08", "août 2018"],
    ["2018", "2018"],
    ["--02-27", "27 février"],
    ["printemps", "printemps"],
  ])("%s", (value, words) => expect(formatDate(value).replaceAll(NO_BREAK, " ")).toBe(words));

  it("says a moment at Paris time, summer and winter, across midnight", () => {
    expect(formatInstant(new Date("2024-07-01T22:30:00Z"))).toBe("2 juillet 2024 à 0\u00a0h\u00a030");
    expect(dayInParis(new Date("2024-12-31T23:30:00Z"))).toBe("2025-01-01");
  });
});
