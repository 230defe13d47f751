import { describe, expect, it } from "vitest";
import { sha256 } from "../../../platform/audit/canonical.ts";
import { createPanelReader } from "./panel-reader.ts";
import { imaginaryPanel, imaginaryPlan } from "./studies.testing.ts";
import type { StudyPlan } from "./study-plan.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const [one, other] = [bytes(imaginaryPanel(0)), bytes(imaginaryPanel(40))];

describe("a reader of panels", () => {
  it("gives again the file that it read last, and no other", () => {
    const panels = createPanelReader();
    expect(panels.again(sha256(one), imaginaryPlan)).toBeNull();
    const read = panels.read(one, imaginaryPlan);
    expect(read.ok && read.value.length).toBe(270);
    expect(panels.again(sha256(one), imaginaryPlan)).toBe(read);
    panels.read(other, imaginaryPlan);
    expect(panels.again(sha256(one), imaginaryPlan)).toBeNull();
    expect(panels.again(sha256(other), imaginaryPlan)).not.toEqual(read);
  });

  it("reads it by the columns of each plan", () => {
    const panels = createPanelReader();
    panels.read(one, imaginaryPlan);
    const otherwise = { ...imaginaryPlan, columns: { ...imaginaryPlan.columns, outcome: "salaries" } };
    expect(panels.again(sha256(one), otherwise)).toMatchObject({ ok: false, error: { code: "column", column: "salaries" } });
    expect(panels.again(sha256(one), imaginaryPlan)).toMatchObject({ ok: true });
  });

  it("reads it anew where a column that was a predictor is a covariate, which words may tell", () => {
    const panels = createPanelReader();
    const [titles = "", ...lines] = imaginaryPanel(0).split("\n");
    const typed = bytes([`${titles};type`, ...lines.map((line, at) => `${line};${at % 2 === 0 ? "urbain" : "rural"}`)].join("\n"));
    const predictor = { column: "type", from: "2013", to: "2018", operator: "mean" as const, sumOf: [], shareOf: [] };
    const predicted: StudyPlan = { ...imaginaryPlan, predictors: { predictors: [predictor], fit: null } };
    expect(panels.read(typed, predicted)).toMatchObject({ ok: false, error: { code: "not-a-number", column: "type" } });
    const matched: StudyPlan = { ...imaginaryPlan, matching: { kind: "nearest", covariates: ["type"], matches: 1 } };
    expect(panels.read(typed, matched)).toMatchObject({ ok: true });
  });

  it("keeps no file that is too large to be kept for long", () => {
    const panels = createPanelReader();
    const large = bytes(`${imaginaryPanel(0)}\n${" ".repeat(8_000_000)}`);
    expect(panels.read(large, imaginaryPlan)).toMatchObject({ ok: true });
    expect(panels.again(sha256(large), imaginaryPlan)).toBeNull();
  });
});
