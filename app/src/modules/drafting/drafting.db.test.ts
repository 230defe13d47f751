import { ok } from "@levier/kernel";
import { sql as statement } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { translator } from "../../messages/index.ts";
import { verify } from "../../platform/audit/verify.ts";
import { rowsOf } from "../../platform/database/database.ts";
import { audit } from "../../platform/platform.tables.ts";
import { accountErased } from "../identity/index.ts";
import { nothingPersonal } from "../pacts/index.ts";
import { createDraft } from "./create-draft.ts";
import { acceptAll, decide } from "./decide.ts";
import { deleteDraft } from "./delete-draft.ts";
import { draft, draftDecision, draftFile, draftShare } from "./drafting.tables.ts";
import { member, openTestDrafting, organisations } from "./drafting-app.testing.ts";
import { findDraft, listDrafts } from "./drafts.repository.ts";
import { foldDraft } from "./fold-draft.ts";
import { createDraftingModule } from "./index.ts";
import type { Publication } from "./publication.ts";
import { openCorrection, publishDraft } from "./publish-draft.ts";
import { shareDraft } from "./share-draft.ts";

const TEXT = "Le POCE du Val de Rive est signé\n\nIl retient :\n- douze ateliers relais\n- une école du bois\n\nAppel : 03 00 00 00 00.";
const t = translator("fr");
const publication: Publication = { source: { kind: "press-release" }, visibility: nothingPersonal };

let test: Awaited<ReturnType<typeof openTestDrafting>>;
const pilot = member("pilot");
const contributor = member("contributor");
const neighbour = member("pilot", 1);

beforeAll(async () => {
  test = await openTestDrafting();
});
afterAll(() => test.database.close());
beforeEach(async () => {
  const tables = ["draft_decision", "draft_share", "draft_file", "draft", "audit", "audit_head"];
  for (const table of tables) await test.database.sql.execute(statement.raw(`delete from ${table}`));
});

const count = async (table: string): Promise<number> => {
  const [row] = await rowsOf<{ total: number }>(test.database.sql, statement.raw(`select count(*)::int as total from ${table}`));
  return row?.total ?? -1;
};

const create = async (text = TEXT, key = "form-1"): Promise<string> => {
  const created = await createDraft(test.drafting, pilot, { name: "communique.txt", bytes: new TextEncoder().encode(text) }, key);
  if (!created.ok) throw new Error(created.error.code);
  return created.value.id;
};
const reviewed = async (id: string) => {
  const found = await findDraft(test.database.sql, "ligerie", id);
  if (!found) throw new Error("the draft is gone");
  return foldDraft(found.extracted, found.decisions);
};

describe("a draft", () => {
  it("keeps the text, what was read and the document as it was sent", async () => {
    const id = await create();
    const found = await findDraft(test.database.sql, "ligerie", id);
    expect(found).toMatchObject({
      status: "open",
      extracted: { source: { text: TEXT, language: "fr", name: "communique.txt" } },
      decisions: [],
    });
    const [file] = await test.database.sql.select().from(draftFile);
    expect(Buffer.from(file?.content ?? []).toString()).toBe(TEXT);
    expect(file?.sha256).toBe(found?.extracted.source.sha256);
  });

  it("is made once by a form sent twice, even at the same moment", async () => {
    const ids = await Promise.all([create(), create(), create()]);
    expect(new Set(ids).size).toBe(1);
    expect(await create()).toBe(ids[0]);
    expect([await count("draft"), await count("draft_file")]).toEqual([1, 1]);
    expect(await create(TEXT, "form-2")).not.toBe(ids[0]);
  });

  it.each([
    ["an image", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "document-image"],
    ["a German text", new TextEncoder().encode("Wir haben den Pakt unterzeichnet."), "language-foreign"],
    ["nothing", new Uint8Array(), "document-empty"],
    ["too much", new Uint8Array(20_001).fill(97), "document-too-large"],
  ])("refuses %s and stores nothing", async (_, bytes, code) => {
    expect(await createDraft(test.drafting, pilot, { name: "a.txt", bytes }, "form")).toMatchObject({ ok: false, error: { code } });
    expect([await count("draft"), await count("draft_file"), await count("audit")]).toEqual([0, 0, 0]);
  });

  it("is made by a contributor, not by a reader", async () => {
    const sent = { name: "a.txt", bytes: new TextEncoder().encode(TEXT) };
    expect(await createDraft(test.drafting, member("reader"), sent, "a")).toMatchObject({
      ok: false,
      error: { code: "operation-forbidden" },
    });
    expect(await createDraft(test.drafting, contributor, sent, "b")).toMatchObject({ ok: true });
  });
});

