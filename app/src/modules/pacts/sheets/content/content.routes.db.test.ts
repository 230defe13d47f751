import { describe, expect, it } from "vitest";
import { smallPact } from "../../pacts.testing.ts";
import { pilot, testPacts } from "../../pacts-app.testing.ts";
import { sheetsOf } from "../sheets.repository.ts";

const pacts = testPacts();

/** Typography apart: what a person reads. */
const plain = (html: string): string => html.replace(/[\u00a0\u202f]/g, " ").replaceAll("\r\n", "\n");
const quoted = (quote: string) => ({ citations: [{ source: "s1", quote, start: 0, end: quote.length }] });

const opened = async () => {
  const school = { label: "Ouvrir une école", axis: 0, ...quoted("une école de production sera ouverte") };
  const station = { label: "Rouvrir la gare", ...quoted("la gare rouvrira") };
  const { id, slug } = await pacts.publish(smallPact({ axes: [{ label: "Former", ...quoted("former") }], actions: [school, station] }));
  const sheets = () => sheetsOf(pacts.platform.database.sql, pilot.tenant, id);
  const [one, other] = await sheets();
  if (!one || !other) throw new Error("the pact has two actions");
  const addressOf = ({ action }: typeof one) => `/pacts/${slug}/actions/${action.id}`;
  const read = async (address: string, viewer: typeof pilot | null = null): Promise<string> =>
    plain(await (await pacts.as(viewer).request(address)).text());
  const send = async (about: typeof one, revision: number, fields: Readonly<Record<string, string>>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ revision: String(revision), ...fields })) body.set(name, value);
    const answer = await pacts.as(pilot).request(`${addressOf(about)}/content`, { method: "POST", body });
    return { status: answer.status, text: plain(await answer.text()) };
  };
  return { slug, sheets, one, other, addressOf, read, send };
};

const TOLD = {
  number: "2.3",
  partners: "Chambre de métiers\nUniversité imaginaire",
  isWholePact: "yes",
  places: "52269",
  context: "Trop de départs.\nPas d’atelier.",
  targetGroup: "Jeunes sans diplôme",
  indicators: "élèves accueillis ; élèves ; 0 ; 41",
  deliverables: "Étude ; etude.pdf ; 14/03/2026",
  attachments: "Plan ; https://exemple.fr/plan.pdf",
  stateAid: "sa",
  stateAidNumber: "SA 108468",
  startRule: "after-application",
  appliedOn: "2026-01-20",
  humanMeans: "Deux formateurs",
};

describe("the content of a sheet on its page", () => {
  it("is told to everyone once it is written, in groups that open where something is said", async () => {
    const { one, other, addressOf, read, send, sheets, slug } = await opened();
    expect(await read(addressOf(one))).toContain("La fiche ne dit encore rien du contenu de l’action.");
    expect((await send(one, 0, { ...TOLD, dependsOnOther: other.action.id })).status).toBe(303);
    const page = await read(addressOf(one));
    for (const said of [
      "2.3",
      "<li>Chambre de métiers</li><li>Université imaginaire</li>",
      "<li>Tout le périmètre du pacte</li>",
      '<a href="/territories/com-52269">Langres</a>',
      "<p>Trop de départs.</p><p>Pas d’atelier.</p>",
      "élèves accueillis",
      "(etude.pdf, 14 mars 2026)",
      '<a href="https://exemple.fr/plan.pdf" rel="nofollow noopener">Plan</a>',
      "régime exempté ou notifié, SA.108468",
      "pas de démarrage avant le dépôt de la demande d’aide",
      `<a href="${addressOf(other)}">Rouvrir la gare</a>`,
    ])
      expect(page).toContain(said);
    expect(await read(addressOf(other))).toContain("Conditionne");
    const form = await read(`${addressOf(one)}?edit=content`, pilot);
    expect(form.match(/<details[^>]*>/g)?.filter((tag) => tag.includes("open"))).toHaveLength(7);
    expect(form).toContain("Langres (52269)</textarea>");
    expect((await read(`${addressOf(other)}?edit=content`, pilot)).match(/<details open/g)).toBeNull();
    const [kept] = await sheets();
    expect(kept?.fields).toMatchObject({ number: "2.3", isWholePact: true, dependsOn: [other.action.id], grossJobs: null });
    await send(one, 1, { ...TOLD, places: "", number: "2.4", dependsOnOther: "" });
    const history = await read(`/pacts/${slug}/history`, pilot);
    for (const said of ["communes et intercommunalités", "Langres (52269)", "2.4", "dépend de", "Rouvrir la gare"])
      expect(history).toContain(said);
    expect(history).not.toContain(other.action.id);
  });

  it("is refused beside its field with the mend, and keeps what was typed", async () => {
    const { one, other, addressOf, read, send } = await opened();
    const places = await send(one, 0, { ...TOLD, places: "52269\nIntrouvable-sur-Marne" });
    expect(places.status).toBe(422);
    expect(places.text).toContain("« Introuvable-sur-Marne »");
    expect(places.text).toContain("par son nom exact ou son code");
    expect(places.text).toContain("52269\nIntrouvable-sur-Marne</textarea>");
    expect((await send(one, 0, { ...TOLD, stateAidNumber: "" })).text).toContain("Le champ « Numéro du régime » est vide.");
    expect((await send(one, 0, TOLD)).status).toBe(303);
    const taken = await send(other, 0, { number: "2.3" });
    expect([taken.status, taken.text.includes("est déjà celui de la fiche « Ouvrir une école »")]).toEqual([422, true]);
    expect((await send(other, 0, { dependsOnOther: one.action.id })).status).toBe(303);
    const ring = await send(one, 1, { ...TOLD, dependsOnOther: other.action.id });
    expect([ring.status, ring.text.includes("Ces fiches dépendent les unes des autres")]).toEqual([422, true]);
    const late = await send(one, 0, { ...TOLD, context: "Autre contexte" });
    expect([late.status, late.text.includes("Autre contexte"), late.text.includes("Trop de départs.")]).toEqual([409, true, true]);
    expect(await read(addressOf(one))).not.toContain("Autre contexte");
  });
});
