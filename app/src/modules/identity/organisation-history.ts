import { commitsOf } from "../../platform/audit/history.ts";
import type { Sql } from "../../platform/database/database.ts";
import { namesOf } from "./memberships.ts";

/** What changes an organisation, as its history names it. */
export const changesOfOrganisation = [
  "space.open",
  "organisation.add",
  "organisation.edit",
  "member.invite",
  "member.revoke-invitation",
  "member.accept-invitation",
  "member.join",
  "member.change-role",
  "member.remove",
  "token.create",
  "token.revoke",
] as const;

export type OrganisationChange = {
  readonly key: number;
  readonly at: Date;
  /** Null for someone erased since. */
  readonly who: string | null;
  /** Done by a command of the installation, by nobody signed in. */
  readonly isByCommand: boolean;
  readonly what: (typeof changesOfOrganisation)[number];
};

const SHOWN = 50;

/** The last changes of an organisation and of its members: who did what, when. */
export const organisationHistory = async (sql: Sql, tenant: string, id: string): Promise<OrganisationChange[]> => {
  const { commits } = await commitsOf(sql, { tenant, thread: id }, { limit: SHOWN, offset: 0 });
  const names = await namesOf(
    sql,
    tenant,
    commits.flatMap(({ actor }) => actor ?? []),
  );
  return commits.flatMap(({ at, actor, operation, first }) => {
    const what = changesOfOrganisation.find((known) => known === operation);
    return what ? [{ key: first, at, who: (actor !== null && names.get(actor)) || null, isByCommand: actor === null, what }] : [];
  });
};
