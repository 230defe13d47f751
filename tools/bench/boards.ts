import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../../app/e2e/support/browser.ts";
import { startServer } from "../../app/e2e/support/server.ts";
import { people, signInByLink } from "../../app/e2e/support/sign-in.ts";
import { load } from "./load.ts";
import { processorSeconds } from "./processor.ts";
import { atMost, type Bench, type BenchResult, percentile } from "./result.ts";
import { publishLivedPacts } from "./seed-pacts.ts";

const PACTS = 150;
const ACTIONS = 40;
const MANY = 500;
const SECONDS = 6;
const VIEWS = ["table", "board", "calendar", "gantt"] as const;

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

export const boards: Bench = {
  what: `the actions of ${PACTS} pacts of ${ACTIONS} actions, signed in: first byte in each view; the board and the Gantt chart of ${MANY} actions, by keys, in Chromium`,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "levier-bench-"));
    const first = await startServer({ dataFolder: folder });
    await first.kill();
    const slugs = await publishLivedPacts(folder, [...Array<number>(PACTS).fill(ACTIONS), MANY], "Région Grand Est");
    const server = await startServer({ dataFolder: folder });
    const browser = await openBrowser();
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await signInByLink(page, server, people.pilot);
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
      const results: BenchResult[] = [];
      for (const [path, limit] of [
        ["/pacts", 100],
        ...VIEWS.map((view) => [`/pacts/${slugs[7]}/actions?view=${view}`, 100] as const),
        ...VIEWS.map((view) => [`/pacts/${slugs.at(-1)}/actions?view=${view}`, 1000] as const),
      ] as const) {
        const before = processorSeconds(server.pid);
        const { firstByte, failures } = await load(server.address + path, { connections: 1, seconds: SECONDS, headers: { cookie } });
        const worked = ((processorSeconds(server.pid) - before) / firstByte.length) * 1000;
        const sample = firstByte.slice(5);
        results.push(
          atMost(`${path} first byte p95`, percentile(sample, 0.95), limit, "ms"),
          atMost(`${path} processor time`, worked, limit, "ms"),
          atMost(`${path} failed answers`, failures, 0, "answers"),
        );
      }
      results.push(...(await interactions(page, `${server.address}/pacts/${slugs.at(-1)}/actions`)));
      return results;
    } finally {
      await browser.close();
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
