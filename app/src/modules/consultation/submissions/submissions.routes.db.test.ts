import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { mail } from "../../../platform/mail.tables.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { SECRET } from "../../../platform/platform.testing.ts";
import { consultationTables } from "../index.ts";
import { linkToken } from "../sealed-link.ts";
import { submission, textAuthor, unconfirmedText } from "./submissions.tables.ts";
import { chair, openTestSubmissions, pilot, reader, stranger } from "./submissions-app.testing.ts";

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

const idea = {
  title: "Une halle pour les producteurs",
  body: "La halle aux grains pourrait accueillir un marché couvert tout l’hiver.",
  authorName: "Ada Roche",
  organisation: "",
  email: "ada@val.example",
  wantsNews: "yes",
};

/** The form as a person fills it: shown, read for a while, sent. */
const stampIn = async (slug: string): Promise<string> => {
  const { text } = await app.get(`/pacts/${slug}/consultation/contribute`);
  return /name="stamp" value="([^"]+)"/.exec(text)?.[1] ?? "none";
};
const write = async (slug: string, fields: Readonly<Record<string, string>> = {}) => {
  const stamp = await stampIn(slug);
  later(20_000);
  return app.post(`/pacts/${slug}/consultation/contribute`, { ...idea, stamp, ...fields });
};
const linkTo = async (email: string): Promise<string> => {
  const letter = (await app.letters()).findLast(({ to }) => to === email);
  return /http:\/\/localhost(\/submissions\/mine\?token=[\w.-]+)/.exec(letter?.text ?? "")?.[1] ?? "none";
};
/** Written and confirmed; the link of its author, and its identifier. */
const receive = async (slug: string, fields: Readonly<Record<string, string>> = {}) => {
  later(HOUR);
  const { email } = { ...idea, ...fields };
  expect((await write(slug, fields)).status).toBe(200);
  const link = await linkTo(email);
  expect((await app.post(link, { act: "confirm" })).status).toBe(200);
  return { link, id: /token=([\w-]{36})/.exec(link)?.[1] ?? "none" };
};
const decide = (slug: string, ids: readonly string[], fields: Readonly<Record<string, string>> = {}, viewer = pilot) => {
  const picks = Object.fromEntries(ids.map((id) => [`pick-submission-${id}`, "1"]));
  return app.post(`/pacts/${slug}/consultation/moderation`, { ...picks, verdict: "published", reason: "", ...fields }, viewer);
};

