import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import { type Role, roles, type Viewer } from "../../platform/http/viewer.ts";
import { messagesOf } from "../../platform/mail.ts";
import { hasAdministrator, inviteFirstAdministrator } from "./first-administrator.ts";
import { type IdentityRefusal, sentenceOf, statusOf } from "./identity.errors.ts";
import { inviteMember, revokeInvitation } from "./invitations.ts";
import { changeRole, removeMember } from "./members.ts";
import { membersOf } from "./memberships.ts";
import { fieldOf } from "./organisation-fields.ts";
import { organisationHistory } from "./organisation-history.ts";
import { editOrganisation, findOrganisation, type Organisation } from "./organisations.ts";
import { MailboxPage } from "./pages/mailbox-page.tsx";
import { type Act, acts, OrganisationPage } from "./pages/organisation-page.tsx";
import { RefusedPage } from "./pages/sign-in-steps.tsx";
import { can } from "./policy.ts";
import type { Identity } from "./ports.ts";
import { forMember } from "./signed-in.ts";
import { openInvitations } from "./write-invitation.ts";

const MESSAGES_SHOWN = 200;

const readRole = (text: string | undefined): Role | null => roles.find((role) => role === text) ?? null;
const addressOf = (id: string, done?: Act): string => `/organisations/${id}${done === undefined ? "" : `?done=${done}`}`;
type Fields = Readonly<Record<string, string>>;

/** The pages of an organisation: its members for all of its space; roles, invitations and mail for its administrators. */
export const organisationRoutes = ({ platform, mailer }: Identity): Hono<Env> => {
  const { database, pages, clock } = platform;
  const t = translator("fr");

  const refuse = (c: Context<Env>, error: IdentityRefusal): Response => {
    platform.log.info("organisation.refused", { reason: error.reason, account: c.var.viewer?.account ?? null });
    return pages.show(c, <RefusedPage sentence={sentenceOf(error, t)} />, statusOf(error));
  };

  const show = async (c: Context<Env>, viewer: Viewer, of: Organisation, error?: IdentityRefusal, said?: Fields): Promise<Response> => {
    const manages = can(viewer, "change-role", of.id);
    const begins =
      !manages && can(viewer, "invite-first-administrator", of.id) && !(await hasAdministrator(database.sql, viewer.tenant, of.id));
    const errors = error ? [{ field: fieldOf(error) ?? "members", message: sentenceOf(error, t) }] : [];
    return pages.show(
      c,
      <OrganisationPage
        organisation={of}
        space={viewer.space}
        members={await membersOf(database.sql, viewer.tenant, of.id)}
        invitations={manages || begins ? await openInvitations(database.sql, viewer.tenant, of.id, clock()) : []}
        manages={manages}
        begins={begins}
        history={can(viewer, "read-audit", of.id) ? await organisationHistory(database.sql, viewer.tenant, of.id) : null}
        done={acts.find((act) => act === c.req.query("done"))}
        errors={errors}
        {...(said ? { said: { email: said["email"], name: said["name"], siren: said["siren"] } } : {})}
      />,
      error ? statusOf(error) : 200,
    );
  };

  /** The page of an organisation of one's space, for a member. */
  const on = (page: (c: Context<Env>, viewer: Viewer, of: Organisation) => Promise<Response>) =>
    forMember(async (c, viewer) => {
      const id = c.req.param("id") ?? "";
      const found = can(viewer, "read-organisation", id) ? await findOrganisation(database.sql, viewer.tenant, id) : null;
      return found ? page(c, viewer, found) : refuse(c, { reason: "organisation-unknown", value: id });
    });

  type Change = (viewer: Viewer, of: Organisation, fields: Fields) => Promise<{ ok: true } | { ok: false; error: IdentityRefusal }>;
  /** A form that changes something: back to the page that says so, or the same form with its refusal. */
  const change = (done: Act, work: Change) =>
    on(async (c, viewer, of) => {
      const fields = textFields(await c.req.formData());
      const changed = await work(viewer, of, fields);
      if (changed.ok) return c.redirect(addressOf(of.id, done), 303);
      return changed.error.reason === "operation-forbidden" ? refuse(c, changed.error) : show(c, viewer, of, changed.error, fields);
    });
  const unknownRole = async (value = "") => ({ ok: false, error: { reason: "role-unknown", value } }) as const;

  return new Hono<Env>()
    .get(
      "/organisations/:id",
      on((c, viewer, of) => show(c, viewer, of)),
    )
    .post(
      "/organisations/:id",
      change("edited", (viewer, of, { name = "", siren = "" }) => editOrganisation(platform, viewer, of.id, { name, siren })),
    )
    .post(
      "/organisations/:id/members/role",
      change("role", (viewer, _, fields) => {
        const role = readRole(fields["role"]);
        return role ? changeRole(platform, viewer, fields["member"] ?? "", role) : unknownRole(fields["role"]);
      }),
    )
    .post(
      "/organisations/:id/members/remove",
      change("removed", (viewer, _, { member = "" }) => removeMember(platform, viewer, member)),
    )
    .post(
      "/organisations/:id/invitations",
      change("invited", (viewer, of, { email = "", role: said }) => {
        const role = readRole(said);
        return role ? inviteMember({ platform, mailer }, viewer, { organisation: of.id, email, role }) : unknownRole(said);
      }),
    )
    .post(
      "/organisations/:id/first-administrator",
      change("firstInvited", (viewer, of, { email = "" }) =>
        inviteFirstAdministrator({ platform, mailer }, viewer, { organisation: of.id, email }),
      ),
    )
    .post(
      "/organisations/:id/invitations/revoke",
      change("revoked", (viewer, _, { invitation = "" }) => revokeInvitation(platform, viewer, invitation)),
    )
    .get(
      "/organisations/:id/mail",
      on(async (c, viewer, of) => {
        if (!can(viewer, "read-mail", of.id)) return refuse(c, { reason: "operation-forbidden", value: viewer.role });
        const messages = await messagesOf(database.sql, viewer.tenant, of.id, MESSAGES_SHOWN);
        return pages.show(c, <MailboxPage organisation={of} messages={messages} />);
      }),
    );
};
