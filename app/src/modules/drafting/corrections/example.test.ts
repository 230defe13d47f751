import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../decision.ts";
import { anyReview } from "../drafting.testing.ts";
import type { ExtractedDraft } from "../extracted-draft.ts";
import { fields, isSingle, shapes } from "../fields.ts";
import { foldDraft } from "../fold-draft.ts";
import { partSaid } from "../passage-holds.ts";
import { readValues } from "../values.ts";
import { exampleOf } from "./example.ts";
import { exampleSet } from "./example-set.ts";
import { quotesOf } from "./gold-value.ts";
import { reviewCorrections } from "./review-corrections.ts";
import { saidItem } from "./said-parts.ts";

const TEXT = "Ada Rive et Léo Pré signent le pacte le 4 mars 2024 à Bourg-Neuf. Axe 1 : l’eau. Ils créent 12 haltes d’ici 2026.";

const span = (words: string) => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`the text has no ${words}`);
  return { start, end: start + words.length };
};

const draft: ExtractedDraft = {
  source: { name: "lettre-de-camille.txt", mediaType: "text/plain", sha256: "a1".repeat(32), language: "fr", text: TEXT },
  pact: {
    signedOn: { value: "2024-03-14", evidence: [span("le 4 mars 2024")] },
    place: { value: "Bourg-Neuf", evidence: [span("Bourg-Neuf")] },
    signatories: [
      { name: "Ada Rive", evidence: [span("Ada Rive")] },
      { name: "Léo Pré", evidence: [span("Léo Pré")] },
    ],
    axes: [{ label: "l’air", evidence: [span("Axe 1")] }],
    actions: [{ label: "haltes", axis: 0, evidence: [span("haltes")] }],
  },
  questions: [],
  conflicts: [],
};

const at = new Date("2026-03-02T23:30:00Z");
const decision = (about: Pick<Decision, "subject" | "kind"> & Partial<Decision>): Decision => ({
  key: "0",
  values: null,
  span: null,
  byPerson: false,
  rank: 1,
  at,
  ...about,
});
const review = (...decisions: readonly Decision[]) => foldDraft(draft, decisions);
const exampleAfter = (...decisions: readonly Decision[]) => exampleOf(draft, review(...decisions), "a.txt");

