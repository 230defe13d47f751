import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadGeography } from "../../sources/official-geography/load-geography.ts";
import type { TerritoryCode } from "../../sources/official-geography/territory-code.ts";
import type { Outlines } from "../../sources/territory-outlines/outlines.ts";
import { drawTerritories, type TerritoryMap } from "./map-of.ts";

const geography = loadGeography(fileURLToPath(new URL("../../../..", import.meta.url)));
const CHALONS = "200066876";
const REIMS = "200067213";

/** Two squares that stand for two EPCI of one région. */
const squares: Outlines = {
  level: "epci",
  isPlanar: true,
  credit: { text: "Essai", licence: "Essai", url: "https://example.org", vintage: "2026" },
  topology: {
    type: "Topology",
    objects: {},
    arcs: [
      [
        [0, 0],
        [0, 9],
        [9, 9],
        [9, 0],
        [0, 0],
      ],
      [
        [9, 0],
        [9, 9],
        [18, 9],
        [18, 0],
        [9, 0],
      ],
    ],
  },
  outlines: [
    { type: "Polygon", arcs: [[0]], id: CHALONS },
    { type: "Polygon", arcs: [[1]], id: REIMS },
  ],
};

const mapOf = (codes: readonly TerritoryCode[], outlines: Outlines | null = squares): TerritoryMap | null =>
  drawTerritories(
    { geography, epciOutlines: () => outlines },
    codes.flatMap((code) => geography.find(code) ?? []),
  );
const names = (list: readonly { readonly name: string }[] | undefined): string[] => (list ?? []).map(({ name }) => name);

describe("the map of some territories", () => {
  it("takes a région or a département that holds another of them for the ground", () => {
    const map = mapOf(["reg-44", "dep-51", `epci-${CHALONS}`]);
    expect(names(map?.about)).toEqual(["CA de Châlons-en-Champagne"]);
    expect(names(map?.within)).toEqual(["Grand Est"]);
    expect(map?.drawing?.layers[1]?.d).not.toBe(map?.drawing?.layers[0]?.d);
  });

  it("keeps a région that holds none of the others", () => {
    expect(names(mapOf(["reg-32", `epci-${CHALONS}`])?.about)).toEqual(["Hauts-de-France", "CA de Châlons-en-Champagne"]);
  });

  it("does not tell a commune apart from its EPCI when both are given", () => {
    expect(names(mapOf([`epci-${CHALONS}`, "com-51108"])?.about)).toEqual(["CA de Châlons-en-Champagne"]);
  });

  it("shows a commune by its EPCI", () => {
    expect(mapOf(["com-51108"])).toMatchObject({ about: [{ name: "Châlons-en-Champagne" }], shown: [{ code: `epci-${CHALONS}` }] });
  });

  it("sets a région among the départements of the country, a département among those of its région", () => {
    expect(mapOf(["reg-44"])).toMatchObject({ level: "departement", within: [] });
    expect(mapOf(["reg-44"])?.missing).toBeUndefined();
    expect(mapOf(["dep-52"])).toMatchObject({ level: "departement", within: [{ name: "Grand Est" }], shown: [{ name: "Haute-Marne" }] });
  });

  it("shows the département and says why when outlines are not loaded", () => {
    expect(mapOf([`epci-${CHALONS}`], null)).toMatchObject({
      level: "departement",
      shown: [{ name: "Marne" }],
      missing: { reason: "source-not-loaded", command: "npx levier data pull epci-outlines" },
    });
  });

  it("says that it draws nothing overseas without outlines, and nothing of nothing", () => {
    expect(mapOf(["com-97411"], null)).toMatchObject({ drawing: null, missing: { reason: "source-not-loaded" } });
    expect(mapOf(["dep-974"], null)).toMatchObject({ drawing: null, missing: { reason: "source-not-loaded" } });
    expect(mapOf([])).toBeNull();
    expect(mapOf(["dep-987"])).toBeNull();
  });
});
