import { type Context, Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { PAGE_SIZE, pageAsked } from "../pages/address.ts";
import { establishmentAddress } from "./filter/filter-address.ts";
import { withTeam } from "./list-establishments.ts";
import { drawClusters } from "./map/draw-clusters.ts";
import { listOpener, type OpenedList } from "./open-list.tsx";
import { EstablishmentsPage } from "./pages/establishments-page.tsx";
import type { Establishments } from "./ports.ts";

/** Squares on the longer side of the map. */
const ACROSS = 16;
const MOST_ACTIVITIES = 10;

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

  const show = async (c: Context<Env>, opened: OpenedList): Promise<Response> => {
    const { territory, edition, list } = opened;
    const { place, filter, faults, question, team } = list;
    const counts = await register.count(place, question);
    const { page, pages, offset } = pageAsked(c.req.query("page"), counts.total);
    const found = await register.list(place, question, { sort: filter.sort, limit: PAGE_SIZE, offset });
    const [only] = found;
    // Someone who looks for one number wants its page.
    if (question.number?.length === 14 && counts.total === 1 && only) return c.redirect(establishmentAddress(only.siret), 303);
    return platform.pages.show(
      c,
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
      />,
    );
  };

  return new Hono<Env>().get("/territories/:code/establishments", async (c, next) => {
    const opened = await open(c, 200);
    if (opened === null) return next();
    return opened instanceof Response ? opened : show(c, opened);
  });
};
