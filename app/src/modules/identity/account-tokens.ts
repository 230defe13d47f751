import { ok, type Result, refuse } from "@levier/kernel";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import type { Role } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { apiToken, membership, organisation } from "./identity.tables.ts";

export type TokenLine = {
  readonly id: string;
  readonly tenant: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** The tokens by which a person's programs act now, over all their organisations, the newest first. */
export const tokensOf = async (sql: Sql, accountId: string, now: Date): Promise<TokenLine[]> => {
  const rows = await sql
    .select({ token: apiToken, organisation: { id: organisation.id, name: organisation.name } })
    .from(apiToken)
    .innerJoin(membership, and(eq(membership.tenantId, apiToken.tenantId), eq(membership.id, apiToken.membershipId)))
    .innerJoin(organisation, and(eq(organisation.tenantId, membership.tenantId), eq(organisation.id, membership.organisationId)))
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt), isNull(apiToken.revokedAt), gt(apiToken.expiresAt, now)))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id));
  return rows.map(({ token: { id, tenantId, role, createdAt, expiresAt }, organisation: of }) => {
    return { id, tenant: tenantId, organisation: of, role, createdAt, expiresAt };
  });
};

/** Ends one of a person's own tokens: the next request that shows it is refused. */
export const revokeToken = async (
  { write, database, clock }: Pick<Platform, "write" | "database" | "clock">,
  accountId: string,
  id: string,
): Promise<Result<null, IdentityRefusal>> => {
  const token = (await tokensOf(database.sql, accountId, clock())).find((one) => one.id === id);
  if (!token) return refuse({ reason: "token-unknown", value: id });
  const of = { tenant: token.tenant, actor: accountId, operation: "token.revoke", thread: token.organisation.id };
  return write<null, IdentityRefusal>(of, async (hand) => {
    await hand.update(apiToken, id, { revokedAt: hand.now, updatedAt: hand.now });
    return ok(null);
  });
};
