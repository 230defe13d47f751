import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { allAchievements } from "./achievements.repository.ts";
import { leader, openAchievements, pactWith, reader, stranger } from "./achievements.testing.ts";
import { filesOf } from "./write-files.ts";

let opened: Awaited<ReturnType<typeof openAchievements>>;
beforeAll(async () => {
  opened = await openAchievements();
});
afterAll(() => opened.platform.database.close());

type Fields = Readonly<Record<string, string | File>>;
const plain = async (answer: Response): Promise<string> => (await answer.text()).replace(/[\u00a0\u202f]/g, " ");

const setUp = async () => {
  const pact = await pactWith(opened, smallPact());
  const people = await pact.addIndicator({ label: "Personnes sensibilisées" });
  const address = `/pacts/${pact.slug}/achievements`;
  const read = async (path: string, viewer: Viewer | null = leader) => {
    const answer = await opened.as(viewer).request(`${address}${path}`);
    return { status: answer.status, text: await plain(answer), headers: answer.headers };
  };
  const send = async (path: string, fields: Fields, viewer: Viewer | null = leader) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await opened.as(viewer).request(`${address}${path}`, { method: "POST", body });
    return { status: answer.status, text: await plain(answer), location: answer.headers.get("location") ?? "" };
  };
  const kept = () => allAchievements(opened.platform.database.sql, leader.tenant, pact.id);
  const told = (changes: Fields = {}): Fields => ({
    ...{ once: randomUUID(), form: "new", indicator: people, what: "Atelier sur l’eau", quantity: "42", day: "2026-03-14" },
    ...{ place: "Vittel (88516)", evidence: "survey" },
    ...changes,
  });
  const one = async (changes: Fields = {}): Promise<string> => {
    const id = randomUUID();
    expect((await send("/new", told({ once: id, ...changes }))).status).toBe(303);
    return id;
  };
  return { pact, people, address, read, send, kept, told, one };
};

const png = (size = 20) => {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
};

describe("the entry of an achievement", () => {
  it("keeps what repeats for the next one, and says what was recorded and where it was placed", async () => {
    const { read, send, kept, told } = await setUp();
    const empty = await read("/new");
    expect(empty.text).toContain('value="2026-03-20"');
    const sent = await send("/new", told({ quantity: "1 042,5" }));
    expect(sent.status).toBe(303);
    expect(await kept()).toMatchObject([
      { quantity: 1042.5, unit: "personnes", place: "Vittel", territory: "com-88516", evidence: "survey" },
    ]);
    const [, after = ""] = sent.location.split("/achievements");
    const next = await read(after);
    expect(next.text).toContain("Réalisation enregistrée : Atelier sur l’eau, 1 042,5 personnes, le 14 mars 2026.");
    expect(next.text).toContain("Commune ou intercommunalité reconnue : Vittel.");
    expect(next.text).toContain('value="Vittel (88516)"');
    expect(next.text).toContain('value="2026-03-14"');
    expect(next.text).not.toContain('value="Atelier sur l’eau"');
  });

  it("adds one when the same form is sent twice, and asks again when it was changed in between", async () => {
    const { send, kept, told } = await setUp();
    const form = told();
    expect((await send("/new", form)).status).toBe(303);
    expect((await send("/new", form)).status).toBe(303);
    expect(await kept()).toHaveLength(1);
    const other = await send("/new", { ...form, quantity: "43" });
    expect(other.status).toBe(422);
    expect(other.text).toContain("a déjà été enregistré avec d’autres valeurs");
    const [, once = ""] = /name="once" value="([^"]+)"/.exec(other.text) ?? [];
    expect(once).not.toBe(form["once"]);
    expect((await send("/new", { ...form, once, quantity: "43" })).status).toBe(303);
    expect(await kept()).toHaveLength(2);
  });

  it.each([
    [{ what: "  " }, "what", "Dites ce qui a été fait"],
    [{ quantity: "beaucoup" }, "quantity", "« beaucoup » n’est pas une quantité"],
    [{ quantity: "1.200" }, "quantity", "« 1.200 » n’est pas une quantité"],
    [{ quantity: "0" }, "quantity", "« 0 » n’est pas une quantité"],
    [{ day: "31/02/2026" }, "day", "« 31/02/2026 » n’est pas une date"],
    [{ place: "99999" }, "place", "Aucune commune ni intercommunalité n’a le code « 99999 »"],
    [{ evidence: "rumour" }, "evidence", "« rumour » n’est pas une façon d’attester"],
    [{ indicator: "" }, "indicator", "Choisissez un indicateur"],
    [{ unit: "stations" }, "unit", "compte en « personnes », la réalisation en « stations »"],
    [{ sourceUrl: "ici" }, "sourceUrl", "« ici » n’est pas une adresse"],
    [{ file: new File(["<script>"], "photo.jpg") }, "file", "Ce fichier n’est ni une image"],
  ] as const)("refuses %o beside its field, and loses nothing that was typed", async (change, field, message) => {
    const { send, kept, told } = await setUp();
    const answer = await send("/new", told({ note: "Une remarque à garder", ...change }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect(answer.text).toContain(`id="new-${field}-error"`);
    expect(answer.text).toContain("Une remarque à garder");
    expect(await kept()).toEqual([]);
  });

  it("is for contributors of the organisations of the pact", async () => {
    const { send, read, kept, told } = await setUp();
    expect((await read("/new", null)).status).toBe(303);
    expect((await read("/new", reader)).status).toBe(403);
    for (const viewer of [stranger, reader]) expect((await send("/new", told(), viewer)).status).toBe(403);
    expect(await send("/new", told(), null)).toMatchObject({ status: 303, location: expect.stringContaining("/sign-in") });
    expect(await kept()).toEqual([]);
  });
});

