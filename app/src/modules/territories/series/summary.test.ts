import { missing } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import type { DiagnosisSeries } from "../diagnosis/diagnosis.ts";
import { summaryOf } from "./summary.ts";

const t = translator("fr");
const series = (unit: DiagnosisSeries["unit"], ...values: (number | null)[]): DiagnosisSeries => ({
  id: "private-jobs",
  unit,
  points: values.map((value, at) => ({ time: String(2016 + at), value: value ?? missing("secret-statistique") })),
});
const told = (one: DiagnosisSeries): string | undefined => summaryOf(one, t)?.replaceAll(/[\u00a0\u202f]/g, " ");

describe("a measure through time in one sentence", () => {
  it("goes from the first figure to the last, and tells the lowest and the highest with their times", () => {
    expect(told(series("jobs", 200, 150, 260, 250))).toBe(
      "De 200 (2016) à 250 (2019), soit +25,0 % ; au plus bas 150 (2017), au plus haut 260 (2018).",
    );
    expect(told(series("jobs", 200, 150))).toContain("soit −25,0 %");
  });

  it("tells no change of a rate, nor from nothing, and passes over what is secret", () => {
    expect(told(series("share", 0.08, null, 0.06))).toBe(
      "De 8,0 % (2016) à 6,0 % (2018) ; au plus bas 6,0 % (2018), au plus haut 8,0 % (2016).",
    );
    expect(told(series("jobs", 0, 5))).not.toContain("soit");
  });

  it("says nothing of one figure alone", () => {
    expect(told(series("jobs", null, 5))).toBeUndefined();
    expect(told(series("jobs"))).toBeUndefined();
  });
});
