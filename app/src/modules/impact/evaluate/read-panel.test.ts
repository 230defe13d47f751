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
    ["0x1F", undefined],
    [",5", 0.5],
    ["#N/A", null],
    ["n.d.", null],
  ])("%s", (cell, value) => expect(readFigure(cell)).toBe(value));
});

describe("first treated times", () => {
  it.each([
    ["unit,year,y,g\nA,2001,1,(aucune)", 'Line 2: "(aucune)" in g is no time as the panel writes them ("2001").'],
    ["unit,year,y,g\nA,2001,1,2002\nA,2002,1,2003", 'Line 3: "A" has two values of g, "2002" and "2003".'],
  ])("are refused with the line, the value and the mend: %j", (csv, why) => {
    const rows = rowsOf(csv, "--cohort", "g");
    expect(rows.ok ? "" : rows.error).toContain(why);
  });

  it("are refused where they are told another way than the panel's", () => {
    const rows = rowsOf("unit,year,y\nA,2001,1", "--treated-unit", "A", "--treated-from", "T1 2001");
    expect(rows.ok ? "" : rows.error).toContain('--treated-from "T1 2001" is no time as the panel writes them ("2001").');
  });
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

  it.each([
    ["a mark of order first, decimal commas, spaces in numbers", '\ufeffunit;year;y;d\n01;2001;1 234,5;0\n01;2002;"1\u202f235";1'],
    ["quotes, and truth in words", '"unit","year","y","d"\n"01","2001","1234.5","FALSE"\n"01","2002","1235","TRUE"'],
    ["tabs", "unit\tyear\ty\td\n01\t2001\t1234.5\t0.0\n01\t2002\t1235\t1.0"],
  ])("are read from a file with %s, codes as they are written", (_, csv) => {
    const told = { unit: "01", time: "2001", outcome: 1234.5, isTreated: false };
    const value = [told, { ...told, time: "2002", outcome: 1235, isTreated: true }];
    expect(rowsOf(csv, "--treated", "d")).toEqual({ ok: true, value });
  });

  it.each(["", "0", "NA", "Inf", ".", "-", "n.d.", "jamais"])("take a first treated time of %j for never", (never) => {
    const rows = rowsOf(`unit,year,y,g\nA,2001,1,${never}\nA,2002,1,${never}\nB,2001,1,2002\nB,2002,1,2002`, "--cohort", "g");
    expect(rows.ok && rows.value.map(({ isTreated }) => isTreated)).toEqual([false, false, false, true]);
  });

  it.each([
    [["2019-T1", "2019-T2", "2019-T3"], "2019-T2"],
    [["T4 2001", "T1 2002", "T2 2002"], "T1 2002"],
    [["2019-01", "2019-02", "2019-10"], "2019-02"],
    [["1989Q4", "1990Q1", "1990Q2"], "1990"],
  ])("are treated from a time on as times follow one another: %j from %s", (times, from) => {
    const csv = ["unit;time;y", ...times.map((time) => `A;${time};1`)].join("\n").replace("time", "year");
    const rows = rowsOf(csv, "--treated-unit", "A", "--treated-from", from);
    expect(rows.ok && rows.value.map(({ isTreated }) => isTreated)).toEqual([false, true, true]);
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
    ["unit,year,y,d\nA,1,1,0.25", 'Line 2: "0.25" in d is neither 0 nor 1.'],
    ["unit,year,y,d\n,1,1,0", "Line 2: no unit."],
    ["unit,year,y,d\nA,1,2,895,0", "Line 2 has 5 cells under 4 names."],
    ["unit;year;y;d\nA;1;998;0\nA;2;1,001;1", 'Line 3: "1,001" in y may be thousands or thousandths.'],
  ])("are refused with the line, the value and the mend: %j", (csv, why) => {
    const rows = rowsOf(csv, "--treated", "d");
    expect(rows.ok ? "" : rows.error).toContain(why);
  });
});
