import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { plainGrant } from "../financing/financing.testing.ts";
import { lifeOf } from "../life/life.repository.ts";
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
const TOWN = "Communauté de communes du Val";
const opened = async () => {
  const pact = await followedPact(
    pacts,
    smallPact({
      actions: [{ label: "Rouvrir la gare", ...cited }],
      governance: [{ body: `Comité de pilotage présidé par la ${TOWN}`, ...cited }],
    }),
  );
  const { sql } = pacts.platform.database;
  const [sheet] = await sheetsOf(sql, pilot.tenant, pact.id);
  const line = (planned: number, paid: number) => ({
    id: randomUUID(),
    memberId: pact.town,
    financer: TOWN,
    type: "epci" as const,
    ...plainGrant,
    years: [{ year: 2025, planned, committed: paid, paid }],
  });
  await pacts.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: pact.id }, (write) =>
    writeSheet(write, {
      pactId: pact.id,
      actionId: sheet?.action.id ?? "",
      revision: 0,
      change: { lines: [line(900, 300), line(50, 50)] },
      newId: randomUUID,
    }),
  );
  const pledge = { form: "new", act: "add", [`member-${pact.town}`]: "yes", status: "open" };
  for (const more of [
    { what: "Céder le terrain de la gare" },
    { what: "Ouvrir le guichet", status: "kept" },
    { what: "Animer le comité", [`member-${pact.nation}`]: "yes" },
  ])
    expect((await send(`/pacts/${pact.slug}/commitments`, { ...pledge, ...more })).status).toBe(303);
  return { ...pact, address: `/pacts/${pact.slug}/life/departure` };
};
const leaving = (party: string, more: Readonly<Record<string, string>> = {}) => ({
  form: "departure",
  act: "leave",
  party,
  on: "2026-01-28",
  reason: "Délibération de retrait du 20 janvier 2026",
  heir: "",
  ...more,
});
const errorIn = (page: string): string | undefined => /<span class="error"[^>]*>([^<]*)/.exec(page)?.[1];

