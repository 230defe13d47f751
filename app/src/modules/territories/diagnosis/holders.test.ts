import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { holdingsOf, presentCommunes, type Successions, zonesOf } from "./holders.ts";

const geography = loadGeography(join(import.meta.dirname, "../../../../.."));

/** Codes of no commune, before and after: one moved twice, one split, one that goes round, one restored to itself and another. */
const successions: Successions = new Map([
  ["com-99001", [{ place: "com-99002", period: "1972-01-01" }]],
  ["com-99002", [{ place: "com-67482", period: "1995-01-01" }]],
  [
    "com-99003",
    [
      { place: "com-67482", period: "1980-01-01" },
      { place: "com-67043", period: "1980-01-01" },
      { place: "com-52121", period: "1999-01-01" },
    ],
  ],
  ["com-99004", [{ place: "com-99005", period: "1970-01-01" }]],
  ["com-99005", [{ place: "com-99004", period: "1971-01-01" }]],
  [
    "com-99006",
    [
      { place: "com-99006", period: "1983-01-01" },
      { place: "com-67482", period: "1983-01-01" },
    ],
  ],
]);
const present = presentCommunes(geography, successions);

describe("the communes of today that a code stands for", () => {
  it("are itself, those of the lists of recent years, and those that the table of passage leads to", () => {
    expect(present("com-67482")).toEqual(["com-67482"]);
    // An arrondissement of Paris.
    expect(present("com-75101")).toEqual(["com-75056"]);
    expect(present("com-99001")).toEqual(["com-67482"]);
    expect(present("com-99003")).toEqual(["com-67482", "com-67043"]);
    expect(present("com-99006")).toEqual(["com-67482"]);
  });

  it("are none for a code that nothing knows, nor for one that goes round", () => {
    expect(present("com-99999")).toEqual([]);
    expect(present("com-99004")).toEqual([]);
    expect(present("no code")).toEqual([]);
  });
});

describe("what a commune counts for", () => {
  it("is its EPCI, its département, its région and the nation, with how many communes each has", () => {
    const [epci, department, region, nation] = holdingsOf(geography, present, ["com-67482"]);
    expect(epci?.slice(0, 4)).toEqual(["com-67482", "epci", "epci-246700488", "com-67482"]);
    expect(epci?.[4]).toBe(geography.find("epci-246700488")?.members.length);
    expect([department?.[2], region?.[2], nation?.[2]]).toEqual(["dep-67", "reg-44", "nation"]);
    expect(nation?.[4]).toBe(geography.list("com").length);
  });

  it("is not shared where all of what a commune became lies in one, and is where it does not", () => {
    const across: Successions = new Map([["com-99007", ["com-67482", "com-52121"].map((place) => ({ place, period: "1980-01-01" }))]]);
    const held = holdingsOf(geography, presentCommunes(geography, across), ["com-99007"]);
    expect(held.filter(([, level]) => level === "epci").map((line) => line[5])).toEqual([true, true]);
    expect(held.find(([, level]) => level === "reg")).toMatchObject({ 2: "reg-44", 5: false });
  });

  it("is its zone d'emploi too where one is listed, unless the zone shares a commune of today with another", () => {
    // An arrondissement of Paris and Paris itself are one commune, here in two zones.
    const listed = [
      ["com-67482", "ze-9001"],
      ["com-67043", "ze-9001"],
      ["com-75056", "ze-9002"],
      ["com-75101", "ze-9003"],
    ] as const;
    const zones = zonesOf(geography, new Map(listed.map(([code, place]) => [code, { place }])));
    expect([...zones]).toEqual([
      ["com-67482", "ze-9001"],
      ["com-67043", "ze-9001"],
    ]);
    const held = holdingsOf(geography, present, ["com-67482", "com-75056"], new Set(["ze"]), zones);
    expect(held).toEqual([["com-67482", "ze", "ze-9001", "com-67482", 2, false]]);
  });
});
