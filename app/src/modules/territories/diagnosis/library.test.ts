import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { silentLog } from "../../../platform/log.ts";
import { loadGeography } from "../../../sources/official-geography/load-geography.ts";
import { SOURCES } from "../../../sources/open-data/catalogue.ts";
import { tablePath } from "../../../sources/open-data/loaded.ts";
import { pullSource } from "../../../sources/open-data/pull.ts";
import { writeSyntheticMirror } from "../../../sources/open-data/synthetic-mirror.testing.ts";
import { GROUPS } from "./groups.ts";
import { type Library, openLibrary } from "./library.ts";
import { startReadingAhead } from "./read-ahead.ts";

const geography = loadGeography(join(import.meta.dirname, "../../../../.."));

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "levier-library-"));
  const mirror = join(folder, "mirror");
  mkdirSync(mirror);
  writeSyntheticMirror(mirror, { geography, departments: ["dep-52"], seed: 7 });
  for (const source of SOURCES.filter(({ table }) => table === "observation")) {
    const pulled = await pullSource(source, { dataFolder: folder, mirror, today: "2026-11-26", progress: () => {} });
    if (!pulled.ok && pulled.error.reason !== "no-file") throw new Error(JSON.stringify(pulled.error));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every panel that a portrait reads of what is loaded. */
const toRead = (library: Library) =>
  GROUPS.flatMap((group) => {
    const source = library.source(group.source);
    return source === null ? [] : group.measures.map((measure) => ({ source, measure }));
  });

describe("the library", () => {
  it("gives to readers who come at once what it gives to one after the other", async () => {
    const [alone, crowded] = [openLibrary(folder, geography), openLibrary(folder, geography)];
    const expected = [];
    for (const { source, measure } of toRead(alone)) expected.push(await alone.panel(source, measure));
    expect(expected.length).toBeGreaterThan(10);
    expect(await Promise.all(toRead(crowded).map(({ source, measure }) => crowded.panel(source, measure)))).toEqual(expected);
    alone.close();
    crowded.close();
  });

  it("reads again what it could not read", async () => {
    const library = openLibrary(folder, geography);
    const [first] = toRead(library);
    if (first === undefined) throw new Error("nothing is loaded");
    const path = tablePath(folder, first.source.loaded);
    const whole = readFileSync(path);
    writeFileSync(path, "not a table");
    await expect(library.panel(first.source, first.measure)).rejects.toThrow();
    writeFileSync(path, whole);
    expect((await library.panel(first.source, first.measure)).size).toBeGreaterThan(0);
    library.close();
  });

  it("is read whole before anyone asks", async () => {
    const library = openLibrary(folder, geography);
    const read: string[] = [];
    const watched: Library = {
      ...library,
      panel: async (source, measure) => {
        const panel = await library.panel(source, measure);
        read.push(`${source.id} ${measure}`);
        return panel;
      },
    };
    const stop = startReadingAhead({ library: watched, made: [async () => void read.push("made")], log: silentLog });
    const all = toRead(library).map(({ source, measure }) => `${source.id} ${measure}`);
    await vi.waitFor(() => expect(read).toEqual([...all, "made"]), 10_000);
    stop();
    library.close();
  });
});