describe("the list of achievements", () => {
  it("totals what it lists unit by unit, narrowed by its address", async () => {
    const { read, one, people, pact } = await setUp();
    await one();
    await one({ quantity: "8", evidence: "declared", day: "2026-01-10", place: "Salle des fêtes, Vittel" });
    await one({ indicator: "", unit: "stations", quantity: "3", place: "" });
    const all = await read("", null);
    expect(all.text).toMatch(/3 réalisations\./);
    expect(all.text).toMatch(/personnes<\/th><td[^>]*>50</);
    expect(all.text).toMatch(/stations<\/th><td[^>]*>3</);
    const some = await read(`?indicator=${people}&from=2026-02-01&territory=com-88516&evidence=survey`, null);
    expect(some.text).toMatch(/1 réalisation pour ces critères/);
    expect(some.text).toMatch(/personnes<\/th><td[^>]*>42</);
    expect((await read(`?action=${pact.id}`, null)).text).toContain("Aucune réalisation ne répond à ces critères");
  });

  it("keeps from the public what is reserved, and from nobody what is not", async () => {
    const { read, one } = await setUp();
    expect((await read("", null)).text).toContain("Aucune réalisation n’est enregistrée pour ce pacte");
    const id = await one({ reserved: "yes", what: "Essai chez un client" });
    expect((await read("", null)).text).not.toContain("Essai chez un client");
    expect((await read("", reader)).text).toContain("Essai chez un client");
    expect((await read(`/${id}`, null)).status).toBe(404);
    expect((await read(`/${id}`, { ...leader, tenant: "ailleurs" })).status).toBe(404);
    expect((await read(`/${id}`, reader)).status).toBe(200);
  });
});

