import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axe, pictures, widths } from "./browser.ts";

type Schemes = readonly ("light" | "dark")[];

/**
 * The page as it stands, at the three widths, in each scheme of colours: nothing beyond the side of the window.
 * `LEVIER_PICTURES=1` keeps pictures of it. For a page whose scripts are off, where axe cannot run.
 */
export const fit = async (page: Page, name: string, schemes: Schemes = ["light"], judge = async (_: string) => {}): Promise<void> => {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await judge(`${name} at ${width}, ${colorScheme}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
    if (process.env["LEVIER_PICTURES"] === "1") await pictures(page, schemes.length > 1 ? `${name}-${colorScheme}` : name);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
};

/** The same, and nothing for axe to find. */
export const hold = (page: Page, name: string, schemes?: Schemes): Promise<void> =>
  fit(page, name, schemes, async (where) => expect(await axe(page), where).toEqual([]));

/** The words of the page, no matter which spaces hold them together. */
export const mainText = async (page: Page): Promise<string> => ((await page.textContent("main")) ?? "").replace(/[\s\u00a0\u202f]+/g, " ");
