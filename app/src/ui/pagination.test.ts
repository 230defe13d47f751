import { expect, it } from "vitest";
import { isUnder, navigation } from "./navigation.ts";
import { pageAddress, pagesAround } from "./pagination.tsx";

it("gives the first page its bare address and keeps the filters of the others", () => {
  expect(pageAddress("/pacts?type=POCE&page=4", 5)).toBe("/pacts?type=POCE&page=5");
  expect(pageAddress("/pacts?type=POCE&page=4", 1)).toBe("/pacts?type=POCE");
  expect(pageAddress("/pacts?page=2", 1)).toBe("/pacts");
});

it("links the first page, the last, and those around", () => {
  expect(pagesAround(1, 3)).toEqual([1, 2, 3]);
  expect(pagesAround(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
  expect(pagesAround(1, 1)).toEqual([1]);
});

it("keeps five entries at most, signed in or not", () => {
  expect(navigation(true).length).toBeLessThanOrEqual(5);
  expect(navigation(false).length).toBeLessThanOrEqual(5);
});

it("says under which entry a page stands", () => {
  expect(isUnder("/pacts/val-d-orne?page=2", "/pacts")).toBe(true);
  expect(isUnder("/pacts?type=POCE", "/pacts")).toBe(true);
  expect(isUnder("/pactsbis", "/pacts")).toBe(false);
});
