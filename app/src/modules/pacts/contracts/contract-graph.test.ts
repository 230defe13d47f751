import { describe, expect, it } from "vitest";
import { around, type ContractEdge, edgeOf, outsideId, successionCycle } from "./contract-graph.ts";
import { endAlert, endOf } from "./end-alert.ts";

const node = (id: string) => ({ id, name: id, slug: null, endsOn: null });
const edges: ContractEdge[] = [
  edgeOf("pact", "predecessor", "old"),
  edgeOf("pact", "successor", "next"),
  edgeOf("pact", "linked", "frame"),
  edgeOf("old", "predecessor", "oldest"),
  edgeOf("far", "linked", "farther"),
];
const graph = { nodes: ["pact", "old", "next", "frame", "oldest", "far", "farther"].map(node), edges };

describe("the graph of contracts", () => {
  it("holds what ties lead to, the nearest first, each tie once", () => {
    const near = around({ ...graph, edges: [...edges, edgeOf("old", "successor", "pact")] }, "pact");
    expect(near.nodes.map(({ id }) => id)).toEqual(["pact", "old", "next", "frame", "oldest"]);
    expect(near.edges).toHaveLength(4);
    expect(around(graph, "pact", 2).nodes.map(({ id }) => id)).toEqual(["pact", "old"]);
  });

  it("finds contracts that would each precede the other", () => {
    expect(successionCycle(edges)).toBeNull();
    expect(successionCycle([...edges, edgeOf("next", "successor", "oldest")])).toHaveLength(4);
    expect(successionCycle([edgeOf("a", "linked", "b"), edgeOf("b", "linked", "a")])).toBeNull();
  });

  it("knows a contract kept elsewhere by its name", () => {
    expect(outsideId(" Contrat de Ville ")).toBe(outsideId("contrat de ville"));
  });
});

describe("the end of a contract", () => {
  it("is told six months ahead, and once past", () => {
    expect(endAlert("2026-08-31", "2026-02-28")).toBeNull();
    expect(endAlert("2026-08-28", "2026-02-28")).toBe("soon");
    expect(endAlert("2026-02-28", "2025-08-31")).toBe("soon");
    expect(endAlert("2026-03-01", "2025-08-31")).toBeNull();
    expect(endAlert("2026-02-27", "2026-02-28")).toBe("past");
    expect(endAlert(null, "2026-02-28")).toBeNull();
  });

  it("is the last day of the period when no day is said", () => {
    expect(endOf(null, "2022-2026")).toBe("2026");
    expect(endOf("2027-06-30", "2022-2026")).toBe("2027-06-30");
    expect([endOf(null, "2022-"), endOf(null, null), endOf(null, "quatre ans")]).toEqual([null, null, null]);
    expect([endAlert("2026", "2026-07-01"), endAlert("2026", "2026-06-29"), endAlert("2026", "2027-01-01")]).toEqual([
      "soon",
      null,
      "past",
    ]);
  });
});
