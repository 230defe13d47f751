import { join } from "node:path";
import { serve } from "@hono/node-server";
import { ok } from "@levier/kernel";
import { Hono } from "hono";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { impactRoutes } from "../src/modules/impact/impact.routes.ts";
import { drawnRuns, keepStudy, madeRun } from "../src/modules/impact/portfolio/portfolio.testing.ts";
import { smallPact } from "../src/modules/pacts/pacts.testing.ts";
import { openTestPacts, pilot } from "../src/modules/pacts/pacts-app.testing.ts";
import { readAssets } from "../src/platform/http/assets.ts";
import type { Env } from "../src/platform/http/env.ts";
import { createPageCache } from "../src/platform/http/page-cache.ts";
import { createPages } from "../src/platform/http/pages.ts";
import { staticFiles } from "../src/platform/http/static-files.ts";
import type { Viewer } from "../src/platform/http/viewer.ts";
import { openBrowser } from "./support/browser.ts";
import { hold, mainText } from "./support/hold.ts";
import { freePort, root } from "./support/server.ts";

const t = translator("fr");
const built = join(root, "app/dist/client");
const unemployment = { label: "Taux de chômage", unit: "%", source: "Relevé inventé", sourceUrl: null };

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let server: ReturnType<typeof serve>;
let address = "";
let viewer: Viewer | null = null;

beforeAll(async () => {
  [pacts, browser] = [await openTestPacts(), await openBrowser()];
  const { platform } = pacts;
  const pages = createPages({ cache: createPageCache(0), assets: readAssets(built), secret: platform.secret });
  const app = new Hono<Env>()
    .use(async (c, next) => {
      c.set("viewer", viewer);
      c.set("visit", viewer && "visit");
      await next();
    })
    .route("/", staticFiles(built))
    .route("/", impactRoutes({ ...pacts.needs, platform: { ...platform, pages }, mayEvaluate: () => true }));
  const port = await freePort();
  server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  address = `http://127.0.0.1:${port}/impact`;
});
afterAll(async () => {
  server.close();
  await browser.close();
  await pacts.platform.database.close();
});

const keep = async (title: string, kept: Omit<Parameters<typeof keepStudy>[1], "pactId">): Promise<void> => {
  const { id: pactId } = await pacts.publish(smallPact({ title: { value: title, citations: [{ source: "s1" }] } }));
  const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "study.run", thread: pactId };
  await pacts.platform.write(writing, async (write) => ok(await keepStudy(write, { pactId, ...kept })));
};

/** Walks with the Tab key until the element in focus fits; fails when it never comes. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the Tab key never came to ${selector}`);
};

it("the portfolio of a space reads with nothing in it, with few and with many, by eye, by ear and by keys", async () => {
  const page = await (await browser.newContext()).newPage();
  const open = async (): Promise<string> => {
    await page.goto(address);
    return mainText(page);
  };
  expect(await open()).toContain("Aucune étude d’impact publique n’est inscrite");
  await hold(page, "portfolio-empty");

  await keep("Pacte offensif pour la croissance et l’emploi du pays de Valmy", { runs: [madeRun(300, 400)] });
  for (const [at, run] of drawnRuns(4).entries()) await keep(`Pacte du val ${at + 1}`, { runs: [run] });
  await keep("Pacte des coteaux", { runs: [madeRun(-2, 0.6)], plan: { direction: "down", outcome: unemployment } });
  await keep("Pacte qui attend", { runs: [] });
  expect(await open()).toContain("Sur 7 études d’impact inscrites, 6 donnent un effet");
  await hold(page, "portfolio-few", ["light", "dark"]);

  for (const [at, run] of drawnRuns(40, { seed: 5 }).entries())
    await keep(`Pacte de la plaine ${at + 1}`, { runs: [at % 5 === 0 ? { ...run, standardError: null, deviations: 1 } : run] });
  const many = await open();
  expect(many).toContain(t("portfolio.chart.unnamed"));
  expect(many).toContain(t("portfolio.cell.fromInterval"));
  await hold(page, "portfolio-many", ["light", "dark"]);

  const rest = "#outcome-1 details summary";
  await tabTo(page, rest);
  await page.keyboard.press("Enter");
  expect(await page.locator("#outcome-1 details[open] tbody tr").count()).toBe(33);
  await tabTo(page, "#outcome-1 details[open] tbody th a");
  await tabTo(page, 'a[href^="/impact.csv"]');
  await page.setViewportSize({ width: 360, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  viewer = pilot;
  await open();
  await tabTo(page, "#rerun button");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/impact#rerun");
  const refresh = page.locator("#rerun a", { hasText: t("portfolio.rerun.refresh") });
  for (let turn = 0; turn < 100 && (await refresh.count()) > 0; turn++) {
    await refresh.click();
    await page.waitForLoadState();
  }
  // The figures that these studies were given tell nothing: each is refused with its reason.
  expect(await mainText(page)).toMatch(/Terminé le .*46 refusées/);
  await hold(page, "portfolio-rerun", ["light", "dark"]);
}, 240_000);
