import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { correctPact } from "../correct-pact.ts";
import { totalsOf } from "../pacts.queries.ts";
import { smallPact } from "../pacts.testing.ts";
import { pilot, testPacts } from "../pacts-app.testing.ts";
import { pactsTables } from "../pacts-tables.ts";
import { nothingPersonal } from "../visibility.ts";
import { sheetsOf } from "./sheets.repository.ts";

const pacts = testPacts();

/** Typography apart: what a person reads. */
const plain = (html: string): string => html.replace(/[\u00a0\u202f]/g, " ");
type Form = Readonly<Record<string, string>>;

const send = async (address: string, fields: Form, viewer: Viewer | null = pilot) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await pacts.as(viewer).request(address, { method: "POST", body });
  return { status: answer.status, text: plain(await answer.text()), location: answer.headers.get("location") ?? "" };
};
const read = async (address: string, viewer: Viewer | null = pilot) => {
  const answer = await pacts.as(viewer).request(address);
  return { status: answer.status, text: plain(await answer.text()) };
};

/** What the form on a page would send as it stands: its hidden fields and what its controls hold. */
const formIn = (html: string): Record<string, string> => {
  const form = /<form[^>]*id="edit"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const sent: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    if (attribute(tag, "type") === "checkbox" && !tag.includes("checked")) continue;
    sent[attribute(tag, "name")] = attribute(tag, "value");
  }
  for (const [, tag = "", text = ""] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) sent[attribute(tag, "name")] = text;
  for (const [, tag = "", options = ""] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g))
    sent[attribute(tag, "name")] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  return sent;
};

const quoted = (quote: string) => ({ citations: [{ source: "s1", quote, start: 0, end: quote.length }] });
const SCHOOL = { label: "Ouvrir une école", axis: 0, ...quoted("une école de production sera ouverte") };
const STATION = { label: "Rouvrir la gare", ...quoted("la gare rouvrira") };
const axes = [{ label: "Former", ...quoted("former") }];

const opened = async () => {
  const { id, slug } = await pacts.publish(smallPact({ axes, actions: [SCHOOL, STATION] }));
  const sheets = () => sheetsOf(pacts.platform.database.sql, pilot.tenant, id);
  const [school, station] = (await sheets()).map(({ action }) => `/pacts/${slug}/actions/${action.id}`);
  if (!school || !station) throw new Error("the pact has two actions");
  const open = async (address: string, edit: string, changes: Form = {}) => ({
    ...formIn((await read(`${address}?edit=${edit}`)).text),
    ...changes,
  });
  const save = async (address: string, part: string, edit: string, changes: Form) => {
    const done = await send(`${address}/${part}`, await open(address, edit, changes));
    expect(done.status, done.text.slice(0, 20_000)).toBe(303);
  };
  return { id, slug, school, station, sheets, open, save };
};

const READY = {
  owner: "Ville",
  startsOn: "2026-03-01",
  endsOn: "2026-12-31",
  votedStartsOn: "2026-03-01",
  votedEndsOn: "2026-11-30",
  totalCost: "300 000",
};
const REGION = { financer: "Région", type: "region", years: "2026 ; 100 000 ; 50 000 ; 0\n2027 ; 100 000" };

