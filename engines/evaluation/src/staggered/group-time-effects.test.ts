import { seededRandom } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import type { TreatedPanel } from "../panel/panel.ts";
import { calendarAggregate, dynamicAggregate, groupAggregate, simpleAggregate } from "./aggregate.ts";
import { covariateOf } from "./covariate.ts";
import { groupTimeEffects } from "./group-time-effects.ts";
import { multiplierBootstrap } from "./multiplier-bootstrap.ts";
import type { StaggeredOptions } from "./staggered-options.ts";
import { standardErrors } from "./standard-errors.ts";
import { uncertainties } from "./uncertainties.ts";

const panelOf = (courses: readonly (readonly number[])[], adoption: readonly (number | null)[]): TreatedPanel => ({
  units: courses.map((_, unit) => `u${unit}`),
  times: (courses[0] ?? []).map((_, at) => String(2001 + at)),
  outcome: Float64Array.from(courses.flat()),
  adoption,
});
const told = (panel: TreatedPanel, options: StaggeredOptions = {}) => {
  const found = groupTimeEffects(panel, options);
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};
const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(9)));

/** Each unit drifts by its own covariate; treated gain 1, then 1 more each time. Which are treated follows the covariate. */
const drifting = (units: number, seed: number) => {
  const random = seededRandom(seed);
  const times = [0, 1, 2, 3, 4, 5];
  const size = Float64Array.from({ length: units }, () => random() * 4 - 2);
  const adoption = Array.from(size, (own) => {
    const drawn = random();
    return drawn < 0.4 / (1 + Math.exp(-own)) ? 2 : drawn < 0.8 / (1 + Math.exp(-own)) ? 4 : null;
  });
  const outcome = Float64Array.from(
    adoption.flatMap((at, unit) =>
      times.map((t) => t * t + (size[unit] ?? 0) * t + (random() + random() - 1) * 0.2 + (at !== null && t >= at ? 1 + t - at : 0)),
    ),
  );
  const panel = { units: adoption.map((_, unit) => String(unit)), times: times.map(String), outcome, adoption };
  const covariate = { name: "size", values: Float64Array.from(adoption.flatMap((_, unit) => times.map(() => size[unit] ?? 0))) };
  return { panel, covariate };
};

