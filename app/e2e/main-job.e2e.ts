import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { axe, widths } from "./support/browser.ts";
import { openScene } from "./support/scene.ts";
import { root } from "./support/server.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const TEXT = readFileSync(join(root, "samples/communique-invente.txt"), "utf8");

/** Pictures that the README shows are taken again when this is set; else the scenario leaves no trace. */
const isPictured = process.env["LEVIER_PICTURES"] === "1";

const scene = openScene();

const picture = async (page: Page, name: string): Promise<void> => {
  if (isPictured) await page.screenshot({ path: join(root, "docs/images", `${name}.png`) });
};

/** Walks with the Tab key until the element in focus fits; fails when it never comes. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the Tab key never came to ${selector}`);
};

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");

describe("the main job, with the keyboard alone", () => {
  it("goes from a pasted text to a public pact", async () => {
    const page = await (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await signInByLink(page, scene.server, people.pilot, "/drafts/new");
    expect(await axe(page)).toEqual([]);

    await tabTo(page, "textarea[name=text]");
    await page.keyboard.insertText(TEXT);
    await tabTo(page, "#new-draft button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
    expect(await axe(page)).toEqual([]);

    // Into the panes, then from one value to the next by keys: accept the first, set a later one aside, take it back.
    await tabTo(page, "#fields button[value=accept]");
    const first = await page.evaluate(() => document.activeElement?.closest(".entry")?.id ?? "");
    await page.keyboard.press("a");
    await page.waitForSelector(`#${first}.accepted`);
    expect(await focused(page)).toBe(first);
    expect(await page.textContent("#told")).toBe(t("drafting.review.saved"));
    await page.keyboard.press("j");
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press("x");
    await page.waitForSelector(`#${second}.rejected`);
    await page.keyboard.press("u");
    await page.waitForSelector(`#${second}:not(.rejected)`);
    await page.keyboard.press("k");
    expect(await focused(page)).toBe(first);

    // A wrong value comes back beside its field with what was typed; a right one is kept.
    await page.keyboard.press("c");
    await page.waitForSelector("#edit");
    expect(await page.evaluate(() => document.activeElement?.closest("#edit") !== null)).toBe(true);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press("End");
    await page.keyboard.insertText(" durablement");
    await tabTo(page, "#edit-passage");
    await page.keyboard.insertText("un passage qui n’est pas dans le texte");
    await tabTo(page, "#edit button");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#edit-passage[aria-invalid]");
    expect(await focused(page)).toBe("edit-passage");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await tabTo(page, "#edit button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`#${first}.corrected`);
    expect(await page.textContent(`#${first}`)).toContain(" durablement");
    await page.evaluate(() => scrollTo(0, 0));
    await picture(page, "draft-review");

    const reviewed = page.url();
    for (const address of [`${reviewed}/history`, `${scene.server.address}/drafts`]) {
      await page.goto(address);
      expect(await axe(page), address).toEqual([]);
    }
    await page.goto(reviewed);

    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width}`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });

    await tabTo(page, "#publish button");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?published=1$/);
    await tabTo(page, ".notice.success a");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/pacts\/[a-z0-9-]+$/);
    const address = page.url();

    const reader = await (await scene.browser.newContext({ javaScriptEnabled: true })).newPage();
    const answer = await reader.goto(address);
    expect(answer?.status()).toBe(200);
    expect(await axe(reader)).toEqual([]);
    const said = await reader.textContent("main");
    expect(said).toContain("Ormelune");
    // Nothing personal was asked to be shown.
    expect(said).not.toMatch(/presse@example\.org|Prosper Lambrequin|01.99.00.12.34/);
    await reader.setViewportSize({ width: 1440, height: 900 });
    await picture(reader, "pact-page");
  });
});

describe("the main job without script", () => {
  it("reads, decides and follows a value to its passage by links and forms", async () => {
    const page = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
    await signInByLink(page, scene.server, people.contributor, "/drafts/new");
    await page.locator("textarea[name=text]").fill(TEXT);
    await page.locator("#new-draft button").click();
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
    const row = page.locator("#fields .entry").first();
    const id = await row.getAttribute("id");
    await row.locator("button[value=accept]").click();
    await page.waitForURL(new RegExp(`#${id}$`));
    expect(await page.locator(`#${id}`).getAttribute("class")).toContain("accepted");
    await page.locator(`#${id} .src a, #${id} a[href^="#m-"]`).first().click();
    const passage = page.locator("#text mark:target");
    expect(await passage.count()).toBe(1);
    await passage.locator("a").first().click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  });
});
