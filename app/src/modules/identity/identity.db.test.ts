import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holderOf } from "../../platform/http/form-holder.ts";
import { keepForm } from "../../platform/http/kept-forms.ts";
import { mail } from "../../platform/mail.tables.ts";
import { audit, keptForm } from "../../platform/platform.tables.ts";
import { closeAccount } from "./close-account.ts";
import { membershipEnded } from "./identity.events.ts";
import { account, membership, session } from "./identity.tables.ts";
import { openTestIdentity, seed, type TestIdentity } from "./identity.testing.ts";
import { accountErased, seedId, seedIdentity } from "./index.ts";
import { acceptInvitation, inviteMember, readInvitation, revokeInvitation } from "./invitations.ts";
import { changeRole, removeMember } from "./members.ts";
import { membershipsOf, membersOf } from "./memberships.ts";
import { isWithinLimit, limits, mayAskLetter } from "./rate-limit.ts";
import { ABSOLUTE_MS, chooseMembership, IDLE_MS, openSession, readSession } from "./sessions.ts";
import { askSignInLink, isLinkOpen, spendSignInLink } from "./sign-in-links.ts";
import { openInvitations } from "./write-invitation.ts";

const VAL = seedId("organisation", "val");
const [ADA, LEO, PIA] = [seedId("account", "ada"), seedId("account", "leo"), seedId("account", "pia")];
const MINUTE = 60_000;

let test: TestIdentity;
beforeEach(async () => {
  test = await openTestIdentity();
});
afterEach(() => test.database.close());

const as = async (accountId: string) => {
  const opened = await readSession(test.platform, await openSession(test.platform, accountId));
  if (!opened?.viewer) throw new Error("nobody acts under this account");
  return opened.viewer;
};
const memberId = async (accountId: string): Promise<string> => (await membershipsOf(test.database.sql, accountId))[0]!.id;
/** Keeps what it is given: nothing leaves, so that the links stay to be read. */
const still = () => ({ ...test.identity.mailer, deliverSoon: () => undefined });
const seen = new Set<string>();
/** The secret of the one link made since the last call. */
const secretIn = async (path: string): Promise<string> => {
  const links = (await test.database.sql.select().from(mail)).flatMap(({ link }) => link ?? []);
  const fresh = links.filter((link) => !seen.has(link));
  for (const link of fresh) seen.add(link);
  if (fresh.length !== 1) throw new Error(`${fresh.length} links are new`);
  return fresh[0]!.split(path)[1]!;
};

describe("seeding", () => {
  it("leaves what is there, and the audit knows all of it", async () => {
    await seedIdentity(test.platform, seed);
    expect((await membersOf(test.database.sql, "ligerie", VAL)).map(({ name }) => name)).toEqual(["Ada Morel", "Léo Brun"]);
    expect(await test.verdict()).toMatchObject({ ok: true });
  });
});

