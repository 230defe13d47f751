import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import { beginVisit } from "../../platform/http/visit.ts";
import { demonstrationPeople, signInToDemonstration } from "./demonstration.ts";
import { type IdentityRefusal, sentenceOf, statusOf } from "./identity.errors.ts";
import { networkOf } from "./network.ts";
import { readNext } from "./next-address.ts";
import { SignInPage } from "./pages/sign-in-page.tsx";
import { LinkPage, LinkSentPage, RefusedPage } from "./pages/sign-in-steps.tsx";
import type { Identity } from "./ports.ts";
import { askSignInLink, isLinkOpen, spendSignInLink } from "./sign-in-links.ts";
import { currentSession, enter } from "./signed-in.ts";

/** Signing in by a link sent by e-mail, or as one of the demonstration's people. */
export const signInRoutes = ({ platform, mailer, provider }: Identity): Hono<Env> => {
  const { pages, cookies, log } = platform;
  const t = translator("fr");

  const refused = (c: Context<Env>, error: IdentityRefusal): Response => {
    log.info("sign-in.refused", { reason: error.reason });
    return pages.show(c, <RefusedPage sentence={sentenceOf(error, t)} signIn />, statusOf(error));
  };

  const form = async (c: Context<Env>, next: string | null, email?: string, error?: IdentityRefusal): Promise<Response> => {
    beginVisit(c, cookies);
    const errors = error ? [{ field: "email", message: sentenceOf(error, t) }] : [];
    const people = await demonstrationPeople(platform);
    if (error) log.info("sign-in.refused", { reason: error.reason });
    if (error?.reason === "too-many") c.header("retry-after", "3600");
    return pages.show(
      c,
      <SignInPage people={people} provider={provider !== null} next={next} errors={errors} {...(email === undefined ? {} : { email })} />,
      error ? statusOf(error) : 200,
    );
  };

  return new Hono<Env>()
    .get("/sign-in", async (c) => {
      const next = readNext(c.req.query("next"));
      return (await currentSession(platform, c)) ? c.redirect("/account", 303) : form(c, next);
    })
    .post("/sign-in/demonstration", async (c) => {
      const { person = "", next } = textFields(await c.req.formData());
      const chosen = await signInToDemonstration(platform, person);
      return chosen.ok ? enter(platform, c, { account: chosen.value.account, next: readNext(next) }) : refused(c, chosen.error);
    })
    .post("/sign-in/email", async (c) => {
      const { email = "", next } = textFields(await c.req.formData());
      const asked = await askSignInLink({ platform, mailer }, { email, network: networkOf(c), next: readNext(next) });
      return asked.ok ? pages.show(c, <LinkSentPage />) : form(c, readNext(next), email, asked.error);
    })
    .get("/sign-in/link", async (c) => {
      const token = c.req.query("token") ?? "";
      if (!(await isLinkOpen(platform, token))) return refused(c, { reason: "link-over", value: "" });
      beginVisit(c, cookies);
      return pages.show(c, <LinkPage token={token} />);
    })
    .post("/sign-in/link", async (c) => {
      const { token = "" } = textFields(await c.req.formData());
      const used = await spendSignInLink(platform, token);
      return used.ok ? enter(platform, c, used.value) : refused(c, used.error);
    });
};
