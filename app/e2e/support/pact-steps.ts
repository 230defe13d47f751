import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "./server.ts";

const TEXT = readFileSync(join(root, "samples/communique-invente.txt"), "utf8");

/** Opens the form of that name, fills it by the names of its fields, and sends it. */
export const fill = async (page: Page, form: string, fields: Readonly<Record<string, string>> = {}): Promise<void> => {
  const opened = page.locator(`form[aria-label="${form}"]`);
  if (!(await opened.isVisible())) await page.locator("details", { has: opened }).locator("summary").first().click();
  for (const [name, value] of Object.entries(fields)) {
    const field = opened.locator(`[name="${name}"]`).first();
    const folded = opened.locator("details:not([open])", { has: page.locator(`[name="${name}"]`) });
    if ((await folded.count()) > 0) await folded.locator("summary").first().click();
    const kind = await field.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName));
    if (kind === "SELECT") await field.selectOption({ label: value });
    else if (kind === "radio") await opened.locator(`[name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
  await opened.locator("button").click();
  await page.waitForLoadState();
};

/** From the invented text to its public page, whose address comes back. */
export const publishSample = async (page: Page, server: string): Promise<string> => {
  await page.goto(`${server}/drafts/new`);
  await page.locator("textarea[name=text]").fill(TEXT);
  await page.locator("#new-draft button").click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  await page.locator("#publish button").click();
  await page.waitForURL(/\?published=1$/);
  return server + ((await page.getAttribute(".notice.success a", "href")) ?? "");
};

/** Opens the draft of a pact again, rejects one of its entries, and publishes what is left as another version, with its reason. */
export const publishWithout = async (page: Page, pact: string, entry: string, reason: string): Promise<void> => {
  await page.goto(pact.replace(/\/pacts\/([^/]+)$/, "/drafts/of/$1"));
  await page.locator("#publish button").click();
  await page.waitForLoadState();
  const rejected = page.locator("#fields .entry", { hasText: entry }).first();
  const id = await rejected.getAttribute("id");
  await rejected.locator("button[value=reject]").click();
  await page.waitForSelector(`#${id}.rejected`);
  await page.fill("#reason", reason);
  await page.locator("#publish .actions button, #publish button").last().click();
  await page.waitForURL(/\?published=/);
};
