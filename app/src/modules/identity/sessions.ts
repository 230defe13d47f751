import { and, desc, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import { tenant } from "../../platform/platform.tables.ts";
import type { Platform } from "../../platform/platform.ts";
import { account, membership, organisation, session } from "./identity.tables.ts";
import { membershipsOf } from "./memberships.ts";
import { hashOf, newSecret } from "./secret.ts";

const HOUR = 3_600_000;
export const IDLE_MS = 2 * HOUR;
export const ABSOLUTE_MS = 12 * HOUR;
/** How stale the last visit may be written down: a page is not worth a write each. */
const SEEN_STEP_MS = 60_000;

type Needs = Pick<Platform, "database" | "clock" | "newId">;

export type OpenSession = {
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  readonly idToken: string | null;
  readonly membership: string | null;
  /** Null for someone who acts for no organisation: member of none, removed since, or yet to choose. */
  readonly viewer: Viewer | null;
};

/** Signs a person in on one device: the secret to put in its cookie. Someone who is a member in one place acts there at once. */
export const openSession = async ({ database, clock, newId }: Needs, accountId: string, idToken: string | null = null): Promise<string> => {
  const secret = newSecret();
  const now = clock();
  const memberships = await membershipsOf(database.sql, accountId);
  const [only] = memberships.length === 1 ? memberships : [];
  await database.sql.delete(session).where(or(lte(session.expiresAt, now), lte(session.seenAt, new Date(now.getTime() - IDLE_MS))));
  await database.sql.insert(session).values({
    id: newId(),
    tokenHash: hashOf(secret),
    accountId,
    tenantId: only?.tenant ?? null,
    membershipId: only?.id ?? null,
    idToken,
    seenAt: now,
    expiresAt: new Date(now.getTime() + ABSOLUTE_MS),
    createdAt: now,
  });
  return secret;
};

/** Who holds this secret, with the rights they have at this moment; null when the session is over. */
export const readSession = async ({ database, clock }: Needs, secret: string): Promise<OpenSession | null> => {
  const now = clock();
  const [row] = await database.sql
    .select({ session, account, membership, organisation, space: tenant.name })
    .from(session)
    .innerJoin(account, and(eq(account.id, session.accountId), isNull(account.closedAt)))
    .leftJoin(
      membership,
      and(
        eq(membership.tenantId, session.tenantId),
        eq(membership.id, session.membershipId),
        eq(membership.accountId, session.accountId),
        isNull(membership.endedAt),
      ),
    )
    .leftJoin(organisation, and(eq(organisation.tenantId, membership.tenantId), eq(organisation.id, membership.organisationId)))
    .leftJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(and(eq(session.tokenHash, hashOf(secret)), gt(session.expiresAt, now), gt(session.seenAt, new Date(now.getTime() - IDLE_MS))));
  if (!row) return null;
  if (now.getTime() - row.session.seenAt.getTime() > SEEN_STEP_MS)
    await database.sql.update(session).set({ seenAt: now }).where(eq(session.id, row.session.id));
  const { id, name, email } = row.account;
  return {
    id: row.session.id,
    account: { id, name, email: email ?? "" },
    idToken: row.session.idToken,
    membership: row.membership?.id ?? null,
    viewer:
      row.membership && row.organisation
        ? {
            account: id,
            name,
            tenant: row.membership.tenantId,
            space: row.space ?? row.membership.tenantId,
            organisation: { id: row.organisation.id, name: row.organisation.name },
            leads: row.organisation.leads,
            role: row.membership.role,
          }
        : null,
  };
};

/** Makes a person act for another of their organisations; false when it is none of theirs. */
export const chooseMembership = async (sql: Sql, { id, account: { id: accountId } }: OpenSession, chosen: string): Promise<boolean> => {
  const found = (await membershipsOf(sql, accountId)).find((one) => one.id === chosen);
  if (!found) return false;
  await sql.update(session).set({ tenantId: found.tenant, membershipId: found.id }).where(eq(session.id, id));
  return true;
};

export const closeSession = async (sql: Sql, accountId: string, id: string): Promise<void> => {
  await sql.delete(session).where(and(eq(session.id, id), eq(session.accountId, accountId)));
};

/** Ends the session that a cookie holds, whoever's it is. */
export const endSession = async (sql: Sql, secret: string): Promise<void> => {
  await sql.delete(session).where(eq(session.tokenHash, hashOf(secret)));
};

export const closeSessionsOf = async (sql: Sql, accountId: string): Promise<void> => {
  await sql.delete(session).where(eq(session.accountId, accountId));
};

/** Where a person is signed in, the most recent visit first. */
export const sessionsOf = ({ database, clock }: Needs, accountId: string) =>
  database.sql
    .select({ id: session.id, createdAt: session.createdAt, seenAt: session.seenAt })
    .from(session)
    .where(and(eq(session.accountId, accountId), gt(session.expiresAt, clock()), gt(session.seenAt, new Date(clock().getTime() - IDLE_MS))))
    .orderBy(desc(session.seenAt));
