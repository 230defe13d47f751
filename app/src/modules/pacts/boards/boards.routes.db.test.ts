import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { plainGrant } from "../financing/financing.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { type KeptLine, noFields } from "../sheets/action-sheet.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { type SheetChange, writeSheet } from "../sheets/write-sheet.ts";

const pacts = testPacts();

const cited = { citations: [{ source: "s1" }] };
const line = (): KeptLine => ({
  id: randomUUID(),
  memberId: null,
  financer: "Région imaginaire",
  type: "region",
  ...plainGrant,
  years: [{ year: 2026, planned: 1200, committed: 300, paid: 0 }],
});

/** A pact with a sheet that is whole, and others still bare. */
const opened = async (...labels: readonly string[]) => {
  const { id, slug } = await pacts.publish(smallPact({ actions: labels.map((label) => ({ label, ...cited })) }));
  const read = () => sheetsOf(pacts.platform.database.sql, pilot.tenant, id);
  const keep = async (label: string, change: SheetChange) => {
    const found = (await read()).find(({ action }) => action.label === label);
    if (!found) throw new Error(label);
    const input = { pactId: id, actionId: found.action.id, revision: found.revision, change, newId: randomUUID };
    const done = await pacts.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "sheet.write", thread: id }, (hand) =>
      writeSheet(hand, input),
    );
    expect(done.ok).toBe(true);
  };
  return { id, slug, read, keep, address: `/pacts/${slug}/actions` };
};

const whole = () => ({
  fields: { ...noFields, owner: "Ville", startsOn: "2026-03-02", endsOn: "2026-09-30", votedEndsOn: "2026-09-20", totalCost: 1200 },
  lines: [line()],
  milestones: [
    { id: randomUUID(), label: "Permis obtenu", votedOn: "2026-04-01", expectedOn: null, doneOn: null, days: 30, after: [] },
    { id: randomUUID(), label: "Étude rendue", votedOn: "2026-01-10", expectedOn: null, doneOn: "2026-01-20", days: 0, after: [] },
  ],
});

const get = async (address: string, viewer: Viewer | null = pilot) => {
  const answer = await pacts.as(viewer).request(address);
  return { status: answer.status, text: await answer.text() };
};
const send = async (address: string, fields: readonly (readonly [string, string])[], viewer: Viewer | null = pilot, json = false) => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const headers = json ? { accept: "application/json, text/html" } : {};
  const answer = await pacts.as(viewer).request(address, { method: "POST", body, headers });
  return { status: answer.status, text: await answer.text(), location: answer.headers.get("location") };
};
const picked = ({ action, revision }: { action: { id: string }; revision: number }) => ["pick", `${action.id}.${revision}`] as const;