describe("a decision", () => {
  it("holds until the next one about the same value; the one before stays in the audit", async () => {
    const id = await create();
    await decide(test.drafting, contributor, id, [{ subject: "actions", key: "0", kind: "reject" }]);
    await decide(test.drafting, contributor, id, [{ subject: "actions", key: "0", kind: "correct", values: { label: "treize ateliers" } }]);
    expect((await reviewed(id)).items.actions[0]).toMatchObject({ state: "corrected", values: { label: "treize ateliers" } });
    expect(await count("draft_decision")).toBe(1);
    const trail = await test.database.sql.select().from(audit).orderBy(audit.sequence);
    expect(trail.filter(({ table }) => table === "draft_decision").map(({ kind, before }) => [kind, before?.["kind"]])).toEqual([
      ["insert", undefined],
      ["update", "reject"],
    ]);
    await decide(test.drafting, contributor, id, [{ subject: "actions", key: "0", kind: "undo" }]);
    expect((await reviewed(id)).items.actions[0]).toMatchObject({ state: "proposed" });
  });

  it("adds a value on a passage of the text or on a person's word; refuses a passage that is not there", async () => {
    const id = await create();
    const add = (values: Record<string, unknown>, passage?: string) =>
      decide(test.drafting, contributor, id, [{ subject: "axes", kind: "add", values, passage }]);
    await add({ label: "bois" }, "école  du\nbois");
    await add({ label: "eau" });
    expect(await add({ label: "air" }, "filière de l’air")).toMatchObject({
      ok: false,
      error: { code: "passage-absent", value: "filière de l’air" },
    });
    const { axes } = (await reviewed(id)).items;
    expect(
      axes.map(({ state, values, evidence }) => [state, values["label"], evidence.map(({ start, end }) => TEXT.slice(start, end))]),
    ).toEqual([
      ["added", "bois", ["école du bois"]],
      ["added", "eau", []],
    ]);
    const key = axes[1]?.key;
    await decide(test.drafting, contributor, id, [{ subject: "axes", key, kind: "reject" }]);
    expect((await reviewed(id)).items.axes).toHaveLength(1);
  });

  it("is refused with the value and the part that cannot be, and then none of the others is taken", async () => {
    const id = await create();
    const asked = [
      { subject: "title", kind: "accept" },
      { subject: "signedOn", kind: "correct", values: { value: "le 31 février" } },
    ] as const;
    expect(await decide(test.drafting, contributor, id, asked)).toMatchObject({
      ok: false,
      error: { code: "value-unusable", value: "le 31 février", field: "value" },
    });
    expect(await decide(test.drafting, contributor, id, [{ subject: "amounts", kind: "add", values: { label: "fonds" } }])).toMatchObject({
      ok: false,
      error: { code: "value-incomplete", field: "valueEur" },
    });
    expect(await decide(test.drafting, contributor, id, [{ subject: "actions", key: "9", kind: "accept" }])).toMatchObject({
      ok: false,
      error: { code: "decision-unknown" },
    });
    expect(await count("draft_decision")).toBe(0);
  });

  it("gives a field of one value its value, and gives it again", async () => {
    const id = await create();
    for (const value of ["2024", "2025-03"])
      await decide(test.drafting, contributor, id, [{ subject: "signedOn", kind: "add", values: { value } }]);
    expect((await reviewed(id)).items.signedOn).toMatchObject([{ state: "added", values: { value: "2025-03" } }]);
  });

  it("takes a correction that changes nothing as an acceptance", async () => {
    const id = await create();
    await decide(test.drafting, contributor, id, [
      { subject: "actions", key: "0", kind: "correct", values: { label: "douze ateliers relais" } },
    ]);
    expect((await reviewed(id)).items.actions[0]?.state).toBe("accepted");
    await decide(test.drafting, contributor, id, [
      { subject: "actions", key: "0", kind: "correct", values: { label: "douze ateliers relais" }, passage: "une école" },
    ]);
    expect((await reviewed(id)).items.actions[0]?.state).toBe("corrected");
  });

  it("accepts what is left of a group", async () => {
    const id = await create();
    await decide(test.drafting, contributor, id, [{ subject: "actions", key: "1", kind: "reject" }]);
    await acceptAll(test.drafting, contributor, id, "actions");
    expect((await reviewed(id)).items.actions.map(({ state }) => state)).toEqual(["accepted", "rejected"]);
  });
});

describe("who may", () => {
  it("another organisation neither sees nor lists a draft until it is shared, and then reviews it without publishing it", async () => {
    const id = await create();
    const list = async () => (await listDrafts(test.database.sql, "ligerie", organisations[1].id, 10, 0)).map((one) => one.id);
    const asked = [{ subject: "title", kind: "accept" }] as const;
    expect(await list()).toEqual([]);
    expect(await decide(test.drafting, neighbour, id, asked)).toMatchObject({ ok: false, error: { code: "draft-unknown" } });
    expect(await shareDraft(test.drafting, member("reader"), id, organisations[1].id)).toMatchObject({
      ok: false,
      error: { code: "operation-forbidden" },
    });
    for (const _ of [1, 2]) expect(await shareDraft(test.drafting, pilot, id, organisations[1].id)).toMatchObject({ ok: true });
    expect(await count("draft_share")).toBe(1);
    expect(await list()).toEqual([id]);
    expect(await decide(test.drafting, neighbour, id, asked)).toMatchObject({ ok: true });
    expect(await publishDraft(test.drafting, neighbour, id, publication, t)).toMatchObject({
      ok: false,
      error: { code: "operation-forbidden" },
    });
    expect(await deleteDraft(test.drafting, neighbour, id)).toMatchObject({ ok: false });
  });

  it("a space never reaches another's draft", async () => {
    const id = await create();
    expect(await decide(test.drafting, { ...pilot, tenant: "ailleurs" }, id, [{ subject: "title", kind: "accept" }])).toMatchObject({
      ok: false,
      error: { code: "draft-unknown" },
    });
  });
});

