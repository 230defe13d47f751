import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shiftShare } from "@levier/diagnostic";
import { isRecord } from "@levier/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askedSet, diagnoseCommand } from "./diagnose-command.ts";
import type { Diagnosis } from "./diagnosis/diagnosis.ts";

const root = join(import.meta.dirname, "../../../..");
const shared = join(root, "../shared/data");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-diagnose-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (args: readonly string[], mirror?: string) => {
  const said: string[] = [];
  const complained: string[] = [];
  const env = {
    LEVIER_DATA_DIR: join(folder, mirror === undefined ? "bare" : "full"),
    ...(mirror === undefined ? {} : { LEVIER_MIRROR: mirror }),
  };
  const status = await diagnoseCommand(args, { env, root, say: (text) => said.push(text), complain: (text) => complained.push(text) });
  return { status, said: said.join("\n"), complained: complained.join("\n") };
};

const isDiagnosis = (value: unknown): value is Diagnosis =>
  isRecord(value) && Array.isArray(value["figures"]) && isRecord(value["territory"]);

const diagnosed = async (code: string, mirror?: string): Promise<Diagnosis> => {
  const { said, status } = await run([code, "--json"], mirror);
  const diagnosis: unknown = JSON.parse(said);
  if (status !== 0 || !isDiagnosis(diagnosis)) throw new Error(said);
  return diagnosis;
};

const figure = ({ figures }: Diagnosis, id: string) => figures.find((one) => one.id === id);

describe("levier diagnose", () => {
  it("says of every figure its value or why it is missing, never both, with the command that loads it", async () => {
    const diagnosis = await diagnosed("246700488");
    expect(diagnosis.territory).toMatchObject({ code: "epci-246700488", kind: "metropole", geographyYear: 2026, followedFrom: null });
    for (const one of diagnosis.figures) {
      expect("value" in one, one.id).not.toBe("missing" in one);
      if ("missing" in one)
        expect(one.missing, one.id).toEqual({ reason: "source-not-loaded", command: `npx levier data pull ${one.source.id}` });
    }
    expect(figure(diagnosis, "population")).toMatchObject({ value: 517386, period: "2022" });
    expect(figure(diagnosis, "population-of-communes")).toMatchObject({ value: 522596, period: "2023" });
    expect(diagnosis.similar).toHaveLength(10);
  });

  it("tells a named set under its own name, as the database has it", async () => {
    const said: string[] = [];
    const io = { env: { LEVIER_DATA_DIR: join(folder, "bare") }, root, say: (text: string) => said.push(text), complain: () => {} };
    const found = { name: "Pays d’essai", members: ["epci-246700488", "epci-200066876"] };
    expect(askedSet(["set-pays-d-essai", "--json"])).toBe("set-pays-d-essai");
    expect(askedSet(["246700488"])).toBeNull();
    expect(await diagnoseCommand(["set-pays-d-essai", "--json"], io, found)).toBe(0);
    expect(JSON.parse(said.join("")).territory).toMatchObject({ code: "set-pays-d-essai", name: "Pays d’essai", members: found.members });
  });

  it("says how to load the name of a region that it tells by its code", async () => {
    const { said } = await run(["246700488+nuts-DE134"]);
    expect(said).toMatch(/nuts-DE134.*\bnpx levier data pull nuts-regions\n/);
    expect((await run(["nuts-ZZ999"])).complained).toContain("is no territory");
  });

  it("refuses a code in one line, and a wrong use with its usage", async () => {
    expect(await run(["44"])).toMatchObject({ status: 1, complained: expect.stringContaining("dep-44 or reg-44"), said: "" });
    expect(await run([])).toMatchObject({ status: 2, complained: expect.stringContaining("Usage") });
    expect(await run(["246700488", "--colour"])).toMatchObject({ status: 2 });
  });
});

