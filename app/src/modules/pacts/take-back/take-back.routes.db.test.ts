import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translator } from "../../../messages/index.ts";
import { verify } from "../../../platform/audit/verify.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { plainGrant } from "../financing/financing.testing.ts";
import { feedOf } from "../follow-up/feed.ts";
import { lastEventOf, lifeOf, membersOf } from "../life/life.repository.ts";
import { findPact } from "../pacts.repository.ts";
import { smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { type SheetChange, writeSheet } from "../sheets/write-sheet.ts";

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
beforeAll(async () => {
  pacts = await openTestPacts();
});
afterAll(() => pacts.platform.database.close());
const { send, read: visit } = visitorOf(() => pacts);
const read = async (address: string) => (await visit(address)).text;

const opened = async (actions: readonly { readonly label: string }[] = []) => {
  const cited = actions.map((one) => ({ ...one, citations: [{ source: "s1" }] }));
  const pact = await followedPact(pacts, smallPact({ actions: cited }));
  const { sql } = pacts.platform.database;
  const address = `/pacts/${pact.slug}/life/take-back`;
  const last = async () => (await lastEventOf(sql, pilot.tenant, pact.id)) ?? "";
  const life = () => lifeOf(sql, pilot.tenant, pact.id);
  const back = async (more: Readonly<Record<string, string>> = {}, viewer = pilot) =>
    send(address, { form: "back", act: "back", event: await last(), reason: "Jour mal lu", ...more }, viewer);
  const live = (fields: Readonly<Record<string, string>>) => send(`/pacts/${pact.slug}/life`, fields);
  return { ...pact, sql, address, last, life, back, live };
};

describe("the last event of a life", () => {
  it("is taken back with its reason, told in the history and in the news, and recorded again on its right day", async () => {
    const { id, slug, sql, address, life, back, live } = await opened();
    const before = await life();
    expect((await live({ kind: "open-amendment", on: "2026-01-30" })).status).toBe(303);
    const early = await live({ kind: "drop-amendment", on: "2026-01-20", reason: "Abandon" });
    expect([early.status, early.text.includes("précède le dernier événement")]).toEqual([409, true]);
    expect(await read(`/pacts/${slug}/life`)).toContain(`href="${address}"`);
    expect(await read(address)).toContain("Un avenant est ouvert.");
    expect((await back()).status).toBe(303);
    expect(await life()).toEqual(before);
    expect(await findPact(sql, pilot.tenant, id)).toMatchObject({ life: before.state });
    expect((await live({ kind: "open-amendment", on: "2026-01-15" })).status).toBe(303);
    const history = await read(`/pacts/${slug}/history`);
    for (const words of ["a repris un événement de la vie du pacte", "Jour mal lu", "Un avenant est ouvert, 30 janvier 2026"])
      expect(history).toContain(words);
    const head = await findPact(sql, pilot.tenant, id);
    const feed = head && (await feedOf(sql, head, { origin: "https://exemple.fr", t: translator("fr") })).xml;
    expect(feed?.replace(/[\u00a0\u202f]/g, " ")).toContain("L’enregistrement est repris : Jour mal lu");
    expect(await verify(sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("is not taken back without a reason, with one that fills the page, twice, or by who does not lead the pact", async () => {
    const { address, life, last, back, live } = await opened();
    await live({ kind: "open-amendment", on: "2026-01-30" });
    const empty = await back({ reason: " " });
    expect([empty.status, empty.text.includes("Indiquez le motif")]).toEqual([422, true]);
    const long = await back({ reason: "m".repeat(501) });
    expect([long.status, long.text.includes("compte 501 caractères")]).toEqual([422, true]);
    expect((await back({}, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await send(address, { form: "back", act: "back" }, null)).location).toContain("/sign-in?next=");
    const stale = await last();
    expect((await back()).status).toBe(303);
    const again = await back({ event: stale });
    expect([again.status, again.text.includes("Un autre événement a été enregistré ou repris depuis")]).toEqual([422, true]);
    expect((await life()).events).toHaveLength(1);
  });

  it("gives back what was handed over with it, and says line by line what stays because it was written on since", async () => {
    const { id, slug, sql, town, region, nation, address, back } = await opened([{ label: "Rouvrir la gare" }]);
    const post = (page: string, fields: Readonly<Record<string, string>>) => send(`/pacts/${slug}/${page}`, fields);
    const pledge = { form: "new", act: "add", [`member-${town}`]: "yes", status: "open" };
    for (const what of ["Céder le terrain", "Ouvrir le guichet"]) expect((await post("commitments", { ...pledge, what })).status).toBe(303);
    const gift = { form: "contribution", act: "contribute", memberId: town, nature: "cash", what: "Fonds de concours", valueEur: "100" };
    expect((await post("commitments", gift)).status).toBe(303);
    const [sheet] = await sheetsOf(sql, pilot.tenant, id);
    const line = { memberId: town, financer: "Communauté de communes du Val", type: "epci" as const, ...plainGrant };
    const lines = [200, 300].map((planned) => ({ ...line, id: randomUUID(), years: [{ year: 2026, planned, committed: 0, paid: 0 }] }));
    const write = (revision: number, change: SheetChange) =>
      pacts.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "sheet.write", thread: id }, (hand) =>
        writeSheet(hand, { pactId: id, actionId: sheet?.action.id ?? "", revision, change, newId: randomUUID }),
      );
    expect((await write(0, { lines, ...(sheet ? { fields: { ...sheet.fields, ownerMemberId: town } } : {}) })).ok).toBe(true);
    const held = async () => ({
      pledges: (await pledgesOf(sql, pilot.tenant, id)).map(({ memberIds }) => memberIds),
      contributions: (await contributionsOf(sql, pilot.tenant, id)).map(({ memberId, valueEur }) => [memberId, valueEur]),
      lines: (await sheetsOf(sql, pilot.tenant, id)).flatMap((one) => one.lines.map(({ memberId, financer }) => [memberId, financer])),
      owners: (await sheetsOf(sql, pilot.tenant, id)).map(({ fields }) => fields.ownerMemberId),
    });
    const before = await held();
    const [land, desk] = await pledgesOf(sql, pilot.tenant, id);
    const [fund] = await contributionsOf(sql, pilot.tenant, id);
    const leave = { form: "departure", act: "leave", party: town, on: "2026-01-28", reason: "Retrait", heir: region };
    const leaving = { ...leave, [`heir-of-${land?.id}`]: nation, [`heir-of-${fund?.id}`]: nation };
    expect((await post("life/departure", leaving)).status).toBe(303);
    expect(await held()).not.toEqual(before);
    expect((await read(address)).includes("Apport : Fonds de concours, 100 €")).toBe(true);
    expect((await back()).status).toBe(303);
    expect(await held()).toEqual(before);

    pacts.setClock("2026-02-02T09:00:00Z");
    expect((await post("life/departure", leaving)).status).toBe(303);
    pacts.setClock("2026-02-03T09:00:00Z");
    const now = (await pledgesOf(sql, pilot.tenant, id)).find((one) => one.id === desk?.id);
    const kept = { form: desk?.id ?? "", act: "change", id: desk?.id ?? "", revision: String(now?.revision), [`member-${region}`]: "yes" };
    expect((await post("commitments", { ...kept, what: "Ouvrir le guichet", status: "kept" })).status).toBe(303);
    const [{ revision = 0, lines: own = [] } = {}] = await sheetsOf(sql, pilot.tenant, id);
    const paid = own.map((one, at) => (at === 0 ? { ...one, years: [{ year: 2026, planned: 200, committed: 50, paid: 0 }] } : one));
    expect((await write(revision, { lines: paid })).ok).toBe(true);
    const page = await read(address);
    const [goes = "", stays = ""] = page.split("Reste à la partie qui l’a repris");
    expect(["Engagement : Céder le terrain", "300 €", "Action portée"].map((words) => goes.includes(words))).toEqual([true, true, true]);
    for (const words of ["Engagement : Ouvrir le guichet (modifié le 3 février 2026)", "200 €"]) expect(stays).toContain(words);
    expect((await back()).status).toBe(303);
    expect(await held()).toEqual({
      ...before,
      pledges: [[town], [region]],
      lines: [[region, pilot.organisation.name], before.lines[1]],
    });
    pacts.setClock("2026-02-01T09:00:00Z");
    expect(await verify(sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("takes its party with it, unless that one has something to keep here", async () => {
    const { id, slug, sql, life, back, live } = await opened();
    await live({ kind: "open-amendment", on: "2026-01-10" });
    await live({ kind: "join", on: "2026-01-11", name: "Ville du Val", deliberates: "yes" });
    const member = (await membersOf(sql, pilot.tenant, id)).find(({ name }) => name === "Ville du Val");
    const pledge = { form: "new", act: "add", [`member-${member?.id}`]: "yes", status: "open", what: "Ouvrir le guichet" };
    expect((await send(`/pacts/${slug}/commitments`, pledge)).status).toBe(303);
    const held = await back();
    expect([held.status, held.text.includes("« Ville du Val » porte ici")]).toEqual([422, true]);
    expect((await life()).parties).toHaveLength(4);
  });

  it("ends the following of the pact when it is the first, and the pact may be followed again", async () => {
    const { id, slug, sql, address, life, back } = await opened();
    expect(await read(address)).toContain("C’est le début du suivi");
    expect((await back()).status).toBe(303);
    expect([(await life()).events, await membersOf(sql, pilot.tenant, id)]).toEqual([[], []]);
    expect(await findPact(sql, pilot.tenant, id)).toMatchObject({ life: null });
    expect(await read(address)).toContain("il n’y a rien à reprendre");
    const follow = { on: "2026-01-06", state: "running", parties: `${pilot.organisation.name}\nVille du Val` };
    expect((await send(`/pacts/${slug}/life/follow`, follow)).status).toBe(303);
  });
});
