import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Source } from "../pacts/index.ts";
import type { Decision } from "./decision.ts";
import { anyDraft, anyReview } from "./drafting.testing.ts";
import type { ExtractedDraft } from "./extracted-draft.ts";
import { fields } from "./fields.ts";
import { foldDraft, incompleteItems, keptItems, openPoints } from "./fold-draft.ts";
import { toPactContent } from "./to-pact-content.ts";

const source = (id: string): Source => ({
  id,
  kind: "press-release",
  title: id,
  publisher: null,
  url: null,
  publishedOn: null,
  consultedOn: null,
  sha256: null,
});
const provenance = (text: string) => ({
  text,
  document: source("texte"),
  others: new Map(),
  person: source("saisie"),
  noteOf: () => "corrigé",
});

const text = "Le 14 mars, Val de Rive signe. 12 ateliers, puis 3 lignes.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const draft: ExtractedDraft = {
  source: { name: "a.txt", mediaType: "text/plain", sha256: "0".repeat(64), language: "fr", text },
  pact: {
    signedOn: { value: "--03-14", evidence: [at("14 mars")], confidence: 0.8 },
    axes: [
      { label: "ateliers", evidence: [at("ateliers")] },
      { label: "lignes", evidence: [at("lignes")] },
    ],
    actions: [
      { label: "12 ateliers", axis: 1, target: { value: 12, unit: "ateliers", deadline: null }, evidence: [at("12 ateliers")] },
      { label: "sans passage", evidence: [] },
      { label: "3 lignes", axis: 0, target: null, evidence: [at("3 lignes")] },
    ],
  },
  questions: [{ field: "signedOn", code: "year-missing", values: {}, why: "no year", evidence: [at("14 mars")] }],
  conflicts: [
    {
      field: "actions",
      code: "amount-told-twice",
      values: { exactEur: 12.4e6, roundedEur: 12e6 },
      why: "two figures",
      evidence: [at("12 ateliers")],
    },
  ],
};
const decide = (subject: Decision["subject"], key: string, kind: Decision["kind"], more: Partial<Decision> = {}): Decision => ({
  subject,
  key,
  kind,
  values: null,
  span: null,
  rank: 1,
  ...more,
});

describe("a draft under review", () => {
  it("proposes what was read, and leaves out a value without a passage while the others keep their key", () => {
    const { items } = foldDraft(draft, []);
    expect(items.actions.map(({ key, state, values }) => [key, state, values["label"], values["target.value"]])).toEqual([
      ["0", "proposed", "12 ateliers", 12],
      ["2", "proposed", "3 lignes", null],
    ]);
    expect(items.title).toEqual([]);
  });

  it("keeps the passage of a corrected value, takes the new one when a passage was taken", () => {
    const values = { value: "2024-03-14" };
    expect(foldDraft(draft, [decide("signedOn", "0", "correct", { values })]).items.signedOn[0]).toMatchObject({
      state: "corrected",
      values,
      evidence: [at("14 mars")],
    });
    const taken = foldDraft(draft, [decide("title", "0", "correct", { values: { value: "Val de Rive" }, span: at("Val de Rive") })]);
    expect(taken.items.title[0]).toMatchObject({ state: "added", evidence: [at("Val de Rive")] });
  });

  it("closes a question when its value is decided, a conflict when a person settles it", () => {
    expect(openPoints(foldDraft(draft, [])).map(({ kind }) => kind)).toEqual(["questions", "conflicts"]);
    expect(
      openPoints(foldDraft(draft, [decide("signedOn", "0", "accept"), decide("actions", "0", "accept")])).map(({ kind }) => kind),
    ).toEqual(["conflicts"]);
    expect(openPoints(foldDraft(draft, [decide("signedOn", "0", "accept"), decide("conflicts", "0", "accept")]))).toEqual([]);
  });

  it("tells the outcome of a vote in words", () => {
    const voted = { ...draft, pact: { votedOn: { value: "2024-03-14", result: "unanimity", evidence: [at("14 mars")] } } };
    expect(foldDraft(voted, []).items.votedOn[0]?.values["result"]).toBe("à l’unanimité");
  });

  it("tells what a value lacks", () => {
    const amounts = foldDraft(draft, [
      decide("amounts", "11111111-1111-4111-8111-111111111111", "add", { values: { valueEur: null, label: "fonds" } }),
    ]);
    expect(incompleteItems(amounts)).toMatchObject([{ item: { field: "amounts" }, missing: [["valueEur"]] }]);
  });

  it("tells a contradiction left open or of which both values are kept, with its passages, until one is put right", () => {
    const conflictsWith = (...decisions: Decision[]) => toPactContent(foldDraft(draft, decisions), provenance(text)).conflicts;
    const kept = [{ field: "actions", why: expect.any(String), citations: [{ quote: "12 ateliers" }] }];
    expect(conflictsWith()).toMatchObject(kept);
    expect(conflictsWith(decide("conflicts", "0", "accept"))).toMatchObject(kept);
    expect(conflictsWith(decide("actions", "0", "reject"))).toEqual([]);
  });

  it("keeps actions under their axis when another axis is set aside", () => {
    const content = toPactContent(foldDraft(draft, [decide("axes", "0", "reject")]), provenance(text));
    expect(content.actions).toMatchObject([
      { axis: 0, target: { value: 12, unit: "ateliers" } },
      { axis: null, target: null },
    ]);
  });
});

describe("for every draft and every decisions", () => {
  it("the order of decisions about different values does not matter", () => {
    fc.assert(
      fc.property(
        anyReview.chain(({ draft: any, decisions }) =>
          fc.record({
            any: fc.constant(any),
            decisions: fc.constant(decisions),
            shuffled: fc.shuffledSubarray(decisions, { minLength: decisions.length }),
          }),
        ),
        ({ any, decisions, shuffled }) => {
          expect(foldDraft(any, shuffled)).toEqual(foldDraft(any, decisions));
        },
      ),
    );
  });

  it("setting everything aside leaves nothing to publish", () => {
    fc.assert(
      fc.property(anyDraft, (any) => {
        const { items } = foldDraft(any, []);
        const all = fields.flatMap((field) => items[field].map(({ key }) => decide(field, key, "reject")));
        const content = toPactContent(foldDraft(any, all), provenance(any.source.text));
        const { sources, ...rest } = content;
        expect(Object.values(rest).every((value) => value === null || (Array.isArray(value) && value.length === 0))).toBe(true);
        expect(sources).toHaveLength(1);
      }),
    );
  });

  it("each value is cited, each quote stands in the text to the letter, each source is listed", () => {
    fc.assert(
      fc.property(anyReview, ({ draft: any, decisions }) => {
        const folded = foldDraft(any, decisions);
        const content = toPactContent(folded, provenance(any.source.text));
        const listed = JSON.parse(JSON.stringify(content.sources)).map(({ id }: Source) => id);
        const { conflicts: _, ...values } = content;
        const cited = Object.values(values)
          .flat()
          .filter(
            (value): value is { citations: { source: string; quote: string | null; start: number; end: number }[] } =>
              typeof value === "object" && value !== null && "citations" in value,
          );
        expect(cited).toHaveLength(fields.reduce((count, field) => count + keptItems(folded, field).length, 0));
        for (const { citations } of cited) {
          expect(citations.length).toBeGreaterThan(0);
          for (const { source: id, quote, start, end } of citations) {
            expect(listed).toContain(id);
            if (quote !== null) expect(any.source.text.slice(start, end)).toBe(quote);
          }
        }
      }),
    );
  });
});
