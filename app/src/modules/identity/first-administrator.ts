import { ok, type Result, refuse } from "@levier/kernel";
import { and, eq, isNull } from "drizzle-orm";
import { translator } from "../../messages/index.ts";
import type { Sql } from "../../platform/database/database.ts";
import type { Viewer } from "../../platform/http/viewer.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Write } from "../../platform/write.ts";
import { readEmail } from "./email.ts";
import type { IdentityRefusal } from "./identity.errors.ts";
import { invitation, membership } from "./identity.tables.ts";
import { findOrganisation } from "./organisations.ts";
import { can } from "./policy.ts";
import { type Inviting, openInvitations, writeInvitation } from "./write-invitation.ts";

type Needs = Inviting & { readonly platform: Pick<Platform, "write"> };

export const hasAdministrator = async (sql: Sql, tenant: string, organisation: string): Promise<boolean> => {
  const found = await sql
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.tenantId, tenant),
        eq(membership.organisationId, organisation),
        eq(membership.role, "administrator"),
        isNull(membership.endedAt),
      ),
    )
    .limit(1);
  return found.length > 0;
};

/** Invites who will administer an organisation that nobody administers yet; what was sent before no longer opens. */
export const writeFirstInvitation = async (
  write: Write,
  needs: Inviting,
  viewer: Viewer,
  asked: { readonly organisation: { readonly id: string; readonly name: string }; readonly email: string },
): Promise<void> => {
  const { id, name } = asked.organisation;
  for (const earlier of await openInvitations(write.sql, write.tenant, id, write.now))
    await write.update(invitation, earlier.id, { revokedAt: write.now, updatedAt: write.now });
  const t = translator("fr");
  const words = { organisation: name, who: viewer.name, from: viewer.organisation.name, space: viewer.space, link: "{link}" };
  await writeInvitation(
    write,
    needs,
    { organisation: id, email: asked.email, role: "administrator" },
    { subject: t("identity.mail.invitation.subject", words), text: t("identity.mail.firstAdministrator.text", words) },
  );
};

/** For who leads the space: invites the first administrator of another organisation, again when the first letter was lost. */
export const inviteFirstAdministrator = async (
  needs: Needs,
  viewer: Viewer,
  asked: { readonly organisation: string; readonly email: string },
): Promise<Result<null, IdentityRefusal>> => {
  const { tenant } = viewer;
  const of = { tenant, actor: viewer.account, operation: "member.invite", thread: asked.organisation };
  const invited = await needs.platform.write<null, IdentityRefusal>(of, async (write) => {
    if (!can(viewer, "invite-first-administrator", asked.organisation))
      return refuse({ reason: "operation-forbidden", value: viewer.role });
    const found = await findOrganisation(write.sql, tenant, asked.organisation);
    if (!found) return refuse({ reason: "organisation-unknown", value: asked.organisation });
    if (await hasAdministrator(write.sql, tenant, found.id)) return refuse({ reason: "administrator-already", value: found.name });
    const email = readEmail(asked.email);
    if (email === null) return refuse({ reason: "email-invalid", value: asked.email });
    await writeFirstInvitation(write, needs, viewer, { organisation: found, email });
    return ok(null);
  });
  if (invited.ok) needs.mailer.deliverSoon();
  return invited;
};
