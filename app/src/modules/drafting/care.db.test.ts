import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translator } from "../../messages/index.ts";
import { createDraft } from "./create-draft.ts";
import { type Asked, decide } from "./decide.ts";
import { member, openTestDrafting } from "./drafting-app.testing.ts";
import { findDraft } from "./drafts.repository.ts";
import { foldDraft } from "./fold-draft.ts";
import { provenanceOf } from "./provenance.ts";

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
  const { noteOf } = provenanceOf(draft, reviewed, { kind: "press-release" }, "CC du Val de Rive", later, t);
  const notes = [reviewed.items.actions[0], reviewed.items.actions[1], reviewed.items.axes[0]].map((item) => item && noteOf(item));
  expect(notes).toEqual([
    expect.stringMatching(/^Corrigé par CC du Val de Rive le 2 mars 2026/),
    null,
    expect.stringMatching(/^Ajouté par CC du Val de Rive le 2 mars 2026/),
  ]);
});
