import { join } from "node:path";
import { z } from "zod";
import { root } from "../files.ts";
import type { Verification } from "../verify.ts";

const counted = z.object({ totals: z.number(), achievements: z.number() });
type CheckHistories = (histories: number, seed: number) => Promise<unknown>;
const isCheck = (value: unknown): value is CheckHistories => typeof value === "function";

export const rollups: Verification = {
  what: "totals kept of achievements, recorded, edited, merged, parted, moved from month to month and from parent to parent, are those of a naive recount to 1e-9",
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
    const { totals, achievements } = counted.parse(await check(size, seed));
    return `${achievements} achievements, ${totals} kept totals, 0 that differ`;
  },
};
