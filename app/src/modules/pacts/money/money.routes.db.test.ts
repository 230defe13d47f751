import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import { livePact } from "../life/live-pact.ts";
import type { LifeEvent } from "../life/pact-life.ts";
import { smallPact } from "../pacts.testing.ts";
import { openTestPacts, pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { clausesOf } from "./clauses.repository.ts";
import { in2026, pactWithMoney, plain } from "./money.testing.ts";

const pacts = testPacts();

const opened = () => pactWithMoney(() => pacts);

const JOBS = { grossJobs: 12, jobsOn: "2026-01-31", jobsBy: "Enquête du port", jobsEvidence: "survey" as const };

describe("the money of a pact", () => {
  it("is told by financer, by type and by year, each euro once, and names what another contract counts", async () => {
    const { address, keep, read } = await opened();
    await keep(0, [
      {
        financer: "Région",
        type: "region",
        years: [...in2026(100_000, 60_000, 20_000), { year: 2027, planned: 50_000, committed: 0, paid: 0 }],
      },
      { financer: "Entreprise du Val", type: "private", years: in2026(300_000.5) },
    ]);
    await keep(1, [
      { financer: "Région", type: "region", years: in2026(1_000) },
      { financer: "État", type: "state", years: in2026(77_000), countedIn: "CRSD inventé" },
    ]);
    const text = plain((await read(address, null)).text);
    expect(text).toContain("451 000,50 € prévus, dont 60 000 € engagés et 20 000 € payés, pour 2 actions sur 3.");
    expect(text).toMatch(/Région 2 151 000 € 60 000 € 20 000 €/);
    expect(text).toMatch(/Privé 300 000,50 € 0 € 0 €/);
    expect(text).toMatch(/2026 401 000,50 € 60 000 € 20 000 €/);
    expect(text).toMatch(/2027 50 000 € 0 € 0 €/);
    expect(text).toMatch(/Rouvrir la gare État CRSD inventé 77 000 € 0 € 0 €/);
    expect(text).toContain("Argent non public pour 1 € public 1,99 (300 000,50 € pour 151 000 €) 0 (0 € pour 60 000 €)");
    expect(text).toContain("Argent réuni pour 1 € public, celui-ci compris 2,99 (451 000,50 € pour 151 000 €)");
    expect(text).toContain("Les lignes font 450 000,50 €, mais le coût total n’est pas fixé.");
  });

  it("asks whether one sum told by two actions is the same money, and takes nothing off", async () => {
    const { address, keep, read } = await opened();
    await keep(0, [{ financer: "État", type: "state", years: in2026(635_000) }]);
    await keep(1, [{ financer: "État", type: "state", years: in2026(635_000) }]);
    await keep(2, [{ financer: "État", type: "state", years: in2026(635_000), countedIn: "CRSD inventé" }]);
    const text = plain((await read(address, null)).text);
    expect(text).toContain("État : 635 000 € dans « Ouvrir une école » et « Rouvrir la gare »");
    expect(text).toContain("1 270 000 € prévus");
  });

  it("names to who may change them the lines by which a public owner pays for its own action as if it were an aid", async () => {
    const { address, keep, read } = await opened();
    const owner = "Communauté de communes du Val";
    const mine = { financer: owner, years: in2026(80_000) };
    await keep(
      0,
      [
        { ...mine, type: "epci" },
        { financer: "Région", type: "region", years: in2026(50_000) },
      ],
      { owner },
    );
    await keep(1, [{ ...mine, type: "public-own-funds" }], { owner });
    await keep(2, [{ ...mine, type: "epci" }], { owner: "Région" });
    const text = plain((await read(address)).text);
    expect(text).toContain("Un porteur public paie sa propre action");
    expect(text).toContain(`Ouvrir une école : ${owner}, 80 000 €, type « Intercommunalité »`);
    expect(text.match(/type « Intercommunalité »/g)).toHaveLength(1);
    expect(plain((await read(address, null)).text)).not.toContain("porteur public paie");
  });

  it("says what to do where nobody tells it yet, followed or not", async () => {
    const { address, read } = await opened();
    const text = plain((await read(address, null)).text);
    expect(text).toContain("Aucune action ne dit encore qui la finance.");
    expect(text).toContain("Aucune clause de parité n’est indiquée.");
    const { slug } = await pacts.publish(smallPact());
    const alone = await read(`/pacts/${slug}/money`);
    expect(plain(alone.text)).toContain("Ce pacte n’a pas encore de parties suivies");
    expect(alone.text).toContain(`href="/pacts/${slug}/life"`);
    expect((await read("/pacts/aucun-pacte/money", null)).status).toBe(404);
  });
});

describe("a parity clause", () => {
  it("is entered by a pilot and shows what each brought, who is ahead, and by how much, at each status", async () => {
    const { address, keep, send, read, clause, id, region, nation } = await opened();
    await keep(0, [
      { financer: "Région imaginaire", type: "region", years: in2026(100_000, 40_000, 0) },
      { financer: "État", type: "state", years: in2026(100_000, 40_000.01, 0) },
    ]);
    const added = await send(address, { ...clause, saidIn: "Délibération n° 26-041" });
    expect([added.status, added.location]).toEqual([303, address]);
    const text = plain((await read(address, null)).text);
    expect(text).toContain("Région imaginaire et État, sur tout le pacte");
    expect(text).toContain("« À parité, euro pour euro »");
    expect(text).toContain("Selon : Délibération n° 26-041");
    expect(text).toMatch(/Parité à parité État est en avance ; Région imaginaire : 0,01 € de moins rien encore, d’aucune partie/);
    const [kept] = await clausesOf(pacts.platform.database.sql, pilot.tenant, id);
    expect(kept).toMatchObject({ revision: 1, axisId: null, memberIds: [region, nation] });
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("of one axis looks at that axis alone, and is missing with its reason where a party has no line", async () => {
    const { address, keep, send, read, clause, town, training } = await opened();
    const both = (sum: number) => [
      { financer: "Région imaginaire", type: "region" as const, years: in2026(sum) },
      { financer: "État", type: "state" as const, years: in2026(sum) },
    ];
    await keep(0, both(5_000));
    await keep(1, [{ financer: "État", type: "state", years: in2026(900_000) }]);
    expect((await send(address, { ...clause, "party-3": town, axis: training })).status).toBe(303);
    const text = plain((await read(address, null)).text);
    expect(text).toContain("Région imaginaire, État et Communauté de communes du Val, sur l’axe « Former »");
    expect(text).toMatch(/État 5 000 € 0 € 0 €/);
    expect(text).toContain("manque : aucune ligne de financement");
    expect(text).toContain("incalculable : Communauté de communes du Val n’a aucune ligne de financement");
  });

  it("is refused with the value and the mend, beside its field, and nothing typed is lost", async () => {
    const { address, send, clause, region, town } = await opened();
    const other = await opened();
    const refused = async (changes: Record<string, string>) => {
      const { status, text } = await send(address, { ...clause, ...changes });
      expect(text).toContain("À parité, euro pour euro");
      return { status, text, words: plain(text) };
    };
    const twice = await refused({ "party-2": region });
    expect(twice.status).toBe(422);
    expect(twice.words).toContain("« Région imaginaire » est indiquée deux fois.");
    expect(twice.text).toContain('href="#clause-party-2"');
    const alone = await refused({ "party-2": "" });
    expect([alone.status, alone.words.includes("Une parité lie au moins deux parties.")]).toEqual([422, true]);
    for (const value of ["préfecture", other.nation]) {
      const unknown = await refused({ "party-2": town, "party-3": value });
      expect([unknown.status, unknown.words.includes(`« ${value} » n’est pas une partie de ce pacte.`)]).toEqual([422, true]);
      expect(unknown.text).toContain('href="#clause-party-3"');
    }
    const axis = await refused({ axis: other.training });
    expect([axis.status, axis.words.includes(`« ${other.training} » n’est pas un axe de ce pacte.`)]).toEqual([422, true]);
    const silent = await send(address, { ...clause, says: "  ", saidIn: "Délibération n° 7" });
    expect([silent.status, plain(silent.text).includes("Le champ « Ce que dit la clause » est vide.")]).toEqual([422, true]);
    expect(silent.text).toContain("Délibération n° 7");
    expect((await send(address, clause, { ...pilot, role: "reader" })).status).toBe(403);
    expect((await send(address, clause, null)).location).toContain("/sign-in");
    expect((await send(address, { ...clause, act: "forge" })).status).toBe(400);
  });

  it("changed by two people at once keeps the first, tells the second what it says, and is taken out as it was shown", async () => {
    const { address, send, read, clause, id, slug, town, training } = await opened();
    await send(address, clause);
    const [kept] = await clausesOf(pacts.platform.database.sql, pilot.tenant, id);
    const change = { ...clause, act: "change", form: kept?.id ?? "", id: kept?.id ?? "", revision: "1" };
    expect((await send(address, { ...change, says: "La Région apporte autant que l’État" })).status).toBe(303);
    const late = await send(address, { ...change, says: "Une autre lecture", "party-3": town, axis: training });
    expect(late.status).toBe(422);
    const parties = "Parties « Région imaginaire et État »";
    expect(plain(late.text)).toContain(
      `Elle dit maintenant : Porte sur « tout le pacte » ; ${parties} ; Ce que dit la clause « La Région apporte autant que l’État ».`,
    );
    expect(late.text).toContain("Une autre lecture");
    expect((await send(address, { form: "clauses", act: "remove", id: kept?.id ?? "", revision: "1" })).status).toBe(422);
    const again = { ...change, says: "Chacun autant", revision: "2", "party-3": town, axis: training };
    expect((await send(address, again)).status).toBe(303);
    expect((await send(address, { form: "clauses", act: "remove", id: kept?.id ?? "", revision: "3" })).status).toBe(303);
    expect((await send(address, { ...change, revision: "3" })).text).toContain("Cette clause vient d’être retirée.");
    expect(plain((await read(address, null)).text)).toContain("Aucune clause de parité n’est indiquée.");
    const history = plain((await read(`/pacts/${slug}/history`, null)).text);
    expect(history).toContain("Clause de parité");
    expect(history).toContain("La Région apporte autant que l’État");
    expect(history).toMatch(/parties : avant : Région imaginaire, État → après : Région imaginaire, État, Communauté de communes du Val/);
    expect(history).toContain("axe : après : Former");
  });

  it("keeps a party that left, named as such, and takes no new one in that has", async () => {
    const { address, send, read, clause, id, nation, town } = await opened();
    await send(address, clause);
    const writing = { tenant: pilot.tenant, actor: pilot.account, operation: "test", thread: id };
    const event: LifeEvent = { kind: "leave", on: "2026-01-20", party: nation, reason: "Retrait" };
    const left = await pacts.platform.write(writing, (write) => livePact(write, { pactId: id, newId: pacts.platform.newId, event }));
    expect(left).toMatchObject({ ok: true });
    expect(plain((await read(address, null)).text)).toContain("État (a quitté le pacte le 20 janvier 2026)");
    const again = await send(address, { ...clause, "party-1": town });
    expect([again.status, plain(again.text).includes("« État » a quitté le pacte le 20 janvier 2026.")]).toEqual([422, true]);
  });
});

describe("the money in the files of a pact", () => {
  it("keeps gross and net apart in its data and in its table of actions, which come back without a difference", async () => {
    const { address, slug, keep, send, read, clause } = await opened();
    await keep(0, [{ financer: "Région imaginaire", type: "region", years: in2026(300_000) }], JOBS);
    await send(address, clause);
    const data: unknown = JSON.parse((await read(`/pacts/${slug}/papers/data.json`, null)).text);
    expect(data).toMatchObject({
      money: {
        leverage: expect.arrayContaining([expect.objectContaining({ definition: "total-per-public", status: "planned", public: 300_000 })]),
        costPerJob: {
          gross: [
            {
              jobsKind: "gross",
              status: "planned",
              public: 300_000,
              jobs: { value: 12, unit: "job" },
              cost: { value: 25_000, unit: "EUR/job" },
            },
            { jobsKind: "gross", status: "committed", why: "no-public-money" },
            { jobsKind: "gross", status: "paid" },
          ],
          net: [{ jobsKind: "net", status: "planned", why: "no-impact-study" }, {}, {}],
        },
        parity: [
          { says: "À parité, euro pour euro", axis: null, standings: [{ status: "planned", verdict: { kind: "missing" } }, {}, {}] },
        ],
      },
      sheets: expect.arrayContaining([expect.objectContaining({ fields: expect.objectContaining(JOBS) })]),
    });
    const { text } = await read(`/pacts/${slug}/papers/actions.csv`);
    expect(text).toContain("Coût public par emploi brut, Prévu (€)");
    expect(text).toContain("Coût public par emploi net");
    const form = new FormData();
    form.set("file", new File([text], "actions.csv"));
    const back = await pacts.as(pilot).request(`/pacts/${slug}/papers/import`, { method: "POST", body: form });
    expect([back.status, plain(await back.text()).includes("Lignes refusées")]).toEqual([200, false]);
  });
});

describe("the jobs of an action", () => {
  it("are declared on its sheet and cost public euros, gross and net apart, from the action to the axis and the pact", async () => {
    const { address, slug, keep, send, read } = await opened();
    const line = (financer: string, type: "region" | "state" | "private", sum: number, countedIn: string | null = null) => ({
      financer,
      type,
      years: in2026(sum, sum / 2),
      countedIn,
    });
    const school = await keep(0, [line("Région", "region", 300_000), line("Entreprise", "private", 900_000)]);
    await keep(1, [line("Région", "region", 60_000)], { ...JOBS, grossJobs: 3 });
    await keep(2, [line("État", "state", 500_000, "CRSD inventé")], { ...JOBS, grossJobs: 100 });
    const sheet = `/pacts/${slug}/actions/${school}`;
    const form = {
      revision: "1",
      one: "",
      act: "save",
      grossJobs: "12",
      jobsOn: "2026-01-31",
      jobsBy: "Enquête du port",
      jobsEvidence: "survey",
    };
    expect((await send(`${sheet}/jobs`, form)).location).toBe(`${sheet}#jobs`);
    const told = plain((await read(sheet, null)).text);
    expect(told).toContain("Emplois bruts déclarés 12 au 31 janvier 2026, selon Enquête du port (enquête)");
    expect(told).toContain("Emplois nets estimés aucune étude d’impact");
    expect(told).toContain(
      "Par emploi brut, déclaré 25 000 € (300 000 € publics pour 12 emplois) 12 500 € (150 000 € publics pour 12 emplois) incalculable",
    );
    expect(told).toContain("Par emploi net, estimé incalculable : aucune étude d’impact");
    const text = plain((await read(address, null)).text);
    expect(text).toContain("3 actions déclarent des emplois ; 1 n’entre pas dans le coût");
    expect(text).toContain("Par emploi brut, déclaré 24 000 € (360 000 € publics pour 15 emplois)");
    expect(text).toContain("Par emploi net, estimé incalculable : aucune étude d’impact");
    expect(text).toMatch(/Former 12 25 000 € \(300 000 € publics pour 12 emplois\)/);
    expect(text).toMatch(/Relier 3 20 000 € \(60 000 € publics pour 3 emplois\)/);
    expect(text).toContain("hors axe 0 incalculable : pas d’argent public compté ici");
    const history = plain((await read(`/pacts/${slug}/history`, null)).text);
    expect(history).toContain("preuve des emplois");
    const copied = await send(`${sheet}/copy`, { one: "", revision: "2", label: "Ouvrir une autre école", axis: "" });
    expect(plain((await read(copied.location ?? "", null)).text)).toContain("Emplois bruts déclarés aucun emploi déclaré");
  });

  it("have a net cost once a study tells net jobs, never added to the gross one", async () => {
    const found = { jobs: 40.3, low: 20.2, high: 60.4, level: 0.995 };
    const study = { found, study: "Évaluation inventée du pacte", on: "2026-01-15", followsPlan: true, otherwise: 2 };
    const studied = await openTestPacts({}, { netJobs: async () => study });
    const { address, slug, keep, read } = await pactWithMoney(() => studied);
    await keep(0, [{ financer: "Région", type: "region", years: in2026(300_000) }], JOBS);
    await keep(1, [{ financer: "État", type: "state", years: in2026(100_000) }]);
    const text = plain((await read(address, null)).text);
    expect(text).toContain(
      "Emplois nets : 40, entre 20 et 60 (intervalle à 99,5 %), selon l’étude « Évaluation inventée du pacte » (15 janvier 2026). 2 autres études publiques des emplois de ce pacte concluent autrement : la première inscrite fait foi.",
    );
    expect(text).toContain("Par emploi brut, déclaré 25 000 € (300 000 € publics pour 12 emplois)");
    expect(text).toContain(
      "Par emploi net, estimé 9 930 €, entre 6 620 € et 19 800 € (400 000 € publics pour 40 emplois, intervalle à 99,5 %)",
    );
    const data: unknown = JSON.parse((await read(`/pacts/${slug}/papers/data.json`, null)).text);
    expect(data).toMatchObject({
      money: { costPerJob: { net: [{ jobsKind: "net", public: 400_000, cost: { value: 400_000 / 40.3 } }, {}, {}] } },
    });
    await studied.platform.database.close();
  });

  it("are refused when they are no count, of a day to come, or told by nobody; what was typed stays", async () => {
    const { slug, keep, send } = await opened();
    const action = `/pacts/${slug}/actions/${await keep(0, [])}/jobs`;
    const form = {
      revision: "1",
      one: "",
      act: "save",
      grossJobs: "12",
      jobsOn: "2026-01-31",
      jobsBy: "Port du Val",
      jobsEvidence: "declared",
    };
    const refused = async (changes: Record<string, string>, words: string) => {
      const { status, text } = await send(action, { ...form, ...changes });
      expect([status, plain(text).includes(words), text.includes("Port du Val") || "jobsBy" in changes]).toEqual([422, true, true]);
    };
    for (const grossJobs of ["-3", "12,5", "une douzaine"])
      await refused(
        { grossJobs },
        `Le champ « Emplois bruts » contient « ${grossJobs} », qui n’est pas utilisable. Écrivez un nombre entier d’emplois`,
      );
    await refused({ jobsOn: "2026-02-02" }, "Les emplois seraient connus au 2 février 2026, alors que nous sommes le 1er février 2026.");
    await refused({ jobsBy: "" }, "Le champ « Déclarés par » est vide.");
    await refused({ grossJobs: "" }, "Le champ « Emplois bruts » est vide.");
    await refused({ jobsEvidence: "rumeur" }, "Le champ « Nature de la preuve » contient « rumeur »");
    expect((await send(action, form)).status).toBe(303);
    const none = { grossJobs: "", jobsOn: "", jobsBy: "", jobsEvidence: "" };
    expect((await send(action, { ...form, ...none, revision: "2" })).status).toBe(303);
    expect((await send(action, form)).status).toBe(409);
  });
});
