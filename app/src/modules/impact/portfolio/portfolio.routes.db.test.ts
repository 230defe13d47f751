import { ok } from "@levier/kernel";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Write } from "../../../platform/hand.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { smallPact } from "../../pacts/pacts.testing.ts";
import { openTestPacts, pilot } from "../../pacts/pacts-app.testing.ts";
import { impactRoutes } from "../impact.routes.ts";
import { impactApp, pilotsEvaluate, plainText } from "../impact-app.testing.ts";
import type { Evaluator } from "../studies/evaluator.ts";
import { drawnRuns, keepStudy, madeResult, madeRun } from "./portfolio.testing.ts";

const reader: Viewer = { ...pilot, role: "reader" };
const stranger: Viewer = { ...pilot, tenant: "ailleurs", space: "Ailleurs" };

/** Answers wait until it is let go, so that what is under way is seen. */
let letGo = (): void => {};
const held = new Promise<void>((resolve) => {
  letGo = resolve;
});

let pacts: Awaited<ReturnType<typeof openTestPacts>>;
let app: (viewer: Viewer | null) => Hono<Env>;

beforeAll(async () => {
  pacts = await openTestPacts();
  const evaluate: Evaluator = async () => {
    await held;
    return ok(madeResult(madeRun(41, 5)));
  };
  const routes = impactRoutes({ ...pacts.needs, mayEvaluate: pilotsEvaluate }, evaluate);
  app = impactApp(pacts, routes);
});
afterAll(() => pacts.platform.database.close());

const read = async (address: string, viewer: Viewer | null = null) => {
  const answer = await app(viewer).request(address);
  return { status: answer.status, headers: answer.headers, text: plainText(await answer.text()) };
};
const keep = async (kept: Omit<Parameters<typeof keepStudy>[1], "pactId">, title = "Pacte du val de Brenne") => {
  const { id: pactId, slug } = await pacts.publish(smallPact({ title: { value: title, citations: [{ source: "s1" }] } }));
  const done = await pacts.platform.write(
    { tenant: pilot.tenant, actor: pilot.account, operation: "study.run", thread: pactId },
    async (write: Write) => {
      return ok(await keepStudy(write, { pactId, ...kept }));
    },
  );
  if (!done.ok) throw new Error("a study was not kept");
  return { address: `/pacts/${slug}/studies/${done.value}`, slug };
};

const withdrawal = (): FormData => {
  const because = new FormData();
  because.set("reason", "Pacte abandonné");
  return because;
};

describe("how effects are known", () => {
  it("is read by anyone, from the portfolio to the method and its whole page; what is no method is missing", async () => {
    expect((await read("/impact")).text).toContain('href="/impact/methods"');
    const { status, text } = await read("/impact/methods/sdid");
    expect([status, text.includes("−15,6038 paquets")]).toEqual([200, true]);
    const whole = await read("/impact/methods/docs/evaluation-synthetic-did");
    expect([whole.status, whole.text.includes("Synthetic difference in differences")]).toEqual([200, true]);
    for (const none of ["/impact/methods/tarot", "/impact/methods/docs/swot", "/impact/methods/docs/..%2f..%2fREADME"])
      expect([none, (await read(none)).status]).toEqual([none, 404]);
  });
});