describe("a session", () => {
  it("keeps only the hash of its secret", async () => {
    const secret = await openSession(test.platform, ADA);
    const [row] = await test.database.sql.select().from(session);
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(await readSession(test.platform, `${secret}x`)).toBeNull();
  });

  it("ends after two hours without a visit, and twelve hours after it began whatever the visits", async () => {
    const secret = await openSession(test.platform, ADA);
    test.advance(IDLE_MS - 1);
    expect(await readSession(test.platform, secret)).not.toBeNull();
    test.advance(IDLE_MS - 1);
    expect(await readSession(test.platform, secret)).not.toBeNull();
    test.advance(IDLE_MS);
    expect(await readSession(test.platform, secret)).toBeNull();

    const busy = await openSession(test.platform, ADA);
    for (let past = 0; past < ABSOLUTE_MS - 30 * MINUTE; past += 30 * MINUTE) {
      test.advance(30 * MINUTE);
      expect(await readSession(test.platform, busy)).not.toBeNull();
    }
    test.advance(30 * MINUTE);
    expect(await readSession(test.platform, busy)).toBeNull();
  });

  it("loses rights as soon as they are taken away", async () => {
    const ada = await as(ADA);
    const secret = await openSession(test.platform, LEO);
    await changeRole(test.platform, ada, await memberId(LEO), "pilot");
    expect((await readSession(test.platform, secret))?.viewer?.role).toBe("pilot");
    const ended: string[] = [];
    test.platform.events.on(membershipEnded, async (_, { membership }) => {
      ended.push(membership);
    });
    const leo = await memberId(LEO);
    await changeRole(test.platform, ada, leo, "contributor");
    expect(ended).toEqual([]);
    // Who only reads from now on does nothing more by the links of letters either.
    await changeRole(test.platform, ada, leo, "reader");
    await removeMember(test.platform, ada, leo);
    expect(ended).toEqual([leo, leo]);
    expect(await readSession(test.platform, secret)).toMatchObject({ viewer: null, account: { name: "Léo Brun" } });
    expect(await test.verdict()).toMatchObject({ ok: true });
  });

  it("asks someone of several organisations which one, and takes none that is not theirs", async () => {
    const ada = await as(ADA);
    await inviteMember({ platform: test.platform, mailer: still() }, ada, {
      organisation: VAL,
      email: "pia@region.example",
      role: "reader",
    });
    const token = await secretIn("/invitations/");
    expect(await acceptInvitation({ platform: test.platform }, token, { name: "", signedInAs: null })).toEqual({
      ok: true,
      value: { account: PIA },
    });
    const secret = await openSession(test.platform, PIA);
    const opened = (await readSession(test.platform, secret))!;
    expect(opened.viewer).toBeNull();
    expect(await chooseMembership(test.database.sql, opened, await memberId(LEO))).toBe(false);
    const mine = await membershipsOf(test.database.sql, PIA);
    expect(mine).toHaveLength(2);
    expect(await chooseMembership(test.database.sql, opened, mine.find(({ role }) => role === "pilot")!.id)).toBe(true);
    expect((await readSession(test.platform, secret))?.viewer).toMatchObject({ role: "pilot", tenant: "ligerie", space: "Ligerie" });
  });
});

describe("a link sent to sign in", () => {
  const ask = (email: string, network = "192.0.2.1") =>
    askSignInLink({ platform: test.platform, mailer: still() }, { email, network, next: "/drafts" });

  it("opens once, within thirty minutes, and looking at it uses nothing", async () => {
    await ask("Ada@VAL.example ");
    const token = await secretIn("token=");
    expect(await isLinkOpen(test.platform, token)).toBe(true);
    expect(await isLinkOpen(test.platform, token)).toBe(true);
    const both = await Promise.all([spendSignInLink(test.platform, token), spendSignInLink(test.platform, token)]);
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { account: ADA, next: "/drafts" } }]);
    expect(await isLinkOpen(test.platform, token)).toBe(false);

    await ask("ada@val.example");
    const late = await secretIn("token=");
    test.advance(30 * MINUTE);
    expect(await spendSignInLink(test.platform, late)).toMatchObject({ ok: false, error: { reason: "link-over" } });
  });

  it("is answered alike and written nowhere for an address nobody has", async () => {
    expect(await ask("nobody@val.example")).toEqual(await ask("ada@val.example"));
    expect((await test.database.sql.select().from(mail)).map(({ to }) => to)).toEqual(["ada@val.example"]);
  });

  it("is asked for a few times an hour at most, for an address known or not", async () => {
    for (const email of ["ada@val.example", "nobody@val.example"]) {
      for (let time = 0; time < limits.signInMailbox.most; time++) expect(await ask(email, `${email}-${time}`)).toMatchObject({ ok: true });
      expect(await ask(email, "other")).toMatchObject({ ok: false, error: { reason: "too-many" } });
    }
    test.advance(60 * MINUTE);
    expect(await ask("ada@val.example")).toMatchObject({ ok: true });
  });

  it("counts the network's tries too, without losing one to another at the same moment", async () => {
    const { most } = limits.signInNetwork;
    const tries = await Promise.all(Array.from({ length: most + 5 }, () => isWithinLimit(test.platform, "signInNetwork", "192.0.2.7")));
    expect(tries.filter(Boolean)).toHaveLength(most);
    expect(await ask("ada@val.example", "192.0.2.7")).toMatchObject({ ok: false, error: { reason: "too-many" } });
    expect(await ask("ada@val.example", "192.0.2.8")).toMatchObject({ ok: true });
  });

  it("is kept from nobody by who subscribes, or asks too often, from the same network", async () => {
    const network = "192.0.2.9";
    const subscribe = (email: string) => mayAskLetter(test.platform, "subscription", { email, network });
    const strangers = Array.from({ length: limits.subscriptionNetwork.most + 5 }, (_, n) => `n${n}@mairie.example`);
    expect((await Promise.all(strangers.map(subscribe))).filter(Boolean)).toHaveLength(limits.subscriptionNetwork.most);
    for (let time = 0; time < limits.subscriptionMailbox.most; time++)
      await mayAskLetter(test.platform, "subscription", { email: "ada@val.example", network: "x" });
    // Beyond what their own mailbox may have, the tries of one person are not those of the network.
    for (let time = 0; time < limits.signInNetwork.most + 5; time++) await ask("pia@val.example", network);
    expect(await ask("ada@val.example", network)).toMatchObject({ ok: true });
  });
});

