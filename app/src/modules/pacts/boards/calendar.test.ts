import { describe, expect, it } from "vitest";
import { asBoard, sheet, step, TODAY } from "./boards.testing.ts";
import { calendarOf, monthsOf, yearShown } from "./calendar.ts";

const entries = calendarOf(
  asBoard(
    sheet("École", {
      fields: { startsOn: "2025-11-03", endsOn: "2026-06-30", votedEndsOn: "2026-06-01" },
      milestones: [step("permis", { expectedOn: "2026-01-15" }), step("étude", { doneOn: "2025-12-01" }), step("idée")],
    }),
    sheet("Halle", { stage: "engaged", fields: { startsOn: "2026-02-01" } }),
  ),
  TODAY,
);

describe("the calendar", () => {
  it("holds every day told, in order, with what is done, overdue and slipping", () => {
    expect(entries.map(({ day, kind, isDone, isOverdue, slip }) => [day, kind, isDone, isOverdue, slip])).toEqual([
      ["2025-11-03", "start", false, true, null],
      ["2025-12-01", "milestone", true, false, null],
      ["2026-01-15", "milestone", false, true, null],
      ["2026-02-01", "start", true, false, null],
      ["2026-06-30", "end", false, false, 29],
    ]);
  });

  it("says nothing of the milestones of an action that is over, unless someone did", () => {
    const over = sheet("Halle", {
      stage: "done",
      milestones: [step("clé", { votedOn: "2025-01-01" }), step("plan", { doneOn: "2025-02-01" })],
    });
    expect(calendarOf(asBoard(over), TODAY)).toMatchObject([
      { isDone: false, isOverdue: false, isUnsaid: true, slip: null },
      { isDone: true, isUnsaid: false },
    ]);
  });

  it("shows one year, today standing between what was and what comes", () => {
    const months = monthsOf(entries, 2026, TODAY);
    expect(months.map(({ month, before, after, today }) => [month, before.length, after.length, today])).toEqual([
      ["2026-01", 1, 0, null],
      ["2026-02", 0, 1, TODAY],
      ["2026-06", 1, 0, null],
    ]);
    expect(monthsOf(entries, 2025, TODAY).map(({ month }) => month)).toEqual(["2025-11", "2025-12"]);
  });

  it("opens at this year, or the nearest that holds something", () => {
    expect(yearShown([2025, 2026, 2028], null, TODAY)).toBe(2026);
    expect(yearShown([2018, 2020], null, TODAY)).toBe(2020);
    expect(yearShown([2018, 2020], 2018, TODAY)).toBe(2018);
  });
});
