import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { departmentOutlines, ringsOf } from "./department-outlines.ts";
import { epciOutlinesPath, loadEpciOutlines, pullEpciOutlines } from "./epci-outlines.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-outlines-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const square = (x: number, y: number, properties: object) => ({
  type: "Feature",
  properties,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x, y + 1],
        [x + 1, y + 1],
        [x + 1, y],
        [x, y],
      ],
    ],
  },
});
const collection = (...features: object[]): string => JSON.stringify({ type: "FeatureCollection", features });

describe("outlines of the départements", () => {
  it("draws the 96 of metropolitan France, neighbours sharing their border", () => {
    const { outlines, topology } = departmentOutlines();
    expect(outlines).toHaveLength(96);
    expect(new Set(outlines.map(({ id }) => id)).size).toBe(96);
    const arcsOf = (code: string) => outlines.find(({ id }) => id === code)?.arcs.flat(2) ?? [];
    expect(arcsOf("67").some((arc) => arcsOf("68").includes(~arc))).toBe(true);
    expect(topology.arcs.length).toBeGreaterThan(96);
  });

  it("reads each ring from where the one before began", () => {
    expect(ringsOf("m 10,10 5,0 0,5 z m 20,0 1,0 0,1 z")).toEqual([
      [
        [10, 10],
        [15, 10],
        [15, 15],
        [10, 10],
      ],
      [
        [30, 10],
        [31, 10],
        [31, 11],
        [30, 10],
      ],
    ]);
  });
});

describe("outlines of the EPCI", () => {
  it("are not there before they are pulled", () => {
    expect(loadEpciOutlines(folder)).toBeNull();
  });

  it("are made of communes when the mirror has no better, one outline per EPCI", () => {
    mkdirSync(join(folder, "mirror/communes-1000m"), { recursive: true });
    writeFileSync(
      join(folder, "mirror/communes-1000m/communes-1000m-00.geojson"),
      collection(
        square(2, 48, { code: "00001", epci: "200000001" }),
        square(3, 48, { code: "00002", epci: "200000001" }),
        square(4, 48, { code: "00003", epci: "200000002" }),
        square(5, 48, { code: "00004", epci: null }),
      ),
    );
    expect(pullEpciOutlines(join(folder, "mirror"), folder)).toEqual({ ok: true, value: { epci: 2, path: epciOutlinesPath(folder) } });
    const loaded = loadEpciOutlines(folder);
    expect(loaded?.outlines.map(({ id }) => id)).toEqual(["200000001", "200000002"]);
    const [first, second] = loaded?.outlines.map(({ arcs }) => arcs.flat(2)) ?? [];
    expect(first?.some((arc) => second?.includes(~arc))).toBe(true);
  });

  it("are looked for one folder below as well", () => {
    mkdirSync(join(folder, "mirror/territory"), { recursive: true });
    writeFileSync(join(folder, "mirror/territory/epci-1000m.geojson"), collection(square(2, 48, { code: "200000001" })));
    expect(pullEpciOutlines(join(folder, "mirror"), folder)).toMatchObject({ ok: true, value: { epci: 1 } });
  });

  it("are refused by name when the mirror is absent, empty or unreadable, and nothing is left behind", () => {
    const mirror = join(folder, "mirror");
    expect(pullEpciOutlines(null, folder)).toEqual({ ok: false, error: { reason: "no-mirror", value: "" } });
    expect(pullEpciOutlines(mirror, folder)).toEqual({ ok: false, error: { reason: "no-mirror", value: mirror } });
    mkdirSync(mirror);
    expect(pullEpciOutlines(mirror, folder)).toEqual({ ok: false, error: { reason: "no-outline-file", value: mirror } });
    for (const content of ["{", "[]", '{"type":"Topology"}', collection({ type: "Feature", properties: {}, geometry: null })]) {
      writeFileSync(join(mirror, "epci-1000m.geojson"), content);
      expect(pullEpciOutlines(mirror, folder)).toEqual({
        ok: false,
        error: { reason: "unreadable-outline-file", value: join(mirror, "epci-1000m.geojson") },
      });
    }
    expect(loadEpciOutlines(folder)).toBeNull();
  });
});
