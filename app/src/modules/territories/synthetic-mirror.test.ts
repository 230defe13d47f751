import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRecord } from "@levier/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadGeography } from "../../sources/official-geography/load-geography.ts";
import { SOURCES } from "../../sources/open-data/catalogue.ts";
import { writeSyntheticMirror } from "../../sources/open-data/synthetic-mirror.testing.ts";
import { dataCommand } from "./data-command.ts";
import { diagnoseCommand } from "./diagnose-command.ts";
import { createDiagnoser } from "./diagnosis/diagnoser.ts";
import type { Diagnosis } from "./diagnosis/diagnosis.ts";
import { readPlace } from "./diagnosis/place.ts";

const root = join(import.meta.dirname, "../../../..");

/** No mirror of made-up figures has those: tests of theirs read their workbooks and their outlines. */
const ELSEWHERE = ["insee-employment-structure", "sirene-legal-units", "epci-outlines", "commune-outlines"];
const PULLED = SOURCES.map(({ id }) => id).filter((id) => !ELSEWHERE.includes(id));

let folder = "";
let server: Server | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-mirror-"));
  mkdirSync(join(folder, "mirror"));
  writeSyntheticMirror(join(folder, "mirror"), { geography: loadGeography(root), departments: ["dep-67", "dep-52", "dep-39"], seed: 5 });
});
afterAll(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  rmSync(folder, { recursive: true });
});

const serve = async (): Promise<string> => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(folder, "mirror", decodeURIComponent(request.url ?? ""))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const run = async (command: typeof dataCommand, data: string, args: readonly string[]) => {
  const said: string[] = [];
  const complained: string[] = [];
  const io = {
    env: { LEVIER_DATA_DIR: join(folder, data) },
    root,
    say: (text: string) => said.push(text),
    complain: (text: string) => complained.push(text),
  };
  const status = await command(args, io);
  return { status, said: said.join("\n"), complained: complained.join("\n") };
};

const isDiagnosis = (value: unknown): value is Diagnosis => isRecord(value) && Array.isArray(value["figures"]);

const diagnosed = async (data: string, code: string): Promise<Diagnosis> => {
  const { said, complained } = await run(
    (args, io = { env: {}, say: () => {}, complain: () => {} }) => diagnoseCommand(args, { ...io, root }),
    data,
    [code, "--json"],
  );
  expect(complained).toBe("");
  const diagnosis: unknown = JSON.parse(said);
  if (!isDiagnosis(diagnosis)) throw new Error("no diagnosis");
  return diagnosis;
};

const valueIn = ({ figures }: Diagnosis, id: string): number | string => {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return "missing" in figure ? figure.missing.reason : figure.value;
};

