import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { pageAsked } from "../../../platform/http/page-asked.ts";
import { openDesk } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { actionNames, indicatorsOf } from "./achievements.repository.ts";
import { listAchievements, territoriesAchieved, totalsOf } from "./list-achievements.ts";
import { readListQuery } from "./list-query.ts";
import { ListPage } from "./pages/list-page.tsx";
import { placeNames } from "./place-names.ts";
import { recorderAt } from "./who-records.ts";

/** Achievements on one page of a list. */
const PAGE_SIZE = 50;

/** What a pact achieved: for everyone, what is public of it. */
export const listRoutes = (needs: Tracking): Hono<Env> => {
  const { platform, territories } = needs;
  const { sql } = platform.database;
  return new Hono<Env>().get("/pacts/:slug/achievements", async (c) => {
    const desk = await openDesk(needs, c);
    if (desk instanceof Response) return desk;
    return platform.pages.keep(c, async () => {
      const { slug, title, tenantId: tenant, id: pactId } = desk.head;
      const recorder = recorderAt(needs, desk);
      const query = readListQuery(c.req.query());
      const shelf = { tenant, pactId, isMember: recorder.isMember };
      const totals = await totalsOf(sql, shelf, query);
      const { page, pages, ...part } = pageAsked(
        c.req.query("page"),
        totals.reduce((sum, { count }) => sum + count, 0),
        PAGE_SIZE,
      );
      const rows = await listAchievements(sql, shelf, query, part);
      const indicators = (await indicatorsOf(sql, tenant, pactId)).filter(({ isPublic }) => isPublic || recorder.isMember);
      const actions = await actionNames(sql, tenant, pactId);
      const places = placeNames(territories, await territoriesAchieved(sql, shelf));
      const view = { slug, title, query, rows, totals, page, pages, indicators, actions, places, recorder };
      return { view: <ListPage {...view} />, tags: ["pacts", `pact:${slug}`] };
    });
  });
};
