import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openAnalytics, sqlText } from "../../platform/analytics.ts";
import { loadedSource, tablePath } from "../open-data/loaded.ts";
import { pullSource } from "../open-data/pull.ts";
import { sireneEstablishments } from "./source.ts";

const NAME = "synthetic-sirene-establishments.parquet";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "levier-sirene-"));
  mkdirSync(join(folder, "mirror"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file of so many made-up establishments, with one column more than is asked, and less those named. */
const write = async (rows: number, without: readonly string[] = []): Promise<string> => {
  const path = join(folder, "mirror", NAME);
  const columns = Object.keys(sireneEstablishments.layout.columns)
    .filter((name) => !without.includes(name))
    .map((name) => (name.startsWith("date") ? `DATE '2026-07-01' - CAST(n AS INTEGER) AS "${name}"` : `'x' || n AS "${name}"`));
  const analytics = await openAnalytics();
  await analytics.run(
    `COPY (SELECT ${columns.join(", ")}, 1 AS unasked FROM range(${rows}) AS made(n)) TO ${sqlText(path)} (FORMAT parquet)`,
  );
  analytics.close();
  return path;
};

const pull = () =>
  pullSource(sireneEstablishments, { dataFolder: folder, mirror: join(folder, "mirror"), today: "2026-11-26", progress: () => {} });

describe("the file of every establishment", () => {
  it("is kept as it came, with its month", async () => {
    const path = await write(200);
    expect(await pull()).toMatchObject({ ok: true, value: { rows: 200, first: "2026-07", last: "2026-07" } });
    const loaded = loadedSource(folder, "sirene-establishments");
    if (!loaded) throw new Error("nothing is loaded");
    expect(readFileSync(tablePath(folder, loaded)).equals(readFileSync(path))).toBe(true);
  });

  it("is refused without a column that is asked, without rows, and cut short", async () => {
    await write(20, ["codeCommuneEtablissement"]);
    expect(await pull()).toMatchObject({ ok: false, error: { reason: "columns-changed", lacking: ["codeCommuneEtablissement"] } });
    const path = await write(0);
    expect(await pull()).toMatchObject({ ok: false, error: { reason: "nothing-inside" } });
    await write(200);
    writeFileSync(path, readFileSync(path).subarray(0, 900));
    expect(await pull()).toMatchObject({ ok: false, error: { reason: "unreadable-file" } });
    expect(loadedSource(folder, "sirene-establishments")).toBeNull();
  });
});
