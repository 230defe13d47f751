import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { correctPact } from "../correct-pact.ts";
import { plainGrant } from "../financing/financing.testing.ts";
import { livePact } from "../life/live-pact.ts";
import { clausesOf } from "../money/clauses.repository.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import { swotLinesOf } from "../swot/lines.repository.ts";
import { nothingPersonal } from "../visibility.ts";
import { amendmentChoices } from "./amendment-choices.ts";

const pacts = testPacts();
const { send, read } = visitorOf(() => pacts);

const cited = { citations: [{ source: "s1" }] };
const axes = [
  { label: "L’eau et les rivières", ...cited },
  { label: "La filière du bois", ...cited },
];
const action = (label: string, axis: number) => ({ label, axis, ...cited });
const target = { value: 40, unit: "apprentis", shape: "flow-per-period" as const };
const first = smallPact({
  axes,
  actions: [action("Rouvrir la gare d’Orval", 0), action("Équiper le port fluvial", 0), { ...action("Former des apprentis", 1), target }],
  amounts: [{ valueEur: 1_000_000, kind: "planned", label: "Enveloppe", ...cited }],
});
const second = smallPact({
  axes,
  actions: [
    action("Équiper le port fluvial", 1),
    { ...action("Former des apprentis", 1), target: { ...target, value: 60 } },
    action("Ouvrir une pépinière", 0),
  ],
  amounts: [{ valueEur: 1_200_000, kind: "planned", label: "Enveloppe", ...cited }],
});

const writing = (thread: string) => ({ tenant: pilot.tenant, actor: pilot.account, operation: "test", thread });

/** Published on 1 February, one action given money, amended on 10 March. */
const amended = async () => {
  pacts.setClock("2026-02-01T09:00:00Z");
  const { id, slug } = await followedPact(pacts, first);
  const sheets = await sheetsOf(pacts.platform.database.sql, pilot.tenant, id);
  const line = {
    id: randomUUID(),
    memberId: null,
    financer: "Région",
    type: "region" as const,
    ...plainGrant,
    years: [{ year: 2026, planned: 300_000, committed: 0, paid: 0 }],
  };
  const milestone = { id: randomUUID(), label: "Travaux", votedOn: null, expectedOn: null, doneOn: null, days: 0, after: [] };
  const actionId = sheets[0]?.action.id ?? "";
  const change = { lines: [line], milestones: [milestone] };
  const kept = await pacts.platform.write(writing(id), (write) =>
    writeSheet(write, { pactId: id, actionId, revision: 0, change, newId: randomUUID }),
  );
  expect(kept.ok).toBe(true);
  pacts.setClock("2026-03-10T09:00:00Z");
  const input = { id, newId: randomUUID, organisation: pilot.organisation, visibility: nothingPersonal, reason: "Premier avenant" };
  const done = await pacts.platform.write(writing(id), (write) => correctPact(write, { ...input, content: second }));
  expect(done.ok).toBe(true);
  return { id, slug, address: `/pacts/${slug}/amendments`, actionId };
};

