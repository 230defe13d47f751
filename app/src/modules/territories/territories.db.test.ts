import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Config, readConfig } from "../../platform/config.ts";
import type { Database } from "../../platform/database/database.ts";
import { openTestDatabase, root } from "../../platform/database/testing.ts";
import { createEvents } from "../../platform/events.ts";
import type { Env } from "../../platform/http/env.ts";
import { createPageCache } from "../../platform/http/page-cache.ts";
import { createPages } from "../../platform/http/pages.ts";
import { roles } from "../../platform/http/viewer.ts";
import { createSlots } from "../../platform/slots.ts";
import { createWriter, type Writer } from "../../platform/write.ts";
import { epciOutlines } from "../../sources/epci-outlines/source.ts";
import { pullSource } from "../../sources/open-data/pull.ts";
import { plainPage } from "../../ui/index.ts";
import { comparisonRoutes } from "./compare/comparison.routes.tsx";
import { createPerimeter } from "./create-perimeter.ts";
import { mapRoutes } from "./map/map.routes.tsx";
import { perimeterRoutes } from "./perimeter.routes.tsx";
import type { PerimeterInput } from "./perimeter.ts";
import { perimeterCommand } from "./perimeter-command.ts";
import type { PerimeterOperation } from "./ports.ts";
import { seriesRoutes } from "./series/series.routes.tsx";
import { territoriesRoutes } from "./territories.routes.tsx";
import { territoryPage } from "./territories.slots.ts";
import { createTerritories, type Territories } from "./territories.ts";

let database: Database;
let territories: Territories;
let write: Writer;
let folder = "";
const cache = createPageCache();
const slots = createSlots();
const app = new Hono<Env>();

const member = {
  account: randomUUID(),
  name: "Membre d’essai",
  tenant: "grand-est",
  space: "Essai",
  organisation: { id: randomUUID(), name: "Essai" },
};

const configOf = (env: Record<string, string>): Config => {
  const config = readConfig(env);
  if (!config.ok) throw new Error(config.error);
  return config.value;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "levier-territories-"));
  database = await openTestDatabase();
  write = createWriter({ database, clock: () => new Date("2026-02-03T08:00:00Z"), events: createEvents(), drop: cache.drop });
  territories = createTerritories({ config: configOf({ LEVIER_DATA_DIR: folder }), database, root });
  const pages = createPages({ cache, assets: plainPage().assets, secret: "s" });
  const policy: PerimeterOperation = { can: ({ role }) => role === "pilot" };
  app.use(async (c, next) => {
    const role = roles.find((one) => one === c.req.header("x-role"));
    c.set("viewer", role === undefined ? null : { ...member, role });
    c.set("visit", role === undefined ? null : "a-visit");
    await next();
  });
  app.route("/", perimeterRoutes({ pages, write, newId: randomUUID }, territories, policy));
  app.route("/", seriesRoutes({ pages, clock: () => new Date("2026-02-03T08:00:00Z") }, territories));
  app.route("/", mapRoutes({ pages, clock: () => new Date("2026-02-03T08:00:00Z") }, territories));
  app.route("/", comparisonRoutes({ pages }, territories));
  app.route("/", territoriesRoutes({ pages, slots, clock: () => new Date("2026-02-03T08:00:00Z") }, territories, policy));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const add = (input: Partial<PerimeterInput> & { name: string }, tenant = "grand-est") =>
  write({ tenant, actor: null, operation: "perimeter.create" }, (hand) =>
    createPerimeter({ geography: territories.geography, newId: randomUUID }, hand, {
      kind: "petr",
      members: ["epci-200066876"],
      source: { title: "Statuts inventés pour l’essai", url: null, note: null },
      ...input,
    }),
  );

const get = async (address: string): Promise<{ status: number; html: string; location: string | null }> => {
  const response = await app.request(address);
  return { status: response.status, html: await response.text(), location: response.headers.get("location") };
};

