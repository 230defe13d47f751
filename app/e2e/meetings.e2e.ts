import { expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { hold, mainText } from "./support/hold.ts";
import { fill, publishSample } from "./support/pact-steps.ts";
import { openScene } from "./support/scene.ts";
import { people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");
const scene = openScene();
const LATE = "Ouvrir le guichet commun";
const DECIDED = "Financer l’étude du pôle d’échanges";
const dayAway = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it("a committee's agenda writes itself from what is late, and a decision becomes a commitment", async () => {
  const page = await (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInByLink(page, scene.server, people.pilot);
  const pact = await publishSample(page, scene.server.address);
  await page.goto(`${pact}/life`);
  await page.locator('#follow-form [name="state"][value="running"]').check();
  await page.fill("#on", "2026-01-31");
  await page.fill("#parties", "Région Grand Est\nCommunauté de communes du Val d’Ormelune");
  await page.fill("#withoutAssembly", "État");
  await page.locator("#follow-form button").click();
  await page.locator("#acts").waitFor();
  for (const part of ["indicators", "achievements", "reminders"]) {
    await page.goto(`${pact}/${part}`);
    expect(await mainText(page), part).not.toContain(t("platform.notFound.title"));
  }
  await page.goto(`${pact}/meetings`);
  expect(await mainText(page)).toContain("Aucune réunion n’est prévue.");
  await hold(page, "meetings-empty");

  // Someone is bound, and late; the pact has a committee.
  await page.goto(`${pact}/commitments`);
  const bound = page.locator(`form[aria-label="${t("bonds.add.own")}"]`);
  if (!(await bound.isVisible())) await page.locator("details", { has: bound }).locator("summary").first().click();
  await bound.getByLabel("Région Grand Est", { exact: true }).first().check();
  await fill(page, t("bonds.add.own"), { what: LATE, dueOn: dayAway(-62) });
  await page.goto(`${pact}/parties`);
  await fill(page, t("parties.committees.add"), { name: "Comité de pilotage", kind: t("parties.committeeKind.steering"), quorum: "2" });
  await page.goto(`${pact}/meetings/new`);
  await fill(page, t("meetings.new.title"), { day: dayAway(0), startsAt: "9 h 30", endsAt: "11 h", place: "Hôtel de Région" });
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  const meeting = page.url();
  const proposed = await mainText(page);
  expect(proposed).toContain(LATE);
  expect(proposed).toContain("engagement, en retard de 62 jours");
  await page.getByText(t("meetings.agenda.edit")).click();
  await hold(page, "meeting-agenda");

  // The meeting is held: one page keeps it, and its decision is a commitment.
  await page.goto(`${meeting}/minutes`);
  await page.locator('[name^="state-party-"]').first().selectOption("present");
  await page.fill('[name="decided"]', DECIDED);
  await page.locator("summary", { hasText: t("meetings.decision.commitment") }).click();
  await page.locator('[name^="member-"]').first().check();
  await page.fill('[name="dueOn"]', dayAway(90));
  await page.check('[name="isPublic"]');
  await page.fill(
    '[name="minutes"]',
    "Le comité examine le guichet commun, dont l’ouverture est reportée.\n\nIl décide de financer l’étude.",
  );
  await hold(page, "meeting-minutes");
  await page.getByRole("button", { name: t("meetings.minutes.submit") }).click();
  await page.waitForLoadState();
  await page.goto(meeting);
  const held = await mainText(page);
  for (const words of [DECIDED, "par consensus", "Une partie présente ou représentée, pour 2 requises"]) expect(held).toContain(words);
  await hold(page, "meeting-held");

  // Anyone reads the decision and where it stands; nobody reads who came. What it binds tells where it comes from.
  const visitor = await (await scene.browser.newContext({ javaScriptEnabled: false })).newPage();
  await visitor.goto(meeting);
  const told = await mainText(visitor);
  expect(told).toContain(DECIDED);
  expect(told).not.toMatch(/Le comité examine|Présences/);
  await visitor.goto(`${pact}/commitments`);
  await visitor.getByRole("link", { name: /^décidé par : Comité de pilotage/ }).click();
  expect(visitor.url()).toBe(`${meeting}#decisions`);
});