describe("an example made of a review", () => {
  it("is none when nobody decided any value", () => {
    expect(exampleAfter()).toBeNull();
    expect(exampleAfter(decision({ subject: "questions", kind: "accept" }))).toBeNull();
  });

  it("holds what was accepted, corrected and added, with its quotes; what was set aside or not seen is absent", () => {
    const example = exampleAfter(
      decision({
        subject: "signedOn",
        kind: "correct",
        values: readValues("signedOn", { value: "2024-03-04" }),
        span: span("4 mars 2024"),
      }),
      decision({ subject: "signatories", kind: "accept" }),
      decision({ subject: "signatories", key: "1", kind: "reject" }),
      decision({ subject: "axes", kind: "reject" }),
      decision({ subject: "axes", key: "new", kind: "add", values: readValues("axes", { label: "l’eau" }), span: span("l’eau") }),
      decision({
        subject: "actions",
        kind: "correct",
        values: readValues("actions", { label: "12 haltes", axis: "new", "target.value": 12, "target.unit": "haltes" }),
        span: span("12 haltes"),
      }),
    );
    expect(example).toEqual({
      file: "a.txt",
      complete: false,
      reviewed: ["signedOn", "signatories", "axes", "actions"],
      leftOut: [],
      gold: {
        signedOn: { value: "2024-03-04", evidence: "4 mars 2024" },
        signatories: [{ name: "Ada Rive", evidence: "Ada Rive" }],
        axes: [{ label: "l’eau", evidence: "l’eau" }],
        actions: [{ label: "12 haltes", axis: 0, target: { value: 12, unit: "haltes" }, evidence: "12 haltes" }],
      },
    });
  });

  it("leaves out, and says so, what a person gave outside the text; the field is then no longer wholly reviewed", () => {
    const own = { values: readValues("signedOn", { value: "2024-03-05" }), byPerson: true };
    const example = exampleAfter(
      decision({ subject: "signedOn", kind: "correct", ...own }),
      decision({ subject: "place", kind: "reject" }),
      decision({ subject: "signatories", kind: "accept" }),
    );
    expect(example).toMatchObject({ reviewed: ["place"], leftOut: [{ field: "signedOn", why: "no-passage" }] });
    expect(example?.gold).toEqual({ place: null, signatories: [{ name: "Ada Rive", evidence: "Ada Rive" }] });
  });

  it("tells no part that the passages do not say, nor a value that is none without it", () => {
    const example = exampleAfter(
      decision({
        subject: "signatories",
        kind: "correct",
        values: readValues("signatories", { name: "Ada Rive", role: "maire de Camille" }),
      }),
      decision({ subject: "signatories", key: "1", kind: "accept" }),
      decision({
        subject: "actions",
        kind: "correct",
        values: readValues("actions", { label: "douze abris", "target.value": 12, "target.unit": "haltes" }),
        span: span("12 haltes"),
      }),
    );
    expect(example?.gold).toEqual({
      signatories: [
        { name: "Ada Rive", evidence: "Ada Rive" },
        { name: "Léo Pré", evidence: "Léo Pré" },
      ],
      actions: [],
    });
    expect(example).toMatchObject({
      reviewed: ["signatories"],
      leftOut: [
        { field: "signatories", why: "not-in-passage", parts: ["role"] },
        { field: "actions", why: "not-in-passage", parts: ["label"] },
      ],
    });
    expect(JSON.stringify(example)).not.toContain("Camille");
  });

  it("holds no value that nobody decided and no quote that the text does not have, whatever the review", () => {
    fc.assert(
      fc.property(anyReview, ({ draft: any, decisions }) => {
        const reviewed = foldDraft(any, decisions);
        const example = exampleOf(any, reviewed, "a.txt");
        for (const field of fields) {
          const told = [example?.gold[field] ?? []].flat();
          const kept = reviewed.items[field].filter(({ state }) => state !== "proposed" && state !== "rejected");
          const said = kept.map((item) => saidItem(any, item));
          expect(told.length).toBe(said.filter(({ stands }) => stands).length);
          expect(example?.leftOut.filter((one) => one.field === field).length ?? 0).toBe(
            said.filter(({ stands, unsaid }) => !stands || unsaid.length > 0).length,
          );
          for (const { item } of said.filter((one) => one.stands && one.item.state === "added"))
            expect(
              shapes[field].parts.filter((part) => !partSaid(part, item.values[part.name], quotesOf(any.source.text, item.evidence))),
            ).toEqual([]);
          for (const value of told) {
            const quotes = [value.evidence].flat();
            expect(quotes.length).toBeGreaterThan(0);
            expect(quotes.filter((quote) => quote === "" || !any.source.text.includes(quote))).toEqual([]);
          }
          if (isSingle(field)) expect(told.length).toBeLessThan(2);
        }
      }),
    );
  });
});

