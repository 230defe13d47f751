import { type Context, Hono } from "hono";
import { z } from "zod";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { PublicView } from "../../../platform/http/pages.ts";
import { type Desk, deskRoutes, openDesk, SILENT } from "../desk.tsx";
import { pactAt } from "../find-pact.ts";
import { openPact, signInFirst } from "../open-pact.tsx";
import { goneOr } from "../pact-view.tsx";
import { MissingPage } from "../pages/missing-page.tsx";
import type { Pacts } from "../ports.ts";
import { type Act, lineActs } from "./line-acts.ts";
import { lineHistory } from "./line-history.ts";
import { linesAt } from "./lines-at.ts";
import { LineHistoryPage } from "./pages/line-history-page.tsx";
import { PastSwotPage } from "./pages/past-swot-page.tsx";
import { SwotPage } from "./pages/swot-page.tsx";
import { TiesPage } from "./pages/ties-page.tsx";
import { swotCsv } from "./swot-csv.ts";
import { swotView } from "./swot-view.ts";
import { swotError } from "./swot-words.ts";
import { tieLine, untieLine } from "./tie-line.ts";
import { mayPublish, mayWrite } from "./who-writes.ts";

/** Figures may be loaded while the program runs: a page that shows them is not kept for longer than this, in milliseconds. */
const FIGURES_KEPT = 10 * 60_000;

/** The diagnosis of a pact: read by everyone once published, written by the parties, tied to the axes and actions it led to. */
export const swotRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, territories, namesOf } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const reading = { sql, territories, t };

  const writerAt = (desk: Desk) => (mayWrite(needs, desk) ? { publishes: mayPublish(desk) } : null);

  const publicView = async (slug: string): Promise<PublicView> => {
    const head = await pactAt(sql, slug);
    const gone = goneOr(slug, head);
    if (gone || !head) return gone ?? { view: <MissingPage />, tags: [], status: 404 };
    return {
      view: <SwotPage view={await swotView(reading, head, null)} said={SILENT} />,
      tags: [`pact:${slug}`, "perimeters"],
      until: new Date(platform.clock().getTime() + FIGURES_KEPT),
    };
  };

  const past = async (c: Context<Env>, on: string): Promise<Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const { slug, title } = head;
    return platform.pages.show(c, <PastSwotPage {...{ slug, title, on }} {...(await linesAt(sql, head, on))} />);
  };

  const ties =
    (write: typeof tieLine): Act =>
    async (desk, { typed, writing }) => {
      const { id: lineId = "", target = "" } = typed;
      const which = { pactId: desk.head.id, lineId, target, publishes: mayPublish(desk) };
      const done = await platform.write(writing("pact.swot.tie"), (hand) => write(hand, which));
      return done.ok ? null : swotError(t, done.error);
    };

  return new Hono<Env>()
    .get("/pacts/:slug/diagnosis", (c, next) => {
      const on = z.iso.date().safeParse(c.req.query("on"));
      if (on.success) return past(c, on.data);
      return c.var.viewer ? next() : platform.pages.keep(c, () => publicView(c.req.param("slug")));
    })
    .get("/pacts/:slug/diagnosis.csv", async (c) => {
      const head = await openPact(platform, c);
      if (head instanceof Response) return head;
      const { lines, ground } = await swotView(reading, head, null);
      c.header("content-type", "text/csv; charset=utf-8");
      c.header("content-disposition", `attachment; filename="${head.slug}-diagnostic.csv"`);
      return c.body(swotCsv(t, lines, ground));
    })
    .route(
      "/",
      deskRoutes(needs, "/diagnosis", {
        forbidden: t("swot.refusal.forbidden"),
        may: (desk) => mayWrite(needs, desk),
        show: async (desk, said) => <SwotPage view={await swotView(reading, desk.head, writerAt(desk))} said={said} />,
        acts: lineActs(needs, t),
      }),
    )
    .route(
      "/",
      deskRoutes(needs, "/diagnosis/ties", {
        forbidden: t("swot.refusal.forbidden"),
        may: (desk) => mayWrite(needs, desk),
        show: async (desk, said) => <TiesPage view={await swotView(reading, desk.head, writerAt(desk))} said={said} />,
        acts: { tie: ties(tieLine), untie: ties(untieLine) },
      }),
    )
    .get("/pacts/:slug/diagnosis/history", async (c) => {
      const desk = await openDesk(needs, c);
      if (desk instanceof Response) return desk;
      if (!desk.viewer) return signInFirst(c, c.req.path);
      if (!mayWrite(needs, desk)) return platform.pages.show(c, <MissingPage />, 404);
      const commits = await lineHistory(sql, desk.head);
      const actors = [...new Set(commits.flatMap(({ actor }) => actor ?? []))];
      const names = await namesOf(desk.head.tenantId, actors);
      return platform.pages.show(c, <LineHistoryPage head={desk.head} commits={commits} names={names} />);
    });
};
