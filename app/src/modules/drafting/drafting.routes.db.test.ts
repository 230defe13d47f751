import { Document, Packer, Paragraph } from "docx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../platform/database/testing.ts";
import { pdfWithoutText } from "./documents/documents.testing.ts";
import { CSRF, member, openTestDrafting, organisations } from "./drafting-app.testing.ts";
import { countDrafts } from "./drafts.repository.ts";
import { createReader } from "./reading/reader.ts";

const TEXT = "Le POCE du Val de Rive est signé\n\nIl retient :\n- douze ateliers relais\n- une école du bois";

let test: Awaited<ReturnType<typeof openTestDrafting>>;
const pilot = member("pilot");

beforeAll(async () => {
  test = await openTestDrafting();
});
afterAll(() => test.database.close());

type Sent = Readonly<Record<string, string | File>>;

const formOf = (sent: Sent): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ csrf: CSRF, ...sent })) form.append(name, value);
  return form;
};
const post = (path: string, sent: Sent, viewer = pilot) => test.as(viewer).request(path, { method: "POST", body: formOf(sent) });
const get = async (path: string, viewer: Parameters<typeof test.as>[0] = pilot) => {
  const answer = await test.as(viewer).request(path);
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};
const create = async (text = TEXT, once: string = crypto.randomUUID()): Promise<string> => {
  const answer = await post("/drafts", { text, once });
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
};

describe("the pages of drafts", () => {
  it("lead who is not signed in to sign in, and back", async () => {
    const { status, headers } = await get("/drafts/new?x=1", null);
    expect([status, headers.get("location")]).toEqual([303, "/sign-in?next=%2Fdrafts%2Fnew%3Fx%3D1"]);
    expect((await test.as(null).request("/drafts", { method: "POST", body: formOf({ text: TEXT }) })).headers.get("location")).toBe(
      "/sign-in",
    );
  });

  it("say what to do when there is none, then list each with its open points", async () => {
    const other = member("pilot", 1);
    expect((await get("/drafts", other)).html).toContain("Importez le communiqué");
    await create("Un texte\nsans pacte");
    const { html } = await get("/drafts");
    expect(html).toMatch(/Sans titre \(Texte collé\)<\/a>.*en relecture.*1\u00a0?.?point/s);
  });

  it("name the pact of a draft, in their title and on the way back to it", async () => {
    const address = await create();
    for (const path of [address, `${address}/documents/new`, `${address}/history`])
      expect((await get(path)).html, path).toMatch(
        /<title>[^<]*«\sLe POCE du Val de Rive est signé\s» · .*<h1>[^<]*Le POCE du Val de Rive/su,
      );
    for (const path of [`${address}/documents/new`, `${address}/history`])
      expect((await get(path)).html, path).toContain(`<a href="${address}">Le POCE du Val de Rive est signé</a>`);
  });

  it("take a pasted text or a file, once", async () => {
    const once = crypto.randomUUID();
    expect(await create(TEXT.replaceAll("\n", "\r\n"), once)).toBe(await create(TEXT, once));
    const document = new Document({ sections: [{ children: [new Paragraph("Le POCE du Val de Rive"), new Paragraph("Il est signé.")] }] });
    const file = new File([new Uint8Array(await Packer.toBuffer(document))], "pacte.docx");
    const sent = await post("/drafts", { text: "", file });
    const { html } = await get(sent.headers.get("location") ?? "");
    expect(html).toContain("pacte.docx");
    expect(html).toContain("Le POCE du Val de Rive");
  });

  it.each([
    ["nothing", { text: " " }, 422, "choisissez un fichier\u00a0: un des deux est requis."],
    [
      "a picture",
      { text: "", file: new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "photo.txt") },
      415,
      "reconnaissance de caractères",
    ],
    ["a scanned PDF", { text: "", file: new File([pdfWithoutText().slice()], "scan.pdf") }, 422, "reconnaissance de caractères"],
    ["a German text", { text: "Wir haben den Pakt unterzeichnet." }, 422, "allemand"],
  ])("refuse %s beside the field, with the mend, keeping what was typed", async (_, sent, status, words) => {
    const answer = await post("/drafts", sent);
    const html = await answer.text();
    expect([answer.status, html.includes(words)]).toEqual([status, true]);
    expect(html).toContain('role="alert"');
    if (sent.text.trim() !== "") expect(html).toContain(sent.text);
  });
});

