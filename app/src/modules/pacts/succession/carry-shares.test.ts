import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carrySplit, carrySplits, holdingsOf, splitsWith } from "./carry-shares.ts";

const total = (split: ReadonlyMap<string, number>): number => [...split.values()].reduce((sum, share) => sum + share, 0);

describe("the shares of a territory that is no more", () => {
  it("go to the one that took all of it, on top of its own", () => {
    const split = new Map([
      ["old", 0.3],
      ["new", 0.5],
      ["other", 0.2],
    ]);
    expect(carrySplit(split, "old", [{ id: "new", part: 1 }])).toEqual(
      new Map([
        ["new", 0.8],
        ["other", 0.2],
      ]),
    );
  });

  it("are divided by the parts told when several took it, and by nothing else", () => {
    const split = new Map([
      ["old", 0.4],
      ["other", 0.6],
    ]);
    const parts = [
      { id: "a", part: 0.75 },
      { id: "b", part: 0.25 },
      { id: "c", part: 0 },
    ];
    const carried = carrySplit(split, "old", parts);
    expect([...carried.keys()]).toEqual(["other", "a", "b"]);
    expect(carried.get("a")).toBeCloseTo(0.3, 12);
    expect(carried.get("b")).toBeCloseTo(0.1, 12);
  });

  it("are carried in the pact's split and in those of actions; what it had no share in is left as it stands", () => {
    const splits = {
      ofPact: new Map([["x", 1]]),
      ofAction: new Map([
        ["one", new Map([["old", 1]])],
        ["two", new Map([["x", 1]])],
      ]),
    };
    const carried = carrySplits(splits, "old", [{ id: "x", part: 1 }]);
    expect(carried.ofPact).toBe(splits.ofPact);
    expect(carried.ofAction.get("one")).toEqual(new Map([["x", 1]]));
    expect(carried.ofAction.get("two")).toBe(splits.ofAction.get("two"));
    expect(splitsWith(splits, "old").map(([action]) => action)).toEqual(["one"]);
    expect(holdingsOf(splits, "old")).not.toBe(holdingsOf(carried, "old"));
  });

  it("always make the same whole, and leave nothing behind", () => {
    const part = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("old", "a", "b", "c"), part),
        fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "d", "e"), part }), { selector: ({ id }) => id, minLength: 1 }),
        (shares, takers) => {
          const split = new Map(Object.entries(shares));
          const carried = carrySplit(split, "old", takers);
          expect(total(carried)).toBeCloseTo(total(split), 9);
          expect(carried.has("old")).toBe(false);
          for (const [territory, share] of split) if (territory !== "old") expect(carried.get(territory)).toBeGreaterThanOrEqual(share);
        },
      ),
      { numRuns: 2000, seed: 11 },
    );
  });
});
