import { describe, expect, it } from "vitest";
import { committedAhead, paidAhead } from "./money-ahead.ts";

const lineOf = (year: number, committed: number, paid: number) => ({
  id: "l1",
  financer: "Région",
  years: [{ year, planned: 10, committed, paid }],
});

describe("money told in years to come", () => {
  it("is not paid yet, unless it was told so before", () => {
    expect(paidAhead([], [lineOf(2027, 5, 5)], "2026-02-01")).toEqual({ id: "l1", financer: "Région", year: 2027 });
    expect(paidAhead([], [lineOf(2026, 5, 5)], "2026-02-01")).toBeNull();
    expect(paidAhead([lineOf(2027, 5, 5)], [lineOf(2027, 5, 5)], "2026-02-01")).toBeNull();
    expect(paidAhead([lineOf(2027, 5, 4)], [lineOf(2027, 5, 5)], "2026-02-01")).not.toBeNull();
  });

  it("may be committed: each such year is told", () => {
    expect(committedAhead(lineOf(2027, 5, 0), "2026-12-31")).toEqual([2027]);
    expect(committedAhead(lineOf(2026, 5, 0), "2026-12-31")).toEqual([]);
    expect(committedAhead(lineOf(2027, 0, 0), "2026-12-31")).toEqual([]);
  });
});
