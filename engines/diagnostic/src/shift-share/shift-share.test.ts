import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComparedPeriod, type ShiftShare, shiftShare } from "./classical.ts";
import { dynamicShiftShare } from "./dynamic.ts";
import { type PartedShiftShare, partedShiftShare } from "./esteban-marquillas.ts";

// G. Krumme, University of Washington, Geography 350, table Holukuluku. The nation is printed in shares (10, 20, 40, 30 %) and growth by
// industry (10, 20, 30, 40 %): a nation of 1,000 jobs. The page has lost its minus signs, which its own formulas give back.
const holukuluku: ComparedPeriod = {
  territory: { start: [500, 100, 200, 200], end: [1000, 100, 250, 280] },
  reference: { start: [100, 200, 400, 300], end: [110, 240, 520, 420] },
};
const decomposed = (period: ComparedPeriod): ShiftShare => {
  const result = shiftShare(period);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
};
const parted = (period: ComparedPeriod): PartedShiftShare => {
  const result = partedShiftShare(period);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
};
const rounded = (figures: readonly number[]): number[] => figures.map((figure) => Math.round(figure * 1e9) / 1e9 + 0);

const jobs = fc.nat(100_000);
const periods = fc
  .array(fc.tuple(jobs, jobs, fc.integer({ min: 1, max: 1e7 }), fc.nat(1e7)), { minLength: 1, maxLength: 40 })
  .map((rows): ComparedPeriod => {
    const column = (at: 0 | 1 | 2 | 3): number[] => rows.map((row) => row[at]);
    return { territory: { start: column(0), end: column(1) }, reference: { start: column(2), end: column(3) } };
  });
const sum = (figures: readonly number[]): number => figures.reduce((all, figure) => all + figure, 0);

describe("the classical decomposition", () => {
  it("is the table Holukuluku", () => {
    const { activities, total, appeared } = decomposed(holukuluku);
    const national = activities.map((activity) => activity.national);
    // Expected employment on the growth of all, then of each industry; total shift, differential effect, composition effect.
    expect(rounded(national.map((jobs, at) => jobs + (holukuluku.territory.start[at] ?? 0)))).toEqual([645, 129, 258, 258]);
    expect(rounded(activities.map(({ national, mix }, at) => (holukuluku.territory.start[at] ?? 0) + national + mix))).toEqual([
      550, 120, 260, 280,
    ]);
    expect(rounded(activities.map(({ mix, local }) => mix + local))).toEqual([355, -29, -8, 22]);
    expect(rounded(activities.map(({ local }) => local))).toEqual([450, -20, -10, 0]);
    expect(rounded(activities.map(({ mix }) => mix))).toEqual([-95, -9, 2, 22]);
    expect(rounded([total.change, total.national, total.mix + total.local, total.local, total.mix])).toEqual([630, 290, 340, 420, -80]);
    expect(appeared).toBe(0);
  });

  // Farhauer & Kröll 2013, figures of the manual of the R package REAT (shift): three regions that make up a nation.
  it("leaves nothing over for regions that make up the nation", () => {
    const nation = { start: [400, 150, 150, 400], end: [440, 210, 135, 480] };
    const regions = [
      { start: [90, 20, 10, 60], end: [100, 40, 10, 55] },
      { start: [60, 30, 30, 40], end: [85, 55, 40, 35] },
      { start: [250, 100, 110, 300], end: [255, 115, 85, 390] },
    ].map((territory) => decomposed({ territory, reference: nation }).total);
    expect(sum(regions.map(({ national }) => national))).toBeCloseTo(165, 9);
    expect(sum(regions.map(({ mix }) => mix))).toBeCloseTo(0, 9);
    expect(sum(regions.map(({ local }) => local))).toBeCloseTo(0, 9);
    // Region A, worked out by hand: 180 jobs × 15 %; 9 + 8 − 1 + 12 less 27; 25 less 28.
    expect(rounded([regions[0]?.national ?? 0, regions[0]?.mix ?? 0, regions[0]?.local ?? 0])).toEqual([27, 1, -3]);
  });

  it("sums to the change, activity by activity and in all", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { activities, total } = decomposed(period);
        for (const { national, mix, local, change } of [...activities, total]) {
          const size = 1 + Math.abs(national) + Math.abs(mix) + Math.abs(local);
          expect(Math.abs(national + mix + local - change) / size).toBeLessThan(1e-12);
        }
        expect(total.change).toBe(sum(Array.from(period.territory.end)) - sum(Array.from(period.territory.start)));
      }),
      { seed: 5 },
    );
  });

  it("holds an activity absent at the start for local, and says so", () => {
    const { activities, appeared } = decomposed({
      territory: { start: [100, 0, 0], end: [110, 40, 0] },
      reference: { start: [1000, 500, 0], end: [1200, 400, 10] },
    });
    expect(activities[1]).toEqual({ national: 0, mix: 0, local: 40, change: 40, appeared: true });
    expect(activities[2]).toEqual({ national: 0, mix: 0, local: 0, change: 0, appeared: false });
    expect(appeared).toBe(40);
  });

  it("is refused for jobs that cannot be", () => {
    const refusal = (territory: number[][], reference: number[][]): unknown => {
      const [start = [], end = []] = territory;
      const [from = [], to = []] = reference;
      const result = shiftShare({ territory: { start, end }, reference: { start: from, end: to } });
      return result.ok ? undefined : result.error;
    };
    expect(refusal([[], []], [[], []])).toEqual({ reason: "empty" });
    expect(refusal([[1], [2]], [[1], [2, 3]])).toEqual({ reason: "different-lengths" });
    expect(refusal([[1], [-2]], [[1], [2]])).toEqual({ reason: "negative", at: 0 });
    expect(refusal([[1], [2]], [[0], [2]])).toEqual({ reason: "all-zero" });
    expect(
      refusal(
        [
          [1, 1],
          [2, 2],
        ],
        [
          [5, 0],
          [5, 5],
        ],
      ),
    ).toEqual({ reason: "reference-lacks-activity", at: 1 });
  });
});

