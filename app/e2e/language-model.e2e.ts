import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStubModel, type StubModel, saying } from "../src/modules/drafting/language-model/stub-model.testing.ts";
import { axe, openBrowser, pictures } from "./support/browser.ts";
import { type RunningServer, root, startServer } from "./support/server.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const TEXT =
  "Un pacte pour le Val de Rive\n\nLe 14 mars 2024, la Région Grand Est a signé avec la commune un Pacte Offensive Croissance Emploi (POCE).\n\nLes fêtes de Rive furent animées par l’Atelier des Rives.";
const QUOTE = "animées par l’Atelier des Rives";

let stub: StubModel;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  stub = await openStubModel(() => saying({ partners: [{ organisation: "Atelier des Rives", role: "animateur", quote: QUOTE }] }));
  const environment = { LEVIER_MODEL_URL: stub.settings.url, LEVIER_MODEL: "modele-local" };
  [server, browser] = await Promise.all([startServer({ environment }), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await stub.close();
});

it("asks a language model when its box is ticked, and shows what it proposes as such, without script", async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInByLink(page, server, people.pilot, "/drafts/new");
  expect(await page.isChecked("input[name=model]")).toBe(false);
  expect(await page.textContent("#model-hint")).toContain(new URL(stub.settings.url).host);
  await page.fill("textarea[name=text]", TEXT);
  await page.check("input[name=model]");
  await page.click("#new-draft button");
  const proposed = page.locator(".entry", { hasText: "proposé par un modèle de langue, à vérifier" });
  expect(await proposed.count()).toBe(1);
  expect(await proposed.textContent()).toContain("Atelier des Rives");
  expect(stub.asked).toHaveLength(1);
  await proposed.locator("button[value=accept]").click();
  expect(await page.locator(".entry.accepted", { hasText: "Atelier des Rives" }).count()).toBe(1);
});

it("is accessible where it is asked and where it is shown", async () => {
  mkdirSync(join(root, ".cache/pictures"), { recursive: true });
  const page = await (await browser.newContext()).newPage();
  await signInByLink(page, server, people.pilot, "/drafts/new");
  expect(await axe(page)).toEqual([]);
  await pictures(page, "model-asked");
  await page.fill("textarea[name=text]", TEXT);
  await page.check("input[name=model]");
  await page.click("#new-draft button");
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
  expect(await axe(page)).toEqual([]);
  await pictures(page, "model-heard");
});