describe("a mirror of every source", () => {
  it("is pulled whole from a folder and from an address, to the same tables", async () => {
    const address = await serve();
    const pulls = [
      await run(dataCommand, "by-folder", ["pull", ...PULLED, "--mirror", join(folder, "mirror"), "--json"]),
      await run(dataCommand, "by-address", ["pull", ...PULLED, "--mirror", address, "--json"]),
    ];
    const sums = pulls.map(({ status, said, complained }) => {
      expect(complained).toBe("");
      expect(status).toBe(0);
      return JSON.parse(said).sources.map((source: { source: string; sha256: string; rows: number }) => [
        source.source,
        source.sha256,
        source.rows,
      ]);
    });
    expect(sums[0]).toEqual(sums[1]);
    expect(sums[0]).toHaveLength(PULLED.length);
    const { said } = await run(dataCommand, "by-address", ["list"]);
    for (const id of PULLED) expect(said).toMatch(new RegExp(`^${id}: loaded; \\d{4}`, "m"));
  });

  it("gives its outlines from an address as from a folder", async () => {
    const ring = [
      [7.6, 48.5],
      [7.6, 48.7],
      [7.8, 48.7],
      [7.8, 48.5],
      [7.6, 48.5],
    ];
    const feature = { type: "Feature", properties: { code: "246700488" }, geometry: { type: "Polygon", coordinates: [ring] } };
    writeFileSync(join(folder, "mirror/epci-1000m.geojson"), JSON.stringify({ type: "FeatureCollection", features: [feature] }));
    const address = await serve();
    expect(await run(dataCommand, "outlines", ["pull", "epci-outlines", "--mirror", address])).toMatchObject({ status: 0, complained: "" });
    expect((await diagnosed("outlines", "246700488")).figures.find(({ id }) => id === "area")).toHaveProperty("value");
    rmSync(join(folder, "mirror/epci-1000m.geojson"));
    const { complained } = await run(dataCommand, "outlines", ["pull", "epci-outlines", "--mirror", address]);
    expect(complained).toContain("does not answer (HTTP 404)");
  });

  it("tells an EPCI with every figure, each from its source, and as by the sums of its communes", async () => {
    const diagnosis = await diagnosed("by-folder", "246700488");
    const missing = diagnosis.figures.flatMap((figure) => ("missing" in figure ? [`${figure.id}: ${figure.missing.reason}`] : []));
    expect(missing.filter((line) => !/employment-share|area|density/.test(line))).toEqual([]);
    const mirror = (name: string) => readFileSync(join(folder, "mirror", name), "utf8").split("\n");
    const members = new Set(diagnosis.territory.members.map((code) => code.slice(4)));
    const created = mirror("synthetic-establishment-creations.csv")
      .map((line) => line.split(";"))
      .filter(
        ([activity, code = "", kind, , , year]) =>
          activity === "_T" && kind === "COM" && year === "2024" && members.has(code.padStart(5, "0")),
      );
    expect(created).toHaveLength(members.size);
    const byHand = created.reduce((sum, line) => sum + Number(line[6]), 0);
    expect(valueIn(diagnosis, "establishment-creations")).toBe(byHand);
    expect(valueIn(diagnosis, "establishment-creations-rate")).toBeCloseTo(
      (1000 * byHand) / Number(valueIn(diagnosis, "population-of-communes")),
      9,
    );
    expect(diagnosis.specialisations[0]).toMatchObject({ level: "a17", low: expect.any(Number), high: expect.any(Number) });
    expect(diagnosis.series.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["unemployment-rate", "zone-private-jobs", "establishment-creations"]),
    );
  });

  it("counts the register by activity, by year of creation and by who lasted, as by hand", async () => {
    const { territory, figures, establishmentSpecialisations = [], ...rest } = await diagnosed("by-folder", "246700488");
    const register = readFileSync(join(folder, "mirror/synthetic-sirene-establishments.csv"), "utf8").split("\n").slice(1, -1);
    const lines = register.map((line) => {
      const [, , , born = "", , , , , , commune, , , since = "", state, , , activity = ""] = line.split(",");
      return {
        year: born.slice(0, 4),
        commune: `com-${commune}`,
        years: Number(since.slice(0, 4)) - Number(born.slice(0, 4)),
        state,
        activity,
      };
    });
    const ours = lines.filter(({ commune }) => territory.members.includes(commune));
    const [here, nation] = [ours, lines].map((some) => some.filter(({ state }) => state === "A"));
    if (!here || !nation) throw new Error("no establishments");
    const share = (some: typeof lines, activity: string) => some.filter((one) => one.activity === activity).length / some.length;
    expect(establishmentSpecialisations).toHaveLength(6);
    for (const { activity, establishments, locationQuotient } of establishmentSpecialisations) {
      expect(establishments).toBe(here.filter((one) => one.activity === activity).length);
      expect(locationQuotient).toBeCloseTo(share(here, activity) / share(nation, activity), 9);
    }
    const diagnosis = { territory, figures, ...rest };
    expect(valueIn(diagnosis, "sirene-establishments")).toBe(here.length);
    expect(valueIn(diagnosis, "sirene-creations")).toBe(ours.filter(({ year }) => year === "2025").length);
    const cohort = ours.filter(({ year }) => year === "2022");
    const lasted = cohort.filter(({ state, years }) => state === "A" || years >= 3);
    expect(valueIn(diagnosis, "sirene-survival-three")).toBeCloseTo(lasted.length / cohort.length, 9);
    const survival = figures.find(({ id }) => id === "sirene-survival-three");
    expect(survival).toMatchObject({ period: "2022", comparisons: { nation: { value: expect.any(Number), low: expect.any(Number) } } });
  });

  it("adds communes up for a commune alone, a département and any perimeter", async () => {
    const [whole, ...parts] = await Promise.all(
      ["com-67482+com-67043", "com-67482", "com-67043"].map((code) => diagnosed("by-folder", code)),
    );
    if (!whole) throw new Error("no diagnosis");
    for (const id of ["establishment-creations", "establishments", "workplace-jobs", "active-population", "salaried-jobs"]) {
      const sum = parts.reduce((total, part) => total + Number(valueIn(part, id)), 0);
      expect(valueIn(whole, id), id).toBeCloseTo(sum, 6);
    }
    // What is published by EPCI is not said to be unpublished of a commune: it is no sum of them.
    for (const id of ["private-jobs", "job-seekers-a-change"])
      expect(parts.map((part) => valueIn(part, id))).toEqual(["parts-cut", "parts-cut"]);
    const department = await diagnosed("by-folder", "dep-67");
    expect(valueIn(department, "unemployment-rate")).toBe("not-applicable");
    expect(valueIn(department, "unemployment-rate-department")).toBeGreaterThan(0);
    const region = await diagnosed("by-folder", "reg-44");
    for (const { id, comparisons } of region.figures) expect(comparisons.region, id).not.toHaveProperty("value");
    // Stocks are published by commune alone: the département's are added up.
    expect(valueIn(department, "establishments")).toBeGreaterThan(Number(valueIn(whole, "establishments")));
  });

  it("tells across a border what both sides publish, and nothing of the French part alone", async () => {
    const { figures, names, territory, series, specialisations, sentences } = await diagnosed("by-folder", "246700488+nuts-DE134");
    expect(territory).toMatchObject({ code: "epci-246700488+nuts-DE134", members: ["epci-246700488", "nuts-DE134"] });
    const told = figures.filter((figure) => "value" in figure);
    // By hand: 30,100 € for 300,000 inhabitants on one side, 30,300 € for 500,000 on the other.
    expect(told).toMatchObject([
      { id: "population-of-regions", value: 800_000, of: ["nuts-FRF11", "nuts-DE134"] },
      { id: "product-per-inhabitant", value: expect.closeTo(30_225, 6), of: ["nuts-FRF11", "nuts-DE134"], period: "2023" },
    ]);
    for (const figure of figures.filter((one) => "missing" in one))
      expect(figure, figure.id).toMatchObject({ missing: { reason: "not-published" }, of: ["nuts-DE134"] });
    expect(names["nuts-DE134"]).toBe("Arrondissement inventé");
    expect([series, specialisations]).toEqual([[], []]);
    expect(sentences.map(({ text }) => text).join(" ")).toContain("seuls les chiffres d’Eurostat sont publiés");
  });

  it("tells a zone d’emploi from its communes, and refuses one that overlaps what is asked with it", async () => {
    const zone = await diagnosed("by-folder", "ze-6799");
    expect(zone.territory).toMatchObject({ code: "ze-6799", kind: "zone_emploi", name: "Zone inventée" });
    expect(valueIn(zone, "unemployment-rate")).toBeGreaterThan(0);
    expect(valueIn(zone, "establishments")).toBe(valueIn(await diagnosed("by-folder", "dep-67"), "establishments"));
    const { complained, status } = await run(
      (args, io = { env: {}, say: () => {}, complain: () => {} }) => diagnoseCommand(args, { ...io, root }),
      "by-folder",
      ["246700488+ze-6799"],
    );
    expect([status, complained]).toEqual([1, expect.stringContaining('"epci-246700488" is within ze-6799')]);
  });

  it("sets territories side by side, each held against the nation and the first", async () => {
    const geography = loadGeography(root);
    const diagnoser = createDiagnoser({ geography, dataFolder: join(folder, "by-folder"), outlines: () => null });
    const atlas = await diagnoser.atlas();
    const places = ["246700488", "dep-52", "nuts-DE134"].flatMap((code) => {
      const place = readPlace(code, atlas);
      return place.ok ? [place.value] : [];
    });
    const { columns, rows, names } = await diagnoser.compare(places);
    diagnoser.close();
    expect(columns.map(({ name }) => name)).toEqual(["Eurométropole de Strasbourg", "Haute-Marne", "Arrondissement inventé"]);
    const row = (id: string) => rows.find((one) => one.id === id)?.cells ?? [];
    const [strasbourg, haute, abroad] = row("establishment-creations-rate");
    expect(strasbourg?.contrasts.nation).toHaveProperty("estimate.low");
    expect(strasbourg?.contrasts.first).toEqual({ missing: { reason: "not-applicable" } });
    expect(haute?.contrasts.first).toHaveProperty("outcome");
    expect(abroad?.computed).toEqual({ missing: { reason: "not-published" } });
    expect(row("product-per-inhabitant").map(({ computed }) => ("value" in computed ? [computed.value, computed.of] : computed))).toEqual([
      [30_100, ["nuts-FRF11"]],
      [30_200, ["nuts-FRF24"]],
      [30_300, ["nuts-DE134"]],
    ]);
    expect(names["nuts-FRF11"]).toBe("Bas-Rhin");
  });

  it("tells no secret, nor what would give it back", async () => {
    // The first EPCI of the mirror has one secret activity, alone beside its total.
    const text = readFileSync(join(folder, "mirror/synthetic-job-seekers-epci.csv"), "utf8");
    const first = text.split("\n")[1]?.slice(0, 9) ?? "";
    const { specialisations, figures } = await diagnosed("by-folder", first);
    expect(specialisations).toHaveLength(15);
    expect(specialisations.map(({ activity }) => activity)).not.toContain("C1");
    expect(figures.find(({ id }) => id === "job-seekers-abc")).toMatchObject({ missing: { reason: "secret-statistique" } });
  });
});
