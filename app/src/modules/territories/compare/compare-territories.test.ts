import type { Estimate } from "@levier/diagnostic";
import { missing } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { type ComparedTerritory, compareTerritories } from "./compare-territories.ts";

const estimate = (value: number, reach: number, pValue: number): Estimate => ({ value, low: value - reach, high: value + reach, pValue });

const territory = (
  code: string,
  values: readonly (Estimate | null)[],
  communes: readonly string[] = [`com-of-${code}`],
): ComparedTerritory => ({
  code,
  communes,
  figures: values.map((one, at) => ({
    id: `figure-${at}`,
    unit: "share",
    source: "made-up",
    computed:
      one === null ? missing("source-not-loaded") : { value: one.value, period: "2024", against: { nation: { value: 0, estimate: one } } },
  })),
});

const outcome = (contrast: object | undefined): unknown => (contrast && "outcome" in contrast ? contrast.outcome : contrast);

describe("territories side by side", () => {
  it("keep every figure, missing ones with their reason", () => {
    const [row] = compareTerritories([territory("a", [estimate(0.1, 0.02, 0.001)]), territory("b", [null])]);
    expect(row?.cells.map(({ computed }) => ("missing" in computed ? computed.missing.reason : computed.value))).toEqual([
      0.1,
      "source-not-loaded",
    ]);
    expect(row?.cells[1]?.contrasts.nation).toEqual(missing("not-published"));
  });

  it("are held against the first by the differences of both with the nation", () => {
    const [row] = compareTerritories([territory("a", [estimate(0.1, 0.03, 0.001)]), territory("b", [estimate(0.2, 0.04, 0.0001)])]);
    expect(row?.cells[0]?.contrasts.first).toEqual(missing("not-applicable"));
    // 0.10 ± √(0.03² + 0.04²) = 0.10 ± 0.05.
    expect(row?.cells[1]?.contrasts.first).toMatchObject({
      outcome: "above",
      estimate: { value: expect.closeTo(0.1, 9), low: expect.closeTo(0.05, 9), high: expect.closeTo(0.15, 9) },
    });
  });

  it("are told different only once every comparison of the table is corrected together", () => {
    const lone = estimate(0.05, 0.048, 0.04);
    const nothing = estimate(0.001, 0.1, 0.98);
    expect(outcome(compareTerritories([territory("a", [lone])])[0]?.cells[0]?.contrasts.nation)).toBe("above");
    const wide = [
      territory("a", [lone, ...Array.from({ length: 20 }, () => nothing)]),
      territory(
        "b",
        Array.from({ length: 21 }, () => nothing),
      ),
    ];
    expect(outcome(compareTerritories(wide)[0]?.cells[0]?.contrasts.nation)).toBe("not-established");
  });

  it("are not held against one that holds a part of them, nor by a figure borrowed from their département", () => {
    const part = territory("a", [estimate(0.1, 0.01, 0.001)], ["com-1"]);
    const whole = territory("b", [estimate(0.2, 0.01, 0.001)], ["com-1", "com-2"]);
    expect(compareTerritories([part, whole])[0]?.cells[1]?.contrasts.first).toEqual(missing("not-applicable"));
    const apart = territory("c", [estimate(0.2, 0.01, 0.001)]);
    const borrowed = {
      ...apart,
      figures: apart.figures.map((one) => ({ ...one, computed: { ...one.computed, of: ["dep-00"] } })),
    };
    expect(compareTerritories([part, borrowed])[0]?.cells[1]?.contrasts.first).toEqual(missing("not-applicable"));
  });
});
