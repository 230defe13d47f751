import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../../platform/audit/canonical.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { pilot } from "../../pacts/pacts-app.testing.ts";
import { createPerimeter, territoryAddress } from "../../territories/index.ts";
import { evaluateCommand } from "../evaluate-command.ts";
import { impactRoutes } from "../impact.routes.ts";
import { impactApp, pilotsEvaluate } from "../impact-app.testing.ts";
import { netJobsOf } from "../index.ts";
import { createEvaluator } from "./evaluator.ts";
import { typedOf } from "./plan-form.ts";
import { redoArguments, withoutAbsent } from "./plan-options.ts";
import { runsOf, studiesOf } from "./studies.repository.ts";
import { study } from "./studies.tables.ts";
import { imaginaryPanel, imaginaryPlan } from "./studies.testing.ts";
import { openStudiesApp } from "./studies-app.testing.ts";

type Fields = Readonly<Record<string, string | File>>;

const PLAN = typedOf(imaginaryPlan);
const signed = { value: "2018-08-28", citations: [{ source: "s1" }] };
const reader: Viewer = { ...pilot, role: "reader" };
const stranger: Viewer = { ...pilot, tenant: "ailleurs" };

type Kit = Awaited<ReturnType<typeof openStudiesApp>>;
let kit: Kit;
let pacts: Kit["pacts"];
let app: Kit["app"];

beforeAll(async () => {
  kit = await openStudiesApp();
  ({ pacts, app } = kit);
});
afterAll(() => kit.close());

const read: Kit["read"] = (...asked) => kit.read(...asked);
const send: Kit["send"] = (...asked) => kit.send(...asked);
const signedPact: Kit["signedPact"] = () => kit.signedPact();
const plan: Kit["plan"] = (more) => kit.plan(more);
const registered: Kit["registered"] = (more) => kit.registered(more);
const give: Kit["give"] = (...asked) => kit.give(...asked);
const panelIn: Kit["panelIn"] = (address) => kit.panelIn(address);
const rerun: Kit["rerun"] = (...asked) => kit.rerun(...asked);

