import { describe, expect, it } from "vitest";
import { explicitDates } from "./tasks.ts";

describe("dates written in full", () => {
  it.each([
    ["signé le 12 mars 2021 à Clairmont", ["2021-03-12"]],
    ["le 1er août, puis le 4 juin", ["--08-01", "--06-04"]],
    ["en septembre 2022 et le 05/06/2023", ["2022-09", "2023-06-05"]],
    ["Mis en ligne le 16 mars 2021à 11 h", ["2021-03-16"]],
    ["12 maisons, 3 marseillais, version 1.2.20213, en mai, demain", []],
  ])("in « %s »", (text, expected) => {
    expect(
      explicitDates(text)
        .map(({ value }) => value)
        .sort(),
    ).toEqual([...expected].sort());
  });
});
