import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mail } from "../../../platform/mail.tables.ts";
import { sendAuthorNews } from "./author-news.ts";
import { authorNews, submissionComment, textAuthor, unconfirmedText } from "./submissions.tables.ts";
import { openTestSubmissions, pilot } from "./submissions-app.testing.ts";
import { tellAuthors } from "./tell-authors.ts";

let app: Awaited<ReturnType<typeof openTestSubmissions>>;
beforeAll(async () => {
  app = await openTestSubmissions();
});
afterAll(() => app.close());

let clock = Date.parse("2026-03-02T09:00:00Z");
const later = (ms: number): void => {
  clock += ms;
  app.setClock(new Date(clock).toISOString());
};
const HOUR = 3_600_000;

/** Writes by the form of an address and confirms; the identifier of the text and the link of its author. */
const write = async (address: string, fields: Readonly<Record<string, string>>) => {
  later(HOUR);
  const stamp = /name="stamp" value="([^"]+)"/.exec((await app.get(address)).text)?.[1] ?? "none";
  later(20_000);
  const sent = await app.post(address.split("?")[0] ?? "", { ...fields, stamp });
  expect(sent.status).toBe(200);
  const letter = (await app.letters()).findLast(({ to }) => to === fields["email"]);
  const link = /http:\/\/localhost(\/submissions\/mine\?token=[\w.-]+)/.exec(letter?.text ?? "")?.[1] ?? "none";
  expect((await app.post(link, { act: "confirm" })).status).toBe(200);
  return { id: /token=([\w-]{36})/.exec(link)?.[1] ?? "none", link };
};
const publish = (slug: string, kind: "submission" | "comment", id: string) =>
  app.post(`/pacts/${slug}/consultation/moderation`, { [`pick-${kind}-${id}`]: "1", verdict: "published", reason: "" }, pilot);

const idea = (email: string, wantsNews = "yes") => ({
  title: "Une halle pour les producteurs",
  body: "La halle aux grains pourrait accueillir un marché couvert.",
  authorName: "Ada Roche",
  email,
  wantsNews,
});
const published = async (slug: string, email: string, wantsNews = "yes") => {
  const text = await write(`/pacts/${slug}/consultation/contribute`, idea(email, wantsNews));
  expect((await publish(slug, "submission", text.id)).status).toBe(303);
  return text;
};

describe("the discussion of a contribution", () => {
  it("is read once it was confirmed and published, with its answers, and taken back by who wrote it", async () => {
    later(0);
    const { slug } = await app.publishPact();
    const { id } = await published(slug, "ada@val.example");
    const page = `/pacts/${slug}/consultation/contributions/${id}`;
    expect((await app.get(page)).text).toContain("aucun commentaire");
    const remark = { comment: "Et les accès ?", authorName: "Léo Brun", email: "leo@val.example" };
    const comment = await write(`${page}/comment`, remark);
    expect((await app.get(page)).text).not.toContain("Et les accès");
    expect((await app.get(`/pacts/${slug}/consultation/moderation`, pilot)).text).toContain("Commentaire sur « Une halle");
    expect((await publish(slug, "comment", comment.id)).status).toBe(303);
    const form = await app.get(`${page}/comment?answer=${comment.id}`);
    expect(form.text).toContain("Et les accès ?");
    const answer = await write(`${page}/comment?answer=${comment.id}`, {
      ...remark,
      comment: "Par la rue du Pont.",
      email: "zoe@val.example",
      authorName: "Zoé Vert",
      answer: comment.id,
    });
    await publish(slug, "comment", answer.id);
    const shown = (await app.get(page)).text;
    expect([shown.includes("Par la rue du Pont"), shown.includes("2 commentaires"), shown.includes("@val")]).toEqual([true, true, false]);
    const [row] = (await app.sql.select().from(submissionComment)).filter((one) => one.id === answer.id);
    expect(row?.parentId).toBe(comment.id);
    expect((await app.post(answer.link, { act: "withdraw" })).status).toBe(200);
    expect((await app.get(page)).text).not.toContain("Par la rue du Pont");
    expect(JSON.stringify(await app.sql.select().from(textAuthor))).not.toContain("zoe@val");
  });

  it("is refused beside its fields, and has no form under what is not published", async () => {
    const { slug } = await app.publishPact();
    const { id } = await published(slug, "ada2@val.example");
    const address = `/pacts/${slug}/consultation/contributions/${id}/comment`;
    const refused = await app.post(address, { comment: "", authorName: "", email: "x" });
    expect([refused.status, refused.text.includes("Écrivez votre commentaire"), refused.text.includes("« x » n’est pas")]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await app.get(`/pacts/${slug}/consultation/contributions/${randomUUID()}/comment`)).status).toBe(404);
    expect((await app.post(address, { comment: "Oui", authorName: "Robot", email: "r@val.example", website: "x" })).status).toBe(200);
    expect(JSON.stringify(await app.sql.select().from(unconfirmedText))).not.toContain("r@val.example");
  });
});

