import { describe, expect, it } from "vitest";
import { sheet, step } from "../../boards/boards.testing.ts";
import { byProgress, daysLate } from "./by-progress.ts";

const TODAY = "2026-02-01";

describe("the actions of a document, under the worst that can be said of each", () => {
  it("counts the days that the public page counts", () => {
    expect(daysLate(sheet("a", { fields: { endsOn: "2026-01-22" } }), TODAY)).toBe(10);
    // A milestone that nobody voted is late of the day it was expected on.
    expect(daysLate(sheet("a", { milestones: [step("m", { expectedOn: "2026-01-30" })] }), TODAY)).toBe(2);
    expect(daysLate(sheet("a", { fields: { endsOn: TODAY } }), TODAY)).toBe(0);
    expect(daysLate(sheet("a", { stage: "done", fields: { endsOn: "2026-01-22", votedEndsOn: "2026-01-01" } }), TODAY)).toBe(0);
  });

  it("puts each in one place", () => {
    const late = { endsOn: "2026-01-01" };
    const placed = byProgress(
      [
        sheet("done", { stage: "done", fields: late }),
        sheet("dropped", { stage: "abandoned", fields: late }),
        sheet("blocked", { stage: "engaged", fields: { ...late, blockedBecause: "Fouilles" } }),
        sheet("late", { stage: "engaged", fields: late }),
        sheet("underWay", { stage: "engaged" }),
        sheet("notBegun"),
      ],
      TODAY,
    );
    const ids = Object.entries(placed).map(([place, sheets]) => [place, sheets.map(({ action }) => action.id)]);
    expect(ids).toEqual(["done", "dropped", "late", "blocked", "underWay", "notBegun"].map((place) => [place, [place]]));
  });
});
