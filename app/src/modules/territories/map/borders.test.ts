import { describe, expect, it } from "vitest";
import { joined } from "./borders.ts";
import type { Point } from "./simplify.ts";

const arcs: readonly (readonly Point[])[] = [
  [
    [0, 0],
    [4, 0],
  ],
  [
    [4, 4],
    [4, 0],
  ],
  [
    [4, 4],
    [0, 0],
  ],
  [
    [9, 9],
    [8, 8],
  ],
];

describe("borders joined end to end", () => {
  it("close into a ring, each arc once and turned where it runs backwards", () => {
    expect(joined([0, 1, 2, 3], (arc) => arcs[arc] ?? [])).toEqual([[0, ~1, 2], [3]]);
  });

  it("are one line from end to end, wherever one begins", () => {
    expect(joined([1, 0], (arc) => arcs[arc] ?? [])).toEqual([[1, ~0]]);
    expect(joined([0, 2, 1], (arc) => arcs[arc] ?? [])[0]).toHaveLength(3);
  });
});
