import { type Context, Hono } from "hono";
import { translator } from "../../../messages/index.ts";
import type { Env } from "../../../platform/http/env.ts";
import type { Viewer } from "../../../platform/http/viewer.ts";
import { MissingPage, signInFirst } from "../../pacts/index.ts";
import type { Impact } from "../ports.ts";
import type { Reruns } from "../reruns/reruns.ts";
import { PortfolioPage } from "./pages/portfolio-page.tsx";
import { type PortfolioSpace, registeredStudies, spacesWithStudies } from "./portfolio.repository.ts";
import { portfolioOf } from "./portfolio.ts";
import { portfolioCsv, portfolioJson } from "./portfolio-files.ts";

/** What a kept page of it shows: studies, pacts with their titles, names of spaces. */
const TAGS = ["studies", "pacts", "spaces"];

/** The effects of a space's pacts, for whoever may read its studies: its members all of them, anyone those that are public. */
export const portfolioRoutes = (needs: Impact, reruns: Reruns): Hono<Env> => {
  const { pages, database, config } = needs.platform;
  const { sql } = database;
  const t = translator("fr");

  /** The portfolio that is asked for; null where there is no such space. Nothing asked: one's own space, else the first. */
  const open = async (c: Context<Env>) => {
    const { viewer } = c.var;
    const told = await spacesWithStudies(sql);
    const own = viewer && { id: viewer.tenant, name: viewer.space };
    const spaces: readonly PortfolioSpace[] = own && !told.some(({ id }) => id === own.id) ? [own, ...told] : told;
    const asked = c.req.query("space") ?? "";
    const space = spaces.find(({ id }) => id === (asked === "" ? (own ?? spaces[0])?.id : asked)) ?? null;
    if (asked !== "" && !space) return null;
    const isMember = space !== null && space.id === own?.id;
    const studies = space ? await registeredStudies(sql, space.id, { onlyPublic: !isMember, t }) : [];
    const keeps = (viewer: Viewer): boolean => studies.some(({ pact }) => needs.mayEvaluate(viewer, "evaluate-pact", pact.organisationId));
    const again = viewer && isMember && keeps(viewer) ? { rerun: reruns.of(space.id), organisation: viewer.organisation.name } : null;
    return { space, spaces, portfolio: portfolioOf(studies), isMember, again };
  };

  /** Runs all again for who keeps some; the page then tells how far it is. */
  const rerun = async (c: Context<Env>): Promise<Response> => {
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, "/impact");
    const opened = await open(c);
    if (!opened) return pages.show(c, <MissingPage />, 404);
    if (!opened.again) return pages.show(c, <PortfolioPage {...opened} refusal={t("studies.forbidden")} />, 403);
    const started = await reruns.start(viewer);
    if (started) return c.redirect("/impact#rerun", 303);
    return pages.show(c, <PortfolioPage {...opened} refusal={t("portfolio.rerun.nothing")} />, 422);
  };

  const file = async (c: Context<Env>, ending: "csv" | "json") => {
    const opened = await open(c);
    if (!opened?.space) return pages.show(c, <MissingPage />, 404);
    const { space, portfolio } = opened;
    const headers = {
      "content-disposition": `attachment; filename="${t("portfolio.file", { space: space.id })}.${ending}"`,
      "cache-control": "private, no-store",
    };
    if (ending === "json") return c.json(portfolioJson(portfolio, space, config.origin), 200, headers);
    return c.body(portfolioCsv(portfolio, config.origin), 200, { ...headers, "content-type": "text/csv; charset=utf-8" });
  };

  return new Hono<Env>()
    .get("/impact", (c) =>
      pages.keep(c, async () => {
        const opened = await open(c);
        return opened ? { view: <PortfolioPage {...opened} />, tags: TAGS } : { view: <MissingPage />, tags: TAGS, status: 404 };
      }),
    )
    .post("/impact", rerun)
    .get("/impact.csv", (c) => file(c, "csv"))
    .get("/impact.json", (c) => file(c, "json"));
};
