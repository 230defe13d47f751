import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { edgeOf, outsideId, successionCycle } from "./contract-graph.ts";
import { type Contract, contractsAround, holdTies } from "./contracts.repository.ts";
import { pactContract } from "./contracts.tables.ts";
import { addContract, type ContractRefusal, cycleNames } from "./write-contracts.ts";

type Successor = { readonly pactId: string; readonly newId: () => string; readonly otherPactId: string | null; readonly name: string };

const idOf = ({ otherPactId, name }: Pick<Contract, "otherPactId" | "name">): string => otherPactId ?? outsideId(name);

/** Says that a contract comes after a pact: a tie of another kind between the two becomes that one. The new tie, if one was made. */
export const tieSuccessor = async (
  write: Write,
  { pactId, newId, otherPactId, name }: Successor,
): Promise<Result<string | null, ContractRefusal>> => {
  await holdTies(write);
  const { contracts, graph } = await contractsAround(write.sql, write.tenant, pactId);
  const own = contracts.find((one) => one.pactId === pactId && idOf(one) === idOf({ otherPactId, name }));
  if (own?.relation === "successor") return ok(null);
  if (own) {
    const cycle = successionCycle([...graph.edges, edgeOf(pactId, "successor", idOf(own))]);
    if (cycle) return refuse({ code: "contract-cycle", names: cycleNames(graph, cycle, name) });
    await write.update(pactContract, own.id, { relation: "successor", updatedAt: write.now });
    return ok(null);
  }
  const id = newId();
  const fields = { relation: "successor" as const, otherPactId, name, endsOn: null };
  const added = await addContract(write, { pactId, newId: () => id, fields });
  return added.ok ? ok(id) : added;
};
