import { expect, it } from "vitest";
import { seenTimes } from "./seen-times.ts";

const rows = (from: number) =>
  ["val", "mont"].flatMap((unit) =>
    [2016, 2017, 2018, 2019].map((year) => ({ unit, time: String(year), outcome: year, isTreated: unit === "val" && year >= from })),
  );

it.each([
  [2018, { before: { count: 2, first: "2016", last: "2017" }, after: { count: 2, first: "2018", last: "2019" } }],
  [2020, { before: { count: 4, first: "2016", last: "2019" }, after: { count: 0, first: null, last: null } }],
  [2016, { before: { count: 0, first: null, last: null }, after: { count: 4, first: "2016", last: "2019" } }],
])("the times of a panel are parted by the first under the pact: %i", (from, seen) => {
  expect(seenTimes(rows(from))).toEqual(seen);
});
