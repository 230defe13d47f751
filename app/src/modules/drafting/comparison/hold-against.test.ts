import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../decision.ts";
import { anyDraft, anyReview } from "../drafting.testing.ts";
import type { Draft } from "../drafts.repository.ts";
import type { ExtractedDraft } from "../extracted-draft.ts";
import { itemsOf } from "../extracted-draft.ts";
import { fields } from "../fields.ts";
import type { DraftDocument } from "./documents.repository.ts";
import { type HeldFinding, holdAgainst } from "./hold-against.ts";

const draftOf = (extracted: ExtractedDraft, decisions: readonly Decision[] = []): Draft => ({
  id: "d",
  organisation: "o",
  status: "open",
  pact: null,
  slug: null,
  publication: null,
  held: null,
  mayBeExample: false,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  extracted,
  decisions,
  choices: [],
  former: [],
  sharedWith: [],
});
const documentOf = (extracted: ExtractedDraft): DraftDocument => ({
  id: "other",
  rank: 1,
  extracted,
  source: { kind: "other" },
  createdAt: new Date(0),
});
const held = (draft: Draft, extracted: ExtractedDraft): readonly HeldFinding[] =>
  holdAgainst(draft, [documentOf(extracted)], "other").findings;

describe("a document held against a draft", () => {
  it("confirms all of a draft that says the same, whatever it says", () => {
    fc.assert(
      fc.property(anyDraft, (extracted) => {
        expect(held(draftOf(extracted), extracted).filter(({ kind }) => kind !== "confirms")).toEqual([]);
      }),
    );
  });

  it("has each of its values told once, but for those of its own", () => {
    fc.assert(
      fc.property(anyReview, anyDraft, ({ draft, decisions }, other) => {
        const findings = held(draftOf(draft, decisions), other);
        for (const field of fields.filter((one) => one !== "title" && one !== "publishedOn"))
          itemsOf(other, field).forEach((item, position) => {
            const about = findings.filter((finding) => finding.field === field && finding.second?.key === String(position));
            if (item) expect(about.length, `${field} ${position}`).toBeGreaterThan(0);
            expect(about.filter(({ kind }) => kind !== "confirms").length).toBeLessThanOrEqual(1);
          });
      }),
    );
  });

  it("is held against the draft without what was taken from it", () => {
    fc.assert(
      fc.property(anyReview, anyDraft, ({ draft, decisions }, other) => {
        const taken = decisions.map((decision) => ({ ...decision, document: "other" }));
        expect(held(draftOf(draft, taken), other)).toEqual(held(draftOf(draft), other));
      }),
    );
  });

  it("never adds beside the one value of a field that has one: a person says which", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (draft, other) => {
        for (const { kind, field } of held(draftOf(draft), other))
          if (kind === "adds" && field === "votedOn") expect(itemsOf(draft, "votedOn")[0] ?? null).toBeNull();
      }),
    );
  });
});
