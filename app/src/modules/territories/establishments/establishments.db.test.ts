import { randomUUID } from "node:crypto";
import { ok } from "@levier/kernel";
import { sql } from "drizzle-orm";
import readXlsxFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOf } from "../../../platform/database/database.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { accountErased } from "../../identity/index.ts";
import { openTestEstablishments, type TestEstablishments } from "./establishments.testing.ts";
import { loadMadeUp, madeUpSiret } from "./made-up-register.testing.ts";
import { expireContacts } from "./team/expire-contacts.ts";

let test: TestEstablishments;

const member = (changes: Partial<Viewer> = {}): Viewer => ({
  account: randomUUID(),
  name: "Camille Exemple",
  tenant: "grand-est",
  space: "Grand Est",
  organisation: { id: randomUUID(), name: "Intercommunalité imaginaire" },
  role: "contributor",
  ...changes,
});
const officer = member();
const stranger = member({ tenant: "autre-espace", space: "Autre espace" });

const page = async (address: string, viewer: Viewer | null = null) => {
  const response = await test.as(viewer).request(address);
  return { status: response.status, location: response.headers.get("location"), text: await response.text() };
};
const LIST = "/territories/epci-246700488/establishments";
/** The SIRET that a page links to. */
const listed = (text: string): string[] => [
  ...new Set([...text.matchAll(/href="\/establishments\/(\d{14})"/g)].map((match) => match[1] ?? "")),
];
const ranks = (text: string): number[] =>
  listed(text).map((siret) => [...Array(40).keys()].find((rank) => madeUpSiret(rank) === siret) ?? -1);

const post = async (siret: string, fields: Record<string, string>, viewer: Viewer | null = officer) => {
  const response = await test.as(viewer).request(`/establishments/${siret}`, { method: "POST", body: new URLSearchParams(fields) });
  return { status: response.status, location: response.headers.get("location"), text: await response.text() };
};

/** Whether the history of any space still holds a text. */
const auditHolds = async (text: string): Promise<boolean> => {
  const found = await rowsOf(
    test.platform.database.sql,
    sql`select 1 from audit where before::text like ${`%${text}%`} or after::text like ${`%${text}%`}`,
  );
  return found.length > 0;
};

describe("a register that is not loaded", () => {
  it("is said to be so, with its command, and is no zero", async () => {
    test = await openTestEstablishments();
    const { status, text } = await page(LIST);
    expect(status).toBe(200);
    expect(text).toContain("npx levier data pull sirene-establishments");
    expect(text).not.toContain("0 établissement");
    expect((await page(`${LIST}.csv`)).status).toBe(404);
    await test.close();
  });
});

