import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../platform/mail.tables.ts";
import { tokenCommand } from "./api-tokens.ts";
import { browser, openTestIdentity, signedIn, type TestIdentity } from "./identity.testing.ts";
import { seedId } from "./index.ts";
import { inviteMember } from "./invitations.ts";
import { membershipsOf } from "./memberships.ts";

const VAL = seedId("organisation", "val");
const [ADA, LEO] = [seedId("account", "ada"), seedId("account", "leo")];

let test: TestIdentity;
beforeEach(async () => {
  test = await openTestIdentity();
});
afterEach(() => test.database.close());

const linkTo = async (address: string): Promise<string> => {
  const row = (await test.database.sql.select().from(mail)).find(({ to, link }) => to === address && link !== null);
  return new URL(row!.link!).pathname + new URL(row!.link!).search;
};

describe("signing in", () => {
  it("as a demonstration person: one button each, where the demonstration is open", async () => {
    const user = browser(test.app);
    const { text } = await user.open("/sign-in");
    expect(text).toContain("Entrer comme Ada Morel");
    const before = user.jar.get("levier-visit");
    expect(await user.send("/sign-in/demonstration", { person: LEO, next: "/drafts/new" })).toMatchObject({
      status: 303,
      location: "/drafts/new",
    });
    expect(user.jar.has("levier-visit")).toBe(false);
    expect(user.jar.get("levier-session")).not.toBe(before);
    expect(JSON.parse((await user.open("/whoami")).text)).toMatchObject({ account: LEO, role: "reader", tenant: "ligerie" });
  });

  it("never leads to another site", async () => {
    const user = browser(test.app);
    await user.open("/sign-in?next=//evil.example");
    expect((await user.send("/sign-in/demonstration", { person: LEO, next: "//evil.example" })).location).toBe("/drafts");
  });

  it("changes the secret, so that one known before is worth nothing", async () => {
    const user = await signedIn(test, LEO);
    const first = user.jar.get("levier-session")!;
    await user.send("/sign-in/demonstration", { person: ADA });
    expect(user.jar.get("levier-session")).not.toBe(first);
    const thief = browser(test.app);
    thief.jar.set("levier-session", first);
    expect((await thief.open("/whoami")).text).toBe("null");
  });

  it("refuses a form without its token, and one of another visit", async () => {
    const user = browser(test.app);
    await user.open("/sign-in");
    expect((await user.send("/sign-in/demonstration", { person: LEO, csrf: "x" })).status).toBe(403);
    const other = browser(test.app);
    expect((await other.send("/sign-in/demonstration", { person: LEO })).status).toBe(403);
  });

  it("by a link: scanners may open it, the button signs in, once", async () => {
    const user = browser(test.app);
    await user.open("/sign-in");
    const known = await user.send("/sign-in/email", { email: "ada@val.example" });
    const unknown = await user.send("/sign-in/email", { email: "nobody@val.example" });
    expect(known).toMatchObject({ status: 200 });
    expect(unknown.text).toBe(known.text);
    const [file = ""] = await expect
      .poll(() => {
        try {
          return readdirSync(join(test.platform.config.dataFolder, "mail"));
        } catch {
          return [];
        }
      })
      .toHaveLength(1)
      .then(() => readdirSync(join(test.platform.config.dataFolder, "mail")));
    const letter = readFileSync(join(test.platform.config.dataFolder, "mail", file), "utf8")
      .replaceAll("=\n", "")
      .replaceAll("=3D", "=");
    const link = /http:\/\/localhost(\/sign-in\/link\?token=[\w-]{43})/.exec(letter)?.[1] ?? "";
    await browser(test.app).open(link);
    expect((await user.open(link)).text).toContain("Ouvrir ma session");
    const token = link.split("token=")[1]!;
    expect(await user.send("/sign-in/link", { token })).toMatchObject({ status: 303, location: "/drafts" });
    expect((await user.open(link)).status).toBe(410);
    await expect.poll(async () => (await test.database.sql.select().from(mail))[0]).toMatchObject({ state: "sent", link: null });
  });

  it("says what to mend in an address, and when there were too many", async () => {
    const user = browser(test.app);
    await user.open("/sign-in");
    expect((await user.send("/sign-in/email", { email: "ada" })).text).toContain("n’est pas une adresse électronique");
    for (let time = 0; time < 5; time++) await user.send("/sign-in/email", { email: "x@val.example" });
    const refused = await user.send("/sign-in/email", { email: "x@val.example" });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("3600");
  });

  it("lists nobody and lets nobody in without a password elsewhere than in the demonstration", async () => {
    const closed = await openTestIdentity({ demonstration: false });
    const user = browser(closed.app);
    expect((await user.open("/sign-in")).text).not.toContain("Ada Morel");
    expect((await user.send("/sign-in/demonstration", { person: ADA })).status).toBe(404);
    await closed.database.close();
  });
});

