import { dayInParis } from "@levier/kernel";
import type { Sql } from "../../../platform/database/database.ts";
import type { Platform } from "../../../platform/platform.ts";
import type { Filling } from "../../../platform/slots.ts";
import { endOfDay } from "../../pacts/index.ts";
import { knownOf } from "./indicators.repository.ts";
import { FollowedSection } from "./pages/followed-section.tsx";
import { PactSection } from "./pages/pact-section.tsx";
import { type Standing, standingsOf } from "./standing.ts";

type Asked = { readonly id: string; readonly tenant: string; readonly slug: string };

/** How the indicators stand that everyone may read and that are still followed. */
const publicStandings = async (sql: Sql, { tenant, id }: Asked, today: string): Promise<readonly Standing[]> => {
  const all = standingsOf(await knownOf(sql, tenant, id), today);
  return all.filter(({ known: { indicator } }) => indicator.isPublic && indicator.closedOn === null);
};

/** Fills the public page of a pact with what is measured of it. */
export const indicatorsOnPact =
  ({ database, clock }: Pick<Platform, "database" | "clock">) =>
  async (asked: Asked): Promise<Filling> => {
    const today = dayInParis(clock());
    const standings = await publicStandings(database.sql, asked, today);
    return {
      view: <PactSection slug={asked.slug} standings={standings} today={today} />,
      tags: [`pact:${asked.slug}`],
      // A verdict holds until the day ends.
      ...(standings.length > 0 ? { until: endOfDay(today) } : {}),
    };
  };

/** Fills the page where a pact is followed with how its targets stand. */
export const indicatorsFollowed =
  ({ database }: Pick<Platform, "database">) =>
  async ({ today, isBrief, ...asked }: Asked & { readonly today: string; readonly isBrief: boolean }): Promise<Filling> => {
    const standings = await publicStandings(database.sql, asked, today);
    return { view: <FollowedSection slug={asked.slug} {...{ standings, today, isBrief }} />, tags: [`pact:${asked.slug}`] };
  };