describe("the establishments of a territory", () => {
  beforeAll(async () => {
    test = await openTestEstablishments();
    await loadMadeUp(
      test.dataFolder,
      [
        {
          sign: "FONDERIE DU PONT",
          activity: "24.51Z",
          size: "22",
          employer: true,
          head: true,
          at: [1_050_000, 6_842_000],
          created: "1987-05-02",
        },
        { sign: "=CMD()", activity: "62.01Z", size: "03", employer: true, created: "2026-02-01", at: [1_050_050, 6_842_050] },
        {
          activity: "10.71C",
          size: "01",
          employer: true,
          commune: "67043",
          communeName: "BISCHHEIM",
          at: [1_052_000, 6_846_000],
          created: "2024-06-01",
        },
        { activity: "62.01Z", diffusible: false, sign: "NOM CACHE", created: "2020-01-01" },
        { activity: "96.02A", created: "2022-01-01" },
        { sign: "AILLEURS", commune: "75056", communeName: "PARIS" },
        { sign: "FERMEE", closed: true },
        { sign: "L'ŒUVRE & FILS", activity: "43.32A", created: "2012-01-01" },
      ],
      [
        { rank: 0, name: "FONDERIE DU PONT SAS" },
        { rank: 2, name: "BOULANGERIE DE L EXEMPLE" },
        { rank: 3, person: ["PRENOM", "CACHE"] },
        { rank: 4, person: ["LEA", "INVENTEE"] },
      ],
    );
  });
  afterAll(() => test.close());

  it("are counted, sorted by size, and named by their sign or by whose they are", async () => {
    const { status, text } = await page(LIST);
    expect(status).toBe(200);
    expect(text).toContain("6 établissements en activité");
    expect(ranks(text)).toEqual([0, 1, 2, 7, 4]);
    for (const said of ["FONDERIE DU PONT", "BOULANGERIE DE L EXEMPLE", "LEA INVENTEE", "personne physique", "juillet\u00a02026"])
      expect(text).toContain(said);
    expect(text).not.toContain("AILLEURS");
    expect(text).not.toContain("FERMEE");
  });

  it("are found by words of any name, by number, activity, size, age, commune", async () => {
    const asked = async (query: string) => ranks((await page(`${LIST}?${query}`)).text);
    expect(await asked("q=fonderie+pont")).toEqual([0]);
    expect(await asked("q=oeuvre")).toEqual([7]);
    expect(await asked("q=lea")).toEqual([4]);
    expect(await asked(`q=${madeUpSiret(2).slice(0, 9)}`)).toEqual([2]);
    expect(await asked("activity=boulangerie")).toEqual([2]);
    expect(await asked("activity=C")).toEqual([0, 2]);
    expect(await asked("size=50-249")).toEqual([0]);
    expect(await asked("age=0-1")).toEqual([1]);
    expect(await asked("zone=com-67043")).toEqual([2]);
    expect(await asked("employers=yes&heads=yes")).toEqual([0]);
    expect(await asked("sort=created")).toEqual([1, 2, 4, 7, 0]);
    expect(await asked("q=personne")).toEqual([]);
    expect((await page(`${LIST}?q=${madeUpSiret(1)}`)).location).toBe(`/establishments/${madeUpSiret(1)}`);
  });

  it("are those of several territories together", async () => {
    expect(ranks((await page("/territories/com-67043,com-67482/establishments")).text)).toEqual([0, 1, 2, 7, 4]);
    expect((await page("/territories/com-67043,com-67482/establishments.csv")).text.trim().split("\r\n")).toHaveLength(7);
    expect((await page("/territories/com-67482,com-67043/establishments")).status).toBe(404);
  });

  it("say what they did not understand and ask the rest", async () => {
    const { status, text } = await page(`${LIST}?activity=cosmodrome&employers=yes`);
    expect(status).toBe(200);
    expect(text).toContain("«\u00a0cosmodrome\u00a0» n’est le nom ni le code d’aucune activité");
    expect(ranks(text)).toEqual([0, 1, 2]);
  });

  it("keep one that is not diffusible without name, number or place, whatever is asked", async () => {
    const hidden = madeUpSiret(3);
    for (const query of ["", "?activity=62.01Z", `?q=${hidden}`, `?q=${hidden.slice(0, 9)}`, "?q=cache", "?age=5-10", "?sort=created"]) {
      const { text } = await page(LIST + query);
      expect(
        text
          .replaceAll(`value="${hidden}"`, "")
          .replaceAll(`value="${hidden.slice(0, 9)}"`, "")
          .replaceAll(`q=${hidden.slice(0, 9)}`, ""),
      ).not.toContain(hidden.slice(0, 9));
      expect(text).not.toContain("CACHE");
    }
    expect((await page(`${LIST}?age=5-10`)).text).toContain("Aucun établissement ne répond");
    expect((await page(`${LIST}?activity=62.01Z`)).text).toContain("Établissement non diffusible");
    const { text } = await page(`/establishments/${hidden}`);
    expect(text).toContain("a demandé à ne pas être diffusé");
    for (const told of ["CACHE", "2020", "67000"]) expect(text).not.toContain(told);
    for (const format of ["csv", "geojson"]) {
      const { text: file } = await page(`${LIST}.${format}`);
      expect(file).toContain("Établissement non diffusible");
      for (const told of ["CACHE", hidden.slice(0, 9), "2020-01-01"]) expect(file).not.toContain(told);
    }
  });

  it("are drawn where they are, and the map says how many are not on it", async () => {
    const { text } = await page(LIST);
    expect(text).toMatch(/<circle[^>]*>/);
    expect(text).toContain("3 autres ne sont pas sur la carte");
    const [square = ""] = /square=[^"#]*/.exec(text) ?? [];
    expect(ranks((await page(`${LIST}?${square.replaceAll("&amp;", "&")}`)).text)).toEqual([0, 1]);
  });

  it("are taken away as a table, whose formulas stay texts, as a workbook, and as points", async () => {
    const { text: csv } = await page(`${LIST}.csv?sort=name`);
    const lines = csv.trim().split("\r\n");
    expect(lines).toHaveLength(7);
    expect(csv).toContain("'=CMD()");
    expect(lines[0]).not.toContain("Étiquettes");
    const points: unknown = JSON.parse((await page(`${LIST}.geojson`)).text);
    expect(points).toMatchObject({ type: "FeatureCollection" });
    expect(JSON.stringify(points)).toMatch(/"coordinates":\[7\.\d+,48\.\d+\]/);
    const workbook = await test.as(null).request(`${LIST}.xlsx?employers=yes`);
    expect(workbook.headers.get("content-disposition")).toContain("etablissements-epci-246700488.xlsx");
    const [sheet] = await readXlsxFile(Buffer.from(await workbook.arrayBuffer()));
    expect(sheet?.data.map(([name]) => name)).toEqual(["Établissement", "FONDERIE DU PONT", "'=CMD()", "BOULANGERIE DE L EXEMPLE"]);
  });

  it("have each a page; a number that is none, unknown or closed is told in one sentence", async () => {
    const { status, text } = await page(`/establishments/${madeUpSiret(0)}`);
    expect(status).toBe(200);
    for (const said of ["FONDERIE DU PONT SAS", "100\u00a0à\u00a0199, en 2023", "2\u00a0mai\u00a01987", "/territories/com-67482"])
      expect(text).toContain(said);
    expect(await page("/establishments/12345678901234")).toMatchObject({
      status: 404,
      text: expect.stringContaining("n’est pas un SIRET"),
    });
    expect(await page(`/establishments/${madeUpSiret(6)}`)).toMatchObject({
      status: 404,
      text: expect.stringContaining("il a fermé, il est inconnu"),
    });
    const spaced = madeUpSiret(0).replace(/^(\d{3})/, "$1%20");
    expect(await page(`/establishments/${spaced}`)).toMatchObject({ status: 301, location: `/establishments/${madeUpSiret(0)}` });
  });

  describe("a team", () => {
    const siret = madeUpSiret(0);

    it("labels what it follows, filters by it and takes it away; nobody else sees it", async () => {
      expect(await post(siret, { act: "label", form: "label", label: "À visiter" })).toMatchObject({ status: 303 });
      expect(await post(siret, { act: "label", form: "label", label: "a  visiter" })).toMatchObject({ status: 303 });
      const { text } = await page(LIST, officer);
      expect(text.match(/class="tag">À visiter</g)).toHaveLength(1);
      const [, label = ""] = /<option value="([0-9a-f-]{36})">À visiter/.exec(text) ?? [];
      expect(ranks((await page(`${LIST}?label=${label}`, officer)).text)).toEqual([0]);
      expect((await page(`${LIST}.csv`, officer)).text).toContain("À visiter");
      for (const other of [null, stranger]) {
        for (const address of [LIST, `${LIST}.csv`, `${LIST}?label=${label}`, `/establishments/${siret}`])
          expect((await page(address, other)).text).not.toContain("À visiter");
        expect(ranks((await page(`${LIST}?label=${label}`, other)).text)).toHaveLength(5);
      }
    });

    it("keeps favourites, each person's own", async () => {
      await post(madeUpSiret(2), { act: "favourite" });
      await post(madeUpSiret(2), { act: "favourite" });
      expect(ranks((await page(`${LIST}?circle=favourites`, officer)).text)).toEqual([2]);
      const colleague = member({ organisation: officer.organisation });
      expect(ranks((await page(`${LIST}?circle=favourites`, colleague)).text)).toEqual([]);
      await post(madeUpSiret(2), { act: "unfavourite" });
      expect(ranks((await page(`${LIST}?circle=favourites`, officer)).text)).toEqual([]);
    });

    it("writes notes that its space reads, corrects them, and sees what comes next", async () => {
      const note = {
        act: "note",
        form: "note",
        day: "2026-11-20",
        what: "Visite de l’atelier",
        nextStep: "Rappeler pour le foncier",
        nextOn: "2026-11-25",
      };
      expect(await post(siret, { ...note, nextOn: "" })).toMatchObject({
        status: 422,
        text: expect.stringContaining("Dites pour quel jour"),
      });
      expect((await post(siret, { ...note, day: "2026-12-24" })).text).toContain("ne peut pas être à venir");
      expect(await post(siret, note)).toMatchObject({ status: 303 });
      const { text } = await page(`/establishments/${siret}`, officer);
      expect(text).toContain("Visite de l’atelier");
      expect(text).toContain("en retard");
      const [, id = ""] = /id="n-([0-9a-f-]{36})"/.exec(text) ?? [];
      expect((await page("/establishments", officer)).text).toContain("Rappeler pour le foncier");
      expect(
        await post(siret, { ...note, act: "correct-note", form: `note-${id}`, id, revision: "1", what: "Visite du site" }),
      ).toMatchObject({ status: 303 });
      expect(await post(siret, { ...note, act: "correct-note", form: `note-${id}`, id, revision: "1" })).toMatchObject({ status: 409 });
      expect(await post(siret, { act: "finish-step", id, revision: "2" })).toMatchObject({ status: 303 });
      expect((await page("/establishments", officer)).text).not.toContain("Rappeler pour le foncier");
      const other = member();
      expect((await page(`/establishments/${siret}`, other)).text).toContain("Visite du site");
      expect(await post(siret, { act: "erase-note", id, revision: "3" }, other)).toMatchObject({ status: 403 });
      expect((await page(`/establishments/${siret}`, stranger)).text).not.toContain("Visite du site");
      expect(await post(siret, { act: "erase-note", id, revision: "3" }, stranger)).toMatchObject({ status: 404 });
      expect(ranks((await page(`${LIST}?circle=followed`, officer)).text)).toEqual([0]);
      expect(await post(siret, { act: "erase-note", id, revision: "3" })).toMatchObject({ status: 303 });
      expect(await auditHolds("Visite")).toBe(false);
    });

    const contact = {
      act: "contact",
      form: "contact",
      name: "Noé Modèle",
      email: "Noe@exemple.fr",
      purpose: "suivi d’implantation",
      source: "salon",
      keptUntil: "2027-05-31",
    };

    it("keeps contacts with their reason, source and last day, for its space alone, and never in a list", async () => {
      for (const [field, value, said] of [
        ["purpose", "", "Dites pourquoi"],
        ["source", "", "Dites d’où vient"],
        ["keptUntil", "2026-01-01", "un jour à venir"],
        ["keptUntil", "2030-01-01", "26\u00a0novembre\u00a02029 au plus tard"],
        ["email", "noe", "n’est pas une adresse électronique"],
      ] as const)
        expect(await post(siret, { ...contact, [field]: value })).toMatchObject({ status: 422, text: expect.stringContaining(said) });
      expect(await post(siret, contact)).toMatchObject({ status: 303 });
      expect((await page(`/establishments/${siret}`, officer)).text).toContain("noe@exemple.fr");
      for (const other of [null, stranger]) expect((await page(`/establishments/${siret}`, other)).text).not.toContain("noe@exemple.fr");
      for (const format of ["csv", "geojson"]) expect((await page(`${LIST}.${format}`, officer)).text).not.toContain("Modèle");
    });

    it("answers a person who asks what is kept of them, and erases it with its past", async () => {
      expect((await page("/establishments/contacts?q=modele", officer)).text).toContain("Noé Modèle");
      expect((await page("/establishments/contacts?q=modele", stranger)).text).not.toContain("Noé Modèle");
      expect(await page("/establishments/contacts")).toMatchObject({ status: 303, location: "/sign-in?next=%2Festablishments%2Fcontacts" });
      const handed: unknown = JSON.parse((await page("/establishments/contacts.json?q=noe%40exemple.fr", officer)).text);
      expect(handed).toMatchObject({ contacts: [{ name: "Noé Modèle", purpose: "suivi d’implantation", source: "salon", siret }] });
      const [, id = ""] = /name="id" value="([0-9a-f-]{36})"/.exec((await page("/establishments/contacts?q=modele", officer)).text) ?? [];
      const erased = await test.as(officer).request("/establishments/contacts?q=modele", {
        method: "POST",
        body: new URLSearchParams({ act: "erase-contact", id, revision: "1" }),
      });
      expect(erased.status).toBe(303);
      expect(await auditHolds("Modèle")).toBe(false);
    });

    it("no longer tells a contact after its last day, and erases it", async () => {
      await post(siret, contact);
      test.setClock("2027-06-01T09:00:00Z");
      expect((await page(`/establishments/${siret}`, officer)).text).not.toContain("noe@exemple.fr");
      expect(await expireContacts(test.platform)).toBe(1);
      expect(await auditHolds("Modèle")).toBe(false);
      test.setClock("2026-11-26T09:00:00Z");
    });

    it("has readers who write nothing, and renames or removes its labels", async () => {
      const reader = member({ role: "reader" });
      expect((await page(`/establishments/${siret}`, reader)).text).not.toContain("Ajouter une note");
      expect(await post(siret, { act: "label", label: "Autre" }, reader)).toMatchObject({ status: 403 });
      expect(await post(siret, { act: "launch" })).toMatchObject({ status: 400 });
      expect(await post(siret, { act: "favourite" }, null)).toMatchObject({ status: 303 });
      const { text } = await page("/establishments", officer);
      const [, id = ""] = /name="id" value="([0-9a-f-]{36})"/.exec(text) ?? [];
      const change = async (fields: Record<string, string>, viewer: Viewer) =>
        (
          await test
            .as(viewer)
            .request("/establishments", { method: "POST", body: new URLSearchParams({ id, form: `label-${id}`, ...fields }) })
        ).status;
      expect(await change({ act: "rename", name: "Prioritaire" }, member())).toBe(403);
      expect(await change({ act: "rename", name: "Prioritaire" }, officer)).toBe(303);
      expect((await page(LIST, officer)).text).toContain("Prioritaire");
      expect(await change({ act: "remove" }, officer)).toBe(303);
      expect((await page(LIST, officer)).text).not.toContain("Prioritaire");
    });

    it("keeps the note of someone who closed their account, without their name, and lets their favourites go", async () => {
      const leaving = member();
      await post(siret, { act: "note", form: "note", day: "2026-11-20", what: "Note qui reste" }, leaving);
      await post(siret, { act: "favourite" }, leaving);
      await test.platform.write({ tenant: leaving.tenant, actor: null, operation: "account.erase" }, async (write) => {
        await write.emit(accountErased, { account: leaving.account, email: "", organisations: [leaving.organisation.id] });
        return ok(null);
      });
      const { text } = await page(`/establishments/${siret}`, leaving);
      expect(text).toContain("Note qui reste");
      expect(text).not.toContain(`Membre ${leaving.account.slice(0, 4)}`);
      expect(ranks((await page(`${LIST}?circle=favourites`, leaving)).text)).toEqual([]);
    });
  });
});
