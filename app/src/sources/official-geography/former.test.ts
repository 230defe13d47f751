import { describe, expect, it } from "vitest";
import { compactFrom } from "./compact-geography.ts";
import { readEtalabPackage } from "./etalab-package.ts";
import { formerCommunes, formerEpci } from "./former-territories.ts";
import { createGeography } from "./geography.ts";

const source = readEtalabPackage();
const geography = createGeography(compactFrom(source));

describe("territories that the official list no longer holds", () => {
  it("tells the EPCI that holds the communes of one that merged, and the last list it stood in", () => {
    expect(geography.find("epci-245901061")).toBeNull();
    expect(geography.former("epci-245901061")).toMatchObject({
      name: "Communauté de communes de la Haute Deûle",
      lastYear: 2020,
      successors: [{ code: "epci-200093201", communes: { length: 5 } }],
      unplaced: [],
    });
  });

  it("tells each of them when its communes went to several, the most first", () => {
    const split = geography.former("epci-247700438");
    expect(split?.successors.map(({ code, communes }) => [code, communes.length])).toEqual([
      ["epci-200090504", 12],
      ["epci-200072130", 4],
      ["epci-247700339", 3],
    ]);
  });

  it("tells the commune that a former one is part of, with the year when the lists tell it", () => {
    expect(geography.former("com-01039")).toMatchObject({ name: "Béon", lastYear: 2022, successors: [{ code: "com-01138" }] });
    expect(geography.former("com-01340")).toMatchObject({ lastYear: null, successors: { length: 1 } });
  });

  it("says nothing of a territory of the list, of an arrondissement, or of a code never listed", () => {
    for (const code of ["epci-246700488", "com-51108", "com-75101", "com-00000", "epci-000000000", "dep-51", "set-bassin"] as const)
      expect([code, geography.former(code)]).toEqual([code, null]);
  });

  it("places every commune of every former EPCI, none of which is in force", () => {
    for (const [siren, , , , communes] of formerEpci) {
      const former = geography.former(`epci-${siren}`);
      const placed = (former?.successors ?? []).reduce((total, one) => total + one.communes.length, 0);
      expect([siren, placed, former?.unplaced]).toEqual([siren, communes.split(" ").length, []]);
      for (const { code } of former?.successors ?? []) expect(geography.find(code)?.code).toBe(code);
    }
    for (const [code] of formerCommunes) expect(geography.former(`com-${code}`)?.successors).toHaveLength(1);
  });
});
