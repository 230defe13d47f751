import { ok, type Result, refuse } from "@levier/kernel";
import type { Write } from "../../platform/write.ts";
import { holdPact } from "./hold-pact.ts";
import type { PactRefusal } from "./pacts.errors.ts";
import { pactWithdrawn } from "./pacts.events.ts";
import { pact } from "./pacts.tables.ts";
import type { ActingOrganisation, PublishedPact } from "./publish-pact.ts";

export type WithdrawInput = { readonly id: string; readonly organisation: ActingOrganisation; readonly reason: string };

/** Takes a pact out of lists and searches. Its address stays and says why and when; nothing is destroyed. */
export const withdrawPact = async (write: Write, input: WithdrawInput): Promise<Result<PublishedPact, PactRefusal>> => {
  const reason = input.reason.trim();
  if (reason === "") return refuse({ code: "reason-required" });
  const held = await holdPact(write, input.id);
  if (!held.ok) return held;
  const { id, slug, version } = held.value;
  await write.update(pact, id, {
    status: "withdrawn",
    notice: reason,
    noticeAt: write.now,
    organisationId: input.organisation.id,
    organisationName: input.organisation.name,
    updatedAt: write.now,
  });
  write.touch("pacts", `pact:${slug}`);
  await write.emit(pactWithdrawn, { id, slug, version, reason });
  return ok({ id, slug, version });
};
