import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axe, pictures, widths } from "./browser.ts";

/**
 * The page as it stands, at the three widths, in each scheme of colours: nothing for axe to find, nothing beyond the side of the
 * window. `LEVIER_PICTURES=1` keeps pictures of it.
 */
export const hold = async (page: Page, name: string, schemes: readonly ("light" | "dark")[] = ["light"]): Promise<void> => {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axe(page), `${name} at ${width}, ${colorScheme}`).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
    if (process.env["LEVIER_PICTURES"] === "1") await pictures(page, schemes.length > 1 ? `${name}-${colorScheme}` : name);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
};

/** The words of the page, no matter which spaces hold them together. */
export const mainText = async (page: Page): Promise<string> => ((await page.textContent("main")) ?? "").replace(/[\s\u00a0\u202f]+/g, " ");
