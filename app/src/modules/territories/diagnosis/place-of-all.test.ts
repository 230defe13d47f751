import { expect, it } from "vitest";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import { officialAtlas } from "./atlas.ts";
import { placeOfAll } from "./place-of-all.ts";

const geography = loadGeography(`${import.meta.dirname}/../../../../..`);
const codeOf = (...codes: readonly TerritoryCode[]) =>
  placeOfAll(
    codes.flatMap((code) => geography.find(code) ?? []),
    officialAtlas(geography),
  )?.code ?? null;

it("several territories are one place, without those that hold others of them", () => {
  expect(codeOf("epci-246700488")).toBe("epci-246700488");
  expect(codeOf("reg-44", "epci-246700488")).toBe("epci-246700488");
  expect(codeOf("reg-44", "epci-200068658", "epci-200069664")?.split("+").toSorted()).toEqual(["epci-200068658", "epci-200069664"]);
  expect(codeOf("com-67482", "epci-246700488")).toBe("com-67482");
  expect(codeOf()).toBeNull();
});
