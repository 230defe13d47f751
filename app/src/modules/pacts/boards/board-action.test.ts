import { describe, expect, it } from "vitest";
import { plainGrant } from "../financing/financing.testing.ts";
import { asBoard, sheet, step } from "./boards.testing.ts";

const slipOf = (one: ReturnType<typeof sheet>) => asBoard(one)[0]?.slip;
const isLate = (one: ReturnType<typeof sheet>) => asBoard(one)[0]?.isLate;

describe("an action on the boards, on 1 February 2026", () => {
  it("slips by what its end is later than the day voted", () => {
    expect(slipOf(sheet("a", { fields: { endsOn: "2026-07-10", votedEndsOn: "2026-06-30" } }))).toBe(10);
    expect(slipOf(sheet("a", { fields: { endsOn: "2026-06-20", votedEndsOn: "2026-06-30" } }))).toBe(-10);
    expect(slipOf(sheet("a", { fields: { votedEndsOn: "2026-01-31" } }))).toBe(1);
    expect(slipOf(sheet("a", { stage: "done", fields: { endsOn: "2025-12-31", votedEndsOn: "2025-12-31" } }))).toBe(0);
    expect(slipOf(sheet("a", { fields: { endsOn: "2026-07-10" } }))).toBeNull();
  });

  it("slips by its milestone that slips most, where its end was not voted", () => {
    const milestones = [
      step("m1", { votedOn: "2025-01-01", doneOn: "2025-03-01" }),
      step("m2", { votedOn: "2026-05-01", expectedOn: "2026-05-04" }),
    ];
    expect(slipOf(sheet("a", { milestones }))).toBe(3);
    expect(slipOf(sheet("a", { milestones: milestones.slice(0, 1) }))).toBeNull();
  });

  it("is late while it is not over and something should have happened", () => {
    expect(isLate(sheet("a", { fields: { endsOn: "2026-01-31" } }))).toBe(true);
    expect(isLate(sheet("a", { fields: { endsOn: "2026-02-01" } }))).toBe(false);
    expect(isLate(sheet("a", { milestones: [step("m1", { expectedOn: "2026-01-01" })] }))).toBe(true);
    expect(isLate(sheet("a", { stage: "done", fields: { endsOn: "2026-03-31", votedEndsOn: "2026-01-31" } }))).toBe(false);
    expect(isLate(sheet("a", { fields: { endsOn: "2026-07-10", votedEndsOn: "2026-06-30" } }))).toBe(true);
    const begins = { startsOn: "2026-01-15" };
    expect(isLate(sheet("a", { stage: "action-sheet", fields: begins }))).toBe(true);
    expect(isLate(sheet("a", { stage: "engaged", fields: begins }))).toBe(false);
  });

  it("is critical when a milestone of it cannot slip, which needs work that takes days", () => {
    const one = sheet("a", { milestones: [step("m1", { days: 30 })] });
    const two = sheet("b", { milestones: [step("m2", { days: 10, after: ["m1"] })] });
    const three = sheet("c", { milestones: [step("m3", { days: 5 })] });
    expect(asBoard(one, two, three).map(({ isCritical }) => isCritical)).toEqual([true, true, false]);
    expect(asBoard(sheet("a", { milestones: [step("m1"), step("m2")] }))[0]?.isCritical).toBe(false);
  });

  it("has no money rather than none where no financer is told", () => {
    const line = {
      id: "l",
      memberId: null,
      financer: "Région",
      type: "region",
      ...plainGrant,
    } as const;
    const years = [2026, 2027].map((year) => ({ year, planned: 10.1, committed: 5, paid: 0 }));
    expect(asBoard(sheet("a"), sheet("b", { lines: [{ ...line, years }] })).map(({ money }) => money)).toEqual([
      null,
      { planned: 20.2, committed: 10, paid: 0 },
    ]);
  });
});
