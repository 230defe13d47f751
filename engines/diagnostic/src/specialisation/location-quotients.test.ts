import { isMissing, missing } from "@levier/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JobsRow, locationQuotients, type QuotientCell } from "./location-quotients.ts";

const secret = missing("secret-statistique");
const reference: JobsRow = { activities: [1000, 2000, 3000, 4000], all: 10_000 };
const of = (activities: JobsRow["activities"], all: number): readonly QuotientCell[] => {
  const cells = locationQuotients({ territory: { activities, all }, reference, within: true });
  if (!cells.ok) throw new Error(cells.error.reason);
  return cells.value;
};

describe("the location quotients of a territory", () => {
  it("stand in the order of the activities", () => {
    const values = of([40, 20, 20, 20], 100).map((cell) => (isMissing(cell) ? cell : cell.value));
    expect(values).toEqual([4, 1, 2 / 3, 0.5]);
  });

  it("bound hidden cells by what the published total leaves for several of them", () => {
    const [first, second] = of([secret, secret, 20, 50], 100);
    expect(first).toEqual({ ...secret, atMost: 3 });
    expect(second).toEqual({ ...secret, atMost: 1.5 });
  });

  it("say nothing of a single hidden cell, that the total would give away", () => {
    expect(of([secret, 30, 20, 20], 100)[0]).toEqual(secret);
  });

  it("say nothing of hidden cells for which nothing is left, all known to be zero", () => {
    expect(of([secret, secret, 50, 50], 100).slice(0, 2)).toEqual([secret, secret]);
  });

  it("bound what is hidden, and leave nothing to deduce but that", () => {
    const counts = fc.tuple(...[1000, 2000, 3000, 4000].map((max) => fc.integer({ min: 1, max: max / 4 })));
    fc.assert(
      fc.property(counts, ([one = 1, two = 1, three = 1, four = 1]) => {
        const all = one + two + three + four;
        const cells = of([secret, secret, three, four], all);
        for (const [at, jobs] of [one, two].entries()) {
          const cell = cells[at];
          const quotient = (jobs * 10) / (all * (at + 1));
          if (cell === undefined || !isMissing(cell) || cell.atMost === undefined || cell.atMost <= quotient) return false;
        }
        return true;
      }),
      { seed: 5 },
    );
  });

  it("are missing where the reference is, for its reason", () => {
    const rows = { territory: { activities: [10, 20], all: 30 }, reference: { activities: [missing("not-published"), 500], all: 900 } };
    const cells = locationQuotients({ ...rows, within: true });
    expect(cells.ok && cells.value[0]).toEqual(missing("not-published"));
  });

  it("are refused with the place at fault", () => {
    const refusal = (territory: JobsRow): unknown => {
      const cells = locationQuotients({ territory, reference, within: true });
      return cells.ok ? undefined : cells.error;
    };
    expect(refusal({ activities: [1, -2, 3, 4], all: 100 })).toEqual({ reason: "negative", at: 1 });
    expect(refusal({ activities: [1, 2000, 3, 4], all: 100 })).toEqual({ reason: "part-exceeds-whole" });
    expect(refusal({ activities: [1001, 2, 3, 4], all: 5000 })).toEqual({ reason: "part-exceeds-whole", at: 0 });
    expect(refusal({ activities: [], all: 100 })).toEqual({ reason: "empty" });
    expect(refusal({ activities: [1, 2, 3], all: 100 })).toEqual({ reason: "different-lengths" });
    expect(refusal({ activities: [0, 0, 0, 0], all: 0 })).toEqual({ reason: "all-zero" });
  });
});
