import { describe, expect, it } from "vitest";
import { checkPanel } from "./check-panel.ts";
import { imaginaryPanel, imaginaryPlan } from "./studies.testing.ts";
import type { StudyPlan } from "./study-plan.ts";

const plan: StudyPlan = { ...imaginaryPlan, matching: { kind: "nearest", covariates: ["type"], matches: 1 } };

/** The imaginary panel with a column more: what `typeOf` says of each line. */
const panel = (typeOf: (at: number) => string): Uint8Array => {
  const [titles = "", ...lines] = imaginaryPanel(0).split("\n");
  return new TextEncoder().encode([`${titles};type`, ...lines.map((line, at) => `${line};${typeOf(at)}`)].join("\n"));
};

describe("a file deposited for a plan", () => {
  it("may tell covariates in words as well as in figures", () => {
    expect(
      checkPanel(
        panel((at) => (at % 2 === 0 ? "urbain" : "rural")),
        plan,
      ),
    ).toMatchObject({ ok: true });
    expect(
      checkPanel(
        panel((at) => String(at)),
        plan,
      ),
    ).toMatchObject({ ok: true });
  });

  it("may not mix them, nor tell the outcome in words", () => {
    const mixed = checkPanel(
      panel((at) => (at === 4 ? "rural" : String(at))),
      plan,
    );
    expect(mixed).toEqual({ ok: false, error: { code: "not-a-number", line: 6, column: "type", value: "rural" } });
    const words = { ...plan, columns: { ...plan.columns, outcome: "type" } };
    expect(
      checkPanel(
        panel(() => "rural"),
        words,
      ),
    ).toMatchObject({ ok: false, error: { code: "not-a-number", line: 2 } });
  });
});
