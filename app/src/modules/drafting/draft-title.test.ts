import { expect, it } from "vitest";
import { translator } from "../../messages/index.ts";
import { draftTitle } from "./draft-title.ts";
import type { ExtractedDraft } from "./extracted-draft.ts";
import { foldDraft } from "./fold-draft.ts";

const source = { name: "scan-12.pdf", mediaType: "application/pdf", sha256: "", language: "fr", text: "Un texte." };
const read = (pact: object): ExtractedDraft => ({ source, pact, questions: [], conflicts: [] });
const value = (said: string) => ({ value: said, evidence: [{ start: 0, end: 1 }], confidence: 1 });
const titleOf = (pact: object, decisions: Parameters<typeof foldDraft>[1] = []): string =>
  draftTitle(foldDraft(read(pact), decisions), source.name, translator("fr"));

it("a draft is called by its pact, else by the title of its text, and its file name alone is told as such", () => {
  const both = { title: value("Trois communes s’engagent"), pactName: value("Pacte des Trois-Gués") };
  expect(titleOf(both)).toBe("Pacte des Trois-Gués");
  expect(titleOf({ title: both.title })).toBe("Trois communes s’engagent");
  expect(titleOf({})).toBe("Sans titre (scan-12.pdf)");
});

it("a name that was set aside is no longer one", () => {
  const pact = { title: value("Trois communes s’engagent"), pactName: value("Pacte des Trois-Gués") };
  const decision = { subject: "pactName", key: "0", kind: "reject", values: null, span: null, rank: 0 } as const;
  expect(titleOf(pact, [decision])).toBe("Trois communes s’engagent");
});
