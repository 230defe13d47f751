import type { Platform } from "../../../platform/platform.ts";
import type { Filling } from "../../../platform/slots.ts";
import { listAchievements, totalsOf } from "./list-achievements.ts";
import { readListQuery } from "./list-query.ts";
import { FollowedAchievements } from "./pages/followed-achievements.tsx";

/** Achievements shown where a pact is followed; their own page holds all of them. */
const MOST = 5;

/** Fills the page where a pact is followed with what was achieved lately, as everyone may read it. */
export const achievementsFollowed =
  ({ database: { sql } }: Pick<Platform, "database">) =>
  async ({ id, tenant, slug, isBrief }: { id: string; tenant: string; slug: string; isBrief: boolean }): Promise<Filling> => {
    const shelf = { tenant, pactId: id, isMember: false };
    const query = readListQuery({});
    const rows = await listAchievements(sql, shelf, query, { limit: MOST, offset: 0 });
    if (rows.length === 0) return null;
    const totals = await totalsOf(sql, shelf, query);
    return { view: <FollowedAchievements {...{ slug, rows, totals, isBrief }} />, tags: [`pact:${slug}`] };
  };
