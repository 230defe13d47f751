import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { readPlan, typedOf } from "./plan-form.ts";
import { imaginaryPlan } from "./studies.testing.ts";
import type { StudyPlan } from "./study-plan.ts";
import { planFault } from "./study-words.ts";

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
      "predictors of an importance that is told",
      {
        method: "sc-predictors",
        predictors: {
          predictors: [
            { column: "pib", from: "2010", to: "2018", operator: "mean", sumOf: [], shareOf: [], importance: 0.75 },
            { column: "part", from: "2010", to: "2018", operator: "mean", sumOf: [], shareOf: [], importance: 0.25 },
          ],
          fit: null,
        },
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
    [
      "what is compared, and neighbours",
      { neighbours: ["t02", "Épinal, l’agglo"], transform: { kind: "index", base: "2015" }, per: "population" },
    ],
    [
      "a column of first times",
      {
        ...{ method: "cs", inference: "analytic", treated: [], cohortColumn: "entree" },
        cohorts: { control: "never", estimator: "dr", base: "varying", anticipation: 0, covariates: [], bands: "simultaneous" },
      },
    ],
    ["an augmented control", { method: "sc", augmented: true }],
    ["the most alike", { matching: { kind: "nearest", covariates: ["population", "part, en %"], matches: 2 } }],
    [
      "all, weighed to be alike",
      {
        ...{ method: "did", inference: "analytic", matching: { kind: "entropy", covariates: ["population"] } },
        treated: [
          { unit: "val", from: "2019" },
          { unit: "mont", from: "2019" },
        ],
      },
    ],
    [
      "territories of other pacts",
      {
        exclude: [
          { unit: "t01", because: "Voisin" },
          { unit: "200000007", because: "Sous un autre pacte : Pacte, du Val", pact: "pacte-du-val" },
          { unit: "200000008", because: "Sous un autre pacte : Pacte, du Val", pact: "pacte-du-val" },
          { unit: "200000009", because: "Sous un autre pacte : Mont", pact: "mont" },
        ],
      },
    ],
    ["logarithms", { transform: { kind: "log" } }],
    [
      "names that hold signs that part",
      {
        treated: [
          { unit: "Épinal, l'agglo", from: "2019" },
          { unit: 'Val "d’en haut" ; sud', from: "2019" },
        ],
        donors: ["--x", "Nord : est", "a;b"],
        exclude: [{ unit: "Metz ; sud", because: "Voisin : tout près" }],
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
    ["inference", { treated: "val", inference: "jackknife" }],
    ["inference", { treated: "val", method: "did", inference: "analytic" }],
    ["inference", { method: "sc-augmented", inference: "bootstrap", treated: "val\nmont" }],
    ["cohortColumn", { method: "cs", inference: "analytic", cohortColumn: "entree" }],
    ["cohortColumn", { method: "cs", inference: "analytic", cohortColumn: "annee", treated: "" }],
    ["method", { cohortColumn: "entree", treated: "" }],
    ["matchOn", { match: "nearest", matchOn: "" }],
    ["matchCount", { match: "nearest", matchOn: "pib", matchCount: "0" }],
    ["match", { match: "guess", matchOn: "pib" }],
    ["match", { match: "entropy", matchOn: "pib" }],
    ["match", { match: "entropy", matchOn: "pib", method: "did", inference: "analytic", treated: "val\nmont", neighbours: "t05" }],
    ["match", { match: "nearest", matchOn: "pib", method: "sc-predictors", predictors: "pib ; 2010 ; 2018" }],
    ["inference", { match: "entropy", matchOn: "pib", method: "did", treated: "val\nmont" }],
    ["covariates", { match: "nearest", matchOn: "pib", method: "cs", inference: "analytic", covariates: "pib" }],
    ["others", { donors: "t03\nt04", "other-mont": "t04 ; Sous un autre pacte : Mont" }],
    ["anticipation", { method: "cs", inference: "analytic", anticipation: "-1" }],
    ["control", { method: "cs", inference: "analytic", control: "tous" }],
    ["method", { treated: "val\nmont : 2020" }],
    ["treated", { method: "cs", inference: "analytic", treated: "val\nmont : 2017" }],
    ["neighbours", { method: "cs", inference: "analytic", neighbours: "t05" }],
    ["neighbours", { donors: "t03\nt04", neighbours: "t05" }],
    ["baseTime", { transform: "index", baseTime: "" }],
    ["baseTime", { transform: "index", baseTime: "2019" }],
    ["baseTime", { transform: "index", baseTime: "avant" }],
    ["replications", { inference: "permutation", level: "99", replications: "98" }],
  ])("is refused for %s of a method: %j", (field, told) => {
    expect(readPlan({ ...typed, ...told })).toMatchObject({ ok: false, error: { field } });
  });

  it("leaves out no territory of another pact that is under this one too", () => {
    const read = readPlan({ ...typed, "other-mont": "val ; Sous un autre pacte : Mont\r\nt07 ; Sous un autre pacte : Mont" });
    expect(read.ok && read.value.exclude.filter(({ pact }) => pact === "mont").map(({ unit }) => unit)).toEqual(["t07"]);
  });

  it("is refused for too few draws in the words of the run, and asks for none where none is drawn", () => {
    const refused = readPlan({ ...typed, replications: "20", level: "95" });
    const words = refused.ok ? "" : planFault(translator("fr"), refused.error).message;
    expect(words.replace(/[\u00a0\u202f]/g, " ")).toBe("20 tirages ne disent rien au niveau de 95 % : demandez-en 50 au moins.");
    expect(readPlan({ ...typed, replications: "1", treated: "val\nmont", inference: "jackknife" }).ok).toBe(true);
    expect(readPlan({ ...typed, replications: "19", inference: "permutation", level: "95" }).ok).toBe(true);
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
    ["sourceUrl", "javascript:alert(1)"],
    ["from", "T4 2017"],
    ["from", "06/2018"],
    ["from", "2018-T2"],
    ["from", "après"],
    ["from", "12"],
    ["columnOutcome", "code"],
    ["columnTime", "code"],
    ["neighbours", "val"],
    ["neighbours", "t01"],
    ["replications", "49"],
  ])("is refused for its field %s that says « %s »", (field, value) => {
    expect(readPlan({ ...typed, [field]: value })).toMatchObject({ ok: false, error: { field } });
  });
});
