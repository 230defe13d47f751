import { randomUUID } from "node:crypto";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formToken } from "../../platform/http/forms.ts";
import { createPerimeter } from "../territories/index.ts";
import { correctPact } from "./correct-pact.ts";
import { pactContent } from "./pact.schema.ts";
import { pactsApi } from "./pacts.api.ts";
import { largePact, smallPact } from "./pacts.testing.ts";
import { openTestPacts, pilot } from "./pacts-app.testing.ts";
import { nothingPersonal } from "./visibility.ts";

type Opened = Awaited<ReturnType<typeof openTestPacts>>;
let opened: Opened;
const cited = { citations: [{ source: "s1" }] };
const reader = { ...pilot, role: "reader" as const };
const named = (title: string, changes: Parameters<typeof smallPact>[0] = {}) =>
  smallPact({ ...changes, title: { value: title, ...cited } });

beforeAll(async () => {
  opened = await openTestPacts();
});
afterAll(() => opened.platform.database.close());

const get = (path: string, viewer: Parameters<Opened["as"]>[0] = null) => opened.as(viewer).request(path);
const html = async (path: string, viewer: Parameters<Opened["as"]>[0] = null) => (await get(path, viewer)).text();
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const elements = (text: string): number => {
  const count = (node: { childNodes?: readonly object[]; tagName?: string }): number =>
    (node.tagName === undefined ? 0 : 1) + (node.childNodes ?? []).reduce((sum, child) => sum + count(child), 0);
  return count(parse(text));
};
const correct = (id: string, content: unknown, reason: string) =>
  opened.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "pact.correct", thread: id, why: reason }, (write) =>
    correctPact(write, { id, newId: randomUUID, content, organisation: pilot.organisation, visibility: nothingPersonal, reason }),
  );
const withdraw = (slug: string, reason: string, viewer = pilot) =>
  opened.as(viewer).request(`/pacts/${slug}/withdraw`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ reason, csrf: formToken("secret", "visit") }).toString(),
  });

