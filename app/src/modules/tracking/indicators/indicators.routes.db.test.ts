import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { openTestTracking, pilot } from "../tracking-app.testing.ts";
import { trackingTables } from "../tracking-tables.ts";
import { knownOf } from "./indicators.repository.ts";
import { setTarget } from "./write-target.ts";

let tracking: Awaited<ReturnType<typeof openTestTracking>>;
beforeAll(async () => {
  tracking = await openTestTracking();
});
afterAll(() => tracking.platform.database.close());

type Fields = Readonly<Record<string, string>>;
const plain = async (answer: Response): Promise<string> => (await answer.text()).replace(/[\u00a0\u202f]/g, " ");
const read = async (address: string, viewer: Viewer | null = pilot) => {
  const answer = await tracking.as(viewer).request(address);
  return { status: answer.status, text: await plain(answer) };
};
const send = async (address: string, fields: Fields, viewer: Viewer | null = pilot) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await tracking.as(viewer).request(address, { method: "POST", body });
  return { status: answer.status, text: await plain(answer) };
};

const cited = { citations: [{ source: "s1" }] };
const target = { value: 40, unit: "bornes", direction: "up", shape: "stock-by-date", deadline: "2026" } as const;
const content = smallPact({
  axes: [{ label: "Rouler propre", ...cited }],
  actions: [{ label: "Poser des bornes", axis: 0, target, ...cited }],
});

const started = async (fields: Fields = {}) => {
  const { id, slug } = await tracking.publish(content);
  const list = `/pacts/${slug}/indicators`;
  const kept = () => knownOf(tracking.sql, pilot.tenant, id);
  const start = (more: Fields) =>
    send(list, {
      ...{ form: "new", act: "start", label: "Bornes posées", unit: "bornes", level: "output", measure: "stock", direction: "up" },
      ...{ under: "", feed: "person", rhythm: "quarter", isPublic: "yes" },
      ...more,
    });
  expect((await start(fields)).status).toBe(303);
  const first = (await kept())[0]?.indicator.id ?? "";
  return { id, slug, list, kept, start, first, one: `${list}/${first}` };
};
const aim = {
  form: "target",
  act: "set-target",
  replaces: "",
  shape: "stock-by-date",
  value: "40",
  source: "Délibération",
  settledOn: "2025-01-01",
};
const reading = { form: "reading", act: "read", value: "12", day: "2026-01-31", evidence: "survey", source: "Comptage du syndicat" };