describe("a party that leaves a pact", () => {
  it("is shown what it leaves behind, the seat it had and the joint commitments included", async () => {
    const { slug, address, town } = await opened();
    expect((await read(`/pacts/${slug}/life`)).text).toContain(`href="${address}"`);
    const { text } = await read(`${address}?party=${town}`);
    for (const words of [
      "2 engagements ouverts",
      "Céder le terrain de la gare",
      "Animer le comité (avec d’autres parties)",
      "Un financement non soldé",
      "Comité de pilotage présidé par la",
      "Reste au nom de",
      "Ouvrir le guichet",
    ])
      expect(text).toContain(words);
    const public_ = (await read(`${address}?party=${town}`, null)).text;
    expect(public_).not.toContain('method="post"');
  });

  it("leaves all of it in its name, told on the pages, until someone takes it over", async () => {
    const { id, slug, address, town, region, nation } = await opened();
    expect((await send(address, leaving(town))).location).toBe(`/pacts/${slug}/life/departure`);
    const commitments = (await read(`/pacts/${slug}/commitments`)).text;
    expect(commitments).toMatch(/Reste à son nom\s: 2 engagements ouverts, 1 financement non soldé, aucune action/);
    expect(commitments).toContain(`${address}?party=${town}`);
    const { sql } = pacts.platform.database;
    expect((await pledgesOf(sql, pilot.tenant, id)).every(({ memberIds }) => memberIds.includes(town))).toBe(true);
    expect(errorIn((await send(address, leaving(town))).text)).toContain("Choisissez qui reprend");
    expect((await send(address, leaving(town, { heir: region }))).status).toBe(303);
    const bound = new Map((await pledgesOf(sql, pilot.tenant, id)).map(({ what, memberIds }) => [what, memberIds]));
    expect(bound.get("Céder le terrain de la gare")).toEqual([region]);
    expect(new Set(bound.get("Animer le comité"))).toEqual(new Set([region, nation]));
    expect(bound.get("Ouvrir le guichet")).toEqual([town]);
    const [sheet] = await sheetsOf(sql, pilot.tenant, id);
    expect(sheet?.lines.map(({ financer }) => financer)).toEqual([pilot.organisation.name, TOWN]);
    expect((await read(`/pacts/${slug}/commitments`)).text).not.toContain("Reste à son nom");
    expect((await read(`/pacts/${slug}/history`)).text).toContain("Délibération de retrait");
    expect(await verify(sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("is told to leave once, on a day that has come: the second of two hands is told when it left", async () => {
    const { id, address, town, region, nation } = await opened();
    const ahead = await send(address, leaving(town, { on: "2190-01-01" }));
    expect([ahead.status, errorIn(ahead.text)?.includes("est à venir")]).toEqual([422, true]);
    expect((await send(address, leaving(town, { heir: nation }))).status).toBe(303);
    const late = await send(address, leaving(town, { on: "2026-01-27", heir: region }));
    expect(late.status).toBe(422);
    expect(late.text).toMatch(/a quitté le pacte le 28\sjanvier 2026/);
    const { on: _, ...handingOver } = leaving(town, { heir: region });
    const events = (await lifeOf(pacts.platform.database.sql, pilot.tenant, id)).events.filter(({ kind }) => kind === "leave");
    expect(events).toHaveLength(1);
    expect((await send(address, handingOver)).status).toBe(303);
  });

  it("leaves each commitment and each contribution to who is named, and keeps what it brought where nobody is", async () => {
    const { id, slug, address, town, region, nation } = await opened();
    const gift = { form: "contribution", act: "contribute", memberId: town, nature: "cash" };
    for (const [what, valueEur] of [
      ["Fonds de concours", "100"],
      ["Avance", "50"],
    ] as const)
      expect((await send(`/pacts/${slug}/commitments`, { ...gift, what, valueEur })).status).toBe(303);
    const { sql } = pacts.platform.database;
    const land = (await pledgesOf(sql, pilot.tenant, id)).find(({ what }) => what === "Céder le terrain de la gare");
    const [fund] = await contributionsOf(sql, pilot.tenant, id);
    const chosen = { [`heir-of-${land?.id}`]: nation, [`heir-of-${fund?.id}`]: region };
    expect((await read(`${address}?party=${town}`)).text).toContain("Qui reprend l’apport : Fonds de concours, 100 €");
    expect(errorIn((await send(address, leaving(town, chosen))).text)).toContain("Choisissez qui reprend");
    expect((await send(address, leaving(town, { ...chosen, heir: region }))).status).toBe(303);
    const bound = (await pledgesOf(sql, pilot.tenant, id)).map(({ what, memberIds }) => [what, memberIds]);
    expect(bound).toContainEqual(["Céder le terrain de la gare", [nation]]);
    expect((await contributionsOf(sql, pilot.tenant, id)).map(({ memberId, valueEur }) => [memberId, valueEur])).toEqual([
      [region, 100],
      [town, 50],
    ]);
  });

  it("may hand over as it leaves, in one write", async () => {
    const { id, address, town, nation } = await opened();
    expect((await send(address, leaving(town, { heir: nation }))).status).toBe(303);
    const { sql } = pacts.platform.database;
    expect((await lifeOf(sql, pilot.tenant, id)).parties.find((party) => party.id === town)?.leftOn).toBe("2026-01-28");
    const joint = (await pledgesOf(sql, pilot.tenant, id)).find(({ what }) => what === "Animer le comité");
    expect(joint?.memberIds).toEqual([nation]);
  });

  it("cannot leave a pact that would bind one party alone, and nothing is written of what was refused", async () => {
    const { id, address, town, region, nation } = await opened();
    expect((await send(address, leaving(nation))).status).toBe(303);
    expect((await read(`${address}?party=${region}`)).text).toContain("il ne reste pas deux parties");
    expect((await read(`${address}?party=${region}`)).text).toContain("celle qui suit ce pacte ici");
    const refused = await send(address, leaving(town, { heir: region }));
    expect([refused.status, refused.text.includes("Délibération de retrait du 20 janvier")]).toEqual([422, true]);
    const { sql } = pacts.platform.database;
    expect((await pledgesOf(sql, pilot.tenant, id)).some(({ memberIds }) => memberIds.includes(town))).toBe(true);
    expect(errorIn((await send(address, leaving(town, { on: "hier" }))).text)).toContain("« hier »");
    expect(errorIn((await send(address, leaving(town, { heir: nation }))).text)).toContain("n’est plus du pacte");
    expect((await send(address, leaving(town), { ...pilot, role: "reader" })).status).toBe(403);
  });
});
