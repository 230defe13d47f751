import { describe, expect, it } from "vitest";
import { edgeOf } from "./contract-graph.ts";
import { drawGraph } from "./draw-graph.ts";

const node = (id: string, endsOn: string | null = null) => ({ id, name: id, slug: null, endsOn });
const toldOf = (...args: Parameters<typeof drawGraph>) =>
  drawGraph(...args).lines.map((line) => (line.kind === "contract" ? line.node.id : line.kind));

describe("the drawing of contracts", () => {
  it("goes from the first to end to the last, none before one that it succeeds", () => {
    const nodes = [node("pact", "2030-12-31"), node("rural", "2025"), node("old", "2031-06-30"), node("next")];
    const edges = [edgeOf("pact", "linked", "rural"), edgeOf("pact", "predecessor", "old"), edgeOf("pact", "successor", "next")];
    expect(toldOf({ nodes, edges }, "pact")).toEqual(["rural", "old", "pact", "next"]);
  });

  it("sets apart those of which nobody told when, and calls none of them the last", () => {
    const nodes = [node("frame"), node("pact", "2030"), node("other")];
    const edges = [edgeOf("pact", "linked", "frame"), edgeOf("pact", "linked", "other")];
    expect(toldOf({ nodes, edges }, "pact")).toEqual(["pact", "undated", "frame", "other"]);
    expect(toldOf({ nodes: [node("pact"), node("frame")], edges }, "pact")).toEqual(["undated", "pact", "frame"]);
  });

  it("places contracts that would each precede the other, and ties lines that it draws", () => {
    const edges = [edgeOf("a", "successor", "b"), edgeOf("b", "successor", "a")];
    const { lines, ties, height } = drawGraph({ nodes: [node("a"), node("b")], edges }, "a");
    expect(lines.map(({ y }) => y)).toEqual([20, 60]);
    expect(ties.map(({ path }) => path)).toEqual(["M34 20C18 20 18 60 34 60", "M34 60C18 60 18 20 34 20"]);
    expect(height).toBe(80);
  });
});
