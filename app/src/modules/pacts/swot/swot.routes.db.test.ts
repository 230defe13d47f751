import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { plain } from "../money/money.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { swotLinesOf } from "./lines.repository.ts";

type Pacts = Awaited<ReturnType<typeof openTestPacts>>;

let opened: Pacts | null = null;
const pacts = (): Pacts => {
  if (!opened) throw new Error("open only while tests run");
  return opened;
};
beforeAll(async () => {
  opened = await openTestPacts();
});
afterAll(() => opened?.platform.database.close());

const quoted = (quote: string) => ({ citations: [{ source: "s1", quote }] });
const content = smallPact({
  axes: [
    { label: "Former", ...quoted("former") },
    { label: "Relier", ...quoted("relier") },
  ],
  actions: [
    { label: "Ouvrir une école", axis: 0, ...quoted("une école de production sera ouverte") },
    { label: "Rouvrir la gare", axis: 1, ...quoted("la gare rouvrira") },
  ],
  territories: [{ name: "Métropole", kind: "metropole", code: "epci-246700488", citations: [{ source: "s1" }] }],
});

const stranger: Viewer = { ...pilot, account: "2d0f3b1e-0000-4000-8000-000000000001", role: "reader" };
const abroad: Viewer = { ...pilot, tenant: "amiens" };

const { send, read } = visitorOf(pacts);
const weakness = {
  form: "line",
  act: "add",
  quadrant: "weakness",
  says: "La gare est fermée depuis 2011",
  figure: "",
  saidIn: "Étude de mobilité, page 12",
  saidBy: "",
  saidOn: "2025-10-02",
};

const withPact = async () => {
  const { id, slug } = await followedPact(pacts(), content);
  const address = `/pacts/${slug}/diagnosis`;
  const lines = () => swotLinesOf(pacts().platform.database.sql, pilot.tenant, id);
  const only = async () => {
    const [line] = await lines();
    if (!line) throw new Error("no line");
    return line;
  };
  /** An act on the first line, as it stands. */
  const act = async (name: string, fields: Readonly<Record<string, string>> = {}) => {
    const { id: line, revision } = await only();
    return send(address, { form: "acts", act: name, id: line, revision: String(revision), ...fields });
  };
  return { id, slug, address, lines, only, act };
};

