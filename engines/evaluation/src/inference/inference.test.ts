import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { blockDid } from "../did/block-did.ts";
import type { Block } from "../panel/panel.ts";
import { bootstrap } from "./bootstrap.ts";
import { clusterRobust } from "./cluster-robust.ts";
import { conformal } from "./conformal.ts";
import { estimatorOf } from "./estimator.ts";
import { jackknife } from "./jackknife.ts";
import { permutation } from "./permutation.ts";
import { placebo } from "./placebo.ts";
import { placebosInTime } from "./placebo-in-time.ts";

/** Courses of units, the treated first. */
const blockOfCourses = (treated: number, from: number, courses: readonly (readonly number[])[]): Block => {
  const places = courses.map((_, unit) => unit);
  const times = (courses[0] ?? []).map((_, at) => String(2000 + at));
  const panel = { units: places.map((place) => `u${place}`), times, outcome: Float64Array.from(courses.flat()) };
  return { panel, treated: places.slice(0, treated), controls: places.slice(treated), from };
};

const options = (replications = 200) => ({ replications, random: seededRandom(1), level: 0.95 });

// Changes 5 and 7 of the treated, 1 and 3 of the controls: an effect of 4.
const small = blockOfCourses(2, 1, [
  [0, 5],
  [1, 8],
  [2, 3],
  [3, 6],
]);

describe("the error of a difference in differences, worked by hand", () => {
  it("is by jackknife that of the effects without each unit: 5, 3, 3, 5", () => {
    const told = jackknife(small, blockDid(small), 0.95);
    expect(told).toMatchObject({ ok: true, value: { draws: Float64Array.of(5, 3, 3, 5) } });
    expect(told.ok && told.value.standardError).toBeCloseTo(Math.sqrt(3), 12);
  });

  it("is by units Welch's of two means of changes, with Student's reach", () => {
    const told = clusterRobust(small, 0.95);
    const interval = told.ok ? told.value.interval : undefined;
    expect(told.ok && told.value.standardError).toBeCloseTo(Math.SQRT2, 12);
    expect(interval?.ok && interval.value.high).toBeCloseTo(4 + 4.302652729749462 * Math.SQRT2, 8);
  });

  it("is nothing by clusters where what differs within a side is what the two sides of a cluster share", () => {
    expect(clusterRobust(small, 0.95, ["north", "south", "north", "south"])).toMatchObject({
      ok: true,
      value: { pValue: null, interval: { ok: false, error: { code: "no-variation" } } },
    });
    expect(clusterRobust(small, 0.95, ["a", "b", "c", "c"])).toEqual({ ok: false, error: { code: "single-cluster", side: "controls" } });
  });

  it("is by placebos the spread of what controls show against the others", () => {
    // Changes 0, 0, 3: placebo effects −1.5, −1.5, 3, of spread √4.5 were each drawn as often.
    const block = blockOfCourses(1, 1, [
      [0, 9],
      [0, 0],
      [1, 1],
      [2, 5],
    ]);
    const told = placebo(block, blockDid, options(20_000));
    expect(told.ok && told.value.standardError).toBeCloseTo(Math.sqrt(4.5), 1);
    expect(told.ok && [...new Set(told.value.draws)].sort()).toEqual([-1.5, 3]);
    expect(told.ok && told.value.interval).toEqual({
      ok: false,
      error: { code: "too-few-donors", donors: 3, needed: 19, level: 0.95, allowed: 0.75 },
    });
  });
});

/** Sixty donors of changes 1 to 60, and a few far beyond: what a lot holds of these decides the spread. */
const tailed = (treated: number): Block =>
  blockOfCourses(
    treated,
    1,
    Array.from({ length: 60 + treated }, (_, unit) => [0, unit % 9 === 8 ? 4 * unit : unit]),
  );

