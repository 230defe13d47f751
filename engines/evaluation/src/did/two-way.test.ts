import { existsSync, readFileSync } from "node:fs";
import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { TreatedPanel } from "../panel/panel.ts";
import { preparePanel } from "../panel/prepare-panel.ts";
import { eventStudy } from "./event-study.ts";
import { goodmanBacon } from "./goodman-bacon.ts";
import { type TwoWayOptions, twoWayEffect } from "./two-way-effect.ts";

const panelOf = (courses: readonly (readonly number[])[], adoption: readonly (number | null)[]): TreatedPanel => ({
  units: courses.map((_, unit) => `u${unit}`),
  times: (courses[0] ?? []).map((_, at) => String(2001 + at)),
  outcome: Float64Array.from(courses.flat()),
  adoption,
});
const effectOf = (panel: TreatedPanel, options: TwoWayOptions = {}) => {
  const found = twoWayEffect(panel, options);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};
const decomposed = (panel: TreatedPanel) => {
  const found = goodmanBacon(panel);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

/** Noise, levels and times, and what each cohort gains at each time since its treatment. */
const generated = (adoption: readonly (number | null)[], gain: (since: number) => number, seed = 3) => {
  const random = seededRandom(seed);
  return panelOf(
    adoption.map((from, unit) =>
      Array.from({ length: 8 }, (_, at) => unit + at ** 2 + random() + (from !== null && at >= from ? gain(at - from) : 0)),
    ),
    adoption,
  );
};

describe("two-way fixed effects", () => {
  it("are a difference of differences when two groups are seen at two times", () => {
    const panel = panelOf(
      [
        [1, 6],
        [3, 10],
        [5, 6],
        [0, 2],
      ],
      [1, 1, null, null],
    );
    const found = effectOf(panel);
    expect(found.estimate).toBeCloseTo(4.5, 12);
    // Changes 5, 7 and 1, 2: by hand, the sum of squares of scores ±½·(½, ½, ¼, ¼) gives 0.625, times 4/3 · 7/5.
    expect(found.standardError).toBeCloseTo(Math.sqrt(0.625 * (4 / 3) * (7 / 5)), 12);
    expect([found.clusters, found.treatedClusters]).toEqual([4, 2]);
    expect(found.warnings).toEqual([{ code: "few-treated-clusters", clusters: 2 }]);
  });

  it("hold a covariate that changes over time alike", () => {
    const panel = generated([3, 3, 3, null, null, null], () => 2);
    const values = panel.outcome.map((_, place) => Math.sin(place * place));
    const moved = { ...panel, outcome: panel.outcome.map((value, place) => value + 5 * (values[place] ?? 0)) };
    expect(Math.abs(effectOf(moved, { covariates: [{ name: "weather", values }] }).estimate - 2)).toBeLessThan(0.4);
    expect(Math.abs(effectOf(moved).estimate - 2)).toBeGreaterThan(0.4);
  });

  it("are refused when nothing tells the treatment from the times, or a covariate from the units", () => {
    const flat = { name: "area", values: new Float64Array(48).map((_, place) => Math.floor(place / 8) + 0.1) };
    expect(twoWayEffect(generated([3, 3, 3], () => 2))).toEqual({ ok: false, error: { code: "no-control" } });
    expect(twoWayEffect(generated([null, null], () => 2))).toEqual({ ok: false, error: { code: "none-treated" } });
    expect(
      twoWayEffect(
        generated([3, 3, 3, null, null, null], () => 2),
        { covariates: [flat] },
      ),
    ).toEqual({
      ok: false,
      error: { code: "covariate-collinear", covariate: "area" },
    });
    expect(
      twoWayEffect(
        generated([3, null], () => 2),
        { clusters: ["a", "a"] },
      ),
    ).toEqual({
      ok: false,
      error: { code: "few-clusters", clusters: 1 },
    });
  });
});

describe("an event study", () => {
  const adoption = [3, 3, 3, 3, 5, 5, 5, 5, null, null, null, null, null, null];

  it("finds what grows with time when it does alike in all cohorts", () => {
    const found = eventStudy(generated(adoption, (since) => 1 + since));
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value.references).toEqual([-1]);
    expect(found.value.effects.map(({ since }) => since)).toEqual([-5, -4, -3, -2, 0, 1, 2, 3, 4]);
    for (const { since, estimate, standardError } of found.value.effects) {
      expect(Math.abs(estimate - (since < 0 ? 0 : 1 + since)), String(since)).toBeLessThan(4 * standardError);
    }
    expect(found.value.preTrend?.freedom).toBe(4);
    expect(found.value.preTrend?.pValue).toBeGreaterThan(0.01);
  });

  it("rejects parallel trends when the treated were already growing", () => {
    const grown = generated(adoption, () => 0);
    const outcome = grown.outcome.map(
      (value, place) => value + ((adoption[Math.floor(place / 8)] ?? null) === null ? 0 : (place % 8) * 0.7),
    );
    const found = eventStudy({ ...grown, outcome });
    expect(found.ok && found.value.preTrend?.pValue).toBeLessThan(0.01);
  });

  it("takes far times together, and another reference, when asked", () => {
    const found = eventStudy(
      generated(adoption, () => 1),
      { from: -3, to: 2, reference: -2 },
    );
    expect(found.ok && found.value.effects.map(({ since }) => since)).toEqual([-3, -1, 0, 1, 2]);
  });

  it("needs a second reference when all are treated in the end, leaves out those always treated, and says so", () => {
    const found = eventStudy(generated([0, 3, 3, 3, 5, 5, 5], () => 1));
    expect(found.ok && found.value.references).toEqual([-5, -4, -1]);
    expect(found.ok && found.value.warnings).toEqual([
      { code: "no-time-before", units: 1 },
      { code: "few-treated-clusters", clusters: 6 },
      { code: "further-reference", since: -5 },
      { code: "further-reference", since: -4 },
    ]);
    expect(
      eventStudy(
        generated([3, null], () => 1),
        { reference: -9 },
      ),
    ).toEqual({
      ok: false,
      error: { code: "no-reference", reference: -9 },
    });
  });
});

