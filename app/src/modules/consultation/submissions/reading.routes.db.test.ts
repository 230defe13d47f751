import { afterAll, beforeAll, expect, it } from "vitest";
import { receiveSubmission } from "./confirm-text.ts";
import { submission, textAuthor } from "./submissions.tables.ts";
import { openTestSubmissions, pilot, reader } from "./submissions-app.testing.ts";

let app: Awaited<ReturnType<typeof openTestSubmissions>>;
beforeAll(async () => {
  app = await openTestSubmissions();
});
afterAll(() => app.close());

const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;

/** Texts received one by one, all published but those whose place the test names. */
const fill = async (pactId: string, count: number, refused: readonly number[] = []): Promise<void> => {
  const places = Array.from({ length: count }, (_, at) => at);
  const content = { kind: "submission", groupId: null, axisId: null, organisation: null } as const;
  await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "submission.confirm" }, async (write) => {
    for (const at of places)
      await receiveSubmission(
        write,
        { id: idOf(at), pactId },
        { ...content, title: `Idée ${at}`, body: `Élargir le sentier numéro ${at} de la vallée.`, authorName: at === 7 ? "=Zoé()" : "Ada" },
      );
    const state = (at: number) => (refused.includes(at) ? "refused" : "published");
    await write.updateMany(submission, new Map(places.map((at) => [idOf(at), { state: state(at) }])));
    return { ok: true, value: null };
  });
};

it("a long list is read by pages, by words without accents, and as a file that runs nothing in a spreadsheet", async () => {
  const { id, slug } = await app.publishPact();
  await fill(id, 250, [3]);
  const list = `/pacts/${slug}/consultation/contributions`;
  const first = (await app.get(list)).text;
  expect(first).toContain("249 contributions");
  expect(first.split(`${list}/0000`).length - 1).toBe(20);
  expect((await app.get(`${list}?page=13`)).text.split(`${list}/0000`).length - 1).toBe(9);
  const found = (await app.get(`${list}?q=elargir+SENTIER+17`)).text;
  expect([found.includes("Idée 17"), found.includes("Idée 18"), found.includes("3 contributions d’après")]).toEqual([true, false, true]);
  for (const path of [list, `${list}.csv`]) expect((await app.get(`${path}?q=sentier%00`)).status).toBe(200);
  expect((await app.get(`${list}?q=introuvable%25`)).text).toContain("Aucune contribution ne répond à ces critères");
  const file = (await app.get(`${list}.csv?q=numero+7+vallee`)).text;
  expect(file).toContain("id;title;text;author;organisation;group;axis;submitted_on;comments;became\r\n");
  expect(file).toContain(";'=Zoé();");
  expect((await app.get(`${list}.csv`)).text).not.toContain("Idée 3;");
  const whole = (await app.get(`${list}.csv`, reader)).text;
  expect([whole.includes("Idée 3;"), whole.includes(";refused;"), whole.includes("@")]).toEqual([true, true, false]);
});

it("one that is not published is told to members alone, and an address that names none is not found", async () => {
  const { id, slug } = await app.publishPact();
  await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "test" }, async (write) => {
    const content = { kind: "submission", groupId: null, axisId: null, organisation: null, title: "Idée tue", authorName: "Ada" } as const;
    await receiveSubmission(write, { id: idOf(900), pactId: id }, { ...content, body: "Premier paragraphe.\n\nSecond <b>paragraphe</b>." });
    return { ok: true, value: null };
  });
  const address = `/pacts/${slug}/consultation/contributions/${idOf(900)}`;
  expect((await app.get(address)).status).toBe(404);
  const shown = (await app.get(address, pilot)).text;
  expect(shown).toContain("Pas encore publiée");
  expect(shown).toContain("Second &lt;b&gt;paragraphe");
  expect(shown).toContain("Répondre à l’auteur");
  expect((await app.get(address, reader)).text).not.toContain("Répondre à l’auteur");
  for (const none of [idOf(901), "x", "'"])
    expect((await app.get(`/pacts/${slug}/consultation/contributions/${none}`, pilot)).status).toBe(404);
});

it("one that is published is taken out of sight with why, which its page asks for; its author and who follows an old link are told", async () => {
  const { id, slug } = await app.publishPact();
  const home = `/pacts/${slug}/consultation`;
  const own = idOf(950);
  await app.platform.write({ tenant: pilot.tenant, actor: null, operation: "test" }, async (write) => {
    const content = {
      kind: "submission",
      groupId: null,
      axisId: null,
      organisation: null,
      title: "Contre quelqu’un",
      authorName: "Zoé",
    } as const;
    await receiveSubmission(write, { id: own, pactId: id }, { ...content, body: "Il habite au 12 de la rue." });
    const address = { id: own, tenantId: pilot.tenant, pactId: id, email: "zoe@val.example", wantsNews: false };
    await write.sql.insert(textAuthor).values({ ...address, createdAt: write.now });
    await write.update(submission, own, { state: "published" });
    return { ok: true, value: null };
  });
  const page = `${home}/contributions/${own}`;
  expect((await app.get(page, pilot)).text).toContain("Retirer cette contribution");
  const decide = { back: "submission", id: own, [`pick-submission-${own}`]: "1", verdict: "refused" };
  const bare = await app.post(`${home}/moderation`, { ...decide, reason: " " }, pilot);
  expect([bare.status, bare.text.includes('href="#reason"'), bare.text.includes("Il habite au 12 de la rue.")]).toEqual([422, true, true]);
  const stale = await app.post(`${home}/moderation`, { ...decide, [`pick-submission-${own}`]: "9", reason: "Vie privée" }, pilot);
  expect([stale.status, stale.text.includes('href="#decide"'), stale.text.includes("Vie privée")]).toEqual([409, true, true]);
  expect((await app.get(page)).status).toBe(200);
  const done = await app.post(`${home}/moderation`, { ...decide, reason: "Elle donne une adresse privée." }, pilot);
  expect([done.status, done.location]).toEqual([303, page]);
  const old = await app.get(page);
  expect([old.status, old.text.includes("Cette contribution n’est pas publiée"), old.text.includes("12 de la rue")]).toEqual([
    410,
    true,
    false,
  ]);
  const letter = (await app.letters()).at(-1);
  expect([letter?.to, letter?.text.includes("qui était publiée, ne l’est plus")]).toEqual(["zoe@val.example", true]);
  expect(letter?.text).toContain("Motif : Elle donne une adresse privée.");
});
