import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { type HeldRefusal, holdPact } from "../hold-pact.ts";
import { pact } from "../pacts.tables.ts";
import { type ContractGraph, type ContractRelation, edgeOf, outsideId, successionCycle } from "./contract-graph.ts";
import { contractsAround, holdTies } from "./contracts.repository.ts";
import { pactContract } from "./contracts.tables.ts";

export type ContractRefusal =
  | HeldRefusal
  | { readonly code: "unknown-pact" | "itself" | "already-tied" | "gone" }
  /** Each of these would come before the next, and the last before the first. */
  | { readonly code: "contract-cycle"; readonly names: readonly string[] };

/** Someone else changed the day the pact ends since the form was opened: what it is now. */
export type ChangedDay = { readonly code: "end-changed"; readonly now: string | null };

type About = { readonly pactId: string; readonly newId: () => string };
type Done = Promise<Result<null, ContractRefusal>>;

export type ContractFields = {
  readonly relation: ContractRelation;
  readonly otherPactId: string | null;
  /** Its name when it is kept elsewhere. */
  readonly name: string | null;
  readonly endsOn: string | null;
};

/** What the contracts of a cycle are called; one that is not in the graph yet is the new one. */
export const cycleNames = ({ nodes }: ContractGraph, cycle: readonly string[], name: string): string[] =>
  cycle.map((id) => nodes.find((node) => node.id === id)?.name ?? name);

/** Ties a pact to another of the space, or to a contract kept elsewhere. Succession goes one way. */
export const addContract = async (write: Write, { pactId, newId, fields }: About & { readonly fields: ContractFields }): Done => {
  await holdTies(write);
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const { pacts, contracts, graph } = await contractsAround(write.sql, write.tenant, pactId);
  const { relation, otherPactId, endsOn } = fields;
  if (otherPactId === pactId) return refuse({ code: "itself" });
  const other = otherPactId === null ? null : pacts.find(({ id }) => id === otherPactId);
  if (other === undefined) return refuse({ code: "unknown-pact" });
  const name = other?.title ?? fields.name ?? "";
  const to = other?.id ?? outsideId(name);
  const own = contracts.filter((one) => one.pactId === pactId);
  if (own.some((one) => (one.otherPactId ?? outsideId(one.name)) === to)) return refuse({ code: "already-tied" });
  const cycle = successionCycle([...graph.edges, edgeOf(pactId, relation, to)]);
  if (cycle) return refuse({ code: "contract-cycle", names: cycleNames(graph, cycle, name) });
  const row = { relation, otherPactId, name, endsOn: other ? null : endsOn, position: own.length };
  await write.insert(pactContract, [{ ...row, id: newId(), pactId, createdAt: write.now, updatedAt: write.now }]);
  write.touch("pacts", `pact:${found.value.slug}`, ...(other ? [`pact:${other.slug}`] : []));
  return ok(null);
};

export const removeContract = async (write: Write, { pactId, id }: Omit<About, "newId"> & { readonly id: string }): Done => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  const { contracts, pacts } = await contractsAround(write.sql, write.tenant, pactId);
  const contract = contracts.find((one) => one.id === id && one.pactId === pactId);
  if (!contract) return refuse({ code: "gone" });
  await write.remove(pactContract, [id]);
  const other = pacts.find((one) => one.id === contract.otherPactId);
  write.touch("pacts", `pact:${found.value.slug}`, ...(other ? [`pact:${other.slug}`] : []));
  return ok(null);
};

/** `was`: the day the form was opened on; empty for none. */
type ToldEnd = Omit<About, "newId"> & { readonly endsOn: string | null; readonly was: string };

/** Says the day the pact itself ends. */
export const writeEnd = async (write: Write, { pactId, endsOn, was }: ToldEnd): Promise<Result<null, HeldRefusal | ChangedDay>> => {
  const found = await holdPact(write, pactId);
  if (!found.ok) return found;
  if ((found.value.endsOn ?? "") !== was) return refuse({ code: "end-changed", now: found.value.endsOn });
  await write.update(pact, pactId, { endsOn, updatedAt: write.now });
  write.touch("pacts", `pact:${found.value.slug}`);
  return ok(null);
};
