import { euros } from "@levier/kernel";
import { describe, expect, it } from "vitest";
import { amountTotals } from "./amount-totals.ts";
import { amount } from "./pact.schema.ts";
import { countsOf } from "./pact-counts.ts";
import { smallPact } from "./pacts.testing.ts";

const cited = { citations: [{ source: "s1" }] };
const money = (valueEur: number, changes: object = {}) => amount.parse({ valueEur, ...cited, ...changes });

describe("amounts", () => {
  it("are added within a kind, never across, and stay « environ » as soon as one is", () => {
    expect(
      amountTotals([money(10), money(5, { approximate: true }), money(7, { kind: "paid" }), money(1, { kind: "tax-relief" })]),
    ).toEqual([
      { kind: "planned", total: euros(15), approximate: true, count: 2 },
      { kind: "paid", total: euros(7), approximate: false, count: 1 },
      { kind: "tax-relief", total: euros(1), approximate: false, count: 1 },
    ]);
    expect(amountTotals([])).toEqual([]);
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
      }),
    );
    expect(counts).toEqual({ actions: 6, financed: 3, axes: 0, commitments: 1, signatories: 2, targets: 1, deadlines: 2, amounts: 1 });
  });
});
