import { dayInParis } from "@levier/kernel";
import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import { type Desk, deskRoutes, MissingPage, openPact, type PactRow, pactGround } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { indicatorActs } from "./indicator-acts.ts";
import { isIndicatorPublic, knownOf } from "./indicators.repository.ts";
import { indicatorsCsv } from "./indicators-csv.ts";
import { IndicatorPage } from "./pages/indicator-page.tsx";
import { IndicatorsPage } from "./pages/indicators-page.tsx";
import { type Standing, standingsOf } from "./standing.ts";
import { toldTarget } from "./told-target.ts";

/** The indicators of a pact: all of them, each of them, their readings as tables. */
export const indicatorsRoutes = (needs: Tracking): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;
  const t = translator("fr");
  const acts = indicatorActs(needs);
  const today = (): string => dayInParis(platform.clock());

  const isMemberOf = (c: Context<Env>, head: PactRow): boolean => c.var.viewer !== null && c.var.viewer.tenant === head.tenantId;

  /** Those that whoever asks may read: what is not public is for the members of the space. */
  const readable = async (c: Context<Env>, head: PactRow): Promise<readonly Standing[]> => {
    const isMember = isMemberOf(c, head);
    const standings = standingsOf(await knownOf(sql, head.tenantId, head.id), today());
    return standings.filter(({ known }) => isMember || known.indicator.isPublic);
  };

  const csv = async (c: Context<Env>, only: string | null): Promise<Response> => {
    const head = await openPact(platform, c);
    if (head instanceof Response) return head;
    const standings = (await readable(c, head)).filter(({ known }) => only === null || known.indicator.id === only);
    if (only !== null && standings.length === 0) return platform.pages.show(c, <MissingPage />, 404);
    c.header("content-type", "text/csv; charset=utf-8");
    c.header("content-disposition", `attachment; filename="${head.slug}-indicateurs.csv"`);
    c.header("cache-control", "private, no-store");
    return c.body(indicatorsCsv(standings));
  };

  const all = deskRoutes(needs, "/indicators", {
    forbidden: t("tracked.forbidden"),
    may: ({ leads }) => leads,
    show: async ({ c, head, leads }: Desk, said) => (
      <IndicatorsPage
        slug={head.slug}
        title={head.title}
        standings={await readable(c, head)}
        ground={await pactGround(sql, head)}
        leads={leads}
        today={today()}
        said={said}
        asked={c.req.query("told") ?? null}
      />
    ),
    acts: { start: acts.start },
  });

  const one = deskRoutes(needs, "/indicators/:id", {
    forbidden: t("tracked.forbidden"),
    may: ({ leads, speaksFor }) => leads || speaksFor.size > 0,
    show: async ({ c, head, leads, speaksFor }: Desk, said) => {
      const standings = await readable(c, head);
      const standing = standings.find(({ known }) => known.indicator.id === c.req.param("id"));
      if (!standing) return <MissingPage />;
      const ground = await pactGround(sql, head);
      return (
        <IndicatorPage
          slug={head.slug}
          title={head.title}
          standing={standing}
          ground={ground}
          others={standings.filter((other) => other !== standing).map(({ known }) => known.indicator)}
          today={today()}
          said={said}
          leads={leads}
          mayRead={leads || speaksFor.size > 0}
          told={toldTarget(standing.known.indicator, ground)}
        />
      );
    },
    acts: {
      change: acts.change,
      close: acts.close,
      reopen: acts.reopen,
      "set-target": acts.setTarget,
      read: acts.read,
      "set-aside": acts.setAside,
    },
  });

  return new Hono<Env>()
    .get("/pacts/:slug/indicators.csv", (c) => csv(c, null))
    .get("/pacts/:slug/indicators/:file{.+\\.csv}", (c) => csv(c, c.req.param("file").replace(/\.csv$/, "")))
    .use("/pacts/:slug/indicators/:id", async (c, next) => {
      const head = await openPact(platform, c);
      if (head instanceof Response) return head;
      const isPublic = await isIndicatorPublic(sql, head.tenantId, head.id, c.req.param("id"));
      return isPublic === true || (isPublic === false && isMemberOf(c, head)) ? next() : platform.pages.show(c, <MissingPage />, 404);
    })
    .route("/", all)
    .route("/", one);
};
