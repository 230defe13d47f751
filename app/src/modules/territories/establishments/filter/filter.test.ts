import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sorts } from "../register/conditions.ts";
import { activitiesAsked } from "./activities-asked.ts";
import { ageRanges, circles, type Filter, sizeRanges } from "./filter.ts";
import { filterQuery } from "./filter-address.ts";
import { questionOf } from "./question-of.ts";
import { readFilter } from "./read-filter.ts";

const LABEL = "0191f1e2-0000-4000-8000-000000000001";
const choices = { zones: new Set(["com-67482"]), labels: new Set([LABEL]) };
const read = (query: string) => {
  const search = new URLSearchParams(query);
  return readFilter((name) => search.get(name) ?? undefined, choices);
};
const asked = (query: string) => questionOf(read(query).filter, { today: "2026-11-26", communes: null, sirets: null });

const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const filters: fc.Arbitrary<Filter> = fc.record({
  text: fc.constantFrom("", "menuiserie du val", "842 019 051"),
  activity: fc.constantFrom("", "C", "10.71C", "boulangerie"),
  size: some(sizeRanges),
  age: some(ageRanges),
  zone: some(["com-67482"] as const),
  employers: fc.boolean(),
  heads: fc.boolean(),
  square: some([{ x: 1_050_000, y: 6_840_000.5, side: 500 }]),
  label: some([LABEL]),
  circle: some(circles),
  sort: fc.constantFrom(...sorts),
});

describe("the filter of a list", () => {
  it("is read from its address as it was written there", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(read(filterQuery(filter).slice(1))).toEqual({ filter, faults: [] });
      }),
    );
  });

  it("tells each value that it does not understand, and asks the rest", () => {
    const { filter, faults } = read(
      "q=menuiserie&activity=cosmodrome&size=7&age=old&zone=com-75056&square=1,2&label=x&circle=all&sort=luck",
    );
    expect(faults.map(({ field, value }) => `${field} ${value}`)).toEqual([
      "activity cosmodrome",
      "size 7",
      "age old",
      "zone com-75056",
      "square 1,2",
      "label x",
      "circle all",
      "sort luck",
    ]);
    expect(filter).toMatchObject({ text: "menuiserie", activity: "", sort: "size" });
  });

  it("takes a number for what it is, and refuses one with a wrong figure", () => {
    expect(asked("q=842 019 051")).toMatchObject({ number: "842019051", words: [] });
    expect(read("q=842019052").faults).toEqual([{ field: "q", value: "842019052" }]);
    expect(read("q=84201905").faults).toEqual([{ field: "q", value: "84201905" }]);
    expect(asked("q=Bäckerei 2000")).toMatchObject({ number: null, words: ["backerei", "2000"] });
  });

  it("reads ages as days of creation, without a day in two ranges", () => {
    expect(asked("age=0-1")).toMatchObject({ createdFrom: "2025-11-26", createdTo: null });
    expect(asked("age=1-3")).toMatchObject({ createdFrom: "2023-11-26", createdTo: "2025-11-25" });
    expect(asked("age=10")).toMatchObject({ createdFrom: null, createdTo: "2016-11-25" });
  });
});

describe("the activity asked", () => {
  it("is a section, a division, a code however it is written, or words of a label", () => {
    expect(activitiesAsked("F")).toEqual(["41", "42", "43"]);
    expect(activitiesAsked("10")).toEqual(["10"]);
    expect(activitiesAsked("1071c")).toEqual(["10.71C"]);
    expect(activitiesAsked("10.71")).toEqual(["10.71A", "10.71B", "10.71C", "10.71D"]);
    expect(activitiesAsked("boulangeries")).toContain("10.71C");
    expect(activitiesAsked("fabrication de meubles")).toContain("31.01Z");
  });

  it("is nothing when no label holds the words", () => {
    expect(["cosmodrome", "", "34", "99.99Z", "a b"].map((text) => activitiesAsked(text).length)).toEqual([0, 0, 0, 0, 0]);
  });
});
