import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainGrant } from "../financing/financing.testing.ts";
import type { Stage } from "../pact.schema.ts";
import { dealCents, oddTotal, shareOut } from "./territory-shares.ts";

const sheet = (id: string, planned: number, countedIn: string | null = null, stage: Stage = "idea") => ({
  action: { id, label: id, axis: null, position: 0 },
  stage,
  lines: [
    {
      id: `${id}-line`,
      memberId: null,
      financer: "Région",
      type: "region" as const,
      ...plainGrant,
      countedIn,
      years: [{ year: 2026, planned, committed: planned / 2, paid: 0 }],
    },
  ],
});

describe("shares by territory", () => {
  it("follow an action's own split, else the pact's, and tell what none covers", () => {
    const half = new Map([
      ["n", 0.5],
      ["s", 0.5],
    ]);
    const shared = shareOut([sheet("a", 100), sheet("b", 60)], ["n", "s"], {
      ofPact: half,
      ofAction: new Map([["b", new Map([["s", 1]])]]),
    });
    expect(shared.territories.get("n")).toEqual({ actions: 1, plans: 1, planned: 50, committed: 25, paid: 0 });
    expect(shared.territories.get("s")).toEqual({ actions: 2, plans: 2, planned: 110, committed: 55, paid: 0 });
    const none = shareOut([sheet("a", 100), sheet("b", 40, "another contract")], ["n", "s"], { ofPact: new Map(), ofAction: new Map() });
    expect(none.unsplit).toEqual({ actions: 2, plans: 2, planned: 100, committed: 50, paid: 0 });
  });

  it("leave out what was for an action given up", () => {
    const whole = { ofPact: new Map([["n", 1]]), ofAction: new Map() };
    const { territories } = shareOut([sheet("a", 100), sheet("b", 60, null, "abandoned")], ["n"], whole);
    expect(territories.get("n")).toEqual({ actions: 1, plans: 1, planned: 100, committed: 50, paid: 0 });
  });

  it("add up to a hundred within a point, else what they make is told", () => {
    const split = (...shares: number[]) => new Map(shares.map((share, at) => [String(at), share]));
    expect([oddTotal(split(0.33, 0.33, 0.33)), oddTotal(split(0.5, 0.51))]).toEqual([null, null]);
    expect([oddTotal(split(0.5, 0.4)), oddTotal(split())]).toEqual([0.9, 0]);
  });

  it("deal every cent, none twice, whatever the shares", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), shares, (cents, parts) => {
        const dealt = [...dealCents(cents, new Map(parts.map((part, at) => [String(at), part / 100]))).values()];
        expect(dealt.reduce((sum, part) => sum + part, 0)).toBe(cents);
        const whole = parts.reduce((sum, part) => sum + part, 0);
        for (const [at, part] of dealt.entries()) expect(Math.abs(part - (cents * (parts[at] ?? 0)) / whole)).toBeLessThanOrEqual(1.01);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
