import { describe, expect, it } from "vitest";
import { newRung, nextLetterOn, type Rung, rungAt } from "./ladder.ts";

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
    expect(rungAt("2026-03-10", null, today)).toBe(rung);
  });

  it("is none without a day", () => {
    expect(rungAt(null, null, "2026-03-10")).toBeNull();
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
    expect(newRung({ dueOn }, { told, answeredOn: null }, today)).toBe(rung);
  });
});

describe("the rung to write of, and the day of the next letter, once there was an answer", () => {
  // What was due on 10 March was answered on 20 March; told since then; today: the rung, then the day of the next letter.
  it.each<[string, string, Rung | null, string, Rung | null, string | null]>([
    ["nothing at once: it is late, and its answer holds", "2026-03-10", null, "2026-03-21", null, "2026-03-29"],
    ["the ladder goes on from the day of the answer", "2026-03-10", null, "2026-03-29", "late-9", "2026-04-10"],
    ["to its next rung", "2026-03-10", "late-9", "2026-04-10", "late-21", "2026-05-04"],
    ["and to the committee", "2026-03-10", "late-21", "2026-05-04", "late-45", null],
    ["a new day to come asks nothing before it", "2026-03-25", null, "2026-03-24", null, "2026-03-25"],
    ["but on it", "2026-03-25", null, "2026-03-25", "due", "2026-04-03"],
    ["far away as well", "2026-12-31", null, "2026-12-30", null, "2026-12-31"],
  ])("%s", (_, dueOn, told, today, rung, next) => {
    expect(newRung({ dueOn }, { told, answeredOn: "2026-03-20" }, today)).toBe(rung);
    expect(nextLetterOn(dueOn, "2026-03-20", today)).toBe(next);
  });

  it("is the ordinary one without an answer, and none without a day", () => {
    expect(nextLetterOn("2026-03-10", null, "2026-03-01")).toBe("2026-03-03");
    expect(nextLetterOn("2026-03-10", null, "2026-03-10")).toBe("2026-03-19");
    expect(nextLetterOn(null, "2026-03-20", "2026-03-21")).toBeNull();
  });
});
