import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { communeOutlines } from "../commune-outlines/source.ts";
import { epciOutlines } from "../epci-outlines/source.ts";
import { pullSource } from "../open-data/pull.ts";
import type { OutlineSource } from "../open-data/source.ts";
import { departmentOutlines, ringsOf } from "./department-outlines.ts";
import { outlineFinder } from "./load-outlines.ts";
import type { Outlines } from "./outlines.ts";

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

const pull = (source: OutlineSource, mirror: string | null) =>
  pullSource(source, { dataFolder: folder, mirror, today: "2026-11-26", progress: () => {} });
const idsOf = (outlines: Outlines | null) => outlines?.outlines.map(({ id }) => id);

describe("outlines that are pulled", () => {
  it("are not there before they are", () => {
    expect(outlineFinder(epciOutlines, folder, null)()).toBeNull();
  });

  it("are made of communes when the mirror has no better, one outline per EPCI, of one file a département", async () => {
    mkdirSync(join(folder, "mirror/communes-1000m"), { recursive: true });
    const [one, other] = [
      collection(square(2, 48, { code: "00001", epci: "200000001" }), square(3, 48, { code: "00002", epci: "200000001" })),
      collection(square(4, 48, { code: "2A003", epci: "200000002" }), square(5, 48, { code: "00004", epci: null })),
    ];
    writeFileSync(join(folder, "mirror/communes-1000m/communes-1000m-00.geojson"), one);
    writeFileSync(join(folder, "mirror/communes-1000m/communes-1000m-2A.geojson.gz"), gzipSync(other));
    expect(await pull(epciOutlines, join(folder, "mirror"))).toMatchObject({
      ok: true,
      value: { rows: 2, file: "communes-1000m", last: "" },
    });
    const epci = outlineFinder(epciOutlines, folder, null)();
    expect(idsOf(epci)).toEqual(["200000001", "200000002"]);
    expect(epci?.credit).toMatchObject({ licence: "ODbL", vintage: null });
    const [first, second] = epci?.outlines.map(({ arcs }) => arcs.flat(2)) ?? [];
    expect(first?.some((arc) => second?.includes(~arc))).toBe(true);
    expect(await pull(communeOutlines, join(folder, "mirror"))).toMatchObject({ ok: true, value: { rows: 4 } });
    expect(idsOf(outlineFinder(communeOutlines, folder, null)())).toEqual(["00001", "00002", "2A003", "00004"]);
  });

  it("are read again when they are pulled anew, and of a folder at hand before they are pulled", async () => {
    const find = outlineFinder(epciOutlines, folder, folder);
    writeFileSync(join(folder, "epci-1000m.geojson"), collection(square(2, 48, { code: "200000001" })));
    expect(idsOf(find())).toEqual(["200000001"]);
    writeFileSync(join(folder, "epci-1000m.geojson"), collection(square(2, 48, { code: "200000002" })));
    await pull(epciOutlines, folder);
    expect(idsOf(find())).toEqual(["200000002"]);
    writeFileSync(join(folder, "epci-1000m.geojson"), collection(square(2, 48, { code: "200000003" })));
    await pull(epciOutlines, folder);
    expect(idsOf(find())).toEqual(["200000003"]);
    expect(readdirSync(join(folder, "sources/epci-outlines")).filter((name) => name.endsWith(".topojson"))).toHaveLength(1);
  });

  it.each([
    ["{", "unreadable-file"],
    ["[]", "unreadable-file"],
    ['{"type":"Topology"}', "unreadable-file"],
    [collection(square(2, 48, { name: "no code" })), "columns-changed"],
    [collection({ type: "Feature", properties: { code: "200000001" }, geometry: null }), "columns-changed"],
  ])("are refused by name when the file is %s, and nothing is left behind", async (content, reason) => {
    writeFileSync(join(folder, "epci-1000m.geojson"), content);
    expect(await pull(epciOutlines, folder)).toMatchObject({ ok: false, error: { reason, value: "epci-1000m.geojson" } });
    expect(outlineFinder(epciOutlines, folder, null)()).toBeNull();
  });

  it("stand beside their source as a sample of no real territory", async () => {
    for (const source of [epciOutlines, communeOutlines]) {
      expect(await pull(source, join(import.meta.dirname, ".."))).toMatchObject({
        ok: true,
        value: { file: `synthetic-${source.id}.geojson` },
      });
      for (const id of idsOf(outlineFinder(source, folder, null)()) ?? []) expect(id).toMatch(/^(?:00\d{3}|20000000\d)$/);
    }
  });
});