describe("effects by cohort and time", () => {
  // Two treated from 2003, two never: changes since 2002 of 5 and 7 against 1 and 2.
  const small = panelOf(
    [
      [1, 2, 7],
      [3, 4, 11],
      [5, 5, 6],
      [0, 1, 3],
    ],
    [2, 2, null, null],
  );

  it("are differences of mean changes, with the error of two samples of unlike spread", () => {
    const found = told(small);
    expect(found.effects.map(({ cohort, time, isAfter }) => [cohort.time, time, isAfter])).toEqual([
      ["2003", "2002", false],
      ["2003", "2003", true],
    ]);
    expect(rounded(found.effects.map(({ estimate }) => estimate))).toEqual([0.5, 4.5]);
    // s² of 5, 7 is 2; of 1, 2 is 0.5: √(2/2 + 0.5/2), on (1.25)² / (1² + 0.25²) degrees of freedom.
    const [, after] = uncertainties(found, found.effects);
    expect(after?.standardError).toBeCloseTo(Math.sqrt(1.25), 12);
    expect(after?.freedom).toBeCloseTo(1.5625 / 1.0625, 12);
    expect(standardErrors(told(small, { errors: "authors" }).effects)[1]).toBeCloseTo(Math.sqrt(1.25 / 2), 12);
  });

  it("are all compared with the last time before when the base is universal", () => {
    const found = told(small, { base: "universal" });
    expect(rounded(found.effects.map(({ estimate }) => estimate))).toEqual([-0.5, 0, 4.5]);
    expect(found.effects.map(({ isBase }) => isBase)).toEqual([false, true, false]);
    expect(uncertainties(found, found.effects)[1]).toBeNull();
    expect(multiplierBootstrap(found.effects, { random: seededRandom(1), draws: 50 }).standardErrors[1]).toBeNull();
  });

  it("are compared since the time before the treatment is foreseen", () => {
    const found = told(small, { anticipation: 1 });
    expect(found.effects.find(({ isAfter }) => isAfter)?.estimate).toBeCloseTo((6 + 8) / 2 - (1 + 3) / 2, 12);
  });

  it("count how far times are, so that a gap in a series counts", () => {
    const gap = { ...small, times: ["2001", "2002", "2005"] };
    expect(dynamicAggregate(told(gap))?.effects.map(({ key }) => key)).toEqual(["-3", "0"]);
    expect(told(gap, { anticipation: 2 }).effects.find(({ isAfter }) => isAfter)?.estimate).toBeCloseTo(4.5, 12);
  });

  it("may be compared with units not treated yet, which no more are once they are", () => {
    const three = panelOf(
      [
        [0, 1, 5, 9],
        [0, 1, 2, 9],
        [0, 1, 2, 3],
        [1, 2, 3, 4],
      ],
      [2, 3, null, null],
    );
    const never = told(three).effects.map(({ estimate }) => estimate);
    const yet = told(three, { control: "not-yet" });
    expect(rounded(yet.effects.map(({ estimate }) => estimate))).toEqual(rounded(never));
    // Had the unit of 2004 been counted in 2004, the effect of 2003's would be less.
    expect(rounded(yet.effects.filter(({ cohort }) => cohort.time === "2003").map(({ estimate }) => estimate))).toEqual([0, 3, 6]);
  });

  it("compare with the last cohort, before its treatment, when all are treated in the end", () => {
    const all = panelOf(
      [
        [0, 1, 5, 9],
        [1, 2, 6, 9],
        [0, 1, 2, 9],
        [1, 2, 3, 9],
      ],
      [2, 2, 3, 3],
    );
    const found = told(all, { control: "not-yet" });
    expect(found.panel.times).toEqual(["2001", "2002", "2003"]);
    expect(found.effects.map(({ time }) => time)).toEqual(["2002", "2003"]);
    expect(found.warnings).toContainEqual({ code: "last-cohort-compared-with", cohort: "2004", units: 2 });
    expect(groupTimeEffects(all)).toEqual({ ok: false, error: { code: "no-control" } });
  });

  it("leave out what stands before the treatment where it is not asked, and say the same of what is after", () => {
    const [all, after] = [told(small), told(small, { before: false })];
    expect(all.effects.some(({ isAfter }) => !isAfter)).toBe(true);
    expect(after.effects).toEqual(all.effects.filter(({ isAfter }) => isAfter));
  });

  it("take a cohort of one unit to be as noisy as those it is compared with, and warn of small ones", () => {
    const alone = { ...small, adoption: [2, null, null, null] };
    const found = told(alone);
    // Changes of 5 against 7, 1, 2: one more of the controls' kind, so s·√(1 + 1/3) on two degrees of freedom.
    const [, after] = uncertainties(found, found.effects);
    expect(after?.standardError).toBeCloseTo(Math.sqrt((31 / 3) * (4 / 3)), 12);
    expect(after?.freedom).toBeCloseTo(2, 6);
    const two = told(
      panelOf(
        [
          [1, 2, 7],
          [3, 4, 11],
        ],
        [2, null],
      ),
    );
    expect(uncertainties(two, two.effects)).toEqual([null, null]);
    expect(found.warnings).toContainEqual({ code: "small-cohort", cohort: "2003", units: 1 });
    expect(found.warnings).toContainEqual({ code: "few-never-treated", units: 3 });
  });

  it("leave out a cohort of which nothing was seen before, and say so", () => {
    const early = { ...small, adoption: [2, 0, null, null] };
    expect(told(early).warnings).toContainEqual({ code: "no-time-before", cohort: "2001", units: 1 });
    expect(told(early).effects.every(({ cohort }) => cohort.time === "2003")).toBe(true);
    const refused = groupTimeEffects({ ...small, adoption: [0, 0, null, null] });
    expect(refused).toEqual({ ok: false, error: { code: "no-cohort-seen-before", cohort: "2001" } });
  });
});

