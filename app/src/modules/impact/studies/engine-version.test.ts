import { readFileSync } from "node:fs";
import { isRecord } from "@levier/kernel";
import { expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { canonical, sha256 } from "../../../platform/audit/canonical.ts";
import { checkPanel } from "./check-panel.ts";
import { engineVersion } from "./engine-version.ts";
import { evaluateLines } from "./evaluate-study.ts";
import { imaginaryPanel, imaginaryPlan } from "./studies.testing.ts";
import type { StudyPlan } from "./study-plan.ts";

it("says the version of the engine as its package does", () => {
  const { name, version } = JSON.parse(readFileSync(new URL("../../../../../engines/evaluation/package.json", import.meta.url), "utf8"));
  expect(engineVersion).toBe(`${name} ${version}`);
});

/** Numbers by the digits that no machine would tell otherwise. */
const rounded = (value: unknown): unknown => {
  if (typeof value === "number") return Number(value.toPrecision(6));
  if (Array.isArray(value)) return value.map(rounded);
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rounded(one)])) : value;
};

const treated = ["val", "t02", "t03"].map((unit) => ({ unit, from: "2019" }));
const plans: readonly Partial<StudyPlan>[] = [
  {},
  { method: "sc", inference: "permutation" },
  { method: "did", inference: "analytic", treated },
  { method: "sdid", inference: "bootstrap", treated },
  { method: "sdid", inference: "jackknife", treated },
  {
    method: "cs",
    inference: "bootstrap",
    treated,
    cohorts: { control: "never", estimator: "dr", base: "varying", anticipation: 0, covariates: [], bands: "simultaneous" },
  },
];

// Runs keep the version they were told by, and one of another version is told anew: where this digest has to change, the version of
// engines/evaluation has to as well.
it("changes with the figures that the engine finds", () => {
  const bytes = new TextEncoder().encode(imaginaryPanel(60));
  const found = plans.map((more) => {
    const plan = { ...imaginaryPlan, ...more };
    const lines = checkPanel(bytes, plan);
    const told = lines.ok ? evaluateLines(translator("fr"), lines.value, plan) : lines;
    if (!told.ok) throw new Error(JSON.stringify(told.error));
    const { estimate, standardError, interval, pValue, power, weights, periods, aggregates = null } = told.value;
    return rounded({ estimate, standardError, interval, pValue, power, weights, periods, aggregates });
  });
  expect(found.every((one) => isRecord(one) && typeof one["standardError"] !== "undefined" && one["estimate"] !== null)).toBe(true);
  expect({ engineVersion, figures: sha256(canonical(found)) }).toEqual({
    engineVersion: "@levier/evaluation 0.3.0",
    figures: "01ef9044f5c156cacd41cf710446e5af6c72995e63b76cdfd2e715d7303f62d9",
  });
});
