import { describe, expect, it } from "vitest";
import type { AnnotatedText } from "./corpus.ts";
import { foldsOf } from "./cross-validation.ts";
import type { Judgement, ShownValue } from "./judgement.ts";
import { learn, pooled } from "./learn.ts";
import { shownAbove, thresholdsFor } from "./thresholds.ts";

const shown = (field: string, confidence: number, right: boolean): ShownValue => ({
  ...{ field, confidence, right, value: "", quote: "", evidence: [] },
  standsFor: right ? null : "nothing",
});
const judgement = (file: string, ...values: readonly ShownValue[]): Judgement => ({
  ...{ corpus: "c", file, shown: values, missed: [], details: [], invented: [], failure: null },
});

describe("what is learnt", () => {
  it("is how often each strength of each field was right; a target counts as its action alone", () => {
    const texts = [
      judgement("1", shown("axes", 0.8, true), shown("axes", 0.6, false), shown("actions", 0.7, true), shown("targets", 0.7, false)),
      judgement("2", shown("axes", 0.8, false)),
    ];
    const axes = [
      { strength: 0.6, right: 0, shown: 1 },
      { strength: 0.8, right: 1, shown: 2 },
    ];
    expect(learn(texts)).toEqual({ actions: [{ strength: 0.7, right: 1, shown: 1 }], axes });
  });

  it("adds up over two sets of texts", () => {
    const [a, b] = [{ axes: [{ strength: 0.8, right: 1, shown: 2 }] }, { axes: [{ strength: 0.8, right: 3, shown: 3 }], title: [] }];
    expect(pooled(a, b)).toEqual({ axes: [{ strength: 0.8, right: 4, shown: 5 }], title: [] });
  });
});

describe("a threshold", () => {
  const weak = judgement("1", shown("axes", 0.5, false), shown("axes", 0.5, false), shown("axes", 0.9, true), shown("title", 0.5, true));

  it("is set where it makes F1 better, and nowhere else", () => {
    expect([...thresholdsFor([weak])]).toEqual([
      ["axes", 0.9],
      ["title", 0],
    ]);
  });

  it("makes of a right value that is no longer shown a missed one", () => {
    const [cut] = shownAbove([weak], new Map([["title", 0.6]]));
    expect(cut?.shown).toHaveLength(3);
    expect(cut?.missed.map(({ field }) => field)).toEqual(["title"]);
  });
});

describe("folds", () => {
  const textOn = (file: string, place: string): AnnotatedText => {
    const lists = { signatories: [], attendees: [], partners: [], frameworks: [], axes: [], actions: [], amounts: [], indicators: [] };
    const others = { commitments: [], linkedContracts: [], governance: [], contacts: [] };
    const pactType = { value: "POCE", evidence: [] };
    return { corpus: "c", file, text: "", gold: { ...lists, ...others, territories: [{ name: place, evidence: [] }], pactType } };
  };
  const places = ["Vaudreville", "Clairmont", "Vaudreville", "Beaulieu", "Rocheval", "Vaudreville", "Montbrun"];
  const texts = places.map((place, at) => textOn(String(at), place));
  const folds = foldsOf(
    texts,
    texts.map(({ file }) => judgement(file)),
    3,
  );

  it("hold out each text once, and learn from all the others", () => {
    const held = folds.flatMap((fold) => fold.held.map(({ file }) => file));
    expect(held.sort()).toEqual(texts.map(({ file }) => file));
    for (const fold of folds) expect(fold.held.length + fold.learntFrom.length).toBe(texts.length);
  });

  it("never have texts on one pact on both sides", () => {
    for (const { held } of folds) {
      const ofOnePact = held.filter(({ file }) => places[Number(file)] === "Vaudreville");
      expect([0, 3]).toContain(ofOnePact.length);
    }
  });
});
