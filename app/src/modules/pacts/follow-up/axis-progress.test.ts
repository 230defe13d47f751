import { describe, expect, it } from "vitest";
import { manySheets } from "../papers/papers.testing.ts";
import { axisProgress, troubled } from "./axis-progress.ts";
import { followUpOf } from "./follow-up.ts";

const followUp = followUpOf(manySheets(60), "2026-09-01");

describe("an axis in a line", () => {
  it("counts what the whole pact counts, each action and each euro once", () => {
    const lines = followUp.axes.map(axisProgress);
    const sum = (of: (line: (typeof lines)[number]) => number): number => lines.reduce((total, line) => total + of(line), 0);
    expect(sum(({ actions }) => actions)).toBe(60 - followUp.counts.dropped);
    expect([sum(({ done }) => done), sum(({ underWay }) => underWay)]).toEqual([followUp.counts.done, followUp.counts["under-way"]]);
    expect([sum(({ late }) => late), sum(({ blocked }) => blocked)]).toEqual([followUp.late, followUp.blocked]);
    expect(sum(({ money }) => money.planned)).toBeCloseTo(followUp.money.planned, 2);
  });

  it("tells what is blocked, then what is late, the latest first, and nothing that is over", () => {
    const told = troubled(followUp.actions);
    const blocked = told.filter(({ progress }) => progress.blocked !== null);
    expect(blocked).toHaveLength(followUp.blocked);
    expect(told.slice(0, blocked.length)).toEqual(blocked);
    const delays = told.slice(blocked.length).map(({ progress }) => progress.delay?.days ?? 0);
    expect(delays.length).toBeGreaterThan(1);
    expect(delays).toEqual(delays.toSorted((a, b) => b - a));
    expect(told.some(({ sheet }) => sheet.stage === "done" || sheet.stage === "abandoned")).toBe(false);
  });
});
