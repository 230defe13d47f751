import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { visitorOf } from "../commitments/commitments.testing.ts";
import { splitsOf, territoriesOf } from "../commitments/shares.repository.ts";
import { plainGrant } from "../financing/financing.testing.ts";
import { lastEventOf, lifeOf } from "../life/life.repository.ts";
import { followPact } from "../life/live-pact.ts";
import { present } from "../life/pact-life.ts";
import { smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { writeSheet } from "../sheets/write-sheet.ts";

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
beforeAll(async () => {
  pacts = await openTestPacts();
});
afterAll(() => pacts.platform.database.close());
const { send, read } = visitorOf(() => pacts);

const cited = { citations: [{ source: "s1" }] };
const MERGED = { name: "Pays de la Haute Deûle", kind: "communaute_communes" as const, code: "epci-245901061", ...cited };
const SPLIT = { name: "Pays créçois", kind: "communaute_communes" as const, code: "epci-247700438", ...cited };
const OTHER = { name: "Val d’Orval", kind: "communaute_communes" as const, ...cited };
const HEIR = "epci-200093201";

const writing = (id: string) => ({ tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: id });
const line = (financer: string, planned: number, paid: number, memberId: string | null = null) => ({
  id: randomUUID(),
  memberId,
  financer,
  type: "epci" as const,
  ...plainGrant,
  years: [{ year: 2025, planned, committed: paid, paid }],
});

/** A pact in force between a region, the intercommunalité that merged and the State, with money and shares. */
const opened = async (first: typeof MERGED, shares: readonly [string, string] = ["30", "70"]) => {
  const actions = [
    { label: "Rouvrir la gare", ...cited },
    { label: "Planter des haies", ...cited },
  ];
  const { id, slug } = await pacts.publish(smallPact({ territories: [first, OTHER], actions }));
  const { sql } = pacts.platform.database;
  const followed = await pacts.platform.write(writing(id), (write) =>
    followPact(write, {
      pactId: id,
      newId: randomUUID,
      state: "running",
      on: "2020-01-05",
      parties: [
        { name: pilot.organisation.name, organisationId: pilot.organisation.id, deliberates: true },
        { name: first.name, organisationId: null, deliberates: true },
        { name: "État", organisationId: null, deliberates: false },
      ],
    }),
  );
  if (!followed.ok) throw new Error(JSON.stringify(followed.error));
  const [region = "", party = ""] = followed.value.parties.map((one) => one.id);
  const [one, two] = await sheetsOf(sql, pilot.tenant, id);
  for (const [sheet, lines] of [
    [one, [line(first.name, 1000, 400, party), line("Région", 2000, 0)]],
    [two, [line(first.name, 500, 500, party)]],
  ] as const) {
    const change = { lines, ...(sheet ? { fields: { ...sheet.fields, owner: first.name, ownerMemberId: party } } : {}) };
    await pacts.platform.write(writing(id), (write) =>
      writeSheet(write, { pactId: id, actionId: sheet?.action.id ?? "", revision: 0, change, newId: randomUUID }),
    );
  }
  const [old = "", other = ""] = (await territoriesOf(sql, pilot.tenant, id)).map((territory) => territory.id);
  const split = { form: "split", act: "split", actionId: "", [`share-${old}`]: shares[0], [`share-${other}`]: shares[1] };
  expect((await send(`/pacts/${slug}/shares`, split)).status).toBe(303);
  const pledge = { form: "new", act: "add", [`member-${party}`]: "yes", what: "Céder le terrain de la gare", status: "open" };
  expect((await send(`/pacts/${slug}/commitments`, pledge)).status).toBe(303);
  return { id, slug, address: `/pacts/${slug}/shares/succession`, old, other, region, party };
};

const asked = (old: string, more: Readonly<Record<string, string>> = {}) => ({
  territoryId: old,
  day: "2021-01-01",
  "successor-1": "200093201",
  reason: "Fusion prononcée par arrêté",
  deliberation: "Conseil, 12 décembre 2020, n° 20-118",
  carries: "yes",
  ...more,
});
const query = (fields: Readonly<Record<string, string>>): string => `?${new URLSearchParams(fields)}`;
const seenIn = (page: string): string => (/name="seen" value="([^"]*)"/.exec(page)?.[1] ?? "").replaceAll("&quot;", '"');
const errorIn = (page: string): string | undefined => /<span class="error"[^>]*>([^<]*)/.exec(page)?.[1];

