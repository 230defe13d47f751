import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { root } from "../../../platform/database/testing.ts";
import { openTestPlatform } from "../../../platform/platform.testing.ts";
import type { Platform } from "../../../platform/platform.ts";
import { writeSyntheticMirror } from "../../../sources/open-data/synthetic-mirror.testing.ts";
import { dataCommand } from "../data-command.ts";
import { figureWords } from "../diagnosis/figure-words.ts";
import { createTerritories, type Territories } from "../territories.ts";
import { portraitRoutes } from "./portrait.routes.tsx";
import { isKnown } from "./portrait-sections.ts";

/** A mirror of made-up figures for every source that one is made up for. */
const SYNTHETIC = [
  ...["employment-zones", "regional-product", "job-seekers-epci", "urssaf-epci", "flores-a17", "establishment-creations"],
  ...["establishment-stocks", "census-jobs", "census-active-population", "unemployment-zones", "unemployment-departments"],
  ...["urssaf-zones", "urssaf-communes", "eurostat-product", "sirene-establishments", "eurostat-population", "epci-outlines"],
];

/** Outlines of every EPCI, squares on a grid as high as it is wide: maps take all the room they may. */
const squares = (codes: readonly string[]): string => {
  const features = codes.map((code, at) => {
    const [x, y] = [(at % 36) / 4, 42 + Math.floor(at / 36) / 4];
    const ring = [
      [x, y],
      [x, y + 0.25],
      [x + 0.25, y + 0.25],
      [x + 0.25, y],
      [x, y],
    ];
    return { type: "Feature", properties: { code: code.replace("epci-", "") }, geometry: { type: "Polygon", coordinates: [ring] } };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
};

const t = translator("fr");
let platform: Platform;
let territories: Territories;
let folder = "";
let request: (address: string) => Promise<Response>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "levier-portrait-"));
  const mirror = join(folder, "mirror");
  mkdirSync(mirror);
  platform = await openTestPlatform({ clock: () => new Date("2026-02-01T09:00:00Z"), settings: { dataFolder: folder } });
  territories = createTerritories(platform);
  writeSyntheticMirror(mirror, { geography: territories.geography, departments: ["dep-67", "dep-52"], seed: 5 });
  writeFileSync(join(mirror, "epci-1000m.geojson"), squares(territories.geography.list("epci").map(({ code }) => code)));
  const complaints: string[] = [];
  const io = { env: { LEVIER_DATA_DIR: folder }, root, say: () => {}, complain: (text: string) => complaints.push(text) };
  await dataCommand(["pull", ...SYNTHETIC, "--mirror", mirror], io);
  expect(complaints).toEqual([]);
  const routes = portraitRoutes(platform, territories);
  request = async (address) => routes.request(address);
});
afterAll(async () => {
  await platform.database.close();
  rmSync(folder, { recursive: true });
});

const bare = (text: string): string => text.replace(/\s|\u00ad/g, "");

/** The value of every figure that is known of a territory, as it is read, and the label of every other. */
const toldOf = async (code: string) => {
  const read = await territories.read(code);
  const diagnosis = read.ok ? await territories.diagnosisOf(read.value.territory) : null;
  if (!diagnosis) throw new Error(`${code} has no portrait`);
  const known = diagnosis.figures.filter(isKnown);
  return {
    known: known.length,
    words: [
      ...known.flatMap(({ label, value, unit }) => [label, figureWords(value, unit, t)]),
      ...diagnosis.figures.filter((figure) => !isKnown(figure)).map(({ label }) => label),
      ...diagnosis.similar.map(({ name }) => name),
      ...diagnosis.sources.flatMap(({ id, dataset }) => (known.some(({ source }) => source.id === id) ? [dataset] : [])),
    ].map(bare),
  };
};

describe("the portrait of a territory to take away", () => {
  it.each([
    ["epci-246700488", 30],
    ["epci-200030526", 20],
    ["dep-67", 15],
    ["reg-44", 2],
    ["com-52269", 20],
    ["epci-200013050,epci-200030526,epci-246700488", 20],
  ])("holds on four pages every figure of %s, and what lacks", async (code, least) => {
    const { known, words } = await toldOf(code);
    expect(known).toBeGreaterThanOrEqual(least);
    const answer = await request(`/territories/${code}/portrait.pdf`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
    const { totalPages, text } = await extractText(pdf, { mergePages: true });
    expect(totalPages).toBeLessThanOrEqual(4);
    const printed = bare(text);
    expect(words.filter((word) => !printed.includes(word))).toEqual([]);
  });

  it("leaves no page half empty for the sake of a picture: the map is on the first, beside the key figures", async () => {
    const answer = await request("/territories/epci-246700488/portrait.pdf");
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())));
    expect(text[0]).toContain("parmi les intercommunalités de la région Grand Est");
  });

  it("says the same in a word processor and in plain words", async () => {
    const { words } = await toldOf("epci-200030526");
    const docx = await request("/territories/epci-200030526/portrait.docx");
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx.arrayBuffer()) });
    const txt = await request("/territories/epci-200030526/portrait.txt");
    expect(txt.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const plain = await txt.text();
    for (const text of [value, plain]) expect(words.filter((word) => !bare(text).includes(word))).toEqual([]);
    for (const section of ["Chiffres clés", "Carte", "De quoi il vit", "Ce qui bouge", "Ce qui est rare ailleurs", "Qui lui ressemble"])
      expect(plain).toContain(`\n${section}\n-`);
  });

  it("leads any other way to write its address to the one there is, or to the page that says why there is none", async () => {
    const led = async (address: string) => {
      const answer = await request(address);
      return [answer.status, answer.headers.get("location")];
    };
    expect(await led("/territories/246700488/portrait.pdf")).toEqual([301, "/territories/epci-246700488/portrait.pdf"]);
    expect(await led("/territories/epci-247700438/portrait.docx")).toEqual([302, "/territories/epci-247700438"]);
    expect(await led("/territories/lieu%20dit/portrait.txt")).toEqual([302, "/territories/lieu%20dit"]);
  });
});
