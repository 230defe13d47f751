import { describe, expect, it } from "vitest";
import { noFields } from "./action-sheet.ts";
import { readEuros, readFields, readFrenchNumber, readLine, readMilestone, withOne } from "./read-sheet.ts";
import { newLine, typedCalendar, typedCosts, typedFollowing, typedLine, typedMilestone } from "./typed-sheet.ts";

describe("a sum as a French official types it", () => {
  it.each([
    ["1 200 000,50", 1_200_000.5],
    ["1\u202f200\u00a0000 €", 1_200_000],
    ["1200000.5", 1_200_000.5],
    ["", null],
    ["1,2,3", null],
    ["-5", null],
    ["12 M€", null],
  ])("« %s » is %s", (text, value) => {
    expect(readFrenchNumber(text)).toBe(value);
  });
});

describe("a sum in euros", () => {
  it.each([
    ["1 234,56 €", 1234.56],
    ["0,5", 0.5],
    ["120.000", null],
    ["0,005", null],
    ["1.200.000", null],
    ["6,8 M€", 6_800_000],
    ["4,355 M€", 4_355_000],
    ["950 k€", 950_000],
    ["1 Md€", 1_000_000_000],
    ["M€", null],
    ["6,8 m", null],
  ])("« %s » is %s", (text, value) => {
    expect(readEuros(text)).toBe(value);
  });
});

describe("the forms of a sheet", () => {
  it("give its fields, and name the one that says nothing usable", () => {
    const before = { ...noFields, votedStartsOn: "2025-01-01" };
    const typed = { owner: " Ville ", startsOn: "2026-01-01", totalCost: "3 569 000", publicCeiling: "80 %", priority: "high", lead: "" };
    expect(readFields(typed, before)).toEqual({
      ok: true,
      value: { ...before, owner: "Ville", startsOn: "2026-01-01", totalCost: 3_569_000, publicCeiling: 0.8, priority: "high" },
    });
    expect(readFields({ ...typed, votedStartsOn: "", votedEndsOn: "2026-06-30" }, before)).toMatchObject({
      value: { votedStartsOn: null, votedEndsOn: "2026-06-30" },
    });
    expect(readFields({ publicCeiling: "180 %" }, before)).toEqual({ ok: false, error: { field: "publicCeiling", value: "180 %" } });
    expect(readFields({ startsOn: "1er mai" }, before)).toEqual({ ok: false, error: { field: "startsOn", value: "1er mai" } });
    expect(readFields({ totalCost: "120.000" }, before)).toEqual({ ok: false, error: { field: "totalCost", value: "120.000" } });
    expect(readFields({ totalCost: "cher" }, before)).toEqual({ ok: false, error: { field: "totalCost", value: "cher" } });
  });

  it("give a line and its years, pasted from a spreadsheet or typed", () => {
    const typed = { financer: "Région", type: "region", form: "grant", maximumRate: "20", years: "2027;5\n2026\t100 000\t50 000\t0\n" };
    expect(readLine(typed, "l1")).toEqual({
      ok: true,
      value: {
        id: "l1",
        memberId: null,
        financer: "Région",
        type: "region",
        form: "grant",
        maximumRate: 0.2,
        ceiling: null,
        countedIn: null,
        scheme: null,
        saidIn: null,
        saidOn: null,
        toldShare: null,
        years: [
          { year: 2026, planned: 100_000, committed: 50_000, paid: 0 },
          { year: 2027, planned: 5, committed: 0, paid: 0 },
        ],
      },
    });
    expect(readLine({ ...typed, years: "2026 ; 5 ; 0 ; 0 ; " }, "l1").ok).toBe(true);
    for (const years of ["26 ; 5", "2026 ; cinq", "2026 ; 120.000", "2026 ; 5 ; 0 ; 0 ; 7", "2026 ; 5\n2026 ; 6"])
      expect(readLine({ ...typed, years }, "l1")).toMatchObject({ ok: false, error: { field: "years", value: years.split("\n").at(-1) } });
    const decades = Array.from({ length: 61 }, (_, n) => `${1990 + n} ; 1`);
    expect(readLine({ ...typed, years: decades.join("\n") }, "l1")).toMatchObject({ error: { value: "2050 ; 1" } });
    expect(readLine({ ...typed, years: decades.slice(1).join("\n") }, "l1").ok).toBe(true);
    expect(readLine({ ...typed, years: "2026 ; 1 000 000 000 000" }, "l1").ok).toBe(false);
    expect(readFields({ totalCost: "1 000 000 000 000" }, noFields)).toMatchObject({ error: { field: "totalCost" } });
    expect(readLine({ ...typed, financer: " " }, "l1")).toMatchObject({ error: { field: "financer" } });
  });

  it("give a milestone and what it waits for", () => {
    const typed = { label: "Travaux", expectedOn: "2026-09-01", days: "90", "after-m1": "yes", "after-m2": "no" };
    expect(readMilestone(typed, "m3")).toEqual({
      ok: true,
      value: { id: "m3", label: "Travaux", votedOn: null, expectedOn: "2026-09-01", doneOn: null, days: 90, after: ["m1"] },
    });
    expect(readMilestone({ ...typed, days: "-1" }, "m3")).toMatchObject({ error: { field: "days", value: "-1" } });
  });

  it("show what is kept so that it reads back to the same", () => {
    const fields = { ...noFields, owner: "Ville", totalCost: 1_200_000.5, publicCeiling: 0.333, votedEndsOn: "2026-06-30" };
    expect(readFields({ ...typedFollowing(fields), ...typedCalendar(fields), ...typedCosts(fields) }, noFields)).toEqual({
      ok: true,
      value: fields,
    });
    const years = [2026, 2027].map((year) => ({ year, planned: 1_234_567.89, committed: 0.1, paid: 0 }));
    const line = {
      ...newLine,
      financer: "Région",
      type: "region",
      maximumRate: "33,3 %",
      years: years.map((year) => Object.values(year).join(";")).join("\n"),
    };
    const read = readLine(line, "l1");
    expect(read.ok && readLine(typedLine(read.value), "l1")).toEqual(read);
    const milestone = { id: "m1", label: "Permis", votedOn: "2026-01-01", expectedOn: null, doneOn: null, days: 30, after: ["m0"] };
    expect(readMilestone(typedMilestone(milestone), "m1")).toEqual({ ok: true, value: milestone });
  });

  it("hold no day of another century", () => {
    for (const endsOn of ["1899-12-31", "2201-01-01", "0026-03-14"])
      expect(readFields({ endsOn }, noFields)).toEqual({ ok: false, error: { field: "endsOn", value: endsOn } });
    expect(readFields({ startsOn: "1900-01-01", endsOn: "2200-12-31" }, noFields).ok).toBe(true);
    expect(readMilestone({ label: "Permis", votedOn: "3026-01-01" }, "m1")).toMatchObject({ error: { field: "votedOn" } });
  });

  it("put a thing in its place, or last", () => {
    expect(
      withOne(
        [
          { id: "a", n: 1 },
          { id: "b", n: 2 },
        ],
        { id: "a", n: 3 },
      ),
    ).toEqual([
      { id: "a", n: 3 },
      { id: "b", n: 2 },
    ]);
    expect(withOne([{ id: "a" }], { id: "c" })).toEqual([{ id: "a" }, { id: "c" }]);
  });
});
