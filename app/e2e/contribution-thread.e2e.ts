import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { openBrowser } from "./support/browser.ts";
import { hold, mainText } from "./support/hold.ts";
import { later } from "./support/later.ts";
import { openMailbox, pathIn } from "./support/mailbox.ts";
import { type RunningServer, startServer } from "./support/server.ts";
import { people } from "./support/sign-in.ts";

const t = translator("fr");
const AUTHOR = "ada@val.example";
const IDEA = "Une halle pour les producteurs";
const PACT = "/pacts/business-act-grand-est-acte-2";
/** Shorter than a person takes to fill the form, it is shown again. */
const FILLING_MS = 4500;

const dataFolder = mkdtempSync(join(tmpdir(), "levier-e2e-"));
let mail: Awaited<ReturnType<typeof openMailbox>>;
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  mail = await openMailbox();
  [server, browser] = await Promise.all([startServer({ dataFolder, environment: mail.environment }), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mail?.close();
});

/** The same installation, a day later each time. */
let days = 0;
const nextDay = async (): Promise<void> => {
  await server.kill();
  days++;
  server = await startServer({ dataFolder, environment: { ...mail.environment, ...later(25 * days) } });
};
const open = async (page: Page, path: string): Promise<string> => {
  await page.goto(server.address + path);
  return mainText(page);
};
const press = async (page: Page, label: string): Promise<void> => {
  await page.getByRole("button", { name: label, exact: true }).click();
  await page.waitForLoadState();
};
const signIn = async (page: Page): Promise<void> => {
  const had = mail.lettersTo(people.pilot).length;
  await open(page, "/sign-in");
  await page.getByLabel(t("identity.signIn.email.label")).fill(people.pilot);
  await press(page, t("identity.signIn.email.send"));
  await open(page, pathIn(await mail.next(people.pilot, had), "/sign-in"));
  await press(page, t("identity.signIn.link.confirm"));
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
};
/** Opens a form that is folded, brings a proposal to another state. */
const bring = async (page: Page, to: string, why = ""): Promise<void> => {
  await page.locator("summary", { hasText: t("proposals.move") }).click();
  const form = page.locator("form", { has: page.locator('[name="to"]') });
  await form.locator(`[value="${to}"]`).check();
  await form.locator('[name="why"]').fill(why);
  await form.locator("button").click();
  await page.waitForLoadState();
};

it("a contribution becomes a proposal, an action, a result, and who wrote it is told at each step", { timeout: 400_000 }, async () => {
  // Someone without an account, whose browser runs no script, from the public page of the pact.
  const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await open(visitor, PACT);
  await visitor.getByRole("link", { name: t("consultation.onPact.contribute") }).click();
  await visitor.fill('[name="title"]', IDEA);
  await visitor.fill('[name="body"]', "La halle aux grains pourrait accueillir un marché couvert tout l’hiver.");
  await visitor.fill('[name="authorName"]', "Ada Roche");
  await visitor.fill('[name="email"]', AUTHOR);
  await visitor.check('[name="wantsNews"]');
  await visitor.waitForTimeout(FILLING_MS);
  await press(visitor, t("consultation.contribute.submit"));
  expect(await mainText(visitor)).toContain(t("consultation.sent.title"));
  const mine = pathIn(await mail.next(AUTHOR, 0), "/submissions/mine");
  expect(await open(visitor, mine)).toContain(IDEA);
  await press(visitor, t("consultation.mine.confirm.submission"));
  expect(await mainText(visitor)).toContain(t("consultation.mine.confirmed.title"));
  expect(await open(visitor, `${PACT}/consultation/contributions`)).not.toContain(IDEA);

  // Who leads the pact publishes it, and makes a proposal of it.
  const pilot = await (await browser.newContext()).newPage();
  await signIn(pilot);
  await open(pilot, `${PACT}/consultation/moderation`);
  await pilot.getByLabel(IDEA).check();
  await hold(pilot, "moderation");
  await press(pilot, t("consultation.moderate.submit"));
  const published = await mail.next(AUTHOR, 1);
  expect(published).toContain("est publiée");
  const contribution = pathIn(published, `${PACT}/consultation/contributions/`);
  await open(pilot, contribution);
  await pilot.getByRole("link", { name: t("consultation.propose") }).click();
  await pilot.fill('[name="title"]', "Un marché couvert dans la halle");
  await pilot.fill('[name="text"]', "La commune ouvre la halle aux grains aux producteurs, d’octobre à mars.");
  await press(pilot, t("proposals.new.submit"));
  const proposal = new URL(pilot.url()).pathname;
  await bring(pilot, "discussed");
  expect(await open(visitor, contribution)).toContain("Proposition : Un marché couvert dans la halle, en discussion");

  await nextDay();
  const debated = await mail.next(AUTHOR, 2);
  expect(debated).toContain("Votre contribution est reprise dans la proposition « Un marché couvert dans la halle », en discussion.");

  // It is adopted, and becomes an action of the pact: one letter tells both.
  await signIn(pilot);
  await open(pilot, proposal);
  await bring(pilot, "adopted", "Décidé en comité de pilotage.");
  await press(pilot, t("proposals.become.submit"));
  const action = (await pilot.locator('main a[href*="/actions/"]').first().getAttribute("href")) ?? "";
  expect(await open(visitor, action)).toContain("Un marché couvert dans la halle");
  await nextDay();
  const decided = await mail.next(AUTHOR, 3);
  expect(decided).toContain("est adoptée");
  expect(decided).toContain("est devenue une action du pacte");

  // What the action gives is counted, and told.
  await signIn(pilot);
  await open(pilot, `${PACT}/achievements/new`);
  const folded = pilot.locator("main details:not([open])");
  while ((await folded.count()) > 0) await folded.first().locator("summary").first().click();
  await pilot.fill('[name="what"]', "Marchés tenus");
  await pilot.fill('[name="quantity"]', "12");
  await pilot.fill('[name="unit"]', "marchés");
  await pilot.selectOption('[name="actionId"]', action.split("/").at(-1) ?? "");
  await press(pilot, t("achievements.new.submit"));
  await nextDay();
  const given = await mail.next(AUTHOR, 4);
  expect(given).toContain("a donné un premier résultat");
  expect(mail.lettersTo(AUTHOR)).toHaveLength(5);

  // The whole thread, by the link of any of these letters and on the public page of the contribution.
  for (const path of [pathIn(given, "/submissions/mine"), contribution]) {
    const read = await open(visitor, path);
    for (const step of [
      "Proposition : Un marché couvert dans la halle, devenue une action",
      "Action : Un marché couvert",
      "Résultat : une réalisation",
    ])
      expect(read).toContain(step);
    expect(read).not.toContain(AUTHOR);
  }
  await open(pilot, pathIn(given, "/submissions/mine"));
  await hold(pilot, "submission-mine");
});