describe("the diagnosis of a pact", () => {
  it("is written as a draft that the parties alone read, then published to everyone, and taken back", async () => {
    const { address, act, slug } = await withPact();
    expect((await send(address, weakness)).status).toBe(303);
    expect((await read(address)).text).toContain("La gare est fermée depuis 2011");
    for (const reader of [null, stranger, abroad]) {
      expect((await read(address, reader)).text).not.toContain("La gare est fermée");
      expect((await read(`/pacts/${slug}/history`, reader)).text).not.toContain("La gare est fermée");
      expect((await read(`${address}.csv`, reader)).text).not.toContain("La gare est fermée");
      expect((await read(`/api/v1/pacts/${slug}`, reader)).text).not.toContain("La gare est fermée");
    }
    expect((await act("publish")).status).toBe(303);
    const text = plain((await read(address, null)).text);
    expect(text).toContain("La gare est fermée depuis 2011 Source : Étude de mobilité, page 12, 2 octobre 2025");
    expect((await read(`${address}.csv`, null)).text).toContain("Faiblesses;La gare est fermée depuis 2011;document");
    expect(JSON.parse((await read(`/api/v1/pacts/${slug}`, null)).text)).toMatchObject({
      swot: [{ quadrant: "weakness", says: "La gare est fermée depuis 2011", saidIn: "Étude de mobilité, page 12", figure: null }],
    });
    expect(plain((await read(`/pacts/${slug}/history`, null)).text)).toContain("La gare est fermée depuis 2011");
    // What the API gives is published again elsewhere without its diagnosis, which is written and not announced.
    await pacts().publish(JSON.parse((await read(`/api/v1/pacts/${slug}`, null)).text));
    await act("unpublish");
    expect((await read(address, null)).text).not.toContain("La gare est fermée");
    expect(await verify(pacts().platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("is written by the parties alone", async () => {
    const { address, lines } = await withPact();
    expect((await send(address, weakness, stranger)).status).toBe(403);
    expect((await send(address, weakness, abroad)).status).toBe(403);
    expect((await send(address, weakness, null)).location).toContain("/sign-in");
    expect((await read(`${address}/history`, stranger)).status).toBe(404);
    expect(await lines()).toEqual([]);
  });

  it("is drafted by contributors of a party, and published, or changed once it is, by its pilots", async () => {
    const { address, only, act } = await withPact();
    const contributor: Viewer = { ...pilot, account: "2d0f3b1e-0000-4000-8000-000000000002", role: "contributor" };
    expect((await send(address, weakness, contributor)).status).toBe(303);
    const { id } = await only();
    const asContributor = async (fields: Readonly<Record<string, string>>) =>
      plain((await send(address, { id, revision: String((await only()).revision), ...fields }, contributor)).text);
    const refused = "n’est publié et modifié que par un pilote d’une des parties";
    expect(await asContributor({ form: "acts", act: "publish" })).toContain(refused);
    await asContributor({ ...weakness, form: id, act: "change", says: "La gare a fermé" });
    expect((await only()).says).toBe("La gare a fermé");
    await act("publish");
    expect(await asContributor({ ...weakness, form: id, act: "change", says: "La gare a brûlé" })).toContain(refused);
    expect(await asContributor({ form: "acts", act: "aside", reason: "Non" })).toContain(refused);
    expect(await only()).toMatchObject({ says: "La gare a fermé", state: "published" });
  });

  it("refuses a line that rests on nothing, on two things, on a person without a day, or on a day to come", async () => {
    const { address, lines } = await withPact();
    const refused = async (fields: Readonly<Record<string, string>>) => {
      const { status, text } = await send(address, { ...weakness, saidIn: "", saidOn: "", ...fields });
      expect(status).toBe(422);
      return plain(text);
    };
    expect(await refused({})).toContain("Un constat repose sur quelque chose");
    expect(await refused({ saidIn: "Étude", saidBy: "Maire" })).toContain("un seul des trois");
    expect(await refused({ saidBy: "Maire" })).toContain("Ce que dit une personne est daté");
    expect(await refused({ saidBy: "Maire", saidOn: "2031-01-01" })).toContain("datée d’un jour à venir");
    expect(await refused({ figure: "figure:nothing" })).toContain("« figure:nothing » n’est pas un chiffre connu de ce territoire");
    expect(await refused({ quadrant: "other", saidIn: "Étude" })).toContain("n’est pas l’une des quatre listes");
    expect(await refused({ says: " ", saidIn: "Étude" })).toContain("Le champ « Constat » est vide");
    expect(await lines()).toEqual([]);
  });

  it("tells who edits at once of each other, and keeps what was typed", async () => {
    const { address, only, act } = await withPact();
    await send(address, weakness);
    const { id, revision } = await only();
    const change = { ...weakness, form: id, act: "change", id, revision: String(revision) };
    expect((await send(address, { ...change, says: "La gare a fermé" })).status).toBe(303);
    const late = await send(address, { ...change, says: "Plus aucun train" });
    expect(late.status).toBe(422);
    expect(plain(late.text)).toContain(
      "Quelqu’un a modifié ce constat pendant que vous écriviez. Il dit maintenant : Constat « La gare a fermé »",
    );
    expect(late.text).toContain("Plus aucun train");
    expect((await act("publish", { revision: "1" })).status).toBe(422);
    expect((await only()).says).toBe("La gare a fermé");
  });

  it("keeps what is set aside with its reason, and opens it again", async () => {
    const { address, act, only } = await withPact();
    await send(address, weakness);
    await act("publish");
    const line = await only();
    expect(plain((await act("aside", { form: `aside-${line.id}`, reason: "" })).text)).toContain(
      "Le champ « Pourquoi il est écarté » est vide",
    );
    await act("aside", { reason: "La ligne rouvre en 2027" });
    expect((await read(address, null)).text).not.toContain("La gare est fermée");
    expect(plain((await read(address)).text)).toContain("Motif : La ligne rouvre en 2027");
    await act("reopen");
    expect(await only()).toMatchObject({ state: "draft", setAsideBecause: null });
    expect(plain((await read(`${address}/history`)).text)).toContain("La ligne rouvre en 2027");
    expect(plain((await act("unpublish")).text)).toContain("Ce constat est à l’état « Brouillon »");
  });

  it("publishes its drafts together as they were shown: all of them, or none", async () => {
    const { address, lines, act } = await withPact();
    await send(address, weakness);
    await send(address, { ...weakness, says: "Le centre se vide" });
    const [, shown = ""] = /name="shown" value="([^"]+)"/.exec((await read(address)).text) ?? [];
    await act("change", { ...weakness, act: "change", says: "La gare a fermé" });
    expect(plain((await send(address, { form: "acts", act: "publish-drafts", shown })).text)).toContain("Quelqu’un a modifié ce constat");
    expect((await lines()).map(({ state }) => state)).toEqual(["draft", "draft"]);
    const [, again = ""] = /name="shown" value="([^"]+)"/.exec((await read(address)).text) ?? [];
    expect((await send(address, { form: "acts", act: "publish-drafts", shown: again })).status).toBe(303);
    expect((await lines()).map(({ state }) => state)).toEqual(["published", "published"]);
    expect((await read(address)).text).not.toContain('name="shown"');
  });

  it("orders the lines of a list", async () => {
    const { address, lines, act } = await withPact();
    await send(address, weakness);
    await send(address, { ...weakness, says: "Le centre se vide" });
    await act("after");
    expect((await lines()).map(({ says }) => says)).toEqual(["Le centre se vide", "La gare est fermée depuis 2011"]);
  });

  it("is tied to axes and actions from either side; what is left open is shown wherever the pact’s gaps are", async () => {
    const { address, slug, only, act } = await withPact();
    await send(address, weakness);
    await act("publish");
    const open = "Aucune faiblesse du diagnostic n’a conduit à une action";
    for (const page of [`/pacts/${slug}`, `/pacts/${slug}/actions`]) expect(plain((await read(page, null)).text)).toContain(open);
    const line = await only();
    const ground = /name="target" value="([0-9a-f-]{36})"/g;
    const targets = [...new Set([...(await read(`${address}/ties`)).text.matchAll(ground)].map(([, id]) => id ?? ""))];
    expect(targets).toHaveLength(4);
    const tie = (target: string, viewer: Viewer | null = pilot) =>
      send(`${address}/ties`, { form: `tie-${target}`, act: "tie", target, id: line.id }, viewer);
    const [, school = ""] = targets;
    expect((await tie(school, stranger)).status).toBe(403);
    expect((await tie(school)).status).toBe(303);
    expect((await tie(school)).status).toBe(303);
    expect((await only()).actionIds).toEqual([school]);
    expect(plain((await tie("0f000000-0000-4000-8000-000000000000")).text)).toContain("n’est ni un axe ni une action de ce pacte");
    const action = plain((await read(`/pacts/${slug}/actions/${school}`, null)).text);
    expect(action).toContain("La gare est fermée depuis 2011");
    expect(plain((await read(`${address}/ties`, null)).text)).toContain("La gare est fermée depuis 2011");
    expect(plain((await read(`/pacts/${slug}`, null)).text)).not.toContain(open);
    // A document is no figure: no axis has one behind it.
    expect(plain((await read(`/pacts/${slug}`, null)).text)).toContain("Aucun axe n’a de chiffre du diagnostic derrière lui");
    await send(`${address}/ties`, { form: "ties", act: "untie", target: school, id: line.id });
    expect((await only()).actionIds).toEqual([]);
  });

  it("is found as it was published at the end of a day, and in the documents of the pact", async () => {
    const { address, slug, act } = await withPact();
    pacts().setClock("2026-02-01T09:00:00Z");
    await send(address, weakness);
    await act("publish");
    pacts().setClock("2026-02-10T09:00:00Z");
    await act("aside", { reason: "Elle a rouvert" });
    expect(plain((await read(`${address}?on=2026-02-03`, null)).text)).toContain("La gare est fermée depuis 2011");
    expect((await read(`${address}?on=2026-02-11`, null)).text).not.toContain("La gare est fermée");
    expect((await read(`${address}?on=2026-01-31`, null)).text).not.toContain("La gare est fermée");
    await act("reopen");
    await act("publish");
    expect(JSON.parse((await read(`/pacts/${slug}/papers/data.json`, null)).text)).toMatchObject({ swot: [{ quadrant: "weakness" }] });
    pacts().setClock("2026-02-01T09:00:00Z");
  });
});
