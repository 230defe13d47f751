import { describe, expect, it } from "vitest";
import { transformPanel } from "./transform-panel.ts";

const panel = { units: ["a", "b"], times: ["1", "2"], outcome: Float64Array.of(1, Math.E, 50, 200) };

describe("outcomes told another way", () => {
  it("are logarithms, or an index of each unit's own base", () => {
    const logs = transformPanel(panel, { kind: "log" });
    expect(logs.ok && [...logs.value.outcome]).toEqual([0, 1, Math.log(50), Math.log(200)]);
    const index = transformPanel(panel, { kind: "index", base: "1" });
    expect(index.ok && [...index.value.outcome]).toEqual([100, 100 * Math.E, 100, 400]);
  });

  it("are refused with the value that has none", () => {
    const zero = { ...panel, outcome: Float64Array.of(1, 2, 0, 4) };
    const refused = { ok: false, error: { code: "not-positive", unit: "b", time: "1", value: 0 } };
    expect(transformPanel(zero, { kind: "log" })).toEqual(refused);
    expect(transformPanel(zero, { kind: "index", base: "1" })).toEqual(refused);
    expect(transformPanel(zero, { kind: "index", base: "2" })).toMatchObject({ ok: true });
    expect(transformPanel(panel, { kind: "index", base: "3" })).toEqual({
      ok: false,
      error: { code: "no-such-time", time: "3", first: "1", last: "2" },
    });
  });
});