describe("the lot of placebos", () => {
  const drawnBy = (seed: number, treated: number, replications: number) => {
    const told = placebo(tailed(treated), blockDid, { replications, random: seededRandom(seed), level: 0.95 });
    if (!told.ok) throw new Error(told.error.code);
    return told.value;
  };

  it("takes no donor twice before all are taken, so that it decides nothing where all are", () => {
    expect(new Set(drawnBy(1, 1, 50).draws).size).toBe(50);
    expect(drawnBy(1, 1, 120).drawError).toBe(0);
    expect(drawnBy(1, 1, 120).standardError).toBeCloseTo(drawnBy(2, 1, 60).standardError ?? 0, 9);
  });

  it.each([
    [1, 40],
    [1, 100],
    [3, 60],
  ])("tells how far it moves the error: %i treated, %i draws", (treated, replications) => {
    const lots = Array.from({ length: 400 }, (_, seed) => drawnBy(seed + 1, treated, replications));
    const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const errors = lots.map(({ standardError }) => standardError ?? 0);
    const moved = Math.sqrt(meanOf(errors.map((error) => (error - meanOf(errors)) ** 2)));
    const said = meanOf(lots.map(({ drawError }) => drawError ?? 0));
    expect(said / moved).toBeGreaterThan(0.7);
    expect(said / moved).toBeLessThan(1.3);
  });
});

/** One treated unit, so many donors, each wavering a little more than the last. */
const ranked = (donors: number, after: number): Block =>
  blockOfCourses(1, 4, [
    [1, -1, 1, -1, after + 2.05, after - 2.05],
    ...Array.from({ length: donors }, (_, at) => [1, -1, 1, -1, 2, -2].map((side) => (side * (at + 2)) / 10)),
  ]);

describe("draws too few", () => {
  const several = blockOfCourses(
    8,
    2,
    Array.from({ length: 30 }, (_, unit) => [0, 1, unit % 7, (unit * 5) % 11]),
  );

  it("are refused where no rank among them, or no spread of theirs, could tell", () => {
    const ranked = permutation(several, blockDid, options(18));
    expect(ranked.ok && ranked.value.interval).toEqual({
      ok: false,
      error: { code: "too-few-replications", replications: 18, needed: 19 },
    });
    expect(permutation(several, blockDid, options(19))).toMatchObject({ ok: true, value: { interval: { ok: true } } });
    for (const infer of [placebo, bootstrap])
      expect(infer(several, blockDid, options(1))).toEqual({
        ok: false,
        error: { code: "too-few-replications", replications: 1, needed: 2 },
      });
  });

  it.each([placebo, bootstrap])("tell no more than a spread of so few can: Student's reach of one less than they are", (infer) => {
    const told = infer(several, blockDid, options(3));
    if (!told.ok || !told.value.interval.ok) throw new Error("an interval is told");
    const { low, high } = told.value.interval.value;
    expect((high - low) / 2 / (told.value.standardError ?? 1)).toBeCloseTo(4.302652729749462, 9);
  });
});

describe("the permutation test", () => {
  it("of several counts the true set once among all: first of 56 is 1/56", () => {
    const courses = [
      [0, 30],
      [1, 32],
      [2, 31],
      [0, 1],
      [3, 3],
      [1, 2],
      [2, 4],
      [4, 4],
    ];
    const told = permutation(blockOfCourses(3, 1, courses), blockDid, options());
    expect(told).toMatchObject({ ok: true, value: { draws: { length: 55 } } });
    expect(told.ok && told.value.pValue).toBeCloseTo(1 / 56, 12);
  });

  it("ranks the treated by its own fit, however large one of the donors is", () => {
    const block = ranked(30, 30);
    const outcome = Float64Array.from(block.panel.outcome);
    const giant = outcome.subarray(30 * 6);
    giant.forEach((value, at) => {
      giant[at] = 1e6 * (value + (at % 3));
    });
    const told = permutation({ ...block, panel: { ...block.panel, outcome } }, estimatorOf("sc"), options());
    expect(told.ok && told.value.pValue).toBeCloseTo(1 / 31, 12);
  });

  it("ranks the treated among all of its donors: first of twenty is 1/20", () => {
    const told = permutation(ranked(19, 30), blockDid, options());
    expect(told).toMatchObject({ ok: true, value: { pValue: 1 / 20, standardError: null } });
    const interval = told.ok ? told.value.interval : undefined;
    expect(interval?.ok && interval.value.high).toBeCloseTo(30 + Math.sqrt(0.04 - 0.15 ** 2), 9);
  });

  it("tells its rank but no 95 % interval with sixteen donors: 1/17 is more than 5 %", () => {
    expect(permutation(ranked(16, 30), blockDid, options())).toMatchObject({
      ok: true,
      value: { pValue: 1 / 17, interval: { ok: false, error: { code: "too-few-donors", donors: 16, needed: 19 } } },
    });
  });
});

