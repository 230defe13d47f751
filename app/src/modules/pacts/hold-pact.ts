import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../platform/write.ts";
import { lockPact, type PactRow } from "./pacts.repository.ts";

/** Nothing of such a pact can be written. */
export type HeldRefusal = { readonly code: "pact-not-found" | "pact-withdrawn" };

/** A published pact of the writer's space that nobody else writes until the transaction ends, or why there is none. */
export const holdPact = async (write: Write, pactId: string): Promise<Result<PactRow, HeldRefusal>> => {
  const head = await lockPact(write, pactId);
  if (!head) return refuse({ code: "pact-not-found" });
  return head.status === "withdrawn" ? refuse({ code: "pact-withdrawn" }) : ok(head);
};