describe("the sheet of an action", () => {
  it("refuses money paid in a year to come, and warns of money committed there", async () => {
    const { school, save, open } = await opened();
    const early = await send(`${school}/line`, await open(school, "line-new", { ...REGION, years: "2028 ; 100 000 ; 50 000 ; 20 000" }));
    expect(early.status).toBe(422);
    expect(early.text).toContain("Région aurait déjà payé en 2028, alors que nous sommes le 1er février 2026.");
    await save(school, "line", "line-new", { ...REGION, years: "2026 ; 1 ; 1 ; 1\n2028 ; 100 000 ; 50 000" });
    expect((await read(school)).text).toContain("Engagé sur 2028 : cette année est à venir.");
    await save(school, "line", "line-new", { ...REGION, financer: "Ville" });
    expect((await read(school)).text.split("à venir").length).toBe(2);
  });

  it("says what the text announces and every gap, to everyone", async () => {
    const { school, slug } = await opened();
    const { status, text } = await read(school, null);
    expect(status).toBe(200);
    for (const said of [
      "une école de production sera ouverte",
      "aucun porteur désigné",
      "aucun calendrier voté",
      "aucun calendrier prévu",
      "aucun plan de financement",
      "aucun jalon",
      "Personne ne tient encore cette fiche",
      "Pour devenir une fiche action, il lui manque",
      "Un porteur.",
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('method="post"');
    expect(text).not.toContain("?edit=");
    expect((await read(`/pacts/${slug}`, null)).text).toContain(`<a href="${school}">Ouvrir une école</a>`);
    expect((await read(`${school}x`, null)).status).toBe(404);
    expect((await read(`/pacts/${slug}/actions/${randomUUID()}`)).status).toBe(404);
  });

  it("is kept by its forms, from nothing to a plan that adds up and a climb past the gate", async () => {
    const { school, save, sheets, slug } = await opened();
    const { financed } = await totalsOf(pacts.platform.database.sql);
    await save(school, "fields", "fields", READY);
    await save(school, "line", "line-new", REGION);
    await save(school, "line", "line-new", { financer: "Entreprise", type: "private", years: "2026 ; 80 000" });
    const wrong = await read(school);
    expect(wrong.text).toContain("Les lignes font 280 000 € et le coût total est de 300 000 €, soit 20 000 € d’écart.");
    const [, company] = (await sheets())[0]?.lines ?? [];
    await save(school, "line", `line-${company?.id}`, { years: "2026 ; 100 000" });
    await save(school, "milestone", "milestone-new", { label: "Permis", expectedOn: "2026-01-10", votedOn: "2026-01-05", days: "30" });
    const [permit] = (await sheets())[0]?.milestones ?? [];
    await save(school, "milestone", "milestone-new", { label: "Travaux", days: "100", [`after-${permit?.id}`]: "yes" });
    await save(school, "stage", "stage", { stage: "action-sheet" });
    const { text } = await read(school, null);
    for (const said of [
      "fiche action",
      "portée par Ville",
      "31 jours de retard",
      "27 jours de retard",
      "Le plan est équilibré",
      "Argent non public pour 1 € public",
      "0,5 (100 000 € pour 200 000 €)",
      "Argent réuni pour 1 € public, celui-ci compris",
      "1,5 (300 000 € pour 200 000 €)",
      "Au plus court, 130 jours de travail. Chemin critique : Permis → Travaux.",
      `Fiche tenue par ${pilot.organisation.name}, mise à jour le 1er février 2026.`,
    ])
      expect(text).toContain(said);
    expect((await read(school)).text).toContain(`mise à jour le 1er février 2026 par ${pilot.name}.`);
    expect(text).not.toContain(pilot.name);
    const page = (await read(`/pacts/${slug}`, null)).text;
    expect(page).toContain("2 actions annoncées dans 1 axe, 1 au financement bouclé");
    expect(page).toContain(`Avancement et porteur tels que ${pilot.organisation.name} les tient à jour`);
    expect((await totalsOf(pacts.platform.database.sql)).financed).toBe(financed + 1);
    const [sheet] = await sheets();
    await save(school, "line", `line-${sheet?.lines[1]?.id}`, { act: "remove" });
    await save(school, "milestone", `milestone-${sheet?.milestones[1]?.id}`, { act: "remove" });
    expect((await sheets())[0]).toMatchObject({ lines: [{ financer: "Région" }], milestones: [{ label: "Permis" }] });
    expect((await read(school)).text).toContain("il lui manque maintenant");
    const history = await read(`/pacts/${slug}/history`);
    expect(history.text).toContain("Ligne de financement (retrait)");
    expect(history.text).toContain("Fiche action « Ouvrir une école », avancement");
    expect(history.text.replace(/<head>.*<\/head>/s, "")).not.toMatch(/pacts\.(?:thing|column)\.|pact_[a-z]/);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("says what a form holds that cannot be, where, and keeps what was typed", async () => {
    const { school, station, open, save, sheets } = await opened();
    const fields = await open(school, "costs", { totalCost: "300 000", publicCeiling: "180 %" });
    const over = await send(`${school}/costs`, fields);
    expect([over.status, over.text.includes('href="#publicCeiling"'), formIn(over.text)["totalCost"]]).toEqual([422, true, "300 000"]);
    expect(over.text).toContain("Le champ « Part publique maximale » contient « 180 % », qui n’est pas utilisable.");
    const back = await send(`${school}/calendar`, await open(school, "calendar", { startsOn: "2026-05-01", endsOn: "2026-04-01" }));
    expect([back.status, back.text.includes("Le calendrier finit le 1er avril 2026, avant de commencer le 1er mai 2026.")]).toEqual([
      422,
      true,
    ]);
    const climb = await send(`${school}/stage`, await open(school, "stage", { stage: "engaged" }));
    expect([climb.status, climb.text.includes("Un calendrier : une date de début et une date de fin.")]).toEqual([422, true]);
    const silent = await send(`${school}/stage`, await open(school, "stage", { stage: "abandoned" }));
    expect([silent.status, silent.text.includes("Indiquez le motif du passage à « abandonnée »")]).toEqual([422, true]);
    await save(station, "line", "line-new", { ...REGION, years: "2026 ; 999 999 999 999,99", ceiling: "999 999 999 999,99" });
    expect((await read(station)).text).toContain("999 999 999 999,99 €");
    const line = await send(`${school}/line`, await open(school, "line-new", { ...REGION, years: "26 ; 5" }));
    expect([line.status, line.text.includes("contient « 26 ; 5 »"), formIn(line.text)["financer"]]).toEqual([422, true, "Région"]);
    expect((await sheets())[0]?.revision).toBe(0);
    await save(school, "milestone", "milestone-new", { label: "Étude" });
    const [study] = (await sheets())[0]?.milestones ?? [];
    await save(school, "milestone", "milestone-new", { label: "Permis", [`after-${study?.id}`]: "yes" });
    const [, permit] = (await sheets())[0]?.milestones ?? [];
    const ring = await send(
      `${school}/milestone`,
      await open(school, `milestone-${study?.id}`, { [`after-${permit?.id}`]: "yes", "after-nowhere": "yes" }),
    );
    expect([ring.status, ring.text.includes("Ces jalons s’attendent les uns les autres")]).toEqual([422, true]);
  });

  it("keeps where a line of money comes from and which document tells it, and refuses a document of a day to come", async () => {
    const { school, open, save, sheets } = await opened();
    const origin = { scheme: "Dotation inventée", saidIn: "Délibération n° 7", saidOn: "2026-01-12", toldShare: "39 %" };
    expect((await read(`${school}?edit=line-new`)).text).toMatch(/<details>\s*<summary>D’où vient cette somme/);
    await save(school, "line", "line-new", { ...REGION, ...origin });
    await save(school, "line", "line-new", { financer: "Ville", type: "public-own-funds", years: "2026 ; 100 000", toldShare: "39 %" });
    expect((await sheets())[0]?.lines[0]).toMatchObject({ ...origin, toldShare: 0.39 });
    const { text } = await read(school);
    expect(text).toContain(
      "au titre de : Dotation inventée ; selon : Délibération n° 7, 12 janvier 2026 ; 39 % du total selon cette source",
    );
    expect(text).toContain("Les parts que disent les sources font 78 % en tout, et non 100 %.");
    expect(text).toContain("Fonds propres d’un porteur public</small>");
    const refused = async (changes: Form, words: string) => {
      const told = await send(`${school}/line`, await open(school, "line-new", { ...REGION, ...origin, ...changes }));
      expect([told.status, told.text.includes(words), formIn(told.text)["scheme"]]).toEqual([422, true, "Dotation inventée"]);
      expect(told.text).toMatch(/<details open="">\s*<summary>D’où vient cette somme/);
    };
    await refused({ saidOn: "2026-02-02" }, "La source serait du 2 février 2026, alors que nous sommes le 1er février 2026.");
    await refused({ saidOn: "hier" }, "« hier »");
    await refused({ toldShare: "139 %" }, "« 139 % »");
  });

  it("shows the second of two what the first wrote beside what they typed, and takes it on the new revision", async () => {
    const { school, open, sheets } = await opened();
    const [first, second] = [await open(school, "fields", { owner: "Ville", priority: "high" }), await open(school, "fields")];
    expect((await send(`${school}/fields`, first)).status).toBe(303);
    const told = await send(`${school}/fields`, { ...second, owner: "Département", lead: "Direction de l’eau" });
    expect(told.status).toBe(409);
    expect(told.text).toContain("Quelqu’un a modifié cette fiche pendant que vous écriviez");
    const row = (field: string) => new RegExp(`<th scope="row">${field}</th>(.*?)</tr>`).exec(told.text)?.[1]?.replace(/<[^>]+>/g, "|");
    expect(row("Porteur")).toMatch(/Département\|+Ville\|+Département/);
    expect(row("Priorité")).toMatch(/rien\|+élevée\|+élevée/);
    const again = formIn(told.text);
    expect(again).toMatchObject({ owner: "Département", lead: "Direction de l’eau", priority: "high", revision: "1" });
    expect((await send(`${school}/fields`, again)).status).toBe(303);
    expect((await sheets())[0]).toMatchObject({
      revision: 2,
      fields: { owner: "Département", lead: "Direction de l’eau", priority: "high" },
    });
  });

  it("loses no line: one taken out meanwhile may be put back, another part changed meanwhile is left alone", async () => {
    const { school, open, save, sheets } = await opened();
    await save(school, "line", "line-new", REGION);
    const id = (await sheets())[0]?.lines[0]?.id;
    const mine = await open(school, `line-${id}`, { years: "2026 ; 120 000" });
    await save(school, "fields", "fields", { owner: "Ville" });
    const elsewhere = await send(`${school}/line`, mine);
    expect([elsewhere.status, formIn(elsewhere.text)["years"]]).toEqual([409, "2026 ; 120 000"]);
    await save(school, "line", `line-${id}`, { act: "remove" });
    const gone = await send(`${school}/line`, formIn(elsewhere.text));
    expect([gone.status, gone.text.includes("vient d’être retiré de la fiche")]).toEqual([409, true]);
    expect((await send(`${school}/line`, { ...formIn(gone.text), act: "save" })).status).toBe(303);
    expect((await sheets())[0]).toMatchObject({
      fields: { owner: "Ville" },
      lines: [{ financer: "Région", years: [{ planned: 120_000 }] }],
    });
  });

  it("is written by who may, and by nobody else", async () => {
    const { school, open, slug } = await opened();
    const fields = await open(school, "fields", { owner: "Ville" });
    expect((await send(`${school}/fields`, fields, null)).location).toBe(`/sign-in?next=${encodeURIComponent(school)}`);
    for (const viewer of [
      { ...pilot, role: "reader" as const },
      { ...pilot, tenant: "hauts-de-france" },
    ]) {
      const refused = await send(`${school}/fields`, fields, viewer);
      expect([refused.status, refused.text.includes("Votre rôle ne permet pas")]).toEqual([403, true]);
      expect((await read(`/pacts/${slug}/actions/new`, viewer)).status).toBe(404);
      expect((await read(`${school}?edit=fields`, viewer)).text).not.toContain('id="edit"');
    }
    expect((await pacts.as(null).request(`${school}?edit=fields`)).headers.get("location")).toContain("%3Fedit%3Dfields");
    expect((await send(`${school}/nothing`, fields)).status).toBe(404);
    expect((await send(`/pacts/${slug}/actions/nowhere/fields`, fields)).status).toBe(404);
  });
});

describe("an action added by officers", () => {
  it("is refused beside its field, with what was typed and the mend", async () => {
    const { slug } = await opened();
    const refused = async (label: string, axis = "") => {
      const { status, text } = await send(`/pacts/${slug}/actions/new`, { label, axis });
      return [status, /<span class="error"[^>]*>([^<]*)/.exec(text)?.[1]];
    };
    expect(await refused(" ")).toEqual([422, "L’intitulé est vide. Donnez un nom à l’action."]);
    expect(await refused("rouvrir  la GARE")).toEqual([422, expect.stringContaining("Donnez un autre nom à celle-ci.")]);
    expect(await refused("a".repeat(2001))).toEqual([422, expect.stringContaining("Raccourcissez-le.")]);
    expect(await refused("Relier la halle", randomUUID())).toEqual([422, expect.stringContaining("Choisissez-en un autre.")]);
  });

  it("shows as such, with who and when, and outlives a correction of the text", async () => {
    const { slug, id, sheets } = await opened();
    const address = `/pacts/${slug}/actions/new`;
    const { text } = await read(address);
    const axis = /<option value="([^"]+)">Former</.exec(text)?.[1] ?? "";
    const done = await send(address, { label: "Relier la halle", axis });
    expect(done.status).toBe(303);
    const sheet = (await read(done.location, null)).text;
    expect(sheet).toContain(`Aucun texte n’annonce cette action. Ajoutée par ${pilot.organisation.name} le 1er février 2026.`);
    const page = (await read(`/pacts/${slug}`, null)).text;
    expect(page).toContain("Relier la halle");
    expect(page).toContain(`Ajoutée par ${pilot.organisation.name} le 1er février 2026.`);
    expect(page).toContain(", 1 ajoutée depuis");
    expect((await read("/pacts", null)).text).toContain("2 (1 ajoutée depuis)");
    const { pacts: lines } = JSON.parse((await read("/api/v1/pacts?limit=100", null)).text);
    expect(lines).toContainEqual(expect.objectContaining({ slug, actions: 2, added: 1 }));
    expect((await read("/", null)).text).toContain("1 ajoutée depuis");
    expect((await read(`/pacts/${slug}/follow-up`, null)).text).toMatch(/\d annoncées? et 1 ajoutée depuis/);
    const corrected = await pacts.platform.write(
      { tenant: pilot.tenant, actor: pilot.account, operation: "pact.publish", thread: id },
      (write) =>
        correctPact(write, {
          id,
          newId: randomUUID,
          organisation: pilot.organisation,
          visibility: nothingPersonal,
          reason: "Coquille",
          content: smallPact({ axes, actions: [{ ...SCHOOL, label: "Ouvrir l’école" }] }),
        }),
    );
    expect(corrected.ok).toBe(true);
    expect((await sheets()).map(({ action }) => [action.label, action.axis])).toEqual([
      ["Ouvrir l’école", "Former"],
      ["Relier la halle", "Former"],
    ]);
  });

  it("keeps its sheet when its text is reworded, and takes it along when it leaves the pact", async () => {
    const { id, school, station, save, sheets } = await opened();
    for (const address of [school, station]) {
      await save(address, "fields", "fields", { owner: "Ville" });
      await save(address, "line", "line-new", REGION);
      await save(address, "milestone", "milestone-new", { label: "Permis" });
    }
    const corrected = await pacts.platform.write(
      { tenant: pilot.tenant, actor: pilot.account, operation: "pact.publish", thread: id },
      (write) =>
        correctPact(write, {
          id,
          newId: randomUUID,
          organisation: pilot.organisation,
          visibility: nothingPersonal,
          reason: "La gare relève d’un autre pacte",
          content: smallPact({ axes, actions: [{ ...SCHOOL, label: "Ouvrir une école de production" }] }),
        }),
    );
    expect(corrected.ok).toBe(true);
    expect(await sheets()).toMatchObject([
      { action: { label: "Ouvrir une école de production" }, fields: { owner: "Ville" }, lines: [{ financer: "Région" }] },
    ]);
    expect((await read(station)).status).toBe(410);
    expect(await verify(pacts.platform.database.sql, pactsTables.audited)).toMatchObject({ ok: true });
  });

  it("copies the plan and the milestones of another, nothing of it voted, committed or done", async () => {
    const { school, save, open, sheets } = await opened();
    await save(school, "fields", "fields", READY);
    await save(school, "line", "line-new", { ...REGION, years: "2026 ; 300 000 ; 50 000 ; 10" });
    await save(school, "milestone", "milestone-new", { label: "Permis", votedOn: "2026-01-05", doneOn: "2026-01-06" });
    const [permit] = (await sheets())[0]?.milestones ?? [];
    await save(school, "milestone", "milestone-new", { label: "Travaux", [`after-${permit?.id}`]: "yes" });
    await save(school, "stage", "stage", { stage: "engaged" });
    const same = await send(`${school}/copy`, await open(school, "copy", { label: "ouvrir  une École" }));
    expect([same.status, same.text.includes("Ce pacte a déjà une action « ouvrir")]).toEqual([422, true]);
    const done = await send(`${school}/copy`, await open(school, "copy"));
    expect(done.status).toBe(303);
    const copy = (await sheets()).find(({ action }) => done.location.endsWith(action.id));
    expect(copy).toMatchObject({
      action: { label: "Ouvrir une école (copie)", axis: "Former" },
      stage: "idea",
      fields: { owner: "Ville", totalCost: 300_000, votedStartsOn: null, votedEndsOn: null },
      lines: [{ years: [{ year: 2026, planned: 300_000, committed: 0, paid: 0 }] }],
      milestones: [{ label: "Permis", votedOn: null, doneOn: null }, { label: "Travaux" }],
    });
    expect(copy?.milestones[1]?.after).toEqual([copy?.milestones[0]?.id]);
    expect((await send(`${school}/copy`, { label: " " })).text).toContain("L’intitulé est vide.");
    expect((await send(`${school}/copy`, { label: "Autre", axis: randomUUID() })).text).toContain(
      "Cet axe n’est pas, ou n’est plus, de ce pacte.",
    );
  });
});
