import { bareName } from "../bare-name.ts";
/** What a contract is to the pact beside which it is told. */
export const contractRelations = ["predecessor", "successor", "linked"] as const;
export type ContractRelation = (typeof contractRelations)[number];

/** A contract: a pact of the space, or one kept elsewhere. Its identifier is the pact's, or made of its name. */
export type ContractNode = {
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  /** The day it ends, or the last year of its period, `2026`; null when nobody said it. */
  readonly endsOn: string | null;
};

/** `succession`: `from` came before `to`; `linked`: neither came first; `money`: `to` counts money that `from` shows. */
export type ContractEdge = { readonly from: string; readonly to: string; readonly kind: "succession" | "linked" | "money" };
export type ContractGraph = { readonly nodes: readonly ContractNode[]; readonly edges: readonly ContractEdge[] };

/** The identifier of a contract kept elsewhere: two tellings of one name are one contract. */
export const outsideId = (name: string): string => `outside ${bareName(name)}`;

/** What a relation told beside a pact says between the two. */
export const edgeOf = (pact: string, relation: ContractRelation, other: string): ContractEdge => {
  if (relation === "predecessor") return { from: other, to: pact, kind: "succession" };
  return { from: pact, to: other, kind: relation === "successor" ? "succession" : "linked" };
};

const neighbours = (edges: readonly ContractEdge[]): ReadonlyMap<string, readonly string[]> => {
  const beside = new Map<string, string[]>();
  const note = (from: string, to: string) => beside.set(from, [...(beside.get(from) ?? []), to]);
  for (const { from, to } of edges) {
    note(from, to);
    note(to, from);
  }
  return beside;
};

/** The contracts that ties lead to from one, itself included, as many as a page can hold; the nearest first. */
export const around = ({ nodes, edges }: ContractGraph, start: string, most = 40): ContractGraph => {
  const beside = neighbours(edges);
  const met = new Set([start]);
  for (const id of met) for (const next of beside.get(id) ?? []) if (met.size < most) met.add(next);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const once = new Map(edges.map((edge) => [`${edge.kind} ${edge.from} ${edge.to}`, edge]));
  return {
    nodes: [...met].flatMap((id) => byId.get(id) ?? []),
    edges: [...once.values()].filter(({ from, to }) => met.has(from) && met.has(to)),
  };
};

/** Contracts that each come before the next and the last before the first; null when succession goes one way. */
export const successionCycle = (edges: readonly ContractEdge[]): readonly string[] | null => {
  const after = new Map<string, string[]>();
  for (const { from, to, kind } of edges) if (kind === "succession") after.set(from, [...(after.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | null => {
    const met = path.indexOf(id);
    if (met >= 0) return path.slice(met);
    if (done.has(id)) return null;
    for (const next of after.get(id) ?? []) {
      const cycle = walk(next, [...path, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return null;
  };
  for (const id of after.keys()) {
    const cycle = walk(id, []);
    if (cycle) return cycle;
  }
  return null;
};