describe("signing out", () => {
  it("ends the session on the server", async () => {
    const user = await signedIn(test, ADA);
    const secret = user.jar.get("levier-session")!;
    expect(await user.send("/sign-out")).toMatchObject({ status: 303, location: "/sign-in" });
    user.jar.set("levier-session", secret);
    expect((await user.open("/whoami")).text).toBe("null");
    expect(user.jar.has("levier-session")).toBe(false);
    expect(await user.open("/account")).toMatchObject({ status: 303, location: "/sign-in?next=%2Faccount" });
  });
});

describe("one's account", () => {
  it("shows its sessions and closes another one", async () => {
    const [here, there] = [await signedIn(test, ADA), await signedIn(test, ADA)];
    const { text } = await here.open("/account");
    expect(text).toContain("Cette session");
    const [, other = ""] = /name="session" value="([^"]+)"/.exec(text) ?? [];
    await here.send("/account/sessions/close", { session: other });
    expect((await there.open("/whoami")).text).toBe("null");
    expect((await here.open("/whoami")).text).not.toBe("null");
  });

  it("does not close the session of someone else", async () => {
    const [ada, leo] = [await signedIn(test, ADA), await signedIn(test, LEO)];
    const second = await signedIn(test, LEO);
    const [, his = ""] = /name="session" value="([^"]+)"/.exec((await second.open("/account")).text) ?? [];
    await ada.send("/account/sessions/close", { session: his });
    expect((await leo.open("/whoami")).text).not.toBe("null");
  });

  it("is closed after a confirmation, never under the last administrator", async () => {
    const [ada, leo] = [await signedIn(test, ADA), await signedIn(test, LEO)];
    expect((await leo.send("/account/close")).status).toBe(422);
    expect((await leo.send("/account/close", { confirm: "yes" })).text).toContain("Votre compte est fermé");
    expect((await leo.open("/whoami")).text).toBe("null");
    const refused = await ada.send("/account/close", { confirm: "yes" });
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.text).toContain("Ada Morel est la dernière personne à administrer");
    expect(await test.verdict()).toMatchObject({ ok: true });
  });
});

