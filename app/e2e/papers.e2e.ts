import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { axe } from "./support/browser.ts";
import { fit } from "./support/hold.ts";
import { openScene } from "./support/scene.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const PACT = "/pacts/business-act-grand-est-acte-2";
const scene = openScene();

const downloaded = async (page: Page, link: string): Promise<Buffer> => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link, exact: true }).click()]);
  return readFileSync(await download.path());
};

const bring = async (page: Page, csv: string): Promise<void> => {
  await page.locator("#import input[type=file]").setInputFiles({ name: "actions.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: t("papers.import.submit") }).click();
};

describe("the papers of a pact, without script", () => {
  it("are taken away, corrected, brought back, compared and written", async () => {
    const page = await (await scene.browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })).newPage();
    await signInByLink(page, scene.server, people.pilot, `${PACT}/papers`);
    await fit(page, "papers-page", ["light", "dark"]);
    const pdf = t("papers.download", { label: t("papers.paper.pact"), format: t("papers.format.pdf") });
    expect((await downloaded(page, pdf)).subarray(0, 5).toString()).toBe("%PDF-");
    const csv = (await downloaded(page, t("papers.tables.csv", { table: t("papers.table.actions") }))).toString("utf8");
    const [header = "", first = "", ...rest] = csv.split("\r\n");
    const owner = header.replace("\ufeff", "").split(";").indexOf(t("papers.column.owner"));
    const withCell = (place: number, text: string) => [header, first.split(";").with(place, text).join(";"), ...rest].join("\r\n");
    await bring(page, withCell(owner + 4, "demain"));
    expect(await page.locator("#faults tbody tr").count()).toBe(1);
    await fit(page, "papers-faults", ["light", "dark"]);
    await page.goBack();
    await bring(page, withCell(owner, "Agence imaginaire"));
    expect(await page.locator("main").textContent()).toContain("Agence imaginaire");
    await fit(page, "papers-differences", ["light", "dark"]);
    await page.getByRole("button", { name: t("papers.import.confirm") }).click();
    await page.waitForURL(/\/papers\?written=1&bound=0$/);
    const again = (await downloaded(page, t("papers.tables.csv", { table: t("papers.table.actions") }))).toString("utf8");
    expect(again).toContain("Agence imaginaire");
    await page.context().close();
  });

  it("leave axe nothing to say", async () => {
    const page = await (await scene.browser.newContext()).newPage();
    await signInByLink(page, scene.server, people.pilot, `${PACT}/papers`);
    expect(await axe(page)).toEqual([]);
    await bring(page, "a;b\n1;2");
    expect(await page.locator("#errors").count()).toBe(1);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });

  it("say why a file far too large is not taken", async () => {
    const page = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
    await signInByLink(page, scene.server, people.pilot, `${PACT}/papers`);
    const folder = mkdtempSync(join(tmpdir(), "levier-large-"));
    const file = join(folder, "actions.xlsx");
    writeFileSync(file, "PK");
    truncateSync(file, 200_000_000);
    await page.locator("#import input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: t("papers.import.submit") }).click();
    expect(await page.locator("h1").textContent()).toBe(t("platform.tooLarge.title"));
    rmSync(folder, { recursive: true });
    await page.context().close();
  });
});
