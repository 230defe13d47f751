import { describe, expect, it } from "vitest";
import { manyFile } from "../papers.testing.ts";
import { pactYears } from "./pact-years.ts";

const { life, content } = manyFile(1);
const cited = content.title;
const bare = {
  life: { ...life, startsOn: null },
  content: { ...content, signedOn: null, period: null },
  sheets: [],
  today: "2026-02-01",
};

describe("the years of a pact", () => {
  it("go from its entry into force to today, told by money or not", () => {
    expect(pactYears({ ...bare, life: { ...life, startsOn: "2023-07-01" } })).toEqual([2026, 2025, 2024, 2023]);
  });

  it("begin at its signature or its period when that is all that is told, and at its first money when earlier", () => {
    const signedOn = { ...cited, value: "2024-03-12" };
    const period = { ...cited, value: "2022-2027" };
    expect(pactYears({ ...bare, content: { ...bare.content, signedOn, period } })).toEqual([2026, 2025, 2024]);
    expect(pactYears({ ...bare, content: { ...bare.content, period } }).at(-1)).toBe(2022);
    const years = [{ year: 2025, planned: 1, committed: 0, paid: 0 }];
    const sheets = manyFile(1).sheets.map((sheet) => ({ ...sheet, lines: sheet.lines.slice(0, 1).map((line) => ({ ...line, years })) }));
    expect(pactYears({ ...bare, sheets })).toEqual([2026, 2025]);
  });

  it("are today's alone when nothing is told, or all is to come, and no more than sixty", () => {
    expect(pactYears(bare)).toEqual([2026]);
    expect(pactYears({ ...bare, life: { ...life, startsOn: "2028-01-01" } })).toEqual([2026]);
    expect(pactYears({ ...bare, life: { ...life, startsOn: "1901-01-01" } })).toHaveLength(60);
  });
});
