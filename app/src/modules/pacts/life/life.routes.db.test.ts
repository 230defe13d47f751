import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { lifeOf, membersOf } from "./life.repository.ts";

const pacts = testPacts();

const PARTIES = `${pilot.organisation.name}\nCommunauté de communes du Val`;

/** Typography apart: what a person reads. */
const plain = (html: string): string => html.replace(/[\u00a0\u202f]/g, " ");

const send = async (address: string, fields: Readonly<Record<string, string>>, viewer: Viewer | null = pilot) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await pacts.as(viewer).request(address, { method: "POST", body });
  return { status: answer.status, text: plain(await answer.text()), location: answer.headers.get("location") };
};
const read = async (address: string, viewer: Viewer | null = pilot) => plain(await (await pacts.as(viewer).request(address)).text());

const followed = async (state: string) => {
  const { id, slug } = await pacts.publish(smallPact());
  const address = `/pacts/${slug}/life`;
  const { status } = await send(`${address}/follow`, { on: "2026-01-05", state, parties: PARTIES, withoutAssembly: "État" });
  expect(status).toBe(303);
  const members = await membersOf(pacts.platform.database.sql, pilot.tenant, id);
  const [region = "", town = "", nation = ""] = members.map((member) => member.id);
  const live = async (fields: Readonly<Record<string, string>>) => expect((await send(address, fields)).status).toBe(303);
  return { id, slug, address, members, region, town, nation, live };
};

