import { expect, it } from "vitest";
import { proposedUnits } from "./proposed-units.ts";

it.each([
  [["reg-44", "epci-246700488"], ["246700488"]],
  [
    ["reg-44", "epci-200068658", "epci-200069664", "set-pays-de-chaumont"],
    ["200068658", "200069664"],
  ],
  [["dep-52", "reg-44"], ["52"]],
  [["reg-44"], ["44"]],
  [["set-pays-de-langres"], []],
  [[], []],
])("the units proposed of %j are of one kind, those that a file would hold", (codes, units) => {
  expect(proposedUnits(codes)).toEqual(units);
});
