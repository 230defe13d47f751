import { sql as statement } from "drizzle-orm";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verify } from "../../../platform/audit/verify.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { audit, tenant } from "../../../platform/platform.tables.ts";
import { createDraft } from "../create-draft.ts";
import { type Asked, decide } from "../decide.ts";
import { deleteDraft } from "../delete-draft.ts";
import { CSRF, member, openTestDrafting } from "../drafting-app.testing.ts";
import { draftingTables } from "../index.ts";
import { shareDraft } from "../share-draft.ts";
import { countCorrections } from "./count-corrections.ts";
import { offerExample } from "./offer-example.ts";
import { correctionsCommand } from "./run-corrections-command.ts";

const TEXT = "Le POCE du Val de Rive est signé\n\nIl retient :\n- douze ateliers relais\n- une école du bois";

let test: Awaited<ReturnType<typeof openTestDrafting>>;
const pilot = member("pilot");
const neighbour = member("pilot", 1);
const administrator = member("administrator");
const leader: Viewer = { ...member("administrator", 1), leads: true };

beforeAll(async () => {
  test = await openTestDrafting();
  await test.database.sql.insert(tenant).values({ id: "ligerie", name: "Ligerie" });
});
afterAll(() => test.database.close());
beforeEach(async () => {
  for (const table of ["draft_decision", "draft_share", "draft_file", "draft", "audit", "audit_head"])
    await test.database.sql.execute(statement.raw(`delete from ${table}`));
});

const create = async (viewer: Viewer, text: string): Promise<string> => {
  const created = await createDraft(test.drafting, viewer, { name: "note-de-camille.txt", bytes: Buffer.from(text) }, crypto.randomUUID());
  if (!created.ok) throw new Error(created.error.code);
  return created.value.id;
};
const decided = async (viewer: Viewer, id: string, ...asked: readonly Asked[]) => {
  for (const one of asked) expect(await decide(test.drafting, viewer, id, [one])).toMatchObject({ ok: true });
};
const reject = (key: string): Asked => ({ subject: "actions", key, kind: "reject" });

/** A draft of which one action is set aside, and that may serve when `offered`. */
const review = async (viewer: Viewer, offered: boolean, text = TEXT): Promise<string> => {
  const id = await create(viewer, text);
  await decided(viewer, id, reject("0"), { subject: "title", kind: "accept" });
  if (offered) expect(await offerExample(test.drafting, viewer, id, true)).toEqual({ ok: true, value: null });
  return id;
};

const command = (...args: string[]) => correctionsCommand(test.platform)(args);
type Exported = { readonly texts: number; readonly corrections: number; readonly files: readonly { name: string; content: string }[] };
const exported = async (...args: string[]): Promise<Exported> => {
  const answer = await command(...args);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value as Exported;
};

describe("a draft that may serve as an example", () => {
  it("does so only once its organisation says so, and no longer when it takes that back", async () => {
    const id = await review(pilot, false);
    expect(await command()).toMatchObject({ ok: false, error: expect.stringContaining("no draft may be exported") });
    await offerExample(test.drafting, pilot, id, true);
    expect(await exported()).toMatchObject({ texts: 1, corrections: 1 });
    await offerExample(test.drafting, pilot, id, false);
    expect(await command()).toMatchObject({ ok: false });
    const operations = (await test.database.sql.select().from(audit).orderBy(audit.sequence)).map(({ operation }) => operation);
    expect(operations.slice(-2)).toEqual(["draft.offer", "draft.withhold"]);
    expect(await verify(test.database.sql, draftingTables)).toMatchObject({ ok: true });
  });

  it("is offered by a pilot of its own organisation alone", async () => {
    const id = await review(pilot, false);
    await shareDraft(test.drafting, pilot, id, neighbour.organisation.id);
    for (const other of [member("contributor"), neighbour])
      expect(await offerExample(test.drafting, other, id, true)).toMatchObject({ ok: false, error: { code: "operation-forbidden" } });
    expect(await command()).toMatchObject({ ok: false });
  });

  it("is no longer exported once deleted", async () => {
    const id = await review(pilot, true);
    await deleteDraft(test.drafting, pilot, id);
    expect(await command("--all")).toMatchObject({ ok: false });
    expect(await countCorrections(test.database.sql, "ligerie", null)).toEqual({ drafts: 0, byField: [] });
  });

  it("is left out while nothing is put right in it, unless all are asked for", async () => {
    const id = await create(pilot, TEXT);
    await decided(pilot, id, { subject: "title", kind: "accept" });
    await offerExample(test.drafting, pilot, id, true);
    expect(await command()).toMatchObject({ ok: false, error: expect.stringContaining("--all") });
    expect(await exported("--all")).toMatchObject({ texts: 1, corrections: 0 });
  });
});

