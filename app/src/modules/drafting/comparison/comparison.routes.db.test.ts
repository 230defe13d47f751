import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CSRF, member, openTestDrafting } from "../drafting-app.testing.ts";
import { comparisonApi } from "./comparison.api.ts";

const TEXT = "Le POCE du Val de Rive est signé\n\nIl retient :\n- douze ateliers relais\n- une école du bois";
const MINUTES =
  "Le conseil vote le POCE du Val de Rive\n\nIl retient :\n- quinze ateliers relais\n- une école du bois\n- une halle\n- un quai";

let test: Awaited<ReturnType<typeof openTestDrafting>>;
const pilot = member("pilot");
const reader = member("reader");
const neighbour = member("pilot", 1);

beforeAll(async () => {
  test = await openTestDrafting();
});
afterAll(() => test.database.close());

type Viewer = Parameters<typeof test.as>[0];
type Sent = Readonly<Record<string, string | File>>;

const formOf = (sent: Sent): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ csrf: CSRF, ...sent })) form.append(name, value);
  return form;
};
const post = async (path: string, sent: Sent, viewer: Viewer = pilot) => {
  const answer = await test.as(viewer).request(path, { method: "POST", body: formOf(sent) });
  return { status: answer.status, location: answer.headers.get("location") ?? "", html: await answer.text() };
};
const get = async (path: string, viewer: Viewer = pilot) => {
  const answer = await test.as(viewer).request(path);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const create = async (): Promise<string> => (await post("/drafts", { text: TEXT, once: crypto.randomUUID() })).location;
const add = async (draft: string, sent: Sent = {}): Promise<string> =>
  (await post(`${draft}/documents`, { text: MINUTES, sourceKind: "minutes", sourceTitle: "Compte rendu", ...sent })).location;

describe("the pages of a further document", () => {
  it("take it, compare it, keep each choice, and tell the draft's page what waits", async () => {
    const draft = await create();
    expect((await get(`${draft}/documents/new`)).html).toContain('name="sourceTitle"');
    const comparison = await add(draft);
    expect(comparison).toMatch(new RegExp(`^${draft}/documents/[0-9a-f-]{36}$`));
    const { html } = await get(comparison);
    for (const told of [
      "Compte rendu",
      "<mark>quinze ateliers relais</mark>",
      "<mark>douze ateliers relais</mark>",
      "<mark>une halle</mark>",
    ])
      expect(html).toContain(told);
    const waiting = (await get(draft)).html;
    expect(waiting).toMatch(/une contradiction à trancher, 2 ajouts en attente/);
    expect(waiting).toContain("Une contradiction avec un autre document n’est pas tranchée");

    const taken = await post(`${comparison}/choices`, { field: "actions", item: "0", choice: "take", line: "c-actions-0-0" });
    expect([taken.status, taken.location]).toEqual([303, `${comparison}#c-actions-0-0`]);
    const all = await post(`${comparison}/choices`, { field: "actions", choice: "addAll", line: "add-actions" });
    expect([all.status, all.location]).toEqual([303, `${comparison}#add-actions`]);
    const reviewed = (await get(draft)).html;
    expect(reviewed).toMatch(/aucune contradiction à trancher, aucun ajout en attente/);
    expect(reviewed.match(/d’après «\u00a0Compte rendu\u00a0»/g)).toHaveLength(3);
    expect(reviewed).toContain("«\u00a0Compte rendu\u00a0»\u00a0: «\u00a0quinze ateliers relais\u00a0»");
    expect((await get(`${draft}/history`)).html).toContain("a tranché une comparaison");
  });

  it("give the form back with what was typed and the refusal beside its field", async () => {
    const draft = await create();
    const cases: readonly (readonly [Sent, number, string])[] = [
      [{ text: "" }, 422, 'href="#text"'],
      [{ text: MINUTES, file: new File([MINUTES], "a.txt") }, 422, 'href="#file"'],
      [{ text: TEXT }, 422, 'href="#text"'],
      [{ text: MINUTES, url: "javascript:alert(1)", sourceTitle: "Nom gardé" }, 422, 'href="#url"'],
    ];
    for (const [sent, status, link] of cases) {
      const refused = await post(`${draft}/documents`, sent);
      expect([refused.status, refused.html.includes(link)], link).toEqual([status, true]);
      if (sent["sourceTitle"]) expect(refused.html).toContain("Nom gardé");
    }
  });

  it("refuse a choice that is none, and say so on the page", async () => {
    const draft = await create();
    const comparison = await add(draft);
    for (const sent of [
      { field: "actions", item: "9", choice: "take" },
      { field: "actions", choice: "?" },
      { field: "?", choice: "addAll" },
    ]) {
      const refused = await post(`${comparison}/choices`, sent);
      expect([refused.status, refused.html.includes('id="errors"')]).toEqual([422, true]);
    }
    const away = await post(`${comparison}/choices`, { field: "actions", item: "2", choice: "add", line: "//example.org" });
    expect(away.location).toBe(comparison);
  });

  it("tell the second of two people that the first has chosen, and change nothing of it", async () => {
    const draft = await create();
    const comparison = await add(draft);
    const choose = async (choice: string, seen: string) => post(`${comparison}/choices`, { field: "actions", item: "0", choice, seen });
    const stamp = async (): Promise<string> => {
      const { html } = await get(comparison);
      return /value="c-actions-0-0"\/><input[^>]*name="seen" value="(\w+)"/.exec(html)?.[1] ?? "no stamp";
    };
    const seen = await stamp();
    expect((await choose("take", seen)).status).toBe(303);
    const late = await choose("keep", seen);
    expect([late.status, late.html.includes("relisez-la")]).toEqual([409, true]);
    expect(late.html).toContain("Valeur du document retenue");
    // The same form sent twice, or the same choice by another, is done.
    expect((await choose("take", seen)).status).toBe(303);
    expect((await choose("undo", await stamp())).status).toBe(303);
    expect(await stamp()).toBe(seen);
    // What it stands against has changed.
    await post(`${draft}/decisions`, { subject: "actions", key: "0", kind: "correct", "value.label": "treize ateliers relais" });
    expect((await choose("keep", seen)).status).toBe(409);
  });

  it("give back what a person had decided when the value of the document is taken back, kept out, or goes with it", async () => {
    const draft = await create();
    const label = async () => /(\w+) ateliers relais/.exec((await get(draft)).html.split('id="v-actions-0"')[1] ?? "")?.[1];
    const comparison = await add(draft);
    const third = await add(draft, { text: MINUTES.replace("quinze", "vingt") });
    const choose = async (at: string, choice: string) => {
      expect((await post(`${at}/choices`, { field: "actions", item: "0", choice })).status).toBe(303);
      return label();
    };
    await post(`${draft}/decisions`, { subject: "actions", key: "0", kind: "correct", "value.label": "treize ateliers relais" });
    expect(await choose(comparison, "take")).toBe("quinze");
    expect((await get(comparison)).html).toContain("treize ateliers relais");
    expect(await choose(comparison, "undo")).toBe("treize");
    expect(await choose(comparison, "take")).toBe("quinze");
    expect(await choose(comparison, "keep")).toBe("treize");
    await choose(comparison, "take");
    expect(await choose(third, "take")).toBe("vingt");
    expect((await post(`${third}/remove`, { confirm: "yes" })).status).toBe(303);
    expect(await label()).toBe("treize");
  });

  it("are for who may read the draft; the file is saved, never opened", async () => {
    const draft = await create();
    const comparison = await add(draft, { text: "", file: new File([MINUTES], "séance.txt") });
    expect((await get(comparison, neighbour)).status).toBe(404);
    expect((await get(`${comparison}/file`, neighbour)).status).toBe(404);
    expect((await get(`${draft}/documents/new`, reader)).status).toBe(403);
    expect((await post(`${draft}/documents`, { text: MINUTES }, reader)).status).toBe(403);
    const seen = await get(comparison, reader);
    expect([seen.status, seen.html.includes('name="choice"')]).toEqual([200, false]);
    const file = await get(`${comparison}/file`, reader);
    expect(file.html).toBe(MINUTES);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    const other = await create();
    expect((await get(comparison.replace(draft, other))).status).toBe(404);
  });

  it("ask for a correction first once the pact is public", async () => {
    const draft = await create();
    const comparison = await add(draft);
    expect((await post(`${draft}/publish`, { sourceKind: "press-release" })).status).toBe(303);
    const closed = (await get(comparison)).html;
    expect([closed.includes("ouvrez d’abord une correction"), closed.includes('name="choice"')]).toEqual([true, false]);
    expect((await get(draft)).html).toContain("Pour ajouter un document, ouvrez d’abord une correction du pacte.");
    expect((await post(`${comparison}/choices`, { field: "actions", item: "0", choice: "take" })).status).toBe(409);
    await post(`${draft}/correction`, {});
    expect((await get(comparison)).html).toContain('name="choice"');
  });

  it("take it out when that is confirmed", async () => {
    const draft = await create();
    const comparison = await add(draft);
    expect((await post(`${comparison}/remove`, {})).status).toBe(422);
    const removed = await post(`${comparison}/remove`, { confirm: "yes" });
    expect([removed.status, removed.location]).toEqual([303, `${draft}?done=document-removed#documents`]);
    expect((await get(comparison)).status).toBe(404);
  });
});

describe("the API of further documents", () => {
  const call = async (path: string, method: string, body?: unknown, viewer: Viewer = pilot) => {
    const answer = await test.as(viewer).request(`/api/v1${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? null : JSON.parse(text) };
  };

  it("gives one, reads the comparison, chooses, lists, takes it out", async () => {
    const draft = await create();
    const added = await call(`${draft}/documents`, "POST", {
      text: MINUTES,
      name: "seance.txt",
      source: { kind: "minutes", title: "Séance" },
    });
    expect(added.status).toBe(201);
    const { id, name, comparison } = added.body;
    expect(name).toBe("Séance");
    expect(comparison.contradicts).toMatchObject([
      {
        field: "actions",
        item: "0",
        state: "open",
        first: { document: null, evidence: [{ quote: "douze ateliers relais" }] },
        second: { document: id, evidence: [{ quote: "quinze ateliers relais" }] },
      },
    ]);
    expect(comparison.adds.map((finding: { item: string }) => finding.item)).toEqual(["2", "3"]);
    const path = `${draft}/documents/${id}`;
    expect((await call(path, "GET")).body).toEqual(added.body);
    const chosen = await call(path, "PATCH", { choices: [{ field: "actions", item: "0", choice: "both" }] });
    expect(chosen.body.comparison.contradicts).toMatchObject([{ state: "both" }]);
    expect((await call(`${draft}/documents`, "GET")).body).toEqual({ documents: [{ id, name: "Séance" }] });
    expect((await call(path, "DELETE")).status).toBe(204);
    expect((await call(path, "GET")).body).toMatchObject({ status: 404, value: id });
  });

  it("is described by OpenAPI, each operation under its address", () => {
    const { paths = {} } = comparisonApi(test.drafting).getOpenAPI31Document({ openapi: "3.1.0", info: { title: "", version: "" } });
    expect(Object.entries(paths).map(([path, operations]) => [path, Object.keys(operations ?? {}).sort()])).toEqual([
      ["/api/v1/drafts/{id}/documents", ["get", "post"]],
      ["/api/v1/drafts/{id}/documents/{document}", ["delete", "get", "patch"]],
    ]);
  });

  it("takes a file, and refuses with the value, the field and the mend", async () => {
    const draft = await create();
    const form = new FormData();
    form.append("file", new File([MINUTES], "seance.txt"));
    form.append("kind", "minutes");
    const sent = await test.as(pilot).request(`/api/v1${draft}/documents`, { method: "POST", body: form });
    expect(sent.status).toBe(201);
    const { id } = await sent.json();
    const cases = [
      [await call(`${draft}/documents`, "POST", { text: TEXT }), 422],
      [await call(`${draft}/documents`, "POST", { text: MINUTES }, null), 401],
      [await call(`${draft}/documents`, "POST", { text: MINUTES }, reader), 403],
      [await call(`${draft}/documents`, "GET", undefined, neighbour), 404],
      [await call(`${draft}/documents`, "POST", { text: MINUTES, source: { kind: "?" } }), 400],
      [await call(`${draft}/documents/${id}`, "PATCH", { choices: [{ field: "actions", item: "0", choice: "add" }] }), 422],
      [await call(`${draft}/documents/${id}`, "PATCH", { choices: [] }), 400],
    ] as const;
    for (const [{ status, body }, expected] of cases) {
      expect([status, body.status]).toEqual([expected, expected]);
      expect(body.mend.length).toBeGreaterThan(0);
    }
  });
});
