import type { Desk } from "../desk.tsx";
import type { Pacts } from "../ports.ts";

/** Who speaks for a party of the pact, or for who follows it: a diagnosis comes before the parties of a pact are known. */
export const mayPublish = ({ leads, speaksFor }: Pick<Desk, "leads" | "speaksFor">): boolean => leads || speaksFor.size > 0;

/** Who works for one of them: they write what others publish. */
export const mayWrite = ({ can }: Pick<Pacts, "can">, { viewer, head, members }: Desk): boolean => {
  if (viewer === null || viewer.tenant !== head.tenantId) return false;
  const parties = [head.organisationId, ...members.map(({ organisationId }) => organisationId)];
  return parties.some((organisation) => organisation !== null && can(viewer, "write-diagnosis", organisation));
};
