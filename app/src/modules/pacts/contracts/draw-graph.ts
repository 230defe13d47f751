import { type ContractGraph, type ContractNode, ranksFrom } from "./contract-graph.ts";

/** Where things stand in the drawing, in its own units: a line per contract, the earlier ones above, ties drawn on the left. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly {
    readonly node: ContractNode;
    readonly x: number;
    readonly y: number;
    readonly isOwn: boolean;
    readonly short: string;
  }[];
  readonly ties: readonly { readonly key: string; readonly path: string; readonly kind: "succession" | "linked" | "money" }[];
};

const WIDTH = 330;
const LINE = 34;
const LANE = 16;
const LEFT = 34;
/** Letters that fit beside the drawing of ties on a phone. */
const LETTERS = 44;

const shortened = (name: string): string => (name.length <= LETTERS ? name : `${name.slice(0, LETTERS - 1).trimEnd()}…`);

/** A drawing of the contracts around one. */
export const drawGraph = (graph: ContractGraph, own: string): Drawing => {
  const ranks = ranksFrom(graph, own);
  const rankOf = (id: string): number => ranks.get(id) ?? 0;
  const ordered = graph.nodes.toSorted((a, b) => rankOf(a.id) - rankOf(b.id));
  const nodes = ordered.map((node, line) => ({
    node,
    x: LEFT,
    y: LINE / 2 + line * LINE,
    isOwn: node.id === own,
    short: shortened(node.name),
  }));
  const yOf = new Map(nodes.map(({ node, y }) => [node.id, y]));
  const ties = graph.edges.map(({ from, to, kind }) => {
    const [start, end] = [yOf.get(from) ?? 0, yOf.get(to) ?? 0];
    const bend = LEFT - Math.min(LEFT - 4, (Math.abs(end - start) / LINE) * LANE);
    return { key: `${kind} ${from} ${to}`, kind, path: `M${LEFT} ${start}C${bend} ${start} ${bend} ${end} ${LEFT} ${end}` };
  });
  return { width: WIDTH, height: Math.max(1, nodes.length) * LINE, nodes, ties };
};
