import { Hono } from "hono";
import type { Env } from "../../../platform/http/env.ts";
import { endOfDay } from "../../pacts/index.ts";
import { openConsultation } from "../open-consultation.tsx";
import type { Consultation } from "../ports.ts";
import { commentRoutes } from "./comment.routes.tsx";
import { contributeRoutes } from "./contribute.routes.tsx";
import { asListed } from "./list-submissions.ts";
import { moderationRoutes } from "./moderation.routes.tsx";
import { ownTextRoutes } from "./own-text.routes.tsx";
import { ConsultationPage } from "./pages/consultation-page.tsx";
import { readingRoutes } from "./reading.routes.tsx";
import { countWaiting, readFilter, submissionCounts, submissionsIn } from "./submissions.repository.ts";
import { takeDownRoutes } from "./take-down.routes.tsx";
import type { ThreadOf } from "./thread.ts";

const LATEST = 10;

/** What anyone writes to a pact: the home of its consultation, the texts, and how they come to be published. */
export const submissionsRoutes = (needs: Consultation, threadOf: ThreadOf): Hono<Env> => {
  const { platform } = needs;
  const { sql } = platform.database;

  return new Hono<Env>()
    .get("/pacts/:slug/consultation", async (c) => {
      const opened = await openConsultation(needs, c);
      if (opened instanceof Response) return opened;
      const { head, groups, leads, moderates, moderated, today } = opened;
      return platform.pages.keep(c, async () => {
        const rows = await submissionsIn(sql, head, readFilter({}), ["published"], { limit: LATEST, offset: 0 });
        const view = (
          <ConsultationPage
            slug={head.slug}
            pact={head.title}
            groups={groups}
            counts={await submissionCounts(sql, head)}
            latest={await asListed(sql, head, rows, groups, threadOf)}
            today={today}
            leads={leads}
            moderates={moderates}
            waiting={moderates ? (await countWaiting(sql, head, moderated)).total : 0}
          />
        );
        return { view, tags: [`pact:${head.slug}`], until: endOfDay(today) };
      });
    })
    .route("/", readingRoutes(needs, threadOf))
    .route("/", contributeRoutes(needs))
    .route("/", commentRoutes(needs))
    .route("/", ownTextRoutes(needs, threadOf))
    .route("/", takeDownRoutes(needs))
    .route("/", moderationRoutes(needs, threadOf));
};
