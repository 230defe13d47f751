import { describe, expect, it } from "vitest";
import { areTiesAdded, disorders, withAwaited } from "./milestone-ties.ts";
import type { Milestone } from "./milestones.ts";

const milestone = (id: string, expectedOn: string | null, after: readonly string[] = []): Milestone => ({
  id,
  votedOn: null,
  expectedOn,
  doneOn: null,
  days: 0,
  after,
});

describe("what milestones wait for", () => {
  it("is followed near and far, rings and unknown ones included", () => {
    const all = [milestone("a", null, ["c"]), milestone("b", null), milestone("c", null, ["d", "gone"]), milestone("d", null, ["a"])];
    expect(withAwaited(all, ["a"]).map(({ id }) => id)).toEqual(["a", "c", "d"]);
    expect(withAwaited(all, ["b"]).map(({ id }) => id)).toEqual(["b"]);
  });

  it("grows by a tie of a known or a new milestone, and by nothing else", () => {
    const before = [milestone("a", null, ["b", "c"]), milestone("b", null)];
    const grows = (...after: Milestone[]) => areTiesAdded(before, after);
    expect(grows(milestone("a", "2026-09-01", ["c"]), milestone("new", null))).toBe(false);
    expect(grows()).toBe(false);
    expect(grows(milestone("b", null, ["a"]))).toBe(true);
    expect(grows(milestone("new", null, ["a"]))).toBe(true);
  });

  it("contradicts days told the other way round, those done first", () => {
    const permit = milestone("permit", "2026-09-01");
    const works = milestone("works", "2026-06-01", ["permit", "studies"]);
    expect(disorders([works], [permit, works])).toMatchObject([{ on: "2026-06-01", awaitedOn: "2026-09-01", awaited: { id: "permit" } }]);
    expect(disorders([works], [{ ...permit, doneOn: "2026-05-01" }, works])).toEqual([]);
    expect(disorders([milestone("works", null, ["permit"])], [permit])).toEqual([]);
  });
});