describe("what a review put right", () => {
  it("tells what was read and what is right, the passage and the day; never a value from outside the text", () => {
    const corrections = reviewCorrections(
      draft,
      review(
        decision({
          subject: "signedOn",
          kind: "correct",
          values: readValues("signedOn", { value: "2024-03-04" }),
          span: span("4 mars 2024"),
        }),
        decision({ subject: "place", kind: "correct", values: readValues("place", { value: "Camille, 06 00" }), byPerson: true }),
        decision({ subject: "signatories", kind: "accept" }),
        decision({ subject: "signatories", key: "1", kind: "reject" }),
        decision({
          subject: "actions",
          kind: "correct",
          values: readValues("actions", { label: "12 haltes", axis: "0", owner: "Camille" }),
          span: span("12 haltes"),
        }),
        decision({ subject: "partners", key: "new", kind: "add", values: readValues("partners", { name: "Ada" }), span: span("Ada") }),
      ),
    );
    const on = "2026-03-02";
    expect(corrections).toEqual([
      {
        field: "place",
        kind: "correct",
        before: { value: "Bourg-Neuf", evidence: "Bourg-Neuf" },
        readBy: "rules",
        after: null,
        outsideText: true,
        unsaid: [],
        quotes: ["Bourg-Neuf"],
        on,
      },
      {
        field: "signedOn",
        kind: "correct",
        before: { value: "2024-03-14", evidence: "le 4 mars 2024" },
        readBy: "rules",
        after: { value: "2024-03-04", evidence: "4 mars 2024" },
        outsideText: false,
        unsaid: [],
        quotes: ["4 mars 2024"],
        on,
      },
      {
        field: "signatories",
        kind: "reject",
        before: { name: "Léo Pré", evidence: "Léo Pré" },
        readBy: "rules",
        after: null,
        outsideText: false,
        unsaid: [],
        quotes: ["Léo Pré"],
        on,
      },
      {
        field: "partners",
        kind: "add",
        before: null,
        readBy: null,
        after: { name: "Ada", evidence: "Ada" },
        outsideText: false,
        unsaid: [],
        quotes: ["Ada"],
        on,
      },
      {
        field: "actions",
        kind: "correct",
        before: { label: "haltes", axis: "l’air", evidence: "haltes" },
        readBy: "rules",
        after: { label: "12 haltes", axis: "l’air", evidence: "12 haltes" },
        outsideText: false,
        unsaid: ["owner"],
        quotes: ["12 haltes"],
        on,
      },
    ]);
  });

  it("is nothing where another document was preferred: that was a choice between two sources", () => {
    const taken = { values: readValues("signedOn", { value: "2024-03-05" }), span: { start: 0, end: 9 }, document: "second" };
    expect(reviewCorrections(draft, review(decision({ subject: "signedOn", kind: "correct", ...taken })))).toEqual([]);
  });

  it("names no axis that a person gave outside the text", () => {
    const action = { values: readValues("actions", { label: "12 haltes", axis: "new" }), span: span("12 haltes") };
    const told = (given: Partial<Decision>) =>
      reviewCorrections(
        draft,
        review(
          decision({ subject: "axes", key: "new", kind: "add", values: readValues("axes", { label: "l’eau" }), ...given }),
          decision({ subject: "actions", kind: "correct", ...action }),
        ),
      ).find(({ field }) => field === "actions")?.after;
    expect(told({ span: span("l’eau") })).toEqual({ label: "12 haltes", axis: "l’eau", evidence: "12 haltes" });
    expect(told({ byPerson: true })).toEqual({ label: "12 haltes", evidence: "12 haltes" });
  });
});

describe("a set of examples", () => {
  const rejected = { extracted: draft, decisions: [decision({ subject: "place", kind: "reject" })] };
  const accepted = { extracted: draft, decisions: [decision({ subject: "place", kind: "accept" })] };

  it("names each text by its content, twice the same apart, and not by its document", () => {
    const set = exampleSet([rejected, accepted, rejected], false);
    expect(set.texts).toEqual([
      { file: "a1a1a1a1a1a1a1a1.txt", text: TEXT },
      { file: "a1a1a1a1a1a1a1a1-2.txt", text: TEXT },
    ]);
    expect(set.corrections.map(({ file }) => file)).toEqual(set.items.map(({ file }) => file));
    expect(JSON.stringify(set)).not.toContain("camille");
  });

  it("leaves out the drafts in which nothing was put right, unless they are asked for", () => {
    expect(exampleSet([accepted], false).items).toEqual([]);
    expect(exampleSet([accepted, { extracted: draft, decisions: [] }], true).items).toHaveLength(1);
  });
});
