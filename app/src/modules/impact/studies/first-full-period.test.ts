import { describe, expect, it } from "vitest";
import { firstFullYear, isBefore } from "./first-full-period.ts";

describe("the first time that a pact treats", () => {
  it.each([
    ["2018-08-28", "2019"],
    ["2019-01-15", "2020"],
    ["2019-09-05", "2020"],
    ["2019-01-01", "2019"],
    ["2018-08", null],
    [null, null],
  ])("of one signed on %s is the first year whole after it: %s", (signedOn, year) => {
    expect(firstFullYear(signedOn)).toBe(year);
  });

  it.each([
    ["2017", "2018-08-28", true],
    ["2018", "2018-08-28", false],
    ["2018-T3", "2018-08-28", false],
    ["2017-12", "2018-08-28", true],
    ["2018-T2", "2018-08-28", true],
    ["T1 2018", "2018-08-28", true],
    ["06/2018", "2018-08-28", true],
    ["201808", "2018-08-28", false],
    ["12", "2018-08-28", false],
    ["20181", "2019-01-01", false],
  ])("is not over before the signature: %s, signed on %s", (time, signedOn, before) => {
    expect(isBefore(time, signedOn)).toBe(before);
  });
});
