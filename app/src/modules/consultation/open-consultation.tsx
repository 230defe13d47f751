import { dayInParis } from "@levier/kernel";
import type { Context } from "hono";
import type { Env } from "../../platform/http/env.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { openPact, type PactRow } from "../pacts/index.ts";
import { groupsOf, type WorkingGroup } from "./groups/groups.repository.ts";
import type { Consultation } from "./ports.ts";

/** The consultation of a pact as the person who asks reads it. */
export type OpenConsultation = {
  readonly head: PactRow;
  readonly groups: readonly WorkingGroup[];
  readonly viewer: Viewer | null;
  /** Of the space of the pact. */
  readonly isMember: boolean;
  /** Whether the consultation as a whole is theirs to run. */
  readonly leads: boolean;
  /** Whether the texts of a group, or of none, are theirs to publish or refuse: who leads the pact, or chairs the group. */
  readonly mayModerate: (groupId: string | null) => boolean;
  /** The groups whose texts are theirs to publish or refuse; null when all the texts of the pact are. */
  readonly moderated: readonly string[] | null;
  /** Whether some of them are. */
  readonly moderates: boolean;
  readonly today: string;
};

/** The consultation of the pact at the address asked for, or the page that says why there is none. */
export const openConsultation = async (
  { platform, mayConsult }: Pick<Consultation, "platform" | "mayConsult">,
  c: Context<Env>,
): Promise<OpenConsultation | Response> => {
  const head = await openPact(platform, c);
  if (head instanceof Response) return head;
  const { viewer } = c.var;
  const isMember = viewer !== null && viewer.tenant === head.tenantId;
  const runs = (organisation: string | null): boolean => isMember && mayConsult(viewer, "run-consultation", organisation);
  const groups = await groupsOf(platform.database.sql, head);
  const leads = runs(head.organisationId);
  const chaired = new Set(groups.flatMap(({ id, chairOrganisationId: chair }) => (chair !== null && runs(chair) ? [id] : [])));
  return {
    head,
    groups,
    viewer,
    isMember,
    leads,
    mayModerate: (groupId) => leads || (groupId !== null && chaired.has(groupId)),
    moderated: leads ? null : [...chaired],
    moderates: leads || chaired.size > 0,
    today: dayInParis(platform.clock()),
  };
};
