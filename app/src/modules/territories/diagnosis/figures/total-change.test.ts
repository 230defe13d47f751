import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Panel } from "../panel.ts";
import { totalChange } from "./total-change.ts";

const random = seededRandom(11);

/** Territories whose jobs come and go by establishments of a hundred: 2,000 each, 2 % more on the whole. */
const panelOf = (count: number, own: readonly [number, number]): Panel => {
  const territories = Array.from({ length: count }, (_, at) => {
    const end = 2040 + 100 * Math.round(6 * (random() - 0.5));
    return [
      `epci-${at}`,
      new Map(
        at === 0
          ? [["2019", own[0]] as const, ["2024", own[1]] as const]
          : [
              ["2019", 2000],
              ["2024", end],
            ],
      ),
    ] as const;
  });
  return new Map([["", new Map(territories)]]);
};

const changeOf = (panel: Panel) => {
  const nation = [...(panel.get("")?.keys() ?? [])];
  return totalChange(panel, { own: ["epci-0"], region: null, nation }, "2019", "2024");
};

describe("how a count changed beside the nation", () => {
  it("counts that jobs move together: a gap that the other territories show too has an interval around zero", () => {
    const told = changeOf(panelOf(60, [2000, 2180]));
    expect(told).toHaveProperty("against.nation.estimate.low");
    const { low, high } = "against" in told ? (told.against?.nation?.estimate ?? { low: 1, high: 1 }) : { low: 1, high: 1 };
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it("still finds what is far out of them", () => {
    expect(changeOf(panelOf(60, [2000, 5000]))).toMatchObject({ against: { nation: { estimate: { pValue: expect.closeTo(0, 3) } } } });
  });

  it("claims nothing where too few territories tell how many move together", () => {
    const told = changeOf(panelOf(10, [2000, 5000]));
    expect(told).toHaveProperty("against.nation.value");
    expect(told).not.toHaveProperty("against.nation.estimate");
  });
});