describe("the indicators of a pact", () => {
  it("start from what the text tells, with its target to confirm", async () => {
    const { id, slug } = await tracking.publish(content);
    const empty = await read(`/pacts/${slug}/indicators`);
    expect(empty.text).toContain("Commencez par une cible que le texte annonce");
    const told = /\?told=([0-9a-f-]+)#acts/.exec(empty.text)?.[1] ?? "";
    const opened = await read(`/pacts/${slug}/indicators?told=${told}`);
    expect(opened.text).toContain("Suivre « Poser des bornes »");
    const fields = { form: `told-${told}`, act: "start", toldId: told, label: "Bornes", unit: "bornes", level: "output", measure: "stock" };
    const done = await send(`/pacts/${slug}/indicators`, { ...fields, direction: "up", under: `action:${told}`, feed: "person" });
    expect(done.status).toBe(303);
    const [kept] = await knownOf(tracking.sql, pilot.tenant, id);
    expect(kept?.indicator).toMatchObject({ toldId: told, actionId: told, isPublic: false });
    expect((await read(`/pacts/${slug}/indicators/${kept?.indicator.id}`)).text).toContain('value="2026-12-31"');
  });

  it("tell where each stands, what its target does not say, and how old what is known is", async () => {
    const { one, list, kept } = await started();
    expect((await read(list, null)).text).toContain("Jamais relevé");
    expect((await send(one, { ...aim, deadline: "2026-12-31" })).status).toBe(303);
    expect((await send(one, reading)).status).toBe(303);
    const page = (await read(list, null)).text;
    expect(page).toContain("aucune situation de départ indiquée");
    expect(page).toContain("On ne peut pas dire");
    expect(page).toContain("il y a un jour, prochain attendu le 30 avril 2026");
    const replaces = (await kept())[0]?.targets[0]?.id ?? "";
    const whole = { ...aim, replaces, deadline: "2026-12-31", baseline: "0", baselineOn: "2025-01-01", because: "Le départ manquait" };
    expect((await send(one, whole)).status).toBe(303);
    expect((await read(one, null)).text).toContain("Remplacée : Le départ manquait");
    expect((await read(list, null)).text).toContain("En retard");
    tracking.setClock("2026-06-01T09:00:00Z");
    expect((await read(list, null)).text).toContain("relevé en retard : attendu le 30 avril 2026");
    tracking.setClock("2026-02-01T09:00:00Z");
  });

  it("keep a target that was changed after its deadline, with why; the same one is not set twice", async () => {
    const { id, slug, list, one, first, kept } = await started();
    expect((await send(one, { ...aim, deadline: "2025-12-31" })).status).toBe(303);
    const replaces = (await kept())[0]?.targets[0]?.id ?? "";
    const next = { ...aim, replaces, value: "60", deadline: "2027-12-31", settledOn: "2026-01-20" };
    const silent = await send(one, next);
    expect([silent.status, silent.text.includes("Dites pourquoi cette cible remplace la précédente")]).toEqual([422, true]);
    expect((await send(one, { ...next, because: "Le marché a été relancé" })).status).toBe(303);
    const page = (await read(one, null)).text;
    expect(page).toContain("Remplacée après son échéance, le 20 janvier 2026 : Le marché a été relancé");
    // Whoever reads the verdict alone, in the list, is told as well.
    expect((await read(list, null)).text).toContain("cible changée le 20 janvier 2026, après l’échéance de la précédente");
    const history = (await read(`/pacts/${slug}/history`, null)).text;
    expect(history).toContain("a fixé la cible d’un indicateur");
    const again = await send(one, { ...next, because: "Le marché a été relancé" });
    expect([again.status, again.text.includes("Quelqu’un l’a modifié entre-temps")]).toEqual([422, true]);
    expect((await kept())[0]?.targets).toHaveLength(2);
    const fields = { shape: "stock-by-date", value: 1, baseline: null, baselineOn: null, baselineSource: null } as const;
    const rest = { startsOn: null, deadline: null, frequency: null, trajectory: [], source: "s", settledOn: "2026-01-20" } as const;
    const now = (await kept())[0]?.targets.find(({ replacedBy }) => replacedBy === null)?.id ?? "";
    const both = await Promise.all(
      [1, 2].map(() =>
        tracking.platform.write({ tenant: pilot.tenant, actor: pilot.account, operation: "indicator.target", thread: id }, (write) =>
          setTarget(write, {
            ...{ pactId: id, indicatorId: first, replaces: now, because: "deux à la fois", newId: randomUUID },
            fields: { ...fields, ...rest },
          }),
        ),
      ),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("refuse beside its field what they cannot keep, and lose nothing that was typed", async () => {
    const { one, start, kept } = await started();
    const unknown = await start({ feed: "official", territory: "epci-246700488", figure: "taux-de-chomage" });
    expect([unknown.status, unknown.text.includes("n’est pas un chiffre connu de ce territoire")]).toEqual([422, true]);
    const odd = await send(one, { ...reading, value: "beaucoup", note: "mot tapé" });
    expect([odd.status, odd.text.includes("« Valeur » ne peut pas être « beaucoup »"), odd.text.includes("mot tapé")]).toEqual([
      422,
      true,
      true,
    ]);
    const late = await send(one, { ...reading, day: "2026-02-02" });
    expect([late.status, late.text.includes("ne peut être à venir")]).toEqual([422, true]);
    const back = await send(one, { ...aim, deadline: "2025-01-01", baselineOn: "2025-06-01" });
    expect([back.status, back.text.includes("L’échéance vient après la situation de départ")]).toEqual([422, true]);
    const unfit = await send(one, { ...aim, shape: "flow-per-period" });
    expect([unfit.status, unfit.text.includes("choisissez la forme qui convient")]).toEqual([422, true]);
    const steps = await send(one, { ...aim, trajectory: "bientôt : 3" });
    expect([steps.status, steps.text.includes("Une étape par ligne")]).toEqual([422, true]);
    const bound = await start({ feed: "official" });
    expect([bound.status, bound.text.includes("Choisissez à la fois le territoire et le chiffre officiel.")]).toEqual([422, true]);
    expect(bound.text).toMatch(/<option value="unemployment-rate">Taux de chômage/);
    const foreign = await start({ under: `axis:${randomUUID()}` });
    expect([foreign.status, foreign.text.includes("ne fait pas partie du pacte")]).toEqual([422, true]);
    expect(await kept()).toHaveLength(1);
  });

  it("add up in one of the same unit, never in a ring; a unit stays once something was read", async () => {
    const { one, list, start, first, kept } = await started();
    expect((await start({ label: "Bornes de la ville", parentId: first })).status).toBe(303);
    const child = (await kept())[1]?.indicator.id ?? "";
    const other = await start({ label: "Vélos", unit: "vélos", parentId: first });
    expect([other.status, other.text.includes("ont la même unité : ici « bornes »")]).toEqual([422, true]);
    const fields = { form: "change", act: "change", revision: "1", label: "Bornes", unit: "bornes", level: "output", measure: "stock" };
    const rest = { direction: "up", under: "", feed: "person", rhythm: "", isPublic: "yes" };
    const ring = await send(one, { ...fields, ...rest, parentId: child });
    expect([ring.status, ring.text.includes("ne s’ajoute pas à lui-même")]).toEqual([422, true]);
    expect((await send(`${list}/${child}`, reading)).status).toBe(303);
    expect((await read(one, null)).text).toContain("Comptage du syndicat");
    const unit = await send(`${list}/${child}`, { ...fields, ...rest, unit: "prises" });
    expect([unit.status, unit.text.includes("l’unité et la grandeur ne changent plus")]).toEqual([422, true]);
    expect((await send(one, { ...fields, ...rest })).status).toBe(303);
    const since = await send(one, { ...fields, ...rest });
    expect([since.status, since.text.includes("Quelqu’un l’a modifié entre-temps")]).toEqual([422, true]);
  });

  it("keep both of two readings that contradict each other, one sent twice once, and set a wrong one aside with why", async () => {
    const { one, kept } = await started();
    for (const [value = "", at = ""] of [
      ["12", "2026-02-01T09:00:00Z"],
      ["12", "2026-02-01T10:00:00Z"],
      ["15", "2026-02-01T11:00:00Z"],
    ]) {
      tracking.setClock(at);
      expect((await send(one, { ...reading, value })).status).toBe(303);
    }
    expect((await kept())[0]?.readings).toHaveLength(2);
    expect((await read(one, null)).text).toContain("Écarté au profit de 15 bornes");
    const wrong = (await kept())[0]?.readings.find(({ value }) => value === 15)?.id ?? "";
    const aside = { form: "aside", act: "set-aside", id: wrong };
    expect((await send(one, aside)).status).toBe(422);
    expect((await send(one, { ...aside, id: "x", because: "Une autre" })).status).toBe(422);
    expect((await send(one, { ...aside, because: "Trois bornes étaient des prises" })).status).toBe(303);
    const page = (await read(one, null)).text;
    expect(page).toContain("Mis de côté : Trois bornes étaient des prises");
    expect(page).not.toContain("Écarté au profit");
    const csv = (await read(`${one}.csv`, null)).text.split("\r\n");
    expect(csv).toHaveLength(4);
    expect(csv[0]).toContain("set_aside_because");
  });

  it("are for who follows the pact to keep, and those not public for the members of the space to read", async () => {
    const { one, list, slug } = await started({ isPublic: "" });
    expect((await read(list, null)).text).not.toContain("Bornes posées");
    expect([(await read(one, null)).status, (await read(`${one}.csv`, null)).status, (await read(one)).status]).toEqual([404, 404, 200]);
    const reader: Viewer = { ...pilot, role: "reader" };
    expect((await send(one, aim, reader)).status).toBe(403);
    expect((await send(list, aim, null)).status).toBe(303);
    expect((await send(one, aim, null)).status).toBe(404);
    expect((await read(`/pacts/${slug}/indicators/${randomUUID()}`)).status).toBe(404);
    expect((await read(`/pacts/${slug}/indicators/tout`)).status).toBe(404);
  });

  it("stop being asked for once closed, and take no reading of a later day", async () => {
    const { one, kept } = await started();
    expect((await send(one, { form: "close", act: "close", revision: "1", on: "2026-01-15" })).status).toBe(303);
    expect((await read(one, null)).text).toContain("Suivi arrêté le 15 janvier 2026");
    const late = await send(one, reading);
    expect([late.status, late.text.includes("Le suivi est arrêté depuis le 15 janvier 2026")]).toEqual([422, true]);
    expect((await send(one, { form: "close", act: "reopen", revision: "2" })).status).toBe(303);
    expect((await kept())[0]?.indicator).toMatchObject({ closedOn: null, revision: 3 });
  });

  it("leave a whole audit", async () => {
    expect(await verify(tracking.sql, [...trackingTables])).toMatchObject({ ok: true });
  });
});
