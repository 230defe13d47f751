import { describe, expect, it } from "vitest";
import { chainsOf, simplifyChain } from "./chains.ts";
import type { Point } from "./simplify.ts";

const line = (...points: Point[]): readonly Point[] => points;
/** Three arcs in a row, the middle one turned round; a fourth that forks off the end of the third. */
const arcs = new Map([
  [0, line([0, 0], [1, 0.1])],
  [1, line([2, 0], [1, 0.1])],
  [2, line([2, 0], [3, 0])],
  [3, line([3, 0], [3, 5])],
  [4, line([3, 0], [9, 0])],
]);

describe("arcs that follow one another", () => {
  it("are one chain up to where three meet", () => {
    expect(chainsOf(arcs, () => "same")).toEqual([
      [
        { arc: 0, isReversed: false },
        { arc: 1, isReversed: true },
        { arc: 2, isReversed: false },
      ],
      [{ arc: 3, isReversed: false }],
      [{ arc: 4, isReversed: false }],
    ]);
  });

  it("are parted where one is drawn in a layer that the next is not", () => {
    expect(chainsOf(arcs, (arc) => (arc === 2 ? "other" : "same"))[0]).toHaveLength(2);
  });

  it("lose the points between them that the line does not need, and keep its ends", () => {
    const [chain = []] = chainsOf(arcs, () => "same");
    expect(simplifyChain(chain, arcs, 1)).toEqual([
      [0, [[0, 0]]],
      [1, []],
      [2, [[3, 0]]],
    ]);
    expect(simplifyChain(chain, arcs, 0.01)[0]).toEqual([0, arcs.get(0)]);
  });

  it("make a ring from any of its arcs", () => {
    const ring = new Map([
      [0, line([0, 0], [4, 0])],
      [1, line([4, 0], [4, 4], [0, 0])],
    ]);
    const [chain = [], ...others] = chainsOf(ring, () => "same");
    expect(others).toEqual([]);
    expect(chain).toHaveLength(2);
  });
});
