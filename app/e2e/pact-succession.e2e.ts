import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { hold, mainText } from "./support/hold.ts";
import { fill, publishSample, publishWithout } from "./support/pact-steps.ts";
import { openScene } from "./support/scene.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const TOWN = "Communauté de communes du Val d’Ormelune";
const PORT = "Syndicat du port de Bréville";
const HEIR = "Communauté d’agglomération des Deux Gués";

const scene = openScene();

const newPage = async (): Promise<Page> => (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();

/** What a party owes and brings, as its page takes it. */
const owe = async (page: Page, pact: string, party: string, what: string): Promise<void> => {
  await page.goto(`${pact}/commitments`);
  const form = page.locator(`form[aria-label="${t("bonds.add.own")}"]`);
  if (!(await form.isVisible())) await page.locator("details", { has: form }).locator("summary").first().click();
  await form.getByLabel(party, { exact: true }).first().check();
  await fill(page, t("bonds.add.own"), { what });
};

describe("those who take the place of others in a pact", () => {
  it("take over what a party owed when it leaves, and what an intercommunalité held when it merges, for everyone to read", async () => {
    const page = await newPage();
    await signInByLink(page, scene.server, people.pilot);
    const pact = await publishSample(page, scene.server.address);
    await page.goto(`${pact}/life`);
    await page.locator('#follow-form [name="state"][value="running"]').check();
    await page.fill("#on", "2026-01-31");
    await page.fill("#parties", `Région Grand Est\n${TOWN}\n${PORT}`);
    await page.fill("#withoutAssembly", "État");
    await page.locator("#follow-form button").click();
    await page.locator("#acts").waitFor();
    await owe(page, pact, PORT, "Céder le quai aux laines");
    await owe(page, pact, TOWN, "Ouvrir le guichet commun");
    await fill(page, t("bonds.contributions.add"), { memberId: TOWN, what: "Fonds de concours", valueEur: "1 500 000" });
    await publishWithout(page, pact, "halte ferroviaire", "Avenant : la halte ferroviaire est abandonnée.");

    // The port leaves, and the region takes over what it owed.
    await page.goto(`${pact}/life/departure`);
    await page.selectOption("#party", { label: PORT });
    await page.getByRole("button", { name: t("departure.choose.submit") }).click();
    await page.waitForURL(/party=/);
    expect(await mainText(page)).toContain("Qui reprend l’engagement : Céder le quai aux laines");
    await hold(page, "succession-departure");
    await fill(page, t("departure.leave.title", { name: PORT }), {
      reason: "Délibération de retrait n° 2026-18",
      heir: "Région Grand Est",
    });

    // The intercommunalité merges: what it held is seen, then goes to the one that takes its place.
    await page.goto(`${pact}/shares/succession`);
    const territory = page.locator("#succession-territoryId");
    await territory.selectOption((await territory.locator("option", { hasText: "Ormelune" }).first().getAttribute("value")) ?? "");
    const told = { day: "2026-02-01", "successor-1": HEIR, reason: "Fusion prononcée par arrêté", party: TOWN };
    await fill(page, t("succession.form.title"), told);
    await page.waitForURL(/day=/);
    const seen = await mainText(page);
    for (const words of ["Ouvrir le guichet commun", "Qui reprend l’apport : Fonds de concours, 1 500 000 €"])
      expect(seen).toContain(words);
    await hold(page, "succession-preview");
    await page.getByRole("button", { name: t("succession.confirm") }).click();
    await page.waitForURL(/\/shares$/);

    // Everyone reads it: on the page of the pact, in what is owed, and in the difference.
    const reader = await newPage();
    await reader.goto(pact);
    expect(await mainText(reader)).toContain(HEIR);
    await reader.goto(`${pact}/commitments`);
    const owed = await mainText(reader);
    expect(owed).toContain(`${HEIR} a pris la place de`);
    expect(owed).toMatch(/Syndicat du port de Bréville a quitté le pacte le/);
    expect(owed).toMatch(new RegExp(`Fonds de concours.*1 500 000 €|${HEIR}.*Fonds de concours`));
    await reader.goto(`${pact}/amendments?from=1&to=2`);
    const difference = await mainText(reader);
    for (const words of [
      `Céder le quai aux laines ; ${PORT}`,
      "Céder le quai aux laines ; Région Grand Est",
      `Ouvrir le guichet commun ; ${TOWN}`,
      `Ouvrir le guichet commun ; ${HEIR}`,
      `Fonds de concours ; ${HEIR} ; 1 500 000 €`,
      `lui succède : ${HEIR}`,
      `${HEIR} a pris sa place : Fusion prononcée par arrêté`,
    ])
      expect(difference).toContain(words);
    expect(difference).toMatch(/Syndicat du port de Bréville ; a quitté le pacte le .{8,20} : Délibération de retrait n° 2026-18/);
    await hold(reader, "succession-difference", ["light", "dark"]);
  });
});
