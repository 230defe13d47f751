import { describe, expect, it } from "vitest";
import type { AnnotatedText } from "./corpus.ts";
import { bootstrap, wilson } from "./intervals.ts";
import { groupByPact } from "./pact-groups.ts";

describe("Wilson's interval", () => {
  it("is the published one for 81 of 263", () => {
    // Newcombe 1998, table I: method 3.
    const { low, high } = wilson(81, 263);
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.2553", "0.3662"]);
  });

  it("never leaves 0 and 1, and says nothing of nothing", () => {
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(20, 20).high).toBe(1);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe("the bootstrap", () => {
  const mean = (drawn: readonly number[]): number => drawn.reduce((sum, each) => sum + each, 0) / drawn.length;

  it("holds the figure, is as wide as the groups differ, and the same each time", () => {
    const { low, high } = bootstrap([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], mean);
    expect(low).toBeGreaterThan(0.1);
    expect(high).toBeLessThan(0.9);
    expect(high - low).toBeGreaterThan(0.4);
    expect(bootstrap([0.5, 0.5], mean)).toEqual({ low: 0.5, high: 0.5 });
    expect(bootstrap([0, 1, 0, 1, 0, 1, 0, 1, 0, 1], mean)).toEqual({ low, high });
  });
});

describe("texts on one pact", () => {
  const textOn = (file: string, pactType: string, ...places: readonly (readonly [string, string])[]): AnnotatedText => {
    const lists = { signatories: [], attendees: [], partners: [], frameworks: [], axes: [], actions: [], amounts: [], indicators: [] };
    const others = { commitments: [], linkedContracts: [], governance: [], contacts: [] };
    const territories = places.map(([name, kind]) => ({ name, kind, evidence: [name] }));
    return { corpus: "c", file, text: "", gold: { ...lists, ...others, territories, pactType: { value: pactType, evidence: [] } } };
  };
  const region = ["Val d'Azur", "region"] as const;

  it("are those of one kind that cover one place, the région apart", () => {
    const texts = [
      textOn("1", "POCE", ["Clairmont Agglo", "communaute_agglomeration"], region),
      textOn("2", "POCE", ["Grand Beaulieu", "communaute_communes"], region),
      textOn("3", "PTRTE", ["Clairmont Agglo", "communaute_agglomeration"]),
      textOn("4", "PLAN_REGIONAL_RELANCE", region),
      textOn("5", "POCE", ["Clairmont-Agglo", "communaute_agglomeration"], ["Vaudreville", "commune"]),
      textOn("6", "PLAN_REGIONAL_RELANCE", region),
    ];
    const groups = groupByPact(texts).map((group) => group.map(({ file }) => file).join());
    expect(groups.sort()).toEqual(["1,5", "2", "3", "4,6"]);
  });

  it("are put together when a third one joins them", () => {
    const [a, b] = [["Clairmont Agglo", "communaute_agglomeration"] as const, ["Grand Beaulieu", "communaute_communes"] as const];
    expect(groupByPact([textOn("1", "POCE", a), textOn("2", "POCE", b), textOn("3", "POCE", a, b)])).toHaveLength(1);
  });
});