describe("an invitation", () => {
  const invite = async (email: string, role: "reader" | "pilot" = "pilot", by = ADA) =>
    inviteMember({ platform: test.platform, mailer: still() }, await as(by), { organisation: VAL, email, role });

  it("makes an account and a member, once", async () => {
    expect(await invite("Noé@val.example")).toMatchObject({ ok: true });
    const token = await secretIn("/invitations/");
    expect(await acceptInvitation({ platform: test.platform }, token, { name: "  ", signedInAs: null })).toMatchObject({
      ok: false,
      error: { reason: "name-missing" },
    });
    const accepted = await acceptInvitation({ platform: test.platform }, token, { name: "Noé Petit", signedInAs: null });
    expect(accepted.ok && (await membershipsOf(test.database.sql, accepted.value.account))).toMatchObject([
      { role: "pilot", organisation: { id: VAL } },
    ]);
    expect(await acceptInvitation({ platform: test.platform }, token, { name: "Noé Petit", signedInAs: null })).toMatchObject({
      ok: false,
      error: { reason: "invitation-over" },
    });
    expect(await test.verdict()).toMatchObject({ ok: true });
  });

  it("is replaced by the next one, revoked, and over after two weeks", async () => {
    await invite("noe@val.example", "reader");
    const first = await secretIn("/invitations/");
    await invite("noe@val.example", "pilot");
    const second = await secretIn("/invitations/");
    const read = (token: string) => readInvitation(test.database.sql, token, test.platform.clock());
    expect(await read(first)).toMatchObject({ ok: false });
    expect(await read(second)).toMatchObject({ ok: true, value: { role: "pilot" } });
    const [open] = await openInvitations(test.database.sql, "ligerie", VAL, test.platform.clock());
    expect(await revokeInvitation(test.platform, await as(LEO), open!.id)).toMatchObject({
      ok: false,
      error: { reason: "operation-forbidden" },
    });
    expect(await revokeInvitation(test.platform, await as(ADA), open!.id)).toMatchObject({ ok: true });
    expect(await read(second)).toMatchObject({ ok: false });
    await invite("noe@val.example");
    const third = await secretIn("/invitations/");
    test.advance(14 * 24 * 60 * MINUTE);
    expect(await read(third)).toMatchObject({ ok: false });
  });

  it("is refused to who may not invite, for a member, for a wrong address, and for someone signed in as another", async () => {
    expect(await invite("noe@val.example", "reader", LEO)).toMatchObject({ ok: false, error: { reason: "operation-forbidden" } });
    expect(await invite("noe@val.example", "reader", PIA)).toMatchObject({ ok: false, error: { reason: "operation-forbidden" } });
    expect(await invite("leo@val.example")).toMatchObject({ ok: false, error: { reason: "member-already" } });
    expect(await invite("noe")).toMatchObject({ ok: false, error: { reason: "email-invalid" } });
    await invite("noe@val.example");
    expect(
      await acceptInvitation({ platform: test.platform }, await secretIn("/invitations/"), { name: "x", signedInAs: LEO }),
    ).toMatchObject({
      ok: false,
      error: { reason: "invitation-elsewhere" },
    });
  });
});

