import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { plainGrant } from "../financing/financing.testing.ts";
import { livePact } from "../life/live-pact.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";
import { writeSheet } from "../sheets/write-sheet.ts";
import { pledgesOf } from "./commitments.repository.ts";
import { followedPact, visitorOf } from "./commitments.testing.ts";

const pacts = testPacts();
const { send, read } = visitorOf(() => pacts);

const cited = { citations: [{ source: "s1" }] };
const content = smallPact({
  commitments: [{ who: ["État"], what: "ouvrir deux classes", deadline: "2026-01-15", ...cited }],
  actions: [{ label: "Rouvrir la gare", ...cited }],
});
const opened = async () => {
  const pact = await followedPact(pacts, content);
  return {
    ...pact,
    address: `/pacts/${pact.slug}/commitments`,
    pledges: () => pledgesOf(pacts.platform.database.sql, pilot.tenant, pact.id),
  };
};
const pledge = (party: string, changes: Readonly<Record<string, string>> = {}) => ({
  form: "new",
  act: "add",
  [`member-${party}`]: "yes",
  what: "Recruter deux chargés de mission",
  dueOn: "2026-01-20",
  status: "open",
  ...changes,
});

describe("commitments", () => {
  it("say towards whom, who follows them for the members alone, and the charter they are chosen in, year after year", async () => {
    const { address, region, town, pledges } = await opened();
    const fields = {
      ...{ [`towards-${town}`]: "yes", towards: "les artisans", referent: "Basile Fictif, acheteur" },
      ...{ charter: "Charte des achats du val", charterItem: "n° 12", years: "2027, 2026, 2027" },
    };
    expect((await send(address, pledge(region, fields))).status).toBe(303);
    expect(await pledges()).toMatchObject([{ towardsMemberIds: [town], years: [2026, 2027] }]);
    expect((await read(address)).text).toContain("Suivi par Basile Fictif, acheteur");
    const page = (await read(address, null)).text;
    expect(page).not.toContain("Basile Fictif");
    expect(page).toContain("envers Communauté de communes du Val, les artisans");
    expect(page).toContain("Choisi dans : Charte des achats du val, engagement n° 12, pour 2026, 2027");
    const itself = await send(address, pledge(region, { [`towards-${region}`]: "yes" }));
    expect([itself.status, itself.text.includes("ne s’engage pas envers elle-même")]).toEqual([422, true]);
    const nowhere = await send(address, pledge(region, { years: "2026" }));
    expect([nowhere.status, nowhere.text.includes("dans quelle charte")]).toEqual([422, true]);
    const odd = await send(address, pledge(region, { charter: "Charte", years: "bientôt" }));
    expect([odd.status, odd.text.includes("« bientôt »")]).toEqual([422, true]);
    expect(await pledges()).toHaveLength(1);
  });

  it("are told beside those of the text, the late ones by party with their days", async () => {
    const { address, region, nation, pledges } = await opened();
    expect((await read(address, null)).text).toContain("ouvrir deux classes");
    const { text } = await read(address);
    const [told] = /told-[0-9a-f-]{36}/.exec(text) ?? [];
    expect((await send(address, pledge(region))).status).toBe(303);
    const taken = pledge(nation, { form: told ?? "", toldId: told?.slice(5) ?? "", what: "ouvrir deux classes", dueOn: "2026-01-15" });
    expect((await send(address, taken)).status).toBe(303);
    expect(await pledges()).toMatchObject([{ memberIds: [region] }, { memberIds: [nation], toldId: told?.slice(5) }]);
    const page = (await read(address, null)).text;
    expect(page).toContain("2 engagements suivis, dont 2 en retard");
    expect(page).toMatch(/prévu le 20 janvier 2026, en retard de 12 jours/);
    expect(page).toMatch(/prévu le 15 janvier 2026, en retard de 17 jours/);
    expect(page).toContain("suivi ci-dessus");
    expect(page).not.toContain('<form method="post" action="/pacts');
  });

  it("say what a form lacks, beside its field, and keep what was typed", async () => {
    const { address, region } = await opened();
    const nobody = await send(address, { form: "new", act: "add", what: "Tenir le guichet", status: "open" });
    expect([nobody.status, nobody.text.includes("Le champ « Parties engagées » est vide.")]).toEqual([422, true]);
    expect(nobody.text).toContain("Tenir le guichet");
    const dropped = await send(address, pledge(region, { status: "given-up" }));
    expect([dropped.status, dropped.text.includes("Le champ « Motif ou précision » est vide.")]).toEqual([422, true]);
    const odd = await send(address, pledge(region, { evidenceUrl: "javascript:alert(1)" }));
    expect([odd.status, odd.text.includes("Une adresse commence par https://.")]).toEqual([422, true]);
    expect((await send(address, { act: "marry" })).status).toBe(400);
  });

  it("are changed by one at a time: the second is told what the first wrote", async () => {
    const { address, region, pledges } = await opened();
    await send(address, pledge(region));
    const [{ id } = { id: "" }] = await pledges();
    const change = { ...pledge(region), form: id, act: "change", id, revision: "1" };
    expect((await send(address, { ...change, status: "kept", evidence: "Contrats signés" })).status).toBe(303);
    const second = await send(address, { ...change, status: "under-way" });
    expect(second.status).toBe(422);
    expect(second.text).toMatch(/Il dit maintenant : État «\stenu\s»\s; Preuve «\sContrats signés\s»\./);
    expect(await pledges()).toMatchObject([{ status: "kept", evidence: "Contrats signés", revision: 2 }]);
    const history = (await read(address.replace("commitments", "history"), null)).text;
    for (const told of ["Engagement suivi", "Recruter deux chargés de mission", "à tenir", "tenu", "Contrats signés"])
      expect(history).toContain(told);
    expect(history).not.toMatch(/pacts\.(?:thing|column)\./);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("are each party's own, contributions as well", async () => {
    const { address, region, town, pledges } = await opened();
    const agency = { ...pilot, role: "reader" as const };
    expect((await send(address, pledge(region), agency)).status).toBe(403);
    expect((await send(address, pledge(region), null)).location).toContain("/sign-in?next=");
    expect((await send(address, pledge(region), { ...pilot, tenant: "hauts-de-france" })).status).toBe(403);
    expect(await pledges()).toEqual([]);
    const cash = { form: "contribution", act: "contribute", memberId: town, nature: "cash", what: "Fonds de concours" };
    const priceless = await send(address, cash);
    expect([priceless.status, priceless.text.includes("Le champ « Montant en euros » est vide.")]).toEqual([422, true]);
    expect((await send(address, { ...cash, valueEur: "120 000" })).status).toBe(303);
    const page = await read(address);
    expect(page.text).toMatch(/120\s000\s€/);
    const [, id] = /name="id" value="([0-9a-f-]{36})"/.exec(page.text) ?? [];
    expect((await send(address, { form: "contributions", act: "remove", id: id ?? "" })).status).toBe(303);
    expect((await read(address)).text).toContain("Aucun apport");
  });

  it("of a party that left stay told as left, its financing lines too", async () => {
    const { address, id: pactId, region, town } = await opened();
    await send(address, pledge(town));
    const sheets = await sheetsOf(pacts.platform.database.sql, pilot.tenant, pactId);
    const actionId = sheets[0]?.action.id ?? "";
    const line = {
      id: randomUUID(),
      memberId: null,
      financer: "communauté de communes du val",
      type: "epci" as const,
      ...plainGrant,
      years: [{ year: 2026, planned: 90_000, committed: 0, paid: 0 }],
    };
    const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: pactId };
    const change = { lines: [line] };
    await pacts.platform.write(writing, (write) => writeSheet(write, { pactId, actionId, revision: 0, change, newId: randomUUID }));
    const event = { kind: "leave", on: "2026-01-28", party: town, reason: "Fusion" } as const;
    await pacts.platform.write(writing, (write) => livePact(write, { pactId, newId: randomUUID, event }));
    const { text } = await read(address, null);
    expect(text).toContain("Communauté de communes du Val a quitté le pacte le 28");
    expect(text).toMatch(/\(a quitté le pacte le 28 janvier 2026\)/);
    expect(text).toMatch(/90\s000\s€/);
    const late = await send(address, pledge(town));
    expect([late.status, late.text.includes("elle ne peut plus s’engager")]).toEqual([422, true]);
    expect((await send(address, pledge(region))).status).toBe(303);
  });
});
