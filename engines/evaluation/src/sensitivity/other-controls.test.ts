import { describe, expect, it } from "vitest";
import { estimatorOf } from "../inference/estimator.ts";
import type { Block } from "../panel/panel.ts";
import { donorPools } from "./donor-pool.ts";
import { spillOver } from "./spill-over.ts";

/** `t` goes from 0 to 10; changes of the controls after: 1, 2, 3, 12; `d` ran otherwise before. */
const block: Block = {
  panel: {
    units: ["t", "a", "b", "c", "d"],
    times: ["1", "2", "3"],
    outcome: Float64Array.of(0, 0, 10, 5, 5, 6, 6, 6, 8, 7, 7, 10, 0, 8, 16),
  },
  treated: [0],
  controls: [1, 2, 3, 4],
  from: 2,
};
const did = estimatorOf("did");

describe("the effect with other controls", () => {
  it("is told of the nearest half and without the farthest, by hand", () => {
    expect(donorPools(block, did)).toEqual([
      { kind: "nearest-half", donors: 2, effect: expect.closeTo(10 - 1.5, 9) },
      { kind: "without-farthest", donors: 3, effect: expect.closeTo(10 - 2, 9) },
    ]);
    expect(donorPools({ ...block, controls: [1, 2, 3] }, did)).toEqual([]);
  });

  it("is told without neighbours, and of them, by hand", () => {
    expect(spillOver(block, did, ["d", "nobody"])).toEqual({
      ok: true,
      value: { neighbours: ["d"], effect: expect.closeTo(10 - 2, 9), onNeighbours: expect.closeTo(12 - 2, 9) },
    });
    expect(spillOver(block, did, ["nobody"])).toEqual({ ok: true, value: null });
    expect(spillOver(block, did, ["a", "b", "c"])).toEqual({ ok: false, error: { code: "too-few-donors", donors: 1, needed: 2 } });
  });
});