describe("members", () => {
  it("keep an administrator", async () => {
    const ada = await as(ADA);
    const refused = { ok: false, error: { reason: "last-administrator" } };
    expect(await changeRole(test.platform, ada, await memberId(ADA), "pilot")).toMatchObject(refused);
    expect(await removeMember(test.platform, ada, await memberId(ADA))).toMatchObject(refused);
    expect(await closeAccount(test.platform, ADA)).toMatchObject(refused);
    await changeRole(test.platform, ada, await memberId(LEO), "administrator");
    expect(await changeRole(test.platform, ada, await memberId(ADA), "pilot")).toMatchObject({ ok: true });
  });

  it("keep one when two administrators leave at the same moment", async () => {
    const ada = await as(ADA);
    await changeRole(test.platform, ada, await memberId(LEO), "administrator");
    const [hers, his] = [await memberId(ADA), await memberId(LEO)];
    const left = await Promise.all([removeMember(test.platform, ada, hers), removeMember(test.platform, ada, his)]);
    expect(left.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("are changed by their own administrators alone", async () => {
    const refused = { ok: false, error: { reason: "operation-forbidden" } };
    expect(await changeRole(test.platform, await as(ADA), await memberId(PIA), "reader")).toMatchObject(refused);
    expect(await changeRole(test.platform, await as(LEO), await memberId(LEO), "administrator")).toMatchObject(refused);
  });
});

describe("erasing a person", () => {
  it("leaves no trace of name or address, closes sessions, tells the modules above, and the chain holds", async () => {
    const told: string[] = [];
    test.platform.events.on(accountErased, async (_, { account: erased }) => void told.push(erased));
    await test.identity.mailer.send({
      to: "leo@val.example",
      subject: "Bonjour",
      text: "Léo Brun",
      shownTo: { tenant: "ligerie", organisation: VAL },
    });
    const forms = [LEO, ADA].map((id) => ({ holder: holderOf(test.platform.secret, id) }));
    for (const { holder } of forms) await keepForm(test.platform, holder, { action: "/pacts", fields: { lead: "Chef de projet" } });
    const secret = await openSession(test.platform, LEO);
    expect(await closeAccount(test.platform, LEO)).toEqual({ ok: true, value: null });
    expect(await readSession(test.platform, secret)).toBeNull();
    expect(told).toEqual([LEO]);
    const { sql } = test.database;
    const kept = JSON.stringify([
      await sql.select().from(account).where(eq(account.id, LEO)),
      await sql.select().from(membership),
      await sql.select().from(audit),
      await sql.select().from(mail),
    ]);
    expect(kept).not.toMatch(/Léo|Brun|leo@val/);
    expect(await sql.select({ holder: keptForm.holder }).from(keptForm)).toEqual(forms.slice(1));
    expect(await membersOf(sql, "ligerie", VAL)).toMatchObject([{ name: "Ada Morel" }]);
    expect(await test.verdict()).toMatchObject({ ok: true, firstBroken: null });
    expect(await closeAccount(test.platform, LEO)).toMatchObject({ ok: false, error: { reason: "account-closed" } });
  });
});
