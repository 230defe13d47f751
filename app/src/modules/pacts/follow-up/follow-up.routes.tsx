import { dayInParis } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { PublicView } from "../../../platform/http/pages.ts";
import { framedHeaders } from "../../../platform/http/security-headers.ts";
import { endOfDay } from "../amendments/moments.ts";
import { pactAt } from "../find-pact.ts";
import { openPact } from "../open-pact.tsx";
import { goneOr } from "../pact-view.tsx";
import type { PactRow } from "../pacts.repository.ts";
import { followUpPage } from "../pacts.slots.ts";
import { MissingPage } from "../pages/missing-page.tsx";
import type { Pacts } from "../ports.ts";
import { conditional } from "./conditional.ts";
import { feedOf } from "./feed.ts";
import { type FollowUpView, followUpView } from "./follow-up-view.ts";
import { BriefPage } from "./pages/brief-page.tsx";
import { EmbedPage } from "./pages/embed-page.tsx";
import { FollowUpPage } from "./pages/follow-up-page.tsx";

const ATOM = "application/atom+xml; charset=utf-8";

/** What anyone sees of a followed pact: its page, what another site embeds, its feed. */
export const followUpRoutes = ({ platform }: Pacts): Hono<Env> => {
  const { pages, database, clock, config } = platform;
  const { sql } = database;
  const t = translator("fr");

  const viewAt = async (slug: string, draw: (view: FollowUpView) => PublicView["view"], isBrief = false): Promise<PublicView> => {
    const head = await pactAt(sql, slug);
    const gone = goneOr(slug, head);
    if (gone || !head) return gone ?? { view: <MissingPage />, tags: [], status: 404 };
    const today = dayInParis(clock());
    const slots = await platform.slots.render(followUpPage, { id: head.id, tenant: head.tenantId, slug, today, isBrief });
    const view = { ...(await followUpView(sql, head, today)), measured: slots.views };
    // What is told of « today » holds until the day ends.
    return { view: draw(view), tags: [`pact:${slug}`, ...slots.tags], until: endOfDay(today) };
  };

  const embed = (c: Context<Env>): Promise<Response> => {
    const slug = c.req.param("slug") ?? "";
    // Inside another site everyone sees the same: who is signed in is no business of that page.
    c.set("viewer", null);
    return pages.keep(c, async () => ({ ...(await viewAt(slug, (view) => <EmbedPage {...view} />)), headers: framedHeaders }));
  };

  const feed = async (c: Context<Env>, head: PactRow): Promise<Response> => {
    const { xml, updated } = await feedOf(sql, head, { origin: config.origin, t });
    return conditional(xml, {
      type: ATOM,
      updated,
      held: { etags: c.req.header("if-none-match"), since: c.req.header("if-modified-since") },
    });
  };

  return new Hono<Env>()
    .get("/pacts/:slug/follow-up", (c) =>
      pages.keep(c, () => viewAt(c.req.param("slug"), (view) => <FollowUpPage view={view} origin={config.origin} />)),
    )
    .get("/pacts/:slug/follow-up/brief", (c) => pages.keep(c, () => viewAt(c.req.param("slug"), (view) => <BriefPage view={view} />, true)))
    .get("/pacts/:slug/embed", embed)
    .get("/pacts/:slug/feed.atom", async (c) => {
      const head = await openPact(platform, c);
      return head instanceof Response ? head : feed(c, head);
    });
};
