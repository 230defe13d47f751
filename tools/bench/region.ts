import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
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
import { processorSeconds } from "./processor.ts";
import { atMost, type Bench, type BenchResult, percentile } from "./result.ts";
import { publishLivedPacts } from "./seed-pacts.ts";

const PACTS = 150;
const ACTIONS = 40;
const MANY = 500;
const SECONDS = 4;
const VIEWS = ["table", "board", "calendar", "gantt"] as const;
/** The pages of a pact, after its address. */
const PAGES = ["", "/history", "/life", "/commitments", "/contracts", "/shares", "/amendments", "/follow-up", "/money"] as const;

/** Keeps the longest time, in milliseconds, from an input to the paint that follows it, as the browser itself counts it. */
const watchInputs = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(window, { slowest: 0 });
    const init: PerformanceObserverInit & { durationThreshold: number } = { type: "event", durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) Object.assign(window, { slowest: Math.max(Reflect.get(window, "slowest"), duration) });
    }).observe(init);
  });

const slowestInput = async (page: Page): Promise<number> => {
  await page.waitForTimeout(1500);
  return page.evaluate(() => Number(Reflect.get(window, "slowest")));
};

/** A card held, carried to the next column and dropped; a bar moved ten days. */
const ACTS = {
  board: async (page: Page) => {
    await page.locator("[data-stage=idea] [data-grab]").first().focus();
    for (const key of ["Enter", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  },
  gantt: async (page: Page) => {
    await page.locator(".gantt a").first().focus();
    for (let days = 0; days < 10; days++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
  },
} as const;

const interactions = async (page: Page, address: string): Promise<BenchResult[]> => {
  const results: BenchResult[] = [];
  for (const view of ["board", "gantt"] as const) {
    await page.goto(`${address}?view=${view}`);
    await watchInputs(page);
    await ACTS[view](page);
    results.push(atMost(`${view} of ${MANY} actions, slowest input to paint`, await slowestInput(page), 200, "ms"));
  }
  return results;
};

/** The lived region in a PostgreSQL server, where seeding is fast, then row by row in the embedded database of `folder`. */
const seed = async (folder: string, url: string): Promise<readonly string[]> => {
  await (await startServer({ dataFolder: folder })).kill();
  const [embedded, server] = [await openEmbedded(folder, root), await openServer(url)];
  try {
    await migrate(server, root);
    await carryRows(embedded, server);
    const slugs = await publishLivedPacts(server, [...Array<number>(PACTS).fill(ACTIONS), MANY], "Région Grand Est");
    await carryRows(server, embedded);
    return slugs;
  } finally {
    await embedded.close();
    await server.close();
  }
};

/** First byte and processor time of a page, read by one reader signed in. */
const pageResults = async (server: RunningServer, path: string, cookie: string, limit: number): Promise<BenchResult[]> => {
  await fetchRaw(server.address + path, { cookie });
  const before = processorSeconds(server.pid);
  const { firstByte, failures } = await load(server.address + path, { connections: 1, seconds: SECONDS, headers: { cookie } });
  const worked = ((processorSeconds(server.pid) - before) / firstByte.length) * 1000;
  if (failures > 0) throw new Error(`${path}: ${failures} of ${firstByte.length} answers failed`);
  return [
    atMost(`${path} first byte p95`, percentile(firstByte, 0.95), limit, "ms"),
    atMost(`${path} processor time`, worked, limit, "ms"),
  ];
};

const measure = async (server: RunningServer, slugs: readonly string[], where: string): Promise<BenchResult[]> => {
  const browser = await openBrowser();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signInByLink(page, server, people.pilot);
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const [usual, many] = [`/pacts/${slugs[Math.floor(PACTS / 2)]}`, `/pacts/${slugs.at(-1)}`];
    const paths = [
      ["/pacts", 100],
      ...PAGES.map((path) => [usual + path, 100] as const),
      ...VIEWS.map((view) => [`${usual}/actions?view=${view}`, 100] as const),
      ...VIEWS.map((view) => [`${many}/actions?view=${view}`, 1000] as const),
    ] as const;
    const results: BenchResult[] = [];
    for (const [path, limit] of paths) results.push(...(await pageResults(server, path, cookie, limit)));
    results.push(...(await interactions(page, `${server.address}${many}/actions`)));
    return results.map((result) => ({ ...result, id: `${where}: ${result.id}` }));
  } finally {
    await browser.close();
  }
};

export const region: Bench = {
  what: `a region of ${PACTS} pacts of ${ACTIONS} actions with five years of history, signed in, on both databases: first byte of the list, of each page of a pact, of its actions in each view; the board and the Gantt chart of ${MANY} actions, by keys, in Chromium`,
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
          results.push(...(await measure(server, slugs, where)));
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
