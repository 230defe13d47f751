import { estimatorOf } from "@levier/evaluation";
import { describe, expect, it } from "vitest";
import { sensitivityOf, trendOfBlock } from "./sensitivity.ts";

/** Twelve units of twenty-four treated from the fifth time on. */
const panel = {
  units: Array.from({ length: 24 }, (_, unit) => `u${unit}`),
  times: Array.from({ length: 8 }, (_, at) => String(2010 + at)),
  outcome: Float64Array.from({ length: 24 * 8 }, (_, at) => Math.sin(12.9898 * at) + Math.sin(78.233 * at)),
  adoption: Array.from({ length: 24 }, (_, unit) => (unit < 12 ? 4 : null)),
};

describe("trends that were not parallel", () => {
  it("are told where the treated stand in ten clusters or more, not where they are ten units of fewer", () => {
    expect(trendOfBlock(panel, 0.95)).not.toBeNull();
    expect(trendOfBlock(panel, 0.95, panel.units)).not.toBeNull();
    expect(
      trendOfBlock(
        panel,
        0.95,
        panel.units.map((_, unit) => `c${Math.floor(unit / 2)}`),
      ),
    ).toBeNull();
  });
});

/** Units in rows; the first is treated from the last time on. */
const blockOfRows = (rows: readonly (readonly number[])[]) => ({
  panel: {
    units: rows.map((_, at) => `u${at}`),
    times: (rows[0] ?? []).map((_, at) => String(2010 + at)),
    outcome: Float64Array.from(rows.flat()),
  },
  treated: [0],
  controls: rows.slice(1).map((_, at) => at + 1),
  from: (rows[0]?.length ?? 0) - 1,
});

const block = blockOfRows([
  [10, 11, 12, 20],
  [10, 11, 12, 13],
  [20, 21, 22, 26],
  [30, 31, 32, 33],
]);

const asked = { neighbours: ["u2"], solver: "exact", seed: 1 } as const;

describe("what would change a conclusion", () => {
  it("is the effect without each control, by hand", () => {
    const told = sensitivityOf(block, estimatorOf("did"), asked);
    // All rise by 1 a year before: from their means before to the last time, 9 for the treated; 2, 5 and 2 for the controls.
    expect(told?.methods.find(({ what }) => what === "did")?.estimate).toBeCloseTo(9 - 3, 9);
    const without = Object.fromEntries(told?.without.map(({ what, estimate }) => [what, estimate]) ?? []);
    expect(without["u1"]).toBeCloseTo(9 - 3.5, 9);
    expect(without["u2"]).toBeCloseTo(9 - 2, 9);
  });

  it("is the effect without neighbours, and on them, by hand", () => {
    expect(sensitivityOf(block, estimatorOf("did"), asked)?.spillOver).toEqual({
      neighbours: ["u2"],
      estimate: expect.closeTo(9 - 2, 9),
      onNeighbours: expect.closeTo(5 - 2, 9),
    });
  });

  it("takes each control for treated, never the treated for a control", () => {
    const told = sensitivityOf(block, estimatorOf("did"), asked);
    expect(told?.placebos.map(({ what }) => what)).toEqual([["u1"], ["u2"], ["u3"]]);
    expect(told?.placebos.map(({ estimate }) => Math.round(estimate * 10) / 10)).toEqual([-1.5, 3, -1.5]);
  });

  it("is the same each time, and nothing with two controls", () => {
    expect(sensitivityOf(block, estimatorOf("sdid"), asked)).toEqual(sensitivityOf(block, estimatorOf("sdid"), asked));
    expect(sensitivityOf({ ...block, controls: [1, 2] }, estimatorOf("sdid"), asked)).toBeNull();
  });
});