describe("a contribution", () => {
  it("is written without an account, confirmed by a button of the letter's link, published by who leads the pact", async () => {
    later(0);
    const { slug } = await app.publishPact();
    const home = `/pacts/${slug}/consultation`;
    expect((await app.get(home)).text).toContain("Aucune contribution n’est encore publiée");
    expect((await write(slug)).text).toContain("Confirmez par votre courriel");
    expect(await app.sql.select().from(submission)).toEqual([]);
    const link = await linkTo("ada@val.example");
    // Mail scanners open every link: nothing is written by that.
    expect((await app.get(link)).text).toContain("Confirmer ma contribution");
    expect(await app.sql.select().from(submission)).toEqual([]);
    expect((await app.post(link, { act: "confirm" })).text).toContain("Votre texte est confirmé");
    expect((await app.post(link, { act: "confirm" })).status).toBe(200);
    const [row, ...more] = await app.sql.select().from(submission);
    expect([row?.state, row?.title, more.length]).toEqual(["waiting", idea.title, 0]);
    expect(await app.sql.select().from(unconfirmedText)).toEqual([]);
    expect((await app.get(home)).text).not.toContain(idea.title);
    expect((await app.get(`${home}/moderation`, pilot)).text).toContain(idea.title);
    expect(await decide(slug, [row?.id ?? ""])).toMatchObject({ status: 303, location: `${home}/moderation` });
    const shown = (await app.get(home)).text;
    expect([shown.includes(idea.title), shown.includes("Ada Roche"), shown.includes("ada@val")]).toEqual([true, true, false]);
    const letter = (await app.letters()).at(-1);
    expect(letter?.text).toContain("est publiée");
    expect(letter?.text).toContain(`${home}/contributions/${row?.id}`);
    expect((await app.get(link)).text).toContain("Ce texte est publié.");
  });

  it("that was refused tells its author why, and the public nothing of it", async () => {
    const { slug } = await app.publishPact();
    const { id, link } = await receive(slug);
    const without = await decide(slug, [id], { verdict: "refused" });
    expect([without.status, without.text.includes("Écrivez le motif du refus")]).toEqual([422, true]);
    expect((await decide(slug, [id], { verdict: "refused", reason: "Hors du sujet du pacte" })).status).toBe(303);
    expect((await app.letters()).at(-1)?.text).toContain("Motif : Hors du sujet du pacte");
    expect((await app.get(link)).text).toContain("Hors du sujet du pacte");
    const home = (await app.get(`/pacts/${slug}/consultation`)).text;
    expect([home.includes(idea.title), home.includes("Hors du sujet")]).toEqual([false, false]);
  });

  it("is refused beside its fields with all that was typed, every fault at once", async () => {
    const { slug } = await app.publishPact();
    const odd = await write(slug, { title: "", body: "Court", authorName: "", email: "ada chez val", group: "nowhere" });
    expect(odd.status).toBe(422);
    for (const told of [
      "Donnez un titre",
      "« Texte » compte 5 caractères : il en faut au moins 20.",
      "Signez",
      "« ada chez val » n’est pas une adresse",
      "Ce groupe ne prend plus de contributions",
      'value="ada chez val"',
      "Court</textarea>",
    ])
      expect(odd.text).toContain(told);
    const long = await write(slug, { body: "b".repeat(5001) });
    expect(long.text).toContain("compte 5001 caractères : raccourcissez à 5000 au plus");
  });

  it("sent twice by the same form is one, in one letter", async () => {
    const { slug } = await app.publishPact();
    await app.emptyMailbox();
    const stamp = await stampIn(slug);
    later(20_000);
    const twice = [1, 2].map(() => app.post(`/pacts/${slug}/consultation/contribute`, { ...idea, email: "leo@val.example", stamp }));
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await app.letters()).length).toBe(1);
    expect((await app.sql.select().from(unconfirmedText)).filter(({ email }) => email === "leo@val.example")).toHaveLength(1);
  });

  it("confirmed twice at once is received once", async () => {
    const { slug } = await app.publishPact();
    await write(slug, { email: "duo@val.example" });
    const link = await linkTo("duo@val.example");
    const both = await Promise.all([1, 2].map(() => app.post(link, { act: "confirm" })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const authors = await app.sql.select().from(textAuthor).where(eq(textAuthor.email, "duo@val.example"));
    expect(authors).toHaveLength(1);
  });

  it("that nobody confirmed is forgotten after two days; forged and foreign links open nothing", async () => {
    const { slug } = await app.publishPact();
    await write(slug, { email: "late@val.example" });
    const link = await linkTo("late@val.example");
    const forged = link.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    const id = /token=([\w-]{36})/.exec(link)?.[1] ?? "";
    for (const wrong of [
      forged,
      "/submissions/mine",
      "/submissions/mine?token=x",
      `/submissions/mine?token=${linkToken(SECRET, "stop", id)}`,
    ])
      expect((await app.get(wrong)).status, wrong).toBe(410);
    later(49 * HOUR);
    expect((await app.get(link)).status).toBe(410);
    expect((await app.post(link, { act: "confirm" })).text).toContain("Ce lien ne sert plus");
    await write(slug, { email: "next@val.example" });
    const kept = JSON.stringify([await app.sql.select().from(unconfirmedText), await app.sql.select().from(mail)]);
    expect([kept.includes("late@val"), kept.includes("next@val")]).toEqual([false, true]);
    expect(await app.sql.select().from(submission).where(eq(submission.id, id))).toEqual([]);
  });

  it("that its author takes back is erased everywhere, from the past as well, and the chain holds", async () => {
    const { slug } = await app.publishPact();
    const { id, link } = await receive(slug, {
      authorName: "Zélie Unique",
      email: "zelie@val.example",
      body: "Un texte que personne d’autre n’a écrit.",
    });
    await decide(slug, [id]);
    expect((await app.get(`/pacts/${slug}/consultation`)).text).toContain("Zélie Unique");
    expect((await app.post(link, { act: "withdraw" })).text).toContain("sont effacés");
    expect((await app.get(`/pacts/${slug}/consultation`)).text).not.toContain("Zélie Unique");
    expect((await app.get(link)).status).toBe(410);
    const everything = JSON.stringify([
      await app.sql.select().from(submission),
      await app.sql.select().from(textAuthor),
      await app.sql.select().from(audit),
      await app.sql.select().from(mail),
    ]);
    for (const personal of ["Zélie", "zelie@val", "personne d’autre"]) expect(everything).not.toContain(personal);
    const checked = await verify(app.sql, consultationTables.audited);
    expect(checked.ok, JSON.stringify(checked)).toBe(true);
  });

  it("may be taken back before it is confirmed: nothing was kept", async () => {
    const { slug } = await app.publishPact();
    await write(slug, { email: "not-me@val.example" });
    const link = await linkTo("not-me@val.example");
    expect((await app.post(link, { act: "withdraw" })).text).toContain("Rien n’a été gardé");
    const kept = JSON.stringify([await app.sql.select().from(unconfirmedText), await app.sql.select().from(mail)]);
    expect(kept).not.toContain("not-me@val");
  });

  it("is made once, however late its form is sent again, even once it was taken back", async () => {
    later(HOUR);
    const { slug } = await app.publishPact();
    const stamp = await stampIn(slug);
    later(20_000);
    const again = () => app.post(`/pacts/${slug}/consultation/contribute`, { ...idea, email: "rose@val.example", stamp });
    const letters = async () => (await app.letters()).filter(({ to }) => to === "rose@val.example").length;
    await again();
    const link = await linkTo("rose@val.example");
    const before = (await app.sql.select().from(submission)).length;
    for (const act of ["confirm", "withdraw"]) {
      expect((await app.post(link, { act })).status).toBe(200);
      expect((await again()).status).toBe(200);
      const asked = (await app.sql.select().from(unconfirmedText)).filter(({ email }) => email === "rose@val.example");
      expect([await letters(), asked]).toEqual([1, []]);
    }
    expect((await app.post(link, { act: "confirm" })).status).toBe(410);
    expect((await app.sql.select().from(submission)).length).toBe(before + 1);
    expect((await app.sql.select().from(textAuthor)).some(({ email }) => email === "rose@val.example")).toBe(false);
  });
});

