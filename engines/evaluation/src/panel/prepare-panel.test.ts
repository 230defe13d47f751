import { describe, expect, it } from "vitest";
import { blockOf } from "./block-of.ts";
import { preparePanel } from "./prepare-panel.ts";

const row = (unit: string, time: string, outcome: number | null, isTreated = false) => ({ unit, time, outcome, isTreated });

describe("the lines of a panel", () => {
  it("are put in the order of units and of times, whatever the one they come in", () => {
    const made = preparePanel([row("b", "10", 4, true), row("a", "9", 1), row("b", "9", 3), row("a", "10", 2)]);
    expect(made).toMatchObject({ ok: true, value: { panel: { units: ["b", "a"], times: ["9", "10"], adoption: [1, null] } } });
    expect(made.ok && [...made.value.panel.outcome]).toEqual([3, 4, 1, 2]);
  });

  it("leave out a unit that lacks a time, and say which", () => {
    const made = preparePanel([row("a", "1", 1), row("a", "2", 2), row("b", "1", 1), row("c", "1", 1), row("c", "2", null)]);
    expect(made).toMatchObject({
      ok: true,
      value: {
        panel: { units: ["a"] },
        report: {
          rows: 5,
          incomplete: [
            { unit: "b", time: "2", isTreated: false },
            { unit: "c", time: "2", isTreated: false },
          ],
        },
      },
    });
  });

  it("tell the years that a series jumps over, and an outcome that never changes", () => {
    const made = preparePanel(["2000", "2001", "2004"].map((year) => row("a", year, 5)));
    expect(made).toMatchObject({ ok: true, value: { report: { gaps: { first: ["2002", "2003"], count: 2 }, isConstant: true } } });
  });

  it.each([
    ["nothing", [], { code: "no-rows" }],
    ["times of no order", [row("a", "1", 1), row("a", "T2", 2)], { code: "time-out-of-order", time: "T2", first: "1" }],
    ["a unit twice at a time", [row("a", "1", 1), row("a", "1", 2)], { code: "duplicate", unit: "a", time: "1" }],
    ["a treatment that ends", [row("a", "1", 1, true), row("a", "2", 2)], { code: "treatment-ends", unit: "a", time: "2" }],
    ["no unit with all times", [row("a", "1", 1), row("b", "2", 2)], { code: "no-complete-unit", unit: "a", time: "2" }],
  ])("are refused: %s", (_, rows, error) => {
    expect(preparePanel(rows)).toEqual({ ok: false, error });
  });
});

describe("the block of a panel", () => {
  const panel = (adoption: readonly (number | null)[]) => ({
    ...{ units: ["a", "b", "c"], times: ["1", "2", "3"], outcome: new Float64Array(9) },
    adoption,
  });

  it.each([
    ["nothing treated", [null, null, null], { code: "none-treated" }],
    ["all treated", [1, 1, 1], { code: "no-control" }],
    ["treated from the first time on", [null, 0, 0], { code: "no-time-before", unit: "b" }],
    ["treated from several times on", [null, 1, 2], { code: "staggered", times: ["2", "3"] }],
  ])("is refused: %s", (_, adoption, error) => {
    expect(blockOf(panel(adoption))).toEqual({ ok: false, error });
  });

  it("parts what is treated from what it is compared with", () => {
    expect(blockOf(panel([null, 1, null]))).toMatchObject({ ok: true, value: { controls: [0, 2], treated: [1], from: 1 } });
  });
});
