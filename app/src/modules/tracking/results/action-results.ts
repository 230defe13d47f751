import { and, count, eq, inArray, isNull, max } from "drizzle-orm";
import type { Translate } from "../../../messages/index.ts";
import { formatDate } from "../../../ui/index.ts";
import type { ResultsOf } from "../../consultation/index.ts";
import { pact } from "../../pacts/index.ts";
import { achievement } from "../achievements/achievements.tables.ts";

/** What actions gave so far that everyone may read: how many achievements stand under each, and the day of the last. */
export const actionResults =
  (t: Translate): ResultsOf =>
  async (sql, tenant, pactId, actionIds) => {
    if (actionIds.length === 0) return new Map();
    const rows = await sql
      .select({ actionId: achievement.actionId, slug: pact.slug, total: count(), last: max(achievement.day) })
      .from(achievement)
      .innerJoin(pact, and(eq(pact.tenantId, achievement.tenantId), eq(pact.id, achievement.pactId)))
      .where(
        and(
          eq(achievement.tenantId, tenant),
          eq(achievement.pactId, pactId),
          inArray(achievement.actionId, [...actionIds]),
          eq(achievement.isPublic, true),
          isNull(achievement.mergedInto),
          isNull(achievement.removedBecause),
        ),
      )
      .groupBy(achievement.actionId, pact.slug);
    return new Map(
      rows.map(({ actionId, slug, total, last }) => [
        actionId ?? "",
        [
          {
            label: t("proposals.results.count", { count: total }),
            state: t("proposals.results.last", { date: formatDate(last ?? "") }),
            href: `/pacts/${slug}/achievements?action=${actionId}`,
          },
        ],
      ]),
    );
  };
