import { dayInParis } from "@levier/kernel";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type MessageKey, translator } from "../src/messages/index.ts";
import { axe } from "./support/browser.ts";
import { hold, mainText } from "./support/hold.ts";
import { fill, publishSample } from "./support/pact-steps.ts";
import { openScene } from "./support/scene.ts";
import { lastLink, people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const TOWN = "Communauté de communes des Trois Rives";

const scene = openScene();

const newPage = async (): Promise<Page> => (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();

const act = (page: Page, kind: MessageKey, fields: Readonly<Record<string, string>> = {}) => fill(page, t(kind), fields);

const publish = (page: Page): Promise<string> => publishSample(page, scene.server.address);

/** A new organisation of the space and its first pilot, who answers the invitation. */
const invite = async (): Promise<Page> => {
  const page = await newPage();
  await signInByLink(page, scene.server, people.administrator);
  await page.goto(`${scene.server.address}/organisations`);
  await page.fill("#name", TOWN);
  await page.selectOption("#kind", { index: 1 });
  await page.fill("#administrator", "zoe@rives.example");
  await page.focus("#administrator");
  await page.keyboard.press("Enter");
  await page.getByText(t("identity.organisation.done.added")).waitFor();
  const hers = await newPage();
  await hers.goto(await lastLink(scene.server, "zoe@rives.example"));
  await hers.fill("#name", "Zoé Petit");
  await hers.keyboard.press("Enter");
  await hers.waitForURL(/\/drafts$/);
  return hers;
};

describe("the life of a pact between three parties", () => {
  it("goes from its preparation to an amendment, and tells what was dropped and why", async () => {
    const hers = await invite();
    const page = await newPage();
    await signInByLink(page, scene.server, people.pilot);
    const pact = await publish(page);

    await page.goto(`${pact}/life`);
    await page.locator('#follow-form [name="state"][value="preparation"]').check();
    await page.fill("#parties", `Région Grand Est\n${TOWN}`);
    await page.fill("#withoutAssembly", "État");
    await page.locator("#follow-form button").click();
    await page.locator("#acts").waitFor();
    await act(page, "life.act.agree-protocol");
    await act(page, "life.act.deliberate", { party: "Région Grand Est", body: "Commission permanente", number: "26-112" });
    await act(page, "life.act.sign", { party: "Région Grand Est", signer: "La présidente" });
    expect(await mainText(page)).toContain(`Il manque la délibération favorable de : ${TOWN}.`);

    // The town votes and signs for itself, and for nobody else.
    await hers.goto(`${pact}/life`);
    await act(hers, "life.act.deliberate", { party: TOWN, body: "Conseil communautaire", number: "2026-41" });
    await act(hers, "life.act.sign", { party: "État", signer: "Le préfet" });
    expect(await mainText(hers)).toContain(t("life.act.forbidden"));
    await act(hers, "life.act.sign", { party: TOWN, signer: "Le président" });
    await page.goto(`${pact}/life`);
    await act(page, "life.act.sign", { party: "Région Grand Est", signer: "La présidente" });
    await act(page, "life.act.sign", { party: "État", signer: "Le préfet" });
    await act(page, "life.act.start");
    expect(await mainText(page)).toContain("Ce pacte est en vigueur.");
    await hold(page, "life-running");

    // An event recorded by mistake is taken back, and its reason told.
    await act(page, "life.act.open-amendment");
    await page.getByText(t("life.takeBack.see")).click();
    await hold(page, "life-take-back");
    await act(page, "life.takeBack.title", { reason: "Avenant reporté au prochain comité" });
    await page.goto(`${pact}/history`);
    expect(await mainText(page)).toContain("Avenant reporté au prochain comité");

    // What the town owes and brings.
    await hers.goto(`${pact}/commitments`);
    const owed = { what: "Ouvrir le guichet commun des entreprises", dueOn: "2026-01-31", towards: "les entreprises du Val" };
    await act(hers, "bonds.add.own", owed);
    await act(hers, "bonds.contributions.add", { memberId: TOWN, what: "Fonds de concours", valueEur: "1 500 000" });
    expect(await mainText(hers)).toMatch(/1 engagement suivi, dont 1 en retard/);
    await hold(hers, "life-commitments");

    // The contracts around it.
    await page.goto(`${pact}/contracts`);
    await act(page, "bonds.contracts.add", { relation: "predecessor", name: "Contrat de ruralité du Val", endsOn: "2025-12-31" });
    await act(page, "bonds.end.title", { endsOn: "2030-12-31" });
    expect(await mainText(page)).toContain("Contrat de ruralité du Val a pris fin le 31 décembre 2025.");
    await hold(page, "life-contracts");

    // The amendment: an action goes, each assembly votes, each party signs again.
    await page.goto(`${pact}/life`);
    await act(page, "life.act.open-amendment");
    await page.getByText("un avenant est en cours").first().waitFor();
    await page.goto(`${scene.server.address}/drafts/of/${pact.split("/").at(-1)}`);
    await page.locator("#publish button").click();
    await page.waitForLoadState();
    const dropped = page.locator("#fields .entry", { hasText: "halte ferroviaire" }).first();
    const id = await dropped.getAttribute("id");
    await dropped.locator("button[value=reject]").click();
    await page.waitForSelector(`#${id}.rejected`);
    expect(await page.locator('input[name="amends"][value="1"]').isChecked()).toBe(true);
    await page.fill("#reason", "Avenant : la halte ferroviaire est abandonnée.");
    await page.locator("#publish button", { hasText: t("drafting.publish.correction") }).click();
    await page.waitForURL(/\?published=/);
    await page.goto(`${pact}/life`);
    await act(page, "life.act.deliberate", { party: "Région Grand Est", body: "Commission permanente" });
    await hers.goto(`${pact}/life`);
    await act(hers, "life.act.deliberate", { party: TOWN, body: "Conseil communautaire" });
    await act(hers, "life.act.sign", { party: TOWN, signer: "Le président" });
    await page.goto(`${pact}/life`);
    await act(page, "life.act.sign", { party: "Région Grand Est", signer: "La présidente" });
    await act(page, "life.act.sign", { party: "État", signer: "Le préfet" });
    expect(await mainText(page)).toMatch(/Ce pacte est en vigueur\.\s*L’avenant n°\s1\sest en vigueur\./);

    // What it changed, with its reason, for everyone to read.
    await page.goto(`${pact}/amendments`);
    expect(await mainText(page)).toContain("Motif de l’ensemble : Avenant : la halte ferroviaire est abandonnée.");
    await page
      .locator("#difference summary", { hasText: t("bonds.reason.own") })
      .first()
      .click();
    await page.locator("#difference details[open] input[name=reason]").first().fill("Le tracé passe par un captage d’eau.");
    await page.locator("#difference details[open] button").first().click();
    await page.waitForLoadState();
    await hold(page, "life-amendments");
    const reader = await newPage();
    await reader.goto(`${pact}/amendments`);
    const read = await mainText(reader);
    expect(read).toContain("1 action abandonnée");
    expect(read).toContain("Le tracé passe par un captage d’eau.");
    expect(read).toMatch(/Avenant n° 1.*en vigueur depuis le/);
    expect(await reader.locator('main form[method="post"]').count()).toBe(0);
    await reader.locator("#amendments a").click();
    await reader.waitForURL(/from=1&to=2/);
    await reader.fill("#on", dayInParis(new Date()));
    await reader.getByRole("button", { name: t("bonds.on.submit") }).click();
    await reader.waitForURL(/\?on=/);
    expect(await mainText(reader)).toContain("en version 2.");
    await hold(reader, "life-past");
  });
});

/** Walks with the Tab key until the element in focus fits; fails when it never comes. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 400; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key never came to ${selector}`);
};

/** Unfolds a form by its name, with the keyboard. */
const unfold = async (page: Page, form: string): Promise<void> => {
  await page.evaluate((name) => {
    for (const summary of document.querySelectorAll("summary")) if (summary.textContent === name) summary.dataset["wanted"] = "yes";
  }, form);
  await tabTo(page, "summary[data-wanted]");
  await page.keyboard.press("Enter");
};

describe("the life of a pact, with the keyboard alone", () => {
  it("is followed, voted, amended and told", async () => {
    const page = await newPage();
    await signInByLink(page, scene.server, people.pilot);
    const pact = await publish(page);
    await page.goto(`${pact}/life`);
    await tabTo(page, '#follow-form input[name="state"]');
    const isChosen = () => page.locator('#follow-form input[value="preparation"]').isChecked();
    while (!(await isChosen())) await page.keyboard.press("ArrowUp");
    await tabTo(page, "#parties");
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("Région Grand Est\nCommunauté de communes du Val");
    await tabTo(page, "#follow-form button");
    await page.keyboard.press("Enter");
    await page.locator("#acts").waitFor();
    expect(await mainText(page)).toContain("Ce pacte est en préparation.");

    const voteOf = async (party: string): Promise<void> => {
      await unfold(page, t("life.act.deliberate"));
      await tabTo(page, "#deliberate-party");
      await page.keyboard.type(party);
      await tabTo(page, "#deliberate-body");
      await page.keyboard.insertText("Conseil");
      await page.keyboard.press("Enter");
      await page.waitForLoadState();
    };
    await voteOf("Région");
    await page.locator("#deliberate-party option", { hasText: "Région" }).waitFor({ state: "detached" });
    await voteOf("Communauté");
    await page.getByText("Ce pacte est voté.").waitFor();

    await page.goto(`${pact}/commitments`);
    await unfold(page, t("bonds.add.own"));
    await tabTo(page, "#new-members");
    await page.keyboard.press("Space");
    await tabTo(page, "#new-what");
    await page.keyboard.insertText("Tenir un guichet commun");
    await tabTo(page, "#new-evidenceUrl");
    await page.keyboard.insertText("https://example.org/preuve");
    await page.keyboard.press("Enter");
    await page.locator("#followed tbody th", { hasText: "Tenir un guichet commun" }).waitFor();

    // A refusal leads to its field, by the summary's link.
    await page.goto(`${pact}/contracts`);
    await unfold(page, t("bonds.contracts.add"));
    await tabTo(page, "#contract-endsOn");
    await tabTo(page, 'form[aria-label="Lier un contrat"] button');
    await page.keyboard.press("Enter");
    await page.locator("#errors a").waitFor();
    await tabTo(page, "#errors a");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id ?? location.hash)).toMatch(/contract-name/);
    await page.keyboard.insertText("Contrat de filière");
    await page.keyboard.press("Enter");
    await page.locator("#list tbody th", { hasText: "Contrat de filière" }).waitFor();
    expect(await axe(page)).toEqual([]);

    await page.goto(`${pact}/amendments`);
    await tabTo(page, "#on");
    await page.keyboard.type("01012020");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?on=2020-01-01/);
    expect(await mainText(page)).toContain("n’ouvre aucun état de ce pacte");
  });
});