describe("a publication", () => {
  it("makes one pact, however often and however fast it is asked", async () => {
    const id = await create();
    const before = await count("pact");
    expect(await publishDraft(test.drafting, contributor, id, publication, t)).toMatchObject({
      ok: false,
      error: { code: "operation-forbidden" },
    });
    const answers = await Promise.all([1, 2, 3].map(() => publishDraft(test.drafting, pilot, id, publication, t)));
    const slugs = answers.map((answer) => (answer.ok ? answer.value.slug : answer.error.code));
    expect(new Set(slugs)).toEqual(new Set(["le-poce-du-val-de-rive-est-signe"]));
    expect((await count("pact")) - before).toBe(1);
    expect(await findDraft(test.database.sql, "ligerie", id)).toMatchObject({ status: "published", slug: slugs[0] });
    expect(await decide(test.drafting, pilot, id, [{ subject: "title", kind: "accept" }])).toMatchObject({
      ok: false,
      error: { code: "draft-closed" },
    });
  });

  it("leaves neither pact nor trace when something is missing, and says what", async () => {
    const id = await create("Un texte sans pacte.\n\n- une action");
    const before = [await count("pact"), await count("audit")];
    const refused = await publishDraft(test.drafting, pilot, id, publication, t);
    expect(refused).toMatchObject({ ok: false, error: { code: "draft-incomplete", lacking: [{ what: "title" }, { what: "pactType" }] } });
    expect([await count("pact"), await count("audit")]).toEqual(before);
  });

  it("is corrected at the same address, with a reason", async () => {
    const id = await create(`${TEXT}\n`, "form-c");
    const first = await publishDraft(test.drafting, pilot, id, publication, t);
    await openCorrection(test.drafting, pilot, id);
    await decide(test.drafting, pilot, id, [{ subject: "actions", key: "1", kind: "reject" }]);
    expect(await publishDraft(test.drafting, pilot, id, publication, t)).toMatchObject({ ok: false, error: { code: "reason-missing" } });
    const second = await publishDraft(test.drafting, pilot, id, { ...publication, reason: "Une action n’était qu’un souhait." }, t);
    expect(second).toEqual(first);
    const [pact] = await rowsOf<{ version: number; notice: string }>(
      test.database.sql,
      statement`select version, notice from pact where slug = ${first.ok ? first.value.slug : ""}`,
    );
    expect(pact).toEqual({ version: 2, notice: "Une action n’était qu’un souhait." });
  });
});

it("a deleted draft is gone from the rows and from the audit, whose chain still holds", async () => {
  const id = await create();
  await decide(test.drafting, pilot, id, [
    { subject: "contacts", kind: "add", values: { name: "Dominique Rive", phones: "03 00 00 00 00" } },
  ]);
  expect(await deleteDraft(test.drafting, member("reader"), id)).toMatchObject({ ok: false });
  expect(await deleteDraft(test.drafting, pilot, id)).toEqual({ ok: true, value: null });
  expect(await findDraft(test.database.sql, "ligerie", id)).toBeNull();
  const left = JSON.stringify(
    await Promise.all([draft, draftFile, draftDecision, draftShare, audit].map((table) => test.database.sql.select().from(table))),
  );
  expect(left).not.toMatch(/Dominique|03 00 00 00 00|douze ateliers|communique\.txt/);
  expect(await verify(test.database.sql, [draft, draftFile, draftDecision, draftShare])).toMatchObject({ ok: true, firstBroken: null });
});

it("drafts and decisions of an erased person stay, without a name to them", async () => {
  const id = await create();
  await decide(test.drafting, contributor, id, [{ subject: "title", kind: "accept" }]);
  const { platform } = test;
  createDraftingModule(platform, test.drafting);
  await platform.write({ tenant: "ligerie", actor: null, operation: "account.erase" }, async (write) => {
    await write.emit(accountErased, { account: contributor.account, email: "", organisations: [organisations[0].id] });
    return ok(null);
  });
  const [decision] = await test.database.sql.select().from(draftDecision);
  const [row] = await test.database.sql.select().from(draft);
  expect([decision?.by, decision?.kind, row?.createdBy]).toEqual([null, "accept", pilot.account]);
});
