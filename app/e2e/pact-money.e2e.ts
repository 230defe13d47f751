import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { axe, pictures, widths } from "./support/browser.ts";
import { openScene } from "./support/scene.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const SLUG = "business-act-grand-est-acte-2";
const isPictured = process.env["LEVIER_PICTURES"] === "1";

const scene = openScene();
const at = (path: string): string => `${scene.server.address}/pacts/${SLUG}${path}`;

/** The page as it stands, light and dark, at the three widths: nothing for axe to find, nothing beyond the side of the window. */
const hold = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axe(page), `${name} at ${width}, ${colorScheme}`).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
    if (isPictured) await pictures(page, `money-${name}-${colorScheme}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
};

const text = async (page: Page): Promise<string> => ((await page.textContent("main")) ?? "").replace(/[\s\u00a0\u202f]+/g, " ");

const save = async (page: Page, sheet: string, edit: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  await page.goto(`${scene.server.address}${sheet}?edit=${edit}`);
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`#edit [name="${name}"]`).first();
    const kind = await field.evaluate((element) => element.tagName);
    if (kind === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
  await page.locator('#edit button[value="save"]').click();
  await page.waitForURL((url) => !url.search.includes("edit"));
};

const JOBS = { grossJobs: "48", jobsOn: "2026-01-31", jobsBy: "Enquête auprès des entreprises aidées", jobsEvidence: "survey" };

describe("the money of a pact", () => {
  it("goes from nothing told to a parity held against the sheets, without script", async () => {
    const pilot = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
    const page = await (await scene.browser.newContext()).newPage();
    await page.goto(at("/money"));
    await hold(page, "nothing");

    await signInByLink(pilot, scene.server, people.pilot);
    await pilot.goto(at("/life"));
    await pilot.locator('#follow-form [name="state"][value="running"]').check();
    await pilot.fill("#on", "2026-01-31");
    await pilot.fill("#parties", "Région Grand Est\nMétropole des Érables");
    await pilot.fill("#withoutAssembly", "État");
    await pilot.locator("#follow-form button").click();
    await pilot.locator("#acts").waitFor();

    await pilot.goto(at("/follow-up"));
    const sheets = await pilot.$$eval("#actions th a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
    const [first = "", second = ""] = sheets;
    await save(pilot, first, "line-new", {
      financer: "Région Grand Est",
      type: "region",
      years: "2025 ; 1 000 000 ; 800 000 ; 500 000\n2026 ; 500 000",
    });
    await save(pilot, first, "line-new", { financer: "État", type: "state", years: "2025 ; 1 500 000 ; 900 000,50 ; 500 000" });
    await save(pilot, first, "line-new", { financer: "Entreprises de la filière", type: "private", years: "2026 ; 4 000 000" });
    await save(pilot, second, "line-new", { financer: "État", type: "state", years: "2026 ; 250 000", countedIn: "CRSD des Érables" });
    await save(pilot, first, "jobs", JOBS);
    await pilot.goto(`${scene.server.address}${first}`);
    expect(await text(pilot)).toContain("62 500 € (3 000 000 € publics pour 48 emplois)");

    await pilot.goto(at("/follow-up"));
    await pilot.getByRole("link", { name: t("money.link") }).click();
    await pilot.waitForURL(at("/money"));
    await pilot.locator("#acts summary").click();
    await pilot.selectOption("#clause-party-1", { label: "Région Grand Est" });
    await pilot.selectOption("#clause-party-2", { label: "Région Grand Est" });
    await pilot.fill("#clause-says", "La Région et l’État apportent chacun la moitié de l’argent public.");
    await pilot.fill("#clause-saidIn", "Délibération du conseil régional du 12 mars 2026, n° 26-041");
    await pilot.locator("#acts button").click();
    await pilot.locator(".notice.late, .error, [role=alert]").first().waitFor();
    expect(await text(pilot)).toContain("« Région Grand Est » est indiquée deux fois.");
    if (isPictured) await pictures(pilot, "money-refused");
    await pilot.selectOption("#clause-party-2", { label: "État" });
    await pilot.locator("#acts button").click();
    await pilot.waitForURL(at("/money"));
    await pilot.locator("section[id^=clause-]").waitFor();
    if (isPictured) await pictures(pilot, "money-pilot");

    await page.goto(at("/money"));
    const read = await text(page);
    expect(read).toMatch(/Paritéà paritéÉtat est en avance ; il manque 100 000,50 € à Région Grand Està parité/);
    expect(read).toContain("Par emploi net, estiméincalculable : aucune étude d’impact");
    expect(read).toContain("CRSD des Érables");
    expect(await page.locator('main form[method="post"]').count()).toBe(0);
    await hold(page, "followed");
    await page.goto(`${scene.server.address}${first}`);
    await hold(page, "sheet");
  });
});
