import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, openBrowser } from "./support/browser.ts";
import { type RunningServer, startServer } from "./support/server.ts";
import { people, signInByLink } from "./support/sign-in.ts";

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("signing in", () => {
  it("by the link that is sent leads where one was going, and the account is closed to who did not", async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.address}/account`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(await axe(page)).toEqual([]);
    await signInByLink(page, server, people.pilot, "/account");
    expect(new URL(page.url()).pathname).toBe("/account");
    expect(await page.content()).toContain(people.pilot);
    expect(await axe(page)).toEqual([]);
    const other = await (await browser.newContext()).newPage();
    await other.goto(`${server.address}/account`);
    expect(new URL(other.url()).pathname).toBe("/sign-in");
  });
});
