import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smallPact } from "../pacts/pacts.testing.ts";
import { openTestTracking, pilot } from "./tracking-app.testing.ts";

let tracking: Awaited<ReturnType<typeof openTestTracking>>;
beforeAll(async () => {
  tracking = await openTestTracking();
});
afterAll(() => tracking.platform.database.close());

type Fields = Readonly<Record<string, string>>;
const read = async (address: string) => {
  const answer = await tracking.as(null).request(address);
  return (await answer.text()).replace(/[\u00a0\u202f]/g, " ");
};
const send = async (address: string, fields: Fields) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await tracking.as(pilot).request(address, { method: "POST", body });
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
};

const indicator = {
  form: "new",
  act: "start",
  unit: "bornes",
  level: "output",
  measure: "stock",
  direction: "up",
  under: "",
  feed: "person",
};
const aim = {
  form: "target",
  act: "set-target",
  replaces: "",
  shape: "stock-by-date",
  value: "40",
  source: "Vœu",
  settledOn: "2025-01-01",
};
const whole = { ...aim, deadline: "2026-12-31", baseline: "0", baselineOn: "2025-01-01" };
const reading = { form: "reading", act: "read", evidence: "survey", source: "Comptage" };
const done = { indicator: "", unit: "ateliers", quantity: "1", evidence: "declared", source: "", place: "", note: "" };

const followed = async () => {
  const { slug } = await tracking.publish(smallPact());
  const list = `/pacts/${slug}/indicators`;
  const start = async (label: string, isPublic = "yes") => {
    await send(list, { ...indicator, label, isPublic });
    const shown = await (await tracking.as(pilot).request(list)).text();
    const id = new RegExp(`/indicators/([0-9a-f-]{36})">${label}<`).exec(shown)?.[1] ?? "";
    return `${list}/${id}`;
  };
  return { slug, list, start };
};

it("tells where a pact stands its targets, the worst first, and nothing that is kept from the public", async () => {
  const { slug, list, start } = await followed();
  const [good, late, secret] = [await start("Bornes posées"), await start("Bornes utiles"), await start("Bornes cachées", "")];
  for (const one of [good, late, secret]) await send(one, whole);
  await send(good, { ...reading, value: "40", day: "2026-01-31" });
  await send(late, { ...reading, value: "3", day: "2026-01-31" });
  const page = await read(`/pacts/${slug}/follow-up`);
  expect(page).toContain("2 indicateurs suivis : 1 cible atteinte, 1 en retard sur la trajectoire.");
  expect(page).toContain("3 bornes le 31 janvier 2026");
  expect(page.indexOf("Bornes utiles")).toBeLessThan(page.indexOf("Bornes posées"));
  expect(page).not.toContain("Bornes cachées");
  for (const address of [list, `/pacts/${slug}`, `/pacts/${slug}/follow-up/brief`]) {
    const shown = await read(address);
    expect(shown.indexOf("Bornes utiles")).toBeLessThan(shown.indexOf("Bornes posées"));
    expect(shown).toContain("En retard");
    expect(shown).not.toContain("Bornes cachées");
  }
});

it("tells verdicts anew on the page of a pact once the day ends", async () => {
  const { slug, start } = await followed();
  const one = await start("Bornes posées");
  await send(one, { ...whole, deadline: "2026-02-01" });
  await send(one, { ...reading, value: "3", day: "2026-02-01" });
  expect(await read(`/pacts/${slug}`)).not.toContain("Cible manquée");
  tracking.setClock("2026-02-02T09:00:00Z");
  expect(await read(`/pacts/${slug}`)).toContain("Cible manquée");
  tracking.setClock("2026-02-01T09:00:00Z");
});

it("tells what was achieved lately with its day and source, and makes no line of each in the pact's history", async () => {
  const { slug } = await followed();
  const address = `/pacts/${slug}/achievements`;
  await send(`${address}/new`, {
    ...done,
    once: randomUUID(),
    form: "new",
    what: "Atelier au lycée",
    day: "2026-01-20",
    source: "Feuille d’émargement",
  });
  await send(`${address}/new`, { ...done, once: randomUUID(), form: "new", what: "Atelier caché", day: "2026-01-21", reserved: "yes" });
  const page = await read(`/pacts/${slug}/follow-up`);
  for (const words of ["Dernières réalisations", "Atelier au lycée", "20 janvier 2026", "1 atelier", "Feuille d’émargement"])
    expect(page).toContain(words);
  expect(page).not.toContain("Atelier caché");
  const history = await read(`/pacts/${slug}/history`);
  expect(history).not.toContain("a enregistré une réalisation");
  expect(history).toContain("a publié");
});

it("tells in the pact's history what targets and readings were and became, those of a public indicator alone", async () => {
  const { slug, start } = await followed();
  const [one, secret] = [await start("Bornes posées"), await start("Bornes cachées", "")];
  for (const at of [one, secret]) {
    await send(at, whole);
    await send(at, { ...reading, value: "3", day: "2025-12-31" });
    await send(at, { ...reading, value: "7", day: "2026-01-31" });
  }
  const history = await read(`/pacts/${slug}/history`);
  expect(history).toContain("Indicateur suivi « Bornes posées », cible");
  expect(history).toContain("40 bornes au 31 décembre 2026");
  expect(history).toMatch(/3 bornes, 31 décembre 2025.{0,80}7 bornes, 31 janvier 2026/s);
  expect(history).not.toContain("Bornes cachées");
  const { history: data } = await (await tracking.as(null).request(`/api/v1/pacts/${slug}/history`)).json();
  expect(JSON.stringify(data)).toContain("Bornes posées");
});
