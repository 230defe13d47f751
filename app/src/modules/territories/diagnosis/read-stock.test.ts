import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Analytics, openAnalytics, sqlText } from "../../../platform/analytics.ts";
import { readStock, stockedCommunes } from "./read-stock.ts";

const folder = mkdtempSync(join(tmpdir(), "levier-stock-"));
const path = join(folder, "stock.parquet");
let analytics: Analytics;

/** Communes 67001 to 67040, one that is no département's own among them, and Corsica's, each with its number of establishments. */
const codes = [...Array.from({ length: 40 }, (_, at) => `67${String(at + 1).padStart(3, "0")}`), "2A004", "97105"];

beforeAll(async () => {
  analytics = await openAnalytics();
  const rows = codes.map((code, at) => `('${code}', 'A', ${at + 1}), ('${code}', 'B', 1000)`);
  await analytics.run(
    `COPY (SELECT * FROM (VALUES ${rows.join(", ")}) AS made(commune, activity, establishments)) TO ${sqlText(path)} (FORMAT parquet)`,
  );
});
afterAll(() => {
  analytics.close();
  rmSync(folder, { recursive: true });
});

const countOf = async (asked: readonly string[]): Promise<{ readonly a: number; readonly b: number }> => {
  const listed = await stockedCommunes(analytics, path);
  const found = await readStock(analytics, path, { asked: asked.map((code) => `com-${code}`), listed });
  return { a: found.get("A") ?? 0, b: found.get("B") ?? 0 };
};

describe("establishments counted on some communes", () => {
  it("are those of the communes asked alone, whether they follow one another or not", async () => {
    const without = (left: readonly string[]): readonly string[] => codes.filter((code) => !left.includes(code));
    for (const asked of [codes, without(["67020"]), without(["67001", "67040"]), ["67003", "67005", "2A004"], ["97105"], []]) {
      const expected = { a: asked.reduce((sum, code) => sum + codes.indexOf(code) + 1, 0), b: 1000 * asked.length };
      expect(await countOf(asked)).toEqual(expected);
    }
  });

  it("are nothing where the file has no such commune, and all of them for the whole", async () => {
    expect(await countOf(["67999"])).toEqual({ a: 0, b: 0 });
    expect((await readStock(analytics, path, null)).get("B")).toBe(1000 * codes.length);
  });
});
