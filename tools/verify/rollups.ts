import { join } from "node:path";
import { z } from "zod";
import { root } from "../files.ts";
import { startPostgres } from "../postgres.ts";
import type { Verification } from "../verify.ts";

const counted = z.object({ totals: z.number(), achievements: z.number() });
type CheckHistories = (histories: number, seed: number) => Promise<unknown>;
const isCheck = (value: unknown): value is CheckHistories => typeof value === "function";

/** One history on the embedded database for so many on PostgreSQL: the same functions, several times slower there. */
const EMBEDDED = 5;

export const rollups: Verification = {
  what: "on PostgreSQL and, a fifth of them, on the embedded database: totals kept of achievements, recorded, edited, merged, parted, moved from month to month and from parent to parent, are those of a naive recount to 1e-9",
  size: 10_000,
  run: async (size, seed) => {
    // The functions stand beside pages, which this Node does not read by itself.
    const { runnerImport } = await import("vite");
    const file = join(root, "app/src/modules/tracking/achievements/histories.testing.ts");
    const { module } = await runnerImport<Record<string, unknown>>(file, {
      ...{ root, configFile: false, logLevel: "error" },
      environments: { inline: { resolve: { conditions: ["source"] } } },
    });
    const check = module["checkHistories"];
    if (!isCheck(check)) throw new Error(`${file} checks no histories`);
    const told = async (where: string, histories: number): Promise<string> => {
      const { totals, achievements } = counted.parse(await check(histories, seed));
      return `${where}: ${histories} histories, ${achievements} achievements, ${totals} kept totals, 0 that differ`;
    };
    const embedded = await told("embedded", Math.max(1, Math.round(size / EMBEDDED)));
    const cluster = await startPostgres();
    // Where the tests' databases are opened, as the tests themselves are told it.
    process.env["LEVIER_TEST_DATABASE_URL"] = cluster.url;
    try {
      return `${await told("PostgreSQL", size)}; ${embedded}`;
    } finally {
      delete process.env["LEVIER_TEST_DATABASE_URL"];
      await cluster.stop();
    }
  },
};
