import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { axe } from "./support/browser.ts";
import { openScene } from "./support/scene.ts";
import { root } from "./support/server.ts";
import { people, signInByLink } from "./support/sign-in.ts";

/** Third-party press, kept beside the project and never in it. */
const folder = join(root, "../shared/corpus/seeds");
const texts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];
const t = translator("fr");

describe.runIf(texts.length > 0)("the founding texts, as they were published", () => {
  const scene = openScene();

  it("each become a draft whose every marked passage leads to its value, and a pact once a pilot publishes it", async () => {
    const page = await scene.browser.newPage();
    await signInByLink(page, scene.server, people.pilot, "/drafts/new");
    for (const text of texts) {
      await page.goto(`${scene.server.address}/drafts/new`);
      await page.setInputFiles("input[name=file]", join(folder, text));
      await page.click("#new-draft button");
      await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
      expect(await axe(page), text).toEqual([]);
      const values = await page.$$eval("#fields .entry", (entries) => entries.length);
      expect(values, text).toBeGreaterThan(5);
      const astray = await page.$$eval("mark a[href^='#'], a.mark[href^='#'], mark[id]", (marks) =>
        marks.flatMap((mark) => {
          const target = mark.getAttribute("href");
          return target !== null && document.querySelector(target) === null ? [target] : [];
        }),
      );
      expect(astray, text).toEqual([]);
      await page.getByRole("button", { name: t("drafting.publish.submit") }).click();
      await page.locator(".notice.success a").click();
      await page.waitForURL(/\/pacts\/[a-z0-9-]+$/);
      expect(await axe(page), text).toEqual([]);
    }
  });
});
