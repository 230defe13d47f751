import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cycleOf, type Milestone, schedule, slippage } from "./milestones.ts";

const milestone = (id: string, days: number, after: readonly string[] = []): Milestone => ({
  id,
  votedOn: null,
  expectedOn: null,
  doneOn: null,
  days,
  after,
});

describe("slippage", () => {
  const told = (votedOn: string | null, expectedOn: string | null, doneOn: string | null = null) =>
    slippage({ ...milestone("a", 0), votedOn, expectedOn, doneOn }, "2026-03-01");
  it("is measured against the voted day", () => {
    expect(told("2026-06-01", "2026-06-11")).toBe(10);
    expect(told("2026-06-01", null)).toBe(0);
    expect(told("2026-06-01", "2026-05-31")).toBe(-1);
    expect(told("2026-01-01", "2026-02-01")).toBe(59);
    expect(told("2026-01-01", "2026-02-01", "2026-01-15")).toBe(14);
    expect(told(null, "2026-02-01")).toBeNull();
  });
});

describe("the critical path", () => {
  // Studies (30 days) and permits (60) before works (100); the call for tenders (20) waits for studies alone.
  const works = [
    milestone("studies", 30),
    milestone("permits", 60, ["studies"]),
    milestone("tender", 20, ["studies"]),
    milestone("works", 100, ["permits", "tender"]),
  ];
  it("is made of what cannot slip", () => {
    expect(schedule(works)).toEqual([
      { id: "studies", earliest: 30, latest: 30, slack: 0 },
      { id: "permits", earliest: 90, latest: 90, slack: 0 },
      { id: "tender", earliest: 50, latest: 90, slack: 40 },
      { id: "works", earliest: 190, latest: 190, slack: 0 },
    ]);
  });

  it("does not exist where milestones wait for each other: the ring is named", () => {
    const ring = [...works.slice(1), milestone("studies", 30, ["works"])];
    expect(schedule(ring)).toEqual([]);
    expect(new Set(cycleOf(ring))).toEqual(new Set(["studies", "works", "permits"]));
    expect(cycleOf([milestone("a", 1, ["a"])])).toEqual(["a"]);
    expect(cycleOf(works)).toBeNull();
  });

  it("takes a chain of thousands", () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => milestone(String(at), 1, at === 0 ? [] : [String(at - 1)]));
    expect(schedule(chain).at(-1)?.earliest).toBe(20_000);
    expect(cycleOf(chain)).toBeNull();
  });

  it("holds whatever the ties: nothing ends before what it waits for, slack is how far it may slip", () => {
    const any = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.array(fc.nat({ max: 11 }), { maxLength: 3 })), { minLength: 1, maxLength: 12 })
      .map((drawn) =>
        drawn.map(([days, after], at) =>
          milestone(String(at), days, [...new Set(after)].filter((other) => other < drawn.length).map(String)),
        ),
      );
    fc.assert(
      fc.property(any, (milestones) => {
        const planned = schedule(milestones);
        expect(planned.length === 0).toBe(cycleOf(milestones) !== null);
        const by = new Map(planned.map((one) => [one.id, one]));
        const end = Math.max(0, ...planned.map(({ earliest }) => earliest));
        for (const { id, days, after } of planned.length === 0 ? [] : milestones) {
          const own = by.get(id);
          if (!own) throw new Error(id);
          expect(own.slack).toBeGreaterThanOrEqual(0);
          for (const other of after) expect(by.get(other)?.earliest).toBeLessThanOrEqual(own.earliest - days);
          const later = milestones.map((one) => (one.id === id ? { ...one, days: days + own.slack } : one));
          const much = milestones.map((one) => (one.id === id ? { ...one, days: days + own.slack + 1 } : one));
          expect(Math.max(...schedule(later).map(({ earliest }) => earliest))).toBe(end);
          expect(Math.max(...schedule(much).map(({ earliest }) => earliest))).toBe(end + 1);
        }
      }),
    );
  });
});
