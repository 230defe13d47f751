import { expect, it } from "vitest";
import { NUMBER_WORDS, numberOf } from "./numbers.ts";

it.each([
  ["1 034", 1034],
  ["12,5", 12.5],
  ["deux", 2],
  ["une quarantaine", 40],
  ["dix-sept", 17],
  ["vingt et un", 21],
  ["vingt-neuf", 29],
  ["soixante et onze", 71],
  ["quatre-vingts", 80],
  ["quatre-vingt-dix-sept", 97],
  ["cent vingt", 120],
  ["deux cents", 200],
  ["deux cent cinquante", 250],
  ["cent soixante-dix-huit", 178],
  ["trois mille", 3000],
  ["trois mille deux cents", 3200],
] as const)("reads %s as %d", (written, value) => {
  expect(numberOf(written)).toBe(value);
  if (/^[a-z]/.test(written)) expect(new RegExp(`^(?:${NUMBER_WORDS})$`).test(written)).toBe(true);
});

it.each(["plusieurs", "dixième", "", "des", "trois trois", "dix deux", "vingt trente", "deux mille trois mille", "douze cents"])(
  "reads no number in « %s »",
  (written) => {
    expect(numberOf(written)).toBeNull();
  },
);
