import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { pictures } from "./support/browser.ts";
import { hold, mainText } from "./support/hold.ts";
import { saveSheet } from "./support/save-sheet.ts";
import { openScene } from "./support/scene.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const SLUG = "business-act-grand-est-acte-2";
const isPictured = process.env["LEVIER_PICTURES"] === "1";

const scene = openScene();
const at = (path: string): string => `${scene.server.address}/pacts/${SLUG}${path}`;

const save = (page: Page, sheet: string, edit: string, fields: Readonly<Record<string, string>>): Promise<void> =>
  saveSheet(page, scene.server.address + sheet, edit, fields);

const JOBS = { grossJobs: "48", jobsOn: "2026-01-31", jobsBy: "Enquête auprès des entreprises aidées", jobsEvidence: "survey" };

describe("the money of a pact", () => {
  it("goes from nothing told to a parity held against the sheets, without script", async () => {
    const pilot = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
    const page = await (await scene.browser.newContext()).newPage();
    await page.goto(at("/money"));
    await hold(page, "money-nothing", ["light", "dark"]);

    await signInByLink(pilot, scene.server, people.pilot);
    await pilot.goto(at("/life"));
    await pilot.locator('#follow-form [name="state"][value="running"]').check();
    await pilot.fill("#on", "2026-01-31");
    await pilot.fill("#parties", "Région Grand Est\nMétropole des Érables");
    await pilot.fill("#withoutAssembly", "État");
    await pilot.locator("#follow-form button").click();
    await pilot.locator("#acts").waitFor();

    await pilot.goto(at("/follow-up"));
    const sheets = await pilot.$$eval("#actions th a", (links) => links.map((link) => link.getAttribute("href") ?? ""));
    const [first = "", second = ""] = sheets;
    await save(pilot, first, "line-new", {
      financer: "Région Grand Est",
      type: "region",
      years: "2025 ; 1 000 000 ; 800 000 ; 500 000\n2026 ; 500 000",
    });
    await save(pilot, first, "line-new", { financer: "État", type: "state", years: "2025 ; 1 500 000 ; 900 000,50 ; 500 000" });
    await save(pilot, first, "line-new", { financer: "Entreprises de la filière", type: "private", years: "2026 ; 4 000 000" });
    await save(pilot, second, "line-new", { financer: "État", type: "state", years: "2026 ; 250 000", countedIn: "CRSD des Érables" });
    await save(pilot, first, "jobs", JOBS);
    await pilot.goto(`${scene.server.address}${first}`);
    expect(await mainText(pilot)).toContain("62 500 € (3 000 000 € publics pour 48 emplois)");

    await pilot.goto(at("/follow-up"));
    await pilot.getByRole("link", { name: t("money.link") }).click();
    await pilot.waitForURL(at("/money"));
    await pilot.locator("#acts summary").click();
    await pilot.selectOption("#clause-party-1", { label: "Région Grand Est" });
    await pilot.selectOption("#clause-party-2", { label: "Région Grand Est" });
    await pilot.fill("#clause-says", "La Région et l’État apportent chacun la moitié de l’argent public.");
    await pilot.fill("#clause-saidIn", "Délibération du conseil régional du 12 mars 2026, n° 26-041");
    await pilot.locator("#acts button").click();
    await pilot.locator(".notice.late, .error, [role=alert]").first().waitFor();
    expect(await mainText(pilot)).toContain("« Région Grand Est » est indiquée deux fois.");
    if (isPictured) await pictures(pilot, "money-refused");
    await pilot.selectOption("#clause-party-2", { label: "État" });
    await pilot.locator("#acts button").click();
    await pilot.waitForURL(at("/money"));
    await pilot.locator("section[id^=clause-]").waitFor();
    if (isPictured) await pictures(pilot, "money-pilot");

    await page.goto(at("/money"));
    const read = await mainText(page);
    expect(read).toMatch(/Paritéà paritéÉtat est en avance ; Région Grand Est : 100 000,50 € de moinsà parité/);
    expect(read).toContain("Par emploi net, estiméincalculable : aucune étude d’impact");
    expect(read).toContain("CRSD des Érables");
    expect(await page.locator('main form[method="post"]').count()).toBe(0);
    await hold(page, "money-followed", ["light", "dark"]);
    await page.goto(`${scene.server.address}${first}`);
    await hold(page, "money-sheet", ["light", "dark"]);
  });
});
