import { refuse } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import { roles } from "../../platform/http/viewer.ts";
import { isUuid } from "../../platform/is-uuid.ts";
import { revokeToken, tokensOf } from "./account-tokens.ts";
import { createToken } from "./api-tokens.ts";
import { closeAccount } from "./close-account.ts";
import { type IdentityRefusal, sentenceOf, statusOf } from "./identity.errors.ts";
import { membershipsOf } from "./memberships.ts";
import { readNext } from "./next-address.ts";
import { AccountPage } from "./pages/account-page.tsx";
import { ClosedAccountPage, RefusedPage } from "./pages/sign-in-steps.tsx";
import type { Identity } from "./ports.ts";
import { chooseMembership, closeSession, type OpenSession, sessionsOf } from "./sessions.ts";
import { forAccount, leave } from "./signed-in.ts";

/** One's own account: for whom one acts, where one is signed in, and the way out. */
export const accountRoutes = ({ platform }: Identity): Hono<Env> => {
  const { database, pages } = platform;
  const t = translator("fr");

  type Shown = { readonly next?: string | null; readonly error?: IdentityRefusal; readonly field?: string; readonly madeToken?: string };
  const show = async (c: Context<Env>, session: OpenSession, shown: Shown = {}): Promise<Response> => {
    const { next = null, error, field = "confirm", madeToken } = shown;
    const memberships = await membershipsOf(database.sql, session.account.id);
    const sessions = await sessionsOf(platform, session.account.id);
    const errors = error ? [{ field, message: sentenceOf(error, t) }] : [];
    return pages.show(
      c,
      <AccountPage
        session={session}
        memberships={memberships}
        sessions={sessions}
        tokens={await tokensOf(database.sql, session.account.id, platform.clock())}
        madeToken={madeToken}
        next={next}
        errors={errors}
      />,
      error ? statusOf(error) : 200,
    );
  };

  return new Hono<Env>()
    .get(
      "/account",
      forAccount(platform, (c, session) => show(c, session, { next: readNext(c.req.query("next")) })),
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
        if (isUuid(session)) await closeSession(database.sql, account.id, session);
        return c.redirect("/account", 303);
      }),
    )
    .post(
      "/account/tokens",
      forAccount(platform, async (c, session) => {
        const { viewer, membership } = session;
        if (viewer === null || membership === null) return c.redirect("/account", 303);
        const said = textFields(await c.req.formData())["token-role"] ?? "";
        const role = roles.find((known) => known === said);
        const made = role
          ? await createToken(platform, viewer, membership, role)
          : refuse({ reason: "role-unknown" as const, value: said });
        return show(c, session, made.ok ? { madeToken: made.value } : { error: made.error, field: "token-role" });
      }),
    )
    .post(
      "/account/tokens/revoke",
      forAccount(platform, async (c, session) => {
        const { token = "" } = textFields(await c.req.formData());
        const revoked = await revokeToken(platform, session.account.id, token);
        return revoked.ok ? c.redirect("/account#tokens", 303) : show(c, session, { error: revoked.error, field: "tokens" });
      }),
    )
    .post(
      "/account/close",
      forAccount(platform, async (c, session) => {
        const { confirm } = textFields(await c.req.formData());
        if (confirm !== "yes") return show(c, session, { error: { reason: "not-confirmed", value: "" } });
        const closed = await closeAccount(platform, session.account.id);
        if (!closed.ok) return show(c, session, { error: closed.error });
        await leave(platform, c);
        return pages.show(c, <ClosedAccountPage />);
      }),
    );
};
