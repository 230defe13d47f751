import { isMissing, missing } from "@levier/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quotient } from "./log-quotient.ts";
import { type SpecialisationChange, specialisationChange } from "./specialisation-dynamics.ts";

const quotient = (activity: number, all: number, reference: number, everywhere: number, within = false): Quotient => ({
  territory: { activity, all },
  reference: { activity: reference, all: everywhere },
  within,
});
const changeOf = (before: Quotient, after: Quotient): SpecialisationChange => {
  const change = specialisationChange(before, after);
  if (!change.ok) throw new Error(change.error.reason);
  if (isMissing(change.value)) throw new Error(change.value.missing.reason);
  return change.value;
};

describe("the change of a specialisation", () => {
  // Krumme's table Holukuluku: 1985 shares 50, 10, 20, 20 % of 1,000 jobs against 10, 20, 40, 30 %; 1995 jobs and national growth as printed.
  it("tells which activities of the table Holukuluku were kept, lost or never there", () => {
    const start = [500, 100, 200, 200];
    const end = [1000, 100, 250, 280];
    const nation = [10, 20, 40, 30];
    const grown = [11, 24, 52, 42];
    const statuses = start.map(
      (jobs, at) => changeOf(quotient(jobs, 1000, nation[at] ?? 0, 100), quotient(end[at] ?? 0, 1630, grown[at] ?? 0, 129)).status,
    );
    expect(statuses).toEqual(["kept", "never", "never", "never"]);
  });

  it("is gained when the quotient reaches 1, lost when it falls below", () => {
    const [low, high] = [quotient(9, 100, 100, 1000), quotient(10, 100, 100, 1000)];
    expect(changeOf(low, high).status).toBe("gained");
    expect(changeOf(high, low).status).toBe("lost");
    expect(changeOf(low, low).status).toBe("never");
    expect(changeOf(quotient(0, 100, 100, 1000), high)).toMatchObject({ before: 0, status: "gained", change: missing("not-applicable") });
  });

  // The interval of a ratio of two ratios: both variances of the logarithm added.
  it("adds the variances of both dates", () => {
    const { change } = changeOf(quotient(20, 100, 100, 1000), quotient(30, 100, 100, 1000));
    if (isMissing(change)) throw new Error("a change was expected");
    const variance = 1 / 20 - 1 / 100 + 1 / 30 - 1 / 100 + 2 * (1 / 100 - 1 / 1000);
    expect(change.value).toBeCloseTo(1.5, 12);
    expect(change.high).toBeCloseTo(1.5 * Math.exp(1.959963984540054 * Math.sqrt(variance)), 10);
  });

  it("reversed in time, is the inverse with the same p-value", () => {
    const some = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 501, max: 2000 }))
      .map(([x, n]) => quotient(x, n, 3000, 90_000));
    fc.assert(
      fc.property(some, some, (before, after) => {
        const [there, back] = [changeOf(before, after).change, changeOf(after, before).change];
        if (isMissing(there) || isMissing(back)) return false;
        expect(there.value * back.value).toBeCloseTo(1, 10);
        expect(there.low * back.high).toBeCloseTo(1, 10);
        expect(there.pValue).toBeCloseTo(back.pValue, 10);
        return there.pValue < 0.05 === (there.low > 1 || there.high < 1);
      }),
      { seed: 5 },
    );
  });

  it("does not exist without jobs in the reference, and is refused for jobs that cannot be", () => {
    const plain = quotient(10, 100, 100, 1000);
    expect(specialisationChange(quotient(0, 10, 0, 100), plain)).toEqual({ ok: true, value: missing("not-applicable") });
    expect(specialisationChange(quotient(-1, 10, 5, 100), plain)).toEqual({ ok: false, error: { reason: "negative" } });
    expect(specialisationChange(plain, quotient(1, 0, 5, 100))).toEqual({ ok: false, error: { reason: "all-zero" } });
    expect(specialisationChange(plain, plain, { threshold: 0 })).toEqual({ ok: false, error: { reason: "out-of-range" } });
  });
});