// The reference files are not part of the project: where they are not there, this says so instead of passing for a proof.
describe.runIf(existsSync(shared))("levier diagnose on the reference files of ../shared/data", () => {
  const territories = ["246700488", "200066876", "248000531", "200069664", "200068658", "200027308+200070332+200072999"];

  it("gives what they hold of the Eurométropole de Strasbourg, each with its source", async () => {
    const diagnosis = await diagnosed("246700488", shared);
    // defm_epci_panel_2016_2019.csv, line of 246700488 in 2019; TCRD_027, line of the Bas-Rhin; regional_gdp_france.csv, Grand Est, 2015.
    expect(figure(diagnosis, "job-seekers-a")).toMatchObject({ period: "2019-12", source: { id: "job-seekers-epci" } });
    expect(figure(diagnosis, "employment-share-industry")).toMatchObject({
      value: expect.closeTo(0.157, 10),
      of: ["dep-67"],
      period: "2019",
    });
    expect(figure(diagnosis, "employment-share-industry")?.comparisons).toMatchObject({ nation: { value: expect.closeTo(0.116, 10) } });
    expect(figure(diagnosis, "regional-product")).toMatchObject({ value: 152170e6, period: "2015", of: ["reg-44"] });
    expect(figure(diagnosis, "employment-zones")).toMatchObject({ value: 1, of: ["ze-4423"] });
    expect(diagnosis.series.find(({ id }) => id === "job-seekers-a")?.points.map(({ time }) => time)).toEqual([
      "2016-12",
      "2017-12",
      "2018-12",
      "2019-12",
    ]);
    for (const source of diagnosis.sources.filter(({ vintage }) => vintage !== null && !/^2026$/.test(vintage)))
      expect(source.sha256, source.id).toMatch(/^[0-9a-f]{64}$/);
  });

  it("reckons the location quotients one finds by hand", async () => {
    const { specialisations } = await diagnosed("246700488", shared);
    // Bas-Rhin over France, in per cent: 1.4/2.3, 15.7/11.6, 6.0/6.1, 47.5/49.5, 29.4/30.4.
    const byHand = {
      industry: 15.7 / 11.6,
      construction: 6 / 6.1,
      "non-market-services": 29.4 / 30.4,
      "market-services": 47.5 / 49.5,
      agriculture: 1.4 / 2.3,
    };
    expect(specialisations.map(({ activity }) => activity)).toEqual(
      Object.keys(byHand).sort((a, b) => Number(Reflect.get(byHand, b)) - Number(Reflect.get(byHand, a))),
    );
    for (const { activity, locationQuotient } of specialisations)
      expect(locationQuotient).toBeCloseTo(Number(Reflect.get(byHand, activity)), 9);
  });

  it("splits the growth of the Grand Est as one does by hand", async () => {
    const { series } = await diagnosed("reg-44", shared);
    const product = series.find(({ id }) => id === "regional-product")?.points ?? [];
    const at = (year: string) => Number(product.find(({ time }) => time === year)?.value) / 1e6;
    const period = { territory: { start: [at("2005")], end: [at("2015")] }, reference: { start: [1771978.364], end: [2194200.00000046] } };
    const effects = shiftShare(period);
    // In million euros: 137,123.26 → 152,170 in the Grand Est, 1,771,978.36 → 2,194,200 in France (+ 23.8277 %).
    // Had it followed France: 137,123.26 × 0.238277 = 32673.3 more. It grew by 15,046.7: -17626.6 is its own.
    expect(effects).toMatchObject({
      value: {
        total: {
          change: expect.closeTo(15046.7, 1),
          national: expect.closeTo(32673.3, 1),
          mix: expect.closeTo(0, 6),
          local: expect.closeTo(-17626.6, 1),
        },
      },
    });
  });

  it("says of a région that EPCI lie across its border, not that nothing is published", async () => {
    expect(figure(await diagnosed("reg-44", shared), "job-seekers-a-change")).toMatchObject({ missing: { reason: "parts-cut" } });
  });

  it("knows the six founding territories", async () => {
    for (const code of territories) {
      const diagnosis = await diagnosed(code, shared);
      for (const id of ["population", "communes", "area", "employment-zones", "regional-product", "job-seekers-a"])
        expect(figure(diagnosis, id), `${id} of ${code}`).toHaveProperty("value");
    }
  });
});