describe("naming a perimeter", () => {
  it("keeps it and finds it again as a territory", async () => {
    expect(await add({ name: "PETR de la Vesle" })).toMatchObject({ ok: true, value: { code: "set-petr-de-la-vesle" } });
    expect(await territories.find("set-petr-de-la-vesle")).toMatchObject({
      kind: "petr",
      name: "PETR de la Vesle",
      members: ["epci-200066876"],
    });
    expect(await territories.find("set-nowhere")).toBeNull();
  });

  it("refuses an address already taken, in whichever space, and keeps nothing of the second", async () => {
    await add({ name: "Pays double", slug: "pays-double" });
    const before = await territories.perimeters.total();
    expect(await add({ name: "Autre pays", slug: "pays-double" }, "amiens")).toEqual({
      ok: false,
      error: { reason: "slug-taken", value: "pays-double" },
    });
    expect(await territories.perimeters.total()).toBe(before);
    expect((await territories.perimeters.find("pays-double"))?.name).toBe("Pays double");
  });

  it("refuses a member that does not exist and leaves its address free", async () => {
    expect(await add({ name: "Pays perdu", members: ["epci-123456789"] })).toMatchObject({
      ok: false,
      error: { reason: "unknown-member" },
    });
    expect(await add({ name: "Pays perdu" })).toMatchObject({ ok: true });
  });

  it("is told to a command by its code, and refused where it has no member", async () => {
    await add({ name: "Pays commandé" });
    await add({ name: "Pays sans membres", members: [] });
    const command = perimeterCommand(territories.perimeters);
    expect(await command(["set-pays-commande"])).toMatchObject({ ok: true, value: { name: "Pays commandé", members: ["epci-200066876"] } });
    expect(await command(["set-pays-sans-membres"])).toEqual({ ok: false, error: expect.stringContaining("has no member") });
    expect(await command(["set-pays-jamais-vu"])).toEqual({ ok: false, error: expect.stringContaining("no perimeter that was named") });
  });

  it("lists in French order", async () => {
    for (const name of ["Zone sud", "Étang noir", "Estuaire"]) await add({ name });
    const names = (await territories.perimeters.list({ limit: 50, offset: 0 })).map(({ name }) => name);
    expect(names.filter((name) => ["Zone sud", "Étang noir", "Estuaire"].includes(name))).toEqual(["Estuaire", "Étang noir", "Zone sud"]);
  });
});

