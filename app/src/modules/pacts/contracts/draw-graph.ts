import type { ContractEdge, ContractGraph, ContractNode } from "./contract-graph.ts";

/** A line of the drawing: a contract, or the head of those whose time nobody told. */
type DrawnLine = { readonly kind: "contract"; readonly node: ContractNode; readonly isOwn: boolean } | { readonly kind: "undated" };

/** Where things stand in the drawing, in pixels: a line per contract, the earlier ones above, ties drawn on the left of the names. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (DrawnLine & { readonly y: number })[];
  readonly ties: readonly { readonly key: string; readonly path: string; readonly kind: ContractEdge["kind"] }[];
};

/** Height of a line, which the stylesheet gives the names too. */
const LINE = 40;
const LANE = 16;
const LEFT = 34;
const WIDTH = LEFT + 8;

/** A year ends on its last day; what has no end told may end after all others. */
const endOf = ({ endsOn }: ContractNode): string => (endsOn === null ? "9999" : endsOn.length === 4 ? `${endsOn}-12-31` : endsOn);

/** Contracts in the order of time: none before one that it succeeds, and of those that may come, the first to end. */
const inTime = (nodes: readonly ContractNode[], edges: readonly ContractEdge[]): ContractNode[] => {
  const left = nodes.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  const placed: ContractNode[] = [];
  while (left.length > 0) {
    const waits = ({ id }: ContractNode): boolean =>
      edges.some(({ kind, from, to }) => kind === "succession" && to === id && left.some((one) => one.id === from));
    // Contracts that succeed each other in a ring are placed all the same.
    const next = left.findIndex((node) => !waits(node));
    placed.push(...left.splice(Math.max(0, next), 1));
  }
  return placed;
};

/** A drawing of the contracts around one: those of which an end or a succession is told in the order of time, the others apart. */
export const drawGraph = ({ nodes, edges }: ContractGraph, own: string): Drawing => {
  const succeeds = ({ id }: ContractNode): boolean =>
    edges.some(({ kind, from, to }) => kind === "succession" && (from === id || to === id));
  const isDated = (node: ContractNode): boolean => node.endsOn !== null || succeeds(node);
  const contract = (node: ContractNode): DrawnLine => ({ kind: "contract", node, isOwn: node.id === own });
  const undated = nodes.filter((node) => !isDated(node));
  const told: readonly DrawnLine[] = [
    ...inTime(nodes.filter(isDated), edges).map(contract),
    ...(undated.length === 0 ? [] : [{ kind: "undated" } as const]),
    ...undated.map(contract),
  ];
  const lines = told.map((line, place) => ({ ...line, y: LINE / 2 + place * LINE }));
  const yOf = new Map(lines.flatMap((line) => (line.kind === "contract" ? [[line.node.id, line.y] as const] : [])));
  const ties = edges.map(({ from, to, kind }) => {
    const [start, end] = [yOf.get(from) ?? 0, yOf.get(to) ?? 0];
    const bend = LEFT - Math.min(LEFT - 4, (Math.abs(end - start) / LINE) * LANE);
    return { key: `${kind} ${from} ${to}`, kind, path: `M${LEFT} ${start}C${bend} ${start} ${bend} ${end} ${LEFT} ${end}` };
  });
  return { width: WIDTH, height: Math.max(1, lines.length) * LINE, lines, ties };
};