describe("the plan of a study", () => {
  it("is proposed from what the pact says, with the first year whole after its signature", async () => {
    const { studies } = await signedPact();
    expect((await read(studies)).text).toContain("Personne n’a encore demandé si ce pacte a eu un effet");
    const form = await read(`${studies}/new`, pilot);
    expect(form.status).toBe(200);
    expect(form.text).toContain('name="from" value="2019"');
    expect(form.text.replace(/ name/g, " name")).toContain("les chiffres de 2018 mêlent l’avant et l’après");
  });

  it("proposes to leave out the territories of other pacts, and records those that stay ticked", async () => {
    const territory = (name: string, code: string) => ({ name, kind: "communaute_communes" as const, code, citations: [{ source: "s1" }] });
    const named = (value: string) => ({ value, citations: [{ source: "s1" }] });
    const set = { slug: "pays-du-mont", name: "Pays du Mont", kind: "petr" as const, members: ["epci-200066876" as const] };
    const made = await pacts.platform.write({ tenant: pilot.tenant, actor: null, operation: "perimeter.create" }, (write) =>
      createPerimeter({ geography: pacts.needs.territories.geography, newId: randomUUID }, write, {
        ...set,
        source: { title: "Arrêté inventé" },
      }),
    );
    expect(made.ok).toBe(true);
    const [val, mont, own] = [
      smallPact({
        title: named("Pacte du Val"),
        signedOn: signed,
        territories: [territory("Chaumont", "epci-200068658"), territory("Ici", "epci-200072999")],
      }),
      smallPact({ title: named("Pacte du Mont"), signedOn: signed, territories: [territory("Pays du Mont", "set-pays-du-mont")] }),
      smallPact({ signedOn: signed, territories: [territory("Langres", "epci-200072999")] }),
    ] as const;
    const others = [await pacts.publish(val), await pacts.publish(mont)] as const;
    const { slug } = await pacts.publish(own);
    const page = `/pacts/${slug}/studies`;
    const form = (await read(`${page}/new`, pilot)).text;
    const boxOf = (text: string, name: string) => new RegExp(`<input[^>]*name="other-${name}"[^>]*>`).exec(text)?.[0] ?? "";
    for (const { slug: other } of others) expect(boxOf(form, other)).toContain("checked");
    expect(boxOf(form, others[0].slug)).toContain("200068658");
    expect(boxOf(form, others[0].slug)).not.toContain("200072999");
    expect(boxOf(form, others[1].slug)).toContain("200066876 ; Sous un autre pacte : Pacte du Mont");
    expect(form).toContain("CA de Châlons-en-Champagne (200066876)");
    const value = /value="([^"]*)"/.exec(boxOf(form, others[0].slug))?.[1] ?? "";
    const kept = plan({ treated: "200072999", [`other-${others[0].slug}`]: value });
    const { location: address } = await send(`${page}/new`, kept);
    const edit = (await read(`${address}/edit`, pilot)).text;
    expect([boxOf(edit, others[0].slug).includes("checked"), boxOf(edit, others[1].slug).includes("checked")]).toEqual([true, false]);
    const told = (await read(address, pilot)).text;
    expect(told).toContain("200068658) (Sous un autre pacte : Pacte du Val)");
    expect(told).not.toContain("Pacte du Mont");
  });

  it("is written by who leads the pact alone", async () => {
    const { studies } = await signedPact();
    expect((await read(`${studies}/new`)).status).toBe(302 + 1);
    expect((await read(`${studies}/new`, reader)).status).toBe(403);
    expect((await send(`${studies}/new`, plan(), null)).location).toContain("/sign-in");
    expect((await send(`${studies}/new`, plan(), reader)).status).toBe(403);
    expect((await send(`${studies}/new`, plan(), stranger)).status).toBe(403);
    expect((await send(`${studies}/new`, { act: "guess" })).status).toBe(400);
  });

  it("comes back as typed, with what is to mend beside its field", async () => {
    const { studies } = await signedPact();
    const refused = await send(`${studies}/new`, plan({ from: "2017", question: "Et alors ?" }));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="plan-from-error"');
    expect(refused.text).toContain("dit « 2017 », qui ne convient pas");
    expect(refused.text).toContain('value="Et alors ?"');
  });

  it("changes until it is registered, once for a form sent twice, and then no more", async () => {
    const pact = await signedPact();
    const id = crypto.randomUUID();
    const [one, two] = [await send(`${pact.studies}/new`, plan({ id })), await send(`${pact.studies}/new`, plan({ id }))];
    expect([one.location, two.location]).toEqual([`${pact.studies}/${id}`, `${pact.studies}/${id}`]);
    const address = one.location;
    const change = (revision: string, question: string) => send(`${address}/edit`, plan({ act: "change", id, revision, question }));
    expect((await change("1", "Une autre question ?")).status).toBe(303);
    expect((await change("1", "Une troisième ?")).text).toContain("Le plan a été modifié pendant que vous l’écriviez");
    expect((await read(address)).status).toBe(404);
    expect((await read(address, reader)).text).toContain("Le plan n’est pas encore inscrit");
    expect((await give(address, imaginaryPanel(0))).text).toContain("Inscrivez-le avant de déposer des données");
    expect((await send(address, { form: "register", act: "register", revision: "1" })).status).toBe(422);
    expect((await send(address, { form: "register", act: "register", revision: "2" }, reader)).status).toBe(403);
    expect((await send(address, { form: "register", act: "register", revision: "2" })).status).toBe(303);
    expect((await send(address, { form: "register", act: "register", revision: "2" })).status).toBe(303);
    expect((await change("3", "Trop tard ?")).text).toContain("Le plan est inscrit depuis le");
    const told = await read(address);
    expect(told.status).toBe(200);
    expect(told.text).toContain("Une autre question ?");
    expect(told.text).toContain("Empreinte SHA-256 du plan");
    expect(told.text).toContain("1er février 2026");
  });

  it("is had by anyone byte for byte as it is hashed, and is told for what it is where it was altered", async () => {
    const { address, id } = await registered();
    const { sql } = pacts.platform.database;
    const [kept] = await studiesOf(sql, pilot.tenant, id);
    const file = await app(null).request(`${address}/plan.json`);
    expect(sha256(new Uint8Array(await file.arrayBuffer()))).toBe(kept?.planHash);
    expect((await read(address)).text).toContain(`href="${address}/plan.json"`);
    expect((await read(address)).text).not.toContain("ne donne plus l’empreinte");
    await sql
      .update(study)
      .set({ plan: { ...imaginaryPlan, level: 0.8 } })
      .where(eq(study.id, kept?.id ?? ""));
    expect((await read(address)).text).toContain("ne donne plus l’empreinte prise à son inscription");
  });

  it("is read by members alone where it is not public, its figures with it", async () => {
    const { address, studies } = await registered({ isPublic: "" });
    expect((await give(address, imaginaryPanel(0))).status).toBe(303);
    const panel = await panelIn(address);
    for (const path of [address, `${address}/redo`, `${address}/panels/${panel}.csv`]) {
      expect((await read(path)).status, path).toBe(404);
      expect((await read(path, stranger)).status, path).toBe(404);
      expect((await read(path, reader)).status, path).toBe(200);
    }
    expect((await read(studies)).text).not.toContain(imaginaryPlan.question);
    expect((await read(studies, reader)).text).toContain("réservée aux membres de l’espace");
  });
});

