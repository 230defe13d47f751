import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { toCsv } from "../../../platform/csv.ts";
import type { CellValue } from "../../../platform/papers/formats/to-xlsx.ts";
import { readCsv } from "../../../platform/read-csv.ts";
import { contributionsOf, pledgesOf } from "../commitments/commitments.repository.ts";
import { followedPact, visitorOf } from "../commitments/commitments.testing.ts";
import { smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { profilesOf } from "../parties/parties.repository.ts";
import { profileFields } from "../parties/party-profile.ts";
import { stampOf } from "../parties/stamp-of.ts";
import { sheetsOf } from "../sheets/sheets.repository.ts";

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
beforeAll(async () => {
  pacts = await openTestPacts();
});
afterAll(() => pacts.platform.database.close());
const { send } = visitorOf(() => pacts);

const content = smallPact({ actions: [{ label: "Rouvrir la gare", citations: [{ source: "s1" }] }] });

/** A followed pact with a commitment, a contribution and what is private of its region. */
const opened = async () => {
  const pact = await followedPact(pacts, content);
  const { sql } = pacts.platform.database;
  const own = [sql, pilot.tenant, pact.id] as const;
  const [before] = await profilesOf(...own);
  const was = before ? stampOf(profileFields(before)) : "";
  const secret = { technicalName: "Basile Caché", technicalContact: "basile@exemple.fr" };
  await send(`/pacts/${pact.slug}/parties`, { act: "profile", form: "p", id: pact.region, was, kind: "region", ...secret });
  const due = { what: "Recruter", dueOn: "2026-01-20", status: "open", referent: "Basile Caché" };
  await send(`/pacts/${pact.slug}/commitments`, { act: "add", form: "new", [`member-${pact.region}`]: "yes", ...due });
  const brought = { memberId: pact.region, nature: "cash", valueEur: "1200", what: "Dotation" };
  await send(`/pacts/${pact.slug}/commitments`, { act: "contribute", form: "c", ...brought });
  const papers = `/pacts/${pact.slug}/papers`;
  return {
    ...{ ...pact, papers },
    kept: async () => ({
      profiles: await profilesOf(...own),
      pledges: await pledgesOf(...own),
      contributions: await contributionsOf(...own),
      sheets: await sheetsOf(...own),
    }),
  };
};

const csvOf = async (address: string) => {
  const answer = await pacts.as(null).request(address);
  const [header, ...rows] = readCsv(new Uint8Array(await answer.arrayBuffer())).map(({ cells }) => cells);
  return { header: header ?? [], rows };
};
const preview = async (papers: string, csv: { readonly header: readonly string[]; readonly rows: readonly (readonly CellValue[])[] }) => {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(toCsv(csv))], "t.csv"));
  const answer = await pacts.as(pilot).request(`${papers}/import`, { method: "POST", body });
  const page = await answer.text();
  const hidden = (name: string) =>
    (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return { status: answer.status, page: page.replace(/[\u00a0\u202f]/g, " "), changes: hidden("changes"), bonds: hidden("bonds") };
};
/** The exported table with one cell changed in its first row, as it is previewed. */
const edit = async (papers: string, name: string, edits: Readonly<Record<string, string>>, row = 0) => {
  const { header, rows } = await csvOf(`${papers}/${name}.csv`);
  const cells = Object.entries(edits).reduce(
    (all, [label, value]) => all.with(header.indexOf(label), value),
    rows[row] ?? header.map(() => ""),
  );
  return preview(papers, { header, rows: row < rows.length ? rows.with(row, cells) : [...rows, cells] });
};
const confirm = (papers: string, { changes, bonds }: { readonly changes: string; readonly bonds: string }) =>
  send(`${papers}/import/confirm`, { file: "t.csv", changes, bonds });

