import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { audit } from "../../../platform/platform.tables.ts";
import { pilot } from "../../pacts/pacts-app.testing.ts";
import { netJobsOf } from "../index.ts";
import { runnableIn } from "../reruns/reruns.repository.ts";
import { imaginaryPanel } from "./studies.testing.ts";
import { openStudiesApp } from "./studies-app.testing.ts";

const reader: Viewer = { ...pilot, role: "reader" };

let kit: Awaited<ReturnType<typeof openStudiesApp>>;
beforeAll(async () => {
  kit = await openStudiesApp();
});
afterAll(() => kit.close());

/** A study that was run on each of the files, the first first; with the file that came last. */
const ran = async (...panels: readonly { readonly effect: number; readonly name: string }[]) => {
  const study = await kit.registered();
  for (const { effect, name } of panels) {
    expect((await kit.give(study.address, imaginaryPanel(effect), { name })).status).toBe(303);
    expect((await kit.rerun(study.address)).status).toBe(303);
  }
  return { ...study, panelId: await kit.panelIn(study.address) };
};
type Ran = Awaited<ReturnType<typeof ran>>;
const move = (
  { address, panelId }: Pick<Ran, "address" | "panelId">,
  act: "aside" | "back",
  because: string,
  viewer: Viewer | null = pilot,
) => kit.send(address, { form: `${act}-${panelId}`, act, panelId, because }, viewer);
const jobsOf = ({ id }: Ran) => netJobsOf(kit.pacts.platform.database.sql)(pilot.tenant, id);

