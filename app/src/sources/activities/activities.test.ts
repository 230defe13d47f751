import { describe, expect, it } from "vitest";
import { activities, activityLabel, divisions, sectionOf } from "./activities.ts";
import { SECTIONS } from "./sections.ts";

describe("the classification of activities", () => {
  it("has 732 activities in 88 divisions and 21 sections, each told in words", () => {
    expect([activities().length, divisions().length, SECTIONS.length]).toEqual([732, 88, 21]);
    for (const { code, label } of [...activities(), ...divisions()]) {
      expect(label.length).toBeGreaterThan(5);
      expect(label).not.toMatch(/'| {2}| ;/);
      expect(activityLabel(code)).toBe(label);
    }
  });

  it("puts every division in one section", () => {
    for (const { code } of divisions()) expect(sectionOf(code)).not.toBeNull();
    expect([sectionOf("10.71C"), sectionOf("01"), sectionOf("99.00Z"), sectionOf("34.00Z"), sectionOf("")]).toEqual([
      "C",
      "A",
      "U",
      null,
      null,
    ]);
    for (const { code } of SECTIONS) expect(divisions().some((division) => sectionOf(division.code) === code)).toBe(true);
  });

  it("knows no code that is not there", () => {
    expect([activityLabel("00.00Z"), activityLabel("Z"), activityLabel("")]).toEqual([null, null, null]);
  });
});