describe("the page of a pact", () => {
  it("offers who is signed in to register a study once it is signed, then tells what its studies answer", async () => {
    const { slug } = await pacts.publish(smallPact({ signedOn: signed }));
    const page = `/pacts/${slug}`;
    expect((await read(page)).text).toContain("C’est le moment de dire ce que l’on mesurera");
    expect((await read(page)).text).not.toContain(`${page}/studies/new`);
    expect((await read(page, pilot)).text).toContain(`href="${page}/studies/new"`);
    const { location: address } = await send(`${page}/studies/new`, plan());
    expect((await read(page)).text).not.toContain(imaginaryPlan.question);
    await send(address, { form: "register", act: "register", revision: "1" });
    await give(address, imaginaryPanel(400));
    await rerun(address);
    const told = await read(page);
    for (const words of [imaginaryPlan.question, "effet établi", "L’étude d’impact du pacte", 'href="/impact?space='])
      expect(told.text).toContain(words);
    expect((await read(`${page}/studies`)).text).toContain("après la signature");
  });

  it("says nothing of studies as long as the pact is not signed, by its text or by its parties", async () => {
    const { slug } = await pacts.publish(smallPact({ signedOn: undefined }));
    const page = `/pacts/${slug}`;
    expect((await read(page, pilot)).text).not.toContain("Préparer une étude");
    const follow = (more: Fields) =>
      send(`${page}/life/follow`, { parties: "Région imaginaire\nVille imaginaire", withoutAssembly: "", ...more });
    expect((await follow({ state: "signed", on: "2025-03-14" })).status).toBe(303);
    expect((await read(page, pilot)).text).toContain("Préparer une étude");
    const form = (await read(`${page}/studies/new`, pilot)).text.replace(/\s+/g, " ");
    expect(form).toContain('value="2025-03-14"');
    expect(form).toContain("La première année entière sous le pacte est 2026");
  });
});

describe("the page of a territory", () => {
  it("leads to the effects of its pacts, and of those that lie in it, once a study of theirs is public", async () => {
    const { geography } = pacts.needs.territories;
    const held = geography.find("epci-246700488");
    if (!held) throw new Error("no such territory");
    const pages = [held.code, ...held.departments, ...held.regions].map((code) => territoryAddress(code));
    const territory = { name: held.name, kind: "metropole" as const, code: held.code, citations: [{ source: "s1" }] };
    const { slug } = await pacts.publish(smallPact({ signedOn: signed, territories: [territory] }));
    for (const page of pages) expect((await read(page)).text, page).not.toContain("/impact?space=");
    const { location: address } = await send(`/pacts/${slug}/studies/new`, plan());
    await send(address, { form: "register", act: "register", revision: "1" });
    for (const page of pages) {
      const { status, text } = await read(page);
      expect([status, text.includes("Une étude d’impact publique porte sur un pacte de ce territoire")], page).toEqual([200, true]);
      expect(text).toContain('href="/impact?space=grand-est"');
    }
  });
});

