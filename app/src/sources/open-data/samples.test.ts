import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAnalytics, sqlText } from "../../platform/analytics.ts";
import { SOURCES } from "./catalogue.ts";
import { loadedSource, tablePath } from "./loaded.ts";
import { pullSource } from "./pull.ts";
import { TABLES } from "./tables.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-samples-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The samples stand beside their sources, which are thus a mirror of themselves. */
const mirror = join(import.meta.dirname, "..");

/** Rows of the sample of a source, each as one line: what a file of the publisher becomes. */
const linesOf = async (id: string): Promise<readonly string[]> => {
  const source = SOURCES.find((one) => one.id === id);
  if (source === undefined || typeof source.table !== "string" || source.table === "outlines")
    throw new Error(`${id} is no source of rows`);
  const { order } = TABLES[source.table];
  const pulled = await pullSource(source, { dataFolder: folder, mirror, today: "2026-11-26", progress: () => {} });
  if (!pulled.ok) throw new Error(JSON.stringify(pulled.error));
  const loaded = loadedSource(folder, id);
  if (loaded === null) throw new Error(`${id} is not loaded`);
  const analytics = await openAnalytics();
  const rows = await analytics.rows(`FROM ${sqlText(tablePath(folder, loaded))} ORDER BY ${order}`);
  analytics.close();
  return rows.map((row) =>
    Object.values(row)
      .filter((cell) => cell !== null)
      .map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : cell))
      .join(" "),
  );
};

