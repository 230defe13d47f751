import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { verify } from "../../../../platform/audit/verify.ts";
import { mail } from "../../../../platform/mail.tables.ts";
import { openMailServer } from "../../../../platform/mail-server.testing.ts";
import { pactPledge } from "../../../pacts/commitments/commitments.tables.ts";
import { openTestTracking, pilot } from "../../tracking-app.testing.ts";
import { trackingTables } from "../../tracking-tables.ts";
import { trackedItems } from "../items.ts";
import { personsOf } from "../persons.repository.ts";
import { boxesIn, decoded, linkIn, remindedPact, visitorOf } from "../reminded.testing.ts";
import { accountability, accountablePerson, reminderLetter, reminderLetterItem } from "../reminders.tables.ts";
import { sendReminders } from "./send-reminders.ts";
import { isDaytime } from "./start-reminders.ts";

let server: Awaited<ReturnType<typeof openMailServer>>;
let tracking: Awaited<ReturnType<typeof openTestTracking>>;
let visitor: ReturnType<typeof visitorOf>;
/** What the server waits for before it says that it took a letter. */
let taking = Promise.resolve();
beforeAll(async () => {
  server = await openMailServer(0, { before: () => taking });
  tracking = await openTestTracking({ smtpUrl: `smtp://127.0.0.1:${server.port}` });
  visitor = visitorOf(tracking);
});
afterAll(async () => {
  await tracking.platform.database.close();
  await server.close();
});
beforeEach(async () => {
  for (const table of [reminderLetterItem, reminderLetter, accountability, mail]) await tracking.sql.delete(table);
  server.letters.length = 0;
});

const at = (day: string): void => tracking.setClock(`${day}T09:00:00Z`);
const needs = () => ({ ...tracking.needs, items: trackedItems });
const states = async () => (await tracking.sql.select({ state: mail.state }).from(mail)).map(({ state }) => state).toSorted();
const left = () =>
  vi.waitUntil(async () => (await tracking.sql.select().from(mail).where(eq(mail.state, "waiting"))).length === 0, {
    timeout: 10_000,
    interval: 20,
  });
const round = async () => {
  server.letters.length = 0;
  const count = await sendReminders(needs());
  await left();
  expect(server.letters).toHaveLength(count);
  return server.letters.map(({ to, text }) => ({ to: to.join(), text: decoded(text) }));
};
const given = async (email: string) => {
  at("2026-01-10");
  const reminded = await remindedPact(tracking);
  const boxes = Object.fromEntries(boxesIn((await visitor.read(reminded.address)).text));
  const sent = await visitor.send(reminded.address, { act: "give", form: "give", to: "", name: "Ada Fictive", email, ...boxes });
  expect(sent.status).toBe(303);
  return reminded;
};

const CROWD = Array.from({ length: 40 }, (_, at) => at + 1);
/** Forty people who each answer for forty commitments, all due on 20 January 2026. */
const crowd = async () => {
  at("2026-01-10");
  const { pactId } = await remindedPact(tracking);
  const [pledge] = await tracking.sql.select().from(pactPledge).where(eq(pactPledge.pactId, pactId));
  if (!pledge) throw new Error("the pact has no commitment");
  const people = CROWD.map((one) => ({ id: randomUUID(), name: `Personne ${one}`, email: `personne-${one}@val.example` }));
  const owned = people.flatMap(({ id: personId }, one) =>
    CROWD.map((other, place) => ({ personId, id: randomUUID(), what: `Engagement ${one + 1}-${other}`, position: 1 + one * 40 + place })),
  );
  const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: pactId };
  await tracking.platform.write(writing, async (write) => {
    const dated = { createdAt: write.now, updatedAt: write.now };
    await write.insert(
      pactPledge,
      owned.map(({ personId: _, ...own }) => ({ ...pledge, ...own, ...dated })),
    );
    await write.insert(
      accountablePerson,
      people.map((one) => ({ ...one, organisationId: null, membershipId: null, emailSince: null, endedOn: null, ...dated })),
    );
    await write.insert(
      accountability,
      owned.map(({ id: itemId, personId }) => ({ id: randomUUID(), pactId, kind: "pledge" as const, itemId, personId, ...dated })),
    );
    return { ok: true as const, value: null };
  });
};

