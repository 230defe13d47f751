import { describe, expect, it } from "vitest";
import { axe } from "./support/browser.ts";
import { openScene } from "./support/scene.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const scene = openScene();

describe("signing in", () => {
  it("by the link that is sent leads where one was going, and the account is closed to who did not", async () => {
    const page = await (await scene.browser.newContext()).newPage();
    await page.goto(`${scene.server.address}/account`);
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(await axe(page)).toEqual([]);
    await signInByLink(page, scene.server, people.pilot, "/account");
    expect(new URL(page.url()).pathname).toBe("/account");
    expect(await page.textContent("main")).toContain(people.pilot);
    expect(await axe(page)).toEqual([]);
    const other = await (await scene.browser.newContext()).newPage();
    await other.goto(`${scene.server.address}/account`);
    expect(new URL(other.url()).pathname).toBe("/sign-in");
  });
});
