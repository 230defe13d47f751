import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { hold } from "./support/hold.ts";
import { openScene } from "./support/scene.ts";
import { root } from "./support/server.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const TEXT = readFileSync(join(root, "samples/communique-invente.txt"), "utf8");

const scene = openScene();

const signedIn = async (): Promise<Page> => {
  const page = await (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInByLink(page, scene.server, people.pilot);
  return page;
};

/** Walks with the Tab key to the element; fails when it never comes. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 200; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key never came to ${selector}`);
};

/** Publishes the sample text; the address of the sheet of its first action. */
const publish = async (page: Page): Promise<string> => {
  await page.goto(`${scene.server.address}/drafts/new`);
  await page.locator("textarea[name=text]").fill(TEXT);
  await page.locator("#new-draft button").click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  await page.locator("#publish button").click();
  await page.waitForURL(/\?published=1$/);
  await page.goto(scene.server.address + ((await page.getAttribute(".notice.success a", "href")) ?? ""));
  return scene.server.address + ((await page.getAttribute('#actions th a[href*="/actions/"]', "href")) ?? "");
};

describe("the sheet of an action", () => {
  it("is filled with the keyboard alone, and shows the second of two people what the first wrote", async () => {
    const page = await signedIn();
    const sheet = await publish(page);
    await page.goto(sheet);
    await hold(page, "sheet-bare");
    await tabTo(page, 'a[href$="?edit=fields#edit"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/edit=fields/);
    await hold(page, "sheet-edit");
    const other = await signedIn();
    await other.goto(`${sheet}?edit=fields`);
    await tabTo(page, "#owner");
    await page.keyboard.type("Communauté de communes du Val");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#fields$/);
    await tabTo(page, 'a[href$="?edit=costs#edit"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/edit=costs/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("edit");
    await page.keyboard.press("Tab");
    await page.keyboard.type("300 000");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#plan$/);
    await tabTo(page, 'a[href$="?edit=line-new#edit"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/edit=line-new/);
    await tabTo(page, "#financer");
    await page.keyboard.type("Région");
    await tabTo(page, "#type");
    await page.selectOption("#type", "region");
    await tabTo(page, "#years");
    await page.keyboard.type("2026 ; 100 000 ; 50 000\n2027 ; 100 000");
    await tabTo(page, '#edit button[value="save"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/#plan$/);
    await hold(page, "sheet-kept");
    await other.fill("#owner", "Département");
    await other.fill("#lead", "Direction de l’eau");
    await other.locator('#edit button[value="save"]').click();
    await other.locator("#conflict").waitFor();
    await hold(other, "sheet-conflict");
    expect(await other.locator("#conflict").textContent()).toContain("Communauté de communes du Val");
    await other.locator('#edit button[value="save"]').click();
    await other.waitForURL(/#fields$/);
    const told = await other.locator("main").textContent();
    expect(told).toContain("Département");
    expect(told).toContain("Direction de l’eau");
    expect(told).toContain(t("sheets.plan.faults"));
  });
});