describe("the pages of an organisation", () => {
  const page = `/organisations/${VAL}`;
  const leosMembership = async () => (await membershipsOf(test.database.sql, LEO))[0]!.id;

  it("show its members to its space, what changes them to its administrators, nothing to another space", async () => {
    const [ada, leo] = [await signedIn(test, ADA), await signedIn(test, LEO)];
    const seen = (await leo.open(page)).text;
    expect(seen).toContain("Ada Morel");
    expect(seen).not.toMatch(/ada@val|Inviter/);
    expect((await ada.open(page)).text).toMatch(/leo@val\.example/);
    expect((await ada.open(`/organisations/${seedId("organisation", "monts")}`)).status).toBe(404);
    expect((await ada.open("/organisations/nothing")).status).toBe(404);
    expect((await leo.open(`${page}/mail`)).status).toBe(403);
    expect((await browser(test.app).open(page)).status).toBe(303);
  });

  it("refuse every change to who may not make it", async () => {
    const leo = await signedIn(test, LEO);
    const member = await leosMembership();
    for (const [path, fields] of [
      ["", { name: "Autre", siren: "" }],
      ["/members/role", { member, role: "administrator" }],
      ["/members/remove", { member }],
      ["/invitations", { email: "x@val.example", role: "administrator" }],
    ] as const)
      expect((await leo.send(page + path, fields)).status, path).toBe(403);
  });

  it("change a role, an invitation, the organisation's own words; refusals stand beside their field", async () => {
    const ada = await signedIn(test, ADA);
    expect((await ada.send(`${page}/members/role`, { member: await leosMembership(), role: "pilot" })).location).toBe(`${page}?done=role`);
    expect((await ada.open(`${page}?done=role`)).text).toContain("Le rôle est changé");
    expect((await ada.send(`${page}/members/role`, { member: await leosMembership(), role: "king" })).status).toBe(422);
    expect((await ada.send(`${page}/members/role`, { member: "leo", role: "pilot" })).status).toBe(404);
    expect((await ada.send(`${page}/members/remove`, { member: "" })).status).toBe(404);
    const wrong = await ada.send(`${page}/invitations`, { email: "noe", role: "reader" });
    expect(wrong.text).toMatch(/value="noe"/);
    expect(wrong.status).toBe(422);
    expect((await ada.send(page, { name: "CC du Val", siren: "732829321" })).text).toContain("n’est pas un SIREN");
    expect((await ada.send(page, { name: "CC du Val", siren: "732 829 320" })).location).toBe(`${page}?done=edited`);
    const after = (await ada.open(page)).text;
    expect(after).toContain("CC du Val");
    expect(after).toContain("a changé le rôle d’un membre");
    expect((await (await signedIn(test, seedId("account", "pia"))).open(page)).text).not.toContain("a changé");
    expect(await test.verdict()).toMatchObject({ ok: true });
  });

  it("invite, and show the mail without its link", async () => {
    const ada = await signedIn(test, ADA);
    const invited = await ada.send(`${page}/invitations`, { email: "noe@val.example", role: "contributor" });
    expect(invited.location).toBe(`${page}?done=invited`);
    const shown = (await ada.open(`${page}/mail`)).text;
    expect(shown).toContain("noe@val.example");
    expect(shown).toContain("[lien personnel, non montré]");
    expect(shown).not.toContain("/invitations/ligerie.");
  });

  it("are joined by the link of an invitation, which asks a newcomer's name", async () => {
    const mailer = { ...test.identity.mailer, deliverSoon: () => undefined };
    const viewer = JSON.parse((await (await signedIn(test, ADA)).open("/whoami")).text);
    await inviteMember({ platform: test.platform, mailer }, viewer, { organisation: VAL, email: "noe@val.example", role: "contributor" });
    const link = await linkTo("noe@val.example");
    const noe = browser(test.app);
    expect((await noe.open(link)).text).toContain("Rejoindre CC du Val de Rive");
    expect((await noe.send(link, { name: "" })).status).toBe(422);
    expect(await noe.send(link, { name: "Noé Petit" })).toMatchObject({ status: 303, location: "/drafts" });
    expect(JSON.parse((await noe.open("/whoami")).text)).toMatchObject({ name: "Noé Petit", role: "contributor" });
    expect((await browser(test.app).open(link)).status).toBe(410);
  });
});

describe("a token of the API", () => {
  const call = (token: string, extra: Record<string, string> = {}) =>
    test.app.request("/api/v1/whoami", { headers: { authorization: `Bearer ${token}`, ...extra } });

  it("stands for a member with that role, and with less when they have less", async () => {
    const made = await tokenCommand(test.platform)(["--role", "administrator"]);
    if (!made.ok) throw new Error(made.error);
    const token = String(made.value);
    expect(await (await call(token)).json()).toMatchObject({ account: ADA, role: "administrator" });
    const ada = await signedIn(test, ADA);
    await ada.send(`/organisations/${VAL}/members/role`, {
      member: (await membershipsOf(test.database.sql, LEO))[0]!.id,
      role: "administrator",
    });
    await ada.send(`/organisations/${VAL}/members/role`, { member: (await membershipsOf(test.database.sql, ADA))[0]!.id, role: "reader" });
    expect(await (await call(token)).json()).toMatchObject({ account: ADA, role: "reader" });
    test.advance(366 * 24 * 3_600_000);
    expect((await call(token)).status).toBe(401);
  });

  it("is refused when it is unknown, and its command says what is wrong", async () => {
    expect((await call(`levier_ligerie.${"x".repeat(43)}`)).status).toBe(401);
    expect((await call("x")).status).toBe(401);
    const command = tokenCommand(test.platform);
    expect(await command(["--role", "king"])).toMatchObject({ ok: false });
    expect(await command(["--role", "contributor"])).toMatchObject({ ok: false });
  });

  it("is the only key of the API: a cookie opens nothing there", async () => {
    const ada = await signedIn(test, ADA);
    expect((await ada.open("/api/v1/whoami")).text).toBe("null");
  });
});
