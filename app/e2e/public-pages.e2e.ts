import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axe, pictures, widths } from "./support/browser.ts";
import { openScene } from "./support/scene.ts";

/** `LEVIER_PICTURES=1` leaves a picture of each page at each width in `.cache/pictures`. */
const isPictured = process.env["LEVIER_PICTURES"] === "1";

const scene = openScene();

/** The pages that a walk along the links finds, one for each shape of address: `/pacts/x` and `/pacts/y` are one. */
const walk = async (page: Page): Promise<string[]> => {
  const waiting = ["/"];
  const shapes = new Map<string, string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { pathname } = new URL(path, scene.server.address);
    const shape = pathname
      .replace(/(?<=^\/impact\/methods\/(?:docs\/)?)[^/]+$/, "*")
      .replace(/(?<=^\/[^/]+\/)[^/]+/, "*")
      .replace(/[0-9a-f-]{36}/, "*");
    if (shapes.has(shape)) continue;
    // Asked beside the page: a browser would begin to save a document instead of showing it.
    const asked = await page.request.get(scene.server.address + path);
    if (!/^text\/html/.test(asked.headers()["content-type"] ?? "")) continue;
    await page.goto(scene.server.address + path);
    shapes.set(shape, path);
    const links = await page.$$eval("a[href]", (anchors) => anchors.map((anchor) => anchor.getAttribute("href") ?? ""));
    waiting.push(...links.filter((href) => /^\/[^/]/.test(href)).map((href) => href.replace(/#.*/, "")));
  }
  return [...shapes.values()];
};

describe("the pages anyone may read", () => {
  it("have no axe violation, no script, no foreign host, and no sideways scroll on a phone", async () => {
    const page = await scene.browser.newPage();
    const paths = await walk(page);
    expect(paths.length).toBeGreaterThan(5);
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    for (const path of paths) {
      const response = await page.goto(scene.server.address + path);
      expect(response?.status(), path).toBe(200);
      expect(await page.$$eval("script", (scripts) => scripts.length), path).toBe(0);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axe(page), `${path} at ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
      if (isPictured) await pictures(page, path.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "home");
    }
    expect([...hosts]).toEqual([new URL(scene.server.address).host]);
  });
});