describe("the page of a territory", () => {
  it("says what it is, where it lies, who counts its inhabitants, and links its members", async () => {
    const { status, html } = await get("/territories/epci-200066876");
    expect(status).toBe(200);
    for (const said of [
      "Communauté d’agglomération de Châlons-en-Champagne",
      "/territories/reg-44",
      "/territories/dep-51",
      "/territories/com-51108",
      "Insee\u00a0: comptés en 2023",
    ])
      expect(html).toContain(said);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it("shows 25 members a page, each on one page", async () => {
    const members = territories.geography.find("dep-52")?.members ?? [];
    const linked = new Set<string>();
    for (let page = 1; page <= Math.ceil(members.length / 25); page++) {
      const { html } = await get(`/territories/dep-52/members?page=${page}`);
      const here = [...html.matchAll(/href="\/territories\/(com-[^"]+)"/g)].map((match) => match[1] ?? "");
      expect(here.length).toBeLessThanOrEqual(25);
      for (const code of here) linked.add(code);
    }
    expect(linked).toEqual(new Set(members));
  });

  it("names its five most populous members, and says where all of them are", async () => {
    const { html } = await get("/territories/dep-52");
    const section = html.slice(html.indexOf('id="members"'));
    const named = [...section.matchAll(/href="\/territories\/(com-[^"]+)"/g)].map((match) => match[1]);
    const counted = (territories.geography.find("dep-52")?.members ?? []).map((code) => {
      const population = territories.geography.find(code)?.population;
      return { code, count: population && "count" in population ? population.count.value : 0 };
    });
    expect(named).toEqual(
      counted
        .sort((a, b) => b.count - a.count)
        .slice(0, 5)
        .map(({ code }) => code),
    );
    expect(section).toContain(`href="/territories/dep-52/members">Tous (${counted.length})`);
  });

  it("has no list of members where it has none", async () => {
    expect((await get("/territories/com-52121")).html).not.toContain('id="members"');
    expect((await get("/territories/com-52121/members")).status).toBe(404);
  });

  it("leads a bare or former code to the one address of the territory", async () => {
    expect(await get("/territories/246700488")).toMatchObject({ status: 301, location: "/territories/epci-246700488" });
    expect(await get("/territories/com-01340")).toMatchObject({ status: 301, location: "/territories/com-01015" });
  });

  it("refuses two digits with a link to each candidate, and names what codes nothing", async () => {
    const ambiguous = await get("/territories/52");
    expect(ambiguous.status).toBe(404);
    expect(ambiguous.html).toContain('href="/territories/dep-52"');
    expect(ambiguous.html).toContain('href="/territories/reg-52"');
    for (const address of ["/territories/lieu-dit", "/territories/epci-000000000", "/territories/nuts-QQ134", "/territories/ze-4423"]) {
      const { status, html } = await get(address);
      expect(status).toBe(404);
      expect(html).toContain(address.slice("/territories/".length));
    }
  });

  it("tells of a territory that is no more who holds its communes today", async () => {
    const { status, html } = await get("/territories/epci-247700438");
    expect(status).toBe(404);
    expect(html).toContain("Ce territoire n’existe plus");
    expect(html).toContain("depuis celle du 1er janvier 2020");
    for (const code of ["200090504", "200072130", "247700339"]) expect(html).toContain(`href="/territories/epci-${code}"`);
  });

  it("does not mark up what it was sent", async () => {
    expect((await get("/territories/%3Cimg%20src=x%3E")).html).not.toContain("<img");
    expect((await get("/territories?q=%3Cimg%20src=x%3E")).html).not.toContain("<img");
  });

  it("says that outlines are not loaded, with the command for a member alone, and shows the département meanwhile", async () => {
    const { html } = await get("/territories/epci-200066876");
    expect(html).toContain("Contours de l’intercommunalité non chargés");
    expect(html).not.toContain("npx");
    const asMember = await app.request("/territories/epci-200066876", { headers: { "x-role": "reader" } });
    expect(await asMember.text()).toContain("npx levier data pull epci-outlines");
    expect(html).toContain("CC BY 4.0");
    expect(html.match(/<path /g)).toHaveLength(3);
  });

  it("draws nothing it has no outline of, and says so", async () => {
    const { html } = await get("/territories/com-97411");
    expect(html).toContain("Contours non chargés");
    expect(html).not.toContain("<path ");
  });

  it("leaves room for what higher modules hold on it", async () => {
    slots.fill(territoryPage, async ({ territory }) => ({
      view: createElement("p", { key: "held" }, `tenu sur ${territory.code}`),
      tags: [],
    }));
    expect((await get("/territories/reg-53")).html).toContain("tenu sur reg-53");
  });
});

describe("a perimeter made on the spot", () => {
  const [chalons, strasbourg] = ["epci-200066876", "epci-246700488"] as const;

  it("has one page, whatever the order its codes are written in, with what its members add up to", async () => {
    const address = `/territories/${chalons},${strasbourg}`;
    for (const written of [`${strasbourg},${chalons}`, `${strasbourg}+${chalons}`, `246700488,200066876,246700488`])
      expect(await get(`/territories/${written}`)).toMatchObject({ status: 301, location: address });
    const { status, html } = await get(address);
    expect(status).toBe(200);
    expect(html).toContain("Ensemble de 2 territoires");
    const people = [chalons, strasbourg].map((code) => territories.geography.find(code)?.population);
    const sum = people.reduce((total, one) => total + (one && "count" in one ? one.count.value : Number.NaN), 0);
    expect(html.replaceAll("\u202f", "")).toContain(String(sum));
    for (const member of [chalons, strasbourg]) expect(html).toContain(`href="/territories/${member}"`);
    expect(html).toContain('content="noindex"');
    expect(html).not.toContain("Numéro Siren");
  });

  it("has its page of figures and its table", async () => {
    const figures = await get(`/territories/${chalons},${strasbourg}/figures`);
    expect(figures.status).toBe(200);
    const csv = await (await app.request(`/territories/${chalons},${strasbourg}/figures.csv`)).text();
    const parts = await Promise.all(
      [chalons, strasbourg].map(async (code) => (await app.request(`/territories/${code}/figures.csv`)).text()),
    );
    const communes = (table: string): number => Number(/^communes;[^;]*;(\d+)/m.exec(table)?.[1]);
    expect(communes(csv)).toBe(parts.reduce((sum, part) => sum + communes(part), 0));
    expect((await get(`/territories/${strasbourg},${chalons}/figures`)).status).toBe(404);
  });

  it("may be sixteen EPCI, named at one glance", async () => {
    const codes = territories.geography
      .list("epci")
      .filter(({ departments: [main] }) => main === "dep-67" || main === "dep-68")
      .slice(0, 16)
      .map(({ code }) => code)
      .sort();
    const { status, html } = await get(`/territories/${codes.join()}`);
    expect(status).toBe(200);
    expect(html).toMatch(/<h1>[^<]+ et 14 autres territoires<\/h1>/);
  });

  it("says which member holds which, with the ways out", async () => {
    const { status, html } = await get(`/territories/${strasbourg},com-67482`);
    expect(status).toBe(404);
    expect(html).toContain("<h1>Ce périmètre compte deux fois un même territoire</h1>");
    expect(html).toContain("com-67482 (Strasbourg) est déjà compris");
    expect(html).toContain(`href="/territories/${strasbourg}"`);
    expect(html).toContain('href="/territories/com-67482"');
  });

  it("names the member that codes nothing, and refuses more than it can add up", async () => {
    const unknown = await get(`/territories/${strasbourg},epci-999999999`);
    expect([unknown.status, unknown.html]).toEqual([404, expect.stringContaining("epci-999999999")]);
    const many = await get(`/territories/${Array.from({ length: 101 }, (_, at) => `com-${10000 + at}`).join()}`);
    expect([many.status, many.html]).toEqual([404, expect.stringContaining("101 codes")]);
    expect(many.html).toContain("<h1>Ce périmètre a trop de membres</h1>");
  });

  it("follows a member that is no more, and says so", async () => {
    const former = "epci-245901061";
    const { location } = await get(`/territories/${former},${strasbourg}`);
    expect(location).toMatch(new RegExp(`followed=${former}$`));
    const { html } = await get(location ?? "");
    expect(html).toContain("Ce territoire n’existe plus");
    expect((await get(`/territories/${strasbourg}?followed=${former}`)).html).not.toContain("n’existe plus");
  });

  it("may lie across a border: what is not published there is not told of the French part alone", async () => {
    const { html } = await get("/territories/epci-246700488,nuts-DE134/figures");
    expect(html.replaceAll("\u00a0", " ")).toContain("Emplois salariés du secteur privé : non publié pour nuts-DE134.");
    expect(html).not.toContain("517");
  });

  it("shows a region whose name is not loaded by its code, says so, and tells a member the command", async () => {
    const address = "/territories/epci-246700488,nuts-DE134";
    const page = await get(address);
    expect(page.html.replaceAll("\u00a0", " ")).toContain("nuts-DE134 : région d’Europe montrée par son code");
    expect(page.html).not.toContain("npx");
    const member = await app.request(address, { headers: { "x-role": "pilot" } });
    expect(await member.text()).toContain("npx levier data pull nuts-regions");
    expect((await get(strasbourg)).html).not.toContain("région d’Europe montrée");
  });
});

describe("territories side by side", () => {
  const plain = (html: string): string => html.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");

  it("stand in columns, a perimeter and a named set among them, with their table", async () => {
    await add({ name: "Pays comparé" });
    const codes = "epci-246700488,dep-52,com-67482%2Bcom-67043,set-pays-compare";
    const { status, html } = await get(`/territories/compare?codes=${codes}`);
    expect(status).toBe(200);
    for (const said of ["Eurométropole de Strasbourg", "Haute-Marne", "Strasbourg + Bischheim", "Pays comparé", "517 386"])
      expect(plain(html)).toContain(said);
    const csv = await app.request(`/territories/compare.csv?codes=${codes}`);
    const lines = (await csv.text()).split("\r\n").filter((line) => line.startsWith("communes;"));
    expect(lines.map((line) => line.split(";").slice(3, 6).join())).toEqual([
      "epci-246700488,Eurométropole de Strasbourg,33",
      "dep-52,Haute-Marne,426",
      "com-67043,com-67482,Strasbourg + Bischheim,2",
      "set-pays-compare,Pays comparé,45",
    ]);
  });

  it("are chosen by a search that keeps those there are, without a script", async () => {
    const { html } = await get("/territories/compare?codes=epci-246700488&q=langres");
    expect(html).toContain('name="codes" value="epci-246700488"');
    expect(html).toMatch(/href="\/territories\/compare\?codes=epci-246700488,[a-z]+-\w+">Ajouter/);
    expect((await get("/territories/compare?codes=epci-246700488&q=xxyyzz")).html).toContain("Vérifiez l’orthographe");
    expect((await get("/territories/compare")).status).toBe(200);
  });

  it("keep the others when one is refused, and say which and why", async () => {
    const { status, html } = await get("/territories/compare?codes=epci-246700488,epci-999999999,52,dep-67%2Bcom-67482");
    expect(status).toBe(200);
    for (const said of ["epci-999999999", "dep-52, reg-52", "com-67482 (Strasbourg) est déjà compris", "517 386"])
      expect(plain(html)).toContain(said);
    expect((await get("/territories/compare?codes=epci-999999999")).status).toBe(404);
    expect((await app.request("/territories/compare.csv?codes=epci-999999999")).status).toBe(404);
  });

  it("are eight at most, and those left out are named", async () => {
    const codes = territories.geography
      .list("dep")
      .slice(0, 10)
      .map(({ code }) => code);
    const { html } = await get(`/territories/compare?codes=${codes.join()}`);
    expect(plain(html)).toContain(`8 territoires au plus. Laissés de côté : ${codes[8]} et ${codes[9]}.`);
    expect(html).not.toContain('id="added"');
  });

  it("are linked from a portrait and from those that resemble it", async () => {
    expect((await get("/territories/epci-246700488")).html).toContain('href="/territories/compare?codes=epci-246700488"');
    expect((await get("/territories/epci-246700488/figures")).html).toMatch(
      /href="\/territories\/compare\?codes=epci-246700488(?:,epci-\d{9}){4}"/,
    );
    expect((await get("/territories/epci-200066876,epci-246700488")).html).toContain(
      'href="/territories/compare?codes=epci-200066876,epci-246700488"',
    );
  });
});

describe("the page of the territories", () => {
  it("answers a question and keeps it in its field", async () => {
    const { html } = await get("/territories?q=Ch%C3%A2lons%20Agglo");
    expect(html).toContain('href="/territories/epci-200066876"');
    expect(html).toContain('value="Châlons Agglo"');
  });

  it("says what to do when nothing answers", async () => {
    expect((await get("/territories?q=xxyyzz")).html).toContain("Vérifiez l’orthographe");
  });

  it("shows a perimeter as soon as it is named", async () => {
    expect((await get("/territories")).html).not.toContain("Pays tout neuf");
    await add({ name: "Pays tout neuf" });
    expect((await get("/territories")).html).toContain("Pays tout neuf");
  });
});

describe("the figures of a territory", () => {
  it("stand on its page in short, on a page of their own with what is missing and why, and in a table", async () => {
    const page = await (await app.request("/territories/epci-246700488")).text();
    expect(page).toContain("522\u202f596 habitants (2023)");
    expect(page).toContain('href="/territories/epci-246700488/figures"');
    const figures = await (await app.request("/territories/epci-246700488/figures")).text();
    expect(figures).toContain("Emplois salariés du secteur privé : source non chargée.");
    expect(figures).not.toContain("npx");
    const lacking = page.slice(page.indexOf('id="lacking"'), page.indexOf('id="take"')).replaceAll("\u00a0", " ");
    expect(lacking).toMatch(/<summary>Source non chargée : \d+ chiffres<\/summary><ul>(?:<li>[^<]*<\/li>){5}/);
    expect(lacking).toMatch(
      /<li>[^<]*Urssaf[^<]* : Établissements employeurs du secteur privé ; Emplois salariés du secteur privé[^<]*<\/li>/,
    );
    const csv = await app.request("/territories/epci-246700488/figures.csv");
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [head, first] = (await csv.text()).split("\r\n");
    expect(head).toContain("id;label;value;unit;period");
    expect(first).toContain("population;Habitants;517386;inhabitants;2022");
  });

  it("are asked by the one address of a territory", async () => {
    for (const code of ["246700488", "epci-999999999", "44"]) expect((await app.request(`/territories/${code}/figures`)).status).toBe(404);
    expect((await app.request("/territories/epci-999999999/figures.csv")).status).toBe(404);
    for (const part of ["figures", "map", "activities"]) {
      expect((await get(`/territories/epci-246700488,com-67482/${part}`)).html).toContain("compte deux fois un même territoire");
    }
  });
});

describe("the form that names a perimeter", () => {
  const typed = {
    name: "Pays du Formulaire",
    kind: "bassin",
    members: "200066876\n52121",
    sourceTitle: "Délibération inventée",
    sourceUrl: "",
    note: "",
  };
  const post = (fields: Record<string, string>, role = "pilot") =>
    app.request("/territories/new", { method: "POST", headers: { "x-role": role }, body: new URLSearchParams(fields) });

  it("asks who is not signed in to do so, and refuses a role that may not", async () => {
    expect(await get("/territories/new")).toMatchObject({ status: 303, location: "/sign-in?next=%2Fterritories%2Fnew" });
    expect((await post(typed, "reader")).status).toBe(403);
    expect((await app.request("/territories/new", { method: "POST", body: new URLSearchParams(typed) })).status).toBe(303);
    expect(await territories.find("set-pays-du-formulaire")).toBeNull();
  });

  it("is offered to who may use it, and to no one else", async () => {
    const shownTo = async (role: string) => (await app.request("/territories", { headers: { "x-role": role } })).text();
    expect(await shownTo("pilot")).toContain('href="/territories/new"');
    expect(await shownTo("reader")).not.toContain('href="/territories/new"');
    expect((await get("/territories")).html).not.toContain('href="/territories/new"');
  });

  it("leads to the page of what it named", async () => {
    const response = await post(typed);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/territories/set-pays-du-formulaire"]);
    const { html } = await get("/territories/set-pays-du-formulaire");
    for (const said of ["Pays du Formulaire", "Bassin", "Délibération inventée", "/territories/epci-200066876", "/territories/com-52121"])
      expect(html).toContain(said);
  });

  it.each([
    [{ members: "200066876, 52" }, 422, "members", "52"],
    [{ members: "999999999" }, 422, "members", "999999999"],
    [{ sourceUrl: "javascript:alert(1)" }, 422, "sourceUrl", "javascript:alert(1)"],
    [{ sourceTitle: " " }, 422, "sourceTitle", "Pays refusé"],
    [{ name: "Pays du Formulaire" }, 409, "name", "pays-du-formulaire"],
  ])("comes back with what was typed and what to mend: %o", async (changes, status, field, value) => {
    const response = await post({ ...typed, name: "Pays refusé", note: "rien d’autre", ...changes });
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(value);
    expect(html).toContain("rien d’autre");
    expect(await territories.find("set-pays-refuse")).toBeNull();
  });
});

describe("a measure through time", () => {
  it("has a page and a file only where something of it is known", async () => {
    for (const path of ["/territories/epci-246700488/series/private-jobs", "/territories/epci-246700488/series/private-jobs.csv"])
      expect((await app.request(path)).status).toBe(404);
  });
});

describe("one figure over the members of a territory", () => {
  it("is a table whatever is loaded, the greatest first, and the same as a file", async () => {
    const page = await app.request("/territories/epci-246700488/map");
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain("Contours non chargés");
    expect(html.indexOf("Strasbourg</a>")).toBeLessThan(html.indexOf("Schiltigheim</a>"));
    const file = await app.request("/territories/epci-246700488/map.csv?figure=population");
    expect(file.headers.get("content-type")).toContain("text/csv");
    expect((await file.text()).split("\r\n")).toHaveLength(35);
  });

  it("says that a source is not loaded, and names what is no figure", async () => {
    const html = await (await app.request("/territories/reg-44/map?figure=private-jobs")).text();
    expect(html.replaceAll("\u00a0", " ")).toContain("aucun chiffre connu par intercommunalité (source non chargée)");
    const stranger = await app.request("/territories/reg-44/map?figure=bonheur");
    expect(stranger.status).toBe(400);
    expect((await stranger.text()).replaceAll("\u00a0", " ")).toContain("« bonheur » n’est le nom d’aucun chiffre");
    expect((await app.request("/territories/reg-44/map.csv?figure=bonheur")).status).toBe(404);
    const perimeter = await app.request("/territories/epci-200027308,epci-246700488/map.csv");
    expect((await perimeter.text()).split("\r\n")).toHaveLength(4);
  });
});

describe("with outlines at hand", () => {
  it("reads them from the mirror, once, and draws the intercommunality itself", async () => {
    const mirror = join(folder, "mirror");
    mkdirSync(mirror);
    const square = (code: string, x: number) => ({
      type: "Feature",
      properties: { code },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [x, 48],
            [x, 49],
            [x + 1, 49],
            [x + 1, 48],
            [x, 48],
          ],
        ],
      },
    });
    writeFileSync(
      join(mirror, "epci-1000m.geojson"),
      JSON.stringify({ type: "FeatureCollection", features: [square("200066876", 4), square("246700488", 5)] }),
    );
    const mirrored = createTerritories({
      config: configOf({ LEVIER_DATA_DIR: join(folder, "other-data"), LEVIER_MIRROR: mirror }),
      database,
      root,
    });
    const map = await mirrored.mapOf({ highlight: ["epci-200066876", "nuts-DE134"] });
    expect(map).toMatchObject({ level: "epci", about: [{ name: "CA de Châlons-en-Champagne" }], credit: { licence: "ODbL" } });
    expect(map?.missing).toBeUndefined();
    expect(await mirrored.mapOf({ highlight: ["epci-200066876"] })).toBe(await mirrored.mapOf({ highlight: ["epci-200066876"] }));
    expect(map?.drawing?.layers[1]?.d).toMatch(/^M/);
    const early = createTerritories({ config: configOf({ LEVIER_DATA_DIR: join(folder, "kept") }), database, root });
    expect(await early.mapOf({ highlight: ["epci-200066876"] })).toMatchObject({
      level: "departement",
      missing: { reason: "source-not-loaded" },
    });
    await pullSource(epciOutlines, { dataFolder: join(folder, "kept"), mirror, today: "2026-11-26", progress: () => {} });
    expect((await early.mapOf({ highlight: ["com-51108"] }))?.shown).toEqual([
      { code: "epci-200066876", name: "CA de Châlons-en-Champagne" },
    ]);
    expect(await early.mapOf({ highlight: ["nuts-DE134"] })).toBeNull();
  });
});