describe("what a two-way effect is made of", () => {
  // A. Naqvi's worked example of Stata's bacondecomp: three units, ten times, effects of 2 from the fifth and of 4 from the eighth.
  it("is as the worked example prints it", () => {
    const steps = (from: number, by: number): number[] => Array.from({ length: 10 }, (_, at) => (at >= from ? by : 0));
    const found = decomposed(panelOf([steps(10, 0), steps(4, 2), steps(7, 4)], [null, 4, 7]));
    const of = (kind: string) => {
      const own = found.comparisons.filter((one) => one.kind === kind);
      const weight = own.reduce((sum, one) => sum + one.weight, 0);
      return [weight.toFixed(3), (own.reduce((sum, one) => sum + one.weight * one.estimate, 0) / weight).toFixed(3)];
    };
    expect(found.effect.toFixed(3)).toBe("2.909");
    expect(of("later-treated")).toEqual(["0.182", "2.000"]);
    expect(of("earlier-treated")).toEqual(["0.136", "4.000"]);
    expect(of("never-treated")).toEqual(["0.682", "2.933"]);
    expect(found.forbidden.weight.toFixed(3)).toBe("0.136");
  });

  it.each([
    ["some never treated", [2, 2, 4, 4, 4, 6, null, null]],
    ["all treated in the end", [2, 2, 4, 4, 6]],
    ["some treated from the first time on", [0, 0, 3, 5, 5, null]],
    ["one cohort", [3, 3, null]],
  ])("sums to it, weights to 1: %s", (_, adoption) => {
    const panel = generated(adoption, (since) => 3 * since);
    const { comparisons, effect } = decomposed(panel);
    expect(Math.abs(comparisons.reduce((sum, { weight }) => sum + weight, 0) - 1)).toBeLessThan(1e-10);
    expect(Math.abs(effect - effectOf(panel).estimate)).toBeLessThan(1e-10);
    expect(comparisons.every(({ weight }) => weight >= 0)).toBe(true);
  });

  it("takes growth for a loss where the treated are controls", () => {
    const { forbidden } = decomposed(generated([1, 1, 4, 4], (since) => 2 * since));
    expect(forbidden.weight).toBeGreaterThan(0.4);
    expect(forbidden.bias).toBeLessThan(-2);
  });

  it("is refused without treatment, or without anything to compare with", () => {
    expect(goodmanBacon(generated([null, null], () => 0))).toEqual({ ok: false, error: { code: "none-treated" } });
    expect(goodmanBacon(generated([2, 2], () => 0))).toEqual({ ok: false, error: { code: "no-control" } });
  });
});

const file = new URL("../../../../../shared/data/impact/mpdta.csv", import.meta.url);

describe.skipIf(!existsSync(file))("minimum wage and teenage employment (read beside the project; passed over where it is not)", () => {
  it("sums to the two-way effect, mostly from clean comparisons", () => {
    const rows = readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1);
    const prepared = preparePanel(
      rows.map((line) => {
        const [time = "", unit = "", , outcome, first] = line.replaceAll('"', "").split(",");
        return { unit, time, outcome: Number(outcome), isTreated: Number(first) > 0 && Number(time) >= Number(first) };
      }),
    );
    if (!prepared.ok) throw new Error(prepared.error.code);
    const found = decomposed(prepared.value.panel);
    const effect = effectOf(prepared.value.panel);
    // The same by least squares on a dummy for each county and each year, in another program.
    expect(effect.estimate).toBeCloseTo(-0.0365489366740618, 12);
    expect(effect.standardError).toBeCloseTo(0.0132651554293389, 12);
    expect(effect.warnings).toEqual([]);
    expect(found.forbidden.weight.toFixed(4)).toBe("0.0539");
    expect(Math.abs(found.effect - effect.estimate)).toBeLessThan(1e-10);
    expect(Math.abs(found.comparisons.reduce((sum, { weight }) => sum + weight, 0) - 1)).toBeLessThan(1e-10);
  });
});