describe("an export", () => {
  it("tells neither who reviewed, nor for whom, nor how the document was called; and is the same each time", async () => {
    const id = await review(pilot, true);
    await decided(pilot, id, { subject: "place", kind: "correct", values: { value: "chez Camille, 03 00" } });
    const once = await exported();
    const all = JSON.stringify(once);
    for (const personal of [pilot.account, pilot.name, pilot.organisation.id, pilot.organisation.name, id, "camille", "03 00"])
      expect(all.toLowerCase()).not.toContain(personal.toLowerCase());
    expect(await exported()).toEqual(once);
    expect(once.files.find(({ name }) => name.endsWith(".txt"))?.content).toBe(TEXT);
  });
});

describe("the page of examples", () => {
  const get = (path: string, viewer: Viewer) => test.as(viewer).request(path);
  const zipped = async (viewer: Viewer): Promise<string[]> => {
    const answer = await get("/drafts/examples/archive", viewer);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
    return Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer()))).sort();
  };

  it("is an administrator's: of their organisation, and of the whole space where it leads", async () => {
    await review(pilot, true);
    await review(neighbour, true, `${TEXT}\n- un quai`);
    await review(neighbour, false);
    expect((await get("/drafts/examples", pilot)).status).toBe(403);
    expect((await get("/drafts/examples/archive", pilot)).status).toBe(403);
    expect(await (await get("/drafts", pilot)).text()).not.toContain("/drafts/examples");
    expect(await (await get("/drafts", administrator)).text()).toContain("/drafts/examples");
    expect(await (await get("/drafts/examples", administrator)).text()).toMatch(/1 texte relu, 1 correction\./);
    expect(await (await get("/drafts/examples", leader)).text()).toMatch(/2 textes relus, 2 corrections\./);
    expect(await zipped(administrator)).toHaveLength(3);
    const names = await zipped(leader);
    expect(names).toHaveLength(4);
    expect(names.every((name) => /^corrections\/(?:[0-9a-f]{16}\.txt|gold\.json|corrections\.json)$/.test(name))).toBe(true);
  });

  it("says how drafts come to serve when none does", async () => {
    expect(await (await get("/drafts/examples", administrator)).text()).toContain("Aucun projet relu ne peut servir");
    expect((await get("/drafts/examples/archive", administrator)).headers.get("location")).toBe("/drafts/examples");
  });

  it("is fed by the choice on the review page, which others see and do not take", async () => {
    const id = await review(pilot, false);
    const choose = (viewer: Viewer, example: Record<string, string>) =>
      test.as(viewer).request(`/drafts/${id}/example`, { method: "POST", body: new URLSearchParams({ csrf: CSRF, ...example }) });
    const shown = async (viewer: Viewer) => (await get(`/drafts/${id}`, viewer)).text();
    expect(await shown(pilot)).toMatch(/<input(?![^>]*checked)[^>]*name="example"/);
    expect((await choose(pilot, { example: "yes" })).headers.get("location")).toBe(`/drafts/${id}?done=offered#offer`);
    expect(await shown(pilot)).toMatch(/<input[^>]*name="example"[^>]*checked/);
    const reader = await shown(member("reader"));
    expect(reader).toContain("peuvent servir à améliorer la lecture.");
    expect(reader).not.toContain('name="example"');
    expect((await choose(member("contributor"), {})).status).toBe(403);
    await choose(pilot, {});
    expect(await shown(pilot)).toMatch(/<input(?![^>]*checked)[^>]*name="example"/);
  });
});
