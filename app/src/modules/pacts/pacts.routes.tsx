import { type Context, Hono } from "hono";
import { translator } from "../../messages/index.ts";
import type { Env } from "../../platform/http/env.ts";
import { textFields } from "../../platform/http/forms.ts";
import type { PublicView } from "../../platform/http/pages.ts";
import { amendmentsRoutes } from "./amendments/amendments.routes.tsx";
import { boardsRoutes } from "./boards/boards.routes.tsx";
import { partAt } from "./clip.ts";
import { commitmentsRoutes } from "./commitments/commitments.routes.tsx";
import { sharesRoutes } from "./commitments/shares.routes.tsx";
import { contractsRoutes } from "./contracts/contracts.routes.tsx";
import { pactAt } from "./find-pact.ts";
import { followUpRoutes } from "./follow-up/follow-up.routes.tsx";
import { subscriptionsRoutes } from "./follow-up/subscriptions.routes.tsx";
import { historyOf } from "./history.ts";
import { indicatorsRoutes } from "./indicators/indicators.routes.tsx";
import { lifeRoutes } from "./life/life.routes.tsx";
import { homeView, listView, readQuery, searchView } from "./lists-view.tsx";
import { moneyRoutes } from "./money/money.routes.tsx";
import { signInFirst, writingTo } from "./open-pact.tsx";
import { goneOr, pactOnView, pactView, partView } from "./pact-view.tsx";
import { pactRefusals } from "./pacts.errors.ts";
import { HistoryPage } from "./pages/history-page.tsx";
import { MissingPage } from "./pages/missing-page.tsx";
import { WithdrawPage } from "./pages/withdraw-page.tsx";
import { papersRoutes } from "./papers/papers.routes.tsx";
import { partiesRoutes } from "./parties/parties.routes.tsx";
import type { Pacts } from "./ports.ts";
import { refusalWords } from "./refusal-words.ts";
import { sheetsRoutes } from "./sheets/sheets.routes.tsx";
import { departureRoutes } from "./succession/departure.routes.tsx";
import { successionRoutes } from "./succession/succession.routes.tsx";
import { swotRoutes } from "./swot/swot.routes.tsx";
import { takeBackRoutes } from "./take-back/take-back.routes.tsx";
import { withdrawPact } from "./withdraw-pact.ts";

export const pactsRoutes = (needs: Pacts): Hono<Env> => {
  const { platform, can, namesOf } = needs;
  const { pages, database } = platform;
  const t = translator("fr");

  const historyView = async (c: Context<Env>, slug: string): Promise<PublicView> => {
    const head = await pactAt(database.sql, slug);
    if (!head) return { view: <MissingPage />, tags: [`pact:${slug}`], status: 404 };
    const history = await historyOf(database.sql, head, c.req.query("page"), needs.toldChanges);
    const { viewer } = c.var;
    const actors = [...new Set(history.lines.flatMap(({ actor }) => actor ?? []))];
    const names = viewer?.tenant === head.tenantId ? await namesOf(head.tenantId, actors) : new Map<string, string>();
    return {
      view: <HistoryPage slug={slug} title={head.title} history={history} withdrawn={head.status === "withdrawn"} names={names} />,
      tags: [`pact:${slug}`],
    };
  };

  /** The pact that the person who asks may withdraw, or the page that says why not. */
  const withdrawable = async (c: Context<Env>, slug: string) => {
    const head = await pactAt(database.sql, slug);
    const gone = goneOr(slug, head);
    const { viewer } = c.var;
    if (!viewer) return { refused: signInFirst(c, c.req.path) };
    if (gone || !head || viewer.tenant !== head.tenantId || !can(viewer, "withdraw-pact", head.organisationId))
      return { refused: pages.show(c, gone?.view ?? <MissingPage />, gone?.status ?? 404) };
    return { head, viewer };
  };

  return new Hono<Env>()
    .route("/", lifeRoutes(needs))
    .route("/", takeBackRoutes(needs))
    .route("/", partiesRoutes(needs))
    .route("/", commitmentsRoutes(needs))
    .route("/", sharesRoutes(needs))
    .route("/", successionRoutes(needs))
    .route("/", departureRoutes(needs))
    .route("/", contractsRoutes(needs))
    .route("/", moneyRoutes(needs))
    .route("/", swotRoutes(needs))
    .route("/", indicatorsRoutes(needs))
    .route("/", sheetsRoutes(needs))
    .route("/", boardsRoutes(needs))
    .route("/", amendmentsRoutes(needs))
    .route("/", papersRoutes(needs))
    .route("/", followUpRoutes(needs))
    .route("/", subscriptionsRoutes(needs))
    .get("/", (c) => pages.keep(c, () => homeView(needs)))
    .get("/pacts", (c) => {
      const { type, space, territory, page } = c.req.query();
      return pages.keep(c, () => listView(needs, { type, space, territory, page }));
    })
    .get("/search", async (c) => {
      // Any number of questions may be asked: their answers are quick to make, and not worth the room of the pages that are kept.
      const { view } = await searchView(needs, readQuery(c.req.query("q")));
      return pages.show(c, view);
    })
    .get("/pacts/:slug", async (c, next) => {
      const on = c.req.query("on");
      if (on === undefined || on === "") return next();
      // Any day may be asked for: past states are not worth the room of the pages that are kept.
      const { view, status } = await pactOnView(needs, c.req.param("slug"), on, c.req.query("page"));
      return pages.show(c, view, status);
    })
    .get("/pacts/:slug", (c) => pages.keep(c, () => pactView(needs, c.req.param("slug"), c.req.query("page"), c.var.viewer)))
    .get("/pacts/:slug/history", (c) => pages.keep(c, () => historyView(c, c.req.param("slug"))))
    .get("/pacts/:slug/withdraw", async (c) => {
      const slug = c.req.param("slug");
      const found = await withdrawable(c, slug);
      if ("refused" in found) return found.refused;
      return pages.show(c, <WithdrawPage slug={slug} title={found.head.title} reason="" errors={[]} />);
    })
    .post("/pacts/:slug/withdraw", async (c) => {
      const slug = c.req.param("slug");
      const found = await withdrawable(c, slug);
      if ("refused" in found) return found.refused;
      const { head, viewer } = found;
      const reason = (textFields(await c.req.formData())["reason"] ?? "").trim();
      const done = await platform.write({ ...writingTo(viewer, head, "pact.withdraw"), why: reason }, (write) =>
        withdrawPact(write, { id: head.id, organisation: viewer.organisation, reason }),
      );
      if (done.ok) return c.redirect(`/pacts/${slug}`, 303);
      const { status } = pactRefusals[done.error.code];
      return pages.show(
        c,
        <WithdrawPage
          slug={slug}
          title={head.title}
          reason={reason}
          errors={[{ field: "reason", message: refusalWords(t, done.error) }]}
        />,
        status,
      );
    })
    .get("/pacts/:slug/:part", async (c, next) => {
      const { slug, part: address } = c.req.param();
      const part = partAt(address);
      // What is no part of the text may be a page that a higher module keeps under the pact.
      if (part === null) return next();
      return pages.keep(c, () => partView(needs, slug, part, c.req.query("page")));
    });
};
