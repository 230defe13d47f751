import { isMissing, type Missing, missing, type Result, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { decomposeRates, type RatedGroup } from "./rate-decomposition.ts";
import { targetPath } from "./target-path.ts";
import { gapChange, unemploymentGaps } from "./unemployment-gap.ts";

const got = <T>(result: Result<T | Missing, string>): T => {
  if (!result.ok) throw new Error(result.error);
  if (isMissing(result.value)) throw new Error(result.value.missing.reason);
  return result.value;
};

describe("the gap to the nation", () => {
  const secret = missing("secret-statistique");
  const territory = [
    { period: "2019", rate: 0.1 },
    { period: "2020", rate: secret },
    { period: "2021", rate: 0.094 },
    { period: "2022", rate: 0.09 },
  ];
  const nation = [
    { period: "2019", rate: 0.085 },
    { period: "2020", rate: 0.08 },
    { period: "2022", rate: 0.072 },
  ];

  it("is told period by period, or why not", () => {
    expect(got(unemploymentGaps(territory, nation))).toEqual([
      { period: "2019", gap: expect.closeTo(0.015, 12) },
      { period: "2020", gap: secret },
      { period: "2021", gap: { missing: { reason: "not-published" } } },
      { period: "2022", gap: expect.closeTo(0.018, 12) },
    ]);
  });

  it("widens when the nation falls more than the territory, and says who moved", () => {
    const change = got(gapChange(territory, nation, "2019", "2022"));
    expect(change.change).toBeCloseTo(0.003, 12);
    expect(change.byTerritory).toBeCloseTo(-0.01, 12);
    expect(change.byNation).toBeCloseTo(0.013, 12);
    expect(gapChange(territory, nation, "2019", "2020")).toEqual({ ok: true, value: secret });
    expect(gapChange(territory, nation, "2019", "2021")).toEqual({ ok: false, error: "unknown-period" });
  });

  it("adds up, whoever moves", () => {
    const random = seededRandom(8);
    for (let draw = 0; draw < 200; draw += 1) {
      const series = () => ["a", "b"].map((period) => ({ period, rate: random() }));
      const { change, byTerritory, byNation, start, end } = got(gapChange(series(), series(), "a", "b"));
      expect(byTerritory + byNation).toBeCloseTo(change, 12);
      expect(end - start).toBeCloseTo(change, 12);
    }
  });

  it("refuses percentages taken for shares, and a period told twice", () => {
    expect(unemploymentGaps([{ period: "2019", rate: 8.2 }], nation)).toEqual({ ok: false, error: "rate-not-between-0-and-1" });
    expect(unemploymentGaps(territory, [...nation, ...nation])).toEqual({ ok: false, error: "same-period-twice" });
  });
});

describe("why two rates differ", () => {
  // P. Das Gupta, Standardization and Decomposition of Rates: A User's Manual (US Census Bureau, 1993), example 5.3: deaths per thousand
  // in the United States by race and age, 1985 against 1970; the results to seven digits are those of the package DasGuptR.
  const size1985 = [3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472].concat([
    707, 2692, 6473, 6841, 6547, 4352, 3034, 2540, 1749, 804, 236,
  ]);
  const size1970 = [2968, 11484, 34614, 30992, 21983, 20314, 20928, 16897, 11339, 5720, 1315].concat([
    535, 2162, 6120, 4781, 3096, 2718, 2363, 1767, 1149, 448, 117,
  ]);
  const rate1985 = [9.163, 0.462, 0.248, 0.929, 1.084, 1.81, 4.715, 12.187, 27.728, 64.068, 157.57].concat([
    17.208, 0.738, 0.328, 1.103, 2.045, 3.724, 8.052, 17.812, 34.128, 68.276, 125.161,
  ]);
  const rate1970 = [18.469, 0.751, 0.391, 1.146, 1.287, 2.672, 6.636, 15.691, 34.723, 79.763, 176.837].concat([
    36.993, 1.352, 0.541, 2.04, 3.523, 6.746, 12.967, 24.471, 45.091, 74.902, 123.205,
  ]);
  const groups = (sizes: number[], rates: number[]): RatedGroup[] =>
    sizes.map((size, at) => ({ group: `${at < 11 ? "white" : "other"} ${at % 11}`, size, rate: rates[at] ?? Number.NaN }));

  it("is shared between composition and rates as in Das Gupta's manual", () => {
    const found = got(decomposeRates(groups(size1985, rate1985), groups(size1970, rate1970)));
    expect(found.one).toBeCloseTo(8.735618, 6);
    expect(found.other).toBeCloseTo(9.421833, 6);
    expect(found.difference).toBeCloseTo(-0.6862158, 7);
    expect(found.byRate).toBeCloseTo(-2.2277254, 7);
    expect(found.byComposition).toBeCloseTo(1.5217347 + 0.0197749, 6);
    expect(found.borrowed).toEqual([]);
  });

  it("leaves nothing over, group by group, and turns about when the two are exchanged", () => {
    const random = seededRandom(6);
    const draw = (): RatedGroup[] => ["a", "b", "c", "d"].map((group) => ({ group, size: 1 + 9 * random(), rate: random() }));
    for (let at = 0; at < 200; at += 1) {
      const [one, other] = [draw(), draw()];
      const [there, back] = [got(decomposeRates(one, other)), got(decomposeRates([...other].reverse(), one))];
      expect(there.byComposition + there.byRate).toBeCloseTo(there.difference, 12);
      expect(back.byRate).toBeCloseTo(-there.byRate, 12);
      expect(there.groups.reduce((sum, { byRate }) => sum + byRate, 0)).toBeCloseTo(there.byRate, 12);
    }
  });

  it("is all composition when each group has the same rate in both, and all rates when the sizes are in proportion", () => {
    const one = [
      { group: "young", size: 20, rate: 0.2 },
      { group: "old", size: 80, rate: 0.05 },
    ];
    const other = [
      { group: "young", size: 40, rate: 0.2 },
      { group: "old", size: 60, rate: 0.05 },
    ];
    expect(got(decomposeRates(one, other))).toMatchObject({ byRate: 0, byComposition: expect.closeTo(-0.03, 12) });
    const [young, old] = got(decomposeRates(one, other)).groups;
    // Fewer of the young, whose rate is high, and more of the old, whose rate is low: both bring the overall rate down.
    expect(young?.byComposition).toBeLessThan(0);
    expect(old?.byComposition).toBeLessThan(0);
    const doubled = one.map((group) => ({ ...group, size: 2 * group.size, rate: group.rate / 2 }));
    expect(got(decomposeRates(one, doubled))).toMatchObject({ byComposition: expect.closeTo(0, 12), byRate: expect.closeTo(0.04, 12) });
  });

  it("borrows the rate of a group that only one has, and says so; a rate that is secret makes the whole missing", () => {
    const one = [
      { group: "a", size: 50, rate: 0.1 },
      { group: "b", size: 50, rate: 0.3 },
    ];
    const other = [
      { group: "a", size: 100, rate: 0.1 },
      { group: "b", size: 0, rate: missing("not-applicable") },
    ];
    const found = got(decomposeRates(one, other));
    expect(found.borrowed).toEqual(["b"]);
    expect(found.byRate).toBe(0);
    expect(found.byComposition).toBeCloseTo(0.1, 12);
    expect(got(decomposeRates(other, one))).toMatchObject({ borrowed: ["b"], byRate: 0, byComposition: expect.closeTo(-0.1, 12) });
    const secret = [...one.slice(0, 1), { group: "b", size: 50, rate: missing("secret-statistique") }];
    expect(decomposeRates(secret, one)).toEqual({ ok: true, value: missing("secret-statistique") });
  });

  it("refuses groups that are not the same, and nobody at all", () => {
    const a = { group: "a", size: 1, rate: 0.1 };
    expect(decomposeRates([a], [{ ...a, group: "b" }])).toEqual({ ok: false, error: "groups-differ" });
    expect(decomposeRates([a, a], [a, a])).toEqual({ ok: false, error: "groups-differ" });
    expect(decomposeRates([{ ...a, size: -1 }], [a])).toEqual({ ok: false, error: "negative" });
    expect(decomposeRates([{ ...a, size: 0 }], [a])).toEqual({ ok: false, error: "empty-population" });
    expect(decomposeRates([{ ...a, rate: Number.NaN }], [a])).toEqual({ ok: false, error: "not-a-number" });
  });
});

describe("a target on its straight path", () => {
  const target = { start: { time: 2020, gap: 0.03 }, closed: 0.02, years: 5 };

  it.each([
    [2021, 0.026, "on-path", 0.026, 0],
    [2022, 0.02, "in-advance", 0.022, 0.002],
    [2023, 0.025, "behind", 0.018, -0.007],
    [2023, 0.01, "reached", 0.018, 0.008],
    [2026, 0.015, "missed", 0.01, -0.005],
    [2026, 0.005, "reached", 0.01, 0.005],
  ])("stands in %i, at a gap of %f, %s", (time, gap, state, expected, advance) => {
    const found = got(targetPath(target, { time, gap }));
    expect(found.state).toBe(state);
    expect(found.expectedGap).toBeCloseTo(expected, 12);
    expect(found.advance).toBeCloseTo(advance, 12);
  });

  it("says what each year left must close, and nothing once the deadline is past", () => {
    expect(got(targetPath(target, { time: 2023, gap: 0.025 })).neededPerYear).toBeCloseTo(0.0075, 12);
    expect(got(targetPath(target, { time: 2026, gap: 0.025 })).neededPerYear).toEqual(missing("not-applicable"));
  });

  it("refuses a target that asks for nothing, and a day before it began", () => {
    expect(targetPath({ ...target, closed: 0 }, { time: 2021, gap: 0 })).toEqual({ ok: false, error: "nothing-to-close" });
    expect(targetPath({ ...target, years: 0 }, { time: 2021, gap: 0 })).toEqual({ ok: false, error: "years-not-above-zero" });
    expect(targetPath(target, { time: 2019, gap: 0 })).toEqual({ ok: false, error: "before-the-start" });
    expect(targetPath(target, { time: Number.NaN, gap: 0 })).toEqual({ ok: false, error: "not-a-number" });
  });
});
