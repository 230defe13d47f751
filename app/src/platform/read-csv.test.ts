import { describe, expect, it } from "vitest";
import { readCsv } from "./read-csv.ts";

const read = (text: string) => readCsv(new TextEncoder().encode(text));

describe("a file of fields between signs", () => {
  it.each([
    ["a,b\n1,2", "commas"],
    ["a;b\n1;2", "semicolons"],
    ["a\tb\n1\t2", "tabs"],
    ["a|b\n1|2", "bars"],
  ])("is read by the sign that its first line holds most: %j", (text) => {
    expect(read(text)).toEqual([
      { row: 1, cells: ["a", "b"] },
      { row: 2, cells: ["1", "2"] },
    ]);
  });

  it("is read by the sign that a first line of a spreadsheet says, which is no row", () => {
    for (const said of ["sep=;\n", "sep=;\r\n", '"sep=;"\n', "\ufeffSEP=;\n"])
      expect(read(`${said}a,x;b\n1,5;2`)).toEqual([
        { row: 2, cells: ["a,x", "b"] },
        { row: 3, cells: ["1,5", "2"] },
      ]);
  });
});
