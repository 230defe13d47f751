import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { axe, pictures, widths } from "./support/browser.ts";
import { openScene } from "./support/scene.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const PACT = "/pacts/business-act-grand-est-acte-2";
const ACTIONS = `${PACT}/actions`;
const isPictured = process.env["LEVIER_PICTURES"] === "1";

const scene = openScene();

const go = async (page: Page, path: string): Promise<void> => void (await page.goto(scene.server.address + path));

/** Signed in once for all: letters are few in an hour. */
let signedIn: BrowserContextOptions["storageState"];

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const common = { viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options } as const;
  const page = await (await scene.browser.newContext({ ...common, ...(signedIn ? { storageState: signedIn } : {}) })).newPage();
  if (signedIn) await go(page, path);
  else {
    await signInByLink(page, scene.server, people.pilot, path);
    signedIn = await page.context().storageState();
  }
  return page;
};

/** Gives an action its calendar by the form of its sheet; returns its identifier. */
const date = async (page: Page, rank: number, startsOn: string, endsOn: string): Promise<string> => {
  await go(page, ACTIONS);
  const href = (await page.locator("tbody th a").nth(rank).getAttribute("href")) ?? "";
  await go(page, `${href}?edit=calendar`);
  await page.locator("#edit [name=startsOn]").fill(startsOn);
  await page.locator("#edit [name=endsOn]").fill(endsOn);
  await page.locator("#edit button[type=submit]").first().click();
  await page.waitForURL((url) => !url.search.includes("edit"));
  return href.split("/").at(-1) ?? "";
};

const told = (page: Page): Promise<string | null> => page.textContent("#told");
const heard = (page: Page, words: string) =>
  page.waitForFunction((said) => document.getElementById("told")?.textContent?.includes(said), words);

describe("the actions of a pact seen together", () => {
  it("read well in each view and at each width", async () => {
    const page = await open(ACTIONS);
    await date(page, 0, "2026-03-02", "2026-09-30");
    for (const view of ["table", "board", "calendar", "gantt"]) {
      await go(page, `${ACTIONS}?view=${view}`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axe(page), `${view} at ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${view} at ${width}`).toBeLessThanOrEqual(0);
      }
      if (isPictured) await pictures(page, `actions-${view}`);
    }
  });

  it("keep their filters in the address, and going back undoes the last", async () => {
    const page = await open(ACTIONS);
    await page.locator("summary", { hasText: t("boards.filter.label") }).click();
    await page.getByLabel(t("boards.filter.stage")).first().selectOption("engaged");
    await page.getByRole("button", { name: t("ui.filters.submit") }).click();
    await page.waitForURL(/stage=engaged/);
    await page.getByRole("link", { name: t("boards.view.calendar") }).click();
    await page.waitForURL(/view=calendar.*stage=engaged/);
    await page.goBack();
    expect(page.url()).not.toContain("calendar");
    expect(await page.getByLabel(t("boards.filter.stage")).first().inputValue()).toBe("engaged");
  });
});

