import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readConfig } from "./config.ts";
import type { Database } from "./database/database.ts";
import { openTestDatabase } from "./database/testing.ts";
import { icalendar } from "./ical.ts";
import { silentLog } from "./log.ts";
import { mail } from "./mail.tables.ts";
import { createMailer, forgetPerson, forgetTopic, takeBack, waitAfter } from "./mail.ts";
import { LEASE_MS } from "./mail-queue.ts";
import { openMailServer } from "./mail-server.testing.ts";

let database: Database;
let now = Date.parse("2026-03-02T09:00:00Z");
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const mailer = (port: number | null, holdMs?: number) => {
  const config = readConfig({
    LEVIER_DATA_DIR: mkdtempSync(join(tmpdir(), "levier-mail-")),
    ...(port === null ? {} : { SMTP_URL: `smtp://127.0.0.1:${port}` }),
  });
  if (!config.ok) throw new Error(config.error);
  const platform = { config: config.value, database, clock: () => new Date(now), log: silentLog, newId: randomUUID };
  const made = createMailer(platform, holdMs === undefined ? {} : { holdMs });
  return { ...made, folder: join(config.value.dataFolder, "mail") };
};
const letter = { to: "ada@val.example", subject: "Réunion", text: "Bonjour,\n\n{link}\n", link: "http://localhost/x" };
const rows = () => database.sql.select().from(mail);

