import { beforeAll, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { loadMadeUp, madeUpSiret } from "../src/modules/territories/establishments/made-up-register.testing.ts";
import { hold, mainText } from "./support/hold.ts";
import { openScene } from "./support/scene.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const LIST = "/territories/epci-246700488/establishments";
const scene = openScene();

beforeAll(async () => {
  const many = Array.from({ length: 400 }, (_, rank) => ({
    sign: `ATELIER ${rank} DE LA PLAINE ET DES COLLINES`,
    size: rank % 9 === 0 ? "12" : "01",
    activity: rank % 3 === 0 ? "43.32A" : "62.01Z",
    at: [1_045_000 + ((rank * 997) % 12_000), 6_836_000 + ((rank * 613) % 14_000)] as const,
    diffusible: rank % 11 !== 0,
  }));
  await loadMadeUp(scene.server.dataFolder, many, [{ rank: 1, person: ["LEA", "INVENTEE"] }]);
});

it("an officer finds an establishment without script, by its square of the map, and follows it with their team", async () => {
  const page = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(scene.server.address + LIST);
  await page.getByLabel(t("establishments.filter.activity")).fill("menuiserie");
  await page.locator("main form button").first().click();
  expect(await mainText(page)).toContain("134 établissements répondent");
  await page.locator("figure.spots a").first().click();
  expect(await mainText(page)).toContain("Limité à un carré");
  await page.locator("tbody th a").first().click();
  expect(page.url()).toContain("/establishments/");

  const member = await (await scene.browser.newContext()).newPage();
  const one = `/establishments/${madeUpSiret(1)}`;
  await signInByLink(member, scene.server, people.contributor, one);
  await member.getByLabel(t("establishments.labels.name")).fill("À visiter");
  await member.getByRole("button", { name: t("establishments.labels.put") }).click();
  await member.getByText(t("establishments.notes.add")).click();
  await member.locator("#note-what").fill("Visite de l’atelier : trois embauches prévues.");
  await member.locator("#note-nextStep").fill("Rappeler pour le foncier");
  await member.locator("#note-nextOn").fill("2020-01-15");
  await member.getByRole("button", { name: t("establishments.notes.submit") }).click();
  await member.getByText(t("establishments.contacts.add")).click();
  await member.locator("#contact-name").fill("Noé Modèle");
  await member.locator("#contact-purpose").fill("suivi d’implantation");
  await member.locator("#contact-source").fill("carte remise en main propre");
  await member.locator("#contact-keptUntil").fill("2020-01-01");
  await member.getByRole("button", { name: t("establishments.contacts.submit") }).click();
  expect(await mainText(member)).toContain("un jour à venir");
  await hold(member, "establishment-refused");
  await member.locator("#contact-keptUntil").fill(new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10));
  await member.getByRole("button", { name: t("establishments.contacts.submit") }).click();
  expect(await mainText(member)).toContain("Noé Modèle");
  await hold(member, "establishment", ["light", "dark"]);
  for (const [address, name] of [
    [LIST, "establishments"],
    [`${LIST}?activity=cosmodrome&q=introuvable`, "establishments-none"],
    ["/establishments", "establishments-desk"],
    ["/establishments/contacts?q=modele", "establishments-contacts"],
  ] as const) {
    await member.goto(scene.server.address + address);
    await hold(member, name);
  }
});