describe("a program that floods", () => {
  it("fills the field nobody sees: answered as anyone, nothing is kept nor sent", async () => {
    const { slug } = await app.publishPact();
    await app.emptyMailbox();
    const answer = await write(slug, { website: "http://spam.example", email: "robot@val.example" });
    expect([answer.status, answer.text.includes("Confirmez par votre courriel")]).toEqual([200, true]);
    expect(await app.letters()).toEqual([]);
    expect(JSON.stringify(await app.sql.select().from(unconfirmedText))).not.toContain("robot@val");
  });

  it("sends at once, without a form or with a forged stamp: shown the form again, with what was typed, which then passes", async () => {
    const { slug } = await app.publishPact();
    const address = `/pacts/${slug}/consultation/contribute`;
    const stamp = await stampIn(slug);
    for (const wrong of [stamp, "", stamp.replace(/.$/, (last) => (last === "A" ? "B" : "A"))]) {
      const answer = await app.post(address, { ...idea, stamp: wrong });
      expect([answer.status, answer.text.includes("revenu trop vite"), answer.text.includes(idea.title)]).toEqual([422, true, true]);
    }
    later(5000);
    expect((await app.post(address, { ...idea, email: "slow@val.example", stamp })).status).toBe(200);
    later(25 * HOUR);
    expect((await app.post(address, { ...idea, stamp })).status).toBe(422);
  });

  it("is stopped after five letters to one address, and loses nothing", async () => {
    const { slug } = await app.publishPact();
    later(2 * HOUR);
    const statuses: number[] = [];
    for (let one = 0; one < 6; one++) statuses.push((await write(slug, { email: "many@val.example" })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it("puts twenty links, or the same text again: it waits, and its moderator is told why", async () => {
    const { slug } = await app.publishPact();
    await receive(slug, { title: "Offre du mois", body: "Voyez https://offre.example/achat ".repeat(20) });
    await receive(slug, { body: "Le même texte, écrit deux fois de suite." });
    await receive(slug, { body: "le même TEXTE écrit deux fois, de suite", email: "autre@val.example" });
    const queue = (await app.get(`/pacts/${slug}/consultation/moderation`, pilot)).text;
    expect(queue).toContain("20 liens");
    expect(queue.split("mot pour mot").length - 1).toBe(1);
    expect(queue).not.toContain("@val.example");
  });
});

describe("moderation", () => {
  it("is for who leads the pact: others are turned away, and who is not signed in signs in first", async () => {
    const { slug } = await app.publishPact();
    const { id } = await receive(slug);
    const queue = `/pacts/${slug}/consultation/moderation`;
    for (const viewer of [reader, chair, stranger]) {
      expect((await app.get(queue, viewer)).status).toBe(403);
      expect((await decide(slug, [id], {}, viewer)).status).toBe(403);
    }
    expect((await app.get(queue)).status).toBe(302 + 1);
    expect((await app.post(queue)).location).toContain("/sign-in?next=");
    expect((await app.sql.select().from(submission).where(eq(submission.id, id)))[0]?.state).toBe("waiting");
  });

  it("decides several texts at once, all or none: what someone else decided since is told and nothing is written", async () => {
    const { slug } = await app.publishPact();
    const one = await receive(slug, { title: "La première idée" });
    const two = await receive(slug, { title: "La seconde idée" });
    expect((await decide(slug, [])).text).toContain("Cochez au moins un texte");
    expect((await decide(slug, [one.id])).status).toBe(303);
    const late = await decide(slug, [one.id, two.id], { verdict: "refused", reason: "Déjà dit" });
    expect([late.status, late.text.includes("La première idée"), late.text.includes("Déjà dit</textarea>")]).toEqual([409, true, true]);
    const states = async () =>
      (await app.sql.select().from(submission)).filter(({ id }) => [one.id, two.id].includes(id)).map(({ state }) => state);
    expect((await states()).toSorted()).toEqual(["published", "waiting"]);
    const race = await Promise.all([decide(slug, [two.id]), decide(slug, [two.id], { verdict: "refused", reason: "Non" })]);
    expect(race.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });
});
