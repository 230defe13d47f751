import { expect, it } from "vitest";
import { passageHolds } from "./passage-holds.ts";

it.each([
  ["the figure is in it", "amounts", { valueEur: 6_600_000 }, { valueEur: 6_800_000 }, "soit 6,8 millions d’euros", true],
  ["another figure is", "amounts", { valueEur: 6_600_000 }, { valueEur: 7_000_000 }, "soit 6,6 millions d’euros", false],
  ["it is spelled out", "amounts", { valueEur: 12 }, { valueEur: 200 }, "deux cents euros", true],
  ["another is spelled out", "amounts", { valueEur: 12 }, { valueEur: 203 }, "deux cents euros", false],
  ["spaces inside a number", "amounts", { valueEur: 1 }, { valueEur: 1_200_500 }, "1\u202f200\u202f500 €", true],
  ["its words, set otherwise", "axes", { label: "bois" }, { label: "École du bois" }, "l’ÉCOLE\ndu bois", true],
  ["words that are not there", "axes", { label: "bois" }, { label: "école de l’eau" }, "l’école du bois", false],
  ["the day and the month", "signedOn", { value: "2024" }, { value: "2024-03-01" }, "le 1er mars 2024", true],
  ["a year that it does not say", "signedOn", { value: "--03-14" }, { value: "2024-03-14" }, "le 14 mars", false],
  ["its official code", "territories", { name: "Val" }, { name: "Val", code: "epci-200012345" }, "le Val", true],
  ["how a value is classed", "amounts", { valueEur: 5, kind: "spent" }, { valueEur: 5, kind: "planned" }, "5 euros", true],
] as const)("a correction rests on the passage: %s", (_, field, before, after, passage, holds) => {
  expect(passageHolds(field, before, after, [passage])).toBe(holds);
});