describe("mail", () => {
  it("reaches a server, once, and forgets its personal link", async () => {
    const server = await openMailServer();
    const { post, deliver } = mailer(server.port);
    await post(database.sql, letter);
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(server.letters).toMatchObject([{ to: ["ada@val.example"] }]);
    expect(server.letters[0]?.text).toContain("http://localhost/x");
    expect(await rows()).toMatchObject([{ state: "sent", link: null, tries: 1 }]);
    await server.close();
  });

  it("does not leave when the change it speaks of is rolled back", async () => {
    const { post, deliver } = mailer(null);
    const failed = database.transaction(async (sql) => {
      await post(sql, letter);
      throw new Error("rolled back");
    });
    await expect(failed).rejects.toThrow("rolled back");
    expect(await deliver()).toBe(0);
    expect(await rows()).toEqual([]);
  });

  it("waits while the server is down, longer each time, and leaves when it is back", async () => {
    const first = await openMailServer();
    await first.close();
    const { post, deliver } = mailer(first.port);
    await post(database.sql, letter);
    expect(await deliver()).toBe(0);
    const [waiting] = await rows();
    expect(waiting).toMatchObject({ state: "waiting", tries: 1, link: letter.link });
    expect(waiting?.problem).toMatch(/ECONNREFUSED/);
    expect(waiting?.nextTryAt.getTime()).toBe(now + waitAfter(1));
    expect(await deliver()).toBe(0);
    expect(await rows()).toMatchObject([{ tries: 1 }]);
    const server = await openMailServer(first.port);
    now += waitAfter(1);
    expect(await deliver()).toBe(1);
    expect(server.letters).toHaveLength(1);
    await server.close();
    expect([1, 2, 3, 30].map(waitAfter)).toEqual([60_000, 120_000, 240_000, 21_600_000]);
  });

  it("stops for an address the server refuses for good, and goes on with the next", async () => {
    const server = await openMailServer();
    const { post, deliver } = mailer(server.port);
    await post(database.sql, { ...letter, to: "nobody@val.example" });
    await post(database.sql, letter);
    expect(await deliver()).toBe(1);
    const [refused] = (await rows()).filter(({ to }) => to.startsWith("nobody"));
    expect(refused).toMatchObject({ state: "failed", link: null });
    expect(refused?.problem).toMatch(/no such mailbox/);
    await server.close();
  });

  it("is sent once when two rounds run at the same moment", async () => {
    const server = await openMailServer();
    const { post, deliver } = mailer(server.port);
    for (let one = 0; one < 6; one++) await post(database.sql, letter);
    const left = await Promise.all([deliver(), deliver(), deliver()]);
    expect(left.reduce((sum, count) => sum + count)).toBe(6);
    expect(server.letters).toHaveLength(6);
    await server.close();
  });

  /** A server that has read a letter and takes its time to say so. */
  const slowServer = async () => {
    let answer = (): void => {};
    const waits = new Promise<void>((resolve) => (answer = resolve));
    const server = await openMailServer(0, { before: () => waits });
    const read = () => vi.waitUntil(() => server.letters.length > 0, { timeout: 10_000, interval: 10 });
    return { server, read, answer };
  };

  it("is carried by one node alone, however slow the server", async () => {
    const { server, read, answer } = await slowServer();
    const [one, other] = [mailer(server.port, 20), mailer(server.port, 20)];
    await one.post(database.sql, letter);
    const first = one.deliver();
    await read();
    for (let times = 0; times < 4; times++) {
      now += LEASE_MS - 1;
      expect(await other.deliver()).toBe(0);
      const soon = now + LEASE_MS;
      await vi.waitUntil(async () => (await rows()).every(({ carriedUntil }) => carriedUntil?.getTime() === soon), { interval: 10 });
    }
    answer();
    expect(await first).toBe(1);
    expect(await other.deliver()).toBe(0);
    expect(server.letters).toHaveLength(1);
    expect(await rows()).toMatchObject([{ state: "sent", tries: 1, carrier: null, carriedUntil: null }]);
    await server.close();
  });

  it("is carried again, as the same message, when the node that carried it died", async () => {
    const { server, read, answer } = await slowServer();
    const [dying, other] = [mailer(server.port, 3_600_000), mailer(server.port)];
    await dying.post(database.sql, letter);
    const lost = dying.deliver();
    await read();
    now += LEASE_MS;
    const carried = other.deliver();
    await vi.waitUntil(() => server.letters.length === 2, { timeout: 10_000, interval: 10 });
    answer();
    expect(await carried).toBe(1);
    await lost;
    const identifiers = server.letters.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1]);
    expect(new Set(identifiers).size).toBe(1);
    expect(await rows()).toMatchObject([{ state: "sent", tries: 2 }]);
    await server.close();
  });

  it("is taken back while it waits, never while it is carried or once it has left", async () => {
    const { server, read, answer } = await slowServer();
    const { post, deliver } = mailer(server.port, 20);
    const waiting = await post(database.sql, letter);
    expect(await takeBack(database.sql, waiting, new Date(now))).toBe(true);
    const carried = await post(database.sql, letter);
    const leaving = deliver();
    await read();
    expect(await takeBack(database.sql, carried, new Date(now))).toBe(false);
    answer();
    expect(await leaving).toBe(1);
    expect(await takeBack(database.sql, carried, new Date(now))).toBe(false);
    expect(server.letters).toHaveLength(1);
    await server.close();
  });

  it("tells what the server said without the personal link it quotes", async () => {
    const server = await openMailServer(0, { refusal: `5.7.1 blocked for ${letter.link}, see http://x/?token=abc.def` });
    const { post, deliver } = mailer(server.port);
    await post(database.sql, letter);
    await deliver();
    const [{ problem } = { problem: "" }] = await rows();
    expect(problem).toContain("5.7.1 blocked for …, see http://x/?token=…");
    await server.close();
  });

  it("stands in files without a server", async () => {
    const { post, deliver, folder } = mailer(null);
    await post(database.sql, letter);
    expect(await deliver()).toBe(1);
    const [file = ""] = readdirSync(folder);
    expect(file).toMatch(/\.eml$/);
    expect(readFileSync(join(folder, file), "utf8")).toMatch(/To: ada@val\.example[\s\S]*http:\/\/localhost\/x/);
  });

  it("carries a calendar in a part of its own, to a server and in a file, and forgets it once it has left", async () => {
    const calendar = icalendar("REQUEST", null, ["BEGIN:VEVENT", "UID:1@levier", "SUMMARY:Réunion", "END:VEVENT"]);
    const server = await openMailServer();
    const sent = mailer(server.port);
    await sent.post(database.sql, { ...letter, calendar });
    await sent.deliver();
    const [{ text } = { text: "" }] = server.letters;
    expect(text).toMatch(/Content-Type: multipart\/alternative/);
    expect(text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(text).toMatch(/Content-Type: application\/ics; name=reunion\.ics/);
    expect(await rows()).toMatchObject([{ state: "sent", calendar: null }]);
    await server.close();
    const { post, deliver, folder } = mailer(null);
    await post(database.sql, { ...letter, calendar });
    await deliver();
    const file = readFileSync(join(folder, readdirSync(folder)[0] ?? ""), "utf8");
    expect(file).toMatch(
      /multipart\/alternative[\s\S]*http:\/\/localhost\/x[\s\S]*text\/calendar; charset=utf-8; method=REQUEST[\s\S]*UID:1@levier/,
    );
  });

  it("takes no header from what it is given", async () => {
    const server = await openMailServer();
    const { post, deliver } = mailer(server.port);
    await post(database.sql, { ...letter, subject: "Réunion\r\nBcc: eve@evil.example" });
    await deliver();
    expect(server.letters).toMatchObject([{ to: ["ada@val.example"] }]);
    expect(server.letters[0]?.text).not.toMatch(/^Bcc:/m);
    await server.close();
  });

  it("says where it is stopped, in its text and to the mail program, and forgets that link once it has left", async () => {
    const server = await openMailServer();
    const { post, deliver } = mailer(server.port);
    const stop = `http://localhost/stop?token=${"x".repeat(80)}`;
    await post(database.sql, { ...letter, text: "Nouvelles.\n\n{unsubscribe}\n", unsubscribe: stop });
    await deliver();
    const text = server.letters[0]?.text.replaceAll(/\r\n/g, "\n").replaceAll("=\n", "").replaceAll("=3D", "=") ?? "";
    expect(text.replaceAll(/\n\s+/g, " ")).toContain(`List-Unsubscribe: <${stop}>`);
    expect(text).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(text.split("\n\n").slice(1).join("\n\n")).toContain(stop);
    expect(await rows()).toMatchObject([{ state: "sent", unsubscribe: null }]);
    await server.close();
  });

  it("forgets all that was written about one thing, and that alone", async () => {
    const { post, deliver } = mailer(null);
    const topic = randomUUID();
    await post(database.sql, { ...letter, topic });
    await deliver();
    await post(database.sql, { ...letter, topic });
    await post(database.sql, { ...letter, topic: randomUUID() });
    await forgetTopic(database.sql, topic);
    expect((await rows()).map(({ to, state }) => [to, state]).toSorted()).toEqual([
      ["", "sent"],
      [letter.to, "waiting"],
    ]);
  });

  it("forgets a person", async () => {
    const { post, deliver } = mailer(null);
    await post(database.sql, letter);
    await deliver();
    await post(database.sql, letter);
    await post(database.sql, { to: "leo@val.example", subject: "Ada Morel vous invite", text: "De la part d’Ada Morel." });
    await forgetPerson(database.sql, { email: letter.to, name: "Ada Morel" });
    const kept = (await rows()).map(({ to, subject, text }) => ({ to, subject, text }));
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual({ to: "", subject: "", text: "" });
    expect(kept).toContainEqual({ to: "leo@val.example", subject: "… vous invite", text: "De la part d’…." });
  });
});
