import { Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import { beginVisit } from "../../platform/http/visit.ts";
import { sentenceOf, statusOf } from "./identity.errors.ts";
import { acceptInvitation, readInvitation } from "./invitations.ts";
import { findAccountByEmail } from "./memberships.ts";
import { InvitationPage } from "./pages/invitation-page.tsx";
import { RefusedPage } from "./pages/sign-in-steps.tsx";
import type { Identity } from "./ports.ts";
import { currentSession, enter } from "./signed-in.ts";

/** What the link of an invitation opens: reading it accepts nothing, the button does. */
export const invitationRoutes = ({ platform }: Identity): Hono<Env> => {
  const { database, pages, cookies, clock } = platform;
  const t = translator("fr");
  return new Hono<Env>()
    .get("/invitations/:token", async (c) => {
      const token = c.req.param("token");
      const read = await readInvitation(database.sql, token, clock());
      if (!read.ok) return pages.show(c, <RefusedPage sentence={sentenceOf(read.error, t)} />, statusOf(read.error));
      beginVisit(c, cookies);
      const known = await findAccountByEmail(database.sql, read.value.email);
      return pages.show(c, <InvitationPage invitation={read.value} token={token} asksName={known === null} />);
    })
    .post("/invitations/:token", async (c) => {
      const token = c.req.param("token");
      const { name = "" } = textFields(await c.req.formData());
      const session = await currentSession(platform, c);
      const accepted = await acceptInvitation({ platform }, token, { name, signedInAs: session?.account.id ?? null });
      if (accepted.ok) return enter(platform, c, { account: accepted.value.account, next: null });
      const sentence = sentenceOf(accepted.error, t);
      const still = await readInvitation(database.sql, token, clock());
      if (accepted.error.reason !== "name-missing" || !still.ok)
        return pages.show(c, <RefusedPage sentence={sentence} />, statusOf(accepted.error));
      const errors = [{ field: "name", message: sentence }];
      return pages.show(c, <InvitationPage invitation={still.value} token={token} asksName name={name} errors={errors} />, 422);
    });
};
