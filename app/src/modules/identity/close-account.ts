import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { forgetForms } from "../../platform/http/kept-forms.ts";
import { forgetPerson } from "../../platform/mail.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Write } from "../../platform/write.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { accountErased, membershipEnded } from "./identity.events.ts";
import { account, apiToken, invitation, membership } from "./identity.tables.ts";
import { isLastAdministrator } from "./memberships.ts";
import { closeSessionsOf } from "./sessions.ts";

type Person = { readonly id: string; readonly email: string };
type Held = typeof membership.$inferSelect;

const eraseTokens = async (write: Write, membershipId: string): Promise<void> => {
  const tokens = await write.sql
    .select({ id: apiToken.id })
    .from(apiToken)
    .where(and(eq(apiToken.tenantId, write.tenant), eq(apiToken.membershipId, membershipId)));
  for (const { id } of tokens) await write.update(apiToken, id, { revokedAt: write.now, updatedAt: write.now });
};

/** Erases what one space holds of a person. The rows stay, emptied, so that the chain of the audit holds. */
const eraseIn = (platform: Platform, tenant: string, person: Person, held: readonly Held[]): Promise<Result<null, IdentityRefusal>> =>
  platform.write({ tenant, actor: person.id, operation: "account.erase" }, async (write) => {
    for (const row of held) {
      if (row.endedAt === null && (await isLastAdministrator(write.sql, tenant, row.organisationId, row.id)))
        return refuse({ reason: "last-administrator", value: row.name });
      await eraseTokens(write, row.id);
      await write.erase(membership, row.id, { name: "", email: "", endedAt: row.endedAt ?? write.now, updatedAt: write.now });
      await write.emit(membershipEnded, { membership: row.id, isErased: true });
    }
    const invited = await write.sql
      .select()
      .from(invitation)
      .where(and(eq(invitation.tenantId, tenant), eq(invitation.email, person.email)));
    for (const { id, revokedAt, acceptedAt } of invited)
      await write.erase(invitation, id, {
        email: "",
        revokedAt: acceptedAt === null ? (revokedAt ?? write.now) : revokedAt,
        updatedAt: write.now,
      });
    await write.emit(accountErased, { account: person.id, email: person.email, organisations: held.map((row) => row.organisationId) });
    return ok(null);
  });

/** Every space that knows the person: as a member, now or before, or as someone invited. */
const spacesOf = async ({ database }: Platform, person: Person): Promise<Map<string, Held[]>> => {
  const spaces = new Map<string, Held[]>();
  for (const row of await database.sql.select().from(membership).where(eq(membership.accountId, person.id)))
    spaces.set(row.tenantId, [...(spaces.get(row.tenantId) ?? []), row]);
  const invited = await database.sql.select({ tenant: invitation.tenantId }).from(invitation).where(eq(invitation.email, person.email));
  for (const { tenant } of invited) if (!spaces.has(tenant)) spaces.set(tenant, []);
  return spaces;
};

/**
 * Closes an account for good: signed out everywhere, erased space by space, then emptied. Refused while the person is an
 * organisation's only administrator: before anything is erased, so that a refusal leaves the account as it was.
 */
export const closeAccount = async (platform: Platform, accountId: string): Promise<Result<null, IdentityRefusal>> => {
  const { database, clock, secret } = platform;
  const [row] = await database.sql.select().from(account).where(eq(account.id, accountId));
  if (!row || row.closedAt !== null) return refuse({ reason: "account-closed", value: "" });
  const person = { id: accountId, email: row.email ?? "" };
  const spaces = await spacesOf(platform, person);
  for (const held of spaces.values())
    for (const one of held)
      if (one.endedAt === null && (await isLastAdministrator(database.sql, one.tenantId, one.organisationId, one.id)))
        return refuse({ reason: "last-administrator", value: one.name });
  for (const [tenant, held] of spaces) {
    const erased = await eraseIn(platform, tenant, person, held);
    if (!erased.ok) return erased;
  }
  await database.transaction(async (sql) => {
    await closeSessionsOf(sql, accountId);
    await forgetForms(sql, secret, accountId);
    await forgetPerson(sql, { email: person.email, name: row.name });
    const emptied = { email: null, name: "", oidcIssuer: null, oidcSubject: null, demonstration: false };
    await sql
      .update(account)
      .set({ ...emptied, closedAt: clock(), updatedAt: clock() })
      .where(eq(account.id, accountId));
  });
  return ok(null);
};
