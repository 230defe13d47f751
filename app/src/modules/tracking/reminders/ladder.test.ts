import { describe, expect, it } from "vitest";
import { newRung, type Rung, rungAt } from "./ladder.ts";

describe("the rung that a thing due on 10 March has reached", () => {
  it.each<[string, Rung | null]>([
    ["2026-03-02", null],
    ["2026-03-03", "due-soon"],
    ["2026-03-09", "due-soon"],
    ["2026-03-10", "due"],
    ["2026-03-18", "due"],
    ["2026-03-19", "late-9"],
    ["2026-03-30", "late-9"],
    ["2026-03-31", "late-21"],
    ["2026-04-23", "late-21"],
    ["2026-04-24", "late-45"],
    ["2027-03-10", "late-45"],
  ])("on %s is %s", (today, rung) => {
    expect(rungAt("2026-03-10", today)).toBe(rung);
  });

  it("is none without a day", () => {
    expect(rungAt(null, "2026-03-10")).toBeNull();
  });
});

describe("the rung to write of", () => {
  it.each<[string, string | null, Rung | null, string, Rung | null]>([
    ["nothing was told yet", "2026-03-10", null, "2026-03-10", "due"],
    ["the same rung was told", "2026-03-10", "due", "2026-03-18", null],
    ["the next one is reached", "2026-03-10", "due", "2026-03-19", "late-9"],
    ["two were skipped while the program was stopped", "2026-03-10", "due-soon", "2026-04-01", "late-21"],
    ["the last one was told", "2026-03-10", "late-45", "2026-12-31", null],
    ["its day is far", "2026-12-31", null, "2026-03-10", null],
    ["it has no day", null, null, "2026-03-10", null],
  ])("when %s", (_, dueOn, told, today, rung) => {
    expect(newRung({ dueOn }, told, today)).toBe(rung);
  });
});
