import { type Result, refuse } from "@levier/kernel";
import type { Write } from "../../../platform/write.ts";
import { contractNamed, pactsOfSpace } from "../contracts/contracts.repository.ts";
import { tieSuccessor } from "../contracts/tie-successor.ts";
import type { ContractRefusal } from "../contracts/write-contracts.ts";
import { type LifeFailure, livePact } from "./live-pact.ts";
import type { LifeEvent, PactLife } from "./pact-life.ts";

type Replacement = Extract<LifeEvent, { kind: "replace" }>;

/** Replaces a pact by another of the space, or by one kept elsewhere, and ties the two: each tells which came before. */
export const replacePact = async (
  write: Write,
  { pactId, newId, event }: { readonly pactId: string; readonly newId: () => string; readonly event: Replacement },
): Promise<Result<PactLife, LifeFailure | ContractRefusal>> => {
  const pacts = await pactsOfSpace(write.sql, write.tenant);
  const meant = event.successorId ?? contractNamed(pacts, event.successor);
  const other = pacts.find(({ id }) => id === meant);
  if (event.successorId !== undefined && !other) return refuse({ code: "unknown-pact" });
  if (other?.id === pactId) return refuse({ code: "itself" });
  const name = other?.title ?? event.successor;
  const tied = await tieSuccessor(write, { pactId, newId, otherPactId: other?.id ?? null, name });
  if (!tied.ok) return tied;
  const replaced: Replacement = {
    ...{ kind: "replace", on: event.on, successor: name },
    ...(other ? { successorId: other.id } : {}),
    ...(tied.value === null ? {} : { tieId: tied.value }),
  };
  return livePact(write, { pactId, newId, event: replaced });
};
