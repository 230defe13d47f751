import { dayInParis } from "@levier/kernel";
import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { pageAsked } from "../../../platform/http/page-asked.ts";
import { signInFirst } from "../../pacts/index.ts";
import type { Tracking } from "../ports.ts";
import { chooseStandings, isAsked, readFilter, worstFirst } from "./choose-standings.ts";
import { rememberFollowed } from "./followed-pacts.ts";
import { SpacePage } from "./pages/space-page.tsx";

/** Rows of one page: what a page may weigh. */
const [PACTS, INDICATORS] = [150, 40];

/** What a space follows, for its members. */
export const spaceRoutes = ({ platform }: Tracking): Hono<Env> => {
  const followedPacts = rememberFollowed();
  return new Hono<Env>().get("/tracking", async (c) => {
    const { viewer } = c.var;
    if (!viewer) return signInFirst(c, "/tracking");
    const pacts = await followedPacts(platform.database.sql, viewer.tenant, dayInParis(platform.clock()));
    const filter = readFilter(c.req.query());
    const found = chooseStandings(pacts, filter);
    const [rows, most] = isAsked(filter) ? [found.length, INDICATORS] : [pacts.length, PACTS];
    const { page, pages, offset } = pageAsked(c.req.query("page"), rows, most);
    const shown = worstFirst(pacts).slice(offset, offset + most);
    return platform.pages.show(
      c,
      <SpacePage {...{ pacts, shown, filter, page, pages }} space={viewer.space} found={found.slice(offset, offset + most)} />,
    );
  });
};