describe("a document that takes longer to read than it may", () => {
  const hurried = () => createReader(root, { maxUpload: 1e6, maxPages: 1000 }, 0.001);

  it("is refused in one sentence with its mend, and nothing of it is kept", async () => {
    const before = await countDrafts(test.database.sql, "ligerie", pilot.organisation.id);
    const routes = test.as(pilot, { ...test.drafting, reader: hurried() });
    const answer = await routes.request("/drafts", { method: "POST", body: formOf({ text: TEXT }) });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/La lecture de «\sTexte collé\s» a pris plus de .* secondes\s: elle a été arrêtée\. Gardez les pages/);
    expect(html).toContain("douze ateliers relais");
    expect(await countDrafts(test.database.sql, "ligerie", pilot.organisation.id)).toBe(before);
  });

  it("is a problem of the API, with its code", async () => {
    const routes = test.as(pilot, { ...test.drafting, reader: hurried() });
    const body = JSON.stringify({ name: "pacte.txt", text: TEXT });
    const answer = await routes.request("/api/v1/drafts", { method: "POST", body, headers: { "content-type": "application/json" } });
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({ type: "urn:levier:problem:document-too-slow", value: "pacte.txt" }),
    ]);
  });
});

describe("the review page", () => {
  it("links each value to its passage and back, and asks first", async () => {
    const { html } = await get(await create());
    expect(html).toMatch(/<mark id="m-actions-0-0" class="t4"><a href="#v-actions-0">douze ateliers relais<\/a>/);
    expect(html).toMatch(/id="v-actions-0".*?<a href="#m-actions-0-0"/s);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("opens the form of one value by its address, and gives it back with what was typed when it is refused", async () => {
    const address = await create();
    expect((await get(`${address}?edit=actions.0`)).html).toMatch(
      /<textarea[^>]*name="value\.label"[^>]*>douze ateliers relais<\/textarea>/,
    );
    const refused = await post(`${address}/decisions`, {
      subject: "actions",
      key: "0",
      kind: "correct",
      "value.label": "treize",
      "value.target.value": "beaucoup",
    });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain("Cible chiffrée\u00a0: «\u00a0beaucoup\u00a0»");
    expect(html).toContain(">treize</textarea>");
    const taken = await post(`${address}/decisions`, {
      subject: "actions",
      key: "0",
      kind: "correct",
      "value.label": "treize",
      "value.target.value": "13",
      "value.target.unit": "ateliers",
    });
    expect([taken.status, taken.headers.get("location")]).toEqual([303, `${address}#v-actions-0`]);
    expect((await get(address)).html).toContain("13\u00a0ateliers");
  });

  it("opens the form of a value taken from a selection, filled with the passage", async () => {
    const address = await create();
    const { html } = await get(`${address}?add=axes&passage=${encodeURIComponent("école du\nbois")}&near=60`);
    expect(html).toMatch(/name="value\.label"[^>]*value="école du bois"/);
    expect(html).toMatch(/name="passage"[^>]*>école du\nbois</);
    expect(html).toContain('name="near" value="60"');
  });

  it("refuses who may not, with their role in words and who may change it", async () => {
    const answer = await post("/drafts", { text: TEXT }, { ...pilot, role: "reader" });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(
      /Votre rôle, «\sLecture\s», ne permet pas d’importer un texte\. .* ces personnes le peuvent\s: Camille Rive, Sacha Pré\./,
    );
  });

  it("accepts a whole group, and shows a reader no button", async () => {
    const address = await create();
    expect((await post(`${address}/accept`, { field: "actions" })).headers.get("location")).toBe(`${address}#f-actions`);
    const { html } = await get(address, { ...pilot, role: "reader" });
    expect(html.match(/class="entry t4 accepted"/g)).toHaveLength(2);
    expect(html).not.toMatch(/value="(?:accept|reject|undo)"|Publier le pacte<\/button>/);
  });

  it("says what keeps a text without a pact from being published", async () => {
    const { html } = await get(await create("Une fête a eu lieu."));
    expect(html).toContain("de quel type de pacte il s’agit");
    expect(html).toContain("Ce qui manque pour publier");
    expect(html).not.toContain("Publier le pacte</button>");
  });

  it("is a plain 404 for another organisation", async () => {
    const address = await create();
    expect((await get(address, member("pilot", 1))).status).toBe(404);
    expect((await get("/drafts/rien")).status).toBe(404);
  });
});

describe("the forms of a draft", () => {
  it("say that a text or a file is required, neither of them optional alone", async () => {
    const { html } = await get("/drafts/new");
    expect(html).toContain("un des deux est requis");
    expect(html).not.toContain("facultatif");
    expect(html).toMatch(/<p id="drop" class="pointed"/);
  });

  it("say how a date is written, and why there is no axis to choose", async () => {
    const address = await create();
    const refused = await post(`${address}/decisions`, { subject: "signedOn", key: "0", kind: "correct", "value.value": "hier" });
    expect(await refused.text()).toMatch(/«\shier\s» n’est pas une date comme 14\/03\/2026/);
    expect((await get(`${address}?edit=actions.0`)).html).toContain("Aucun axe dans ce projet");
  });

  it("let a phone go straight to the values", async () => {
    expect((await get(await create())).html).toMatch(/<p class="jump"><a href="#fields">Voir les valeurs<\/a>/);
  });
});

describe("who may not", () => {
  it("import finds no form, but who can", async () => {
    const { html, status } = await get("/drafts/new", { ...pilot, role: "reader" });
    expect([status, html.includes("<textarea")]).toEqual([403, false]);
    expect(html).toContain("Camille Rive, Sacha Pré.");
    expect((await get("/drafts/new", member("reader", 1))).html).toContain("personne ne le peut dans votre organisation");
  });

  it("publish is told who does", async () => {
    const { html } = await get(await create(), { ...pilot, role: "contributor" });
    expect(html).toMatch(/Qui peut publier dans votre organisation\s: Camille Rive\./);
    const own = await post("/drafts", { text: TEXT, once: crypto.randomUUID() }, member("contributor", 1));
    const alone = await get(own.headers.get("location") ?? "", member("contributor", 1));
    expect(alone.html).toContain("Personne ne peut publier dans votre organisation");
  });

  it("read the draft behind a pact is told why", async () => {
    const { html, status } = await get("/drafts/of/pacte-de-nulle-part");
    expect([status, html.includes("repris sans son texte")]).toEqual([404, true]);
  });
});

it("a document imported a second time is told of the first, and taken", async () => {
  const text = `${TEXT}\n- un pont de bois`;
  const first = await create(text);
  expect((await get(first)).html).not.toContain("déjà été importé");
  const { html } = await get(await create(text));
  expect(html).toMatch(new RegExp(`déjà été importé.*<a href="${first}">Le POCE du Val de Rive`, "s"));
});

describe("the end of a review", () => {
  it("publishes, says so and leads to the pact's page; personal data stays hidden unless its box is ticked", async () => {
    const address = await create();
    const bad = await post(`${address}/publish`, { sourceKind: "press-release", url: "val-de-rive" });
    expect([bad.status, (await bad.text()).includes("Elle commence par https://.")]).toEqual([422, true]);
    const answer = await post(`${address}/publish`, {
      sourceKind: "press-release",
      url: "https://valderive.example/pacte",
      contacts: "yes",
    });
    expect(answer.headers.get("location")).toBe(`${address}?published=1`);
    const { html } = await get(`${address}?published=1`);
    expect(html).toMatch(
      /role="status"><h2>Le pacte est publié\.<\/h2><p><a href="\/pacts\/le-poce-du-val-de-rive[^"]*">Voir la page du pacte/,
    );
    const behind = await get(`/drafts/of/${/href="\/pacts\/([^"]+)"/.exec(html)?.[1]}`);
    expect([behind.status, behind.headers.get("location")]).toEqual([303, `${address}#publish`]);
    expect((await post(`${address}/correction`, {})).status).toBe(303);
    const correcting = (await get(address)).html;
    expect(correcting).toContain("Publier la correction");
    expect(correcting).toMatch(/name="contacts"[^>]*checked/);
    expect(correcting).not.toMatch(/name="phones"[^>]*checked/);
  });

  it("gives the document back to save, never to open", async () => {
    const { headers, html } = await get(`${await create()}/file`);
    expect(html).toBe(TEXT);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="document"; filename*=UTF-8''Texte%20coll%C3%A9.txt`);
    expect([headers.get("content-type"), headers.get("x-content-type-options")]).toEqual(["application/octet-stream", "nosniff"]);
  });

  it("shares, and deletes once it is confirmed", async () => {
    const address = await create();
    const shared = await post(`${address}/share`, { organisation: organisations[1].id });
    expect(shared.headers.get("location")).toBe(`${address}?done=shared#share`);
    const told = /<section[^>]*id="share".*?role="status">.*?Le projet est partagé\s:.*?Partagé avec Région Ligerie/su;
    expect((await get(`${address}?done=shared`)).html).toMatch(told);
    expect((await get(address)).html).not.toMatch(told);
    expect((await get(`${address}?done=anything`)).html).not.toMatch(told);
    const other = member("pilot", 1);
    expect((await get(address, other)).html).toMatch(/appartient à CC du Val de Rive\. Qui peut le publier\s: Camille Rive\./);
    await post(`${address}/unshare`, { organisation: organisations[1].id });
    expect((await get(address, other)).status).toBe(404);
    for (const organisation of [crypto.randomUUID(), "'", ""])
      expect((await post(`${address}/share`, { organisation })).status, organisation).toBe(422);
    expect((await post(`${address}/delete`, {})).status).toBe(422);
    expect((await post(`${address}/delete`, { confirm: "yes" })).headers.get("location")).toBe("/drafts?deleted=1");
    expect((await get(address)).status).toBe(404);
  });
});

it("the history of a draft tells who decided what, and what stood before", async () => {
  const address = await create();
  for (const label of ["treize ateliers", "quatorze ateliers"])
    await post(`${address}/decisions`, { subject: "actions", key: "0", kind: "correct", "value.label": label });
  const { html } = await get(`${address}/history`);
  expect(html).toContain("Camille Rive");
  expect(html).toMatch(/<del>.*treize ateliers.*<\/del> → <ins>.*quatorze ateliers/s);
  expect(html).toContain("a importé le texte");
  expect((await get(`${address}/history`, member("pilot", 1))).status).toBe(404);
});

describe("the API", () => {
  const call = (
    path: string,
    body: unknown,
    more: { viewer?: typeof pilot | null; method?: string; headers?: Record<string, string> } = {},
  ) =>
    test.as(more.viewer === undefined ? pilot : more.viewer).request(path, {
      method: more.method ?? "POST",
      headers: { "content-type": "application/json", ...more.headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  it("goes from a text to a pact: created, reviewed, published, the same address however often", async () => {
    const created = await call("/api/v1/drafts", { text: TEXT, name: "communique.txt" });
    expect(created.status).toBe(201);
    const { id, draft } = await created.json();
    expect(draft.source).toMatchObject({ name: "communique.txt", text: TEXT, language: "fr" });
    const reviewed = await call(
      `/api/v1/drafts/${id}`,
      { decisions: [{ subject: "axes", kind: "add", values: { label: "bois" } }] },
      { method: "PATCH" },
    );
    expect([reviewed.status, (await reviewed.json()).keys.length]).toEqual([200, 1]);
    const publish = async () => {
      const answer = await call(`/api/v1/drafts/${id}/publish`, "", { headers: { "idempotency-key": "k1" } });
      return [answer.status, await answer.json()];
    };
    const first = await publish();
    expect(first).toEqual([201, { slug: expect.stringMatching(/^le-poce-du-val-de-rive/) }]);
    expect(await publish()).toEqual(first);
  });

  it("takes a file, and one key makes one draft", async () => {
    const send = async () => {
      const answer = await test.as(pilot).request("/api/v1/drafts", {
        method: "POST",
        headers: { "idempotency-key": "k2" },
        body: formOf({ file: new File([TEXT], "a.txt") }),
      });
      return (await answer.json()).id;
    };
    expect(await send()).toBe(await send());
  });

  it("refuses with a problem that names the value, the field and the mend", async () => {
    const nobody = await call("/api/v1/drafts", { text: TEXT }, { viewer: null });
    expect([nobody.status, nobody.headers.get("content-type")]).toEqual([401, "application/problem+json; charset=utf-8"]);
    const malformed = await call("/api/v1/drafts", { txt: TEXT });
    expect([malformed.status, (await malformed.json()).field]).toEqual([400, "text"]);
    expect((await call("/api/v1/drafts", "{")).status).toBe(400);
    expect((await call("/api/v1/drafts", "[".repeat(100_000) + "]".repeat(100_000))).status).toBe(400);
    const long = await call("/api/v1/drafts", { text: "a", name: "n".repeat(5000) });
    expect((await long.json()).value).toHaveLength(80);
    const german = await call("/api/v1/drafts", { text: "Wir haben den Pakt unterzeichnet.", name: "pakt.txt" });
    expect(await german.json()).toMatchObject({
      status: 422,
      type: "urn:levier:problem:language-foreign",
      value: "de",
      field: "file",
      mend: "Envoyez la version française du texte.",
    });
    const { id } = await (await call("/api/v1/drafts", { text: "Une fête a eu lieu." })).json();
    expect(await (await call(`/api/v1/drafts/${id}/publish`, {})).json()).toMatchObject({
      status: 422,
      type: "urn:levier:problem:draft-incomplete",
    });
    expect((await call("/api/v1/drafts/11111111-1111-4111-8111-111111111111/publish", {})).status).toBe(404);
    const adds = (value: string) => ({ decisions: [{ subject: "title", kind: "add", values: { value } }] });
    for (const value of ["Un\u0000 titre", "Un titre \ud83d"]) {
      const unkeepable = await call(`/api/v1/drafts/${id}`, adds(value), { method: "PATCH" });
      expect([unkeepable.status, (await unkeepable.json()).field]).toEqual([400, "value"]);
    }
    expect((await call(`/api/v1/drafts/${id}`, adds("Un titre 😀"), { method: "PATCH" })).status).toBe(200);
  });
});
