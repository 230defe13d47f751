import { missing, type Result, seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { Profile } from "./profile.ts";
import { profileDistance } from "./profile-distance.ts";
import { robustScale } from "./robust-scale.ts";
import { similarTerritories } from "./similar-territories.ts";
import { standardise } from "./standardise.ts";

const valued = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const epci = (code: string, ...values: Profile["values"]): Profile => ({ code, kind: "epci", values });
const secret = missing("secret-statistique");

describe("a robust scale", () => {
  it("is the median and its absolute deviation: 2 and 1 for 1, 1, 2, 2, 4, 6, 9 (the usual example of the deviation)", () => {
    const scale = robustScale(Float64Array.of(1, 1, 2, 2, 4, 6, 9));
    expect(scale.centre).toBe(2);
    expect(scale.spread / 1.4826022185056018).toBeCloseTo(1, 12);
  });

  it("falls back on the mean deviation when most values are the same, and is zero only when all are", () => {
    expect(robustScale(Float64Array.of(5, 5, 5, 5, 9)).spread).toBeCloseTo((4 / 5) * Math.sqrt(Math.PI / 2), 12);
    expect(robustScale(Float64Array.of(5, 5, 5)).spread).toBe(0);
  });
});

describe("a distance with missing values", () => {
  const row = (...values: number[]) => Float64Array.from(values);

  it("is scikit-learn's, on the root of the weights (manual of nan_euclidean_distances)", () => {
    const ones = row(1, 1, 1, 1);
    const { distance, shared } = profileDistance(row(3, Number.NaN, Number.NaN, 6), row(1, Number.NaN, 4, 5), ones);
    expect(distance * Math.sqrt(4)).toBeCloseTo(Math.sqrt((4 / 2) * ((3 - 1) ** 2 + (6 - 5) ** 2)), 12);
    expect(shared).toBe(0.5);
    expect(profileDistance(row(0, 1), row(1, Number.NaN), row(1, 1)).distance * Math.sqrt(2)).toBeCloseTo(Math.SQRT2, 8);
  });

  it("counts a feature of weight two as the same feature twice", () => {
    const twice = profileDistance(row(1, 4, 4), row(2, 1, 1), row(1, 1, 1));
    expect(profileDistance(row(1, 4), row(2, 1), row(1, 2))).toEqual(twice);
  });

  it("says that nothing is shared", () => {
    expect(profileDistance(row(Number.NaN), row(1), row(1))).toEqual({ distance: Number.NaN, shared: 0 });
  });
});

describe("the territories most alike", () => {
  const features = [{ name: "density" }, { name: "industry" }, { name: "unemployment" }, { name: "constant" }];
  const profiles = [
    epci("a", 100, 0.2, 8, 1),
    epci("d", 102, 0.21, 8.1, 1),
    epci("c", 102, 0.21, 8.1, 1),
    epci("e", 900, 0.05, 12, 1),
    epci("b", 110, 0.2, secret, 1),
    epci("f", secret, secret, 8, 1),
    { code: "region", kind: "region", values: [100, 0.2, 8, 1] },
  ];
  const standardised = valued(standardise("epci", features, profiles));

  it("are of the same kind, nearest first, by code when as near, and say whom they leave out", () => {
    const { neighbours, notCompared } = valued(similarTerritories(standardised, "a"));
    expect(neighbours.map(({ code }) => code)).toEqual(["c", "d", "b", "e"]);
    expect(neighbours[2]?.shared).toBeCloseTo(2 / 3, 12);
    expect(notCompared).toEqual(["f"]);
    expect(standardised.dropped).toEqual([{ name: "constant", why: "constant" }]);
  });

  it("explain themselves with both values, in their own unit", () => {
    const { neighbours } = valued(similarTerritories(standardised, "a", { reasons: 1 }));
    const far = neighbours.find(({ code }) => code === "e");
    expect(far?.farthest).toMatchObject([{ name: "density", ours: 100, theirs: 900 }]);
    expect(neighbours[2]?.nearest).toMatchObject([{ name: "industry", ours: 0.2, theirs: 0.2, gap: 0 }]);
  });

  it("are as far one from the other, both ways, and do not change with the unit of a feature", () => {
    const there = valued(similarTerritories(standardised, "a")).neighbours.find(({ code }) => code === "e");
    const back = valued(similarTerritories(standardised, "e")).neighbours.find(({ code }) => code === "a");
    expect(back?.distance).toBe(there?.distance);
    const inThousands = profiles.map((profile) => ({
      ...profile,
      values: profile.values.map((value, at) => (at === 0 && typeof value === "number" ? value / 1000 : value)),
    }));
    const again = valued(similarTerritories(valued(standardise("epci", features, inThousands)), "a"));
    expect(again.neighbours.map(({ distance }) => distance)).toEqual(
      valued(similarTerritories(standardised, "a")).neighbours.map(({ distance }) => expect.closeTo(distance, 9)),
    );
  });

  it("leave out a feature without weight, or known of one alone, and say so", () => {
    const few = [{ name: "density", weight: 0 }, { name: "industry" }, { name: "secret" }];
    const { dropped, features: kept } = valued(standardise("epci", few, [epci("a", 1, 2, 3), epci("b", 2, 4, secret)]));
    expect(dropped).toEqual([
      { name: "density", why: "no-weight" },
      { name: "secret", why: "fewer-than-two-figures" },
    ]);
    expect(kept).toEqual([{ name: "industry", at: 1, weight: 1 }]);
  });

  it("refuse what cannot be likened", () => {
    expect(similarTerritories(standardised, "region")).toEqual({ ok: false, error: "unknown-territory" });
    expect(similarTerritories(standardised, "a", { count: 0 })).toEqual({ ok: false, error: "bad-option" });
    expect(standardise("epci", features, [])).toEqual({ ok: false, error: "no-territory" });
    expect(standardise("epci", features, [epci("a", 1)])).toEqual({ ok: false, error: "lengths-differ" });
    expect(standardise("epci", [{ name: "x", weight: -1 }], [epci("a", 1)])).toEqual({ ok: false, error: "negative-weight" });
    expect(standardise("epci", [{ name: "x" }], [epci("a", Number.NaN)])).toEqual({ ok: false, error: "not-a-number" });
    expect(standardise("epci", [{ name: "x" }], [epci("a", 1), epci("a", 2)])).toEqual({ ok: false, error: "same-code-twice" });
  });

  it("are found among 1,255 territories of 30 features as a slow search finds them", () => {
    const random = seededRandom(3);
    const many = Array.from({ length: 1255 }, (_, at) =>
      epci(`epci-${at}`, ...Array.from({ length: 30 }, () => (random() < 0.05 ? secret : Math.exp(3 * random())))),
    );
    const table = valued(
      standardise(
        "epci",
        Array.from({ length: 30 }, (_, at) => ({ name: `f${at}`, weight: 1 + (at % 3) })),
        many,
      ),
    );
    const { neighbours } = valued(similarTerritories(table, "epci-77"));
    const slow = table.rows
      .map((row, at) => {
        const shared = table.features.filter((_, j) => !Number.isNaN(row[j]) && !Number.isNaN(table.rows[77]?.[j]));
        const weight = shared.reduce((sum, feature) => sum + feature.weight, 0);
        const squares = shared.reduce((sum, { at: j, weight: w }) => sum + w * ((row[j] ?? 0) - (table.rows[77]?.[j] ?? 0)) ** 2, 0);
        return { code: `epci-${at}`, distance: Math.sqrt(squares / weight) };
      })
      .filter(({ code }) => code !== "epci-77")
      .sort((a, b) => a.distance - b.distance);
    expect(neighbours.map(({ code }) => code)).toEqual(slow.slice(0, 10).map(({ code }) => code));
    for (const { nearest, farthest } of neighbours) {
      const gaps = [...nearest, ...[...farthest].reverse()].map(({ gap }) => gap);
      expect(gaps).toHaveLength(6);
      expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    }
  });
});