describe("authors who asked to be told", () => {
  const tell = (ids: readonly string[], step: string, words: string) =>
    app.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "test.tell" }, async (hand) => {
      await tellAuthors(hand, ids, { step, words, address: `http://localhost/${step}` }, randomUUID);
      return { ok: true, value: null };
    });
  const round = async () => {
    await app.emptyMailbox();
    // Two nodes come for the same authors at once: each letter leaves once.
    await Promise.all([sendAuthorNews(app.needs), sendAuthorNews(app.needs)]);
    return app.letters();
  };

  it("read each step once, in one letter a day for all their texts, and no more once they stop", async () => {
    const { slug } = await app.publishPact();
    const one = await published(slug, "news@val.example");
    const two = await published(slug, "news@val.example");
    const quiet = await published(slug, "quiet@val.example", "no");
    await tell([one.id, two.id, quiet.id], "adopted p1", "reprise dans une proposition adoptée.");
    await tell([one.id, two.id], "adopted p1", "reprise dans une proposition adoptée.");
    const [letter, ...more] = await round();
    expect(more).toEqual([]);
    expect(letter?.to).toBe("news@val.example");
    expect((letter?.text ?? "").split("reprise dans une proposition adoptée")).toHaveLength(3);
    expect(letter?.head).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    await tell([one.id], "action a1", "devenue une action du pacte.");
    expect(await round()).toEqual([]);
    later(25 * HOUR);
    expect((await round()).map(({ text }) => text.includes("devenue une action"))).toEqual([true]);
    await tell([one.id], "result r1", "un premier résultat.");
    const stop = /http:\/\/localhost(\/submissions\/stop\?token=[\w.-]+)/.exec(letter?.text ?? "")?.[1] ?? "none";
    expect((await app.get(stop)).text).toContain("Ne plus recevoir de nouvelles");
    expect((await app.post(stop)).status).toBe(200);
    later(25 * HOUR);
    expect(await round()).toEqual([]);
    expect((await app.get(`/pacts/${slug}/consultation/contributions/${one.id}`)).status).toBe(200);
    expect((await app.sql.select().from(authorNews)).filter(({ toldAt }) => toldAt === null)).toEqual([]);
  });

  it("have one letter when the mail server comes back, and none once it says that nobody reads there", async () => {
    const { slug } = await app.publishPact();
    const { id } = await published(slug, "patient@val.example");
    await app.emptyMailbox();
    await app.sql.insert(mail).values({
      id: randomUUID(),
      to: "patient@val.example",
      subject: "attend",
      text: "attend",
      topic: id,
      state: "waiting",
      tries: 1,
      nextTryAt: new Date(clock + 100 * HOUR),
      createdAt: new Date(clock),
    });
    await tell([id], "adopted p2", "adoptée.");
    expect(await sendAuthorNews(app.needs)).toBe(0);
    await app.sql.delete(mail);
    expect(await sendAuthorNews(app.needs)).toBe(1);
    await app.delivered();
    await app.sql.update(mail).set({ state: "failed" });
    later(25 * HOUR);
    await tell([id], "action a2", "devenue une action.");
    expect(await sendAuthorNews(app.needs)).toBe(0);
    expect((await app.sql.select().from(textAuthor)).find((author) => author.id === id)?.wantsNews).toBe(false);
  });
});
