import { ok } from "@levier/kernel";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translator } from "../../messages/index.ts";
import { nothingPersonal, pactWithdrawn } from "../pacts/index.ts";
import { abandonCorrection } from "./abandon-correction.ts";
import { createDraft } from "./create-draft.ts";
import { type Asked, decide } from "./decide.ts";
import { deleteDraft } from "./delete-draft.ts";
import { draftDecision } from "./drafting.tables.ts";
import { member, openTestDrafting } from "./drafting-app.testing.ts";
import { findDraft } from "./drafts.repository.ts";
import { foldDraft } from "./fold-draft.ts";
import { createDraftingModule } from "./index.ts";
import { provenanceOf } from "./provenance.ts";

import { openCorrection, publishDraft } from "./publish-draft.ts";

const TEXT = "Le POCE du Val de Rive est signé\n\nIl retient :\n- douze ateliers relais\n- une école du bois";
const t = translator("fr");
const pilot = member("pilot");

let test: Awaited<ReturnType<typeof openTestDrafting>>;
beforeAll(async () => {
  test = await openTestDrafting();
});
afterAll(() => test.database.close());

const create = async (text = TEXT): Promise<string> => {
  const sent = { name: "communique.txt", bytes: new TextEncoder().encode(text) };
  const created = await createDraft(test.drafting, pilot, sent, crypto.randomUUID());
  if (!created.ok) throw new Error(created.error.code);
  return created.value.id;
};
const held = async (id: string) => {
  const draft = await findDraft(test.database.sql, "ligerie", id);
  if (!draft) throw new Error("the draft is gone");
  return { draft, reviewed: foldDraft(draft.extracted, draft.decisions) };
};

describe("the passage of a corrected value", () => {
  const correct = async (label: string, more: Partial<Asked> = {}) => {
    const id = await create();
    await decide(test.drafting, pilot, id, [{ subject: "actions", key: "0", kind: "correct", values: { label }, ...more }]);
    return (await held(id)).reviewed.items.actions[0]?.evidence.map(({ start, end }) => TEXT.slice(start, end));
  };

  it("stays where the value can be read in it or a person says so, else the person is cited", async () => {
    expect(await correct("Douze ateliers")).toEqual(["douze ateliers relais"]);
    expect(await correct("treize ateliers")).toEqual([]);
    expect(await correct("une douzaine de locaux", { keepPassage: true })).toEqual(["douze ateliers relais"]);
    expect(await correct("une école", { passage: "une école" })).toEqual(["une école"]);
  });
});

it("a value is dated when it was decided, and one that was added is not said corrected", async () => {
  const id = await create();
  await decide(test.drafting, pilot, id, [
    { subject: "actions", key: "0", kind: "correct", values: { label: "Douze ateliers" } },
    { subject: "axes", kind: "add", values: { label: "bois" }, passage: "école du bois" },
  ]);
  const { draft, reviewed } = await held(id);
  const later = new Date("2026-05-20T09:00:00Z");
  const { noteOf } = provenanceOf({ draft, documents: [], reviewed }, { kind: "press-release" }, "CC du Val de Rive", later, t);
  const notes = [reviewed.items.actions[0], reviewed.items.actions[1], reviewed.items.axes[0]].map((item) => item && noteOf(item));
  expect(notes).toEqual([
    expect.stringMatching(/^Corrigé par CC du Val de Rive le 2 mars 2026/),
    null,
    expect.stringMatching(/^Ajouté par CC du Val de Rive le 2 mars 2026/),
  ]);
});

it("a correction sent again as it stands keeps its date", async () => {
  const id = await create();
  const send = (label: string) => decide(test.drafting, pilot, id, [{ subject: "actions", key: "0", kind: "correct", values: { label } }]);
  const dated = async () => (await held(id)).reviewed.items.actions[0]?.decidedAt?.toISOString();
  await send("treize");
  const then = new Date("2026-01-05T10:00:00Z");
  await test.database.sql.update(draftDecision).set({ updatedAt: then }).where(eq(draftDecision.draft, id));
  expect(await send("treize")).toEqual({ ok: true, value: ["0"] });
  expect(await dated()).toBe(then.toISOString());
  await send("quatorze");
  expect(await dated()).toBe("2026-03-02T09:00:00.000Z");
});

