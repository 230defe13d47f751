import { describe, expect, it } from "vitest";
import { readEvaluateOptions } from "../evaluate/options.ts";
import { planOptions, redoArguments } from "./plan-options.ts";
import { imaginaryPlan } from "./studies.testing.ts";
import type { StudyPlan } from "./study-plan.ts";

describe("the command that redoes a study", () => {
  it.each([
    ["as it is most often", {}],
    ["with what is compared, and neighbours", { neighbours: ["t02", "t03"], transform: { kind: "log" }, per: "population" }],
    [
      "with a column of first times",
      {
        ...{ method: "cs", inference: "analytic", treated: [], cohortColumn: "-entree" },
        cohorts: { control: "never", estimator: "dr", base: "varying", anticipation: 0, covariates: [], bands: "pointwise" },
      },
    ],
    ["with an augmented control", { method: "sc", augmented: true }],
    ["with the most alike", { matching: { kind: "nearest", covariates: ["pib", "-p"], matches: 2 } }],
    ["with controls weighed", { method: "did", inference: "analytic", matching: { kind: "entropy", covariates: ["pib"] } }],
    [
      "with the most alike, by cohort",
      {
        ...{ method: "cs", inference: "analytic", matching: { kind: "nearest", covariates: ["pib"], matches: 1 } },
        cohorts: { control: "never", estimator: "dr", base: "varying", anticipation: 0, covariates: [], bands: "pointwise" },
      },
    ],
    ["with an index", { transform: { kind: "index", base: "2015" } }],
    [
      "with names written as options are",
      {
        treated: [
          { unit: "--x", from: "2019" },
          { unit: "-2+3", from: "2020" },
        ],
        donors: ["a", "--json", "b, c"],
        exclude: [{ unit: "-1", because: "Voisin" }],
        columns: { unit: "--unit", time: "-t", outcome: "--help" },
        method: "cs",
        inference: "analytic",
        cohorts: { control: "never", estimator: "dr", base: "varying", anticipation: 0, covariates: ["-p", "q"], bands: "pointwise" },
      },
    ],
  ] satisfies [string, Partial<StudyPlan>][])("asks what the plan asks, %s", (_, more) => {
    const plan: StudyPlan = { ...imaginaryPlan, ...more };
    const [, ...args] = redoArguments(plan, "-releve.csv");
    const { file, ...asked } = planOptions(plan, "./-releve.csv");
    expect(readEvaluateOptions(args)).toMatchObject({ ok: true, value: { file, ...asked, bands: expect.anything() } });
  });
});
