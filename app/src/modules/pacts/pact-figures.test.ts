import { euros } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { amountTotals } from "./amount-totals.ts";
import { amount } from "./pact.schema.ts";
import { countsOf } from "./pact-counts.ts";
import { smallPact } from "./pacts.testing.ts";

const cited = { citations: [{ source: "s1" }] };
const money = (valueEur: number, changes: object = {}) => amount.parse({ valueEur, ...cited, ...changes });

const plain = { announced: [], odds: null, toldTwice: [] };

describe("amounts", () => {
  it("are added within a kind, never across, and stay « environ » as soon as one is", () => {
    expect(
      amountTotals([money(10), money(5, { approximate: true }), money(7, { kind: "paid" }), money(1, { kind: "tax-relief" })]),
    ).toMatchObject([
      { kind: "planned", total: euros(15), approximate: true, count: 2, ...plain },
      { kind: "paid", total: euros(7), approximate: false, count: 1, ...plain },
      { kind: "tax-relief", total: euros(1), approximate: false, count: 1, ...plain },
    ]);
    expect(amountTotals([])).toEqual([]);
  });

  const lines = [money(2e6, { payer: "Région" }), money(1.6e6, { payer: "État" }), money(3e6, { payer: "Commune" })];
  it.each([
    ["that equals its lines", money(6.6e6), null],
    ["that is called so", money(9e6, { label: "Coût total", payer: "Tous" }), { announced: 9e6, lines: 6.6e6 }],
    ["that nobody pays and that its lines do not reach", money(6.8e6), { announced: 6.8e6, lines: 6.6e6 }],
  ])("never adds a total %s to its own lines", (_, total, odds) => {
    const [planned] = amountTotals([total, ...lines]);
    expect(planned).toMatchObject({ total: euros(6.6e6), count: 3, announced: [total], odds });
  });

  it("sets a total against the lines of its own document alone", () => {
    const total = money(9e6, { label: "Coût total", citations: [{ source: "s2" }] });
    expect(amountTotals([total, ...lines])).toMatchObject([{ announced: [total], odds: null }]);
  });

  it("finds the total by the sums where one sentence labels it and its lines", () => {
    const label = "Au total 6,6 M€, dont 2 de la Région, 1,6 de l’État et 3 de la commune";
    const told = [money(6.6e6, { label }), ...lines.map((line) => ({ ...line, label }))];
    expect(amountTotals(told)).toMatchObject([{ total: euros(6.6e6), announced: [told[0]] }]);
  });

  it("takes two equal amounts, and a large one among others without payer, for lines", () => {
    expect(amountTotals([money(5), money(5)])).toMatchObject([{ total: euros(10), announced: [] }]);
    expect(amountTotals([money(9e6), money(2e6), money(6.5e6)])).toMatchObject([{ total: euros(17.5e6), announced: [] }]);
    expect(amountTotals([money(5, { label: "Total 2026" }), money(7, { label: "Total 2027" })])).toMatchObject([{ announced: [] }]);
  });

  it("adds once a sum that is told again, rounded", () => {
    const [exact, rounded] = [money(41.25e6), money(41e6)];
    expect(amountTotals([exact, rounded, money(3e6)])).toMatchObject([{ total: euros(44.25e6), toldTwice: [{ exact, rounded }] }]);
  });

  it("adds both of two sums of which one is no rounding of the other", () => {
    expect(amountTotals([money(2.9e6), money(2e6)])).toMatchObject([{ total: euros(4.9e6), toldTwice: [] }]);
  });
});

describe("counts", () => {
  it("take as financed what is past the gate, and an organisation that signs twice as one", () => {
    const stages = ["idea", "project-sheet", "action-sheet", "engaged", "done", "abandoned"] as const;
    const party = (name: string, organisation: string | null) => ({ name, organisation, ...cited });
    const counts = countsOf(
      smallPact({
        actions: stages.map((stage) => ({
          label: stage,
          stage,
          target: stage === "idea" ? { value: 1, unit: "gare", deadline: "2030" } : null,
          ...cited,
        })),
        signatories: [party("A", "Région"), party("B", "Région"), party("C", null)],
        commitments: [{ what: "Se voir", deadline: "2028", ...cited }],
        amounts: [money(3)],
        indicators: [{ label: "Emplois", value: 9, kind: "target", deadline: "2031", ...cited }],
      }),
    );
    expect(counts).toEqual({
      actions: 6,
      added: 0,
      financed: 3,
      axes: 0,
      commitments: 1,
      signatories: 2,
      targets: 1,
      deadlines: 3,
      amounts: 1,
    });
  });
});