describe("the life of a pact, by its forms", () => {
  it("begins with the parties that the text names, the State where a prefect signs", async () => {
    const signatory = (name: string, role: string, organisation: string | null) => ({
      name,
      role,
      organisation,
      citations: [{ source: "s1" }],
    });
    const region = signatory("A. Rive", "présidente", "Région imaginaire");
    for (const [role, offered] of [
      ["préfète de la région imaginaire", "État"],
      ["présidente de la préfecture des jeux", ""],
    ] as const) {
      const { slug } = await pacts.publish(smallPact({ signatories: [region, signatory("B. Rive", role, null)] }));
      const text = await read(`/pacts/${slug}/life`);
      expect(text).toMatch(/<textarea[^>]*name="parties"[^>]*>Région imaginaire<\/textarea>/);
      expect(text).toMatch(new RegExp(`<textarea[^>]*name="withoutAssembly"[^>]*>${offered}</textarea>`));
    }
  });

  it("goes from preparation to an amendment with three parties", async () => {
    const { id, slug, address, region, town, nation, live, members } = await followed("preparation");
    expect(members.map(({ name, organisationId, deliberates }) => [name, organisationId, deliberates])).toEqual([
      [pilot.organisation.name, pilot.organisation.id, true],
      ["Communauté de communes du Val", null, true],
      ["État", null, false],
    ]);
    const vote = (party: string, on: string) => live({ kind: "deliberate", on, party, body: "Conseil", number: "26-04", approves: "yes" });
    const sign = (party: string, on: string) => live({ kind: "sign", on, party, signer: "A. Rive", place: "" });
    await live({ kind: "agree-protocol", on: "2026-01-10" });
    await vote(region, "2026-01-15");
    await vote(town, "2026-01-20");
    const more = { role: "préfète", otherRoles: "présidente du comité" };
    await live({ kind: "sign", on: "2026-01-25", party: nation, signer: "B. Rive", place: "", ...more });
    expect(await read(address)).toContain("signataire : B. Rive, préfète (aussi présidente du comité)");
    for (const party of [region, town]) await sign(party, "2026-01-25");
    await live({ kind: "start", on: "2026-01-26" });
    await live({ kind: "open-amendment", on: "2026-01-27" });
    await vote(region, "2026-01-28");
    await vote(town, "2026-01-28");
    for (const party of [region, town, nation]) await sign(party, "2026-01-29");
    const page = await read(address);
    expect(page).toContain("Ce pacte est en vigueur. L’avenant n° 1 est en vigueur.");
    // The last act first; the first votes and signatures stay readable.
    expect(page).toMatch(/Votes et signatures de l’avenant n° 1.*28 janvier 2026.*<summary>Votes et signatures du pacte.*15 janvier 2026/s);
    expect(page).not.toMatch(/<td[^>]*>attendue/);
    expect(await read(`/pacts/${slug}`)).toContain("Ce pacte est en vigueur. L’avenant n° 1 est en vigueur.");
    const history = await read(`/pacts/${slug}/history`);
    expect(history).toContain("Une assemblée a délibéré (Communauté de communes du Val), 20 janvier 2026");
    expect(history).not.toContain("Événement (retrait)");
    expect((await lifeOf(pacts.platform.database.sql, pilot.tenant, id)).events).toHaveLength(14);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("says what a form lacks, beside its field, and keeps what was typed", async () => {
    const { address, town } = await followed("preparation");
    const empty = await send(address, { kind: "deliberate", on: "2026-01-10", party: town, body: " ", approves: "yes" });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain("Le champ « Assemblée » est vide.");
    const odd = await send(address, { kind: "start", on: "10/01/2026" });
    expect([odd.status, odd.text.includes("Le champ « Date » contient « 10/01/2026 »")]).toEqual([422, true]);
    const early = await send(address, { kind: "sign", on: "2026-01-10", party: town, signer: "A. Rive" });
    expect([early.status, early.text.includes("Il manque la délibération favorable de")]).toEqual([409, true]);
    const unknown = await send(address, { kind: "sign", on: "2026-01-10", party: randomUUID(), signer: "A. Rive" });
    expect([unknown.status, unknown.text.includes("n’est pas de ce pacte")]).toEqual([409, true]);
    expect((await send(address, { kind: "marry", on: "2026-01-10" })).status).toBe(400);
    const ahead = await send(address, { kind: "agree-protocol", on: "2062-01-10" });
    expect([ahead.status, ahead.text.includes("Le 10 janvier 2062 est à venir.")]).toEqual([422, true]);
    expect((await send(address, { kind: "agree-protocol", on: "2026-02-01" })).status).toBe(303);
  });

  it("is not followed from a day to come, nor with a party whose name fills the page", async () => {
    const { slug } = await pacts.publish(smallPact());
    const follow = (on: string, parties: string) => send(`/pacts/${slug}/life/follow`, { on, state: "preparation", parties });
    expect((await follow("2026-02-02", PARTIES)).text).toContain("est à venir");
    const long = await follow("2026-02-01", `${PARTIES}\n${"n".repeat(501)}`);
    expect([long.status, long.text.includes("compte 501 caractères")]).toEqual([422, true]);
    const crowd = await follow("2026-02-01", Array.from({ length: 501 }, (_, place) => `Partie ${place}`).join("\n"));
    expect([crowd.status, crowd.text.includes("501 parties sont indiquées")]).toEqual([422, true]);
    expect((await follow("2026-02-01", PARTIES)).status).toBe(303);
  });

  it("is followed from the day its text says that it was signed, or from none", async () => {
    const dayOf = async (signedOn: string | null): Promise<string | undefined> => {
      const cited = { citations: [{ source: "s1" }] };
      const { slug } = await pacts.publish(smallPact({ signedOn: signedOn === null ? null : { value: signedOn, ...cited } }));
      const page = await read(`/pacts/${slug}/life`);
      expect(page).toContain("ne pourront plus être enregistrés ensuite");
      const [field = ""] = page.match(/<input[^>]*name="on"[^>]*>/) ?? [];
      return field.match(/value="([^"]*)"/)?.[1];
    };
    expect(await dayOf("2025-11-20")).toBe("2025-11-20");
    for (const untold of ["2025-11", "2062-01-01", null]) expect((await dayOf(untold)) ?? "").toBe("");
  });

  it("begins once, and where the documents say", async () => {
    const { address, slug } = await followed("running");
    expect(await read(address)).toContain("Ce pacte est en vigueur.");
    const again = await send(`${address}/follow`, { on: "2026-01-05", state: "signed", parties: PARTIES });
    expect([again.status, again.text.includes("déjà suivi")]).toEqual([422, true]);
    expect(await read(`/pacts/${slug}`)).toContain(`href="${address}"`);
    const { slug: other } = await pacts.publish(smallPact());
    const alone = await send(`/pacts/${other}/life/follow`, { on: "2026-01-05", state: "signed", parties: "Région" });
    expect([alone.status, alone.text.includes("deux parties au moins")]).toEqual([422, true]);
  });

  it("is joined by an organisation of the space, whose pilots then speak for it, and by nobody twice", async () => {
    const { id, slug } = await pacts.publish(smallPact());
    const address = `/pacts/${slug}/life`;
    const begin = { on: "2026-01-05", state: "preparation", parties: "Communauté de communes du Val" };
    expect((await send(`${address}/follow`, begin)).status).toBe(303);
    const join = { kind: "join", on: "2026-01-06", name: pilot.organisation.name.toUpperCase(), deliberates: "yes" };
    expect((await send(address, join)).status).toBe(303);
    expect((await membersOf(pacts.platform.database.sql, pilot.tenant, id)).at(-1)?.organisationId).toBe(pilot.organisation.id);
    const twice = await send(address, { ...join, name: pilot.organisation.name });
    expect([twice.status, twice.text.includes("est déjà partie à ce pacte")]).toEqual([409, true]);
    await send(address, { kind: "join", on: "2026-01-06", name: "Ville du Val", deliberates: "yes" });
    const members = await membersOf(pacts.platform.database.sql, pilot.tenant, id);
    const left = await send(address, { kind: "leave", on: "2026-01-07", party: members.at(-1)?.id ?? "", reason: "Retrait" });
    expect(left.status).toBe(303);
    expect(await read(address)).toContain("Ville du Val (a quitté le pacte le 7 janvier 2026)");
  });

  it("is written by who may, and read by everyone", async () => {
    const { address, town, region } = await followed("preparation");
    const vote = { kind: "deliberate", on: "2026-01-10", party: town, body: "Conseil", approves: "yes" };
    expect((await send(address, vote, null)).location).toContain("/sign-in?next=");
    expect((await send(address, vote, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await send(address, vote, { ...pilot, tenant: "hauts-de-france" })).status).toBe(403);
    expect(await read(address, null)).toContain("Ce pacte est en préparation.");
    expect(await read(address, null)).not.toContain('<form method="post" action="/pacts');
    expect((await send(address, { ...vote, party: region })).status).toBe(303);
    expect((await send("/pacts/nulle-part/life", vote)).status).toBe(404);
  });

  it("takes two events at once one after the other", async () => {
    const { address, town, region, id } = await followed("preparation");
    const vote = (party: string) => ({ kind: "deliberate", on: "2026-01-10", party, body: "Conseil", approves: "yes" });
    const both = await Promise.all([send(address, vote(town)), send(address, vote(region))]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await lifeOf(pacts.platform.database.sql, pilot.tenant, id)).state).toBe("voted");
  });
});
