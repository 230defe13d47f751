import { ok, refuse } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { verdictOf, verdictOfRefusal } from "./verdict.ts";

const design = { treated: 1, controls: 40, timesBefore: 3, timesAfter: 2 };
const found = (low: number, high: number) => ({ interval: ok({ low, high, level: 0.95 }), smallest: 4 });

describe("the verdict on a study", () => {
  it.each([
    ["an interval above none", design, found(1, 5), "effect", ["interval-excludes-none", "smallest-visible"]],
    ["an interval below none", design, found(-5, -1), "effect", ["interval-excludes-none", "smallest-visible"]],
    ["one that holds none", design, found(-1, 5), "no-detectable-effect", ["interval-includes-none", "smallest-visible"]],
    ["one that ends at none", design, found(0, 5), "no-detectable-effect", ["interval-includes-none", "smallest-visible"]],
    ["one time since, however clear", { ...design, timesAfter: 1 }, found(1, 5), "too-early", ["times-after", "smallest-visible"]],
    ["no time since", { ...design, timesAfter: 0 }, null, "too-early", ["times-after"]],
    ["one time before, and one since", { ...design, timesBefore: 1, timesAfter: 1 }, null, "not-measurable", ["times-before"]],
    ["no control inside", { ...design, controls: 0, timesAfter: 0 }, null, "not-measurable", ["no-control"]],
    ["nothing treated", { ...design, treated: 0 }, null, "not-measurable", ["none-treated"]],
    ["one control", { ...design, controls: 1 }, null, "not-measurable", ["controls"]],
  ])("is said of %s", (_, of, told, code, reasons) => {
    const verdict = verdictOf(of, told);
    expect(verdict.code).toBe(code);
    expect(verdict.reasons.map((reason) => reason.code)).toEqual(reasons);
  });

  it("is no effect where treated and controls parted before by as much as would bring it to none", () => {
    const trend = { step: 0.5, drift: 1, isSeen: true };
    expect(verdictOf(design, { ...found(1, 5), trend })).toEqual({ code: "not-measurable", reasons: [{ code: "pre-trend", trend }] });
    expect(verdictOf(design, { ...found(-5, -1), trend }).code).toBe("not-measurable");
    expect(verdictOf(design, { ...found(1.1, 5), trend }).code).toBe("effect");
    expect(verdictOf(design, { ...found(1, 5), trend: { ...trend, isSeen: false } }).code).toBe("effect");
    expect(verdictOf(design, { ...found(-1, 5), trend }).code).toBe("no-detectable-effect");
  });

  it("names what an interval was refused for", () => {
    const refusal = { code: "too-few-donors", donors: 16, needed: 19, level: 0.95, allowed: 16 / 17 } as const;
    expect(verdictOf(design, { interval: refuse(refusal), smallest: null })).toEqual({
      code: "not-measurable",
      reasons: [{ code: "no-inference", refusal }],
    });
  });

  it("waits as long as the plan said, when it said more than the least", () => {
    expect(verdictOf(design, found(1, 5), { timesBefore: 3, timesAfter: 3, controls: 10 })).toMatchObject({
      code: "too-early",
      reasons: [{ have: 2, needed: 3 }, { effect: 4 }],
    });
  });

  it("is that nothing can be measured of what was treated before it was seen; none of what began at several times", () => {
    expect(verdictOfRefusal({ code: "no-time-before", unit: "a" })).toEqual({
      code: "not-measurable",
      reasons: [{ code: "treated-from-the-start", unit: "a" }],
    });
    expect(verdictOfRefusal({ code: "staggered", times: ["1", "2"] })).toBeNull();
  });
});
