import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOf } from "../../../platform/database/database.ts";
import { CSRF, member, openTestDrafting } from "../drafting-app.testing.ts";
import { languageModel } from "./language-model.ts";
import { openStubModel, type StubAnswer, type StubModel, saying } from "./stub-model.testing.ts";

const TEXT = "Le POCE du Val de Rive est signé\n\nIl retient :\n- douze ateliers relais\n- une école du bois\net une halle rénovée à Rive.";
const PROPOSED = saying({ actions: [{ label: "halle rénovée", target: null, quote: "une halle rénovée à Rive" }] });

let test: Awaited<ReturnType<typeof openTestDrafting>>;
let stub: StubModel;
let said: StubAnswer = PROPOSED;
const pilot = member("pilot");

beforeAll(async () => {
  test = await openTestDrafting();
  stub = await openStubModel(() => said);
});
afterAll(async () => {
  await stub.close();
  await test.database.close();
});

const routes = () => test.as(pilot, { ...test.drafting, model: languageModel({ ...stub.settings, seconds: 1 }) });
const get = async (path: string) => (await routes().request(path)).text();
const post = (path: string, sent: Readonly<Record<string, string>>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries({ csrf: CSRF, ...sent })) body.append(name, value);
  return routes().request(path, { method: "POST", body });
};
const create = async (sent: Readonly<Record<string, string>>): Promise<string> =>
  (await post("/drafts", { text: TEXT, once: crypto.randomUUID(), ...sent })).headers.get("location") ?? "";
const askApi = (app: ReturnType<typeof routes>, body: object) =>
  app.request("/api/v1/drafts", { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });

describe("a document that a language model may read", () => {
  it("goes nowhere unless its sender says so; the page names where it would go", async () => {
    const form = await get("/drafts/new");
    expect(form).toContain(new URL(stub.settings.url).host);
    expect(form).not.toMatch(/name="model"[^>]*checked/);
    const page = await get(await create({}));
    expect(stub.asked).toEqual([]);
    expect(page).not.toContain("modèle de langue");
  });

  it("shows what was proposed as such, and takes it one value at a time", async () => {
    said = PROPOSED;
    const address = await create({ model: "yes" });
    const page = await get(address);
    expect(page).toMatch(/propose une valeur de plus/);
    expect(page).toMatch(/id="v-actions-2".*?halle rénovée.*?proposé par un modèle de langue, à vérifier/s);
    expect(page).toMatch(/Une valeur proposée par un modèle de langue attend votre accord/);
    expect(page).toMatch(/<mark id="m-actions-2-0"/);
    await post(`${address}/accept`, { field: "actions" });
    expect((await get(address)).match(/class="entry t4 accepted"/g)).toHaveLength(2);
    await post(`${address}/decisions`, { subject: "actions", key: "2", kind: "accept" });
    const accepted = await get(address);
    expect(accepted.match(/class="entry t4 accepted"/g)).toHaveLength(3);
    expect(accepted).not.toContain("proposé par un modèle de langue");
  });

  it("is published without what nobody has accepted, and with what someone has", async () => {
    said = PROPOSED;
    const publish = async (accepts: boolean): Promise<number> => {
      const address = await create({ model: "yes", text: `${TEXT}\n${accepts}` });
      if (accepts) await post(`${address}/decisions`, { subject: "actions", key: "2", kind: "accept" });
      expect((await post(`${address}/publish`, { sourceKind: "press-release" })).headers.get("location")).toBe(`${address}?published=1`);
      return (await rowsOf(test.database.sql, sql`select id from pact_action where label = 'halle rénovée'`)).length;
    };
    expect([await publish(false), await publish(true)]).toEqual([0, 1]);
  });

  it.each<[string, StubAnswer]>([
    ["stalls", "stall"],
    ["babbles", saying("Bonjour !")],
  ])("makes the draft of the rules, and the page says so, when the model %s", async (_, answer) => {
    said = answer;
    const page = await get(await create({ model: "yes" }));
    expect(page).toMatch(/Le modèle de langue stub n’a donné aucune réponse utilisable/);
    expect(page).toContain("douze ateliers relais");
  });

  it("may be asked for by a program, that is refused where none is set", async () => {
    said = PROPOSED;
    const answer = await askApi(routes(), { text: TEXT, model: true });
    const { draft } = await answer.json();
    expect([answer.status, draft.model]).toEqual([201, expect.objectContaining({ admitted: 1, answered: 1 })]);
    expect(draft.pact.actions.at(-1)).toMatchObject({ label: "halle rénovée", origin: "model" });
    const refused = await askApi(test.as(pilot), { text: TEXT, model: true });
    expect([refused.status, await refused.json()]).toEqual([422, expect.objectContaining({ field: "model" })]);
  });
});
