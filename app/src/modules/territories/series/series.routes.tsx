import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import type { Platform } from "../../../platform/platform.ts";
import type { Territory } from "../../../sources/official-geography/territory.ts";
import type { DiagnosisSeries } from "../diagnosis/diagnosis.ts";
import type { Territories } from "../territories.ts";
import { writtenTerritory } from "../written-territory.ts";
import { seriesCsv } from "./series-csv.ts";
import { SeriesPage } from "./series-page.tsx";

/** A command may load public data while the program runs: pages are not kept for longer than this, in milliseconds. */
const KEPT = 10 * 60_000;

/** The measures of a territory through time, one page and one file each. */
export const seriesRoutes = ({ clock, pages }: Pick<Platform, "clock" | "pages">, territories: Territories): Hono<Env> => {
  const found = async (written: string, id: string): Promise<{ territory: Territory; series: DiagnosisSeries } | null> => {
    const territory = await writtenTerritory(territories, written);
    const series = territory && (await territories.diagnosisOf(territory))?.series.find((one) => one.id === id);
    return territory && series ? { territory, series } : null;
  };
  return new Hono<Env>()
    .get("/territories/:code/series/:id{.+\\.csv}", async (c, next) => {
      const one = await found(c.req.param("code"), c.req.param("id").replace(/\.csv$/, ""));
      if (one === null) return next();
      const { territory, series } = one;
      c.header("content-type", "text/csv; charset=utf-8");
      c.header("content-disposition", `attachment; filename="${territory.code}-${series.id}.csv"`);
      return c.body(seriesCsv(territory.code, series));
    })
    .get("/territories/:code/series/:id", async (c, next) => {
      const one = await found(c.req.param("code"), c.req.param("id"));
      if (one === null) return next();
      const { territory, series } = one;
      return pages.keep(c, () =>
        Promise.resolve({
          view: <SeriesPage code={territory.code} name={territory.fullName} series={series} />,
          tags: [`territory:${territory.code}`],
          until: new Date(clock().getTime() + KEPT),
        }),
      );
    });
};