describe("the actions of a pact seen together", () => {
  it("are a table, columns, a calendar and a drawing, each with its filters in the address", async () => {
    const { address, keep } = await opened("Ouvrir une école", "Rouvrir la gare");
    await keep("Ouvrir une école", { ...whole(), fields: { ...whole().fields, blockedBecause: "permis attendu" } });
    const table = await get(`${address}?q=ecole`);
    for (const words of ["1 action sur 2", "10 jours de retard", "1\u202f200\u00a0€", "bloquée\u00a0: permis attendu", 'name="pick"'])
      expect(table.text).toContain(words);
    expect(table.text).not.toContain("Rouvrir la gare");
    expect(table.text).toContain(`href="${address}?view=gantt&amp;q=ecole"`);
    expect((await get(`${address}?view=board`)).text).toMatch(/data-stage="idea".*2 actions/s);
    const calendar = (await get(`${address}?view=calendar`)).text;
    expect(calendar).toMatch(/Étude rendue.*Aujourd’hui.*Permis obtenu/s);
    expect(calendar).toContain("1 action n’a aucune date");
    const gantt = (await get(`${address}?view=gantt`)).text;
    expect(gantt).toMatch(/<svg[^>]*role="group"/);
    expect(gantt).toContain(
      'aria-label="Ouvrir une école, du 2\u00a0mars\u00a02026 au 30\u00a0septembre\u00a02026, 10 jours de retard, chemin critique',
    );
    const sorted = (await get(`${address}?sort=ends&order=descending`)).text;
    expect(sorted).toContain('aria-sort="descending"');
  });

  it("say what to do when there is nothing to show", async () => {
    const { address } = await opened();
    expect((await get(address)).text).toContain("n’annonce encore aucune action");
    const { address: other } = await opened("Ouvrir une école");
    expect((await get(`${other}?owner=Personne`)).text).toContain("Aucune action ne répond à ces choix.");
    expect((await get(`${other}?view=gantt`)).text).toContain("Aucune date n’est connue.");
    expect((await get("/pacts/nulle-part/actions")).status).toBe(404);
  });

  it("are read by everyone, changed by who may", async () => {
    const { address, slug, read } = await opened("Ouvrir une école");
    const [one] = await read();
    if (!one) throw new Error("no action");
    const bulk = `/pacts/${slug}/boards/bulk`;
    for (const view of ["table", "board", "gantt"]) {
      const { text } = await get(`${address}?view=${view}`, null);
      expect(text).toContain("Ouvrir une école");
      expect(text).not.toContain('<form method="post" action="/pacts');
      expect(text).not.toContain("<script");
    }
    const fields = [picked(one), ["owner", "Ville"]] as const;
    expect((await send(bulk, fields, null)).location).toContain("/sign-in?next=");
    expect((await send(bulk, fields, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await send(bulk, fields, { ...pilot, tenant: "hauts-de-france" })).status).toBe(403);
    expect((await send(`/pacts/${slug}/boards/dance`, fields)).status).toBe(404);
    expect(await read()).toMatchObject([{ revision: 0 }]);
  });
});

describe("several actions changed at once", () => {
  it("all take what is asked, the voted calendar and what is done staying", async () => {
    const { slug, keep, read, address } = await opened("Ouvrir une école", "Rouvrir la gare", "Planter des haies");
    await keep("Ouvrir une école", whole());
    await keep("Rouvrir la gare", { fields: { ...noFields, startsOn: "2026-05-01" } });
    const [school, station] = await read();
    if (!school || !station) throw new Error("no action");
    const done = await send(`/pacts/${slug}/boards/bulk?q=a`, [
      picked(school),
      picked(station),
      ["owner", "Syndicat mixte"],
      ["priority", "high"],
      ["shift", "30"],
      ["stage", "project-sheet"],
    ]);
    expect([done.status, done.location]).toEqual([303, `${address}?q=a&changed=2`]);
    expect((await get(done.location ?? "")).text).toContain("2 actions modifiées.");
    expect(await read()).toMatchObject([
      {
        revision: 2,
        stage: "project-sheet",
        fields: { owner: "Syndicat mixte", priority: "high", startsOn: "2026-04-01", endsOn: "2026-10-30", votedEndsOn: "2026-09-20" },
        milestones: [
          { votedOn: "2026-04-01", expectedOn: "2026-05-01" },
          { doneOn: "2026-01-20", expectedOn: null },
        ],
      },
      { revision: 2, stage: "project-sheet", fields: { owner: "Syndicat mixte", startsOn: "2026-05-31", endsOn: null } },
      { revision: 0 },
    ]);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("or none does, each refusal named beside its action and nothing typed lost", async () => {
    const { slug, keep, read } = await opened("Ouvrir une école", "Rouvrir la gare", "Planter des haies");
    await keep("Ouvrir une école", whole());
    const sheets = await read();
    await keep("Planter des haies", { fields: { ...noFields, lead: "Chef de projet" } });
    const fields = [...sheets.map(picked), ["lead", "Directrice du projet"], ["stage", "engaged"]] as const;
    const { status, text } = await send(`/pacts/${slug}/boards/bulk`, fields);
    expect(status).toBe(409);
    expect(text).toContain(
      "Action «\u00a0Rouvrir la gare\u00a0». Elle ne peut pas passer à «\u00a0engagée\u00a0»\u00a0: complétez d’abord sa fiche. Il lui manque\u00a0: Un porteur. Un plan de financement",
    );
    expect(text).toContain("Action «\u00a0Planter des haies\u00a0». Quelqu’un d’autre l’a modifiée entre-temps.");
    expect(text).toContain('value="Directrice du projet"');
    expect(text.match(/name="pick"[^>]*checked/g)).toHaveLength(3);
    const [, , hedges] = await read();
    expect(text).toContain(`value="${hedges?.action.id}.1"`);
    expect(await read()).toMatchObject([{ revision: 1, stage: "idea", fields: { lead: null } }, { revision: 0 }, { revision: 1 }]);
    const undated = await send(`/pacts/${slug}/boards/bulk`, [
      ["all", "yes"],
      ["shown", `${hedges?.action.id}.1`],
      ["shift", "3"],
    ]);
    expect([undated.status, undated.text.includes("pas de calendrier prévu")]).toEqual([409, true]);
  });

  it("say what a form lacks", async () => {
    const { slug, read } = await opened("Ouvrir une école");
    const [one] = await read();
    if (!one) throw new Error("no action");
    const bulk = `/pacts/${slug}/boards/bulk`;
    const told = async (...fields: readonly (readonly [string, string])[]) => {
      const { status, text } = await send(bulk, fields);
      return [status, /<li><a href="#([^"]+)">([^<]+)/.exec(text)?.slice(1)];
    };
    expect(await told(["owner", "Ville"])).toEqual([422, ["all", "Aucune action n’est cochée. Cochez au moins une action du tableau."]]);
    expect(await told(picked(one))).toEqual([422, ["bulk-owner", "Aucun changement n’est indiqué. Remplissez au moins un champ."]]);
    expect(await told(picked(one), ["shift", "demain"])).toMatchObject([
      422,
      ["bulk-shift", expect.stringContaining("«\u00a0demain\u00a0»")],
    ]);
  });

  it("of two who change the same actions at once, one is told to look again", async () => {
    const { slug, read } = await opened("Ouvrir une école", "Rouvrir la gare");
    const ticks = (await read()).map(picked);
    const both = await Promise.all(
      ["Ville", "Département"].map((owner) => send(`/pacts/${slug}/boards/bulk`, [...ticks, ["owner", owner]])),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const owners = new Set((await read()).map(({ fields }) => fields.owner));
    expect(owners.size).toBe(1);
  });
});

describe("one action moved", () => {
  it("goes to another column, and is told at its card why it cannot", async () => {
    const { slug, read, address } = await opened("Ouvrir une école");
    const [one] = await read();
    const id = one?.action.id ?? "";
    const move = `/pacts/${slug}/boards/move`;
    const done = await send(move, [
      ["move", `${id}.0`],
      [`to-${id}`, "project-sheet"],
    ]);
    expect([done.status, done.location]).toEqual([303, `${address}?view=board&changed=1`]);
    const gate = await send(
      move,
      [
        ["move", `${id}.1`],
        [`to-${id}`, "action-sheet"],
      ],
      pilot,
      true,
    );
    expect([gate.status, /id="to-[^"]+-error">([^<]+)/.exec(gate.text)?.[1]]).toEqual([
      409,
      expect.stringContaining("Un calendrier\u00a0: une date de début et une date de fin."),
    ]);
    const bare = await send(move, [
      ["move", `${id}.1`],
      [`to-${id}`, "abandoned"],
    ]);
    expect([bare.status, bare.text.includes("Indiquez le motif"), bare.text.includes('name="reason"')]).toEqual([409, true, true]);
    const given = await send(
      move,
      [
        ["move", `${id}.1`],
        [`to-${id}`, "abandoned"],
        ["reason", "Terrain vendu"],
      ],
      pilot,
      true,
    );
    expect([given.status, given.text]).toEqual([200, '{"changed":1}']);
    expect(await read()).toMatchObject([{ stage: "abandoned", stageReason: "Terrain vendu", revision: 2 }]);
  });

  it("goes along time by days, its end alone too, and never ends before it starts", async () => {
    const { slug, keep, read } = await opened("Ouvrir une école");
    await keep("Ouvrir une école", whole());
    const [one] = await read();
    const id = one?.action.id ?? "";
    const shift = (revision: number, days: string, stretch: string) =>
      send(
        `/pacts/${slug}/boards/shift`,
        [
          ["move", `${id}.${revision}`],
          ["shift", days],
          ["stretch", stretch],
        ],
        pilot,
        true,
      );
    expect((await shift(1, "1", "-2")).status).toBe(200);
    expect(await read()).toMatchObject([
      { revision: 2, fields: { startsOn: "2026-03-03", endsOn: "2026-09-29", votedEndsOn: "2026-09-20" } },
    ]);
    const stale = await shift(1, "1", "");
    expect([stale.status, stale.text.includes("Quelqu’un d’autre l’a modifiée")]).toEqual([409, true]);
    const back = await shift(2, "", "-400");
    expect([back.status, back.text.includes("avant de commencer le 3\u00a0mars\u00a02026")]).toEqual([409, true]);
    const away = await pacts.as(pilot).request(`/pacts/${slug}/boards/shift?owner=Ville`);
    expect([away.status, away.headers.get("location")]).toEqual([303, `/pacts/${slug}/actions?view=gantt&owner=Ville`]);
    for (const form of ["constructor", "__proto__", "fly"]) expect((await send(`/pacts/${slug}/boards/${form}`, [])).status).toBe(404);
  });
});