/** What each sample says, defects and all: zeros lost, secrets, French numbers, areas and rows that are not ours left out. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "employment-zones": ["com-00001 ze-0024 Zone inventée du Sud 2026", "com-00002 ze-0001 Zone inventée du Nord 2026"],
  "commune-mergers": [
    "com-00003 com-00001 32 2019-01-01",
    "com-00004 com-00002 21 1987-01-01",
    "com-00004 com-00004 21 1987-01-01",
    "com-99005 com-00005 41 1968-01-01",
  ],
  "urssaf-epci": [
    "epci-200000001 private-establishments 2023 412",
    "epci-200000001 private-jobs 2023 3204.5",
    "epci-200000001 private-payroll 2023 98000000",
  ],
  "job-seekers-epci": [
    "epci-200000001 job-seekers-a 2019-12 1210",
    "epci-200000001 job-seekers-b 2019-12 305",
    "epci-200000001 job-seekers-c 2019-12 secret-statistique",
  ],
  "regional-product": ["nation regional-product 2015 100000000", "reg-53 regional-product 2015 1500000"],
  "flores-a17": [
    "com-00001 salaried-establishments 2024 11",
    "com-00001 salaried-jobs C1 2024 secret-statistique",
    "com-00001 salaried-jobs GZ 2024 0",
    "com-00001 salaried-jobs 2024 120",
    "epci-200000001 salaried-establishments-by-size E1T4 2024 40",
    "epci-200000001 salaried-jobs 2024 1234",
    "epci-200000001 salaried-jobs-by-size E_GE500 2024 secret-statistique",
    "nation salaried-jobs 2024 25000000",
  ],
  "establishment-creations": [
    "com-00001 establishment-creations BE 2024 2",
    "com-00001 establishment-creations 2023 12",
    "com-00001 establishment-creations 2024 15",
    "com-00002 establishment-creations 2024 0",
  ],
  "establishment-stocks": [
    "com-00001 establishments FZ 2023 31",
    "com-00001 establishments 2023 210",
    "com-00002 establishments 2023 not-published",
    "epci-200000001 establishments 2023 1402",
  ],
  "census-jobs": [
    "com-00001 workplace-jobs 2022 318.420159",
    "com-00002 workplace-jobs 2022 not-published",
    "epci-200000001 workplace-jobs 2017 1290.55",
    "epci-200000001 workplace-jobs 2022 1302.25",
  ],
  "census-active-population": [
    "epci-200000001 active-15-64 2022 2000.5",
    "epci-200000001 employed-15-64 2022 1800.25",
    "epci-200000001 employed-15-plus 2022 1850.75",
    "epci-200000001 unemployed-15-64 2022 200.25",
  ],
  "unemployment-zones": [
    "ze-0001 unemployment-rate 2002-Q4 not-published",
    "ze-0001 unemployment-rate 2003-Q1 0.091",
    "ze-0001 unemployment-rate 2003-Q2 0.09",
    "ze-0024 unemployment-rate 2002-Q4 not-published",
    "ze-0024 unemployment-rate 2003-Q1 0.074",
    "ze-0024 unemployment-rate 2003-Q2 secret-statistique",
  ],
  "unemployment-departments": [
    "dep-00 unemployment-rate 2024-Q3 not-published",
    "dep-00 unemployment-rate 2024-Q4 0.069",
    "nation unemployment-rate 2024-Q4 0.073",
    "reg-00 unemployment-rate 2024-Q4 0.071",
  ],
  "urssaf-zones": [
    "ze-0001 zone-private-jobs 2024-Q3 12100",
    "ze-0001 zone-private-payroll 2024-Q3 secret-statistique",
    "ze-0024 zone-private-jobs 2024-Q4 5010",
    "ze-0024 zone-private-payroll 2024-Q4 40900000",
  ],
  "urssaf-communes": [
    "com-00001 commune-establishments 2511Z 2019 2",
    "com-00001 commune-establishments 2511Z 2024 2",
    "com-00001 commune-establishments 6201Z 2019 1",
    "com-00001 commune-establishments 6201Z 2024 3",
    "com-00001 commune-jobs 2511Z 2019 30",
    "com-00001 commune-jobs 2511Z 2024 41",
    "com-00001 commune-jobs 6201Z 2019 secret-statistique",
    "com-00001 commune-jobs 6201Z 2024 12",
    "com-00002 commune-establishments 4711D 2024 1",
    "com-00002 commune-jobs 4711D 2024 6",
  ],
  "nuts-regions": ["nuts-XX0 nuts-XX Nord inventé 2024", "nuts-XX001 nuts-XX00 Rive, arrondissement inventé 2024"],
  "eurostat-population": [
    "nuts-XX001 inhabitants 2023 251000",
    "nuts-XX001 inhabitants 2024 252300",
    "nuts-XX002 inhabitants 2024 not-published",
  ],
  "eurostat-product": [
    "nuts-XX product-per-inhabitant 2023 30900",
    "nuts-XX001 product 2023 8100400000",
    "nuts-XX001 product-per-inhabitant 2022 31500",
    "nuts-XX001 product-per-inhabitant 2023 32100",
    "nuts-XX002 product-per-inhabitant 2023 secret-statistique",
  ],
};

describe("the recorded sample of a source", () => {
  it.each(Object.entries(SAID))("%s becomes what it says", async (id, said) => {
    expect(await linesOf(id)).toEqual(said);
  });

  it("is of no real territory, and says so in its name", () => {
    for (const { id, files } of SOURCES.filter((source) => SAID[source.id] !== undefined))
      expect(
        files.some((name) => name.startsWith("synthetic-")),
        id,
      ).toBe(true);
  });

  it("is refused once cut, whatever its form", async () => {
    const source = SOURCES.find(({ id }) => id === "unemployment-departments");
    if (source === undefined) throw new Error("no such source");
    const cut = mkdtempSync(join(folder, "cut-"));
    const whole = readFileSync(join(mirror, "unemployment-departments/synthetic-unemployment-departments.xml"), "utf8");
    for (const length of [whole.length - 40, 700, 10]) {
      writeFileSync(join(cut, "TAUX-CHOMAGE.xml"), whole.slice(0, length));
      const pulled = await pullSource(source, { dataFolder: cut, mirror: cut, today: "2026-11-26", progress: () => {} });
      expect(pulled).toMatchObject({ ok: false, error: { reason: "unreadable-file" } });
    }
  });
});
