import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { pageAsked } from "../../../platform/http/page-asked.ts";
import type { PublicView } from "../../../platform/http/pages.ts";
import type { Platform } from "../../../platform/platform.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import { MAPPED_FIGURES, type MappedFigure } from "../diagnosis/mapped-figures.ts";
import { PAGE_SIZE } from "../pages/address.ts";
import type { Territories } from "../territories.ts";
import { writtenTerritory } from "../written-territory.ts";
import { figuredCsv } from "./figured-csv.ts";
import { MapPage } from "./map-page.tsx";

/** A command may load public data while the program runs: maps are not kept for longer than this, in milliseconds. */
const KEPT = 10 * 60_000;

/** The first figure is always there: the official geography tells it. */
const figureOf = (asked: string | undefined): MappedFigure | null =>
  (asked === undefined ? MAPPED_FIGURES[0] : MAPPED_FIGURES.find(({ id }) => id === asked)) ?? null;

/** Longest name repeated to who asked for a figure by it. */
const LONGEST = 60;

/** Maps of one figure over the members of a territory, and their tables. */
export const mapRoutes = ({ clock, pages }: Pick<Platform, "clock" | "pages">, territories: Territories): Hono<Env> => {
  const mapView = async (territory: Territory, asked: string | undefined, pageText: string | undefined): Promise<PublicView | null> => {
    const found = figureOf(asked);
    const figure = found ?? figureOf(undefined);
    const shown = figure && (await territories.figuredMapOf(territory, figure));
    if (!shown) return null;
    const { page, pages: total, offset } = pageAsked(pageText, shown.figures.length, PAGE_SIZE);
    const atHand = territories.figuresAtHand();
    return {
      view: (
        <MapPage
          code={territory.code}
          name={shown.members.whole.fullName}
          choices={MAPPED_FIGURES.filter((choice) => atHand.includes(choice) || choice === figure)}
          shown={shown}
          rows={shown.figures.slice(offset, offset + PAGE_SIZE)}
          page={page}
          pages={total}
          stranger={found ? null : (asked ?? "").slice(0, LONGEST)}
        />
      ),
      tags: [`territory:${territory.code}`],
      until: new Date(clock().getTime() + KEPT),
    };
  };

  return new Hono<Env>()
    .get("/territories/:code/map", async (c, next) => {
      const territory = await writtenTerritory(territories, c.req.param("code"));
      const asked = c.req.query("figure");
      const view = territory && (await mapView(territory, asked, c.req.query("page")));
      if (!view) return next();
      // Any number of names may be asked for that are no figure's: their pages are not worth the room of those that are kept.
      return figureOf(asked) ? pages.keep(c, () => Promise.resolve(view)) : pages.show(c, view.view, 400);
    })
    .get("/territories/:code/map.csv", async (c, next) => {
      const territory = await writtenTerritory(territories, c.req.param("code"));
      const figure = figureOf(c.req.query("figure"));
      const shown = territory && figure && (await territories.figuredMapOf(territory, figure));
      if (!shown) return next();
      c.header("content-type", "text/csv; charset=utf-8");
      c.header("content-disposition", `attachment; filename="${territory.code}-${figure.id}.csv"`);
      return c.body(figuredCsv(shown));
    });
};