describe("the portfolio of a space, as studies come", () => {
  it("is there before any study, for anyone and for its members", async () => {
    const { status, text } = await read("/impact");
    expect([status, text.includes("Aucune étude d’impact publique n’est inscrite")]).toEqual([200, true]);
    expect((await read("/impact", reader)).text).toContain("Aucune étude d’impact n’est inscrite");
    expect((await read("/impact?space=nulle-part")).status).toBe(404);
    expect((await read("/impact.csv?space=nulle-part")).status).toBe(404);
    expect((await read("/impact.csv")).status).toBe(404);
  });

  it("tells one study alone, at once, and does not pool it", async () => {
    const { address } = await keep({ runs: [madeRun(30, 5)] }, "Pacte du port");
    const { text } = await read("/impact");
    expect(text).toContain("Une seule étude d’impact est inscrite : elle établit un effet.");
    expect(text).toContain(`href="${address}/story"`);
    expect(text).toContain("Cette étude est seule à mesurer son chiffre");
    expect(text).not.toContain("<svg");
    expect((await read(`${address}/story`)).status).toBe(200);
  });

  it("is read again when a study comes, and hides from the public those that are not", async () => {
    await keep({ runs: [madeRun(12, 9)] }, "Pacte des coteaux");
    await keep({ runs: [madeRun(500, 9)], isPublic: false }, "Pacte réservé");
    await keep({ runs: [] }, "Pacte qui attend");
    for (const who of [null, stranger]) {
      const { text } = await read("/impact?space=grand-est", who);
      expect(text).toContain("Sur 3 études d’impact inscrites, 2 donnent un effet");
      expect(text).not.toContain("Pacte réservé");
      expect((await read("/impact.csv?space=grand-est", who)).text).not.toContain("Pacte réservé");
      expect((await read("/impact.json?space=grand-est", who)).text).not.toContain("Pacte réservé");
    }
    const own = (await read("/impact", reader)).text;
    expect(own).toContain("Sur 4 études d’impact inscrites, 3 donnent un effet");
    expect(own).toContain("Pacte réservé");
    expect(own).toContain("Une étude est réservée aux membres de l’espace");
    expect((await read("/impact", stranger)).text).toContain("Aucune étude d’impact n’est inscrite");
  });

  it("draws the effects and gives the same figures in its table and its files", async () => {
    const { text } = await read("/impact");
    expect(text.match(/<svg/g)).toHaveLength(1);
    expect(text).toContain('role="img"');
    const csv = (await read("/impact.csv?space=grand-est")).text
      .replace(/^\ufeff/, "")
      .trim()
      .split("\r\n");
    const [header = [], ...rows] = csv.map((line) => line.split(";"));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toHaveLength(header.length);
    const json: { groups: { pooled: { mean: number }; studies: { effect: number; shrunk: { effect: number }; redo: string }[] }[] } =
      JSON.parse((await read("/impact.json?space=grand-est")).text);
    const [group] = json.groups;
    const at = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? "";
    const counted = rows.filter((row) => at(row, "counts") === "yes");
    expect(counted.map((row) => Number(at(row, "shrunk_effect").replace(",", ".")))).toEqual(
      group?.studies.map(({ shrunk }) => shrunk.effect),
    );
    for (const { effect, redo } of group?.studies ?? []) {
      expect(text).toContain(`>+${effect}<`);
      expect((await read(new URL(redo).pathname)).status).toBe(200);
    }
    expect(rows.find((row) => at(row, "counts") === "no")?.includes("not-run")).toBe(true);
  });

  it("takes of each study the last version that follows its plan, else the last, and tells how many were reckoned otherwise", async () => {
    const [early, planned] = [madeRun(700, 4), madeRun(11, 4, { version: 2 })];
    const pleasing = [3, 4].map((version) => madeRun(900, 4, { version, deviations: 1 }));
    const { slug } = await keep({ runs: [early, planned, ...pleasing] }, "Pacte de la plaine");
    const other = await keep({ runs: [madeRun(13, 4, { deviations: 2 })] }, "Pacte du plateau");
    const { text } = await read("/impact");
    expect(text).toContain("4 calculs, dont 2 hors du plan");
    expect(text).toContain("un calcul, hors du plan inscrit");
    expect(text).toContain("Ces études ont été calculées 7 fois, dont 3 hors du plan inscrit");
    expect(text).toContain("Un effet vient d’une étude dont aucun calcul ne suit le plan");
    expect([">+11<", ">+13<", ">+900<", ">+700<"].map((shown) => text.includes(shown))).toEqual([true, true, false, false]);
    const told = (await read("/impact.csv?space=grand-est")).text;
    expect(told).toMatch(/;2;0;4;2;0;0;[^;]*story/);
    expect((await app(pilot).request(`/pacts/${other.slug}/withdraw`, { method: "POST", body: withdrawal() })).status).toBe(303);
    expect((await app(pilot).request(`/pacts/${slug}/withdraw`, { method: "POST", body: withdrawal() })).status).toBe(303);
    expect((await read("/impact")).text).not.toContain("Pacte de la plaine");
  });

  it("has all its studies run again by who keeps some, and tells how far it is to them alone", async () => {
    const again = "Relancer toutes les études";
    const press = async (viewer: Viewer | null) => {
      const body = new FormData();
      body.set("act", "rerun");
      const answer = await app(viewer).request("/impact", { method: "POST", body });
      return { status: answer.status, location: answer.headers.get("location"), text: plainText(await answer.text()) };
    };
    for (const who of [null, reader, stranger]) expect((await read("/impact?space=grand-est", who)).text).not.toContain(again);
    expect((await press(null)).location).toContain("/sign-in");
    const refused = await press(reader);
    expect([refused.status, refused.text.includes("tenues par les pilotes")]).toEqual([403, true]);
    expect((await read("/impact", pilot)).text).toContain(again);
    expect(await press(pilot)).toMatchObject({ status: 303, location: "/impact#rerun" });
    const under = (await read("/impact", pilot)).text;
    expect(under).toMatch(/aucune étude n’est encore refaite sur 3\./);
    expect(under).toContain('<progress max="3" value="0"');
    expect(under).not.toContain('value="rerun"');
    expect(under).toContain(`à la demande de ${pilot.organisation.name} :`);
    const other = (await read("/impact", { ...pilot, organisation: { ...pilot.organisation, name: "Agence du Val" } })).text;
    expect(other).toContain('value="rerun"');
    expect(other).toContain("les vôtres sont refaites ensuite");
    letGo();
    await vi.waitFor(async () => expect((await read("/impact", pilot)).text).toContain("Terminé le"), 20_000);
    const ended = (await read("/impact", pilot)).text;
    expect(ended).toContain("3 études refaites : 3 nouvelles versions, aucune inchangée, aucune refusée.");
    expect((await read("/impact?space=grand-est")).text).toContain(">+41<");
  }, 60_000);

  it("holds a hundred and fifty in a page of sixty thousand bytes, told again at once", async () => {
    for (const [at, run] of drawnRuns(147).entries()) await keep({ runs: [run] }, `Pacte ${at}`);
    const answer = await app(null).request("/impact", { headers: { "accept-encoding": "gzip" } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    expect(bytes).toBeLessThan(60_000);
    const again = await app(null).request("/impact", { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    const { text } = await read("/impact");
    expect(text).toMatch(/Sur 150 études d’impact inscrites, 149 donnent un effet/);
    expect(text.match(/<svg/g)).toHaveLength(1);
  }, 120_000);
});