describe("a draft whose pact is public", () => {
  const publication = { source: { kind: "press-release" }, visibility: nothingPersonal } as const;
  const publish = async (): Promise<{ id: string; pact: string; slug: string }> => {
    const id = await create();
    await decide(test.drafting, pilot, id, [{ subject: "actions", key: "0", kind: "correct", values: { label: "Douze ateliers" } }]);
    const published = await publishDraft(test.drafting, pilot, id, publication, t);
    if (!published.ok) throw new Error(published.error.code);
    return { id, pact: (await held(id)).draft.pact ?? "", ...published.value };
  };

  it("is not deleted: its pact could no longer be corrected", async () => {
    const { id, slug } = await publish();
    const refusal = { ok: false, error: { code: "draft-published", value: slug } };
    expect(await deleteDraft(test.drafting, pilot, id)).toEqual(refusal);
    await openCorrection(test.drafting, pilot, id);
    expect(await deleteDraft(test.drafting, pilot, id)).toEqual(refusal);
    const html = await (await test.as(pilot).request(`/drafts/${id}`)).text();
    expect(html).not.toContain(`/drafts/${id}/delete`);
    expect(html).toContain(`/drafts/${id}/correction/abandon`);
  });

  it("comes back to what is public when its correction is abandoned", async () => {
    const { id } = await publish();
    const before = (await held(id)).reviewed;
    await openCorrection(test.drafting, pilot, id);
    await decide(test.drafting, pilot, id, [
      { subject: "actions", key: "0", kind: "undo" },
      { subject: "actions", key: "1", kind: "reject" },
      { subject: "axes", kind: "add", values: { label: "bois" } },
    ]);
    expect(await abandonCorrection(test.drafting, pilot, id)).toEqual({ ok: true, value: null });
    const { draft, reviewed } = await held(id);
    expect([draft.status, reviewed]).toEqual(["published", before]);
  });

  it("says that its pact was withdrawn, is corrected no more, and can go", async () => {
    const { id, pact, slug } = await publish();
    await openCorrection(test.drafting, pilot, id);
    createDraftingModule(test.platform, test.drafting);
    await test.platform.write({ tenant: "ligerie", actor: null, operation: "pact.withdraw" }, async (write) => {
      await write.emit(pactWithdrawn, { id: pact, slug, version: 1, reason: "Une erreur." });
      return ok(null);
    });
    const html = await (await test.as(pilot).request(`/drafts/${id}`)).text();
    expect(html).toContain("Le pacte a été retiré");
    expect(html).not.toMatch(/Publier la correction|\/correction/);
    const refusal = { ok: false, error: { code: "pact-withdrawn", value: slug } };
    expect(await openCorrection(test.drafting, pilot, id)).toEqual(refusal);
    expect(await decide(test.drafting, pilot, id, [{ subject: "title", kind: "accept" }])).toEqual(refusal);
    expect(await deleteDraft(test.drafting, pilot, id)).toMatchObject({ ok: true });
  });
});

it("the history says what was decided in words, with what stood before, and no code", async () => {
  const id = await create("Une fête\n- douze ateliers relais\n- une école du bois");
  const target = { label: "douze ateliers", "target.value": 12, "target.unit": "ateliers", "target.direction": "down" };
  const asked: readonly Asked[] = [
    { subject: "actions", key: "1", kind: "accept" },
    { subject: "actions", key: "1", kind: "reject" },
    { subject: "actions", key: "0", kind: "correct", values: target },
    { subject: "actions", key: "0", kind: "undo" },
    { subject: "questions", key: "0", kind: "accept" },
    { subject: "questions", key: "0", kind: "undo" },
  ];
  for (const one of asked) await decide(test.drafting, pilot, id, [one]);
  const added = await decide(test.drafting, pilot, id, [{ subject: "axes", kind: "add", values: { label: "bois" } }]);
  await decide(test.drafting, pilot, id, [{ subject: "axes", key: added.ok ? added.value[0] : "", kind: "undo" }]);
  const html = await (await test.as(pilot).request(`/drafts/${id}/history`)).text();
  const told = (html.match(/<ol class="history">.*<\/ol>/s)?.[0] ?? "").replace(/<[^>]+>/g, "").replace(/\s/g, " ");
  for (const words of [
    "accepté : une école du bois",
    "écarté : une école du bois",
    "douze ateliers relais →",
    "corrigé : douze ateliers · 12 ateliers · à la baisse",
    "à relire : douze ateliers relais",
    "Question : Type de pacte : après : laissé tel quel",
    "rouvert",
    "ajouté : bois",
  ])
    expect(told).toContain(words);
  expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\bdown\b/);
});