describe("the Gantt chart, with the keyboard or the mouse", () => {
  it("moves a bar by a day and its end alone, takes it back, and opens the sheet", async () => {
    const page = await open(ACTIONS);
    const id = await date(page, 1, "2026-03-02", "2026-09-30");
    await go(page, `${ACTIONS}?view=gantt`);
    const bar = page.locator(`.gantt a[data-move^="${id}"]`);
    for (let presses = 0; presses < 200 && !(await bar.evaluate((link) => link === document.activeElement)); presses++)
      await page.keyboard.press("Tab");
    for (let days = 0; days < 3; days++) await page.keyboard.press("ArrowRight");
    expect(await told(page)).toContain("5 mars 2026");
    await page.keyboard.press("Shift+ArrowLeft");
    await heard(page, "Enregistré");
    expect(await told(page)).toMatch(/du 5 mars 2026 au 2 octobre 2026/);

    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    await heard(page, "Enregistré");
    await page.keyboard.press("ArrowRight");
    await page.locator("#shift-form select").focus();
    await page.waitForFunction(() => document.getElementById("gantt-table")?.textContent?.includes("3\u00a0mars"));
    await page.reload();
    expect(await page.locator(`.gantt a[data-move^="${id}"]`).getAttribute("data-start")).toBe("2026-03-03");

    await page.locator(`.gantt a[data-move^="${id}"]`).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/actions/${id}\\?edit=calendar`));
    expect(await page.locator("#edit [name=startsOn]").inputValue()).toBe("2026-03-02");
  });

  it("moves a bar with the mouse, puts it back by Escape, and opens the sheet at a click that moves nothing", async () => {
    const page = await open(ACTIONS);
    const id = await date(page, 3, "2026-03-02", "2026-09-30");
    await go(page, `${ACTIONS}?view=gantt`);
    const link = page.locator(`.gantt a[data-move^="${id}"]`);
    await link.scrollIntoViewIfNeeded();
    const perDay = Number(await page.locator(".gantt svg").getAttribute("data-per-day"));
    const scale = await page.locator(".gantt svg").evaluate((svg) => svg.getBoundingClientRect().width / 1120);
    const hold = async (days: number): Promise<void> => {
      const box = await link.locator(".bar").boundingBox();
      if (!box) throw new Error("the bar is not drawn");
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 2, y + 1);
      await page.mouse.move(x + days * perDay * scale, y + 3, { steps: 4 });
    };
    await hold(20);
    expect(await told(page)).toContain("22 mars 2026");
    expect(await link.locator(".days").textContent()).toBe("du 22 mars 2026 au 20 octobre 2026");
    await page.mouse.up();
    await heard(page, "Enregistré");
    expect(page.url()).toContain("view=gantt");

    await hold(-40);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await told(page)).toBe(t("boards.gantt.restored").replace("%action", (await link.getAttribute("data-label")) ?? ""));
    await page.reload();
    expect(await link.getAttribute("data-start")).toBe("2026-03-22");
    expect(await link.getAttribute("data-end")).toBe("2026-10-20");

    await link.locator(".bar").click();
    await page.waitForURL(new RegExp(`/actions/${id}\\?edit=calendar`));
  });

  it("is told when someone else moved the bar meanwhile", async () => {
    const page = await open(ACTIONS);
    const id = await date(page, 2, "2026-03-02", "2026-09-30");
    await go(page, `${ACTIONS}?view=gantt`);
    const other = await page.context().newPage();
    await date(other, 2, "2026-04-01", "2026-09-30");
    await page.locator(`.gantt a[data-move^="${id}"]`).focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector("#errors");
    expect(await page.textContent("#errors")).toContain("Quelqu’un d’autre l’a modifiée");
    expect(await page.locator(`.gantt a[data-move^="${id}"]`).getAttribute("data-start")).toBe("2026-04-01");
    expect(await page.locator(`.gantt a[data-move^="${id}"]`).evaluate((link) => link === document.activeElement)).toBe(true);
  });
});

describe("the board", () => {
  const stageOf = (page: Page, card: string) => page.locator(`#${card}`).evaluate((found) => found.closest("section")?.dataset["stage"]);

  it("moves a card by keys, by dragging, and says in place what the gate lacks", async () => {
    const page = await open(`${ACTIONS}?view=board`);
    const card = (await page.locator("[data-stage=idea] li").first().getAttribute("id")) ?? "";
    await page.locator(`#${card} [data-grab]`).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await heard(page, "fiche projet");
    await page.waitForFunction((id) => document.activeElement?.closest("li")?.id === id, card);
    await page.waitForSelector(`[data-stage=project-sheet] #${card}:not([aria-busy])`);
    await page.locator(`#${card}`).hover({ position: { x: 20, y: 5 } });
    await page.mouse.down();
    for (let moves = 0; moves < 3; moves++) await page.locator("[data-stage=action-sheet] h2").hover({ position: { x: 5 + moves, y: 5 } });
    await page.mouse.up();
    await page.waitForSelector(`#${card} .failed`);
    expect(await page.textContent(`#${card} .error`)).toContain("Il lui manque");
    expect(await stageOf(page, card)).toBe("project-sheet");
    expect(await axe(page)).toEqual([]);
    await page.locator(`#${card} [data-grab]`).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Escape");
    expect(await told(page)).toBe(t("boards.board.released"));
    await page.reload();
    expect(await stageOf(page, card)).toBe("project-sheet");
  });

  it("moves a card without script, and asks the reason of one given up", async () => {
    const page = await open(`${ACTIONS}?view=board`, { javaScriptEnabled: false });
    const card = (await page.locator("[data-stage=idea] li").last().getAttribute("id")) ?? "";
    const move = async (stage: string): Promise<void> => {
      await page.locator(`#${card} select`).selectOption(stage);
      await page.locator(`#${card} button`).click();
    };
    await move("abandoned");
    expect(await page.textContent(`#${card} .error`)).toContain("Indiquez le motif");
    await page.locator(`#${card} [name=reason]`).fill("Terrain vendu");
    await move("abandoned");
    expect(await page.locator(`[data-stage=abandoned] #${card}`).count()).toBe(1);
  });
});