describe("the page of an achievement", () => {
  it("changes it by revision, and keeps what was typed when someone else was first", async () => {
    const { read, send, one, kept, people } = await setUp();
    const id = await one();
    const edit = {
      ...{ form: "edit", act: "edit", revision: "1", what: "Atelier", quantity: "40", unit: "personnes", day: "2026-03-15" },
      ...{ place: "", evidence: "administrative", [`counts-${people}`]: "yes" },
    };
    expect((await send(`/${id}`, edit)).status).toBe(303);
    expect(await kept()).toMatchObject([{ what: "Atelier", quantity: 40, indicatorIds: [people], revision: 2 }]);
    const late = await send(`/${id}`, { ...edit, quantity: "41" });
    expect(late.status).toBe(422);
    expect(late.text).toContain("Quelqu’un a changé cette réalisation");
    expect(late.text).toContain("Ce qui est enregistré maintenant : Atelier, 40 personnes");
    expect(late.text).toContain('value="41"');
    const page = await read(`/${id}`);
    expect(page.text).toContain("Camille Exemple");
    const shown = await read(`/${id}`, null);
    expect(shown.text).not.toContain("Camille Exemple");
    expect(shown.text).toContain("Un membre de l’espace");
    expect((await send(`/${id}`, { ...edit, revision: "2" }, stranger)).text).toContain("déclarée par une autre organisation");
  });

  it("sets it aside with why, and takes it back", async () => {
    const { read, send, one } = await setUp();
    const id = await one();
    expect((await send(`/${id}`, { form: "aside", act: "aside", revision: "1", because: "" })).text).toContain("Dites pourquoi");
    expect((await send(`/${id}`, { form: "aside", act: "aside", revision: "1", because: "saisie deux fois" })).status).toBe(303);
    expect((await read("", null)).text).not.toContain(id);
    expect((await read(`/${id}`, null)).status).toBe(404);
    expect((await read(`/${id}`)).text).toContain("ne compte plus : saisie deux fois");
    const said = await opened.platform.database.sql.select().from(audit).where(eq(audit.operation, "achievement.set-aside"));
    expect(said.map(({ why }) => why).filter((why) => why !== null)).toEqual([]);
    expect((await send(`/${id}`, { form: "back", act: "back", revision: "2" })).status).toBe(303);
    expect((await read("", null)).text).toContain(id);
  });

  it("holds what proves it, for the members alone, as a file to save", async () => {
    const { read, send, one } = await setUp();
    const id = await one({ file: new File([png()], "feuille d’émargement.png") });
    const { sql } = opened.platform.database;
    expect((await send(`/${id}`, { form: "attach", act: "attach", file: new File([png()], "la même.png") })).status).toBe(303);
    const [file, ...others] = await filesOf(sql, leader.tenant, id);
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name: "feuille d’émargement.png", mediaType: "image/png", size: 20 });
    const answer = await read(`/${id}/files/${file?.id}`, reader);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect((await read(`/${id}/files/${file?.id}`, null)).status).toBe(303);
    expect((await read(`/${id}/files/${file?.id}`, { ...reader, tenant: "ailleurs" })).status).toBe(404);
    expect((await read(`/${id}`, null)).text).not.toContain("émargement");
    const tooLarge = { form: "attach", act: "attach", file: new File([png(8_100_000)], "grande.png") };
    expect((await send(`/${id}`, tooLarge)).text).toContain("pèse 8,1 Mo");
    expect((await send(`/${id}`, { form: "attach", act: "attach" })).text).toContain("Choisissez un fichier");
    const odd = await one({ file: new File([png(21)], "dossier/photo\0\u202e\ngnp.exe") });
    expect((await filesOf(sql, leader.tenant, odd)).map(({ name }) => name)).toEqual(["photognp.exe"]);
    expect((await send(`/${id}`, { form: "files", act: "detach", fileId: file?.id ?? "" }, stranger)).status).toBe(422);
    expect((await send(`/${id}`, { form: "files", act: "detach", fileId: file?.id ?? "" })).status).toBe(303);
    expect(await filesOf(sql, leader.tenant, id)).toEqual([]);
  });
});

describe("what may have been declared twice", () => {
  it("is proposed with why, merged or told apart once, and taken out again", async () => {
    const { read, send, one, kept } = await setUp();
    const first = await one();
    const second = await one({ quantity: "40" });
    const shown = await read("/duplicates");
    expect(shown.text).toContain("1 paire de réalisations se ressemble");
    expect(shown.text).toContain("même jour, même territoire, 100 % des mots en commun, quantités à 5 % près");
    const pair = { oneId: first, otherId: second, oneRevision: "1", otherRevision: "1" };
    expect(shown.text).toMatch(/name="oneRevision" value="1"[\s\S]*name="otherRevision" value="1"/);
    expect((await send("/duplicates", { ...pair, act: "apart" }, stranger)).status).toBe(303);
    expect((await read("/duplicates")).text).toContain("1 paire");
    expect((await send("/duplicates", { ...pair, act: "keep-one" })).status).toBe(303);
    expect((await kept()).find(({ id }) => id === second)).toMatchObject({ mergedInto: first });
    expect((await read("/duplicates")).text).toContain("Aucune paire");
    expect((await read("", null)).text).toMatch(/1 réalisation\./);
    const page = await read(`/${first}`);
    expect(page.text).toContain("Autres déclarations de la même réalisation");
    expect((await read(`/${second}`)).text).toContain("avait été déclarée deux fois");
    expect((await send(`/${first}`, { form: "others", act: "unmerge", otherId: second, revision: "2" })).status).toBe(303);
    expect((await send("/duplicates", { ...pair, act: "apart" })).status).toBe(303);
    expect((await send("/duplicates", { oneId: second, otherId: first, act: "apart" })).status).toBe(303);
    expect((await read("/duplicates")).text).toContain("Aucune paire");
    expect((await read("/duplicates", null)).status).toBe(303);
  });

  it("is not merged when one of the two changed since it was shown, and what changed is told", async () => {
    const { read, send, one, kept, told } = await setUp();
    const [first, second] = [await one(), await one({ quantity: "40" })];
    const pair = { oneId: first, otherId: second, oneRevision: "1", otherRevision: "1" };
    expect((await send(`/${second}`, told({ form: "edit", act: "edit", revision: "1", quantity: "41" }))).status).toBe(303);
    const refused = await send("/duplicates", { ...pair, act: "keep-one" });
    expect([refused.status, refused.text.includes("Rien n’est fusionné"), /« 40 » puis « 41 »/.test(refused.text)]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await kept()).every(({ mergedInto }) => mergedInto === null)).toBe(true);
    expect((await read("/duplicates")).text).toMatch(/name="(one|other)Revision" value="2"/);
    expect((await send("/duplicates", { ...pair, otherRevision: "2", act: "keep-one" })).status).toBe(303);
  });
});

