import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { mail } from "../../../platform/mail.tables.ts";
import { openMailServer } from "../../../platform/mail-server.testing.ts";
import { pilot } from "../pacts-app.testing.ts";
import { withdrawPact } from "../withdraw-pact.ts";
import { sendDigests } from "./digest.ts";
import { openFollowed, plain } from "./followed.testing.ts";
import { pactSubscription } from "./subscriptions.tables.ts";

let server: Awaited<ReturnType<typeof openMailServer>>;
let pacts: Awaited<ReturnType<typeof openFollowed>>;
beforeAll(async () => {
  server = await openMailServer();
  pacts = await openFollowed({ smtpUrl: `smtp://127.0.0.1:${server.port}` });
});
afterAll(async () => {
  await pacts.platform.database.close();
  await server.close();
});
beforeEach(async () => {
  await pacts.sql.delete(pactSubscription);
  await delivered();
  await pacts.sql.delete(mail);
  server.letters.length = 0;
});

const HOUR = 3_600_000;
const START = Date.parse("2026-04-01T09:00:00Z");
const at = (hours: number): void => pacts.setClock(new Date(START + hours * HOUR).toISOString());

/** The text of a letter as its reader sees it: soft line breaks and coded letters undone. */
const decoded = (raw: string): string => {
  const text = raw.replaceAll("\r\n", "\n");
  const body = text.slice(text.indexOf("\n\n"));
  if (/^content-transfer-encoding: base64/im.test(text)) return plain(Buffer.from(body, "base64").toString("utf8"));
  const bytes = body.replaceAll("=\n", "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain(/^content-transfer-encoding: quoted-printable/im.test(text) ? Buffer.from(bytes, "latin1").toString("utf8") : body);
};
/** Until every letter has left: a request does not wait for the mail server. */
const delivered = async (): Promise<void> => {
  const waiting = () => pacts.sql.select({ id: mail.id }).from(mail).where(eq(mail.state, "waiting"));
  await vi.waitUntil(async () => (await waiting()).length === 0, { timeout: 10_000, interval: 20 });
};
const received = async () => {
  await delivered();
  return server.letters.map(({ to, text }) => ({
    to: to.join(),
    head: text.slice(0, text.indexOf("\r\n\r\n")).replaceAll(/\r\n\s+/g, " "),
    text: decoded(text),
  }));
};
const linkIn = (text: string, act: "confirm" | "stop"): string =>
  new RegExp(`http://localhost(/subscriptions/${act}\\?token=[\\w.-]+)`).exec(text)?.[1] ?? "none";

const post = async (address: string, fields: Readonly<Record<string, string>> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await pacts.as(null).request(address, { method: "POST", body });
  return { status: answer.status, text: plain(await answer.text()) };
};
const get = async (address: string) => {
  const answer = await pacts.as(null).request(address);
  return { status: answer.status, text: plain(await answer.text()) };
};
const subscribe = async (slug: string, email: string) => {
  const asked = await post(`/pacts/${slug}/subscribe`, { email });
  expect(asked.status).toBe(200);
  const letter = (await received()).findLast(({ to }) => to === email.toLowerCase());
  if (!letter) throw new Error("no letter came");
  return { confirm: linkIn(letter.text, "confirm"), stop: linkIn(letter.text, "stop"), letter };
};
const subscribed = async (slug: string, email: string) => {
  const links = await subscribe(slug, email);
  expect((await post(links.confirm)).status).toBe(200);
  server.letters.length = 0;
  return links;
};
const round = async () => {
  server.letters.length = 0;
  await sendDigests({ platform: pacts.platform, letters: { mailer: pacts.mailer, readEmail: (text) => text, mayAsk: async () => true } });
  return received();
};

describe("a subscription to a pact", () => {
  it("is confirmed by the link of a letter, by a button and not by opening it; nothing is written before", async () => {
    at(0);
    const { slug, follow } = await pacts.publish();
    const { confirm, letter } = await subscribe(slug, "Ada@val.example");
    expect(letter.head).toMatch(/List-Unsubscribe: <http:\/\/localhost\/subscriptions\/stop\?token=[^>]+>/);
    expect(letter.head).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    expect(letter.text).toContain("Pacte du val de Brenne");
    await follow("2026-01-20");
    expect((await get(confirm)).text).toContain("Confirmer mon abonnement");
    expect(await round()).toEqual([]);
    expect((await post(confirm)).text).toContain("Vous êtes abonné");
    expect((await post(confirm)).status).toBe(200);
    expect(await round()).toEqual([]);
  });

  it("tells what changed, once a day at most, each action once, with the way to stop", async () => {
    at(24);
    const { slug, follow, write, build } = await pacts.publish();
    await subscribed(slug, "ada@val.example");
    await subscribed(slug, "leo@val.example");
    at(25);
    await follow("2026-01-20");
    await write("Rouvrir la gare", { stage: { to: "project-sheet", reason: "" } });
    await write("Rouvrir la gare", { stage: { to: "abandoned", reason: "Ligne fermée" } });
    const letters = await round();
    expect(letters.map(({ to }) => to).toSorted()).toEqual(["ada@val.example", "leo@val.example"]);
    expect(letters[0]?.text).toContain("2 changements dans « Pacte du val de Brenne » :");
    expect(letters[0]?.text).toContain("- 20 janvier 2026 : Le pacte est suivi à partir d’ici : en vigueur, 2 parties.");
    expect(letters[0]?.text).toContain("- 2 avril 2026 : « Rouvrir la gare » : annoncée → abandonnée (Ligne fermée).");
    expect(letters[0]?.text).toContain(`http://localhost/pacts/${slug}/follow-up`);
    expect(letters[0]?.head).toContain("List-Unsubscribe: <");
    expect(linkIn(letters[0]?.text ?? "", "stop")).not.toBe("none");
    at(30);
    await build();
    expect(await round()).toEqual([]);
    at(49);
    const next = await round();
    expect(next).toHaveLength(2);
    expect(next[0]?.text).toContain("« Couvrir le marché » : annoncée → engagée.");
    expect(next[0]?.text).not.toContain("gare");
    at(100);
    await write("Couvrir le marché", { fields: { lead: "Direction des travaux" } });
    expect(await round()).toEqual([]);
  });

  it("ends by a button or by the mail program, and its address is forgotten everywhere", async () => {
    at(200);
    const { slug, follow } = await pacts.publish();
    const { stop } = await subscribed(slug, "ada@val.example");
    const other = await subscribed(slug, "leo@val.example");
    expect((await get(stop)).text).toContain("Me désabonner");
    expect(await pacts.sql.select().from(pactSubscription)).toHaveLength(2);
    await follow("2026-01-20");
    expect(await round()).toHaveLength(2);
    // RFC 8058: one request, without cookie, form token or page.
    const oneClick = await pacts.as(null).request(stop, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect([oneClick.status, plain(await oneClick.text()).includes("Vous êtes désabonné")]).toEqual([200, true]);
    expect((await post(stop)).status).toBe(200);
    expect((await get(stop)).status).toBe(410);
    const told = JSON.stringify([await pacts.sql.select().from(mail), await pacts.sql.select().from(pactSubscription)]);
    expect([told.includes("ada@val.example"), told.includes("leo@val.example")]).toEqual([false, true]);
    expect((await post(other.stop)).status).toBe(200);
  });

  it("not confirmed within two days is over, and forgotten", async () => {
    at(300);
    const { slug } = await pacts.publish();
    const { confirm } = await subscribe(slug, "late@val.example");
    at(349);
    expect((await get(confirm)).status).toBe(410);
    expect((await post(confirm)).text).toContain("Ce lien ne sert plus");
    await subscribe(slug, "ada@val.example");
    expect(JSON.stringify([await pacts.sql.select().from(mail), await pacts.sql.select().from(pactSubscription)])).not.toContain(
      "late@val",
    );
    const forged = confirm.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    for (const link of [forged, confirm.replace("confirm", "stop"), "/subscriptions/stop", "/subscriptions/confirm?token=x"])
      expect((await post(link)).status, link).toBe(410);
  });

  it("asked twice answers the same, and tells its owner alone that it stands", async () => {
    at(400);
    const { slug } = await pacts.publish();
    await subscribed(slug, "ada@val.example");
    const again = await post(`/pacts/${slug}/subscribe`, { email: "ada@val.example" });
    const fresh = await post(`/pacts/${slug}/subscribe`, { email: "leo@val.example" });
    expect(again).toEqual(fresh);
    const letter = (await received()).find(({ to }) => to.startsWith("ada"));
    expect(letter?.text).toContain("Vous recevez déjà ce qui change");
    expect(await pacts.sql.select().from(pactSubscription)).toHaveLength(2);
  });

  it("is refused beside its field, with what was typed and the mend; too many are refused", async () => {
    at(500);
    const { slug } = await pacts.publish();
    const odd = await post(`/pacts/${slug}/subscribe`, { email: "ada chez val" });
    expect([
      odd.status,
      odd.text.includes("« ada chez val » n’est pas une adresse électronique"),
      odd.text.includes('value="ada chez val"'),
    ]).toEqual([422, true, true]);
    expect((await post(`/pacts/${slug}/subscribe`)).text).toContain("Écrivez votre adresse électronique");
    const statuses = [];
    for (let one = 0; one < 6; one++) statuses.push((await post(`/pacts/${slug}/subscribe`, { email: "many@val.example" })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it("is dropped once the mail server says that nobody reads there any more", async () => {
    at(550);
    const { id, slug, follow, write } = await pacts.publish();
    await subscribed(slug, "ada@val.example");
    await pacts.sql.update(pactSubscription).set({ email: "nobody@val.example" });
    await follow("2026-01-20");
    expect(await round()).toEqual([]);
    expect(await pacts.sql.select().from(pactSubscription)).toMatchObject([{ pactId: id }]);
    at(575);
    await write("Rouvrir la gare", { stage: { to: "project-sheet", reason: "" } });
    expect(await round()).toEqual([]);
    expect(JSON.stringify([await pacts.sql.select().from(pactSubscription), await pacts.sql.select().from(mail)])).not.toContain("nobody@");
  });

  it("tells that a pact was withdrawn", async () => {
    at(600);
    const { id, slug } = await pacts.publish();
    await subscribed(slug, "ada@val.example");
    const gone = await pacts.platform.write(
      { tenant: pilot.tenant, actor: pilot.account, operation: "pact.withdraw", thread: id },
      (write) => withdrawPact(write, { id, organisation: pilot.organisation, reason: "Doublon" }),
    );
    expect(gone.ok).toBe(true);
    const [letter, ...more] = await round();
    expect(more).toEqual([]);
    expect(letter?.text).toContain("Le pacte est retiré : Doublon");
    expect((await get(`/pacts/${slug}/subscribe`)).status).toBe(410);
  });
});
