import { type Context, Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { pageAsked } from "../../../platform/http/page-asked.ts";
import type { PublicView } from "../../../platform/http/pages.ts";
import { PAGE_SIZE } from "../pages/address.ts";
import { establishmentAddress, isNarrowed } from "./filter/filter-address.ts";
import { withTeam } from "./list-establishments.ts";
import { drawClusters } from "./map/draw-clusters.ts";
import { listOpener, type OpenedList } from "./open-list.tsx";
import { EstablishmentsPage } from "./pages/establishments-page.tsx";
import type { Establishments } from "./ports.ts";

/** Squares on the longer side of the map. */
const ACROSS = 16;
const MOST_ACTIVITIES = 10;
/** Milliseconds that a whole list is kept for who reads it without an account. */
const KEPT = 10 * 60_000;

/** The establishments of a territory, for everyone, with what a member's team adds for its members alone. */
export const establishmentsRoutes = (needs: Establishments): Hono<Env> => {
  const { platform, territories, register } = needs;
  const open = listOpener(needs);

  const mapOf = async ({ territory, list: { place, filter, question } }: OpenedList) =>
    drawClusters({
      clusters: await register.clusters(place, question, ACROSS),
      commune: place.communes[0] ?? "",
      outlines: territories.epciOutlines(),
      epci: place.epci,
      isClose: filter.zone !== null || filter.square !== null || territory.code.startsWith("com-"),
    });

  const viewOf = async (c: Context<Env>, opened: OpenedList): Promise<PublicView> => {
    const { territory, edition, list } = opened;
    const { place, filter, faults, question, team } = list;
    const counts = await register.count(place, question);
    const { page, pages, ...part } = pageAsked(c.req.query("page"), counts.total, PAGE_SIZE);
    const found = await register.list(place, question, { sort: filter.sort, ...part });
    // Another edition may be pulled while the program runs; what is asked of a list is rarely asked twice.
    const kept = isNarrowed(filter) ? 0 : KEPT;
    return {
      view: (
        <EstablishmentsPage
          territory={{ code: territory.code, name: territory.fullName }}
          edition={edition}
          filter={filter}
          faults={faults}
          zones={place.zones}
          counts={counts}
          rows={await withTeam(needs, team, found)}
          page={page}
          pages={pages}
          activities={await register.activities(place, question, MOST_ACTIVITIES)}
          map={await mapOf(opened)}
          team={team}
        />
      ),
      tags: [`territory:${territory.code}`],
      until: new Date(platform.clock().getTime() + kept),
    };
  };

  /** The one establishment of a SIRET that is looked for. */
  const sought = async ({ place, question }: OpenedList["list"]): Promise<string | null> => {
    if (question.number?.length !== 14) return null;
    const [only] = await register.list(place, question, { sort: "size", limit: 1, offset: 0 });
    return only?.siret ?? null;
  };

  return new Hono<Env>().get("/territories/:code/establishments", async (c, next) => {
    const opened = await open(c, 200);
    if (opened === null) return next();
    if (opened instanceof Response) return opened;
    const siret = await sought(opened.list);
    if (siret !== null) return c.redirect(establishmentAddress(siret), 303);
    return platform.pages.keep(c, () => viewOf(c, opened));
  });
};
