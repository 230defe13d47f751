import { describe, expect, it } from "vitest";
import { readPlan, typedOf } from "./plan-form.ts";
import { imaginaryPlan } from "./studies.testing.ts";
import type { StudyPlan } from "./study-plan.ts";

const typed = typedOf(imaginaryPlan);

describe("the form of a plan", () => {
  it("says what the plan says, there and back", () => {
    expect(readPlan(typed)).toEqual({ ok: true, value: imaginaryPlan });
  });

  it.each([
    [
      "cohorts",
      {
        ...{ method: "cs", inference: "analytic" },
        treated: [
          { unit: "val", from: "2019" },
          { unit: "FR:52", from: "2020" },
        ],
        cohorts: {
          ...{ control: "not-yet", estimator: "ipw", base: "universal", anticipation: 1 },
          ...{ covariates: ["population", "part"], bands: "pointwise" },
        },
      },
    ],
    [
      "predictors",
      {
        method: "sc-predictors",
        predictors: { predictors: [{ column: "pib", from: "2010", to: "2018", operator: "median", sumOf: [], shareOf: [] }], fit: null },
      },
    ],
    [
      "shares and sums",
      {
        method: "sc-predictors",
        predictors: {
          predictors: [{ column: "etudes", from: "2010", to: "2018", operator: "mean", sumOf: ["a"], shareOf: ["a", "b"] }],
          fit: { from: "2012", to: "2018" },
        },
      },
    ],
  ] satisfies [string, Partial<StudyPlan>][])("says %s, there and back", (_, more) => {
    const plan = { ...imaginaryPlan, ...more };
    expect(readPlan(typedOf(plan))).toEqual({ ok: true, value: plan });
  });

  it("takes predictors as people write them, and leaves out what the method does not ask", () => {
    const predictors = "pib ; 2010 ; 2018\npopulation;2018;2018;Somme";
    const read = readPlan({ ...typed, method: "sc-predictors", predictors });
    expect(read.ok && read.value.predictors?.predictors.map(({ column, operator }) => [column, operator])).toEqual([
      ["pib", "mean"],
      ["population", "sum"],
    ]);
    expect(readPlan({ ...typed, predictors, anticipation: "beaucoup" })).toEqual({ ok: true, value: imaginaryPlan });
  });

  it.each([
    ["predictors", { method: "sc-predictors", predictors: "" }],
    ["predictors", { method: "sc-predictors", predictors: "pib ; 2010" }],
    ["predictors", { method: "sc-predictors", predictors: '{ "predictors": [] }' }],
    ["predictors", { method: "sc-predictors", predictors: '{ "predictors": ' }],
    ["inference", { method: "sc-predictors", predictors: "pib ; 2010 ; 2018", inference: "jackknife" }],
    ["inference", { method: "cs", inference: "placebo" }],
    ["anticipation", { method: "cs", inference: "analytic", anticipation: "-1" }],
    ["control", { method: "cs", inference: "analytic", control: "tous" }],
    ["method", { treated: "val\nmont : 2020" }],
    ["treated", { method: "cs", inference: "analytic", treated: "val\nmont : 2017" }],
  ])("is refused for %s of a method: %j", (field, told) => {
    expect(readPlan({ ...typed, ...told })).toMatchObject({ ok: false, error: { field } });
  });

  it("takes units on lines or between commas, a day and a level as people write them", () => {
    const read = readPlan({ ...typed, treated: "a,\r\nb", donors: "c ; d", signedOn: "28/08/2018", level: "97,5 %" });
    expect(read).toMatchObject({
      ok: true,
      value: { treated: [{ unit: "a" }, { unit: "b" }], donors: ["c", "d"], signedOn: "2018-08-28", level: 0.975 },
    });
  });

  it.each([
    ["question", " "],
    ["label", ""],
    ["sourceUrl", "chez nous"],
    ["direction", "sideways"],
    ["columnTime", ""],
    ["treated", ""],
    ["treated", "a\na"],
    ["from", ""],
    ["from", "2017"],
    ["signedOn", "2018-02-31"],
    ["method", "guess"],
    ["inference", "faith"],
    ["replications", "0"],
    ["replications", "200,5"],
    ["seed", "-1"],
    ["level", "50"],
    ["level", "sûr"],
    ["exclude", "hors-liste"],
    ["exclude", "val ; il est sous le pacte"],
    ["leastTimesAfter", "0"],
    ["comparison", ""],
  ])("is refused for its field %s that says « %s »", (field, value) => {
    expect(readPlan({ ...typed, [field]: value })).toMatchObject({ ok: false, error: { field } });
  });
});
