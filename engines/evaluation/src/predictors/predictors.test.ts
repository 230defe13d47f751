import { describe, expect, it } from "vitest";
import { readPredictorPlan } from "./predictor-plan.ts";
import { type PredictorRow, preparePredictors } from "./prepare-predictors.ts";

const planOf = (predictors: readonly object[]) => {
  const plan = readPredictorPlan({ predictors });
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
};

describe("a plan of predictors", () => {
  it("is read with what may be left out left out, times told as numbers or as text", () => {
    expect(readPredictorPlan({ predictors: [{ column: "jobs", from: 1990, to: "1995" }], fit: { from: 1980, to: 1990 } })).toEqual({
      ok: true,
      value: {
        predictors: [{ column: "jobs", from: "1990", to: "1995", operator: "mean", sumOf: [], shareOf: [] }],
        fit: { from: "1980", to: "1990" },
      },
    });
  });

  it("tells how much each counts, of all or of none", () => {
    const [one, other] = [
      { column: "a", from: 1, to: 2, importance: 0.75 },
      { column: "b", from: 1, to: 2, importance: 0 },
    ];
    const told = readPredictorPlan({ predictors: [one, other] });
    expect(told.ok && told.value.predictors.map(({ importance }) => importance)).toEqual([0.75, 0]);
    const { importance: _, ...silent } = other;
    const field = "predictors[1].importance";
    expect(readPredictorPlan({ predictors: [one, silent] })).toEqual({ ok: false, error: { code: "bad-field", field, value: "" } });
    expect(readPredictorPlan({ predictors: [one, { ...other, importance: -1 }] })).toMatchObject({
      ok: false,
      error: { field, value: "-1" },
    });
  });

  it.each([
    [{}, { code: "bad-field", field: "predictors", value: "" }],
    [{ predictors: [] }, { code: "no-predictors" }],
    [{ predictors: [{ from: 1, to: 2 }] }, { code: "bad-field", field: "predictors[0].column", value: "" }],
    [{ predictors: [{ column: "a", to: 2 }] }, { code: "bad-field", field: "predictors[0].from", value: "" }],
    [
      { predictors: [{ column: "a", from: 1, to: 2, operator: "mode" }] },
      { code: "bad-field", field: "predictors[0].operator", value: '"mode"' },
    ],
    [{ predictors: [{ column: "a", from: 1, to: 2, weight: 0.5 }] }, { code: "bad-field", field: "predictors[0].weight", value: "0.5" }],
    [
      { predictors: [{ column: "a", from: 1, to: 2 }], fits: { from: 1, to: 2 } },
      { code: "bad-field", field: "fits", value: '{"from":1,"to":2}' },
    ],
    [{ predictors: [{ column: "a", from: 1, to: 2, shareOf: [3] }] }, { code: "bad-field", field: "predictors[0].shareOf", value: "[3]" }],
    [
      { predictors: [{ column: "a", from: 1, to: 2 }], fit: { from: 1 } },
      { code: "bad-field", field: "fit", value: '{"from":1}' },
    ],
  ])("is refused where a field is not what it should be: %j", (told, error) => {
    expect(readPredictorPlan(told)).toEqual({ ok: false, error });
  });
});

describe("predictors of units", () => {
  const rows: PredictorRow[] = [
    { unit: "a", time: "1999", values: { jobs: 900, low: 1, high: 1 } },
    { unit: "a", time: "2000", values: { jobs: 10, low: 2, high: 6 } },
    { unit: "a", time: "2001", values: { jobs: 20, low: 4, high: null } },
    { unit: "b", time: "2000", values: { jobs: 1, low: 1, high: 1 } },
    { unit: "b", time: "2001", values: { jobs: null, low: 3, high: 3 } },
    { unit: "c", time: "2000", values: { jobs: null, low: 0, high: 0 } },
  ];
  const over = { from: "2000", to: "2001" };
  const made = (predictors: readonly object[]) => preparePredictors(rows, ["b", "a", "c"], planOf(predictors));
  const valuesOf = (predictors: readonly object[]) => {
    const found = made(predictors);
    return found.ok ? [...found.value.predictors.values] : found.error;
  };

  it("are taken over the times that are there, by their operator", () => {
    expect(valuesOf([{ column: "jobs", ...over }])).toEqual([1, 15, Number.NaN]);
    expect(valuesOf([{ column: "low", ...over, operator: "sum" }])).toEqual([4, 6, 0]);
    expect(valuesOf([{ column: "jobs", from: "1999", to: "2001", operator: "median" }])).toEqual([1, 20, Number.NaN]);
  });

  it("are sums of columns, with their own or under a name of their own, and shares of sums", () => {
    expect(valuesOf([{ column: "low", sumOf: ["high"], ...over }])).toEqual([4, 9, 0]);
    expect(valuesOf([{ column: "both", sumOf: ["low", "high"], ...over }])).toEqual([4, 9, 0]);
    expect(valuesOf([{ column: "high", shareOf: ["low", "high"], ...over }])).toEqual([0.5, 6 / 9, Number.NaN]);
  });

  it("tell what is missing of them, and have the times in their name where one column stands twice", () => {
    const found = made([
      { column: "jobs", ...over },
      { column: "jobs", from: "2000", to: "2000" },
    ]);
    expect(found).toMatchObject({
      ok: true,
      value: {
        predictors: { names: ["jobs 2000–2001", "jobs 2000"] },
        report: {
          missing: [
            { predictor: "jobs 2000–2001", unit: "c" },
            { predictor: "jobs 2000", unit: "c" },
          ],
          sparse: [
            { predictor: "jobs 2000–2001", units: 2, fewest: 0, times: 2 },
            { predictor: "jobs 2000", units: 1, fewest: 0, times: 1 },
          ],
        },
      },
    });
  });

  it("are refused where a column or a time is none of the lines'", () => {
    expect(valuesOf([{ column: "wages", ...over }])).toEqual({ code: "unknown-column", column: "wages" });
    expect(valuesOf([{ column: "jobs", ...over, shareOf: ["all"] }])).toEqual({ code: "unknown-column", column: "all" });
    expect(valuesOf([{ column: "jobs", from: "1980", to: "1985" }])).toEqual({
      ...{ code: "no-time-looked-at", predictor: "jobs" },
      ...{ from: "1980", to: "1985" },
    });
  });
});
