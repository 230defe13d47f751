import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountErased } from "../../identity/index.ts";
import { tellModerators } from "./moderator-letters.ts";
import { moderatorNotice, submission, submissionComment, textAuthor } from "./submissions.tables.ts";
import { openTestSubmissions, pilot, reader } from "./submissions-app.testing.ts";

let app: Awaited<ReturnType<typeof openTestSubmissions>>;
beforeAll(async () => {
  app = await openTestSubmissions();
});
afterAll(() => app.close());

const HOUR = 3_600_000;
let clock = Date.parse("2026-03-02T09:00:00Z");
const later = (hours: number): void => {
  clock += hours * HOUR;
  app.setClock(new Date(clock).toISOString());
};
let places = 0;
const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

/** Texts that wait, or are published at once, each of so many characters. */
const receive = async (pactId: string, count: number, { characters = 60, state = "waiting" as "waiting" | "published" } = {}) => {
  const ids = Array.from({ length: count }, () => idOf(++places));
  await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "submission.confirm" }, async (write) => {
    const rows = ids.map((id, at) => ({
      id,
      pactId,
      groupId: null,
      axisId: null,
      title: `Idée ${at} pour l’économie de la vallée`,
      body: `Élargir l’accès numéro ${at} « été ». `.padEnd(characters, "é’ a"),
      authorName: "Ada Roche",
      organisation: "Halles de Brenne",
      state,
      reason: null,
      links: 0,
      sameAs: null,
      fingerprint: id,
      decidedAt: null,
      revision: 1,
      createdAt: write.now,
      updatedAt: write.now,
    }));
    await write.insert(submission, rows);
    return { ok: true, value: null };
  });
  return ids;
};

describe("those who decide of texts", () => {
  const round = async () => {
    await app.emptyMailbox();
    const sent = await tellModerators(app.needs);
    return { sent, letters: await app.letters() };
  };

  it("are told by one letter a day that some wait, whatever came and whichever node asks; readers are not", async () => {
    later(0);
    expect((await round()).sent).toBe(0);
    const [first, second] = [await app.publishPact(), await app.publishPact()];
    await receive(first.id, 3);
    await receive(second.id, 1);
    await app.emptyMailbox();
    const both = await Promise.all([tellModerators(app.needs), tellModerators(app.needs)]);
    expect(both.toSorted()).toEqual([0, 1]);
    const [letter, ...more] = await app.letters();
    expect([letter?.to, more.length]).toEqual(["pilote@val.example", 0]);
    expect(letter?.text).toContain(": 3 textes");
    expect(letter?.text).toContain(`/pacts/${second.slug}/consultation/moderation`);
    later(1);
    await receive(first.id, 2);
    expect((await round()).sent).toBe(0);
    later(24);
    expect((await round()).letters.map(({ text }) => text.includes(": 5 textes"))).toEqual([true]);
    // Nothing came since: they are told again after a week.
    later(25);
    expect((await round()).sent).toBe(0);
    later(7 * 24);
    expect((await round()).sent).toBe(1);
    const notices = () => app.sql.select().from(moderatorNotice);
    const kept = (await notices()).filter(({ accountId }) => accountId !== pilot.account);
    expect((await notices()).length).toBe(kept.length + 1);
    await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "account.erase" }, async (write) => {
      await write.emit(accountErased, { account: pilot.account, email: "pilote@val.example", organisations: [] });
      return { ok: true, value: null };
    });
    expect(await notices()).toEqual(kept);
  });
});

describe("five thousand contributions", () => {
  const size = (text: string): number => Buffer.byteLength(text);
  const timed = async (address: string, viewer: typeof pilot | null) => {
    const start = performance.now();
    const answer = await app.get(address, viewer);
    return { ...answer, ms: performance.now() - start };
  };

  it("are listed, found and moderated by pages of 60 kB at most, and taken away in one file", async () => {
    const { id, slug } = await app.publishPact();
    for (let batch = 0; batch < 5; batch++) await receive(id, 500, { characters: 400, state: "published" });
    for (let batch = 0; batch < 5; batch++) await receive(id, 500, { characters: batch === 0 ? 5000 : 400 });
    const home = `/pacts/${slug}/consultation`;
    const pages: readonly (readonly [string, typeof pilot | null])[] = [
      [home, null],
      [`${home}/contributions`, null],
      [`${home}/contributions?page=125`, null],
      [`${home}/contributions?q=vallee`, pilot],
      [`${home}/contributions?page=250`, pilot],
      [`${home}/moderation`, pilot],
    ];
    for (const [address, viewer] of pages) {
      const { status, text, ms } = await timed(address, viewer);
      expect([status, size(text) <= 60_000], `${address}: ${size(text)} bytes`).toEqual([200, true]);
      expect(ms, address).toBeLessThan(5000);
    }
    expect((await app.get(`${home}/moderation`, pilot)).text).toContain("2 500 textes attendent");
    const { text, ms } = await timed(`${home}/contributions.csv`, pilot);
    expect(text.split("\r\n").filter((line) => line !== "")).toHaveLength(5001);
    expect(ms).toBeLessThan(20_000);
  }, 180_000);
});