describe("a territory of a pact that merged", () => {
  it("is told by the lists on the pages of the pact, with who holds its communes, and keeps the name it signed", async () => {
    const { slug, old } = await opened(MERGED);
    for (const page of [`/pacts/${slug}`, `/pacts/${slug}/shares`, `/pacts/${slug}/commitments`, `/pacts/${slug}/territories`]) {
      const { text } = await read(page, null);
      expect([page, text.includes("Pays de la Haute Deûle")]).toEqual([page, true]);
      expect([page, /depuis celle du 1er\sjanvier\s2021/.test(text)]).toEqual([page, true]);
      expect([page, text.includes(`href="/territories/${HEIR}"`)]).toEqual([page, true]);
    }
    const map = "Pays de la Haute Deûle n’existe plus : la carte montre à sa place Métropole Européenne de Lille";
    for (const page of [`/pacts/${slug}`, `/pacts/${slug}?on=2026-02-01`]) {
      const { text } = await read(page, null);
      expect([page, text.includes(map), text.includes('<figure class="map">')]).toEqual([page, true, true]);
    }
    const shares = (await read(`/pacts/${slug}/shares`)).text;
    expect(shares).toContain(`/succession?territoryId=${old}`);
    expect((await read(`/pacts/${slug}/shares`, null)).text).not.toContain("/shares/succession");
  });

  it("shows what would change, then carries shares, commitments and money in one write that the audit holds", async () => {
    const { id, slug, address, old, other, party } = await opened(MERGED);
    const form = (await read(`${address}?territoryId=${old}`)).text;
    expect(form).toContain('value="Métropole Européenne de Lille (200093201)"');
    const fields = asked(old, { party, heir: "new-1" });
    const { text } = await read(address + query(fields));
    for (const words of ["Céder le terrain de la gare", "Métropole Européenne de Lille (nouveau dans le pacte)", "Reste au nom de"])
      expect(text).toContain(words);
    const { sql } = pacts.platform.database;
    expect((await splitsOf(sql, pilot.tenant, id)).ofPact.get(old)).toBeCloseTo(0.3);
    pacts.setClock("2026-02-02T09:00:00Z");
    const done = await send(address, { ...fields, form: "succession", act: "succeed", seen: seenIn(text) });
    expect([done.status, done.location]).toEqual([303, `/pacts/${slug}/shares`]);
    const [, , heir] = await territoriesOf(sql, pilot.tenant, id);
    expect(heir).toMatchObject({ name: "Métropole Européenne de Lille", code: HEIR, isHeir: true });
    expect((await splitsOf(sql, pilot.tenant, id)).ofPact).toEqual(
      new Map([
        [other, 0.7],
        [heir?.id, 0.3],
      ]),
    );
    const life = await lifeOf(sql, pilot.tenant, id);
    const newcomer = life.parties.find(({ name }) => name === "Métropole Européenne de Lille");
    expect(life.parties.find((one) => one.id === party)?.leftOn).toBe("2021-01-01");
    expect((await pledgesOf(sql, pilot.tenant, id)).map(({ memberIds, revision }) => [memberIds, revision])).toEqual([[[newcomer?.id], 2]]);
    const [one, two] = await sheetsOf(sql, pilot.tenant, id);
    expect(one?.lines.map(({ financer }) => financer)).toEqual(["Métropole Européenne de Lille", "Région"]);
    expect([one?.fields.ownerMemberId, two?.lines[0]?.financer]).toEqual([newcomer?.id, "Pays de la Haute Deûle"]);
    const history = (await read(`/pacts/${slug}/history`)).text;
    expect(history).toContain("Fusion prononcée par arrêté, Conseil, 12 décembre 2020, n° 20-118");
    expect(history).toMatch(/Part de territoire \(retrait\) : .{0,80}Pays de la Haute Deûle/);
    expect(history).toMatch(/Une partie succède à une autre.{0,40}Pays de la Haute Deûle/);
    pacts.setClock("2026-02-03T09:00:00Z");
    const difference = (await read(`/pacts/${slug}/amendments?from=2026-02-01&to=2026-02-03`)).text;
    expect(difference).toMatch(/Pays de la Haute Deûle, 30\s%/);
    expect(difference).toContain("lui succède : Métropole Européenne de Lille ; Fusion prononcée par arrêté");
    expect(difference).toMatch(/Métropole Européenne de Lille, 30\s%/);
    expect(difference).toContain("Céder le terrain de la gare ; Métropole Européenne de Lille");
    pacts.setClock("2026-02-01T09:00:00Z");
    expect((await read(`/pacts/${slug}`, null)).text).toMatch(/depuis le 1er\sjanvier\s2021/);
    expect((await read(`/territories/${HEIR}`, null)).text).toContain(`href="/pacts/${slug}"`);
    expect(await verify(sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("adds up with what its successor had when the successor is of the pact already", async () => {
    const { id, address, old, other } = await opened(MERGED);
    const fields = asked(old, { "successor-1": "Val d’Orval" });
    const { text } = await read(address + query(fields));
    expect(text).toContain("n’est pas reconnu dans la géographie officielle");
    expect((await send(address, { ...fields, form: "succession", act: "succeed", seen: seenIn(text) })).status).toBe(303);
    expect((await splitsOf(pacts.platform.database.sql, pilot.tenant, id)).ofPact).toEqual(new Map([[other, 1]]));
  });

  it("may be told without carrying anything, then carried later", async () => {
    const { id, address, old, slug } = await opened(MERGED);
    const { carries: _, ...told } = asked(old);
    const sent = { ...told, form: "succession", act: "succeed" };
    const seen = seenIn((await read(address + query(told))).text);
    expect((await send(address, { ...sent, seen })).status).toBe(303);
    const { sql } = pacts.platform.database;
    expect((await splitsOf(sql, pilot.tenant, id)).ofPact.has(old)).toBe(true);
    expect((await read(`/pacts/${slug}/shares`)).text).toContain("Reporter ce que portait");
    expect((await send(address, { ...sent, seen, carries: "yes" })).status).toBe(303);
    expect((await splitsOf(sql, pilot.tenant, id)).ofPact.has(old)).toBe(false);
    const again = { ...sent, carries: "yes", day: "2021-02-01" };
    expect((await send(address, { ...again, seen: seenIn((await read(address + query(again))).text) })).status).toBe(303);
    expect((await territoriesOf(sql, pilot.tenant, id))[0]?.mergers).toMatchObject([{ day: "2021-02-01", part: 1 }]);
    const elsewhere = await send(address, { ...again, "successor-1": "Val d’Orval", seen: "" });
    expect([elsewhere.status, errorIn(elsewhere.text)]).toEqual([422, expect.stringContaining("a déjà été reporté sur Métropole")]);
  });

  it("is refused with the value and the mend, beside its field, and what was typed stays", async () => {
    const { address, old, other } = await opened(MERGED);
    const refused = async (more: Readonly<Record<string, string>>) => errorIn((await read(address + query(asked(old, more)))).text);
    expect(await refused({ day: "2031-01-01" })).toContain("n’est pas encore venu");
    expect(await refused({ day: "hier" })).toContain("« hier »");
    expect(await refused({ reason: " " })).toContain("est vide");
    expect(await refused({ "successor-1": "Pays de la Haute Deûle" })).toContain("est le territoire lui-même");
    expect(await refused({ "successor-2": "200093201", "part-1": "50", "part-2": "50" })).toContain("est nommé deux fois");
    expect(await refused({ territoryId: randomUUID() })).toContain("n’est plus dans le pacte");
    const fields = asked(old);
    const sent = { ...fields, form: "succession", act: "succeed", seen: "[]" };
    const stale = await send(address, sent);
    expect([stale.status, errorIn(stale.text), stale.text.includes("Fusion prononcée")]).toEqual([
      422,
      expect.stringContaining("La répartition a changé"),
      true,
    ]);
    expect((await send(address, sent, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await send(address, sent, null)).location).toContain("/sign-in");
    expect(other).toBeTruthy();
  });
});

describe("a territory that went to several", () => {
  it("is not shared out blindly: the parts are asked for, then carried as they are told", async () => {
    const { id, address, old, other } = await opened(SPLIT);
    const form = (await read(`${address}?territoryId=${old}`)).text;
    expect(form).toMatch(/D’après les listes\s: 12 communes sur 19/);
    const fields = asked(old, { "successor-1": "200090504", "successor-2": "200072130", "successor-3": "247700339" });
    expect(errorIn((await read(address + query(fields))).text)).toContain("Dites la part que chacun reprend");
    const odd = { ...fields, "part-1": "60", "part-2": "20", "part-3": "10" };
    expect(errorIn((await read(address + query(odd))).text)).toMatch(/Les parts font 90\s% au lieu de 100\s%/);
    const whole = { ...odd, "part-3": "20" };
    const { text } = await read(address + query(whole));
    expect((await send(address, { ...whole, form: "succession", act: "succeed", seen: seenIn(text) })).status).toBe(303);
    const { ofPact } = await splitsOf(pacts.platform.database.sql, pilot.tenant, id);
    expect([...ofPact.values()].map((share) => Math.round(share * 1e6) / 1e6)).toEqual([0.7, 0.18, 0.06, 0.06]);
    expect([...ofPact.keys()][0]).toBe(other);
  });
});

describe("a party that split", () => {
  it("leaves each commitment and each contribution to who takes it, a sum shared to the cent, and all take its place", async () => {
    const { id, slug, address, old, party } = await opened(SPLIT);
    const contribute = (what: string, valueEur: string, nature: string) =>
      send(`/pacts/${slug}/commitments`, { form: "contribution", act: "contribute", memberId: party, nature, what, valueEur });
    expect((await contribute("Fonds de concours", "1000,01", "cash")).status).toBe(303);
    expect((await contribute("Prêt d’un terrain", "", "in-kind")).status).toBe(303);
    const { sql } = pacts.platform.database;
    const split = { "successor-1": "200090504", "successor-2": "200072130", "part-1": "75", "part-2": "25" };
    const fields = asked(old, { ...split, party, heir: "new-1" });
    const { text } = await read(address + query(fields));
    const [pledge] = await pledgesOf(sql, pilot.tenant, id);
    const [money, land] = await contributionsOf(sql, pilot.tenant, id);
    for (const one of [pledge, money, land]) expect(text).toContain(`name="heir-of-${one?.id}"`);
    expect(text).toContain("Qui reprend l’apport : Fonds de concours, 1 000,01 €");
    const sent = { ...fields, form: "succession", act: "succeed", seen: seenIn(text), [`heir-of-${pledge?.id}`]: "new-2" };
    const odd = await send(address, { ...sent, [`heir-of-${pledge?.id}`]: randomUUID() });
    expect([odd.status, odd.text.includes("Cette partie n’est pas du pacte")]).toEqual([422, true]);
    expect((await contributionsOf(sql, pilot.tenant, id)).map(({ memberId }) => memberId)).toEqual([party, party]);
    pacts.setClock("2026-02-02T09:00:00Z");
    expect((await send(address, { ...sent, [`heir-of-${land?.id}`]: "stays" })).status).toBe(303);
    const there = present(await lifeOf(sql, pilot.tenant, id)).map((one) => one.id);
    const [first, second] = there.slice(-2);
    expect((await pledgesOf(sql, pilot.tenant, id)).map(({ memberIds }) => memberIds)).toEqual([[second]]);
    expect((await contributionsOf(sql, pilot.tenant, id)).map(({ memberId, valueEur, what }) => [memberId, valueEur, what])).toEqual([
      [first, 750.01, "Fonds de concours"],
      [party, null, "Prêt d’un terrain"],
      [second, 250, "Fonds de concours"],
    ]);
    pacts.setClock("2026-02-03T09:00:00Z");
    const { text: difference } = await read(`/pacts/${slug}/amendments?from=2026-02-01&to=2026-02-03`, null);
    pacts.setClock("2026-02-01T09:00:00Z");
    for (const words of ["Fonds de concours ; Pays créçois ; 1 000,01 €", " ; 250 €"]) expect(difference).toContain(words);
    expect((await read(`/pacts/${slug}/life`, null)).text).toMatch(/succèdent à « Pays créçois »/);
    const { followUp } = JSON.parse((await read(`/api/v1/pacts/${slug}`, null)).text);
    expect(followUp.events.at(-1)).toMatchObject({
      kind: "succeed",
      party: "Pays créçois",
      heirs: [expect.any(String), expect.any(String)],
    });

    // Taken back, it leaves the pact as it was: parties, commitments, sums, shares and what was told of the territory.
    const back = `/pacts/${slug}/life/take-back`;
    expect((await read(back)).text).toContain("Répartition entre territoires");
    const event = (await lastEventOf(sql, pilot.tenant, id)) ?? "";
    expect((await send(back, { form: "back", act: "back", event, reason: "Arrêté annulé" })).status).toBe(303);
    expect((await pledgesOf(sql, pilot.tenant, id)).map(({ memberIds }) => memberIds)).toEqual([[party]]);
    expect((await contributionsOf(sql, pilot.tenant, id)).map(({ memberId, valueEur }) => [memberId, valueEur])).toEqual([
      [party, 1000.01],
      [party, null],
    ]);
    expect((await splitsOf(sql, pilot.tenant, id)).ofPact.get(old)).toBeCloseTo(0.3);
    expect((await territoriesOf(sql, pilot.tenant, id)).map(({ mergers }) => mergers)).toEqual([[], []]);
    expect(present(await lifeOf(sql, pilot.tenant, id))).toHaveLength(3);
    expect(await verify(sql, pactsTables.audited)).toMatchObject({ ok: true });
  });
});

describe("a commune that merged", () => {
  it("is told with the commune it is part of, and carried the same", async () => {
    const { id, slug, address, old } = await opened({ ...MERGED, name: "Béon", code: "com-01039" });
    const pact = (await read(`/pacts/${slug}`, null)).text;
    expect(pact).toContain("la commune fait aujourd’hui partie de");
    const form = (await read(`${address}?territoryId=${old}`)).text;
    const successor = /name="successor-1"[^>]*value="([^"]*)"/.exec(form)?.[1] ?? "";
    expect(successor).toContain("(01138)");
    const fields = asked(old, { "successor-1": successor });
    const { text } = await read(address + query(fields));
    expect((await send(address, { ...fields, form: "succession", act: "succeed", seen: seenIn(text) })).status).toBe(303);
    expect((await territoriesOf(pacts.platform.database.sql, pilot.tenant, id))[2]?.code).toBe("com-01138");
  });
});

describe("a code of no list", () => {
  it("is told as such, and the pilot says what is known", async () => {
    const { address, slug, old } = await opened({ ...MERGED, code: "epci-200000000" });
    expect((await read(`/pacts/${slug}`, null)).text).toContain("n’est dans aucune liste officielle de 2019 à 2026");
    expect((await read(`${address}?territoryId=${old}`)).text).toContain("n’est dans aucune liste officielle");
  });
});
