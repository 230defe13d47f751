import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq } from "drizzle-orm";
import { translator } from "../../messages/index.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { Role, Viewer } from "../../platform/http/viewer.ts";
import type { Mailer } from "../../platform/mail.ts";
import type { Platform } from "../../platform/platform.ts";
import { readEmail } from "./email.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { account, invitation, organisation } from "./identity.tables.ts";
import { findMembership, joinOrganisation } from "./join-organisation.ts";
import { findAccountByEmail } from "./memberships.ts";
import { can } from "./policy.ts";
import { hashOf, readInSpace } from "./secret.ts";
import { isOpen, openInvitations, writeInvitation } from "./write-invitation.ts";

type Needs = {
  readonly platform: Pick<Platform, "database" | "clock" | "newId" | "config" | "write">;
  readonly mailer: Mailer;
};
export type Invitation = {
  readonly id: string;
  readonly tenant: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly email: string;
  readonly role: Role;
};

/** Invites someone to the viewer's organisation; an earlier invitation to the same address is revoked. */
export const inviteMember = async (
  { platform, mailer }: Needs,
  viewer: Viewer,
  asked: { readonly organisation: string; readonly email: string; readonly role: Role },
): Promise<Result<{ readonly id: string }, IdentityRefusal>> => {
  if (!can(viewer, "invite-member", asked.organisation)) return refuse({ reason: "operation-forbidden", value: viewer.role });
  const email = readEmail(asked.email);
  if (email === null) return refuse({ reason: "email-invalid", value: asked.email });
  const t = translator("fr");
  const { tenant, organisation: inviting } = viewer;
  const of = { tenant, actor: viewer.account, operation: "member.invite", thread: inviting.id };
  const invited = await platform.write<{ id: string }, IdentityRefusal>(of, async (write) => {
    const known = await findAccountByEmail(write.sql, email);
    const member = known && (await findMembership(write, inviting.id, known.id));
    if (member && member.endedAt === null) return refuse({ reason: "member-already", value: email });
    for (const earlier of await openInvitations(write.sql, tenant, inviting.id, write.now))
      if (earlier.email === email) await write.update(invitation, earlier.id, { revokedAt: write.now, updatedAt: write.now });
    const words = { organisation: inviting.name, who: viewer.name, space: viewer.space, link: "{link}" };
    const letter = { subject: t("identity.mail.invitation.subject", words), text: t("identity.mail.invitation.text", words) };
    const { id } = await writeInvitation(write, { platform, mailer }, { organisation: inviting.id, email, role: asked.role }, letter);
    return ok({ id });
  });
  if (invited.ok) mailer.deliverSoon();
  return invited;
};

export const revokeInvitation = (platform: Pick<Platform, "write">, viewer: Viewer, id: string): Promise<Result<null, IdentityRefusal>> => {
  const of = { tenant: viewer.tenant, actor: viewer.account, operation: "member.revoke-invitation", thread: viewer.organisation.id };
  return platform.write<null, IdentityRefusal>(of, async (write) => {
    const [row] = (await openInvitations(write.sql, viewer.tenant, viewer.organisation.id, write.now)).filter((one) => one.id === id);
    if (!row) return refuse({ reason: "invitation-unknown", value: id });
    if (!can(viewer, "invite-member")) return refuse({ reason: "operation-forbidden", value: viewer.role });
    await write.update(invitation, id, { revokedAt: write.now, updatedAt: write.now });
    return ok(null);
  });
};

/** The invitation a personal link opens, when it still can be accepted. */
export const readInvitation = async (sql: Sql, token: string, now: Date): Promise<Result<Invitation, IdentityRefusal>> => {
  const read = readInSpace(token);
  const [row] = read
    ? await sql
        .select({ invitation, name: organisation.name })
        .from(invitation)
        .innerJoin(organisation, and(eq(organisation.tenantId, invitation.tenantId), eq(organisation.id, invitation.organisationId)))
        .where(and(eq(invitation.tenantId, read.tenant), eq(invitation.tokenHash, hashOf(read.secret)), isOpen(now)))
        .for("update", { of: invitation })
    : [];
  if (!read || !row) return refuse({ reason: "invitation-over", value: "" });
  const { id, organisationId, email, role } = row.invitation;
  return ok({ id, tenant: read.tenant, organisation: { id: organisationId, name: row.name }, email, role });
};

/**
 * Accepts an invitation for the account of its address, made now when there is none: who holds the link reads that mailbox.
 * Someone signed in under another address is refused, so that a link passed on gives no rights to a third person unawares.
 */
export const acceptInvitation = async (
  { platform }: Pick<Needs, "platform">,
  token: string,
  { name, signedInAs }: { readonly name: string; readonly signedInAs: string | null },
): Promise<Result<{ readonly account: string }, IdentityRefusal>> => {
  const first = await readInvitation(platform.database.sql, token, platform.clock());
  if (!first.ok) return first;
  const { tenant, organisation: of } = first.value;
  const known = await findAccountByEmail(platform.database.sql, first.value.email);
  if (signedInAs !== null && signedInAs !== known?.id) return refuse({ reason: "invitation-elsewhere", value: first.value.email });
  const said = known?.name ?? name.trim();
  if (said === "" || said.length > 200) return refuse({ reason: "name-missing", value: said });
  const accountId = known?.id ?? platform.newId();
  return platform.write({ tenant, actor: accountId, operation: "member.accept-invitation", thread: of.id }, async (write) => {
    const still = await readInvitation(write.sql, token, write.now);
    if (!still.ok) return still;
    const { id, email, role, organisation: joined } = still.value;
    const dates = { createdAt: write.now, updatedAt: write.now };
    if (!known) await write.sql.insert(account).values({ id: accountId, email, name: said, ...dates });
    await joinOrganisation(write, platform.newId, { account: { id: accountId, name: said, email }, organisation: joined.id, role });
    await write.update(invitation, id, { acceptedAt: write.now, updatedAt: write.now });
    return ok({ account: accountId });
  });
};