describe("several hundred long comments", () => {
  it("are read by pages of 60 kB at most, none left out, an answer beside what it answers or with the way to it", async () => {
    const { id, slug } = await app.publishPact();
    const [under = ""] = await receive(id, 1, { characters: 5000, state: "published" });
    const said = (parentId: string | null, body: string) => ({
      ...{ id: idOf(++places), submissionId: under, parentId, body, authorName: "Léo « l’aîné » Brun", organisation: "Ville d’Étain" },
      ...{ state: "published" as const, reason: null, links: 0, sameAs: null, fingerprint: "x", decidedAt: null, revision: 2 },
    });
    const long = (at: number) => `Remarque ${at}. `.padEnd(1990, at % 3 === 0 ? "é’ <b>&\"'" : at % 3 === 1 ? "mot à mot\n" : "été ");
    const first = said(null, "Première.");
    const comments = [first, ...Array.from({ length: 210 }, (_, at) => said(at % 2 === 0 ? first.id : null, long(at)))];
    await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "comment.confirm" }, async (write) => {
      await write.insert(
        submissionComment,
        comments.map((one, at) => ({ ...one, createdAt: new Date(clock + at), updatedAt: write.now })),
      );
      return { ok: true, value: null };
    });
    const address = `/pacts/${slug}/consultation/contributions/${under}`;
    const found = new Set<string>();
    let page = 1;
    for (let more = true; more; page++) {
      const { status, text } = await app.get(`${address}?page=${page}`, page === 2 ? pilot : null);
      expect([status, Buffer.byteLength(text) <= 60_000], `page ${page}: ${Buffer.byteLength(text)} bytes`).toEqual([200, true]);
      expect(text).toContain("211 commentaires");
      for (const [, one = ""] of text.matchAll(/<article id="comment-([\w-]+)"/g)) found.add(one);
      if (page === 2) expect(text).toMatch(/#comment-[\w-]+">Suite des réponses à Léo/);
      more = text.includes('rel="next"');
    }
    expect(page).toBeGreaterThan(15);
    expect([...found].toSorted()).toEqual(comments.map((one) => one.id).toSorted());
    const last = comments.at(-1)?.id ?? "";
    const down = await app.post(`${address}/comments/${last}`, { revision: "2", reason: "Injures" }, pilot);
    expect(down.location).toBe(`${address}?page=${page - 1}#comment-${last}`);
  }, 180_000);
});

describe("a published comment", () => {
  it("is taken down with why, shown as such and kept; put back; its author is written to each time", async () => {
    const { id, slug } = await app.publishPact();
    const [under = ""] = await receive(id, 1, { state: "published" });
    const comment = idOf(++places);
    await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "comment.confirm" }, async (write) => {
      const signed = { authorName: "Léo Brun", organisation: null, body: "Des propos qui blessent." };
      const decided = { state: "published" as const, reason: null, links: 0, sameAs: null, fingerprint: "x", decidedAt: null, revision: 2 };
      const dated = { createdAt: write.now, updatedAt: write.now };
      await write.insert(submissionComment, [{ id: comment, submissionId: under, parentId: null, ...signed, ...decided, ...dated }]);
      await write.sql
        .insert(textAuthor)
        .values({ id: comment, tenantId: pilot.tenant, pactId: id, email: "leo@val.example", wantsNews: true, createdAt: write.now });
      return { ok: true, value: null };
    });
    const page = `/pacts/${slug}/consultation/contributions/${under}`;
    const address = `${page}/comments/${comment}`;
    expect((await app.get(address, reader)).status).toBe(403);
    expect((await app.post(address, { revision: "2", reason: "Non" }, reader)).status).toBe(403);
    expect((await app.post(address, { revision: "2", reason: "Non" })).location).toContain("/sign-in");
    expect((await app.get(`${page}/comments/${idOf(1)}`, pilot)).status).toBe(404);
    const without = await app.post(address, { revision: "2", reason: " " }, pilot);
    expect([without.status, without.text.includes("Écrivez le motif du retrait")]).toEqual([422, true]);
    await app.emptyMailbox();
    const reason = "Injures envers une personne";
    const race = await Promise.all([1, 2].map(() => app.post(address, { revision: "2", reason }, pilot)));
    expect(race.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const shown = (await app.get(page)).text;
    expect([shown.includes("retiré par la modération"), shown.includes(reason), shown.includes("blessent"), shown.includes("Léo")]).toEqual(
      [true, true, false, false],
    );
    expect((await app.letters()).map(({ to, text }) => [to, text.includes(reason)])).toEqual([["leo@val.example", true]]);
    expect((await app.get(address, pilot)).text).toContain("Des propos qui blessent");
    expect((await app.post(address, { revision: "3" }, pilot)).status).toBe(303);
    expect((await app.get(page)).text).toContain("Des propos qui blessent");
    expect((await app.letters()).at(-1)?.text).toContain("de nouveau publié");
  });
});
