import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Sql } from "../../platform/database/database.ts";
import type { Role } from "../../platform/http/viewer.ts";
import type { Mailer } from "../../platform/mail.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Write } from "../../platform/write.ts";
import { invitation } from "./identity.tables.ts";
import { hashOf, inSpace, newSecret } from "./secret.ts";

const LASTS_MS = 14 * 24 * 3_600_000;

export type Inviting = { readonly platform: Pick<Platform, "newId" | "config">; readonly mailer: Mailer };

export const isOpen = (now: Date) => and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, now));

/** Invitations that can still be accepted, the newest first. */
export const openInvitations = (sql: Sql, tenant: string, organisationId: string, now: Date) =>
  sql
    .select({ id: invitation.id, email: invitation.email, role: invitation.role, expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(and(eq(invitation.tenantId, tenant), eq(invitation.organisationId, organisationId), isOpen(now)))
    .orderBy(desc(invitation.createdAt));

/** Writes an invitation and the letter that carries its link, `{link}` in its text; the identifiers of both. */
export const writeInvitation = async (
  write: Write,
  { platform: { newId, config }, mailer }: Inviting,
  asked: { readonly organisation: string; readonly email: string; readonly role: Role },
  letter: { readonly subject: string; readonly text: string },
): Promise<{ readonly id: string; readonly mail: string }> => {
  const { organisation, email, role } = asked;
  const id = newId();
  const secret = newSecret();
  const expiresAt = new Date(write.now.getTime() + LASTS_MS);
  const dates = { expiresAt, createdAt: write.now, updatedAt: write.now };
  await write.insert(invitation, [{ id, organisationId: organisation, email, role, tokenHash: hashOf(secret), ...dates }]);
  const mail = await mailer.post(write.sql, {
    to: email,
    ...letter,
    link: `${config.origin}/invitations/${inSpace(write.tenant, secret)}`,
    shownTo: { tenant: write.tenant, organisation },
  });
  return { id, mail };
};
