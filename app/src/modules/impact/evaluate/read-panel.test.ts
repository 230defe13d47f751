import { describe, expect, it } from "vitest";
import { type EvaluateOptions, readEvaluateOptions } from "./options.ts";
import { readFigure, readLines, readRows } from "./read-panel.ts";

const options = (...treatment: string[]): EvaluateOptions => {
  const read = readEvaluateOptions(["p.csv", "--unit", "unit", "--time", "year", "--outcome", "y", ...treatment]);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

const rowsOf = (csv: string, ...treatment: string[]) => {
  const lines = readLines(new TextEncoder().encode(csv), null);
  return lines.ok ? readRows(lines.value, options(...treatment)) : lines;
};

describe("figures as files write them", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1 234,5", 1234.5],
    ["\u22123", -3],
    ["1.2e-3", 0.0012],
    ["NA", null],
    ["", null],
    ["n/a", null],
    ["douze", undefined],
    ["1,234,567", undefined],
  ])("%s", (cell, value) => expect(readFigure(cell)).toBe(value));
});

describe("the lines of a panel's file", () => {
  it("tell the same however the treatment is told", () => {
    const column = rowsOf("unit;year;y;d\nA;2001.0;1,5;0\nA;2002.0;2;1\nB;2001.0;3;0\nB;2002.0;NA;0", "--treated", "d");
    const named = rowsOf("unit,year,y\nA,2001,1.5\nA,2002,2\nB,2001,3\nB,2002,", "--treated-unit", "A", "--treated-from", "2002");
    const cohort = rowsOf('"unit"\t"year"\t"y"\t"g"\nA\t2001\t1.5\t2002\nA\t2002\t2\t2002\nB\t2001\t3\t0\nB\t2002\t\t0', "--cohort", "g");
    expect(column).toEqual({
      ok: true,
      value: [
        { unit: "A", time: "2001", outcome: 1.5, isTreated: false },
        { unit: "A", time: "2002", outcome: 2, isTreated: true },
        { unit: "B", time: "2001", outcome: 3, isTreated: false },
        { unit: "B", time: "2002", outcome: null, isTreated: false },
      ],
    });
    expect(named).toEqual(column);
    expect(cohort).toEqual(column);
  });

  it("keep the treated, the donors named, and nobody that is left out", () => {
    const csv = "unit,year,y,d\nA,1,1,1\nB,1,1,0\nC,1,1,0\nD,1,1,0";
    const unitsOf = (...asked: string[]) => {
      const rows = rowsOf(csv, "--treated", "d", ...asked);
      return rows.ok ? rows.value.map(({ unit }) => unit).join("") : rows.error;
    };
    expect(unitsOf("--donors", "B")).toBe("AB");
    expect(unitsOf("--exclude", "B", "C")).toBe("AD");
    expect(unitsOf("--donors", "Z")).toBe('There is no unit "Z" in the panel. Check how it is written.');
  });

  it.each([
    ["", "The file is empty."],
    ["unit,unit,year,y,d\nA,A,1,1,0", 'The column "unit" is there twice.'],
    ["unit,year,z,d\nA,1,1,0", 'There is no column "y". The file has: unit, year, z, d.'],
    ["unit,year,y,d\nA,1,douze,0", 'Line 2: "douze" in y is not a number.'],
    ["unit,year,y,d\nA,1,1,oui", 'Line 2: "oui" in d is neither 0 nor 1.'],
    ["unit,year,y,d\n,1,1,0", "Line 2: no unit."],
  ])("are refused with the line, the value and the mend: %j", (csv, why) => {
    const rows = rowsOf(csv, "--treated", "d");
    expect(rows.ok ? "" : rows.error).toContain(why);
  });
});