describe("the panel of a study", () => {
  it.each([
    ["nothing", "", "Aucun fichier n’est choisi"],
    ["no line", "code;annee;emplois", "n’a que la ligne des titres"],
    ["a column twice", "code;code;emplois\na;2018;1", "nomme une colonne deux fois"],
    ["a column that is not there", "code;an;emplois\na;2018;1", "La colonne « annee » du plan manque. Le fichier a : code, an, emplois"],
    ["a text for a number", "code;annee;emplois\nval;2018;douze", "Ligne 2 : « douze », dans la colonne « emplois », n’est pas un nombre"],
    ["an empty time", "code;annee;emplois\nval;;12", "Ligne 2 : la colonne « annee » est vide"],
    ["a line told twice", "code;annee;emplois\nval;2018;1\nval;2018;2", "Lignes 2 et 3 : « val » est donné deux fois pour 2018"],
  ])("is refused with one sentence: %s", async (_, text, sentence) => {
    const { address } = await registered();
    const refused = await give(address, text);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
    expect(refused.text).toContain('id="panel-file-error"');
    expect(refused.text).toContain('value="mars 2022"');
  });

  it.each([
    ["no such column", "code;annee;emplois\nval;2018;1", "La colonne « entree » du plan manque"],
    ["no time", "code;annee;emplois;entree\nval;2018;1;bientôt", "« bientôt », dans la colonne « entree », n’est pas une période"],
    ["a time before the signature", "code;annee;emplois;entree\nval;2018;1;2017", "« 2017 », dans la colonne « entree », est passée avant"],
    ["two times", "code;annee;emplois;entree\nval;2018;1;2019\nval;2019;1;2020", "« val » a deux dates dans la colonne « entree »"],
  ])("is refused for its column of first times: %s", async (_, text, sentence) => {
    const { address } = await registered({ method: "cs", inference: "analytic", treated: "", cohortColumn: "entree" });
    const refused = await give(address, text);
    expect([refused.status, refused.text.includes(sentence)]).toEqual([422, true]);
  });

  it("is refused without its source, and beyond the largest size", async () => {
    const { address } = await registered();
    expect((await give(address, imaginaryPanel(0), { panelSource: " " })).text).toContain("Le champ « Source » est vide");
    const large = `${imaginaryPanel(0)}\n${" ".repeat(pacts.platform.config.maxUpload)}`;
    expect((await give(address, large)).text).toMatch(/Le fichier fait [\d,]+ Mo, plus que les/);
  });

  it("is kept byte for byte, once, and given back to anyone", async () => {
    const { address } = await registered();
    const text = imaginaryPanel(0);
    for (const _ of [1, 2]) expect((await give(address, text)).status).toBe(303);
    const panel = await panelIn(address);
    const answer = await app(null).request(`${address}/panels/${panel}.csv`);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(answer.headers.get("content-disposition")).toContain("releve.csv");
    expect(await answer.text()).toBe(text);
    expect((await read(address)).text.match(/panels\/[0-9a-f-]{36}\.csv/g)).toHaveLength(1);
    for (const path of ["panels/none.csv", `panels/${panel}.txt`, "runs/1.json", "runs/x.json"])
      expect((await read(`${address}/${path}`)).status, path).toBe(404);
  });
});

