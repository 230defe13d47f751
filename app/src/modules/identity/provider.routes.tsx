import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { admitPerson } from "./admit-person.ts";
import { type IdentityRefusal, sentenceOf, statusOf } from "./identity.errors.ts";
import { networkOf } from "./network.ts";
import { readNext } from "./next-address.ts";
import { RefusedPage, SignedOutPage } from "./pages/sign-in-steps.tsx";
import type { Identity } from "./ports.ts";
import { CALLBACK, SIGNED_OUT } from "./provider.ts";
import { isWithinLimit } from "./rate-limit.ts";
import { newSecret } from "./secret.ts";
import { currentSession, enter, leave } from "./signed-in.ts";

const FLOW = "flow";
const SIGN_OUT = "sign-out";
const LASTS_S = 15 * 60;

/** Signing in and out at the provider of identities. */
export const providerRoutes = ({ platform, provider }: Identity): Hono<Env> => {
  const { pages, cookies, log } = platform;
  const t = translator("fr");

  const refused = (c: Context<Env>, error: IdentityRefusal): Response => {
    log.info("sign-in.refused", { reason: error.reason });
    return pages.show(c, <RefusedPage sentence={sentenceOf(error, t)} signIn />, statusOf(error));
  };

  return (
    new Hono<Env>()
      // A link and not a form: browsers hold a form's redirects to `form-action`, which lets none leave for another site.
      .get("/sign-in/provider", async (c) => {
        if (!provider) return c.notFound();
        if (!(await isWithinLimit(platform, "provider", networkOf(c)))) return refused(c, { reason: "too-many", value: "" });
        const begun = await provider.begin(readNext(c.req.query("next")));
        if (!begun.ok) return refused(c, begun.error);
        cookies.write(c, FLOW, begun.value.flow, LASTS_S);
        return c.redirect(begun.value.address, 302);
      })
      .get(CALLBACK, async (c) => {
        const flow = cookies.read(c, FLOW);
        if (!provider) return c.notFound();
        cookies.remove(c, FLOW);
        if (flow === undefined) return refused(c, { reason: "flow-over", value: "" });
        const provided = await provider.finish(new URL(c.req.url).search, flow);
        if (!provided.ok) return refused(c, provided.error);
        const { person, idToken, next } = provided.value;
        const admitted = await admitPerson(platform, person);
        return admitted.ok ? enter(platform, c, { account: admitted.value.account, idToken, next }) : refused(c, admitted.error);
      })
      .post("/sign-out", async (c) => {
        const session = await currentSession(platform, c);
        await leave(platform, c);
        const state = newSecret();
        const address = provider && session?.idToken ? await provider.signOut(session.idToken, state) : null;
        if (address === null) return c.redirect("/sign-in", 303);
        cookies.write(c, SIGN_OUT, state, LASTS_S);
        // The same rule of browsers: the page that follows the form leaves for the provider by itself.
        c.header("refresh", `0; url=${address}`);
        return pages.show(c, <SignedOutPage address={address} />);
      })
      .get(SIGNED_OUT, (c) => {
        const expected = cookies.read(c, SIGN_OUT);
        cookies.remove(c, SIGN_OUT);
        if (expected === undefined || c.req.query("state") !== expected) return refused(c, { reason: "flow-over", value: "" });
        return c.redirect("/sign-in", 303);
      })
  );
};
