import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../app/e2e/support/browser.ts";
import { type RunningServer, startServer } from "../../app/e2e/support/server.ts";
import { people, signInByLink } from "../../app/e2e/support/sign-in.ts";
import { openEmbedded } from "../../app/src/platform/database/embedded.ts";
import { migrate } from "../../app/src/platform/database/migrate.ts";
import { openServer } from "../../app/src/platform/database/server.ts";
import { root } from "../files.ts";
import { startPostgres } from "../postgres.ts";
import { carryRows } from "./carry-rows.ts";
import { fetchRaw, load } from "./load.ts";
import { atMost, type Bench, type BenchResult, percentile } from "./result.ts";
import { publishLargePacts } from "./seed-pacts.ts";
import { seedTracking } from "./seed-tracking.ts";

const PACTS = 150;
const ACTIONS = 10;
const ACHIEVEMENTS = 40_000;
const SECONDS = 4;
const LIMIT = 100;

/** The followed region in a PostgreSQL server, where seeding is fast, then row by row in the embedded database of `folder`. */
const seed = async (folder: string, url: string): Promise<readonly string[]> => {
  await (await startServer({ dataFolder: folder })).kill();
  const [embedded, server] = [await openEmbedded(folder, root), await openServer(url)];
  try {
    await migrate(server, root);
    await carryRows(embedded, server);
    const counts = Array<number>(PACTS).fill(ACTIONS);
    const slugs = await publishLargePacts(server, counts);
    await seedTracking(server, slugs, ACHIEVEMENTS);
    await carryRows(server, embedded);
    return slugs;
  } finally {
    await embedded.close();
    await server.close();
  }
};

const measure = async (server: RunningServer, slug: string, where: string): Promise<BenchResult[]> => {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext();
    await signInByLink(await context.newPage(), server, people.pilot);
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const results: BenchResult[] = [];
    for (const path of [`/pacts/${slug}/indicators`, `/pacts/${slug}/achievements`, "/tracking"]) {
      await fetchRaw(server.address + path, { cookie });
      const { firstByte, failures } = await load(server.address + path, { connections: 1, seconds: SECONDS, headers: { cookie } });
      if (failures > 0) throw new Error(`${path}: ${failures} of ${firstByte.length} answers failed`);
      results.push(atMost(`${where}: ${path} first byte p95`, percentile(firstByte, 0.95), LIMIT, "ms"));
    }
    return results;
  } finally {
    await browser.close();
  }
};

export const tracking: Bench = {
  what: `${ACHIEVEMENTS} achievements over ${PACTS} pacts of eight indicators with their targets and readings, signed in, on both databases: first byte of the indicators and of the achievements of a pact, and of the dashboard of the space`,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "levier-bench-"));
    const cluster = await startPostgres();
    try {
      const slugs = await seed(folder, cluster.url);
      const results: BenchResult[] = [];
      for (const [where, environment] of [
        ["embedded", {}],
        ["PostgreSQL", { DATABASE_URL: cluster.url }],
      ] as const) {
        const server = await startServer({ dataFolder: folder, environment });
        try {
          results.push(...(await measure(server, slugs[Math.floor(PACTS / 2)] ?? "", where)));
        } finally {
          await server.kill();
        }
      }
      return results;
    } finally {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
