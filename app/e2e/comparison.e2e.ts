import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { axe } from "./support/browser.ts";
import { fit, hold } from "./support/hold.ts";
import { openScene } from "./support/scene.ts";
import { root } from "./support/server.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const RELEASE = readFileSync(join(root, "samples/communique-invente.txt"), "utf8");
const NAME = "Délibération du conseil communautaire";
const MINUTES = `Publié le 20 octobre 2026

Le conseil communautaire revient sur la signature

Le mercredi 7 octobre 2026, Bastien Quermont, président de la Région Hautes-Rives, et Hortense Valdrac, présidente de la communauté de communes du Val d’Ormelune, ont signé le Pacte territorial de relance et de transition écologique (PTRTE) du Val d’Ormelune.

Le financement atteint 7,1 millions d’euros.

Le pacte prévoit :
- installer 50 bornes de recharge d’ici 2029 ;
- créer une plateforme de réemploi des chutes de laine ;
- restaurer dix kilomètres de haies.`;

const scene = openScene();

const draftOf = async (page: Page): Promise<string> => {
  await page.locator("textarea[name=text]").fill(RELEASE);
  await page.locator("#new-draft button").click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  return page.url();
};

const compare = async (page: Page): Promise<string> => {
  await page.getByRole("link", { name: t("drafting.compare.add") }).click();
  await page.locator("textarea[name=text]").fill(MINUTES);
  await page.locator("select[name=sourceKind]").selectOption("deliberation");
  await page.locator("input[name=sourceTitle]").fill(NAME);
  await page.locator("#new-document .main-act").click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/);
  return page.url();
};

describe("two documents on one pact, without script", () => {
  it("are compared, chosen from, and published with both their quotes", async () => {
    const page = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
    await signInByLink(page, scene.server, people.pilot, "/drafts/new");
    const draft = await draftOf(page);
    const values = async (field: string): Promise<string[]> => page.locator(`#f-${field} .said`).allTextContents();
    await page.goto(draft);
    const before = await values("amounts");
    const comparison = await compare(page);

    // Nothing is chosen, and the draft is as it was.
    const open = page.locator("#contradicts .versus");
    const titles = await open.locator("h3").allTextContents();
    expect(titles).toEqual(expect.arrayContaining([t("drafting.field.signedOn"), expect.stringContaining(t("drafting.field.amounts"))]));
    expect(await page.locator("#contradicts .mark").count()).toBe(0);
    const sum = open.filter({ hasText: "7,1" }).first();
    expect(await sum.locator("blockquote mark").allTextContents()).toEqual(["6,8 millions d’euros", "7,1 millions d’euros"]);
    await page.goto(draft);
    expect(await values("amounts")).toEqual(before);

    // One value taken, one contradiction kept as it is, one value added.
    await page.goto(comparison);
    await sum.locator("button[value=take]").click();
    await page.waitForURL(/#c-amounts-/);
    expect(await page.locator(".versus:target .mark").textContent()).toBe(t("drafting.compare.state.takenAgainst"));
    await open
      .filter({ has: page.locator("h3", { hasText: t("drafting.field.signedOn") }) })
      .locator("button[value=both]")
      .click();
    await page.locator("#adds .versus", { hasText: "haies" }).locator("button[value=add]").first().click();
    await page.waitForURL(/#c-actions-/);
    await fit(page, "comparison-chosen");

    await page.goto(draft);
    expect((await values("amounts")).join(" ")).toContain("7\u202f100\u202f000");
    expect(await page.locator("#f-actions", { hasText: "haies" }).textContent()).toContain(NAME);
    expect(await page.locator("#documents").textContent()).toContain(NAME);
    await fit(page, "comparison-review");
    await page.locator("#publish button").click();
    await page.waitForURL(/published=1/);
    await page
      .getByRole("link", { name: t("drafting.publish.see") })
      .first()
      .click();
    const pact = await page.locator("main").textContent();
    for (const told of [NAME, "7,1 millions d’euros", "7 octobre 2026", "haies"]) expect(pact, told).toContain(told);
    await fit(page, "comparison-published");
  });
});

describe("the comparison", () => {
  it("holds at each width, for axe and for the keyboard; what is chosen can be taken back", async () => {
    const page = await (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await signInByLink(page, scene.server, people.contributor, "/drafts/new");
    const draft = await draftOf(page);
    await page.getByRole("link", { name: t("drafting.compare.add") }).click();
    await hold(page, "comparison-form");
    await page.goto(draft);
    const comparison = await compare(page);
    expect(await axe(page)).toEqual([]);
    await page.locator("#confirms details summary").click();
    await hold(page, "comparison-page");

    await page.locator("#contradicts button[value=keep]").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#c-/);
    expect(await page.locator(".versus:target .mark").textContent()).toBe(t("drafting.compare.state.keptAgainst"));
    expect(await axe(page)).toEqual([]);
    await page.locator(".versus:target button[value=undo]").focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".versus:target button[value=keep]");

    await page.goto(`${comparison}#remove`);
    await page.locator("#remove button").click();
    await page.waitForSelector("#errors");
    await page.locator("#confirm").check();
    await page.locator("#remove button").click();
    await page.waitForURL(/#documents$/);
    expect(await page.locator("#documents").textContent()).not.toContain(NAME);
  });
});
