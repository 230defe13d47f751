import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { translator } from "../src/messages/index.ts";
import { hold } from "./support/hold.ts";
import { openScene } from "./support/scene.ts";
import { lastLink, people, signInByLink } from "./support/sign-in.ts";

const t = translator("fr");

const scene = openScene();

const open = async (page: Page, path: string, name: string): Promise<void> => {
  const response = await page.goto(scene.server.address + path);
  expect(response?.status(), name).toBe(200);
  await hold(page, `member-${name}`);
};

/** Walks with the Tab key to the element; fails when it never comes. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 300; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key never came to ${selector}`);
};

const signedIn = async (email: string): Promise<Page> => {
  const page = await (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await signInByLink(page, scene.server, email);
  return page;
};

const ownOrganisation = (page: Page): Promise<string> =>
  page.getAttribute('main a[href^="/organisations/"]', "href").then((href) => href ?? "");

describe("the pages of a member", () => {
  it("hold for who administers the organisation that leads, with the keyboard alone", async () => {
    const page = await signedIn(people.administrator);
    await hold(page, "member-account");
    const own = await ownOrganisation(page);
    await open(page, "/organisations", "organisations");
    await open(page, own, "organisation");
    await open(page, `${own}/mail`, "mail");
    await open(page, "/territories/new", "perimeter");
    await open(page, "/drafts", "drafts-empty");
    await open(page, "/drafts/new", "draft-new");

    await page.goto(`${scene.server.address}/drafts/new`);
    await page.fill(
      "textarea[name=text]",
      "La Région a signé le 12 mars 2024 un Pacte Offensive Croissance Emploi avec la commune. Elle y consacre 2 millions d’euros.",
    );
    await page.click("#new-draft button");
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
    const draft = new URL(page.url()).pathname;
    await open(page, "/drafts/examples", "examples-empty");
    await page.goto(scene.server.address + draft);
    await page.click("#fields button[value=reject]");
    await page.waitForSelector("#fields .rejected");
    await page.check("#example");
    await page.click("#offer button");
    await page.waitForURL(/#offer$/);
    await page.locator("#offer [role=status]").getByText(t("drafting.done.offered")).waitFor();
    await hold(page, "member-draft-offered");
    await page.locator("#share select").selectOption({ index: 1 });
    await page.click("#share .stack button");
    await page.waitForURL(/#share$/);
    await page.locator("#share [role=status]").getByText(t("drafting.done.shared")).waitFor();
    await hold(page, "member-draft-shared");
    await open(page, "/drafts/examples", "examples");
    await open(page, "/drafts", "drafts-full");

    await page.goto(`${scene.server.address}/account`);
    await tabTo(page, 'form[action="/account/tokens"] button');
    await page.keyboard.press("Enter");
    await page.getByText(t("identity.account.tokens.made.title")).waitFor();
    await hold(page, "member-account-token");
    await tabTo(page, 'form[action="/account/tokens/revoke"] button');
    await page.keyboard.press("Enter");
    await page.getByText(t("identity.account.tokens.empty")).waitFor();

    await page.goto(`${scene.server.address}${own}`);
    await tabTo(page, "#email");
    await page.keyboard.type("nadia@region.example");
    await tabTo(page, `form[action="${own}/invitations"] button`);
    await page.keyboard.press("Enter");
    await page.getByText(t("identity.organisation.done.invited")).waitFor();
    await hold(page, "member-organisation-invited");
    await open(page, `${own}/mail`, "mail-full");
  });

  it("let who leads the space add an organisation, whose first administrator takes over", async () => {
    const page = await signedIn(people.administrator);
    await page.goto(`${scene.server.address}/organisations`);
    await tabTo(page, "#name");
    await page.keyboard.type("Agence des Trois Rives");
    await tabTo(page, "#kind");
    await page.keyboard.type("Agence");
    await tabTo(page, "#siren");
    await page.keyboard.type("552100555");
    await tabTo(page, "#administrator");
    await page.keyboard.type("zoe@rives.example");
    await page.keyboard.press("Enter");
    await page.locator("#siren-error").waitFor();
    await hold(page, "member-organisations-refused");
    await page.fill("#siren", "552100554");
    await page.focus("#administrator");
    await page.keyboard.press("Enter");
    await page.getByText(t("identity.organisation.done.added")).waitFor();
    await hold(page, "member-organisation-added");
    await open(page, "/organisations", "organisations-grown");

    const hers = await (await scene.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await hers.goto(await lastLink(scene.server, "zoe@rives.example"));
    await hold(hers, "member-invitation");
    await tabTo(hers, "#name");
    await hers.keyboard.type("Zoé Petit");
    await hers.keyboard.press("Enter");
    await hers.waitForURL(/\/drafts$/);
    await open(hers, "/account", "account-invited");
    await open(hers, await ownOrganisation(hers), "organisation-own");
    expect(await hers.locator("#invitations form").count()).toBe(1);
    await hers.goto(await lastLink(scene.server, "zoe@rives.example"));
    await hold(hers, "member-invitation-over");
  });

  it("hold for a reader, who is shown nothing they may not do", async () => {
    const page = await signedIn(people.reader);
    await hold(page, "member-reader-account");
    const own = await ownOrganisation(page);
    await open(page, "/organisations", "reader-organisations");
    await open(page, own, "reader-organisation");
    await open(page, "/drafts", "reader-drafts");
    expect(await page.locator('form[action^="/organisations"]').count()).toBe(0);
    for (const path of [`${own}/mail`, "/territories/new"]) {
      const response = await page.goto(scene.server.address + path);
      expect(response?.status(), path).toBe(403);
      await hold(page, `member-reader-refused${path === "/territories/new" ? "-perimeter" : "-mail"}`);
    }
  });
});