describe("the decomposition of Esteban-Marquillas", () => {
  it("parts the differential effect of the table Holukuluku", () => {
    const { activities, total } = parted(holukuluku);
    // Homothetic jobs 100, 200, 400, 300 at growth gaps of 90, −20, −5 and 0 points; the rest is allocation. Both make the 420 printed.
    expect(rounded(activities.map(({ competitive }) => competitive))).toEqual([90, -40, -20, 0]);
    expect(rounded(activities.map(({ allocation }) => allocation))).toEqual([360, 20, 10, 0]);
    expect(rounded([total.competitive, total.allocation, total.competitive + total.allocation])).toEqual([30, 390, 420]);
  });

  it("sums to the change, and leaves no allocation to a territory with the reference's structure", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { activities, total } = parted(period);
        for (const { change, ...parts } of [...activities, total]) {
          const all = Object.values(parts);
          expect(Math.abs(sum(all) - change) / (1 + sum(all.map(Math.abs)))).toBeLessThan(1e-12);
        }
        const alike = parted({ territory: { start: period.reference.start, end: period.territory.end }, reference: period.reference });
        const size = 1 + sum(alike.activities.map(({ competitive }) => Math.abs(competitive)));
        expect(Math.abs(alike.total.allocation) / size).toBeLessThan(1e-12);
      }),
      { seed: 5 },
    );
  });

  it("sets apart what appeared, and refuses what the classical one does", () => {
    const { total } = parted({ territory: { start: [100, 0], end: [110, 40] }, reference: { start: [1000, 500], end: [1200, 400] } });
    expect(total.appeared).toBe(40);
    expect(partedShiftShare({ territory: { start: [], end: [] }, reference: { start: [], end: [] } })).toEqual({
      ok: false,
      error: { reason: "empty" },
    });
  });
});

describe("the dynamic decomposition", () => {
  it("is the classical one over a single step: the table Holukuluku", () => {
    const { territory, reference } = holukuluku;
    const result = dynamicShiftShare({ territory: [territory.start, territory.end], reference: [reference.start, reference.end] });
    if (!result.ok) throw new Error(result.error.reason);
    expect(rounded([result.value.total.national, result.value.total.mix, result.value.total.local])).toEqual([290, -80, 420]);
  });

  // The figures of the manual of REAT (shiftd), region A over two steps; the sums are worked out by hand.
  it("sums the steps of a longer one", () => {
    const result = dynamicShiftShare({
      territory: [
        [90, 20, 10, 60],
        [100, 40, 10, 55],
        [105, 45, 15, 60],
      ],
      reference: [
        [400, 150, 150, 400],
        [440, 210, 135, 480],
        [460, 230, 155, 500],
      ],
    });
    if (!result.ok) throw new Error(result.error.reason);
    const { total, steps } = result.value;
    // The second step: 205 jobs × 80/1265; what its industries' growth gives less that; 20 jobs less both.
    const [national, expected] = [(205 * 80) / 1265, 100 / 22 + 80 / 21 + 40 / 27 + 55 / 24];
    expect(total.national).toBeCloseTo(27 + national, 9);
    expect(total.mix).toBeCloseTo(1 + expected - national, 9);
    expect(total.local).toBeCloseTo(-3 + 20 - expected, 9);
    expect(total.change).toBe(45);
    expect(steps).toHaveLength(2);
  });

  it("sums to the change from the first date to the last", () => {
    const dates = fc.array(fc.array(fc.tuple(jobs, fc.integer({ min: 1, max: 1e7 })), { minLength: 5, maxLength: 5 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(dates, (rows) => {
        const [territory, reference] = [rows.map((row) => row.map(([here]) => here)), rows.map((row) => row.map(([, there]) => there))];
        const result = dynamicShiftShare({ territory, reference });
        if (!result.ok) return false;
        const { national, mix, local, change } = result.value.total;
        expect(change).toBe(sum(territory.at(-1) ?? []) - sum(territory[0] ?? []));
        expect(Math.abs(national + mix + local - change) / (1 + Math.abs(national) + Math.abs(mix) + Math.abs(local))).toBeLessThan(1e-12);
        return true;
      }),
      { seed: 5 },
    );
  });

  it("is refused for a single date, or dates that do not match", () => {
    expect(dynamicShiftShare({ territory: [[1]], reference: [[1]] })).toEqual({ ok: false, error: { reason: "too-few-dates" } });
    expect(dynamicShiftShare({ territory: [[1], [2]], reference: [[1]] })).toEqual({ ok: false, error: { reason: "different-lengths" } });
    expect(dynamicShiftShare({ territory: [[1], [-2]], reference: [[1], [2]] })).toEqual({
      ok: false,
      error: { reason: "negative", at: 0 },
    });
  });
});