describe("the page of a pact", () => {
  it("says what the text says, what it does not, and where each value comes from", async () => {
    const quote = "créer dix haltes d’ici 2031";
    const action = {
      label: "Ouvrir des haltes",
      target: { value: 10, unit: "haltes", shape: "stock-by-date" as const, deadline: "2031" },
      citations: [{ source: "s1", quote }],
    };
    const { slug } = await opened.publish(
      named("Pacte des haltes", { actions: [action], territories: [{ name: "Grand Est", kind: "region", code: "reg-44", ...cited }] }),
    );
    const page = plain(await html(`/pacts/${slug}`));
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain("<h1>Pacte des haltes</h1>");
    expect(page).toContain("1 action annoncée, aucune au financement bouclé ; signataires non nommés.");
    expect(page).toContain("Qui pilote chaque action.");
    expect(page).toContain("10 haltes d’ici 2031");
    expect(page).toContain('href="/territories/reg-44"');
    const [, note] = /Ouvrir des haltes<\/a> <a class="src" href="#(note-\d+)"/.exec(page) ?? [];
    expect(page).toContain(`<li id="${note}" value="${note?.slice(5)}">« ${quote} »</li>`);
    expect(page).not.toContain("<script");
  });

  it("shows a total the text announces apart from the sum of its lines, and where they disagree", async () => {
    const line = (valueEur: number, payer: string | null) => ({ valueEur, payer, ...cited });
    const amounts = [line(6_800_000, null), line(2_000_000, "Région"), line(1_600_000, "État"), line(3_000_000, "Commune")];
    const { slug } = await opened.publish(named("Pacte des sommes", { amounts }));
    const page = plain(await html(`/pacts/${slug}`));
    expect(page).toContain("prévu : 6 600 000 €");
    expect(page).not.toContain("13 400 000");
    expect(page).toContain("ses lignes font 6 600 000 €, il annonce 6 800 000 €, soit 200 000 € d’écart.");
  });

  it("shows what the text says in two ways, with its passages, and keeps it through a correction of something else", async () => {
    const conflicts = [
      {
        field: "amounts",
        why: "Les lignes font 3 M€, le texte annonce 4 M€.",
        citations: [{ source: "s1", quote: "quatre millions au total" }],
      },
    ];
    const { id, slug } = await opened.publish(named("Pacte des deux sommes", { conflicts }));
    expect(await html(`/pacts/${slug}`)).toMatch(/le texte annonce 4 M€\. <a class="src" href="#note-1"/);
    expect((await correct(id, named("Pacte des deux comptes", { conflicts }), "titre")).ok).toBe(true);
    const page = await html(`/pacts/${slug}`);
    expect(page).toContain("le texte annonce 4 M€");
    expect(plain(page)).toContain("« quatre millions au total »");
  });

  it("says a period where it has no other date, and a vote in French", async () => {
    const votedOn = { value: "2024-05-02", body: "Conseil du val", result: "unanimity", ...cited };
    const { slug } = await opened.publish(named("Pacte daté", { period: { value: "2024-2028", ...cited }, votedOn }));
    const page = plain(await html(`/pacts/${slug}`));
    expect(page).toContain("période : 2024-2028");
    expect(page).not.toContain("aucun calendrier annoncé");
    expect(page).toContain("Conseil du val, à l’unanimité");
  });

  it("begins an engagement with a capital and joins those who take it", async () => {
    const commitments = [{ who: ["la Région", "la commune", "l’agence"], what: "ouvrir un guichet", ...cited }];
    const { slug } = await opened.publish(named("Pacte du guichet", { commitments }));
    expect(plain(await html(`/pacts/${slug}`))).toContain("<li>La Région, la commune et l’agence : ouvrir un guichet");
  });

  it("stays light whatever the number of actions, its further pages included, and each link within it leads somewhere", async () => {
    const { slug } = await opened.publish(largePact(200));
    for (const path of [`/pacts/${slug}`, `/pacts/${slug}?page=10`, `/pacts/${slug}/signatories`, `/pacts/${slug}/history`]) {
      const page = await html(path);
      expect(elements(page), path).toBeLessThanOrEqual(375);
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(
        targets.filter((id) => !ids.has(id)),
        path,
      ).toEqual([]);
    }
    expect(await html(`/pacts/${slug}?page=10`)).toContain("action-200");
  });

  it("is never stale after a write", async () => {
    const { id, slug } = await opened.publish(named("Pacte des cours d’eau"));
    const first = await get(`/pacts/${slug}`);
    const etag = first.headers.get("etag") ?? "";
    expect((await opened.as(null).request(`/pacts/${slug}`, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect(await html("/pacts")).toContain("Pacte des cours d’eau");
    expect((await correct(id, named("Pacte des rivières"), "nom corrigé")).ok).toBe(true);
    const second = await opened.as(null).request(`/pacts/${slug}`, { headers: { "if-none-match": etag } });
    expect(second.status).toBe(200);
    const page = await second.text();
    expect(page).toContain("<h1>Pacte des rivières</h1>");
    expect(plain(page)).toContain("Corrigé le 1er février 2026");
    expect(page).toContain("nom corrigé");
    expect(await html("/pacts")).not.toContain("Pacte des cours d’eau");
  });

  it("appears at an address that was asked before anything stood there", async () => {
    expect((await get("/pacts/pacte-a-venir")).status).toBe(404);
    await opened.publish(named("Pacte à venir"));
    expect((await get("/pacts/pacte-a-venir")).status).toBe(200);
  });

  it.each([
    "/pacts/inconnu",
    "/pacts/%00",
    "/pacts/A%20B'--",
    "/pacts/inconnu/history",
    "/pacts/inconnu/signatories",
    "/pacts/inconnu/autre",
  ])("is not found at %s", async (path) => expect((await get(path)).status).toBe(404));

  it("leaves the pages that other modules keep under a pact to them", async () => {
    const { slug } = await opened.publish(named("Pacte suivi"));
    const pages = opened.as(null).get("/pacts/:slug/elsewhere", (c) => c.text(`of ${c.req.param("slug")}`));
    expect(await (await pages.request(`/pacts/${slug}/elsewhere`)).text()).toBe(`of ${slug}`);
  });
});

describe("withdrawing", () => {
  it("leaves the address, says why and when, and takes the pact out of lists and searches", async () => {
    const { slug } = await opened.publish(named("Pacte à retirer", { actions: [{ label: "Semer le doute", ...cited }] }));
    expect(await html("/search?q=doute")).toContain("Semer le doute");
    expect((await withdraw(slug, "publié deux fois")).status).toBe(303);
    const page = await get(`/pacts/${slug}`);
    expect(page.status).toBe(410);
    expect(plain(await page.text())).toMatch(/Retiré le 1er février 2026.*publié deux fois/s);
    expect(await html("/pacts")).not.toContain("Pacte à retirer");
    expect(await html("/search?q=doute")).not.toContain("Semer le doute");
    const data = await get(`/api/v1/pacts/${slug}`);
    expect(data.status).toBe(410);
    expect(await data.json()).toMatchObject({
      type: "urn:levier:problem:pact-withdrawn",
      value: slug,
      title: "This pact was withdrawn on 2026-02-01: publié deux fois",
    });
    const history = await get(`/pacts/${slug}/history`);
    expect(history.status).toBe(200);
    expect(await history.text()).toContain("a retiré le pacte");
  });

  it("asks why, and is for those the policy allows in the pact's own space", async () => {
    const { slug } = await opened.publish(named("Pacte gardé"));
    const refused = await withdraw(slug, " ");
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#reason"');
    expect((await withdraw(slug, "non", { ...pilot, tenant: "amiens" })).status).toBe(404);
    expect((await opened.as(reader).request(`/pacts/${slug}/withdraw`)).status).toBe(404);
    expect((await withdraw(slug, "non", reader)).status).toBe(404);
    expect((await get(`/pacts/${slug}/withdraw`)).headers.get("location")).toBe(
      `/sign-in?next=${encodeURIComponent(`/pacts/${slug}/withdraw`)}`,
    );
    expect((await get(`/pacts/${slug}`)).status).toBe(200);
    expect(await html(`/pacts/${slug}`)).not.toContain("/withdraw");
    expect(await html(`/pacts/${slug}`, pilot)).toContain(`/pacts/${slug}/withdraw`);
    expect(await html(`/pacts/${slug}`)).not.toContain("Corriger");
    expect(await html(`/pacts/${slug}`, reader)).not.toContain("Corriger");
    expect(await html(`/pacts/${slug}`, pilot)).toContain(`<a href="/drafts/of/${slug}">Corriger</a>`);
    expect(await html(`/pacts/${slug}/withdraw`, pilot)).toContain(`<a href="/pacts/${slug}">Garder le pacte`);
  });
});

describe("history", () => {
  it("says who, what before and after, and why: the organisation to the public, the person to members", async () => {
    const action = { label: "Border la route", ...cited };
    const { id, slug } = await opened.publish(
      named("Pacte des haies", { actions: [action], attendees: [{ name: "Témoin Imaginaire", ...cited }] }),
    );
    const next = named("Pacte des haies vives", {
      actions: [
        { ...action, owner: "Syndicat des haies", stage: "engaged" },
        { label: "Tailler", ...cited },
      ],
      attendees: [{ name: "Autre Témoin", ...cited }],
    });
    await correct(id, next, "nom complété");
    const page = plain(await html(`/pacts/${slug}/history`));
    expect(page).toMatch(/Région imaginaire<\/strong> a corrigé le pacte.*Région imaginaire<\/strong> a publié le pacte/s);
    expect(page).toMatch(/Titre : <del>.*Pacte des haies<\/del> → <ins>.*Pacte des haies vives<\/ins>/);
    expect(page).toMatch(/Action « Border la route », avancement : <del>.*annoncée<\/del> → <ins>.*engagée<\/ins>/);
    expect(page).toMatch(/Action \(ajout\) : <ins>.*Tailler<\/ins>/);
    expect(page).toContain("Motif : nom complété");
    expect(page).not.toMatch(/Témoin|Camille Exemple/);
    expect(await html(`/pacts/${slug}/history`, reader)).toContain("Camille Exemple (Région imaginaire)");
  });

  it("tells an amount by its figure, that people became public, and that a withdrawn pact tells its values no more", async () => {
    const contacts = [{ name: "Contact Imaginaire", phones: ["01 99 00 12 34"], ...cited }];
    const { id, slug } = await opened.publish(named("Pacte des talus", { contacts, amounts: [{ valueEur: 1_600_000, ...cited }] }));
    const content = named("Pacte des talus", { contacts, amounts: [{ valueEur: 1_600_000, label: "Semis", ...cited }] });
    const visibility = { ...nothingPersonal, contacts: true, phones: true };
    await opened.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "pact.correct", thread: id }, (write) =>
      correctPact(write, { id, newId: randomUUID, content, organisation: pilot.organisation, visibility, reason: "objet" }),
    );
    const page = plain(await html(`/pacts/${slug}/history`));
    expect(page).toMatch(/Montant \(ajout\) : <ins>.*Semis, 1 600 000 €<\/ins>/);
    expect(page).toMatch(/Montant \(retrait\) : <del>.*1 600 000 €<\/del>/);
    expect(page).toMatch(/Contacts, montrés au public : <del>.*non<\/del> → <ins>.*oui<\/ins>/);
    expect(page).toContain("Téléphones des contacts, montrés au public");
    expect(page).not.toMatch(/Courriels|Contact Imaginaire/);
    await withdraw(slug, "fait deux fois");
    const after = plain(await html(`/pacts/${slug}/history`));
    expect(after).not.toContain("Semis");
    expect(after).toContain("Le pacte est retiré : ce qui s’y lisait");
  });

  it("gives back the public content of a moment, and nothing before the publication", async () => {
    opened.setClock("2026-02-10T08:00:00Z");
    const content = largePact(30, 7);
    const { id, slug } = await opened.publish(content);
    const before = await (await get(`/api/v1/pacts/${slug}`)).json();
    opened.setClock("2026-02-20T08:00:00Z");
    await correct(
      id,
      { ...content, actions: content.actions.slice(10), title: { value: "Pacte réduit", ...cited } },
      "dix actions retirées",
    );
    const at = (moment: string) => get(`/api/v1/pacts/${slug}/history?at=${encodeURIComponent(moment)}`);
    expect(await (await at("2026-02-15T00:00:00Z")).json()).toEqual({ at: "2026-02-15T00:00:00Z", version: 1, pact: before });
    expect(await (await at("2026-02-25T10:00:00+02:00")).json()).toMatchObject({ version: 2, pact: { title: { value: "Pacte réduit" } } });
    for (const early of ["2026-02-01", "0000-01-01", "0001-01-01T00:00:00+14:00"]) expect((await at(early)).status).toBe(404);
    expect(await (await at("9999-12-31T23:59:59-14:00")).json()).toMatchObject({ version: 2 });
    expect(await (await at("hier")).json()).toMatchObject({ status: 422, field: "at", value: "hier" });
    expect(await (await get(`/api/v1/pacts/${slug}/history`)).json()).toMatchObject({
      total: 2,
      history: [{ act: "corrected", why: "dix actions retirées", version: 2 }, { act: "published" }],
    });
  });
});

describe("lists and searches", () => {
  it("filter by what stands in the address, and say so when nothing answers", async () => {
    await opened.publish(
      named("Charte du Rhin", {
        pactType: { value: "CHARTE_COOPERATION", ...cited },
        territories: [{ name: "Strasbourg", kind: "metropole", code: "epci-246700488", ...cited }],
      }),
    );
    expect(await html("/pacts?type=CHARTE_COOPERATION")).toContain("Charte du Rhin");
    expect(await html("/pacts?type=CRSD")).not.toContain("Charte du Rhin");
    expect(plain(await html("/pacts?type=CRSD"))).toContain("Aucun pacte ne répond");
    expect(await html("/pacts?territory=epci-246700488")).toContain("Charte du Rhin");
    expect(await html("/territories/epci-246700488")).toContain("Charte du Rhin");
    // Strasbourg lies in its métropole: its page shows that pact as the larger territory's.
    const commune = plain(await html("/territories/com-67482"));
    expect(commune).toMatch(/Pactes d’un territoire plus large : Eurométropole de Strasbourg.*Charte du Rhin/s);
    expect(commune).not.toContain("Pactes sur ce territoire");
    expect(commune).toContain("67482");
    expect(commune).not.toMatch(/>com-67482<|@etalab/);
    expect((await get("/pacts?type=%00&space=%00&territory=%00&page=-3")).status).toBe(200);
  });

  it("find a perimeter by its name and a pact by its indicators", async () => {
    const source = { title: "Arrêté inventé" };
    await opened.platform.write({ tenant: pilot.tenant, actor: null, operation: "perimeter.create" }, (write) =>
      createPerimeter({ geography: opened.geography, newId: randomUUID }, write, {
        name: "PETR du Pays des Libellules",
        kind: "petr",
        members: [],
        source,
      }),
    );
    for (const path of ["/search?q=libellule", "/territories?q=libellule"])
      expect(await html(path), path).toContain('href="/territories/set-petr-du-pays-des-libellules"');
    const indicators = [{ label: "Taux de décrochage", value: 8, unit: "%", kind: "baseline" as const, ...cited }];
    await opened.publish(named("Pacte des écoles", { indicators }));
    expect(await html("/search?q=decrochage")).toContain("Pacte des écoles");
  });

  it("find pacts, actions and territories at once, and lead to the page of the action", async () => {
    const actions = Array.from({ length: 30 }, (_, n) => ({
      label: n === 28 ? "Apprivoiser les libellules" : `Action ordinaire ${n}`,
      ...cited,
    }));
    await opened.publish(named("Pacte des étangs", { actions }));
    expect(await html("/search?q=libellule")).toContain('href="/pacts/pacte-des-etangs?page=2#action-29"');
    expect(await html("/pacts/pacte-des-etangs?page=2")).toContain('id="action-29"');
    expect(await html("/search?q=%C3%A9tangs")).toContain("Pacte des étangs");
    expect(await html("/search?q=strasbourg")).toContain('href="/territories/epci-246700488"');
    expect(plain(await html("/search?q=zzzz"))).toContain("Aucun résultat pour « zzzz ».");
    expect(await html("/search?q=%3Cscript%3E%00")).not.toContain("<script");
  });
});

describe("the API", () => {
  it("gives each published pact once, page after page", async () => {
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const answer = await (await get(`/api/v1/pacts?limit=2&cursor=${next}`)).json();
      seen.push(...answer.pacts.map(({ slug }: { slug: string }) => slug));
      next = answer.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain("pacte-des-cours-d-eau");
    expect(seen).not.toContain("pacte-a-retirer");
    const refused = await get("/api/v1/pacts?limit=1000");
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect(await refused.json()).toMatchObject({ status: 422, field: "limit", value: "1000" });
  });

  it("is described in OpenAPI 3.1, its addresses and the shape of a pact", () => {
    const document = pactsApi(opened).getOpenAPI31Document({ openapi: "3.1.0", info: { title: "Levier", version: "1" } });
    expect(Object.keys(document.paths ?? {})).toEqual(["/api/v1/pacts", "/api/v1/pacts/{slug}", "/api/v1/pacts/{slug}/history"]);
    expect(JSON.stringify(document.paths?.["/api/v1/pacts/{slug}"])).toContain('"linkedContracts"');
  });

  it("gives a pact that reads as a content to publish, without anyone hidden", async () => {
    const { slug } = await opened.publish(largePact(3, 9));
    const answer = await (await get(`/api/v1/pacts/${slug}`)).json();
    expect(pactContent.parse(answer)).toEqual(answer);
    expect(JSON.stringify(answer)).not.toMatch(/Invitée Imaginaire|01 99 00/);
  });
});
