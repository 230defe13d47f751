import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import type { Role } from "../../platform/http/viewer.ts";
import { tenant } from "../../platform/platform.tables.ts";
import { account, membership, organisation } from "./identity.tables.ts";

/** One place where a person may act. */
export type Membership = {
  readonly id: string;
  readonly tenant: string;
  readonly space: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly role: Role;
};

/** Where an account is a member now, over all the spaces. */
export const membershipsOf = async (sql: Sql, accountId: string): Promise<Membership[]> => {
  const rows = await sql
    .select({ membership, organisation, space: tenant.name })
    .from(membership)
    .innerJoin(organisation, and(eq(organisation.tenantId, membership.tenantId), eq(organisation.id, membership.organisationId)))
    .leftJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt)))
    .orderBy(asc(membership.tenantId), asc(organisation.name));
  return rows.map(({ membership: { id, tenantId, role }, organisation: { id: of, name }, space }) => ({
    id,
    tenant: tenantId,
    space: space ?? tenantId,
    organisation: { id: of, name },
    role,
  }));
};

export type Member = { readonly id: string; readonly account: string; readonly name: string; readonly email: string; readonly role: Role };

/** Who acts for an organisation now, by name. */
export const membersOf = async (sql: Sql, tenantId: string, organisationId: string): Promise<Member[]> => {
  const rows = await sql
    .select()
    .from(membership)
    .where(and(eq(membership.tenantId, tenantId), eq(membership.organisationId, organisationId), isNull(membership.endedAt)))
    .orderBy(asc(membership.name), asc(membership.id));
  return rows.map(({ id, accountId, name, email, role }) => ({ id, account: accountId, name, email, role }));
};

/** Whether an organisation would be left without an administrator; nobody else leaves it until the transaction ends. */
export const isLastAdministrator = async (sql: Sql, tenantId: string, organisationId: string, memberId: string): Promise<boolean> => {
  // The organisation's row is what two administrators who leave at the same moment wait for.
  await sql
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.tenantId, tenantId), eq(organisation.id, organisationId)))
    .for("update");
  const held = await sql
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenantId),
        eq(membership.organisationId, organisationId),
        eq(membership.role, "administrator"),
        isNull(membership.endedAt),
      ),
    );
  return held.some(({ id }) => id === memberId) && held.length === 1;
};

/** The names behind accounts, as a space knows them: what the history of a page shows. An erased person has none. */
export const namesOf = async (sql: Sql, tenantId: string, accounts: readonly string[]): Promise<Map<string, string>> => {
  if (accounts.length === 0) return new Map();
  const rows = await sql
    .select({ account: membership.accountId, name: membership.name })
    .from(membership)
    .where(and(eq(membership.tenantId, tenantId), inArray(membership.accountId, [...accounts]), ne(membership.name, "")));
  return new Map(rows.map((row) => [row.account, row.name]));
};

/** The organisations of a space, by name. */
export const organisationsOf = (sql: Sql, tenantId: string): Promise<{ id: string; name: string }[]> =>
  sql
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(eq(organisation.tenantId, tenantId))
    .orderBy(asc(organisation.name), asc(organisation.id));

export const findAccountByEmail = async (sql: Sql, email: string): Promise<typeof account.$inferSelect | null> => {
  const [row] = await sql
    .select()
    .from(account)
    .where(and(eq(account.email, email), isNull(account.closedAt)));
  return row ?? null;
};