describe("a run of a study", () => {
  it("is one press of a button, tells an effect, and gives the net jobs of the pact", async () => {
    const { address, id } = await registered();
    expect((await read(`${address}/run`, pilot)).text).toContain("Déposez d’abord des données");
    await give(address, imaginaryPanel(120));
    expect((await rerun(address)).location).toContain("#answer");
    const told = await read(address);
    expect(told.text).toContain("Un effet est établi");
    expect(told.text).toContain("6 périodes étaient connues avant (de 2013 à 2018), 3 depuis (de 2019 à 2021)");
    expect(told.text).toContain("Le plan a été inscrit après la dernière période de ces chiffres");
    expect(told.text).toContain("Version 1");
    expect(await read(`${address}/runs/1.json`)).toMatchObject({ status: 200 });
    const net = await netJobsOf(pacts.platform.database.sql)(pilot.tenant, id);
    const found = typeof net?.found === "object" ? net.found : null;
    expect(found?.jobs).toBeGreaterThan(100);
    expect(found?.jobs).toBeLessThan(140);
    expect(found?.low).toBeLessThan(found?.jobs ?? 0);
    expect(net).toMatchObject({ study: imaginaryPlan.question, on: "2026-02-01", otherwise: 0 });
    const portfolio = (await read("/impact?space=grand-est")).text;
    expect(portfolio).toContain(`href="${address}/story"`);
    expect(portfolio).toContain("plan inscrit après la dernière période de ses chiffres");
  });

  it("tells no net jobs of an effect that is not detectable, nor of one that is not public", async () => {
    for (const [effect, more] of [
      [0, {}],
      [120, { isPublic: "" }],
      [120, { unit: "personnes" }],
    ] as const) {
      const { address, id } = await registered(more);
      await give(address, imaginaryPanel(effect));
      expect((await rerun(address)).status).toBe(303);
      if (effect === 0) expect((await read(address)).text).toContain("Aucun effet n’est décelable");
      const net = await netJobsOf(pacts.platform.database.sql)(pilot.tenant, id);
      if (effect === 0) expect(net).toMatchObject({ found: "no-effect", otherwise: 0 });
      else expect(net).toBeNull();
    }
  });

  it("is done again with what comes next, as another version", async () => {
    const { address } = await registered();
    await give(address, imaginaryPanel(0, 2019), { vintage: "2020" });
    await rerun(address);
    expect((await read(address)).text).toContain("Il est trop tôt");
    await give(address, imaginaryPanel(0, 2021), { vintage: "2022" });
    await rerun(address);
    const told = await read(address);
    expect(told.text).toContain("Version 2");
    expect(told.text).toContain("Version 1");
    expect(told.text).toContain("Aucun effet n’est décelable");
    // The same plan on the same figures gives the same answer: no version more.
    const panelId = await panelIn(address);
    await send(address, { form: "x", act: "rerun", panelId });
    expect((await read(address)).text).not.toContain("Version 3");
    expect((await send(address, { form: "x", act: "rerun", panelId: crypto.randomUUID() })).text).toContain("ne sont pas de cette étude");
    expect((await send(address, { form: "x", act: "rerun", panelId }, reader)).status).toBe(403);
  });

  it("is one version for two presses at the same moment, by a button or by a form", async () => {
    const { address } = await registered();
    await give(address, imaginaryPanel(0));
    const panelId = await panelIn(address);
    const twice = (send: () => Promise<{ status: number }>) => Promise.all([send(), send()]);
    for (const { status } of await twice(() => rerun(address))) expect(status).toBe(303);
    const typed = { ...PLAN, form: "plan", act: "run", panelId, level: "80", "because-level": "Plus large", id: crypto.randomUUID() };
    for (const { status } of await twice(() => send(`${address}/run`, typed))) expect(status).toBe(303);
    expect([...(await read(address)).text.matchAll(/Version (\d), entière/g)].map(([, version]) => version)).toEqual(["2", "1"]);
  });

  it("asks why of each thing done otherwise than planned, and tells both", async () => {
    const { address } = await registered();
    await give(address, imaginaryPanel(0));
    const panelId = await panelIn(address);
    const otherwise = { ...PLAN, form: "plan", act: "run", panelId, method: "did", exclude: "", level: "80" };
    const asked = await send(`${address}/run`, otherwise);
    expect(asked.status).toBe(422);
    for (const field of ["method", "exclude", "level"]) expect(asked.text).toContain(`name="because-${field}"`);
    expect(asked.text).not.toContain('name="because-seed"');
    const half = await send(`${address}/run`, { ...otherwise, "because-method": "Trop peu d’années" });
    expect(half.text).toContain('value="Trop peu d’années"');
    expect(half.text).toContain("n’est pas celui du plan. Dites pourquoi");
    const why = { "because-method": "Trop peu d’années", "because-exclude": "Pacte abandonné", "because-level": "Plus large" };
    const id = crypto.randomUUID();
    for (const _ of [1, 2]) expect((await send(`${address}/run`, { ...otherwise, ...why, id })).status).toBe(303);
    const told = await read(address);
    for (const words of ["différence de différences synthétique", "Trop peu d’années", "Pacte abandonné", "Plus large"])
      expect(told.text).toContain(words);
    expect(told.text).not.toContain("Version 2");
  });

  it("asks one reason for all that is otherwise from the start, and takes it for each", async () => {
    const { address } = await registered();
    await give(address, imaginaryPanel(0));
    const form = await read(`${address}/run`, pilot);
    expect(form.text).toContain('name="because"');
    const otherwise = { ...PLAN, form: "plan", act: "run", panelId: await panelIn(address), method: "did", level: "80" };
    expect((await send(`${address}/run`, { ...otherwise, because: "Trop peu d’années" })).status).toBe(303);
    expect((await read(address)).text.match(/Trop peu d’années/g)).toHaveLength(2);
    const half = { ...otherwise, level: "70", because: "Pour tous", "because-level": "Plus large encore" };
    expect((await send(`${address}/run`, half)).status).toBe(303);
    const told = (await read(address)).text;
    expect([told.match(/Pour tous/g)?.length, told.match(/Plus large encore/g)?.length]).toEqual([1, 1]);
  });

  it("answers as planned, however often it is done otherwise since: on the page, in the list, for net jobs, on the page of the pact", async () => {
    const { address, studies, id } = await registered();
    await give(address, imaginaryPanel(120));
    const panelId = await panelIn(address);
    const otherwise = {
      ...PLAN,
      form: "plan",
      act: "run",
      panelId,
      direction: "up",
      leastTimesAfter: "9",
      "because-leastTimesAfter": "Prudence",
    };
    const netJobs = () => netJobsOf(pacts.platform.database.sql)(pilot.tenant, id);
    expect((await send(`${address}/run`, otherwise)).status).toBe(303);
    expect((await read(studies)).text).toContain("un calcul, hors du plan inscrit");
    expect((await read(address)).text).toContain("Aucun calcul ne suit le plan inscrit : le seul qui existe s’en écarte");
    expect((await send(address, { form: "x", act: "rerun", panelId })).status).toBe(303);
    expect((await read(address)).text).not.toContain("Version 2, entière");
    const asPlanned = { ...PLAN, form: "plan", act: "run", panelId };
    expect((await send(`${address}/run`, asPlanned)).status).toBe(303);
    expect((await netJobs())?.followsPlan).toBe(true);
    expect((await send(`${address}/run`, { ...otherwise, leastTimesAfter: "8" })).status).toBe(303);
    expect((await netJobs())?.followsPlan).toBe(true);
    const told = (await read(address)).text;
    expect(told).toContain("Un effet est établi :");
    expect(told).toContain("La version 2, dernière à suivre le plan inscrit, fait foi");
    for (const page of [studies, studies.replace("/studies", "")]) {
      const { text } = await read(page);
      expect([text.includes("effet établi"), text.includes("3 calculs, dont 2 hors du plan")], page).toEqual([true, true]);
    }
    expect((await read(`${address}/redo`)).text).toContain("Version 2");
  });

  it("is refused for a unit that the figures do not tell, a plan that cannot be read, a person who does not lead", async () => {
    const { address } = await registered({ treated: "ailleurs" });
    await give(address, imaginaryPanel(0));
    const panelId = await panelIn(address);
    expect((await rerun(address)).text).toContain("Le fichier ne dit rien de « ailleurs »");
    const run = { ...PLAN, form: "plan", act: "run", panelId };
    expect((await send(`${address}/run`, { ...run, level: "sûr" })).text).toContain('id="plan-level-error"');
    expect((await send(`${address}/run`, run, reader)).status).toBe(403);
    expect((await send(`${address}/run`, run, null)).location).toContain("/sign-in");
  });

  it("is refused in French for what only the figures tell", async () => {
    const refusedFor = async (more: Fields, text: string) => {
      const { address } = await registered(more);
      expect((await give(address, text)).status).toBe(303);
      return (await rerun(address)).text;
    };
    const panel = imaginaryPanel(0);
    expect(await refusedFor({ transform: "index", baseTime: "2012" }, panel)).toContain(
      "Le calcul est impossible : « 2012 », période où l’indice vaut 100, n’est pas dans le fichier, qui va de 2013 à 2021.",
    );
    expect(await refusedFor({ from: "2019-T1" }, panel)).toContain(
      "la période « 2013 », dans la colonne « annee », n’est pas écrite comme « 2019-T1 »",
    );
    const zero = panel.replace(/^(t02;2014);.*$/m, "$1;0");
    expect(await refusedFor({ transform: "log" }, zero)).toContain(
      "« t02 » a 0 en 2014, et un logarithme ou un indice demande plus que 0.",
    );
  });

  it("is refused when it takes longer than it may, and the pages go on", async () => {
    const { address } = await registered();
    await give(address, imaginaryPanel(0));
    const hurried = impactRoutes({ ...pacts.needs, mayEvaluate: pilotsEvaluate }, createEvaluator({ seconds: 0.001 }));
    const refused = await rerun(address, impactApp(pacts, hurried));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Le calcul a dépassé 0,001 secondes. Demandez moins de tirages");
    expect((await rerun(address)).status).toBe(303);
    expect((await read(address)).status).toBe(200);
  });

  const cohortPanel = () =>
    imaginaryPanel(40)
      .split("\n")
      .map((line, at) => {
        if (at === 0) return `${line};pib;entree`;
        const [unit = "", , value] = line.split(";");
        return `${line};${((at * 37) % 11) + Number(value) / 10};${{ val: "2019", t02: "2019", t03: "2020", t04: "2020" }[unit] ?? ""}`;
      })
      .join("\n");

  it.each([
    ["from one time on", {}, ["studies"]],
    [
      "from a time of its own for each",
      { method: "cs", inference: "bootstrap", treated: "val\nt02\nt03 : 2020\nt04 : 2020", control: "not-yet", covariates: "pib" },
      ["Les territoires sont entrés à des dates différentes", "par date d’entrée", "rendus comparables par pib"],
    ],
    [
      "by predictors",
      { method: "sc-predictors", predictors: "pib ; 2013 ; 2018\nemplois ; 2016 ; 2018 ; médiane" },
      ["Les prédicteurs, des deux côtés", "Moyenne des témoins", "predicteurs.json"],
    ],
    [
      "from the time that a column of the file gives to each",
      { method: "cs", inference: "analytic", treated: "", cohortColumn: "entree" },
      ["chacun depuis la période que donne la colonne « entree »", "--cohort entree", "L’effet moyen, de quatre façons"],
    ],
    [
      "by an augmented control",
      { method: "sc-augmented" },
      ["contrôle synthétique augmenté", "rattrapé par une régression", "--augmented"],
    ],
    [
      "by the most alike",
      { match: "nearest", matchOn: "pib", matchCount: "12", method: "did", treated: "val\nt02", inference: "jackknife" },
      ["les 12 témoins les plus proches, par pib", "La ressemblance, avant et après"],
    ],
    [
      "by controls that are weighed",
      { match: "entropy", matchOn: "pib", method: "did", treated: "val\nt02\nt03", inference: "analytic" },
      ["témoins pondérés", "--match entropy"],
    ],
    [
      "without the territories of other pacts, those that the file does not hold included",
      { "other-val": "t05 ; Sous un autre pacte : Val\n246700488 ; Sous un autre pacte : Val" },
      ["Sous un autre pacte : Val", "--exclude t01 t05 --inference"],
    ],
    [
      "in logarithms, over a column, with a neighbour",
      { transform: "log", per: "pib", neighbours: "t05" },
      ["en logarithme", "cet écart est une variation de", "Sans le voisin que le pacte a pu atteindre", "Rapporté à la colonne"],
    ],
  ] satisfies [string, Fields, string[]][])(
    "is found again to the digit by the one command of its page: %s",
    async (_, more: Fields, told) => {
      const { address, id } = await registered(more);
      const text = cohortPanel();
      expect((await read(`${address}/redo`)).text).toContain("il n’y a rien à refaire");
      expect((await give(address, text)).status).toBe(303);
      expect((await rerun(address)).status).toBe(303);
      const story = await read(address);
      for (const words of told) expect(story.text).toContain(words);
      const { sql } = pacts.platform.database;
      const [study] = await studiesOf(sql, pilot.tenant, id);
      const [run] = await runsOf(sql, pilot.tenant, study?.id ?? "");
      const page = await read(`${address}/redo`);
      const command = /<pre[^>]*>(.*?)<\/pre>/s.exec(page.text)?.[1] ?? "";
      const folder = mkdtempSync(join(tmpdir(), "levier-redo-"));
      const keep = async (path: string, name: string) =>
        writeFileSync(join(folder, name), new Uint8Array(await (await app(null).request(path)).arrayBuffer()));
      await keep(`${address}/panels/${await panelIn(address)}.csv`, "releve.csv");
      const predictors = /href="([^"]*predicteurs\.json)"/.exec(page.text)?.[1];
      expect(predictors !== undefined).toBe(more["method"] === "sc-predictors");
      if (predictors !== undefined) await keep(predictors, "predicteurs.json");
      // The shell parts the command as a person's would.
      const words = execFileSync("sh", ["-c", `printf '%s\\n' ${command.replace("npx levier ", "")}`], { encoding: "utf8" })
        .trim()
        .split("\n");
      expect(words).toEqual(run && redoArguments(withoutAbsent(run.done, run.result.absent), "releve.csv"));
      const said: string[] = [];
      const [, name, ...options] = words.map((word) => (word === "predicteurs.json" ? join(folder, word) : word));
      const io = { say: (line: string) => void said.push(line), complain: (line: string) => void said.push(line) };
      expect(await evaluateCommand([join(folder, name ?? ""), ...options], io)).toBe(0);
      const { verdict, ...figures } = JSON.parse(said.join(""));
      const { verdict: kept, seen, absent = [], ...found } = JSON.parse(JSON.stringify(run?.result));
      expect(figures).toEqual(found);
      expect(absent).toEqual("other-val" in more ? ["246700488"] : []);
      expect(seen.before).toEqual({ count: 6, first: "2013", last: "2018" });
      expect(Number.isFinite(figures.estimate)).toBe(true);
      expect(verdict.code).toBe(kept.code);
      expect((await read(`${address}/runs/2/predicteurs.json`)).status).toBe(404);
    },
  );

  it("asks why of a method that was not planned, and of what it alone asks", async () => {
    const { address } = await registered();
    await give(address, cohortPanel());
    const otherwise = { ...PLAN, form: "plan", act: "run", panelId: await panelIn(address), method: "cs", inference: "analytic" };
    const asked = await send(`${address}/run`, { ...otherwise, treated: "val\nt02 : 2020" });
    for (const field of ["method", "inference", "treated", "cohorts"]) expect(asked.text).toContain(`name="because-${field}"`);
    const refused = await send(`${address}/run`, { ...otherwise, method: "sdid", inference: "analytic" });
    expect(refused.text).toContain("La formule ne vaut pour aucun contrôle synthétique");
  });
});

