import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { axe } from "./support/browser.ts";
import { hold, mainText } from "./support/hold.ts";
import { saveSheet } from "./support/save-sheet.ts";
import { openScene } from "./support/scene.ts";
import { lastLink, people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const SLUG = "business-act-grand-est-acte-2";

const scene = openScene();
const at = (path: string): string => `${scene.server.address}/pacts/${SLUG}${path}`;

const save = (page: Page, sheet: string, edit: string, fields: Readonly<Record<string, string>>): Promise<void> =>
  saveSheet(page, scene.server.address + sheet, edit, fields);

const DAYS = {
  startsOn: "2024-01-05",
  endsOn: "2025-06-30",
  votedStartsOn: "2024-01-05",
  votedEndsOn: "2025-03-31",
};
const MONEY = { financer: "Région Grand Est", type: "region", years: "2024 ; 2 000 000 ; 1 500 000 ; 900 000" };
const OWN = { financer: "Entreprises", type: "private", years: "2024 ; 1 000 000 ; 1 000 000 ; 200 000" };

/** A page of another site, on another host, which holds the line that the follow-up page gives to copy. */
const openHost = async (frame: string) => {
  const server = createServer((_, answer) =>
    answer.setHeader("content-type", "text/html").end(`<!doctype html><title>Mairie</title>${frame}`),
  );
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

describe("a pact as the public follows it", () => {
  it("shows where each action stands, without script, on any width, and inside another site", async () => {
    const page = await (await scene.browser.newContext()).newPage();
    await page.goto(at("/follow-up"));
    await hold(page, "follow-up-unfollowed");
    const sheets = await page.$$eval("#actions th a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(sheets.length).toBeGreaterThan(2);
    const [first = "", second = ""] = sheets;

    const pilot = await (await scene.browser.newContext()).newPage();
    await signInByLink(pilot, scene.server, people.pilot);
    await save(pilot, first, "fields", { owner: "Région Grand Est" });
    await save(pilot, first, "calendar", DAYS);
    await save(pilot, first, "costs", { totalCost: "3 000 000" });
    await save(pilot, first, "line-new", MONEY);
    await save(pilot, first, "line-new", OWN);
    await save(pilot, first, "stage", { stage: "engaged" });
    await save(pilot, second, "stage", { stage: "abandoned", reason: "Le terrain a été vendu." });

    const reader = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
    await reader.goto(at(""));
    await reader.locator("main a", { hasText: t("followUp.link") }).click();
    await reader.waitForURL(at("/follow-up"));
    const read = await mainText(reader);
    expect(read).toMatch(/1 en cours et 1 abandonnée\. Une est en retard\./);
    expect(read).toContain("Motif : Le terrain a été vendu.");
    expect(read).toContain("1 100 000 € payés, 2 500 000 € engagés, sur 3 000 000 € prévus.");
    expect(await reader.locator('main form[method="post"], script').count()).toBe(0);
    await page.goto(at("/follow-up"));
    await hold(page, "follow-up-followed");

    const frame = (await page.textContent("#share pre")) ?? "";
    const host = await openHost(frame);
    await page.goto(host.address);
    await page.frameLocator("iframe").locator("h1").waitFor();
    expect(await page.frameLocator("iframe").locator("main").textContent()).toContain("en cours");
    await page
      .frameLocator("iframe")
      .getByRole("link", { name: t("followUp.embed.more") })
      .click();
    await page.waitForURL(at("/follow-up"));
    host.close();
    await page.goto(at("/embed"));
    await hold(page, "follow-up-embed");
  });

  it("is told by a feed that a program reads", async () => {
    const page = await (await scene.browser.newContext()).newPage();
    await page.goto(at("/follow-up"));
    const href = (await page.getAttribute('link[rel="alternate"]', "href")) ?? "";
    const feed = await page.evaluate(async (address) => {
      const answer = await fetch(address);
      const parsed = new DOMParser().parseFromString(await answer.text(), "application/xml");
      const said = (name: string) =>
        [...parsed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)].map((element) => element.textContent ?? "");
      return {
        type: answer.headers.get("content-type"),
        root: parsed.documentElement.localName,
        ids: said("id"),
        updated: said("updated"),
        names: said("name"),
        titles: said("title"),
      };
    }, href);
    expect([feed.type, feed.root, feed.names.length]).toEqual(["application/atom+xml; charset=utf-8", "feed", 1]);
    expect(feed.ids.length).toBeGreaterThan(2);
    expect([feed.updated.length, feed.titles.length, new Set(feed.ids).size]).toEqual([feed.ids.length, feed.ids.length, feed.ids.length]);
    expect(feed.updated.every((date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(date))).toBe(true);
    expect(feed.titles.some((title) => title.includes("→"))).toBe(true);
  });

  it("is asked for by e-mail with the keyboard and no script, confirmed, then stopped by the mail program", async () => {
    const page = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
    // axe is a script: it looks at the same pages beside.
    const beside = await (await scene.browser.newContext()).newPage();
    await beside.goto(at("/subscribe"));
    await hold(beside, "follow-up-subscribe");
    await page.goto(at("/subscribe"));
    await page.focus("#email");
    await page.keyboard.type("ada@val.example");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: t("followUp.subscribe.sent.title") }).waitFor();
    const confirm = await lastLink(scene.server, "ada@val.example");
    await beside.goto(confirm);
    expect(await axe(beside)).toEqual([]);
    await page.goto(confirm);
    await page.getByRole("button", { name: t("followUp.confirm.submit") }).click();
    await page.getByRole("heading", { name: t("followUp.confirm.done.title") }).waitFor();

    // One request of the mail program, without cookie or page.
    const stop = await lastLink(scene.server, "ada@val.example", /https?:\/\/\S+\/subscriptions\/stop\S+/);
    const answer = await fetch(stop, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) });
    expect(answer.status).toBe(200);
    expect((await beside.goto(stop))?.status()).toBe(410);
    expect(await axe(beside)).toEqual([]);
  });
});