describe("an amendment", () => {
  it("is set side by side with what it amends, whatever officers kept of what it drops", async () => {
    const { address } = await amended();
    const { text } = await read(address, null);
    expect(text).toContain("1 action abandonnée, 1 déplacée, 1 modifiée, 1 ajoutée, aucune inchangée.");
    expect(text).toContain("Financement prévu des actions : 300 000 € avant, 0 € après.");
    expect(text).toContain("Motif de l’ensemble : Premier avenant");
    expect(text).not.toContain("motif non indiqué");
    expect(text).toMatch(/1 000 000 €, Enveloppe.*1 200 000 €, Enveloppe/);
    expect(text).toContain("Premier avenant");
    expect(text).not.toContain('<form method="post" action="/pacts');
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("says why it drops an action", async () => {
    const { address, actionId } = await amended();
    const form = { form: `reason-${actionId}`, act: "reason", actionId, version: "2", reason: "Le tracé passe par un captage." };
    const there = `${address}?from=1&to=2`;
    const long = await send(there, { ...form, reason: "m".repeat(2001) });
    expect([long.status, /compte 2.?001 caractères/.test(long.text)]).toEqual([422, true]);
    const silent = await send(there, { ...form, reason: " " });
    expect([silent.status, silent.text.includes("Indiquez le motif")]).toEqual([422, true]);
    const told = await send(there, form);
    expect([told.status, told.location]).toEqual([303, there]);
    const { text } = await read(there, null);
    expect(text).toContain("Le tracé passe par un captage.");
    expect(text.match(/>motif de l’ensemble</g)).toHaveLength(4);
    expect((await send(there, { ...form, version: "9" })).status).toBe(422);
    expect((await send(there, form, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await send(there, { ...form, form: "version", actionId: "", reason: "Revue à mi-parcours" })).status).toBe(303);
    expect((await read(address, null)).text).toContain("Revue à mi-parcours");
  });

  it("tells what officers say of the pact, its parity clauses and towards whom it binds, each with its reason", async () => {
    const { id: pactId, slug, address } = await amended();
    const members = (await read(`/pacts/${slug}/commitments`)).text;
    const [region = "", town = ""] = [...members.matchAll(/name="member-([0-9a-f-]{36})"/g)].map(([, id]) => id);
    const was = /name="form" value="frame".*?name="was" value="([0-9a-f]*)"/s.exec((await read(`/pacts/${slug}/parties`)).text)?.[1] ?? "";
    const frame = { form: "frame", act: "frame", was, edition: "acte 2", protocolTitle: "Protocole du val", protocolOn: "2025-06-30" };
    expect((await send(`/pacts/${slug}/parties`, frame)).status).toBe(303);
    const clause = { form: "clause", act: "add", "party-1": region, "party-2": town, axis: "", says: "À parts égales" };
    expect((await send(`/pacts/${slug}/money`, clause)).status).toBe(303);
    const pledge = { form: "new", act: "add", [`member-${region}`]: "yes", [`towards-${town}`]: "yes", towards: "les artisans" };
    expect((await send(`/pacts/${slug}/commitments`, { ...pledge, what: "Ouvrir un guichet", status: "open" })).status).toBe(303);
    pacts.setClock("2026-05-01T09:00:00Z");
    const clauses = await clausesOf(pacts.platform.database.sql, pilot.tenant, pactId);
    const id = clauses[0]?.id ?? "";
    const change = { ...clause, act: "change", form: id, id, revision: "1", saidIn: "Avenant n° 1" };
    expect((await send(`/pacts/${slug}/money`, change)).status).toBe(303);
    const first = `${address}?from=2026-03-09&to=2026-04-30`;
    const { text } = await read(first);
    for (const words of ["Version, volet ou acte : acte 2", "Protocole : Protocole du val, 30 juin 2025", "« À parts égales »"])
      expect(text).toContain(words);
    expect(text).toContain("envers Communauté de communes du Val, les artisans");
    const second = `${address}?from=2026-04-30&to=2026-05-01`;
    expect((await read(second)).text).toContain("« À parts égales ». Selon : Avenant n° 1");
    const reason = { form: `reason-${id}`, act: "reason", actionId: id, version: "2", reason: "La délibération le dit." };
    expect((await send(second, reason)).status).toBe(303);
    expect((await read(second, null)).text).toMatch(/Avenant n° 1<\/td><td[^>]*>modifié<\/td><td[^>]*>La délibération le dit\./);
  });

  it("is told from the version said to be its text, whatever the days", async () => {
    const { id, address } = await amended();
    const { sql } = pacts.platform.database;
    pacts.setClock("2026-04-01T09:00:00Z");
    const opening = { kind: "open-amendment", on: "2026-03-20" } as const;
    const opened = await pacts.platform.write(writing(id), (write) => livePact(write, { pactId: id, newId: randomUUID, event: opening }));
    expect(opened.ok).toBe(true);
    // The version came before the day told of the amendment.
    expect((await read(address, null)).text).toContain("texte non publié");
    expect(await amendmentChoices(sql, pilot.tenant, id)).toMatchObject({ amendments: [{ number: 1 }], expected: 1 });
    const form = { form: "version", act: "reason", actionId: "", version: "2", reason: "Premier avenant", amendment: "1" };
    const unknown = await send(`${address}?from=1&to=2`, { ...form, amendment: "4" });
    expect([unknown.status, unknown.text.includes("Cet avenant n’existe pas")]).toEqual([422, true]);
    expect((await send(`${address}?from=1&to=2`, form)).status).toBe(303);
    const { text } = await read(address, null);
    expect(text).toContain(`href="${address}?from=1&amp;to=2#difference" aria-label="Comparer avant et après l’avenant n° 1"`);
    expect(text).toContain("Texte de l’avenant n° 1. Premier avenant");

    const correct = (amends: number) =>
      pacts.platform.write(writing(id), (write) =>
        correctPact(write, {
          ...{ id, newId: randomUUID, organisation: pilot.organisation, visibility: nothingPersonal },
          ...{ content: second, reason: "Coquille", amends },
        }),
      );
    expect(await correct(2)).toEqual({ ok: false, error: { code: "unknown-amendment", amendment: 2 } });
    // A plain correction published while the amendment is open is no text of it.
    expect((await correct(0)).ok).toBe(true);
    const after = (await read(address, null)).text;
    expect(after).toContain(`href="${address}?from=1&amp;to=2#difference" aria-label="Comparer avant et après l’avenant n° 1"`);
    expect(after).toContain("Simple correction. Coquille");
  });

  it("is compared by days as well, and an address that names no state is told", async () => {
    const { address } = await amended();
    expect((await read(`${address}?from=2026-02-15&to=2026-03-10`, null)).text).toContain("1 action abandonnée");
    expect((await read(`${address}?from=2026-02-15&to=2026-03-01`, null)).text).toContain("disent la même chose");
    for (const asked of ["?from=2026-03-10&to=2026-02-15", "?from=hier&to=2", "?from=1&to=7", "?from=2020-01-01&to=2"])
      expect((await read(address + asked, null)).text).toContain("ne désigne aucun état de ce pacte");
  });

  it("tells the lines of the diagnosis that everyone could read, and those alone", async () => {
    const { slug, address, id: pactId } = await amended();
    const lines = () => swotLinesOf(pacts.platform.database.sql, pilot.tenant, pactId);
    const at = async (day: string, act: (line: { id: string; revision: string }) => Readonly<Record<string, string>>) => {
      pacts.setClock(`${day}T09:00:00Z`);
      const [{ id = "", revision = 0 } = {}] = await lines();
      expect((await send(`/pacts/${slug}/diagnosis`, act({ id, revision: String(revision) }))).status).toBe(303);
    };
    const said = { quadrant: "weakness", says: "La gare est fermée", saidIn: "Étude inventée", saidOn: "", saidBy: "", figure: "" };
    const told = async (from: string, to: string) => (await read(`${address}?from=${from}&to=${to}`, null)).text;
    await at("2026-04-01", () => ({ form: "line", act: "add", ...said }));
    await at("2026-04-03", (line) => ({ form: "acts", act: "publish", ...line }));
    await at("2026-04-05", (line) => ({ ...said, form: "line", act: "change", ...line, quadrant: "threat" }));
    await at("2026-04-07", (line) => ({ form: "acts", act: "aside", reason: "Elle a rouvert", ...line }));
    expect(await told("2026-03-31", "2026-04-02")).toContain("disent la même chose");
    const row = (before: string, after: string, what: string) => new RegExp(`>${before}</.*>${after}</.*>${what}</td>`);
    const [weakness, threat] = ["La gare est fermée \\(faiblesse\\)", "La gare est fermée \\(menace\\)"] as const;
    expect(await told("2026-04-02", "2026-04-03")).toMatch(row("absent", weakness, "ajouté"));
    expect(await told("2026-04-03", "2026-04-05")).toMatch(row(weakness, threat, "modifié"));
    expect(await told("2026-04-05", "2026-04-07")).toMatch(row(threat, "absent", "abandonné"));
  });

  it("leaves the past open at its date", async () => {
    const { id, slug } = await amended();
    const past = await read(`/pacts/${slug}?on=2026-03-09`, null);
    expect([past.status, past.text.includes("Rouvrir la gare"), past.text.includes("Ouvrir une pépinière")]).toEqual([200, true, false]);
    expect(past.text).toContain("en version 1.");
    expect(past.text).toContain("Où en était alors le pacte : en vigueur.");
    expect(past.text).toContain("Au 9 mars 2026, les 3 actions du pacte sont annoncées, sans plus.");
    expect(past.text).toContain("Argent des actions, dans un plan de financement : 300 000 € prévus, 0 € engagés, 0 € payés.");
    expect((await read(`/pacts/${slug}?on=2026-03-10`, null)).text).toContain("Ouvrir une pépinière");
    const early = await read(`/pacts/${slug}?on=2026-01-31`, null);
    expect([early.status, early.text.includes("n’ouvre aucun état de ce pacte")]).toEqual([404, true]);
    expect((await read(`/pacts/${slug}?on=demain`, null)).status).toBe(404);
    pacts.setClock("2026-03-20T09:00:00Z");
    const actionId = (await sheetsOf(pacts.platform.database.sql, pilot.tenant, id)).at(-1)?.action.id ?? "";
    const change = { stage: { to: "abandoned", reason: "Sans terrain" } } as const;
    const dropped = await pacts.platform.write(writing(id), (write) =>
      writeSheet(write, { pactId: id, actionId, revision: 0, change, newId: randomUUID }),
    );
    expect(dropped.ok).toBe(true);
    const before = (await read(`/pacts/${slug}?on=2026-03-19`, null)).text;
    // The action that the amendment took out had left already.
    expect([before.includes("3 annoncées et 1 abandonnée"), before.includes(">abandonnée<")]).toEqual([true, false]);
    const then = (await read(`/pacts/${slug}?on=2026-03-20`, null)).text;
    expect([then.includes("2 annoncées et 2 abandonnées"), then.includes(">abandonnée<")]).toEqual([true, true]);
    expect(then).toContain("Aucun plan de financement n’était alors rempli.");
    expect((await read(`/pacts/${slug}`, null)).text).not.toContain("Rouvrir la gare");
  });

  it("keeps the sheet of an action that it words anew", async () => {
    pacts.setClock("2026-02-01T09:00:00Z");
    const { id, slug } = await pacts.publish(smallPact({ actions: [{ label: "Rouvrir la gare d’Orval", ...cited }] }));
    const [{ action: held } = { action: { id: "" } }] = await sheetsOf(pacts.platform.database.sql, pilot.tenant, id);
    const content = smallPact({ actions: [{ label: "Rouvrir la gare fluviale d’Orval", ...cited }] });
    const input = { id, newId: randomUUID, organisation: pilot.organisation, visibility: nothingPersonal, reason: "Intitulé" };
    pacts.setClock("2026-03-10T09:00:00Z");
    await pacts.platform.write(writing(id), (write) => correctPact(write, { ...input, content }));
    const [now] = await sheetsOf(pacts.platform.database.sql, pilot.tenant, id);
    expect(now?.action).toMatchObject({ id: held.id, label: "Rouvrir la gare fluviale d’Orval" });
    expect((await read(`/pacts/${slug}/amendments`, null)).text).toContain("1 modifiée");
  });
});