describe("reminders", () => {
  it("climb the ladder in one letter a day: soon, due, 9, 21, 45 days late, then no more", async () => {
    await given("ada@val.example");
    const told: string[] = [];
    for (let day = 10; day <= 10 + 70; day++) {
      at(new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10));
      const letters = await round();
      expect(letters.length).toBeLessThanOrEqual(1);
      if (letters.length > 0) told.push(tracking.platform.clock().toISOString().slice(5, 10));
    }
    // The commitment is due on 20 January, the milestone on 1 February; the action ends next year.
    expect(told).toEqual(["01-13", "01-20", "01-25", "01-29", "02-01", "02-10", "02-22", "03-06", "03-18"]);
    expect(await verify(tracking.sql, trackingTables)).toMatchObject({ ok: true });
  });

  it("list what is asked with its day and lateness, and one personal link, which nobody else is shown", async () => {
    const { slug, address } = await given("ada@val.example");
    at("2026-02-10");
    const [letter] = await round();
    expect(letter?.to).toBe("ada@val.example");
    expect(letter?.text).toContain("2 points dont vous répondez attendent une mise à jour");
    expect(letter?.text).toContain("- Recruter deux chargés de mission (engagement), échéance le 20 janvier 2026 : en retard de 21 jours");
    expect(letter?.text).toContain("- Rouvrir la gare : Étude remise (jalon), échéance le 1er février 2026 : en retard de 9 jours");
    expect(linkIn(letter?.text ?? "")).toMatch(/^\/answers\?token=grand-est~/);
    expect(JSON.stringify(await tracking.sql.select().from(mail))).not.toContain("token=");
    const page = (await visitor.read(address)).text;
    expect(page).toContain("10 février 2026");
    expect(page).toContain("parti");
    expect(page).not.toContain("token=");
    expect((await visitor.read(`/pacts/${slug}/history`, null)).text).not.toContain("Ada");
  });

  it("are written by one of several nodes that look at the same moment", async () => {
    await given("ada@val.example");
    at("2026-02-10");
    const counts = await Promise.all([sendReminders(needs()), sendReminders(needs()), sendReminders(needs())]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    await left();
    expect(server.letters).toHaveLength(1);
  });

  it("come as one letter about forty things handed over", async () => {
    const { address, addPledge } = await given("ada@val.example");
    for (let one = 1; one <= 38; one++) await addPledge(`Engagement ${one}`, "2026-01-20");
    const person = (await personsOf(tracking.sql, pilot.tenant)).find(({ email }) => email === "ada@val.example")?.id ?? "";
    const orphans = Object.fromEntries(boxesIn((await visitor.read(address)).text).filter(([, holder]) => holder === "nobody"));
    await visitor.send(address, {
      act: "give",
      form: "give",
      to: "",
      name: "Ida",
      email: "ida@val.example",
      [`all-${person}`]: "yes",
      ...orphans,
    });
    at("2026-02-02");
    const letters = await round();
    expect(letters.map(({ to }) => to)).toEqual(["ida@val.example"]);
    expect(letters[0]?.text).toContain("40 points dont vous répondez");
  });

  it("do not pile up while the mail server is down: the letter that waits is replaced", async () => {
    const { address } = await given("ada@val.example");
    const { port } = server;
    await server.close();
    const tried = () =>
      vi.waitUntil(async () => (await tracking.sql.select().from(mail)).every(({ problem }) => problem !== null), {
        timeout: 10_000,
        interval: 20,
      });
    at("2026-01-29");
    expect(await sendReminders(needs())).toBe(1);
    await tried();
    at("2026-01-30");
    expect(await sendReminders(needs())).toBe(0);
    at("2026-02-01");
    expect(await sendReminders(needs())).toBe(1);
    await tried();
    expect(await states()).toEqual(["waiting"]);
    expect((await visitor.read(address)).text).toContain("remplacé");
    server = await openMailServer(port, { before: () => taking });
    at("2026-02-02");
    expect(await sendReminders(needs())).toBe(0);
    await tracking.mailer.deliver();
    await left();
    expect(server.letters).toHaveLength(1);
    const text = decoded(server.letters[0]?.text ?? "");
    expect(text).toContain("Recruter deux chargés de mission (engagement), échéance le 20 janvier 2026 : en retard de 12 jours");
    expect(text).toContain("Étude remise (jalon), échéance le 1er février 2026 : aujourd’hui");
  });

  it("are not written anew while a slow server takes the last one: what it asked is not asked twice", async () => {
    await given("ada@val.example");
    let take = (): void => {};
    taking = new Promise((resolve) => (take = resolve));
    // A minute before midnight in Paris, then a minute after.
    tracking.setClock("2026-01-31T22:59:30Z");
    expect(await sendReminders(needs())).toBe(1);
    await vi.waitUntil(() => server.letters.length === 1, { timeout: 10_000, interval: 20 });
    tracking.setClock("2026-01-31T23:00:30Z");
    expect(await sendReminders(needs())).toBe(0);
    expect(await tracking.mailer.deliver()).toBe(0);
    take();
    await left();
    expect(await sendReminders(needs())).toBe(1);
    await left();
    expect(server.letters.map(({ text }) => decoded(text).match(/échéance le .*/g))).toEqual([
      ["échéance le 20 janvier 2026 : en retard de 11 jours", "échéance le 1er février 2026 : dans 1 jour"],
      ["échéance le 1er février 2026 : aujourd’hui"],
    ]);
  });

  it("are tried again and again while the server is down for a day, which the list of what was sent tells, and arrive once", async () => {
    const { address } = await given("ada@val.example");
    const { port } = server;
    await server.close();
    const start = Date.parse("2026-01-29T09:00:00Z");
    tracking.setClock(new Date(start).toISOString());
    expect(await sendReminders(needs())).toBe(1);
    await vi.waitUntil(async () => (await tracking.sql.select().from(mail)).every(({ problem }) => problem !== null), { interval: 20 });
    for (let hour = 1; hour < 24; hour++) {
      tracking.setClock(new Date(start + hour * 3_600_000).toISOString());
      await sendReminders(needs());
      await tracking.mailer.deliver();
    }
    const [waiting] = await tracking.sql.select().from(mail);
    expect(waiting).toMatchObject({ state: "waiting" });
    expect(waiting?.tries).toBeGreaterThan(5);
    expect((await visitor.read(address)).text).toMatch(/attend de partir : \d+ essais, le serveur de courrier ne répond pas/);
    server = await openMailServer(port, { before: () => taking });
    tracking.setClock(new Date(start + 36 * 3_600_000).toISOString());
    await tracking.mailer.deliver();
    await left();
    expect(server.letters).toHaveLength(1);
    expect((await visitor.read(address)).text).toContain("parti");
  });

  it("of forty people about forty things each arrive whole after a day without a server: one letter each, nothing lost, none after", {
    timeout: 120_000,
  }, async () => {
    await crowd();
    const { port } = server;
    await server.close();
    const start = Date.parse("2026-01-29T09:00:00Z");
    const later = (hours: number): void => tracking.setClock(new Date(start + hours * 3_600_000).toISOString());
    later(0);
    expect(await sendReminders(needs())).toBe(40);
    const tried = async () => (await tracking.sql.select().from(mail)).every(({ problem }) => problem !== null);
    await vi.waitUntil(tried, { timeout: 20_000, interval: 50 });
    for (const hour of [1, 3, 7, 15, 24]) {
      later(hour);
      expect(await sendReminders(needs())).toBe(0);
      await tracking.mailer.deliver();
    }
    expect(await states()).toEqual(CROWD.map(() => "waiting"));
    server = await openMailServer(port, { before: () => taking });
    later(36);
    await tracking.mailer.deliver();
    await left();
    const letters = server.letters.map(({ to, text }) => ({ to: to.join(), told: decoded(text).match(/Engagement [\d-]+/g) ?? [] }));
    expect(letters.map(({ to }) => to).toSorted()).toEqual(CROWD.map((one) => `personne-${one}@val.example`).toSorted());
    for (const { to, told } of letters) {
      const one = /\d+/.exec(to)?.[0];
      expect(told.toSorted()).toEqual(CROWD.map((other) => `Engagement ${one}-${other}`).toSorted());
    }
    expect(await sendReminders(needs())).toBe(0);
    await tracking.mailer.deliver();
    expect(server.letters).toHaveLength(40);
  });

  it("stop for a mailbox that does not exist, and say so, until its address is mended", async () => {
    const { address } = await given("nobody@val.example");
    at("2026-02-10");
    await sendReminders(needs());
    await left();
    expect(await states()).toEqual(["failed"]);
    expect((await visitor.read(address)).text).toContain("refusé par le serveur");
    at("2026-02-22");
    expect(await sendReminders(needs())).toBe(0);
  });

  it("leave by day", () => {
    expect(
      ["2026-01-15T05:59:00Z", "2026-01-15T06:00:00Z", "2026-07-15T05:00:00Z", "2026-01-15T19:00:00Z"].map((moment) =>
        isDaytime(new Date(moment)),
      ),
    ).toEqual([false, true, true, false]);
  });
});