describe("the tables of the parties that are brought back", () => {
  it("are written once they are confirmed, what is private stays, and the audit holds", async () => {
    const { papers, kept, town } = await opened();
    const party = await edit(papers, "parties", { SIREN: "732829320", "Rôles dans ce pacte": "pilote, financeur" });
    expect([party.status, party.page.includes("un changement aux parties")]).toEqual([200, true]);
    expect((await kept()).profiles[0]?.siren).toBeNull();
    const done = await confirm(papers, party);
    expect([done.status, done.location]).toEqual([303, `${papers}?written=0&bound=1`]);
    expect((await kept()).profiles[0]).toMatchObject({ siren: "732829320", roles: ["lead", "financer"], technicalName: "Basile Caché" });

    await confirm(
      papers,
      await edit(papers, "commitments", { État: "tenu", Preuve: "Arrêté", "Parties envers qui": "communauté de communes du val" }),
    );
    const due = { status: "kept", evidence: "Arrêté", referent: "Basile Caché", towardsMemberIds: [town], revision: 2 };
    expect((await kept()).pledges).toMatchObject([due]);
    await confirm(
      papers,
      await edit(papers, "commitments", { "Parties engagées": "État", Engagement: "Ouvrir deux classes", État: "à tenir" }, 1),
    );
    expect((await kept()).pledges).toMatchObject([due, { what: "Ouvrir deux classes", revision: 1, referent: null }]);

    await confirm(papers, await edit(papers, "contributions", { Partie: "État", Nature: "en moyens", Apport: "Un bureau" }, 1));
    await confirm(papers, await edit(papers, "contributions", { "Montant (€)": "1300,5" }));
    expect((await kept()).contributions).toMatchObject([{ valueEur: 1300.5 }, { nature: "in-kind", valueEur: null, what: "Un bureau" }]);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
    const tables = ["parties", "contributions", "commitments"].map(async (name) => JSON.stringify(await csvOf(`${papers}/${name}.csv`)));
    expect((await Promise.all(tables)).join()).not.toMatch(/Basile|basile@/);
  });

  it("are refused with the row and the reason, and when somebody changed them since the export or the preview", async () => {
    const { papers, kept } = await opened();
    const before = await kept();
    const wrong = await edit(papers, "parties", { SIREN: "732829321" });
    expect([wrong.status, wrong.bonds, wrong.page.includes("Parties, ligne 2"), wrong.page.includes("n’est pas un SIREN")]).toEqual([
      ...[422, "", true, true],
    ]);
    const [first, second] = [await edit(papers, "commitments", { Preuve: "A" }), await edit(papers, "commitments", { Preuve: "B" })];
    expect((await confirm(papers, first)).status).toBe(303);
    const late = await confirm(papers, second);
    expect([late.status, late.text.includes("Quelqu’un a changé cette ligne depuis")]).toEqual([409, true]);
    expect((await kept()).pledges).toMatchObject([{ evidence: "A" }]);
    expect({ ...(await kept()), pledges: before.pledges }).toEqual(before);
    expect((await confirm(papers, { changes: "[]", bonds: "[{}]" })).status).toBe(400);
  });

  it("write nothing of the sheets when the parties are refused", async () => {
    const { papers, kept } = await opened();
    const sheet = await edit(papers, "actions", { Porteur: "Ville" });
    const stale = await edit(papers, "contributions", { Apport: "Autre" });
    await confirm(papers, await edit(papers, "contributions", { Apport: "Avance" }));
    const before = await kept();
    expect((await confirm(papers, { changes: sheet.changes, bonds: stale.bonds })).status).toBe(409);
    expect(await kept()).toEqual(before);
    expect((await confirm(papers, sheet)).status).toBe(303);
    expect((await kept()).sheets[0]?.fields.owner).toBe("Ville");
  });
});

describe("the places of an action", () => {
  it("come back by their code, and no other than official ones are written", async () => {
    const { papers, kept } = await opened();
    const column = "Communes et intercommunalités";
    const unknown = await edit(papers, "actions", { [column]: "52269\nNulle part" });
    expect([unknown.status, unknown.page.includes("« Nulle part » n’est ni une commune")]).toEqual([422, true]);
    const told = await edit(papers, "actions", { [column]: "52269\nLe chef-lieu (67482)" });
    expect([told.status, told.page.includes("Langres (52269)")]).toEqual([200, true]);
    const forged = told.changes.replace("com-67482", "com-00000").replace('"Langres"', '"Ailleurs"');
    expect((await confirm(papers, { changes: forged, bonds: "[]" })).status).toBe(303);
    expect((await kept()).sheets[0]?.fields.places).toEqual([{ code: "com-52269", name: "Langres" }]);
    const both = await edit(papers, "actions", { [column]: "Langres (52269)\n67482" });
    expect((await confirm(papers, both)).status).toBe(303);
    expect((await kept()).sheets[0]?.fields.places.map(({ code }) => code)).toEqual(["com-52269", "com-67482"]);
  });
});
