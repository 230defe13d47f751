import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { textFields } from "../../../platform/http/forms.ts";
import type { PageStatus } from "../../../platform/http/pages.ts";
import { beginVisit } from "../../../platform/http/visit.ts";
import { openPact } from "../open-pact.tsx";
import type { PactRow } from "../pacts.repository.ts";
import type { Pacts } from "../ports.ts";
import { SubscribePage, SubscriptionStepPage } from "./pages/subscribe-page.tsx";
import { askSubscription, confirmSubscription, stopSubscription, subscribedPact } from "./subscriptions.ts";

/** Being written to when a pact changes: asked on its page, confirmed and stopped by the links of the letters. */
export const subscriptionsRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, letters } = needs;
  const { pages, cookies } = platform;
  const t = translator("fr");

  const form = (
    c: Context<Env>,
    { slug, title }: PactRow,
    email = "",
    refusal: string | null = null,
    status: PageStatus = 200,
  ): Response => {
    beginVisit(c, cookies);
    const errors = refusal === null ? [] : [{ field: "email", message: refusal }];
    return pages.show(c, <SubscribePage slug={slug} title={title} email={email} errors={errors} />, status);
  };

  const ask = async (c: Context<Env>): Promise<Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { email: typed = "" } = textFields(await c.req.formData());
    const email = letters.readEmail(typed);
    if (email === null) {
      const refusal = typed.trim() === "" ? t("followUp.subscribe.email.empty") : t("followUp.subscribe.email.invalid", { value: typed });
      return form(c, head, typed, refusal, 422);
    }
    if (!(await letters.mayAsk(c, email))) {
      c.header("retry-after", "3600");
      return form(c, head, typed, t("followUp.subscribe.tooMany"), 429);
    }
    await askSubscription(needs, head, email);
    return pages.show(c, <SubscriptionStepPage step="subscribe.sent" title={head.title} slug={head.slug} />);
  };

  const over = (c: Context<Env>): Response => pages.show(c, <SubscriptionStepPage step="over" title="" />, 410);

  const open = async (c: Context<Env>, act: "confirm" | "stop"): Promise<Response> => {
    const token = c.req.query("token") ?? "";
    const subscribed = await subscribedPact(needs, act, token);
    if (!subscribed.ok) return over(c);
    beginVisit(c, cookies);
    const { slug, title } = subscribed.value.head;
    const action = `/subscriptions/${act}?token=${encodeURIComponent(token)}`;
    return pages.show(
      c,
      <SubscriptionStepPage step={act} title={title} slug={slug} form={{ action, submit: t(`followUp.${act}.submit`) }} />,
    );
  };

  return new Hono<Env>()
    .get("/pacts/:slug/subscribe", async (c) => {
      const head = await openPact(platform, c);
      return head instanceof Response ? head : form(c, head);
    })
    .post("/pacts/:slug/subscribe", ask)
    .get("/subscriptions/confirm", (c) => open(c, "confirm"))
    .post("/subscriptions/confirm", async (c) => {
      const head = await confirmSubscription(needs, c.req.query("token") ?? "");
      if (!head.ok) return over(c);
      const { slug, title } = head.value;
      return pages.show(c, <SubscriptionStepPage step="confirm.done" title={title} slug={slug} />);
    })
    .get("/subscriptions/stop", (c) => open(c, "stop"))
    .post("/subscriptions/stop", async (c) => {
      const stopped = await stopSubscription(needs, c.req.query("token") ?? "");
      return stopped.ok ? pages.show(c, <SubscriptionStepPage step="stop.done" title="" />) : over(c);
    });
};
