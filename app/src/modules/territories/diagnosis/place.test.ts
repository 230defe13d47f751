import { describe, expect, it } from "vitest";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { readPlace } from "./place.ts";
import { placeWords } from "./place-words.ts";

const geography = loadGeography(`${import.meta.dirname}/../../../../..`);
const placed = (text: string) => {
  const place = readPlace(text, geography);
  if (!place.ok) throw new Error(placeWords(place.error));
  return place.value;
};
const refused = (text: string): string => {
  const place = readPlace(text, geography);
  return place.ok ? "" : placeWords(place.error);
};

describe("the place a diagnosis is about", () => {
  it("is cut into communes, whatever one asks", () => {
    expect(placed("246700488")).toMatchObject({ code: "epci-246700488", epci: ["epci-246700488"], department: "dep-67", region: "reg-44" });
    expect(placed("246700488").communes).toHaveLength(33);
    expect(placed("com-67482")).toMatchObject({ communes: ["com-67482"], epci: [] });
    expect(placed("reg-44").communes.length).toBeGreaterThan(5000);
    expect(placed("dep-67")).toMatchObject({ department: "dep-67", region: "reg-44" });
    expect(placed("reg-44+reg-32")).toMatchObject({ department: null, region: null });
  });

  it("may be several together, and knows when they make whole EPCI", () => {
    const both = placed("246700488+200066876");
    expect(both.epci).toHaveLength(2);
    expect(both.name).toContain(" + ");
    expect(placed("com-67482,com-67043").epci).toEqual([]);
  });

  it("follows a territory that is no more to who holds its communes", () => {
    const { code, followedFrom } = placed("245901061");
    expect(followedFrom.map((former) => former.code)).toEqual(["epci-245901061"]);
    expect(code).not.toContain("245901061");
    expect(placed("245901061").communes.length).toBeGreaterThan(5);
  });

  it("is refused in one sentence that names the code and what to write", () => {
    expect(refused("44")).toContain("dep-44 or reg-44");
    expect(refused("Strasbourg")).toContain('"Strasbourg" is not a territory code');
    expect(refused("999999999")).toContain("epci-999999999");
    expect(refused("com-67482+246700488")).toContain("counted twice");
    expect(refused("246700488+246700488")).toContain("counted twice");
    expect(refused("")).toContain("is not a territory code");
  });
});
