import type { Desk } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import type { Candidate } from "./read-hand-over.ts";

/** Who may be named by their account: the members of the organisation that leads a pact and of those that act for its parties. */
export const candidatesOf = async (
  { members, organisations }: Pick<Tracking, "members" | "organisations">,
  { tenantId, organisationId }: Desk["head"],
  parties: Desk["members"],
): Promise<Candidate[]> => {
  const there = new Set([organisationId, ...parties.map((party) => party.organisationId)]);
  const candidates: Candidate[] = [];
  for (const { id, name: organisation } of await organisations(tenantId)) {
    if (!there.has(id)) continue;
    for (const { id: membershipId, name, email } of await members(tenantId, id))
      candidates.push({ membershipId, organisationId: id, organisation, name, email });
  }
  return candidates;
};
