import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { translator } from "../src/messages/index.ts";
import { openMailServer } from "../src/platform/mail-server.testing.ts";
import { openBrowser } from "./support/browser.ts";
import { fit, hold, mainText } from "./support/hold.ts";
import { saveSheet } from "./support/save-sheet.ts";
import { type RunningServer, startServer } from "./support/server.ts";
import { people } from "./support/sign-in.ts";

const t = translator("fr");
/** A message as `mainText` tells it. */
const words = (...message: Parameters<typeof t>): string => t(...message).replace(/[\s\u00a0\u202f]+/g, " ");
const SLUG = "business-act-grand-est-acte-2";
const OWNER = "responsable@val.example";
const OTHER = "partenaire@val.example";

let mail: Awaited<ReturnType<typeof openMailServer>>;
let server: RunningServer;
let browser: Browser;
let pilot: Page;
beforeAll(async () => {
  mail = await openMailServer();
  const environment = { SMTP_URL: `smtp://127.0.0.1:${mail.port}` };
  [server, browser] = await Promise.all([startServer({ environment }), openBrowser()]);
  pilot = await (await browser.newContext()).newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mail?.close();
});

/** The link of the last letter that the mail server took for an address. */
const linkTo = (email: string): Promise<string> =>
  vi.waitUntil(
    () => {
      const raw = mail.letters.findLast(({ to }) => to.includes(email))?.text.replaceAll("\r\n", "\n") ?? "";
      const body = raw.slice(raw.indexOf("\n\n") + 2);
      const text = /^content-transfer-encoding: base64/im.test(raw)
        ? Buffer.from(body, "base64").toString("utf8")
        : body.replaceAll("=\n", "").replaceAll("=3D", "=");
      return /https?:\/\/\S+/.exec(text)?.[0];
    },
    { timeout: 20_000, interval: 100 },
  );

const signIn = async (page: Page): Promise<void> => {
  await page.goto(`${server.address}/sign-in`);
  await page.getByLabel(t("identity.signIn.email.label")).fill(people.pilot);
  await page.getByRole("button", { name: t("identity.signIn.email.send") }).click();
  await page.goto(await linkTo(people.pilot));
  await page.getByRole("button", { name: t("identity.signIn.link.confirm") }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
};

const reminders = (): string => `${server.address}/pacts/${SLUG}/reminders`;
const history = async (): Promise<string> => {
  await pilot.goto(`${server.address}/pacts/${SLUG}/history`);
  return mainText(pilot);
};

const give = async (boxes: readonly Locator[], name: string, email: string): Promise<void> => {
  for (const box of boxes) await box.check();
  await pilot.fill("#give-name", name);
  await pilot.fill("#give-email", email);
  await pilot.getByRole("button", { name: t("reminders.give.submit"), exact: true }).click();
};

/** A small telephone, as one is held. */
const phone = (more: { javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, ...more });

/** The things a page asks about, the milestones first. */
const askedOn = (page: Page): Promise<string[]> =>
  page.$$eval('input[name$="-shown"]', (inputs) =>
    inputs.map((input) => input.getAttribute("name")?.slice(0, -"-shown".length) ?? "").toSorted((a, b) => b.localeCompare(a)),
  );

const send = (page: Page): Promise<void> => page.getByRole("button", { name: t("answers.submit") }).tap();

describe("someone who answers for what is late", () => {
  it("is named and written to, once, by who leads the pact", async () => {
    await signIn(pilot);
    await pilot.goto(`${server.address}/pacts/${SLUG}/follow-up`);
    const [first = "", second = ""] = await pilot.$$eval("#actions th a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
    const over = { startsOn: "2024-01-05", endsOn: "2025-06-30" };
    await saveSheet(pilot, server.address + first, "calendar", over);
    await saveSheet(pilot, server.address + first, "milestone-new", { label: "Étude remise", expectedOn: "2025-03-31" });
    await saveSheet(pilot, server.address + second, "calendar", over);
    await saveSheet(pilot, server.address + second, "milestone-new", { label: "Comité technique réuni", expectedOn: "2025-04-30" });

    await pilot.goto(reminders());
    const rows = pilot.locator("#orphans tbody tr");
    await give([rows.filter({ hasText: "Comité technique réuni" }).getByRole("checkbox")], "Camille Fictive", OTHER);
    const boxes = pilot.locator('#orphans input[name^="item-milestone-"], #orphans input[name^="item-action-"]');
    expect(await boxes.count()).toBe(3);
    await give(await boxes.all(), "Dominique Fictif", OWNER);
    await pilot.locator("#send button").click();
    await Promise.all([linkTo(OWNER), linkTo(OTHER)]);
    await pilot.locator("#send button").click();
    await hold(pilot, "reminders");
    expect(mail.letters.filter(({ to }) => to.includes(OWNER) || to.includes(OTHER))).toHaveLength(2);
  });

  it("answers three things from a letter, on a phone, in one page, without signing in; twice is once", async () => {
    const link = await linkTo(OWNER);
    const before = await history();
    // A mail program looks at the link first, without cookies, as it looks at every link.
    for (const method of ["HEAD", "GET", "GET"]) expect((await fetch(link, { method })).status).toBe(200);
    expect(await history()).toBe(before);

    const holder = await phone();
    const [page, later] = [await holder.newPage(), await holder.newPage()];
    await page.goto(link);
    await later.goto(link);
    expect(await mainText(page)).toContain("3 points attendent votre réponse.");
    expect(await page.getByRole("link", { name: t("ui.nav.signIn") }).getAttribute("href")).toBe("/sign-in");
    const [milestone, one, other] = await askedOn(page);
    await page.fill(`#${milestone}-doneOn`, "2025-05-12");
    await page.locator(`[name="${one}-going"][value="blocked"]`).tap();
    await page.fill(`#${one}-blockedBecause`, "Permis attendu");
    await page.fill(`#${other}-endsOn`, "2028-12-31");
    await send(page);
    // What is refused holds nothing else back, and is said beside its field.
    await page.getByText(words("answers.fault.moved")).first().waitFor();
    expect(await page.inputValue(`#${other}-endsOn`)).toBe("2028-12-31");
    await hold(page, "answers-refused");
    await page.setViewportSize({ width: 360, height: 640 });
    await page.fill(`#${other}-why`, "Marché relancé");
    await send(page);
    await page.getByRole("heading", { name: t("answers.done.title") }).waitFor();
    const recorded = await mainText(page);
    for (const said of ["12 mai 2025", "Permis attendu", "31 décembre 2028"]) expect(recorded).toContain(said);
    await hold(page, "answers-recorded");

    // The other tab still holds the form: sent late, it changes nothing and shows what was recorded.
    const after = await history();
    await later.fill(`#${milestone}-doneOn`, "2025-05-13");
    await send(later);
    await later.getByRole("heading", { name: t("answers.done.title") }).waitFor();
    expect(await mainText(later)).toBe(recorded);
    expect(await history()).toBe(after);
    await pilot.goto(reminders());
    expect((await mainText(pilot)).match(/a reçu une réponse/g)).toHaveLength(3);
  });

  it("answers without scripts as well", async () => {
    const page = await (await phone({ javaScriptEnabled: false })).newPage();
    await page.goto(await linkTo(OTHER));
    await fit(page, "answers-plain");
    await page.setViewportSize({ width: 360, height: 640 });
    const [milestone] = await askedOn(page);
    await page.fill(`#${milestone}-doneOn`, "2025-05-02");
    await send(page);
    await page.getByRole("heading", { name: t("answers.done.title") }).waitFor();
    expect(await mainText(page)).toContain("2 mai 2025");
  });
});