describe("a file that is set aside", () => {
  it("answers no more, wherever the answer is told, and is kept with who, when and why", async () => {
    const study = await ran({ effect: 0, name: "juste.csv" }, { effect: 400, name: "faux.csv" });
    const { address, studies } = study;
    expect((await kit.read(address)).text).toContain("Un effet est établi");
    expect(typeof (await jobsOf(study))?.found).toBe("object");
    expect((await move(study, "aside", "Les colonnes étaient interverties")).status).toBe(303);

    const page = (await kit.read(address)).text;
    expect(page).toContain("Aucun effet n’est décelable");
    expect(page).not.toContain("Un effet est établi :");
    expect(page).toMatch(/>Mis de côté le 1er février 2026 par [^:]+ : « Les colonnes étaient interverties »/);
    expect(page).toContain("Un fichier de données a été mis de côté, et le calcul qui en venait ne répond plus");
    expect(page).toContain("En venait : version 2, « Un effet est établi »");
    expect((await kit.read(`${address}/panels/${study.panelId}.csv`)).text).toBe(imaginaryPanel(400));
    expect((await kit.read(`${address}/runs/2.json`)).text).toContain("Les colonnes étaient interverties");
    expect((await jobsOf(study))?.found).toBe("no-effect");
    expect((await kit.read(`${address}/redo`)).text).toContain("juste.csv");
    for (const list of [studies, studies.replace("/studies", "")]) {
      const { text } = await kit.read(list);
      expect([text.includes("aucun effet décelable"), text.includes("un calcul mis de côté avec ses données")], list).toEqual([true, true]);
    }
    const { text } = await kit.read("/impact.csv?space=grand-est");
    const row = text.split("\n").find((line) => line.includes(address));
    expect(row).toContain(";1;0;1;0;0;1;");
    const { sql } = kit.pacts.platform.database;
    const kept = await sql
      .select({ operation: audit.operation, after: audit.after })
      .from(audit)
      .where(and(eq(audit.tenantId, pilot.tenant), eq(audit.table, "study_set_aside"), eq(audit.thread, study.id)));
    expect(kept).toMatchObject([{ operation: "study.set-aside", after: { because: "Les colonnes étaient interverties" } }]);
  });

  it("leaves the study waiting for others where there is none besides, and takes no run", async () => {
    const study = await ran({ effect: 400, name: "seul.csv" });
    const { address, studies, panelId } = study;
    await move(study, "aside", "Édition provisoire");
    const page = await kit.read(address, pilot);
    expect(page.text).toContain("Pas encore de réponse");
    expect(page.text).toContain("les données déposées ont été mises de côté, d’autres sont attendues");
    expect(page.text).toContain("Les fichiers déposés sont mis de côté");
    expect((await kit.read(studies)).text).toContain("données mises de côté, d’autres attendues");
    expect((await kit.read(`${address}/run`, pilot)).text).toContain("Déposez d’abord des données");
    expect((await kit.read(`${address}/redo`)).text).toContain("il n’y a rien à refaire");
    expect(await jobsOf(study)).toBeNull();
    const refused = await kit.send(address, { form: "x", act: "rerun", panelId });
    expect([refused.status, refused.text.includes("seul.csv, a été mis de côté le 1er février 2026")]).toEqual([422, true]);
    const runnable = await runnableIn(kit.pacts.platform.database.sql, pilot.tenant);
    expect(runnable.map(({ study: one }) => address.endsWith(one.id)).filter(Boolean)).toEqual([]);
    for (const page of [address, `${address}/run`]) {
      const form = page === address ? `rerun-${panelId}` : "plan";
      const { text } = await kit.send(page, { ...kit.plan(), form, act: page === address ? "rerun" : "run", panelId });
      expect([text.includes(`href="#${form}-panelId"`), text.split(`id="${form}-panelId"`).length], page).toEqual([true, 2]);
    }
    expect((await kit.read("/impact?space=grand-est")).text).toContain(address);
    const { text: csv } = await kit.read("/impact.csv?space=grand-est");
    expect(csv.split("\n").find((line) => line.includes(address))).toContain(";no;not-run;");
    expect(csv.split("\n").find((line) => line.includes(address))).toMatch(/;;;0;0;0;1;[^;]*story/);
    const { leftOut }: { leftOut: { story: string }[] } = JSON.parse((await kit.read("/impact.json?space=grand-est")).text);
    expect(leftOut.find(({ story }) => story.includes(address))).toMatchObject({ reason: "not-run", verdict: null, runs: 0, aside: 1 });
  });

  it("is refused when it comes again, and answers again once it is taken back with why; both stay told", async () => {
    const study = await ran({ effect: 400, name: "bon.csv" });
    const { address } = study;
    await move(study, "aside", "Pris pour un autre");
    const again = await kit.give(address, imaginaryPanel(400), { name: "le-meme.csv" });
    expect([again.status, again.text.includes('id="panel-file-error"')]).toEqual([422, true]);
    expect(again.text).toContain("Ce fichier, bon.csv, a été mis de côté le 1er février 2026");
    for (const _ of [1, 2]) expect((await move(study, "back", "C’était bien celui-là")).status).toBe(303);
    const page = (await kit.read(address)).text;
    expect(page).toContain("Un effet est établi");
    expect(page).toContain("« Pris pour un autre »");
    expect(page).toContain("« C’était bien celui-là »");
    expect(page.match(/Repris le/g)).toHaveLength(1);
    expect((await kit.give(address, imaginaryPanel(400))).status).toBe(303);
    await move(study, "aside", "Une seconde fois");
    expect((await kit.read(address)).text).toContain("« Une seconde fois »");
    expect((await kit.read(address)).text).toContain("« Pris pour un autre »");
  });

  it("asks why, of who leads the pact alone, once for two presses, of a file of the study", async () => {
    const study = await ran({ effect: 0, name: "releve.csv" });
    const lacking = await move(study, "aside", "  ");
    expect([lacking.status, lacking.text.includes(`id="aside-${study.panelId}-because-error"`)]).toEqual([422, true]);
    expect((await move(study, "aside", "Non", reader)).status).toBe(403);
    expect((await move(study, "aside", "Non", null)).location).toContain("/sign-in");
    expect((await move({ ...study, panelId: crypto.randomUUID() }, "aside", "Un autre")).status).toBe(422);
    expect((await move({ ...study, panelId: "x" }, "aside", "Un autre")).status).toBe(422);
    expect((await kit.read(study.address)).text).not.toContain("mis de côté");
    const both = await Promise.all([move(study, "aside", "Un"), move(study, "aside", "Un")]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await kit.read(study.address)).text.match(/>Mis de côté le/g)).toHaveLength(1);
  });
});

describe("what the list of studies tells", () => {
  it("follows what came: figures awaited, figures to run, an answer", async () => {
    const { address, studies } = await kit.registered();
    expect((await kit.read(studies)).text).toContain("données attendues");
    expect((await kit.read(address)).text).toContain("les données d’après ne sont pas encore venues");
    await kit.give(address, imaginaryPanel(0));
    expect((await kit.read(studies)).text).toContain("données déposées, calcul à lancer");
    const page = (await kit.read(address, pilot)).text;
    expect(page).toContain("des données sont déposées, le calcul n’est pas encore lancé");
    expect(page).toContain("Lancer le calcul avec ces données");
    expect(page).not.toContain("Refaire le calcul");
    await kit.rerun(address);
    await kit.give(address, imaginaryPanel(1));
    expect((await kit.read(address, pilot)).text).toContain("Refaire le calcul avec ces données");
  });

  it("says that a version of the plan on other figures concluded otherwise", async () => {
    const { studies } = await ran({ effect: 400, name: "un.csv" }, { effect: 0, name: "deux.csv" });
    for (const page of [studies, studies.replace("/studies", ""), "/impact?space=grand-est"])
      expect((await kit.read(page)).text, page).toContain("une autre version suit le plan et concluait autrement");
  });
});
