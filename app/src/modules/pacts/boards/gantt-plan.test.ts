import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../islands/board-parts/days.ts";
import { asBoard, sheet, step, TODAY } from "./boards.testing.ts";
import { GANTT, ganttPlan } from "./gantt-plan.ts";

const planned = (...sheets: Parameters<typeof asBoard>) => {
  const plan = ganttPlan(asBoard(...sheets), TODAY);
  if (!plan) throw new Error("no plan");
  return plan;
};

describe("the Gantt plan", () => {
  it("sets the expected beside the voted, and the milestones with what they wait for", () => {
    const plan = planned(
      sheet("École", {
        fields: { startsOn: "2026-01-01", endsOn: "2026-12-31", votedStartsOn: "2026-01-01", votedEndsOn: "2026-06-30" },
        milestones: [step("permis", { expectedOn: "2026-03-01", days: 20 })],
      }),
      sheet("Halle", { milestones: [step("travaux", { expectedOn: "2026-09-01", days: 90, after: ["permis", "inconnu"] })] }),
      sheet("Haies"),
    );
    const [school, hall] = plan.rows;
    expect(plan.undated.map(({ sheet }) => sheet.action.label)).toEqual(["Haies"]);
    expect(school?.expected?.width).toBeCloseTo(GANTT.width - 16, 0);
    expect((school?.voted?.width ?? 0) / (school?.expected?.width ?? 1)).toBeCloseTo(181 / 365, 2);
    expect(hall?.expected).toBeNull();
    expect(plan.links).toMatchObject([{ from: "permis", to: "travaux", isCritical: true }]);
    expect(plan.ticks.map(({ day }) => day.slice(5, 7))).toEqual(["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]);
    expect(plan.today).toBeCloseTo(8 + 31 * plan.perDay, 1);
  });

  it("is none when no day is told, and leaves out a today that lies outside it", () => {
    expect(ganttPlan(asBoard(sheet("Haies")), TODAY)).toBeNull();
    expect(planned(sheet("École", { fields: { startsOn: "2018-01-01", endsOn: "2019-12-31" } })).today).toBeNull();
  });

  it("draws the last days that a form takes", () => {
    const plan = planned(sheet("École", { fields: { startsOn: "9999-11-30", endsOn: "9999-12-31" } }));
    expect(plan.perDay).toBeGreaterThan(0);
    expect(plan.rows[0]?.expected?.width).toBeGreaterThan(4);
  });

  it("draws whatever the days inside its frame, with few ticks", () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1990-01-01", days));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.nat({ max: 3000 })), { minLength: 1, maxLength: 8 }), (drawn) => {
        const plan = planned(
          ...drawn.map(([start, days], at) => sheet(String(at), { fields: { startsOn: start, endsOn: addDays(start, days) } })),
        );
        expect(plan.ticks.length).toBeLessThanOrEqual(28);
        for (const { expected } of plan.rows) {
          expect(expected?.x).toBeGreaterThanOrEqual(0);
          expect((expected?.x ?? 0) + (expected?.width ?? 0)).toBeLessThanOrEqual(GANTT.width);
        }
      }),
    );
  });
});

describe("days", () => {
  it("are added and counted alike, and stay within the years of four figures", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        expect(daysBetween("2026-02-28", addDays("2026-02-28", days))).toBe(days);
      }),
    );
    expect(addDays("9999-12-30", 5)).toBe("9999-12-31");
  });
});
