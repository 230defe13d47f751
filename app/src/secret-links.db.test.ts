import { randomUUID } from "node:crypto";
import { sql as statement } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "./app.ts";
import { linkToken } from "./modules/consultation/sealed-link.ts";
import { ballotToken } from "./modules/consultation/votes/ballot-link.ts";
import { membership } from "./modules/identity/identity.tables.ts";
import { browser, handClock } from "./modules/identity/identity.testing.ts";
import { inviteMember } from "./modules/identity/invitations.ts";
import type { Log } from "./platform/log.ts";
import { mail } from "./platform/mail.tables.ts";
import { createMailer } from "./platform/mail.ts";
import { audit, keptForm } from "./platform/platform.tables.ts";
import { openTestPlatform } from "./platform/platform.testing.ts";
import type { Platform } from "./platform/platform.ts";

const { clock, advance } = handClock();
const logged: string[] = [];
const log: Log = {
  info: (event, details) => void logged.push(JSON.stringify([event, details])),
  error: (event, cause, details) => void logged.push(JSON.stringify([event, String(cause), details])),
};

let platform: Platform;
let app: ReturnType<typeof createApp>["app"];
/** The pages that letters lead to, by what they are for. */
const links = new Map<string, string>();
const secretIn = (link: string): string => link.split(/token=|invitation=|\/invitations\//)[1] ?? "";

beforeAll(async () => {
  // Nobody listens there: letters wait, with their links.
  platform = await openTestPlatform({ clock, log, settings: { demonstration: true, smtpUrl: "smtp://127.0.0.1:1" } });
  const levier = createApp(platform);
  await levier.demonstrate();
  app = levier.app;
  const { sql } = platform.database;
  const user = browser(app);
  const list = (await user.open("/pacts")).text;
  const slug = /href="\/pacts\/([a-z\d-]+)"/.exec(list)?.[1] ?? "";
  const [member] = await sql.select().from(membership).limit(1);
  if (!member) throw new Error("the demonstration has nobody");
  await user.open("/sign-in");
  await user.send("/sign-in/email", { email: member.email });
  await user.open(`/pacts/${slug}/subscribe`);
  await user.send(`/pacts/${slug}/subscribe`, { email: "ada@val.example" });
  const organisation = { id: member.organisationId, name: "Région" };
  const viewer = {
    account: member.accountId,
    name: "Ada",
    tenant: member.tenantId,
    space: "",
    organisation,
    role: "administrator" as const,
  };
  await inviteMember({ platform, mailer: createMailer(platform) }, viewer, {
    organisation: organisation.id,
    email: "noe@val.example",
    role: "reader",
  });
  for (const { link } of await sql.select({ link: mail.link }).from(mail))
    if (link !== null) links.set(new URL(link).pathname.split("/").slice(1, 3).join("/"), link.replace("http://localhost", ""));
  const { secret } = platform;
  for (const act of ["author", "stop"] as const)
    links.set(`submission ${act}`, `/submissions/${act === "author" ? "mine" : "stop"}?token=${linkToken(secret, act, randomUUID())}`);
  links.set("guest", `/pacts/${slug}/consultation/contribute?invitation=${linkToken(secret, "guest", randomUUID())}`);
  links.set(
    "ballot",
    `/pacts/${slug}/consultation/votes/${randomUUID()}/ballot?token=${ballotToken(secret, { id: randomUUID(), link: 0 })}`,
  );
  links.set("answers", `/answers?token=grand-est~${randomUUID()}~forged-seal`);
}, 60_000);
afterAll(() => platform.database.close());

describe("the secret of a letter's link", () => {
  it("is told to no page that follows, nor hides our own site from our forms", async () => {
    expect([...links.keys()].filter((key) => /^(sign-in|subscriptions|invitations)/.test(key))).toHaveLength(3);
    for (const [what, link] of links) {
      const policy = (await app.request(link)).headers.get("referrer-policy");
      expect(policy, what).toBe(what === "answers" ? "no-referrer" : "strict-origin");
    }
    for (const plain of ["/", "/sign-in", "/pacts"]) expect((await app.request(plain)).headers.get("referrer-policy")).toBe("same-origin");
  });

  it("is written in no log and no audit, whatever is done with it, and when the server fails", async () => {
    const { sql } = platform.database;
    const user = browser(app);
    for (const link of links.values()) {
      await user.open(link);
      const path = link.split("?")[0] ?? "";
      await user.send(path === "/sign-in/link" ? path : link, { token: secretIn(link), name: "Noé Petit", act: "withdraw" });
    }
    const invitation = [...links].find(([what]) => what.startsWith("invitations"))?.[1] ?? "";
    await sql.execute(statement`alter table invitation rename to invitation_away`);
    expect((await app.request(invitation)).status).toBe(500);
    await sql.execute(statement`alter table invitation_away rename to invitation`);
    expect(logged.filter((line) => line.includes("request.failed") && line.includes("/invitations/…"))).toHaveLength(1);
    expect(logged.some((line) => line.includes("sign-in.opened"))).toBe(true);
    const written = JSON.stringify([logged, await sql.select().from(audit)]);
    for (const [what, link] of links) expect(written.includes(secretIn(link)), what).toBe(false);
  });

  it("stays out of the address that a refused form leads to, and what was sent with it is not kept", async () => {
    const people = browser(app);
    const person = /name="person" value="([^"]+)"/.exec((await people.open("/sign-in")).text)?.[1] ?? "";
    await people.send("/sign-in/demonstration", { person });
    const csrf = /name="csrf" value="([^"]+)"/.exec((await people.open("/account")).text)?.[1] ?? "";
    advance(3 * 60 * 60_000);
    const refused = async (address: string, referer: string, fields: Readonly<Record<string, string>> = {}) => {
      const body = new URLSearchParams({ csrf, why: "Deux mots ou trois", ...fields }).toString();
      const headers = {
        referer,
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(body.length),
      };
      const answer = await app.request(address, { method: "POST", body, headers });
      return { status: answer.status, text: await answer.text() };
    };
    for (const [what, link] of links) {
      if (/^(submission|subscription|answers)/.test(what)) continue;
      const token = secretIn(link);
      for (const referer of [`http://localhost${link}`, "http://localhost/"]) {
        const { status, text } = await refused(link, referer);
        expect([status, text.includes(token), text.includes("next="), text.includes("Deux mots ou trois")], what).toEqual([
          403,
          false,
          false,
          true,
        ]);
      }
      expect((await refused("/sign-in/link", "http://localhost/", { token })).text).not.toContain("next=");
    }
    expect(await platform.database.sql.select().from(keptForm)).toEqual([]);
    expect((await refused("/pacts", "http://localhost/pacts")).text).toContain("next=");
  });
});
