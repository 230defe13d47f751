import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { root } from "./server.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Debian's Chromium, told to ask nothing of any network. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

type Violation = { readonly id: string; readonly impact: string | null; readonly nodes: readonly { readonly html: string }[] };

/** What axe finds wrong on the page as it stands, one line each; empty when nothing is. */
export const axe = async (page: Page): Promise<string[]> => {
  // Through the debugger, not a script element: the page's security policy stays as it is.
  await page.evaluate(axeSource);
  const violations: Violation[] = await page.evaluate("axe.run(document).then((result) => result.violations)");
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html).join(" | ")}`);
};

export const widths = [360, 768, 1440] as const;

/** Pictures of the page at the three widths, for a person to judge: `.cache/pictures/NAME-WIDTH.png`, never committed. */
export const pictures = async (page: Page, name: string): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(root, ".cache/pictures", `${name}-${width}.png`), fullPage: true });
  }
};
