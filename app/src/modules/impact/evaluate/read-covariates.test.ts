import { describe, expect, it } from "vitest";
import { covariatesIn } from "./read-covariates.ts";
import { readLines } from "./read-panel.ts";

const linesOf = (cells: readonly string[]) => {
  const read = readLines(new TextEncoder().encode(["unit,time,kind", ...cells.map((cell, at) => `u${at},2001,${cell}`)].join("\n")), null);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

const told = (...cells: readonly string[]) => {
  const read = covariatesIn(linesOf(cells), { unit: "unit", time: "time", column: "kind" });
  return read.ok ? read.value.map(({ name, rows }) => [name, ...rows.map(({ value }) => value)]) : read.error;
};

describe("a column of covariates", () => {
  it("is its figures, nothing where they are missing", () => {
    expect(told("1", "2.5", "NA")).toEqual([["kind", 1, 2.5, null]]);
  });

  it("is, of words, a covariate for each but the first in order", () => {
    expect(told("rural", "urban", "coast", "NA", "urban")).toEqual([
      ["kind = rural", 1, 0, 0, null, 0],
      ["kind = urban", 0, 1, 0, null, 1],
    ]);
    expect(told("TRUE", "FALSE")).toEqual([["kind = TRUE", 1, 0]]);
  });

  it("is the same for all where it has one word, and refused where a word stands among figures", () => {
    expect(told("rural", "rural")).toEqual([["kind = rural", 1, 1]]);
    expect(told("1", "douze")).toBe('Line 3: "douze" in kind is not a number. Write a number, or nothing where it is missing.');
  });
});
