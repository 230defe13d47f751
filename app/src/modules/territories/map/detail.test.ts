import { beforeAll, describe, expect, it } from "vitest";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import type { TerritoryCode } from "../../../sources/official-geography/territory-code.ts";
import type { Outlines } from "../../../sources/territory-outlines/outlines.ts";
import { topologyOf } from "../../../sources/territory-outlines/read-outline-file.ts";
import { officialAtlas } from "../diagnosis/atlas.ts";
import { type CloserMap, drawCloser, unitFinder } from "./closer-map.ts";

const geography = loadGeography(`${import.meta.dirname}/../../../../..`);

/** Communes drawn as squares in rows of ten: their places are made up. */
const squaresOf = (level: "commune" | "epci", codes: readonly string[]): Outlines => {
  const features = codes.map((code, at) => {
    const [x, y] = [5 + (at % 10) / 10, 48 + Math.floor(at / 10) / 10];
    const ring = [
      [x, y],
      [x, y + 0.1],
      [x + 0.1, y + 0.1],
      [x + 0.1, y],
      [x, y],
    ];
    return { type: "Feature" as const, properties: { code }, geometry: { type: "Polygon" as const, coordinates: [ring] } };
  });
  const topology = topologyOf(level, features);
  const object = topology.objects[level];
  const outlines =
    object?.type === "GeometryCollection"
      ? object.geometries.flatMap((one, at) => (one.type === "Polygon" ? [{ type: one.type, arcs: one.arcs, id: codes[at] ?? "" }] : []))
      : [];
  return { level, topology, outlines, isPlanar: false, credit: { text: "Essai", licence: "Libre", url: "/", vintage: null } };
};

const [STRASBOURG, CHAUMONT] = ["epci-246700488", "epci-200027308"] as const;
const bare = (code: TerritoryCode): string => code.replace(/^[a-z]+-/, "");
const membersOf = (code: TerritoryCode): readonly TerritoryCode[] => geography.find(code)?.members ?? [];

const mapOf = (code: TerritoryCode, ...outlines: Outlines[]): CloserMap | null => {
  const about = geography.find(code);
  if (!about) throw new Error(`${code} is no territory`);
  const units = unitFinder(
    outlines.map((one) => () => one),
    geography,
  );
  return drawCloser(about, officialAtlas(geography), units());
};
const classesOf = (map: CloserMap | null): readonly string[] | undefined => map?.detail.layers.map((layer) => layer.class);

let communes: Outlines;
beforeAll(() => {
  const elsewhere = membersOf(CHAUMONT).slice(0, 7).map(bare);
  communes = squaresOf("commune", [...membersOf(STRASBOURG).map(bare), ...elsewhere, "67000"]);
});

describe("a territory cut into its members", () => {
  it("shows an EPCI by its communes, those around it as ground, and names its towns with their addresses", () => {
    const map = mapOf(STRASBOURG, communes);
    expect(map?.members).toMatchObject({ kind: "communes", count: 33 });
    expect(classesOf(map)).toEqual(["near", "lines", "home", "parts", "departments"]);
    expect(map?.detail.labels[0]).toMatchObject({ code: "com-67482", name: "Strasbourg" });
    const [, , width = 0, height = 0] = map?.detail.viewBox.split(" ").map(Number) ?? [];
    for (const { at, dot } of map?.detail.labels ?? [])
      for (const [x, y] of [at, dot]) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
  });

  it("sets a commune off among those of its EPCI", () => {
    expect(classesOf(mapOf("com-67482", communes))).toContain("me");
    expect(mapOf("com-67482", communes)?.members.whole.code).toBe(STRASBOURG);
  });

  it("shows a département by its EPCI, each town by a dot", () => {
    const map = mapOf("dep-67", communes);
    expect(map?.members.kind).toBe("epci");
    expect(classesOf(map)).toContain("towns");
    expect(classesOf(map)).not.toContain("parts");
  });

  it("makes do with the outlines of EPCI, without names or borders of départements, and not for the communes of one", () => {
    const epci = squaresOf(
      "epci",
      [STRASBOURG, "epci-200067841", "epci-246700967"].map((code) => bare(code as TerritoryCode)),
    );
    const map = mapOf("dep-67", epci);
    expect(classesOf(map)).toContain("home");
    expect(classesOf(map)).not.toContain("departments");
    expect(map?.detail.labels).toEqual([]);
    expect(mapOf(STRASBOURG, epci)).toBeNull();
    expect(mapOf("dep-974", communes)).toBeNull();
  });
});
