import { describe, expect, it } from "vitest";
import { readPlan, typedOf } from "./plan-form.ts";
import { imaginaryPlan } from "./studies.testing.ts";

const typed = typedOf(imaginaryPlan);

describe("the form of a plan", () => {
  it("says what the plan says, there and back", () => {
    expect(readPlan(typed)).toEqual({ ok: true, value: imaginaryPlan });
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