describe("effects where trends are parallel among like units alone", () => {
  const { panel, covariate } = drifting(600, 11);

  it.each(["dr", "ipw", "or"] as const)("are found by %s, and missed without the covariate", (estimator) => {
    const found = told(panel, { estimator, covariates: [covariate] });
    for (const effect of found.effects) {
      const truth = effect.isAfter ? 1 + effect.at - effect.cohort.at : 0;
      expect(Math.abs(effect.estimate - truth), `${effect.cohort.time} at ${effect.time}`).toBeLessThan(estimator === "ipw" ? 1 : 0.12);
    }
    const blind = told(panel, { estimator }).effects.filter(({ isAfter }) => isAfter);
    expect(blind.every((effect) => effect.estimate - (1 + effect.at - effect.cohort.at) > 0.3)).toBe(true);
  });

  it("are the same in any unit of the covariate", () => {
    const scaled = { name: "size", values: covariate.values.map((value) => 1e6 + 1000 * value) };
    const [one, other] = [covariate, scaled].map((own) => told(panel, { covariates: [own] }).effects.map(({ estimate }) => estimate));
    expect(rounded(one ?? []).map((value) => value.toFixed(7))).toEqual((other ?? []).map((value) => value.toFixed(7)));
  });

  it("are not told where no control is like the treated", () => {
    const apart = { name: "size", values: covariate.values.map((_, at) => (panel.adoption[Math.floor(at / 6)] === 2 ? 1 : 0) + at * 1e-7) };
    const found = told(panel, { covariates: [apart] });
    expect(found.missing.filter(({ cohort }) => cohort === "2").map(({ reason }) => reason)).toEqual(Array(5).fill("no-overlap"));
  });

  it("are refused when a covariate tells nothing besides the others", () => {
    const twice = { name: "twice", values: covariate.values.map((value) => 3 - 2 * value) };
    const flat = { name: "flat", values: covariate.values.map(() => 7) };
    const refused = (covariates: StaggeredOptions["covariates"] = []) => groupTimeEffects(panel, { covariates });
    expect(refused([covariate, twice])).toEqual({ ok: false, error: { code: "covariate-collinear", covariate: "twice" } });
    expect(refused([flat])).toEqual({ ok: false, error: { code: "covariate-collinear", covariate: "flat" } });
  });

  it("are refused when a covariate lacks where they read it, and nowhere else", () => {
    const without = (unit: number, at: number) => {
      const rows = panel.units.flatMap((name, u) =>
        panel.times.map((time, t) => ({ unit: name, time, value: u === unit && t === at ? null : (covariate.values[u * 6 + t] ?? 0) })),
      );
      return groupTimeEffects(panel, { covariates: [covariateOf(panel, "size", rows)] });
    };
    const [early = 0, never = 0] = [panel.adoption.indexOf(2), panel.adoption.indexOf(null)];
    const whole = groupTimeEffects(panel, { covariates: [covariate] });
    expect(without(early, 2)).toEqual(whole);
    expect(without(never, 5)).toEqual(whole);
    for (const [unit, at] of [
      [early, 1],
      [never, 3],
    ] as const)
      expect(without(unit, at)).toEqual({
        ok: false,
        error: { code: "covariate-missing", covariate: "size", unit: panel.units[unit], time: panel.times[at] },
      });
  });
});

describe("aggregates", () => {
  const { panel, covariate } = drifting(600, 12);
  const found = told(panel, { covariates: [covariate] });
  const [early = 0, late = 0] = found.cohorts.map(({ units }) => units.length);

  it("are the means they are called by", () => {
    const after = found.effects.filter(({ isAfter }) => isAfter).map(({ estimate }) => estimate);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = after;
    expect(simpleAggregate(found)?.estimate).toBeCloseTo((early * (a + b + c + d) + late * (e + f)) / (4 * early + 2 * late), 12);
    const shared = [early * a + late * e, early * b + late * f].map((sum) => sum / (early + late));
    expect(dynamicAggregate(found)?.overall.estimate).toBeCloseTo(((shared[0] ?? 0) + (shared[1] ?? 0) + c + d) / 4, 12);
    expect(groupAggregate(found)?.overall.estimate).toBeCloseTo(
      (early * (a + b + c + d)) / 4 / (early + late) + (late * (e + f)) / 2 / (early + late),
      12,
    );
    expect(calendarAggregate(found)?.effects.map(({ key }) => key)).toEqual(["2", "3", "4", "5"]);
  });

  it("are null when every effect after the treatment is untold", () => {
    const before = { ...found, effects: found.effects.filter(({ isAfter }) => !isAfter) };
    expect([simpleAggregate(before), dynamicAggregate(before), groupAggregate(before), calendarAggregate(before)]).toEqual(
      Array(4).fill(null),
    );
  });

  it("are as sure as units are many, and no surer when each is written down ten times in its cluster", () => {
    const overall = simpleAggregate(found);
    if (!overall) throw new Error("nothing told");
    const clusters = panel.units.map((_, unit) => String(unit % 60));
    const own = standardErrors([overall])[0] ?? 0;
    const ten = {
      estimate: overall.estimate,
      influence: Float64Array.from({ length: 6000 }, (_, unit) => (overall.influence[unit % 600] ?? 0) / 10),
    };
    const same = Array.from({ length: 6000 }, (_, unit) => String(unit % 600));
    expect(standardErrors([ten])[0]).toBeCloseTo(own / Math.sqrt(10), 10);
    expect(standardErrors([ten], same)[0]).toBeCloseTo(own, 10);
    expect(uncertainties(found, [overall], { clusters })[0]?.freedom).toBe(59);
  });

  it("have errors by draws, the same for the same seed", () => {
    const drawn = (seed: number) => multiplierBootstrap(found.effects, { random: seededRandom(seed), draws: 200 });
    expect(drawn(5)).toEqual(drawn(5));
    expect(drawn(5)).not.toEqual(drawn(6));
    const quartiles = multiplierBootstrap(found.effects, { random: seededRandom(5), draws: 4000, spread: "quartiles" });
    const analytic = standardErrors(found.effects);
    const ratios = quartiles.standardErrors.map((error, at) => (error ?? 0) / (analytic[at] ?? 1));
    expect(ratios.filter((ratio) => Math.abs(ratio - 1) > 0.1)).toEqual([]);
  });
});
