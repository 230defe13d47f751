import { isMissing, type Missing, missing, type Result, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { jobsClustering } from "../specialisation/clustering.ts";
import { dependenceFromClasses } from "./dependence-from-classes.ts";
import { dependenceFromHeadcounts } from "./dependence-from-headcounts.ts";
import { type SizeClass, sireneSizeClasses } from "./size-class.ts";

const got = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const known = <T>(value: T | Missing): T => {
  if (isMissing(value)) throw new Error(value.missing.reason);
  return value;
};
const secret = missing("secret-statistique");
const notApplicable = missing("not-applicable");
const sized = (low: number, high: number, establishments: number): SizeClass => ({ low, high, establishments });

describe("dependence from headcounts that are public", () => {
  it("has the index of the Horizontal Merger Guidelines (US Department of Justice): 30, 30, 20 and 20 give 2,600 of 10,000", () => {
    const { herfindahl, ofOne, ofFour, jobs } = got(dependenceFromHeadcounts([20, 30, 20, 30], "public"));
    expect(known(herfindahl).low * 10000).toBeCloseTo(2600, 9);
    expect(ofOne).toEqual({ low: 0.3, high: 0.3 });
    expect(ofFour).toEqual(notApplicable);
    expect(jobs).toEqual({ low: 100, high: 100 });
  });

  it("is 1/n when all are alike, whatever the order and the establishments without employees", () => {
    const found = got(dependenceFromHeadcounts([0, ...Array.from({ length: 12 }, () => 5), 0], "public"));
    expect(known(found.herfindahl).high).toBeCloseTo(1 / 12, 12);
    const sizes = [1, 1, 2, 3, 5, 8, 26];
    const jobs = 46;
    const clustering = jobsClustering(sizes);
    expect(known(got(dependenceFromHeadcounts(sizes, "public")).herfindahl).low * jobs).toBeCloseTo(
      clustering.ok ? clustering.value : 0,
      12,
    );
    expect(found).toMatchObject({ establishments: 12, ofTen: { low: 50 / 60, high: 50 / 60 }, atStake: { low: 5, high: 5 } });
  });

  it("is secret below three establishments, or when one holds more than 85 %", () => {
    expect(got(dependenceFromHeadcounts([50, 50], "public"))).toMatchObject({
      jobs: secret,
      ofOne: secret,
      herfindahl: secret,
      atStake: secret,
    });
    expect(got(dependenceFromHeadcounts([86, 7, 7], "public"))).toMatchObject({ jobs: secret, ofOne: secret });
    expect(got(dependenceFromHeadcounts([85, 8, 7], "public")).ofOne).toEqual({ low: 0.85, high: 0.85 });
    expect(got(dependenceFromHeadcounts([0, 0]))).toMatchObject({ establishments: 0, jobs: notApplicable, ofOne: notApplicable });
  });

  it("refuses figures that are no headcounts", () => {
    expect(dependenceFromHeadcounts([-1, 2, 3])).toEqual({ ok: false, error: "negative" });
    expect(dependenceFromHeadcounts([Number.NaN])).toEqual({ ok: false, error: "not-a-number" });
  });
});

describe("dependence from confidential headcounts", () => {
  it("never tells one establishment, and tells of the four largest only with a rest that may be shown", () => {
    const found = got(dependenceFromHeadcounts([40, 30, 20, 10, 5, 5, 5]));
    expect(found).toMatchObject({ ofOne: secret, herfindahl: secret, atStake: secret, ofFour: { low: 100 / 115 } });
    expect(got(dependenceFromHeadcounts([40, 30, 20, 10, 5, 5])).ofFour).toEqual(secret);
    expect(got(dependenceFromHeadcounts([40, 30, 20, 10, 50, 1, 1])).ofFour).not.toEqual(secret);
    expect(got(dependenceFromHeadcounts([900, 30, 20, 10, ...Array.from({ length: 60 }, () => 4)])).ofFour).toEqual(secret);
  });

  it("does not let the fifth to the tenth be deduced from the two shares", () => {
    const dominated = [200, 190, 180, 170, 160, 2, 2, 2, 2, 2, ...Array.from({ length: 60 }, () => 1)];
    const found = got(dependenceFromHeadcounts(dominated));
    expect(found.ofFour).not.toEqual(secret);
    expect(found.ofTen).toEqual(secret);
  });
});

describe("dependence from size classes", () => {
  const classes = [sized(1, 2, 3), sized(10, 19, 4), sized(50, 99, 1)];

  it("bounds the largest share at its ends: 50 beside 76 and 6, 99 beside 40 and 3", () => {
    const { ofOne, jobs, atStake, establishments } = got(dependenceFromClasses(classes));
    expect(known(ofOne).low).toBeCloseTo(50 / 132, 12);
    expect(known(ofOne).high).toBeCloseTo(99 / 142, 12);
    expect({ jobs, atStake, establishments }).toEqual({ jobs: { low: 93, high: 181 }, atStake: { low: 50, high: 99 }, establishments: 8 });
  });

  it("knows that four of twenty alike hold at least a fifth", () => {
    expect(known(got(dependenceFromClasses([sized(10, 19, 20)])).ofFour).low).toBeCloseTo(0.2, 12);
  });

  it("holds the true figures, whatever the sizes, and more closely once the total is known", () => {
    const random = seededRandom(12);
    for (let draw = 0; draw < 300; draw += 1) {
      const ranges = [...sireneSizeClasses.values()].slice(1, 8);
      const counted = ranges.map(({ low, high }) => sized(low, high, Math.floor(random() * 6)));
      const pull = random() * 3;
      const sizes = counted.flatMap(({ low, high, establishments }) =>
        Array.from({ length: establishments }, () => low + Math.round((high - low) * random() ** pull)),
      );
      const truth = got(dependenceFromHeadcounts(sizes, "public"));
      if (isMissing(truth.jobs) || isMissing(truth.ofOne) || isMissing(truth.herfindahl)) continue;
      const wide = got(dependenceFromClasses(counted));
      const narrow = got(dependenceFromClasses(counted, truth.jobs.low));
      for (const name of ["ofOne", "ofFour", "ofTen", "herfindahl"] as const) {
        const exact = truth[name];
        if (isMissing(exact)) continue;
        const [loose, close] = [known(wide[name]), known(narrow[name])];
        expect(close.low).toBeLessThanOrEqual(exact.low + 1e-12);
        expect(close.high).toBeGreaterThanOrEqual(exact.low - 1e-12);
        expect(loose.low).toBeLessThanOrEqual(close.low + 1e-12);
        expect(loose.high).toBeGreaterThanOrEqual(close.high - 1e-12);
      }
      const stake = known(narrow.atStake);
      expect(stake.low).toBeLessThanOrEqual(known(truth.atStake).low + 1e-9);
      expect(known(stake.high)).toBeGreaterThanOrEqual(known(truth.atStake).low - 1e-9);
    }
  });

  it("is as narrow as an exhaustive search over whole headcounts allows", () => {
    const small = [sized(1, 2, 2), sized(3, 5, 2), sized(6, 9, 1)];
    const bounds = got(dependenceFromClasses(small));
    let [most, least, even, uneven] = [0, 1, 1, 0];
    for (let a = 1; a <= 2; a += 1)
      for (let b = 1; b <= 2; b += 1)
        for (let c = 3; c <= 5; c += 1)
          for (let d = 3; d <= 5; d += 1)
            for (let e = 6; e <= 9; e += 1) {
              const found = got(dependenceFromHeadcounts([a, b, c, d, e], "public"));
              most = Math.max(most, known(found.ofOne).low);
              least = Math.min(least, known(found.ofOne).low);
              even = Math.min(even, known(found.herfindahl).low);
              uneven = Math.max(uneven, known(found.herfindahl).low);
            }
    expect(known(bounds.ofOne)).toEqual({ low: expect.closeTo(least, 12), high: expect.closeTo(most, 12) });
    expect(known(bounds.herfindahl).high).toBeCloseTo(uneven, 12);
    expect(known(bounds.herfindahl).low).toBeLessThanOrEqual(even + 1e-12);
    expect(known(bounds.herfindahl).low).toBeGreaterThan(even - 0.01);
  });

  it("says no upper end of a class open at the top, unless the total is known", () => {
    const open = [sized(10, 19, 5), sized(20, 49, 5), { ...sized(0, 0, 1), ...sireneSizeClasses.get("53") }];
    const wide = got(dependenceFromClasses([...open, sized(5000, 9999, 3)]));
    expect(wide).toMatchObject({ ofOne: { high: 1 }, herfindahl: { high: 1 }, atStake: { low: 10000, high: missing("not-published") } });
    const narrow = got(dependenceFromClasses([...open, sized(5000, 9999, 3)], 31000));
    expect(known(narrow.ofOne).high).toBeCloseTo((31000 - 15000 - 150) / 31000, 12);
    expect(known(narrow.atStake).high).toBeCloseTo(31000 - 15000 - 150, 9);
    expect(known(narrow.herfindahl).high).toBeLessThan(1);
  });

  it("is secret below three, or when one surely holds more than 85 %; without anyone it does not apply", () => {
    expect(got(dependenceFromClasses([sized(10, 19, 2)]))).toMatchObject({ jobs: secret, ofOne: secret });
    expect(got(dependenceFromClasses([sized(1, 2, 3), sized(500, 999, 1)]))).toMatchObject({ jobs: secret, herfindahl: secret });
    expect(got(dependenceFromClasses([sized(0, 0, 9)]))).toMatchObject({ establishments: 0, ofOne: notApplicable });
    expect(got(dependenceFromClasses([sized(0, 2, 9)], 0))).toMatchObject({ jobs: notApplicable, ofOne: notApplicable });
    expect(known(got(dependenceFromClasses([sized(0, 2, 9)])).ofOne)).toEqual({ low: 1 / 9, high: 1 });
  });

  it("takes classes in any order, two that begin alike among them, and shares only of more establishments than it counts", () => {
    const found = got(dependenceFromClasses([sized(10, 14, 2), sized(10, 19, 2)]));
    expect(found).toEqual(got(dependenceFromClasses([sized(10, 19, 2), sized(10, 14, 2)])));
    expect(found).toMatchObject({ establishments: 4, ofFour: notApplicable, ofOne: { low: 0.25 } });
  });

  it("refuses classes that cannot be", () => {
    expect(dependenceFromClasses([sized(5, 2, 1)])).toEqual({ ok: false, error: "low-above-high" });
    expect(dependenceFromClasses([sized(1, 2, -1)])).toEqual({ ok: false, error: "negative" });
    expect(dependenceFromClasses([sized(1, 2, 1.5)])).toEqual({ ok: false, error: "not-whole" });
    expect(dependenceFromClasses([sized(1, 100, 3), sized(10, 19, 3)])).toEqual({ ok: false, error: "classes-nested" });
    expect(dependenceFromClasses(classes, 50)).toEqual({ ok: false, error: "total-outside-classes" });
  });
});