// The table of docs/methods/evaluation-choose.md.
describe("the fewest controls for a level", () => {
  const withControls = (treated: number, controls: number): Block =>
    blockOfCourses(
      treated,
      2,
      Array.from({ length: treated + controls }, (_, unit) => [unit % 3, (unit * 5) % 7, (unit * 3) % 11, (unit * 7) % 13]),
    );

  it.each([
    [0.9, 1, 9, 9],
    [0.95, 1, 19, 19],
    [0.99, 1, 99, 99],
    [0.9, 2, 5, 3],
    [0.95, 2, 7, 5],
    [0.99, 2, 15, 13],
    [0.9, 3, 5, 2],
    [0.95, 3, 6, 3],
    [0.99, 3, 10, 7],
  ])("at %f, %i treated: %i by placebos, %i by permutation", (level, treated, byPlacebos, byPermutation) => {
    const isTold = (infer: typeof placebo, controls: number): boolean => {
      const told = infer(withControls(treated, controls), blockDid, { ...options(200), level });
      const lacking = told.ok ? (told.value.interval.ok ? null : told.value.interval.error) : told.error;
      return lacking?.code !== "too-few-donors" && lacking?.code !== "not-more-controls-than-treated";
    };
    expect([byPlacebos - 1, byPlacebos].map((controls) => isTold(placebo, controls))).toEqual([false, true]);
    expect([byPermutation - 1, byPermutation].map((controls) => isTold(permutation, controls))).toEqual([false, true]);
  });
});

describe("what inference refuses", () => {
  const single = ranked(19, 3);
  const estimators = (["did", "sc", "sdid"] as const).map((method) => [method, estimatorOf(method)] as const);

  it.each(estimators)("of one treated unit by %s: what leaves out or resamples units", (_, estimator) => {
    const error = { code: "single-treated" };
    expect(jackknife(single, estimator(single), 0.95)).toEqual({ ok: false, error });
    expect(bootstrap(single, estimator, options())).toEqual({ ok: false, error });
    expect(clusterRobust(single, 0.95)).toEqual({ ok: false, error });
  });

  it("placebos without more controls than treated, ranks with one time before", () => {
    const error = { code: "not-more-controls-than-treated", controls: 2, treated: 2 };
    expect(placebo(small, blockDid, options())).toEqual({ ok: false, error });
    const short = blockOfCourses(1, 1, [
      [0, 5],
      [1, 2],
      [2, 3],
    ]);
    expect(permutation(short, blockDid, options())).toEqual({ ok: false, error: { code: "too-few-times-before", times: 1, needed: 2 } });
  });

  it("to turn six times round for 95 %, and an outcome that never varies", () => {
    const asked = { ...options(), orders: "moving-block" } as const;
    expect(conformal(single, blockDid, asked)).toMatchObject({
      ok: true,
      value: { interval: { ok: false, error: { code: "too-few-times", times: 6, needed: 20 } } },
    });
    const still = blockOfCourses(1, 2, new Array(25).fill([3, 3, 3]));
    expect(placebo(still, blockDid, options())).toMatchObject({ ok: true, value: { interval: { error: { code: "no-variation" } } } });
    expect(permutation(still, blockDid, options())).toEqual({ ok: false, error: { code: "no-variation" } });
  });

  it("a jackknife where one control has all the weight", () => {
    const twin = blockOfCourses(2, 3, [
      [1, 2, 3, 9],
      [1, 2, 3, 8],
      [1, 2, 3, 4],
      [9, 1, 9, 1],
    ]);
    expect(jackknife(twin, estimatorOf("sc")(twin), 0.95)).toEqual({ ok: false, error: { code: "one-weighted-control" } });
  });
});

describe("placebos in time", () => {
  it("tell a drift that began before the treatment did", () => {
    const drifting = blockOfCourses(1, 5, [
      [0, 1, 2, 3, 4, 5],
      [0, 0, 0, 0, 0, 0],
      [1, 1, 1, 1, 1, 1],
    ]);
    expect(placebosInTime(drifting, blockDid)).toEqual({
      ok: true,
      value: [
        { time: "2002", effect: 2.5 },
        { time: "2003", effect: 2.5 },
        { time: "2004", effect: 2.5 },
      ],
    });
  });
});