describe("a study as a story", () => {
  it("is read by anyone, with its documents, before and after the figures come", async () => {
    const { address, studies } = await registered();
    const waiting = await read(`${address}/story`);
    expect([waiting.status, waiting.text.includes("Pas encore de réponse")]).toEqual([200, true]);
    await give(address, imaginaryPanel(400));
    await rerun(address);
    const { status, text } = await read(`${address}/story`);
    expect(status).toBe(200);
    expect(text).toContain("Un effet est établi");
    expect(text).toContain("Sans l’un des");
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    const papers = [
      ["pdf", "application/pdf", "%PDF-"],
      ["docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"],
    ] as const;
    for (const [format, type, begins] of papers) {
      const answer = await app(null).request(`${address}/story.${format}`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
      expect((await answer.text()).startsWith(begins)).toBe(true);
    }
    expect((await read(`${studies}/00000000-0000-4000-8000-000000000000/story`)).status).toBe(404);
  });

  it("is for its space alone as long as its plan is not registered", async () => {
    const { studies } = await signedPact();
    const { location: address } = await send(`${studies}/new`, plan());
    expect((await read(`${address}/story`)).status).toBe(404);
    expect((await read(`${address}/story.pdf`)).status).toBe(404);
    expect((await read(`${address}/story`, pilot)).text).toContain("Plan en préparation");
  });
});