describe("achievements as a file", () => {
  const csv = (...lines: readonly string[]) => new File([lines.join("\r\n")], "séances.csv", { type: "text/csv" });
  const hidden = (text: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";

  it("are shown row by row, then written whole; the same file again adds nothing, what is exported changes nothing", async () => {
    const { read, send, kept } = await setUp();
    const file = csv(
      "date;what;quantity;indicators;place",
      "14/03/2026;Atelier;42;Personnes sensibilisées;Vittel",
      "2026-03-15;Forum;8,5;Personnes sensibilisées;",
    );
    const shown = await send("/import", { file });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain("séances.csv : 2 ajouts, aucun changement");
    expect(await kept()).toEqual([]);
    const confirmed = { file: "séances.csv", content: hidden(shown.text, "content"), digest: hidden(shown.text, "digest") };
    expect((await send("/import/confirm", confirmed)).location).toMatch(/done=2$/);
    expect(await kept()).toMatchObject([{ quantity: 42 }, { quantity: 8.5, declaredBy: "Région imaginaire" }]);
    expect((await read("", null)).text).toMatch(/personnes<\/th><td[^>]*>50,5</);
    expect((await send("/import", { file })).text).toContain("Ce fichier ne change rien");
    const answer = await read(".csv");
    expect(answer.headers.get("content-disposition")).toContain("realisations.csv");
    const back = await send("/import", { file: new File([answer.text], "export.csv") });
    expect(back.text).toContain("Ce fichier ne change rien");
    expect((await send("/import/confirm", confirmed)).status).toBe(409);
    expect(await kept()).toHaveLength(2);
  });

  it("are written by thousands in one go", async () => {
    const { send, kept } = await setUp();
    const rows = Array.from({ length: 3000 }, (_, at) => `2026-01-${10 + (at % 20)};Séance ${at};1,5;Personnes sensibilisées`);
    const shown = await send("/import", { file: csv("date;what;quantity;indicators", ...rows) });
    const confirmed = { file: "année.csv", content: hidden(shown.text, "content"), digest: hidden(shown.text, "digest") };
    const answer = await send("/import/confirm", confirmed);
    expect([answer.status, answer.location.endsWith("?done=3000"), (await kept()).length]).toEqual([303, true, 3000]);
  });

  it("tell what they cannot read in a page, however long one value is", async () => {
    const { send } = await setUp();
    const { status, text } = await send("/import", { file: csv("date;what;quantity", `2026-01-01;a;${"9".repeat(500_000)}`) });
    expect([status, text.length < 10_000]).toEqual([422, true]);
  });

  it("are not written at all while one row is wrong, nor when the pact changed since they were shown", async () => {
    const { send, kept, one } = await setUp();
    const wrong = await send("/import", {
      file: csv("date;what;quantity;unit", "14/03/2026;Atelier;beaucoup;personnes", "14/03/2026;Forum;3;personnes"),
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("« beaucoup » n’est pas une quantité");
    expect(wrong.text).not.toContain("Enregistrer tout le fichier");
    const id = await one();
    const change = csv("key;date;what;quantity", `${id};2026-03-14;Atelier sur l’eau;50`);
    const shown = await send("/import", { file: change });
    expect(shown.text).toContain("quantity : 42 → 50");
    await send(`/${id}`, { form: "aside", act: "aside", revision: "1", because: "erreur" });
    const late = await send("/import/confirm", {
      file: "a.csv",
      content: hidden(shown.text, "content"),
      digest: hidden(shown.text, "digest"),
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain("Le pacte a changé depuis");
    expect(await kept()).toMatchObject([{ quantity: 42 }]);
  });

  it("are kept from the public where they are reserved, and imported by who records alone", async () => {
    const { read, send, one } = await setUp();
    await one({ what: "Séance publique" });
    await one({ what: "Séance réservée", reserved: "yes" });
    expect((await read(".csv", null)).text).not.toContain("réservée");
    expect((await read(".csv?evidence=survey")).text).toContain("réservée");
    expect((await send("/import", { file: csv("date") }, reader)).status).toBe(403);
    expect((await send("/import", {}, leader)).status).toBe(422);
    expect((await read("/import", null)).status).toBe(303);
  });
});
