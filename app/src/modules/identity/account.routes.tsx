import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import { closeAccount } from "./close-account.ts";
import { type IdentityRefusal, sentenceOf, statusOf } from "./identity.errors.ts";
import { membershipsOf } from "./memberships.ts";
import { readNext } from "./next-address.ts";
import { AccountPage } from "./pages/account-page.tsx";
import { ClosedAccountPage, RefusedPage } from "./pages/sign-in-steps.tsx";
import type { Identity } from "./ports.ts";
import { chooseMembership, closeSession, type OpenSession, sessionsOf } from "./sessions.ts";
import { forAccount, leave } from "./signed-in.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One's own account: for whom one acts, where one is signed in, and the way out. */
export const accountRoutes = ({ platform }: Identity): Hono<Env> => {
  const { database, pages } = platform;
  const t = translator("fr");

  const show = async (c: Context<Env>, session: OpenSession, next: string | null, error?: IdentityRefusal): Promise<Response> => {
    const memberships = await membershipsOf(database.sql, session.account.id);
    const sessions = await sessionsOf(platform, session.account.id);
    const errors = error ? [{ field: "confirm", message: sentenceOf(error, t) }] : [];
    return pages.show(
      c,
      <AccountPage session={session} memberships={memberships} sessions={sessions} next={next} errors={errors} />,
      error ? statusOf(error) : 200,
    );
  };

  return new Hono<Env>()
    .get(
      "/account",
      forAccount(platform, (c, session) => show(c, session, readNext(c.req.query("next")))),
    )
    .post(
      "/account/organisation",
      forAccount(platform, async (c, session) => {
        const { membership = "", next } = textFields(await c.req.formData());
        if (await chooseMembership(database.sql, session, membership)) return c.redirect(readNext(next) ?? "/account", 303);
        const error = { reason: "member-unknown", value: membership } as const;
        return pages.show(c, <RefusedPage sentence={sentenceOf(error, t)} />, statusOf(error));
      }),
    )
    .post(
      "/account/sessions/close",
      forAccount(platform, async (c, { account }) => {
        const { session = "" } = textFields(await c.req.formData());
        if (UUID.test(session)) await closeSession(database.sql, account.id, session);
        return c.redirect("/account", 303);
      }),
    )
    .post(
      "/account/close",
      forAccount(platform, async (c, session) => {
        const { confirm } = textFields(await c.req.formData());
        if (confirm !== "yes") return show(c, session, null, { reason: "not-confirmed", value: "" });
        const closed = await closeAccount(platform, session.account.id);
        if (!closed.ok) return show(c, session, null, closed.error);
        await leave(platform, c);
        return pages.show(c, <ClosedAccountPage />);
      }),
    );
};
