import type { Viewer } from "../../platform/http/viewer.ts";
import type { Drafting, DraftOperation } from "./ports.ts";

/** Names of the members of an organisation whose role lets them do this with what is its own, as the policy says. */
export const whoMay = async (
  drafting: Pick<Drafting, "can" | "members">,
  viewer: Viewer,
  operation: DraftOperation,
  organisation: string,
): Promise<readonly string[]> => {
  const members = await drafting.members(viewer.tenant, organisation);
  // Each is asked about as a member of that very organisation, who leads nothing.
  const as = { account: "", name: "", tenant: viewer.tenant, space: viewer.space, organisation: { id: organisation, name: "" } };
  return members.filter(({ role }) => drafting.can({ ...as, role }, operation, organisation)).map(({ name }) => name);
};
