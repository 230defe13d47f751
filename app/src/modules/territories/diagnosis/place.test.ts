import { describe, expect, it } from "vitest";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { officialAtlas } from "./atlas.ts";
import { readPlace } from "./place.ts";
import { placeWords } from "./place-words.ts";

const atlas = officialAtlas(loadGeography(`${import.meta.dirname}/../../../../..`));
const placed = (text: string) => {
  const place = readPlace(text, atlas);
  if (!place.ok) throw new Error(placeWords(place.error));
  return place.value;
};
const refused = (text: string): string => {
  const place = readPlace(text, atlas);
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
    expect(refused("246700488+com-67482")).toContain('"com-67482" is within epci-246700488');
    expect(refused("dep-67+reg-44")).toContain('"dep-67" is within reg-44');
    expect(refused("246700488,246700488")).toContain('"epci-246700488" is written twice');
    expect(refused("")).toContain("is not a territory code");
    expect(refused(Array.from({ length: 101 }, () => "com-67482").join())).toContain("101 codes are more than a perimeter may have (100)");
  });

  it("is not told twice by a territory that is no more and by who holds its communes", () => {
    const holder = placed("245901061").code;
    for (const text of [`245901061+${holder}`, `${holder}+245901061`]) expect(refused(text)).toContain("would be counted twice");
  });

  it("names the command that loads the list of a kind of its own", () => {
    expect(refused("ze-4423")).toContain("npx levier data pull employment-zones");
  });

  it("may lie abroad, which counts no commune, and is the département that a region of Europe is in France", () => {
    expect(placed("246700488+nuts-DE134")).toMatchObject({ abroad: ["nuts-DE134"], epci: ["epci-246700488"], region: null });
    expect(placed("nuts-FRF11")).toMatchObject({ code: "dep-67", abroad: [] });
    expect(refused("nuts-DE13+nuts-DE134")).toContain('"nuts-DE134" is within nuts-DE13');
    expect(refused("nuts-QQ123")).toContain('"nuts-QQ123" is no territory');
  });

  it("is named at one glance, however many it is made of", () => {
    const sixteen = atlas.geography.list("epci").slice(0, 16);
    expect(placed(sixteen.map(({ code }) => code).join("+")).name).toMatch(/ et 14 autres territoires$/);
  });
});
